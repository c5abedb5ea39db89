//! The row as a program has it: read by the compiler.

use core::ops::Deref;

use super::{Param, Start};
use crate::byte_set::ByteSet;
use crate::name::Name;
use crate::scan::begins;
use crate::template::{Mode, Piece, first_piece, written};

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
    /// What is known of each piece.
    pub(crate) places: &'static [Place],
    pub(crate) start: Option<Start>,
    /// The name, to be compared.
    pub(crate) id: Name,
    /// Whether a plus means what it does not mean elsewhere.
    pub(crate) is_marked: bool,
    /// Whether it is written, and chosen by nothing but what is given.
    pub(crate) is_written: bool,
    /// A bit for each piece without whose value there is no link.
    pub(crate) required: u32,
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

    /// What is known of the piece before these, the last ones of the form.
    pub(crate) fn place(&self, following: &[Piece]) -> Option<&'static Place> {
        self.places.get(self.places.len().checked_sub(following.len() + 1)?)
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

/// Whether a form is written, and chosen by nothing but what is given.
pub(crate) const fn is_written(name: &str, template: &'static str) -> bool {
    let mut rest = written(template);
    while let Some((piece, next)) = first_piece(rest) {
        if matches!(piece.mode, Mode::Silent) {
            return false;
        }
        rest = next;
    }
    !begins(name, b'-')
}

/// A bit for each piece of a template without whose value there is no link.
pub(crate) const fn required<const N: usize>(template: &'static str) -> u32 {
    let pieces = read_pieces::<N>(template);
    assert!(N <= 32, "a form has a bit for each of its pieces");
    let mut bits = 0;
    let mut at = 0;
    while at < N {
        let asks = matches!(pieces[at].mode, Mode::Path | Mode::Query | Mode::Silent);
        if asks && pieces[at].required {
            bits |= 1 << at;
        }
        at += 1;
    }
    bits
}

/// What reading a link asks about a piece.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    /// The parameter whose value goes there.
    pub(crate) param: Option<Known>,
    /// The bytes that end a value in a path: those that the template can go on with.
    pub(crate) ends: ByteSet,
}

/// The places of a template, one for each piece.
pub(crate) const fn places<const N: usize>(
    template: &'static str,
    params: &'static [Param],
) -> [Place; N] {
    let pieces = read_pieces::<N>(template);
    let is_web = matches!(Start::as_written(template), Some(Start { is_web: true, .. }));
    let mut places = [Place { param: None, ends: ByteSet::NONE }; N];
    // Whether the template itself has begun the query, and what ends the values that have names.
    let (mut open, mut pairs) = (false, "");
    let mut at = 0;
    while at < N {
        pairs = pieces[at].pairs(pairs);
        let param = param_of(params, pieces[at].key_name());
        let has_slash = matches!(param, Some(param) if param.read.has_slash);
        let mut ends = ends(&pieces, at + 1).with_all(pairs.as_bytes());
        if is_web && open {
            ends = ends.with(b'&');
        } else if is_web && !has_slash {
            ends = ends.with(b'/');
        }
        places[at] = Place { param, ends };
        open |= pieces[at].begins_query();
        at += 1;
    }
    places
}

/// What may come behind a value, where the pieces that follow it begin with this one.
const fn ends(pieces: &[Piece], first: usize) -> ByteSet {
    let mut ends = ByteSet::of(b"?#");
    let mut at = first;
    while at < pieces.len() {
        let Piece { mode, required, text, .. } = &pieces[at];
        match (mode, text.as_bytes()) {
            (Mode::Literal | Mode::Path, [byte, ..]) => ends = ends.with(*byte),
            (Mode::Literal | Mode::Path | Mode::Silent, _) => {}
            _ => break,
        }
        if *required || matches!(mode, Mode::Literal) {
            break;
        }
        at += 1;
    }
    ends
}

const fn param_of(params: &'static [Param], key: Name) -> Option<Known> {
    let mut at = 0;
    while at < params.len() {
        if params[at].read.key.is(key) {
            return Some(&params[at]);
        }
        at += 1;
    }
    None
}
