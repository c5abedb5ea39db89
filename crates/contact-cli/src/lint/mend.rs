//! Edits of one element.

use super::edit::Edit;
use super::page::Element;
use super::rule::Fix;

/// An attribute set to a value: where it is, or as the first one.
pub(crate) fn set(page: &[u8], element: &Element, name: &str, value: &str) -> Edit {
    let found = element.attribute(name);
    match found.and_then(|attribute| attribute.place.clone()) {
        Some(place) => {
            let quote = match place.start.checked_sub(1).and_then(|before| page.get(before)) {
                Some(b'\'') => '\'',
                Some(b'"') => '"',
                _ => return Edit::new(place, format!("\"{}\"", escape(value, '"'))),
            };
            Edit::new(place, escape(value, quote))
        }
        None => {
            let start = element.tag.start + 1 + element.name.len();
            Edit::new(start..start, format!(" {name}=\"{}\"", escape(value, '"')))
        }
    }
}

/// Text as the first content of an element.
pub(crate) fn insert_text(element: &Element, text: &str) -> Edit {
    Edit::new(element.tag.end..element.tag.end, escape_text(text))
}

/// A fix that shows the start tag, and what is put right after it.
pub(crate) fn tag(element: &Element, edits: Vec<Edit>, safe: bool) -> Fix {
    Fix { shown: element.tag.clone(), edits, safe }
}

/// A fix that shows the element whole.
pub(crate) fn whole(element: &Element, edits: Vec<Edit>, safe: bool) -> Fix {
    let end = element.end_tag.as_ref().unwrap_or(&element.tag).end;
    Fix { shown: element.tag.start..end, edits, safe }
}

/// Text for between two such quotes.
pub(crate) fn escape(value: &str, quote: char) -> String {
    let text = value.replace('&', "&amp;");
    if quote == '\'' { text.replace('\'', "&#39;") } else { text.replace('"', "&quot;") }
}

/// Text for between two tags.
pub(crate) fn escape_text(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
