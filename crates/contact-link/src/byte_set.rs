//! Sets of bytes, made by the compiler.

/// A bit for each byte.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ByteSet([u64; 4]);

impl ByteSet {
    /// No byte.
    pub(crate) const NONE: ByteSet = ByteSet([0; 4]);

    /// The bytes of a text.
    pub(crate) const fn of(bytes: &[u8]) -> ByteSet {
        ByteSet::NONE.with_all(bytes)
    }

    /// The same with the bytes of a text.
    pub(crate) const fn with_all(mut self, bytes: &[u8]) -> ByteSet {
        let mut rest = bytes;
        while let [byte, after @ ..] = rest {
            self = self.with(*byte);
            rest = after;
        }
        self
    }

    /// The same with one more byte.
    pub(crate) const fn with(mut self, byte: u8) -> ByteSet {
        self.0[(byte >> 6) as usize] |= 1 << (byte & 63);
        self
    }

    /// Whether the byte is in it.
    #[inline]
    pub(crate) const fn has(&self, byte: u8) -> bool {
        (self.0[(byte >> 6) as usize] >> (byte & 63)) & 1 == 1
    }

    /// How many bytes of a text come before the first that is in it; all where none is.
    #[inline]
    pub(crate) fn position(&self, text: &str) -> usize {
        text.bytes().position(|byte| self.has(byte)).unwrap_or(text.len())
    }
}

/// For each byte the number of the set that it is in, from 1; 0 where it is in none. One look tells, where a set takes
/// several steps.
pub(crate) const fn classes(sets: &[&[u8]]) -> [u8; 256] {
    let mut classes = [0; 256];
    let mut number = 0;
    while number < sets.len() {
        let mut rest = sets[number];
        while let [byte, after @ ..] = rest {
            classes[*byte as usize] = number as u8 + 1;
            rest = after;
        }
        number += 1;
    }
    classes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_is_of_the_set_that_it_is_in() {
        let classes = classes(&[b"ab", b"\xff"]);
        assert_eq!(
            [b'a', b'b', 0xff, 0, b'c'].map(|byte| classes[usize::from(byte)]),
            [1, 1, 2, 0, 0]
        );
    }

    #[test]
    fn it_has_what_it_was_given() {
        let set = ByteSet::of(b"\0?a\xff");
        assert!((0..=255).all(|byte| set.has(byte) == b"\0?a\xff".contains(&byte)));
        assert_eq!((set.position("xyza"), set.position("xyz"), set.position("é?")), (3, 3, 2));
    }
}
