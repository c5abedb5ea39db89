//! The one way that text is taken apart and put together here. Each pattern method of `str` that
//! a page's script used would bring a searcher of its own.
//!
//! Not part of this crate's interface: `contact-button` takes its text apart with the same few functions, so that a
//! page carries them once.

use alloc::string::String;

/// What stands before the first such byte, and what stands after it; `None`
/// where there is none. The byte is ASCII.
#[cfg_attr(target_arch = "wasm32", inline(never))]
#[cfg_attr(not(target_arch = "wasm32"), inline)]
pub const fn cut(text: &str, byte: u8) -> Option<(&str, &str)> {
    let mut at = 0;
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        if *first == byte {
            return Some((head(text, at), tail(text, at + 1)));
        }
        at += 1;
        rest = after;
    }
    None
}

/// [`cut`] for long texts, which a program searches many bytes at a time.
#[cfg(not(target_arch = "wasm32"))]
#[inline]
pub fn split(text: &str, byte: u8) -> Option<(&str, &str)> {
    // Of few bytes each is asked before a call of the searcher is made; mostly there is none to be found.
    let at = match text.len() {
        8..48 if !any(text, |b| b == byte) => return None,
        0..48 => text.bytes().position(|b| b == byte)?,
        _ => memchr::memchr(byte, text.as_bytes())?,
    };
    Some((head(text, at), tail(text, at + 1)))
}

/// The same for a page, which has one way of searching.
#[cfg(target_arch = "wasm32")]
#[inline]
pub const fn split(text: &str, byte: u8) -> Option<(&str, &str)> {
    cut(text, byte)
}

/// The same, with all of the text before where there is no such byte.
pub const fn cut_or_all(text: &str, byte: u8) -> (&str, &str) {
    match cut(text, byte) {
        Some(parts) => parts,
        None => (text, ""),
    }
}

/// `==`, which is not const.
pub const fn same(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    while let ([x, after_a @ ..], [y, after_b @ ..]) = (a, b) {
        if *x != *y {
            return false;
        }
        (a, b) = (after_a, after_b);
    }
    a.is_empty() && b.is_empty()
}

/// The first so many bytes.
pub const fn head(text: &str, at: usize) -> &str {
    match text.split_at_checked(at) {
        Some((head, _)) => head,
        None => text,
    }
}

/// All after the first so many bytes.
pub const fn tail(text: &str, at: usize) -> &str {
    match text.split_at_checked(at) {
        Some((_, tail)) => tail,
        None => "",
    }
}

/// What follows `start`, where the text begins with it.
#[cfg_attr(target_arch = "wasm32", inline(never))]
#[cfg_attr(not(target_arch = "wasm32"), inline)]
pub fn after<'t>(text: &'t str, start: &str) -> Option<&'t str> {
    // What is compared is short: a loop is done before a call of `memcmp` is.
    #[cfg(not(target_arch = "wasm32"))]
    return text
        .as_bytes()
        .get(..start.len())
        .filter(|head| head.iter().zip(start.as_bytes()).all(|(a, b)| a == b))
        .map(|_| tail(text, start.len()));
    #[cfg(target_arch = "wasm32")]
    (head(text, start.len()) == start).then(|| tail(text, start.len()))
}

/// Whether a byte of the text is such a one. Sixteen are asked at once, since nearly always none is.
#[cfg(not(target_arch = "wasm32"))]
#[inline]
pub(crate) fn any(text: &str, is: impl Fn(u8) -> bool) -> bool {
    let bytes = text.as_bytes();
    let among = |bytes: &[u8]| bytes.iter().fold(false, |any, byte| any | is(*byte));
    // The last ones are asked twice where they are fewer: a loop over single bytes would take longer.
    if let Some(last) = bytes.last_chunk::<16>() {
        bytes.as_chunks::<16>().0.iter().fold(among(last), |any, chunk| any | among(chunk))
    } else if let (Some(first), Some(last)) = (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        among(first) | among(last)
    } else {
        among(bytes)
    }
}

/// Whether the text ends so. As short as what [`after`] compares.
#[cfg(not(target_arch = "wasm32"))]
#[inline]
pub(crate) fn ends_in(text: &str, end: &str) -> bool {
    let at = text.len().checked_sub(end.len());
    let last = at.and_then(|at| text.as_bytes().get(at..));
    last.is_some_and(|last| last.iter().rev().zip(end.as_bytes().iter().rev()).all(|(a, b)| a == b))
}

/// Whether the text begins with this byte.
pub const fn begins(text: &str, byte: u8) -> bool {
    matches!(text.as_bytes(), [first, ..] if *first == byte)
}

/// Whether the text ends with this byte.
pub const fn ends(text: &str, byte: u8) -> bool {
    matches!(text.as_bytes(), [.., last] if *last == byte)
}

/// Takes the first item of a list off its front.
pub fn next_item<'t>(rest: &mut Option<&'t str>, separator: u8) -> Option<&'t str> {
    let text = (*rest)?;
    let (item, after) = match split(text, separator) {
        Some((item, after)) => (item, Some(after)),
        None => (text, None),
    };
    *rest = after;
    Some(item)
}

/// Whether one of the items of a list is this one.
pub fn lists(list: &str, separator: u8, wanted: &str) -> bool {
    let mut rest = Some(list);
    while let Some(item) = next_item(&mut rest, separator) {
        if item == wanted {
            return true;
        }
    }
    false
}

/// Adds to a text. Written out at each place, the room that it makes would be a tenth of a page's script.
#[inline(never)]
pub fn put(text: &mut String, more: &str) {
    text.push_str(more);
}

/// Takes the first character off a text.
#[cfg_attr(target_arch = "wasm32", inline(never))]
#[cfg_attr(not(target_arch = "wasm32"), inline)]
pub fn next_char(rest: &mut &str) -> Option<char> {
    let mut chars = rest.chars();
    let first = chars.next();
    *rest = chars.as_str();
    first
}

/// The item of a list with this number, from 0; empty where there are fewer.
#[inline(never)]
pub fn item(list: &str, separator: u8, number: usize) -> &str {
    let mut rest = Some(list);
    for _ in 0..number {
        next_item(&mut rest, separator);
    }
    next_item(&mut rest, separator).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn text_is_cut_at_the_first_byte() {
        assert_eq!(cut("é|a|b", b'|'), Some(("é", "a|b")));
        assert_eq!(cut("é", b'|'), None);
        assert_eq!((head("ab", 3), tail("ab", 3)), ("ab", ""));
        assert_eq!(after("data-to", "data-"), Some("to"));
        assert_eq!(after("dat", "data-"), None);
        assert_eq!(after("é", "e"), None);
    }

    #[test]
    fn items_are_those_of_split() {
        for text in ["", "a", "a,b", ",a,,b,", ","] {
            let mut rest = Some(text);
            let items: Vec<_> = core::iter::from_fn(|| next_item(&mut rest, b',')).collect();
            assert_eq!(items, text.split(',').collect::<Vec<_>>());
            for number in 0..5 {
                let expected = text.split(',').nth(number).unwrap_or_default();
                assert_eq!(item(text, b',', number), expected);
            }
        }
    }
}
