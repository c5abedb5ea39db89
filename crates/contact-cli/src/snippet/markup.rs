//! What a page or a document is written in.

use contact_button::Button as Rendered;
use serde_json::{Map, Value, json};

use super::Button;
use crate::output::escape;

/// The button as a page has it: what the script would find nothing to change in.
pub(super) fn html(button: &Button<'_>, script: bool) -> String {
    let assets = escape(button.assets);
    let rendered =
        Rendered::new(button.contact).lang(button.language).label(button.label.as_str()).to_html();
    let script = match script {
        true => format!("<script type=\"module\" src=\"{assets}/contact-buttons.js\"></script>\n"),
        false => String::new(),
    };
    format!(
        "<link rel=\"stylesheet\" href=\"{assets}/contact-buttons.css\">\n{script}\n{rendered}\n"
    )
}

/// A link in CommonMark.
pub(super) fn markdown(button: &Button<'_>) -> String {
    let mut label = String::new();
    for c in button.label.chars() {
        // What could be markup is escaped; a line ends the text.
        if c.is_ascii_punctuation() && "\\`*_[]<>&!#|~$".contains(c) {
            label.push('\\');
        }
        label.push(if c.is_control() { ' ' } else { c });
    }
    format!("[{label}](<{}>)\n", button.link)
}

/// A script for search engines. Source: <https://schema.org/ContactPoint>.
pub(super) fn json_ld(button: &Button<'_>) -> String {
    let mut point = Map::new();
    point.insert("@context".into(), json!("https://schema.org"));
    point.insert("@type".into(), json!("ContactPoint"));
    point.insert("name".into(), json!(button.label));
    let to = button.contact.get("to");
    match (button.contact.channel().name(), to) {
        ("tel", Some(to)) if to.starts_with('+') => point.insert("telephone".into(), json!(to)),
        ("email", Some(to)) => point.insert("email".into(), json!(to)),
        _ => point.insert("url".into(), json!(button.link)),
    };
    let text = serde_json::to_string_pretty(&Value::Object(point)).unwrap_or_default();
    // No text may end the script.
    let text = text.replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">\n{text}\n</script>\n")
}
