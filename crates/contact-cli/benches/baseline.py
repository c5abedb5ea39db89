"""The same answers by Python's standard library: json in, urllib, json out."""
import json
import re
import sys
from urllib.parse import parse_qs, quote, urlencode, urlsplit

NOT_DIGITS = re.compile(r"[ ().-]")
NUMBER = re.compile(r"\+[1-9][0-9]{6,14}")
DIGITS = re.compile(r"[0-9]{1,19}")
MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


def number(text):
    text = NOT_DIGITS.sub("", text)
    if not NUMBER.fullmatch(text):
        raise ValueError("to is not an international number")
    return text


def account(text):
    if not DIGITS.fullmatch(text):
        raise ValueError("to is not a numeric id")
    return text


def query(pairs):
    text = urlencode([pair for pair in pairs if pair[1]], quote_via=quote, safe="")
    return "?" + text if text else ""


def build(row):
    get = row.get
    match row["channel"]:
        case "whatsapp":
            return "https://wa.me/" + number(row["to"])[1:] + query([("text", get("text"))])
        case "x_dm":
            pairs = [("recipient_id", account(row["to"])), ("text", get("text"))]
            return "https://x.com/messages/compose" + query(pairs)
        case "email":
            if not MAIL.fullmatch(row["to"]):
                raise ValueError("to is not an e-mail address")
            body = get("body", "").replace("\n", "\r\n")
            pairs = [("subject", get("subject")), ("body", body)]
            return "mailto:" + quote(row["to"], safe="@") + query(pairs)
        case "tel":
            return "tel:" + number(row["to"])
    raise ValueError("channel is unknown")


def read(url):
    parts = urlsplit(url)
    values = {name: items[0] for name, items in parse_qs(parts.query).items()}
    if parts.hostname in ("wa.me", "api.whatsapp.com"):
        to = "+" + (values.get("phone") or parts.path.strip("/"))
        contact = {"channel": "whatsapp", "to": to}
    elif parts.hostname in ("x.com", "twitter.com") and parts.path == "/messages/compose":
        contact = {"channel": "x_dm", "to": values["recipient_id"]}
    else:
        raise ValueError("url is not a contact link")
    if "text" in values:
        contact["text"] = values["text"]
    return contact


for line in sys.stdin:
    try:
        row = json.loads(line)
        if "url" in row:
            contact = read(row["url"])
            answer = {"url": build(contact), "contact": contact}
        else:
            answer = {"url": build(row)}
    except (ValueError, KeyError) as error:
        answer = {"error": {"message": str(error)}}
    sys.stdout.write(json.dumps(answer, ensure_ascii=False, separators=(",", ":")) + "\n")
