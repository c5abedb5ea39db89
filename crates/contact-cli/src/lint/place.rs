//! Lines and columns, as editors count them.

use memchr::{memchr_iter, memrchr};

/// A place in a page, both from 1; the column in characters.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Place {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

/// Finds the places of bytes; of those that come in order each from the one
/// before, so that a large page with many findings is passed over once.
pub(crate) struct Places<'p> {
    page: &'p [u8],
    at: usize,
    place: Place,
}

impl<'p> Places<'p> {
    pub(crate) fn new(page: &'p [u8]) -> Places<'p> {
        Places { page, at: 0, place: Place { line: 1, column: 1 } }
    }

    /// The place of a byte.
    pub(crate) fn of(&mut self, at: usize) -> Place {
        if at < self.at {
            *self = Places::new(self.page);
        }
        let mut between = self.page.get(self.at..at).unwrap_or_default();
        if let Some(end) = memrchr(b'\n', between) {
            self.place.line += memchr_iter(b'\n', between).count();
            self.place.column = 1;
            between = between.get(end + 1..).unwrap_or_default();
        }
        // A character has one byte that does not go on another.
        self.place.column += between.iter().filter(|byte| **byte & 0xC0 != 0x80).count();
        self.at = at;
        self.place
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_counted() {
        let page = "é\r\nàb<a".as_bytes();
        let mut places = Places::new(page);
        for (at, line, column) in
            [(0, 1, 1), (page.len() - 2, 2, 3), (page.len() - 1, 2, 4), (2, 1, 2)]
        {
            assert_eq!(places.of(at), Place { line, column });
        }
    }
}
