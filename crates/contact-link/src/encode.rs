//! What is percent-encoded where: one named set per place in a link.

use alloc::string::String;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::grammar::Class;

/// All but the unreserved characters (RFC 3986, clause 2.3).
const TEXT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// An item of a list in a query: addresses keep their `@` and `:` (RFC 3986,
/// clause 3.4).
const LIST_ITEM: &AsciiSet = &TEXT.remove(b'@').remove(b':');

/// An e-mail address in the path of a `mailto:` (RFC 6068, clause 2).
const ADDRESS: &AsciiSet = &LIST_ITEM
    .remove(b'+')
    .remove(b'!')
    .remove(b'$')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*');

/// An identifier in a path or fragment: its grammar has refused whatever would
/// end its place (RFC 3986, clause 3.3).
const ID: &AsciiSet = &ADDRESS.remove(b'/').remove(b'=').remove(b',');

/// Where a value stands.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(crate) enum Place {
    Path,
    Query,
    QueryList,
}

/// Hands `value`, encoded for its place, to `sink` piece by piece.
pub(crate) fn encode(value: &str, class: Class, place: Place, sink: &mut dyn FnMut(&str)) {
    let set = match (class, place) {
        (Class::Text | Class::Body, _) | (_, Place::Query) => TEXT,
        (_, Place::QueryList) => LIST_ITEM,
        (Class::Mail, Place::Path) => ADDRESS,
        (_, Place::Path) => ID,
    };
    let mut lines = value.split('\n');
    let mut next = lines.next();
    while let Some(line) = next {
        for piece in utf8_percent_encode(line, set) {
            sink(piece);
        }
        next = lines.next();
        if next.is_some() {
            sink(if class == Class::Body { "%0D%0A" } else { "%0A" });
        }
    }
}

/// Undoes percent-encoding; `None` where it is not UTF-8. `plus` reads `+` as a
/// space, as forms write it.
pub(crate) fn decode(value: &str, plus: bool) -> Option<String> {
    let spaced;
    let value = if plus && value.contains('+') {
        spaced = value.replace('+', " ");
        &spaced
    } else {
        value
    };
    let bytes = percent_encoding::percent_decode_str(value).collect();
    String::from_utf8(bytes).ok()
}
