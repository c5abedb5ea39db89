//! What a program is written in.

use super::Button;
use crate::output::escape;

/// Rust for a server or a static site.
pub(super) fn rust(button: &Button<'_>) -> String {
    let contact = button.contact;
    let mut steps = String::new();
    for (name, value) in contact.fields() {
        steps.push_str(&format!("\n    .set({name:?}, {value:?})"));
    }
    let default = contact.clone().canonical().form();
    if contact.form() != default {
        steps.push_str(&format!("\n    .set(\"form\", {:?})", contact.form()));
    }
    let catalogue = match contact_button::theme::Theme::of(contact.channel()) {
        Some(_) => "",
        None => "// With the feature `catalogue` of contact-link.\n",
    };
    format!(
        "use contact_button::Button;\nuse contact_link::Contact;\n\n\
         {catalogue}let contact = Contact::builder({:?}.parse()?){steps}\n    .build()?;\n\
         let html = Button::new(&contact).lang({:?}).label({:?}).to_html();\n",
        contact.channel().name(),
        button.language,
        button.label,
    )
}

/// A component for React, in JSX.
pub(super) fn react(button: &Button<'_>) -> String {
    format!(
        "export function ContactButton() {{\n  return (\n    <a\n      className=\"contact-button\"\n      \
         href={{{}}}\n      rel=\"noopener noreferrer\"\n      data-contact=\"{}\"\n    >\n      \
         {{{}}}\n    </a>\n  );\n}}\n",
        script(&button.link),
        button.contact.channel(),
        script(&button.label),
    )
}

/// A component for Vue; `v-pre`, so that nothing in a text is taken for code.
pub(super) fn vue(button: &Button<'_>) -> String {
    format!(
        "<template>\n  <a\n    v-pre\n    class=\"contact-button\"\n    href=\"{}\"\n    \
         rel=\"noopener noreferrer\"\n    data-contact=\"{}\"\n  >{}</a>\n</template>\n",
        escape(&button.link),
        button.contact.channel(),
        escape(&button.label),
    )
}

/// A text of JavaScript, which may stand in HTML too.
fn script(text: &str) -> String {
    let text = serde_json::to_string(text).unwrap_or_default();
    text.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}
