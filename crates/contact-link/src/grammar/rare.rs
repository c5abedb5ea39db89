//! Grammars that the catalogue alone has use for.

mod bech32;
pub(crate) mod idn;
mod name;
mod number;

pub(super) use bech32::LENGTHS as KEY;
pub(super) use name::{LONGEST as LONGEST_MATRIX, ROOM, ROOM_ID, server};

use super::pattern::whole_number;
use super::{Word, has_control};
use crate::error::Kind;
use crate::scan::{after, cut, cut_or_all, next_item};
use crate::values::Text;

/// Compares a value with a keyword and its argument.
pub(super) fn check(
    word: Word,
    argument: &'static str,
    value: &str,
    out: &mut Text,
) -> Result<(), Kind> {
    match word {
        Word::Topic => topic(value, out),
        Word::Opaque => opaque(value, argument, out),
        Word::Slug => name::slug(value, argument, out),
        Word::Upn => name::sign_in(value, out),
        Word::User => name::reddit(value, out),
        Word::Sip => name::sip(value, out),
        Word::Handle => name::handle(value, out),
        Word::Matrix => name::matrix(value, argument, out),
        Word::Bech32 => bech32::public_key(value, out),
        Word::Digits => number::digits(value, argument, out),
        Word::U64 => number::id(value, argument, out),
        Word::Port => number::port(value, out),
        Word::Number => number::decimal(value, argument, out),
        Word::Host => name::host(value, argument, out),
        _ => one_of(argument, value, out),
    }
}

/// What a service writes for itself, of at most so many characters: passed on as it is.
fn opaque(value: &str, limit: &str, out: &mut Text) -> Result<(), Kind> {
    if has_control(value, false) {
        return Err(Kind::ControlChar);
    }
    // Behind a `+` that is one and no blank, each reader would make something else of it.
    if cut(value, b'+').is_some() {
        return Err(Kind::BadChar);
    }
    if value.chars().count() > whole_number(limit) {
        return Err(Kind::TooLong);
    }
    out.push_str(value);
    Ok(())
}

/// One of a few words: `words:a,b>c` takes `a` and `b`, and a link has `c` for
/// `b`.
fn one_of(list: &'static str, value: &str, out: &mut Text) -> Result<(), Kind> {
    let mut words = Some(list);
    while let Some(pair) = next_item(&mut words, b',') {
        if cut_or_all(pair, b'>').0 == value {
            out.push_str(value);
            return Ok(());
        }
    }
    Err(Kind::BadParam)
}

/// The other side of a pair of `words:`.
pub(super) fn translated(list: &'static str, text: &str, to_wire: bool) -> Option<&'static str> {
    let mut words = Some(list);
    while let Some(pair) = next_item(&mut words, b',') {
        if let Some((word, wire)) = cut(pair, b'>') {
            let (from, to) = if to_wire { (word, wire) } else { (wire, word) };
            if from == text {
                return Some(to);
            }
        }
    }
    None
}

/// A topic of Threads: no line breaks, tabs, dots or `&`.
fn topic(value: &str, out: &mut Text) -> Result<(), Kind> {
    if has_control(value, false) || value.bytes().any(|b| b == b'.' || b == b'&') {
        return Err(Kind::BadChar);
    }
    let tag = after(value, "#").unwrap_or(value);
    if tag.is_empty() {
        return Err(Kind::EmptyId);
    }
    out.push_str(tag);
    Ok(())
}
