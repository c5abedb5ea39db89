//! What the quick way knows: which forms, which grammars, and the numbers of parameters.

use super::layout::{ANY_PHONE, BODY, ID, LINE, MAIL, PHONE, SLOTS, TEXT};
use crate::row::Param;
use crate::scan::{begins, cut, cut_or_all, same};
use crate::template::{Mode, Piece, first_piece, written};

/// A row as the table has it.
pub(crate) struct Source {
    pub(crate) name: &'static str,
    pub(crate) params: &'static [Param],
    pub(crate) forms: &'static [(&'static str, &'static str)],
}

/// Whether a form is one of these that the quick way takes.
pub(super) const fn is_quick(row: &Source, name: &str, template: &'static str) -> bool {
    if begins(name, b'-') || written(template).len() != template.len() {
        return false;
    }
    let mut rest = template;
    while let Some((piece, next)) = first_piece(rest) {
        match piece.mode {
            Mode::Silent | Mode::Constant => return false,
            // A query that is no list of parameters, or one that another channel's would match.
            Mode::Literal if cut(piece.text, b'?').is_some() => return false,
            // A value that others with names may follow.
            Mode::Literal if !piece.pairs("").is_empty() => return false,
            Mode::Path | Mode::Query if piece.required && !takes(row, &piece) => return false,
            Mode::Path if !piece.required && !takes(row, &piece) => return false,
            _ => {}
        }
        rest = next;
    }
    true
}

/// Whether the quick way knows the grammar of what stands there.
pub(super) const fn takes(row: &Source, piece: &Piece) -> bool {
    let mut at = 0;
    while at < row.params.len() {
        if same(row.params[at].key, piece.key()) {
            return code(row.params[at].grammar()).is_some();
        }
        at += 1;
    }
    false
}

/// The code of a grammar; `None` where the quick way does not know it.
pub(super) const fn code(grammar: &'static str) -> Option<u8> {
    match cut_or_all(grammar, b':').0.as_bytes() {
        b"text" => Some(TEXT),
        b"line" => Some(LINE),
        b"body" => Some(BODY),
        b"phone" => Some(PHONE),
        b"phone?" => Some(ANY_PHONE),
        b"mail" => Some(MAIL),
        [b'%' | b'[' | b'_' | b'0'..=b'9', ..] => Some(ID),
        _ => None,
    }
}

/// The place of a parameter in the packed row, where each stands before its second grammars.
pub(super) const fn number(row: &Source, key: &str) -> u8 {
    let mut count = 0;
    let mut at = 0;
    while at < row.params.len() {
        let first = row.params[at].key;
        if !is_second(&row.params[at]) {
            if same(first, key) {
                assert!((count as usize) < SLOTS);
                return count;
            }
            count += 1;
            let mut second = 0;
            while second < row.params.len() {
                let param = &row.params[second];
                if is_second(param) && same(param.name(), first) {
                    if same(param.key, key) {
                        return count;
                    }
                    count += 1;
                }
                second += 1;
            }
        }
        at += 1;
    }
    panic!("a slot names no parameter")
}

pub(super) const fn is_second(param: &Param) -> bool {
    param.name().len() < param.key.len()
}
