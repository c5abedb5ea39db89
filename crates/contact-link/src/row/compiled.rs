//! The row as a program has it: read by the compiler.

use core::ops::Deref;

use super::{Param, Start};
use crate::template::{Piece, first_piece, written};

/// One channel's row.
#[derive(Clone, Copy)]
pub(crate) struct Row(pub(crate) &'static Compiled);

/// What a row says.
pub(crate) struct Compiled {
    pub(crate) name: &'static str,
    pub(crate) params: &'static [Param],
    pub(crate) forms: &'static [Form],
}

/// A parameter of the table.
pub(crate) type Known = &'static Param;

/// One shape that a channel's link can have.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Form(pub(crate) &'static Shape);

/// What a form is.
#[derive(Debug)]
pub(crate) struct Shape {
    /// What `form` is set to to choose it; the name may repeat, where a
    /// channel's link depends on what is given.
    pub(crate) name: &'static str,
    /// The link with its slots; `template.rs` reads it.
    pub(crate) template: &'static str,
    pub(crate) pieces: &'static [Piece],
    pub(crate) start: Option<Start>,
}

impl Deref for Form {
    type Target = Shape;

    fn deref(&self) -> &Shape {
        self.0
    }
}

impl PartialEq for Form {
    fn eq(&self, other: &Form) -> bool {
        (self.name, self.template) == (other.name, other.template)
    }
}

impl Eq for Form {}

impl Row {
    pub(crate) fn name(self) -> &'static str {
        self.0.name
    }

    /// The parameter that a slot or a caller names: `to`, `to.phone`, `text`.
    pub(crate) fn param(self, key: &str) -> Option<Known> {
        self.0.params.iter().find(|p| p.key == key)
    }

    /// The parameter of a piece.
    pub(crate) fn param_of(self, piece: &Piece) -> Option<Known> {
        self.0.params.iter().find(|p| p.read.key == piece.key_name())
    }

    /// The parameter of the first row.
    pub(crate) fn first_param(self) -> &'static str {
        self.0.params.first().map_or("to", Param::name)
    }

    /// The forms, the default one first.
    pub(crate) fn forms(self) -> impl Iterator<Item = Form> {
        self.0.forms.iter().copied()
    }
}

impl Form {
    /// The pieces of the template, in order.
    pub(crate) fn pieces(&self) -> &'static [Piece] {
        self.0.pieces
    }

    /// How its addresses begin.
    pub(crate) fn start(&self) -> Option<Start> {
        self.0.start
    }
}

pub(crate) const fn count_pieces(template: &'static str) -> usize {
    let mut rest = written(template);
    let mut count = 0;
    while let Some((_, next)) = first_piece(rest) {
        rest = next;
        count += 1;
    }
    count
}

pub(crate) const fn read_pieces<const N: usize>(template: &'static str) -> [Piece; N] {
    let mut pieces = [Piece::NONE; N];
    let mut rest = written(template);
    let mut at = 0;
    while let Some((piece, next)) = first_piece(rest) {
        pieces[at] = piece;
        rest = next;
        at += 1;
    }
    pieces
}
