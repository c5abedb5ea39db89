//! What is percent-encoded where: one named set per place in a link.

use alloc::string::String;

#[cfg(target_arch = "wasm32")]
use percent_encoding::percent_encode_byte;

use crate::grammar::Class;
use crate::scan::cut;
#[cfg(target_arch = "wasm32")]
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

/// The sets: what stands for itself in each, besides letters and digits.
const SETS: [&str; 4] = [TEXT, LIST_ITEM, ADDRESS, ID];

/// The number of the set that holds what stands for itself there.
fn set(class: Class, place: Place) -> usize {
    match (class, place) {
        (Class::Text | Class::Body, _) | (_, Place::Query) => 0,
        (_, Place::QueryList) => 1,
        (Class::Mail, Place::Path) => 2,
        (_, Place::Path) => 3,
    }
}

/// Whether a byte stands for itself.
#[cfg(target_arch = "wasm32")]
fn is_raw(byte: u8, set: usize) -> bool {
    byte.is_ascii_alphanumeric() || SETS.get(set).is_some_and(|raw| cut(raw, byte).is_some())
}

/// The same by a table, for which a page has no room.
#[cfg(not(target_arch = "wasm32"))]
fn is_raw(byte: u8, set: usize) -> bool {
    /// For each byte a bit for each set that holds it.
    static RAW: [u8; 256] = {
        let mut table = [0; 256];
        let mut byte = 0;
        while byte < 256 {
            let mut set = 0;
            while set < SETS.len() {
                if (byte as u8).is_ascii_alphanumeric() || cut(SETS[set], byte as u8).is_some() {
                    table[byte] |= 1 << set;
                }
                set += 1;
            }
            byte += 1;
        }
        table
    };
    RAW[usize::from(byte)] & 1 << set != 0
}

/// The same for a page, which has no room for a table of encoded bytes.
pub(crate) fn encode_into(value: &str, class: Class, place: Place, out: &mut String) {
    let set = set(class, place);
    for byte in value.bytes() {
        if is_raw(byte, set) {
            out.push(char::from(byte));
            continue;
        }
        out.push('%');
        for digit in [byte >> 4, byte & 15] {
            out.push(char::from(digit + if digit < 10 { b'0' } else { b'A' - 10 }));
        }
    }
}

/// Hands `value`, encoded for its place, to `sink` in large pieces.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn encode(value: &str, class: Class, place: Place, sink: &mut impl FnMut(&str)) {
    const HEX: [u8; 16] = *b"0123456789ABCDEF";
    let set = set(class, place);
    if value.bytes().all(|byte| is_raw(byte, set)) {
        return sink(value);
    }
    let mut buffer = [0; 128];
    let mut filled = 0;
    for byte in value.bytes() {
        // A line break takes six.
        if filled + 6 > buffer.len() {
            sink(str::from_utf8(&buffer[..filled]).unwrap_or_default());
            filled = 0;
        }
        if is_raw(byte, set) {
            buffer[filled] = byte;
            filled += 1;
            continue;
        }
        if byte == b'\n' && class == Class::Body {
            buffer[filled..filled + 3].copy_from_slice(b"%0D");
            filled += 3;
        }
        let digits = [HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]];
        buffer[filled..filled + 3].copy_from_slice(&[b'%', digits[0], digits[1]]);
        filled += 3;
    }
    sink(str::from_utf8(&buffer[..filled]).unwrap_or_default());
}

/// Hands `value`, encoded for its place, to `sink` piece by piece.
#[cfg(target_arch = "wasm32")]
pub(crate) fn encode(value: &str, class: Class, place: Place, sink: &mut impl FnMut(&str)) {
    let set = set(class, place);
    let mut rest = value;
    loop {
        // What stands for itself is ASCII, so a run of it ends at a character.
        let Some(end) = rest.bytes().position(|b| !is_raw(b, set)) else { return sink(rest) };
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

/// Undoes percent-encoding and appends to `out`; `None` where it is not UTF-8.
/// `plus` reads `+` as a space, as forms write it.
pub(crate) fn decode(value: &str, plus: bool, out: &mut String) -> Option<()> {
    #[cfg(not(target_arch = "wasm32"))]
    if !value.bytes().fold(false, |encoded, b| encoded | (b == b'%') | (b == b'+')) {
        out.push_str(value);
        return Some(());
    }
    let mut rest = value.as_bytes();
    while !rest.is_empty() {
        out.push(next_char(&mut rest, true, plus)?);
    }
    Some(())
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
