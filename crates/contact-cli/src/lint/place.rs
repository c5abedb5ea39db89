//! Lines and columns, as editors count them.

use memchr::{memchr_iter, memrchr};

/// A place in a page, both from 1; the column in characters.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Place {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

/// The place of a byte.
pub(crate) fn of(page: &[u8], at: usize) -> Place {
    let before = page.get(..at).unwrap_or(page);
    let start = memrchr(b'\n', before).map_or(0, |end| end + 1);
    Place {
        line: memchr_iter(b'\n', before).count() + 1,
        // A character has one byte that does not go on another.
        column: before[start..].iter().filter(|byte| **byte & 0xC0 != 0x80).count() + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_counted() {
        let page = "é\r\nàb<a".as_bytes();
        assert_eq!(of(page, 0), Place { line: 1, column: 1 });
        assert_eq!(of(page, page.len() - 2), Place { line: 2, column: 3 });
    }
}
