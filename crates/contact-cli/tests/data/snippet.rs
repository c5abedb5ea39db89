{
use contact_button::Button;
use contact_link::Contact;

let contact = Contact::builder("whatsapp".parse()?)
    .set("to", "+33612345678")
    .set("text", "</script><b>\"'{{x}}`${y}` & <Z>")
    .build()?;
let html = Button::new(&contact).lang("en").label("</script><b>\"'{{x}}`${y}` & <Z>").to_html();
Ok(html)
}
