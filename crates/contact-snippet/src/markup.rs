//! What a page or a document is written in.

use serde_json::{Map, Value, json};

use crate::item::Item;
use crate::snippet::Snippet;

impl Snippet<'_> {
    /// The buttons as a page has them, with what it loads: what the script would find nothing to change in.
    pub fn html(&self, script: bool) -> String {
        format!("{}\n{}\n", self.head.html(script), self.body)
    }

    /// Links in CommonMark, one a line.
    pub fn markdown(&self) -> String {
        self.items.iter().map(markdown).collect()
    }

    /// A script for search engines. Source: <https://schema.org/ContactPoint>.
    pub fn json_ld(&self) -> String {
        let points: Vec<Value> = self.items.iter().map(point).collect();
        let value = match &*points {
            [one] => one.clone(),
            _ => Value::Array(points),
        };
        let text = serde_json::to_string_pretty(&value).unwrap_or_default();
        // No text may end the script.
        let text = text.replace('<', "\\u003c");
        format!("<script type=\"application/ld+json\">\n{text}\n</script>\n")
    }
}

fn markdown(item: &Item) -> String {
    let mut label = String::new();
    for c in item.label.chars() {
        // What could be markup is escaped; a line ends the text.
        if c.is_ascii_punctuation() && "\\`*_[]<>&!#|~$".contains(c) {
            label.push('\\');
        }
        label.push(if c.is_control() { ' ' } else { c });
    }
    format!("[{label}](<{}>)\n", item.link)
}

fn point(item: &Item) -> Value {
    let mut point = Map::new();
    point.insert("@context".into(), json!("https://schema.org"));
    point.insert("@type".into(), json!("ContactPoint"));
    point.insert("name".into(), json!(item.label));
    let to = item.contact.get("to");
    match (item.contact.channel().name(), to) {
        ("tel", Some(to)) if to.starts_with('+') => point.insert("telephone".into(), json!(to)),
        ("email", Some(to)) => point.insert("email".into(), json!(to)),
        _ => point.insert("url".into(), json!(item.link)),
    };
    Value::Object(point)
}
