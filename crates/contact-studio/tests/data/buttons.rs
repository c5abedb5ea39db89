{
use contact_button::Button;
use contact_link::Contact;

let contact = Contact::builder("whatsapp".parse()?)
    .set("to", "+33612345678")
    .set("text", "</script><b>\"'{{x}}`${y}` & <Z>")
    .build()?;
let html = Button::new(&contact).lang("en").label("</p><b>\"'{{x}}`${y}` @if (a) {b} & [c] <Z> \\")
    .variant(contact_button::theme::Variant::Outline)
    .size(contact_button::Size::Large)
    .shape(contact_button::Shape::Pill)
    .scheme(contact_button::theme::Scheme::Dark)
    .icon(contact_button::IconPlace::None)
    .more_contrast()
    .color("#0a7d5a")?
    .to_html();

let contact = Contact::builder("telegram".parse()?)
    .set("to", "durov")
    .build()?;
let html = Button::new(&contact).lang("en").label("{@html x} {#if y} é\u{202f}你好")
    .variant(contact_button::theme::Variant::Outline)
    .size(contact_button::Size::Large)
    .shape(contact_button::Shape::Pill)
    .scheme(contact_button::theme::Scheme::Dark)
    .icon(contact_button::IconPlace::None)
    .more_contrast()
    .color("#0a7d5a")?
    .to_html();

let contact = Contact::builder("x_dm".parse()?)
    .set("to", "3805104374")
    .build()?;
let html = Button::new(&contact).lang("en").label("Message @furni")
    .variant(contact_button::theme::Variant::Outline)
    .size(contact_button::Size::Large)
    .shape(contact_button::Shape::Pill)
    .scheme(contact_button::theme::Scheme::Dark)
    .icon(contact_button::IconPlace::None)
    .more_contrast()
    .color("#0a7d5a")?
    .screen_name("furni")
    .to_html();
Ok(html)
}
