//! What is percent-encoded where: one named set per place in a link.

use alloc::string::String;

#[cfg(target_arch = "wasm32")]
use percent_encoding::percent_encode_byte;

use crate::grammar::Class;
use crate::scan::cut;
#[cfg(target_arch = "wasm32")]
use crate::scan::{head, tail};
use crate::values::Text;

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
const fn is_raw(byte: u8, set: usize) -> bool {
    byte.is_ascii_alphanumeric() || cut(SETS[set & 3], byte).is_some()
}

/// For each set what each byte becomes, and in the last place how many bytes that is. A page has no room for it.
#[cfg(not(target_arch = "wasm32"))]
static ENCODED: [[[u8; 4]; 256]; SETS.len()] = {
    const HEX: [u8; 16] = *b"0123456789ABCDEF";
    let mut tables = [[[0; 4]; 256]; SETS.len()];
    let mut set = 0;
    while set < SETS.len() {
        let mut byte = 0;
        while byte < 256 {
            tables[set][byte] = match is_raw(byte as u8, set) {
                true => [byte as u8, 0, 0, 1],
                false => [b'%', HEX[byte >> 4], HEX[byte & 15], 3],
            };
            byte += 1;
        }
        set += 1;
    }
    tables
};

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
    let table = &ENCODED[set(class, place)];
    let mut lines = Some(value);
    // Without line breaks all of it is one line.
    while let Some(line) = match class {
        Class::Body => crate::scan::next_item(&mut lines, b'\n'),
        _ => lines.take(),
    } {
        for bytes in line.as_bytes().chunks(40) {
            let mut buffer = [0; 124];
            let mut filled = 0;
            for byte in bytes {
                // All four are written and the next byte follows what counts of them: no branch, which would nearly
                // always be guessed wrong.
                let encoded = table[usize::from(*byte)];
                buffer[filled..filled + 4].copy_from_slice(&encoded);
                filled += usize::from(encoded[3]);
            }
            sink(str::from_utf8(&buffer[..filled]).unwrap_or_default());
        }
        if lines.is_some() {
            sink("%0D%0A");
        }
    }
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
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn decode(value: &str, plus: bool, out: &mut Text) -> Option<()> {
    let mut room = [0; 128];
    let mut more = alloc::vec::Vec::new();
    let decoded = match room.get_mut(..value.len()) {
        Some(room) => room,
        None => {
            more.resize(value.len(), 0);
            &mut *more
        }
    };
    let mut length = 0;
    let mut rest = value.as_bytes();
    // What is decoded is never longer than what is not.
    for place in decoded.iter_mut() {
        let (byte, after) = match rest {
            [b'%', high, low, after @ ..] if (digit(*high) | digit(*low)) < 16 => {
                (digit(*high) << 4 | digit(*low), after)
            }
            [b'+', after @ ..] if plus => (b' ', after),
            // What is no encoding stands for itself (WHATWG URL, "percent-decode").
            [byte, after @ ..] => (*byte, after),
            [] => break,
        };
        *place = byte;
        rest = after;
        length += 1;
    }
    out.push_str(str::from_utf8(decoded.get(..length)?).ok()?);
    Some(())
}

/// What a hexadecimal digit says; more than 15 where it is none.
#[cfg(not(target_arch = "wasm32"))]
#[inline]
fn digit(byte: u8) -> u8 {
    static DIGITS: [u8; 256] = {
        let mut digits = [0xff; 256];
        let mut byte = 0;
        while byte < 256 {
            if let Some(digit) = hex(byte as u8) {
                digits[byte] = digit;
            }
            byte += 1;
        }
        digits
    };
    DIGITS[usize::from(byte)]
}

/// The same for a page, which has a decoder of characters anyway.
#[cfg(target_arch = "wasm32")]
pub(crate) fn decode(value: &str, plus: bool, out: &mut Text) -> Option<()> {
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

const fn hex(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'A'..=b'F' | b'a'..=b'f' => Some((digit & 7) + 9),
        _ => None,
    }
}
