//! A finished link, and writing it from a template.

use alloc::string::String;
use core::fmt;

use crate::contact::Field;
use crate::encode::{Place, encode};
use crate::grammar::Class;
use crate::template::{Item, Piece, Pieces, Slot, items};

/// A deep link: ASCII, its scheme and host from the table.
///
/// ```
/// use contact_link::Contact;
/// let link = Contact::new("signal", "+1 (201) 555-0123")?.link();
/// assert_eq!(link.as_str(), "https://signal.me/#p/+12015550123");
/// # Ok::<(), contact_link::Error>(())
/// ```
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Link(String);

impl Link {
    pub(crate) fn new(url: String) -> Link {
        Link(url)
    }

    /// The link as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Link {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl From<Link> for String {
    fn from(link: Link) -> String {
        link.0
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Hands the link that `template` and `fields` make to `sink`, piece by piece.
pub(crate) fn write(template: &'static str, fields: &[Field], sink: &mut dyn FnMut(&str)) {
    let mut separator = "?";
    for piece in Pieces(template) {
        match piece {
            Piece::Literal(text) => write_literal(text, sink),
            Piece::Slot(slot) => write_values(slot, fields, false, sink),
            Piece::Optional(before, slot, after) => {
                if has(slot, fields) {
                    sink(before);
                    write_values(slot, fields, false, sink);
                    sink(after);
                }
            }
            Piece::Query(group) => {
                for item in items(group) {
                    let wire = match item {
                        Item::Param { slot, wire, .. } if has(slot, fields) => wire,
                        Item::Constant { wire, .. } => wire,
                        _ => continue,
                    };
                    sink(separator);
                    sink(wire);
                    sink("=");
                    separator = "&";
                    match item {
                        Item::Param { slot, .. } => write_values(slot, fields, true, sink),
                        Item::Constant { value, .. } => sink(value),
                        Item::Ignored(_) => {}
                    }
                }
            }
        }
    }
}

/// Writes the first of the hosts that a literal lists.
fn write_literal(text: &str, sink: &mut dyn FnMut(&str)) {
    let Some((first, others)) = text.split_once('|') else {
        return sink(text);
    };
    sink(first);
    let path = others.find('/').and_then(|at| others.get(at..));
    sink(path.unwrap_or_default());
}

fn has(slot: Slot, fields: &[Field]) -> bool {
    fields.iter().any(|f| f.name == slot.name())
}

fn write_values(slot: Slot, fields: &[Field], query: bool, sink: &mut dyn FnMut(&str)) {
    let mut first = true;
    for field in fields.iter().filter(|f| f.name == slot.name()) {
        if !first {
            sink(",");
        }
        first = false;
        let value = match field.value.strip_prefix(['+', '@']) {
            Some(bare) if slot.bare && field.class == Class::Id => bare,
            _ => &field.value,
        };
        let place = match (query, field.list) {
            (false, _) => Place::Path,
            (true, false) => Place::Query,
            (true, true) => Place::QueryList,
        };
        encode(value, field.class, place, sink);
    }
}
