//! What is percent-encoded where: one named set per place in a link.

use alloc::string::String;
use alloc::vec::Vec;

use percent_encoding::percent_encode_byte;

use crate::grammar::Class;
use crate::scan::{head, tail};

/// The unreserved characters besides letters and digits (RFC 3986, clause 2.3).
const TEXT: &str = "-._~";

/// An item of a list in a query: addresses keep their `@` and `:` (RFC 3986,
/// clause 3.4).
const LIST_ITEM: &str = "-._~@:";

/// An e-mail address in the path of a `mailto:` (RFC 6068, clause 2).
const ADDRESS: &str = "-._~@:+!$'()*";

/// An identifier in a path or fragment: its grammar has refused whatever would
/// end its place (RFC 3986, clause 3.3).
const ID: &str = "-._~@:+!$'()*/=,";

/// Where a value stands.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(crate) enum Place {
    Path,
    Query,
    QueryList,
}

/// Hands `value`, encoded for its place, to `sink` piece by piece.
pub(crate) fn encode(value: &str, class: Class, place: Place, sink: &mut impl FnMut(&str)) {
    let raw = match (class, place) {
        (Class::Text | Class::Body, _) | (_, Place::Query) => TEXT,
        (_, Place::QueryList) => LIST_ITEM,
        (Class::Mail, Place::Path) => ADDRESS,
        (_, Place::Path) => ID,
    };
    let mut rest = value;
    loop {
        // What stands for itself is ASCII, so a run of it ends at a character.
        let run =
            rest.bytes().position(|b| !b.is_ascii_alphanumeric() && !raw.as_bytes().contains(&b));
        let Some(end) = run else { return sink(rest) };
        sink(head(rest, end));
        let mut at = 0;
        rest = tail(rest, end);
        for byte in rest.bytes() {
            if at > 0 && byte & 0xc0 != 0x80 {
                break;
            }
            if byte == b'\n' && class == Class::Body {
                sink("%0D");
            }
            sink(percent_encode_byte(byte));
            at += 1;
        }
        rest = tail(rest, at);
    }
}

/// Undoes percent-encoding; `None` where it is not UTF-8. `plus` reads `+` as a
/// space, as forms write it.
pub(crate) fn decode(value: &str, plus: bool) -> Option<String> {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let [first, after @ ..] = rest {
        let mut byte = *first;
        rest = after;
        if byte == b'+' && plus {
            byte = b' ';
        }
        // What is no encoding stands for itself (WHATWG URL, "percent-decode").
        if let (b'%', [high, low, after @ ..]) = (byte, after)
            && let (Some(high), Some(low)) = (hex(*high), hex(*low))
        {
            byte = high << 4 | low;
            rest = after;
        }
        bytes.push(byte);
    }
    String::from_utf8(bytes).ok()
}

fn hex(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'A'..=b'F' | b'a'..=b'f' => Some((digit & 7) + 9),
        _ => None,
    }
}
