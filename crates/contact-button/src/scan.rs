//! The one way that text is taken apart here. Each pattern method of `str` that a page's script used would bring a
//! searcher of its own.

/// What stands before the first such byte, and what stands after it; `None` where there is none. The byte is ASCII.
#[inline(never)]
pub(crate) fn cut(text: &str, byte: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|b| b == byte)?;
    Some((head(text, at), tail(text, at + 1)))
}

/// The first so many bytes.
pub(crate) fn head(text: &str, at: usize) -> &str {
    text.split_at_checked(at).map_or(text, |(head, _)| head)
}

/// All after the first so many bytes.
pub(crate) fn tail(text: &str, at: usize) -> &str {
    text.split_at_checked(at).map_or("", |(_, tail)| tail)
}

/// What follows `start`, where the text begins with it.
#[inline(never)]
pub(crate) fn after<'t>(text: &'t str, start: &str) -> Option<&'t str> {
    (head(text, start.len()) == start).then(|| tail(text, start.len()))
}

/// Takes the first item of a list off its front.
#[inline(never)]
pub(crate) fn next_item<'t>(rest: &mut Option<&'t str>, separator: u8) -> Option<&'t str> {
    let text = (*rest)?;
    let (item, after) = match cut(text, separator) {
        Some((item, after)) => (item, Some(after)),
        None => (text, None),
    };
    *rest = after;
    Some(item)
}

/// The item of a list with this number, from 0; empty where there are fewer.
#[inline(never)]
pub(crate) fn item(list: &str, separator: u8, number: usize) -> &str {
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
