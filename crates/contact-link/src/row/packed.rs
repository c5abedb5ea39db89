//! The row as a page has it: text (its layout is in `table.rs`), read at each
//! use.

use alloc::vec::Vec;

use super::Param;
#[cfg(target_arch = "wasm32")]
use super::Start;
use crate::scan::{begins, cut_or_all, next_item, tail};
use crate::template::{self, Piece};

/// One channel's packed row.
#[derive(Clone, Copy)]
pub(crate) struct Row(pub(crate) &'static str);

/// A parameter of the table.
#[cfg(target_arch = "wasm32")]
pub(crate) type Known = Param;

/// One shape that a channel's link can have.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Form {
    /// What `form` is set to to choose it; the name may repeat, where a
    /// channel's link depends on what is given.
    pub(crate) name: &'static str,
    /// The link with its slots; `template.rs` reads it.
    pub(crate) template: &'static str,
}

impl Row {
    pub(crate) fn name(self) -> &'static str {
        cut_or_all(self.0, b'\n').0
    }

    /// The parameter that a slot or a caller names: `to`, `to.phone`, `text`.
    pub(crate) fn param(self, key: &str) -> Option<Param> {
        let mut lines = Some(self.0);
        while let Some(line) = next_item(&mut lines, b'\n') {
            let (name, grammar) = cut_or_all(line, b' ');
            if name == key && !grammar.is_empty() {
                return Some(Param::new(name, grammar));
            }
        }
        None
    }

    /// The parameter of a piece.
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn param_of(self, piece: &Piece) -> Option<Param> {
        self.param(piece.key())
    }

    /// The parameter of the first row.
    pub(crate) fn first_param(self) -> &'static str {
        cut_or_all(cut_or_all(self.0, b'\n').1, b' ').0
    }

    /// The forms, the default one first.
    pub(crate) fn forms(self) -> Forms {
        Forms(Some(self.0))
    }
}

/// The forms of a row that are still to come.
#[derive(Clone, Copy)]
pub(crate) struct Forms(Option<&'static str>);

impl Iterator for Forms {
    type Item = Form;

    fn next(&mut self) -> Option<Form> {
        while let Some(line) = next_item(&mut self.0, b'\n') {
            if begins(line, b'=') {
                let (name, template) = cut_or_all(tail(line, 1), b' ');
                return Some(Form { name, template });
            }
        }
        None
    }
}

impl Form {
    /// How its addresses begin.
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn start(&self) -> Option<Start> {
        Start::of(self.template)
    }

    /// The pieces of the template, in order.
    pub(crate) fn pieces(&self) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut rest = template::written(self.template);
        while let Some((piece, next)) = template::first_piece(rest) {
            pieces.push(piece);
            rest = next;
        }
        pieces
    }
}
