//! The one way that text is taken apart here. Each pattern method of `str` that
//! a page's script used would bring a searcher of its own.

/// What stands before the first such byte, and what stands after it; `None`
/// where there is none. The byte is ASCII.
#[inline(never)]
pub(crate) const fn cut(text: &str, byte: u8) -> Option<(&str, &str)> {
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

/// The same, with all of the text before where there is no such byte.
pub(crate) const fn cut_or_all(text: &str, byte: u8) -> (&str, &str) {
    match cut(text, byte) {
        Some(parts) => parts,
        None => (text, ""),
    }
}

/// The first so many bytes.
pub(crate) const fn head(text: &str, at: usize) -> &str {
    match text.split_at_checked(at) {
        Some((head, _)) => head,
        None => text,
    }
}

/// All after the first so many bytes.
pub(crate) const fn tail(text: &str, at: usize) -> &str {
    match text.split_at_checked(at) {
        Some((_, tail)) => tail,
        None => "",
    }
}

/// What follows `start`, where the text begins with it.
#[inline(never)]
pub(crate) fn after<'t>(text: &'t str, start: &str) -> Option<&'t str> {
    (head(text, start.len()) == start).then(|| tail(text, start.len()))
}

/// Whether the text begins with this byte.
pub(crate) const fn begins(text: &str, byte: u8) -> bool {
    matches!(text.as_bytes(), [first, ..] if *first == byte)
}

/// Whether the text ends with this byte.
pub(crate) const fn ends(text: &str, byte: u8) -> bool {
    matches!(text.as_bytes(), [.., last] if *last == byte)
}

/// Takes the first item of a list off its front.
pub(crate) fn next_item<'t>(rest: &mut Option<&'t str>, separator: u8) -> Option<&'t str> {
    let text = (*rest)?;
    let (item, after) = match cut(text, separator) {
        Some((item, after)) => (item, Some(after)),
        None => (text, None),
    };
    *rest = after;
    Some(item)
}

/// Whether one of the items of a list is this one.
pub(crate) fn lists(list: &str, separator: u8, wanted: &str) -> bool {
    let mut rest = Some(list);
    while let Some(item) = next_item(&mut rest, separator) {
        if item == wanted {
            return true;
        }
    }
    false
}

/// Takes the first character off a text.
#[inline(never)]
pub(crate) fn next_char(rest: &mut &str) -> Option<char> {
    let mut chars = rest.chars();
    let first = chars.next();
    *rest = chars.as_str();
    first
}
