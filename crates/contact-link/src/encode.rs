//! What is percent-encoded where: one named set per place in a link.

use alloc::string::String;

use percent_encoding::percent_encode_byte;

use crate::grammar::Class;
use crate::scan::{cut, head, tail};

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

/// What stands for itself there, besides letters and digits.
fn raw(class: Class, place: Place) -> &'static str {
    match (class, place) {
        (Class::Text | Class::Body, _) | (_, Place::Query) => TEXT,
        (_, Place::QueryList) => LIST_ITEM,
        (Class::Mail, Place::Path) => ADDRESS,
        (_, Place::Path) => ID,
    }
}

/// The same for a page, which has no room for a table of encoded bytes.
pub(crate) fn encode_into(value: &str, class: Class, place: Place, out: &mut String) {
    let raw = raw(class, place);
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || cut(raw, byte).is_some() {
            out.push(char::from(byte));
            continue;
        }
        out.push('%');
        for digit in [byte >> 4, byte & 15] {
            out.push(char::from(digit + if digit < 10 { b'0' } else { b'A' - 10 }));
        }
    }
}

/// Hands `value`, encoded for its place, to `sink` piece by piece.
pub(crate) fn encode(value: &str, class: Class, place: Place, sink: &mut impl FnMut(&str)) {
    let raw = raw(class, place);
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
    let mut text = String::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while !rest.is_empty() {
        text.push(next_char(&mut rest, true, plus)?);
    }
    Some(text)
}

/// The next character, which may be percent-encoded (The Unicode Standard,
/// table 3-7).
pub(crate) fn next_char(rest: &mut &[u8], encoded: bool, plus: bool) -> Option<char> {
    let first = next_byte(rest, encoded, plus)?;
    let (more, bits) = match first {
        0..0x80 => (0, first),
        0xc0..0xe0 => (1, first & 0x1f),
        0xe0..0xf0 => (2, first & 0xf),
        0xf0..0xf8 => (3, first & 7),
        _ => return None,
    };
    let mut code = u32::from(bits);
    for _ in 0..more {
        let byte = next_byte(rest, encoded, plus).filter(|byte| byte & 0xc0 == 0x80)?;
        code = code << 6 | u32::from(byte & 0x3f);
    }
    char::from_u32(code).filter(|c| c.len_utf8() == more + 1)
}

fn next_byte(rest: &mut &[u8], encoded: bool, plus: bool) -> Option<u8> {
    let [first, after @ ..] = *rest else { return None };
    let mut byte = *first;
    *rest = after;
    if byte == b'+' && plus {
        byte = b' ';
    }
    // What is no encoding stands for itself (WHATWG URL, "percent-decode").
    if let (true, b'%', [high, low, after @ ..]) = (encoded, byte, after)
        && let (Some(high), Some(low)) = (hex(*high), hex(*low))
    {
        byte = high << 4 | low;
        *rest = after;
    }
    Some(byte)
}

fn hex(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'A'..=b'F' | b'a'..=b'f' => Some((digit & 7) + 9),
        _ => None,
    }
}
