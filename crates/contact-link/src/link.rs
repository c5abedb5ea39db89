//! A finished link, and writing it from a form.

use alloc::string::String;
use core::fmt;

use crate::encode::{Place, encode};
use crate::row::{Form, Known};
use crate::scan::{begins, tail};
use crate::template::{Mode, Piece};
use crate::values::Values;

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

/// Hands the link that a form and its values make to `sink`, piece by piece.
pub(crate) fn write(form: Form, values: &Values, sink: &mut impl FnMut(&str)) {
    let mut separator = "?";
    for piece in form.pieces().iter() {
        let name = piece.id();
        let mut values = values.iter().filter(|(param, _)| param.id() == name);
        let mut next = values.next();
        match piece.mode {
            Mode::Literal => {
                let (start, end) = piece.literal();
                sink(start);
                sink(end);
            }
            Mode::Path if next.is_some() => sink(piece.text),
            Mode::Query if next.is_some() => {
                sink(separator);
                sink(piece.text);
                sink("=");
                separator = "&";
            }
            Mode::Constant => {
                sink(separator);
                sink(piece.text);
                sink("=");
                sink(piece.constant());
                separator = "&";
            }
            _ => {}
        }
        while let Some((param, value)) =
            next.filter(|_| matches!(piece.mode, Mode::Path | Mode::Query))
        {
            write_value(piece, param, value, sink);
            next = values.next();
            if next.is_some() {
                sink(",");
            }
        }
    }
}

fn write_value(piece: &Piece, param: Known, value: &str, sink: &mut impl FnMut(&str)) {
    let rule = param.rule();
    let value = rule.to_wire(value);
    let is_room = cfg!(feature = "catalogue") && begins(value, b'#');
    let sigil = piece.bare() && (begins(value, b'+') || begins(value, b'@') || is_room);
    let place = match piece.mode {
        Mode::Path => Place::Path,
        _ if param.list() => Place::QueryList,
        _ => Place::Query,
    };
    encode(tail(value, usize::from(sigil)), rule.class(), place, sink);
}
