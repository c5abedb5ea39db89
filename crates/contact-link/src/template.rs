//! The template notation of a link, and reading it piece by piece.
//!
//! | notation | meaning |
//! |---|---|
//! | `{to}` | the value of `to`, required |
//! | `{to.phone}` | `to`, by its second grammar |
//! | `{to~}` | without its leading `+` or `@` |
//! | `{_}` | anything, when read; such a form is never written |
//! | `[;ext={ext}]` | all of it where `ext` is given, else nothing |
//! | `{?text}` `{?CC:cc}` | a query parameter, where given; `CC` is the link's own name for `cc` |
//! | `{?!id:to}` | `!`: required |
//! | `{?=api:1}` | `=`: always there, with this value |
//! | `{?-ref}` | `-`: dropped when read, never written |
//! | `{!vanity}` | required to choose the form, and not in the link |
//! | `https://a\|b/` | `a` is written, either is read |
//! | `!https://`, `+https://` | first of all: `!` written, never read, since any link would fit; `+` a plus in the query means a plus, not a space |
//!
//! All else stands for itself. The query parameters stand together and last.

use crate::scan::{begins, cut_or_all, ends, head, tail};

/// A piece of a template.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Piece {
    pub(crate) mode: Mode,
    /// A literal; what stands before an optional value; the link's own name of
    /// a query parameter.
    pub(crate) text: &'static str,
    /// The parameter's key in the row, `to` or `to.phone`; empty where the
    /// piece takes no value.
    pub(crate) key: &'static str,
    /// The value of a constant.
    pub(crate) value: &'static str,
    /// Without its leading `+` or `@`.
    pub(crate) bare: bool,
    pub(crate) required: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Mode {
    Literal,
    Path,
    Query,
    Constant,
    Ignored,
    Silent,
}

impl Piece {
    pub(crate) const NONE: Piece =
        Piece { mode: Mode::Literal, text: "", key: "", value: "", bare: false, required: false };

    /// The API's name of the parameter.
    pub(crate) const fn name(&self) -> &'static str {
        cut_or_all(self.key, b'.').0
    }

    const fn with_slot(self, slot: &'static str) -> Piece {
        let bare = ends(slot, b'~');
        Piece { key: head(slot, slot.len() - bare as usize), bare, ..self }
    }
}

/// A template without the mark that it may begin with.
pub(crate) const fn written(template: &'static str) -> &'static str {
    tail(template, (begins(template, b'!') || begins(template, b'+')) as usize)
}

/// The first piece of a template and what follows it. Const, so that the
/// compiler reads the whole table and a program never does.
#[inline(never)]
pub(crate) const fn first_piece(text: &'static str) -> Option<(Piece, &'static str)> {
    if text.is_empty() {
        return None;
    }
    if begins(text, b'{') {
        let (inner, rest) = cut_or_all(tail(text, 1), b'}');
        let piece = match inner.as_bytes() {
            [b'?', ..] => query_piece(tail(inner, 1)),
            [b'!', ..] => Piece { mode: Mode::Silent, required: true, ..Piece::NONE }
                .with_slot(tail(inner, 1)),
            _ => Piece { mode: Mode::Path, required: true, ..Piece::NONE }.with_slot(inner),
        };
        return Some((piece, rest));
    }
    if begins(text, b'[') {
        let (inner, rest) = cut_or_all(tail(text, 1), b']');
        let (before, slot) = cut_or_all(inner, b'{');
        let piece = Piece { mode: Mode::Path, text: before, ..Piece::NONE };
        return Some((piece.with_slot(cut_or_all(slot, b'}').0), rest));
    }
    let literal = cut_or_all(cut_or_all(text, b'{').0, b'[').0;
    Some((Piece { text: literal, ..Piece::NONE }, tail(text, literal.len())))
}

const fn query_piece(item: &'static str) -> Piece {
    let mode = match item.as_bytes() {
        [b'=', ..] => Mode::Constant,
        [b'-', ..] => Mode::Ignored,
        _ => Mode::Query,
    };
    let required = begins(item, b'!');
    let marked = required || !matches!(mode, Mode::Query);
    let (text, value) = cut_or_all(tail(item, marked as usize), b':');
    let piece = Piece { mode, text, value, required, ..Piece::NONE };
    match mode {
        Mode::Query if value.is_empty() => {
            let piece = piece.with_slot(text);
            Piece { text: piece.key, ..piece }
        }
        Mode::Query => piece.with_slot(value),
        _ => piece,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn pieces_of_every_notation() {
        let template = "tel:{to~}[;ext={ext}]{!v}{?!b:a}{?c}{?=d:e}{?-f}#x";
        let mut pieces = Vec::new();
        let mut rest = written(template);
        while let Some((piece, next)) = first_piece(rest) {
            pieces.push((piece.mode, piece.text, piece.key, piece.value, piece.required));
            rest = next;
        }
        assert_eq!(
            pieces,
            [
                (Mode::Literal, "tel:", "", "", false),
                (Mode::Path, "", "to", "", true),
                (Mode::Path, ";ext=", "ext", "", false),
                (Mode::Silent, "", "v", "", true),
                (Mode::Query, "b", "a", "a", true),
                (Mode::Query, "c", "c", "", false),
                (Mode::Constant, "d", "", "e", false),
                (Mode::Ignored, "f", "", "", false),
                (Mode::Literal, "#x", "", "", false),
            ]
        );
    }
}
