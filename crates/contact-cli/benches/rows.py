"""As many rows as the argument says, of six kinds, as a CRM would export them."""
import json
import sys


def row(i):
    match i % 6:
        case 0:
            text = f"Bonjour, la chaise n° {i} est-elle libre ?"
            return {"channel": "whatsapp", "to": f"+336{i % 10**8:08}", "text": text}
        case 1:
            text = "Hello, is the blue chair in stock?"
            return {"channel": "x_dm", "to": str(3805104374 + i), "text": text}
        case 2:
            body = "Hello,\nplease call me back."
            to = f"user{i}@example.com"
            return {"channel": "email", "to": to, "subject": f"Order {i}", "body": body}
        case 3:
            pairs = f"{i % 100:02} {i // 100 % 100:02} {i // 10000 % 100:02}"
            return {"channel": "tel", "to": f"+33 1 {pairs} 23"}
        case 4:
            query = f"phone=336{i % 10**8:08}&text=Bonjour%20{i}"
            return {"url": "https://api.whatsapp.com/send?" + query}
    query = f"recipient_id={3805104374 + i}&ref_src=twsrc"
    return {"url": "https://twitter.com/messages/compose?" + query}


for i in range(int(sys.argv[1])):
    print(json.dumps(row(i), ensure_ascii=False))
