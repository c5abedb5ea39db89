//! The packed rows, one by one.

use super::pack::BARE;
use crate::Channel;
use crate::channels::QUICK;
use crate::scan::{cut_or_all, head, next_item, tail};

/// A row of the quick table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    pub(super) channel: Channel,
    packed: &'static str,
}

/// Takes what a size counts off the front of a text.
fn next_sized(rest: &mut &'static str) -> Option<&'static str> {
    let [high, low, ..] = rest.as_bytes() else { return None };
    let size = usize::from(*high) << 7 | usize::from(*low);
    let sized = head(tail(rest, 2), size);
    *rest = tail(rest, 2 + size);
    Some(sized)
}

impl Row {
    /// Every row, in the order of the channels.
    pub(super) fn all() -> impl Iterator<Item = Row> {
        let mut rest = QUICK;
        Channel::ALL.iter().map_while(move |channel| {
            next_sized(&mut rest).map(|packed| Row { channel: *channel, packed })
        })
    }

    /// The forms; the one to write first.
    pub(super) fn forms(self) -> impl Iterator<Item = &'static str> {
        let mut rest = self.packed;
        core::iter::from_fn(move || next_sized(&mut rest).filter(|form| !form.is_empty()))
    }

    fn after_forms(self) -> &'static str {
        let mut rest = self.packed;
        while next_sized(&mut rest).is_some_and(|form| !form.is_empty()) {}
        rest
    }

    pub(super) fn name(self) -> &'static str {
        cut_or_all(self.after_forms(), b'\n').0
    }

    /// Keys and grammars of the parameters, in the order of their numbers.
    pub(super) fn params(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let mut lines = Some(self.after_forms());
        next_item(&mut lines, b'\n');
        core::iter::from_fn(move || next_item(&mut lines, b'\n').map(|line| cut_or_all(line, b' ')))
    }
}

/// A piece of a form: a literal or a slot.
pub(super) struct Token {
    pub(super) kind: u8,
    pub(super) bare: bool,
    /// The number of a slot's parameter.
    pub(super) number: usize,
    /// The literal; what the link calls the value, or has before it.
    pub(super) text: &'static str,
}

/// Takes the first token off a form.
pub(super) fn next_token(form: &mut &'static str) -> Option<Token> {
    let [kind, number, ..] = form.as_bytes() else { return None };
    let rest = tail(form, 2);
    let text = head(rest, rest.bytes().position(|b| b < b' ').unwrap_or(rest.len()));
    *form = tail(rest, text.len());
    Some(Token {
        kind: kind & !BARE,
        bare: kind & BARE != 0,
        number: usize::from(number.wrapping_sub(b'0')),
        text,
    })
}
