//! Changes to a page, byte for byte.

use std::ops::Range;

/// Other bytes in the place of some; an insertion where the range is empty.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) struct Edit {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) text: String,
}

impl Edit {
    pub(crate) fn new(range: Range<usize>, text: impl Into<String>) -> Edit {
        Edit { start: range.start, end: range.end, text: text.into() }
    }
}

/// The part `shown` of a page with the edits made, and all else as it was. Of
/// edits that overlap the first is made.
pub(crate) fn apply(page: &[u8], shown: Range<usize>, edits: &[Edit]) -> Vec<u8> {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sorted.sort();
    sorted.dedup();
    let mut out = Vec::with_capacity(shown.len() + 64);
    let mut done = shown.start;
    for edit in sorted {
        if edit.start < done || edit.end > shown.end {
            continue;
        }
        out.extend_from_slice(page.get(done..edit.start).unwrap_or_default());
        out.extend_from_slice(edit.text.as_bytes());
        done = edit.end;
    }
    out.extend_from_slice(page.get(done..shown.end).unwrap_or_default());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_edited_stays() {
        let edits = [
            Edit::new(5..6, "E"),
            Edit::new(1..2, "BB"),
            Edit::new(1..2, "BB"),
            Edit::new(3..3, "+"),
        ];
        assert_eq!(apply(b"abcdef", 0..6, &edits), b"aBBc+deE");
        assert_eq!(apply(b"abcdef", 2..4, &edits), b"c+d");
        let overlapping = [Edit::new(0..3, "x"), Edit::new(2..4, "y")];
        assert_eq!(apply(b"abcd", 0..4, &overlapping), b"xd");
    }
}
