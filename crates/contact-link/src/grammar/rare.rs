//! Grammars that the catalogue alone has use for.

mod bech32;
pub(crate) mod idn;
mod name;
mod number;

use alloc::string::String;

use super::has_control;
use crate::error::Kind;
use crate::scan::{after, cut, cut_or_all, lists, next_item};

/// Whether a keyword is one of these.
pub(super) fn knows(word: &str) -> bool {
    lists("topic slug upn user handle matrix bech32 digits u64 port number host words", b' ', word)
}

/// Compares a value with a keyword and its argument.
pub(super) fn check(
    word: &str,
    argument: &'static str,
    value: &str,
    out: &mut String,
) -> Result<(), Kind> {
    match word {
        "topic" => topic(value, out),
        "slug" => name::slug(value, argument, out),
        "upn" => name::sign_in(value, out),
        "user" => name::reddit(value, out),
        "handle" => name::server(after(value, "@").unwrap_or(value), out),
        "matrix" => name::matrix(value, out),
        "bech32" => bech32::public_key(value, out),
        "digits" => number::digits(value, argument, out),
        "u64" => number::id(value, argument, out),
        "port" => number::port(value, out),
        "number" => number::decimal(value, argument, out),
        "host" => name::host(value, out),
        _ => one_of(argument, value, out),
    }
}

/// One of a few words: `words:a,b>c` takes `a` and `b`, and a link has `c` for
/// `b`.
fn one_of(list: &'static str, value: &str, out: &mut String) -> Result<(), Kind> {
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
pub(super) fn translated(grammar: &'static str, text: &str, to_wire: bool) -> Option<&'static str> {
    let mut words = Some(after(grammar, "words:")?);
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
fn topic(value: &str, out: &mut String) -> Result<(), Kind> {
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
