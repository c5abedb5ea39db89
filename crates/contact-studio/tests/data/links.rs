{
use contact_link::Contact;

let contact = Contact::builder("whatsapp".parse()?)
    .set("to", "+33612345678")
    .set("text", "</script><b>\"'{{x}}`${y}` & <Z>")
    .build()?;
let link = contact.link();

let contact = Contact::builder("telegram".parse()?)
    .set("to", "durov")
    .build()?;
let link = contact.link();

let contact = Contact::builder("x_dm".parse()?)
    .set("to", "3805104374")
    .build()?;
let link = contact.link();
Ok(link.into())
}
