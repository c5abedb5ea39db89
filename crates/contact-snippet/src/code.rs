//! What a program in Rust is written in.

use contact_button::theme::Theme;

use crate::item::Item;
use crate::snippet::Snippet;

impl Snippet<'_> {
    /// Rust for a server or a static site: each button after the other.
    pub fn rust(&self) -> String {
        let all: Vec<String> = self.items.iter().map(|item| button(item, self.language)).collect();
        format!("use contact_button::Button;\nuse contact_link::Contact;\n\n{}", all.join("\n"))
    }

    /// Rust for the links alone, without the buttons.
    pub fn rust_links(&self) -> String {
        let all: Vec<String> = self
            .items
            .iter()
            .map(|item| format!("{}let link = contact.link();\n", contact(item)))
            .collect();
        format!("use contact_link::Contact;\n\n{}", all.join("\n"))
    }

    /// A route of a server with axum, which answers with a page of the buttons.
    pub fn rust_server(&self) -> String {
        let mut steps = String::new();
        for item in &self.items {
            for line in button(item, self.language).lines() {
                steps.push_str(&format!("    {line}\n"));
            }
            steps.push_str("    page.push_str(&html);\n");
        }
        let head: String = self
            .head
            .files(true)
            .map(|file| {
                let address = crate::escape(&format!("{}/{}", self.head.assets, file.file()));
                let line = match file {
                    crate::Asset::Script => {
                        format!("<script type=\"module\" src=\"{address}\"></script>")
                    }
                    _ => format!("<link rel=\"stylesheet\" href=\"{address}\">"),
                };
                format!("    page.push_str({line:?});\n")
            })
            .collect();
        format!(
            "use axum::Router;\nuse axum::response::Html;\nuse axum::routing::get;\n\
             use contact_button::Button;\nuse contact_link::Contact;\n\n\
             /// The page with the buttons.\n\
             pub fn page() -> Result<String, Box<dyn std::error::Error>> {{\n    \
             let mut page = String::from({start:?});\n{head}{steps}    Ok(page)\n}}\n\n\
             /// Refused contacts are found when the server starts, not by a visitor.\n\
             pub fn routes() -> Result<Router, Box<dyn std::error::Error>> {{\n    \
             let page = page()?;\n    \
             Ok(Router::new().route(\"/contact\", get(move || async {{ Html(page) }})))\n}}\n",
            start = format!(
                "<!doctype html><html lang=\"{}\"><meta charset=\"utf-8\"><title>Contact</title>",
                crate::escape(self.language)
            ),
        )
    }
}

fn contact(item: &Item) -> String {
    let contact = &item.contact;
    let mut steps = String::new();
    for (name, value) in contact.fields() {
        steps.push_str(&format!("\n    .set({name:?}, {value:?})"));
    }
    let default = contact.clone().canonical().form();
    if contact.form() != default {
        steps.push_str(&format!("\n    .set(\"form\", {:?})", contact.form()));
    }
    let catalogue = match Theme::of(contact.channel()) {
        Some(_) => "",
        None => "// With the feature `catalogue` of contact-link.\n",
    };
    format!(
        "{catalogue}let contact = Contact::builder({:?}.parse()?){steps}\n    .build()?;\n",
        contact.channel().name(),
    )
}

fn button(item: &Item, language: &str) -> String {
    let look: String = item.rust.iter().map(|step| format!("\n    {step}")).collect();
    let end = if look.is_empty() { "" } else { "\n    " };
    format!(
        "{}let html = Button::new(&contact).lang({language:?}).label({:?}){look}{end}.to_html();\n",
        contact(item),
        item.label,
    )
}
