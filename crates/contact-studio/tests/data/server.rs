use axum::Router;
use axum::response::Html;
use axum::routing::get;
use contact_button::Button;
use contact_link::Contact;

/// The page with the buttons.
pub fn page() -> Result<String, Box<dyn std::error::Error>> {
    let mut page = String::from("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Contact</title>");
    page.push_str("<link rel=\"stylesheet\" href=\"/contact-buttons/contact-buttons.css\">");
    page.push_str("<script type=\"module\" src=\"/contact-buttons/contact-buttons.js\"></script>");
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
    page.push_str(&html);
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
    page.push_str(&html);
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
    page.push_str(&html);
    Ok(page)
}

/// Refused contacts are found when the server starts, not by a visitor.
pub fn routes() -> Result<Router, Box<dyn std::error::Error>> {
    let page = page()?;
    Ok(Router::new().route("/contact", get(move || async { Html(page) })))
}
