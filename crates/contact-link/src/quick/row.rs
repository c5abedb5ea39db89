//! The packed rows, one by one.

use super::layout::BARE;
use crate::Channel;
use crate::channels::QUICK;
use crate::scan::cut_or_all;

/// A part of the quick table, which is cut without a look at its characters.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    at: usize,
    end: usize,
}

impl Part {
    pub(super) fn is_empty(self) -> bool {
        self.at >= self.end
    }

    /// A byte; 0 after the end of the table.
    pub(super) fn byte(self, number: usize) -> u8 {
        QUICK.as_bytes().get(self.at + number).copied().unwrap_or_default()
    }

    #[inline(never)]
    pub(super) fn text(self) -> &'static str {
        QUICK.get(self.at..self.end).unwrap_or_default()
    }

    /// Takes so many bytes off its front, of which the first few are left out.
    fn take(&mut self, skipped: usize, size: usize) -> Part {
        let at = self.at + skipped;
        self.at = at + size;
        Part { at, end: self.at }
    }

    /// Takes what a size counts off its front.
    #[inline(never)]
    fn next_sized(&mut self) -> Option<Part> {
        let size = usize::from(self.byte(0)) << 7 | usize::from(self.byte(1));
        (!self.is_empty()).then(|| self.take(2, size))
    }

    /// Takes the first token off a form.
    #[inline(never)]
    pub(super) fn next_token(&mut self) -> Option<Token> {
        let (kind, number, length) = (self.byte(0), self.byte(1), self.byte(2));
        (!self.is_empty()).then(|| Token {
            kind: kind & !BARE,
            bare: kind & BARE != 0,
            number: usize::from(number),
            text: self.take(3, usize::from(length)),
        })
    }
}

/// A row of the quick table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    pub(super) channel: Channel,
    packed: Part,
}

impl Row {
    /// Every row, in the order of the channels.
    pub(super) fn all() -> impl Iterator<Item = Row> {
        let mut rest = Part { at: 0, end: QUICK.len() };
        Channel::ALL.iter().map_while(move |channel| {
            rest.next_sized().map(|packed| Row { channel: *channel, packed })
        })
    }

    /// The forms; the one to write first.
    pub(super) fn forms(self) -> impl Iterator<Item = Part> {
        let mut rest = self.packed;
        rest.next_sized();
        core::iter::from_fn(move || rest.next_sized().filter(|form| !form.is_empty()))
    }

    pub(super) fn name(mut self) -> &'static str {
        self.packed.next_sized().map_or("", Part::text)
    }

    /// Keys and grammars of the parameters, in the order of their numbers.
    #[inline(never)]
    pub(super) fn params(self) -> Params {
        let mut rest = self.packed;
        while rest.next_sized().is_some_and(|form| !form.is_empty()) {}
        Params(rest)
    }
}

/// The parameters of a row, as their keys and grammars.
pub(super) struct Params(Part);

impl Iterator for Params {
    type Item = (&'static str, &'static str);

    #[inline(never)]
    fn next(&mut self) -> Option<Self::Item> {
        self.0.next_sized().map(|param| cut_or_all(param.text(), b' '))
    }
}

/// A piece of a form: a literal or a slot.
pub(super) struct Token {
    pub(super) kind: u8,
    pub(super) bare: bool,
    /// The number of a slot's parameter.
    pub(super) number: usize,
    /// The literal; what the link calls the value, or has before it.
    pub(super) text: Part,
}
