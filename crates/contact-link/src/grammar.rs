//! What a value must look like: the allow-list of every slot.
//!
//! A grammar is a word of the table: a keyword (`phone`, `text:280`, `mail`,
//! ...) or a pattern (see `pattern.rs`). [`check`] compares a value with it and
//! writes the value in its one normal form, such as E.164 for a phone number.

#[cfg(feature = "catalogue")]
mod bech32;
mod mail;
#[cfg(feature = "catalogue")]
mod name;
#[cfg(feature = "catalogue")]
mod number;
mod pattern;
mod phone;
mod text;
mod web;

use alloc::borrow::Cow;
use alloc::string::String;

use crate::error::Kind;
use crate::scan::{after, begins, cut, cut_or_all, lists, next_item};

/// How a value is written into a link.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Class {
    /// An identifier whose grammar lets nothing through that a path would
    /// misread.
    Id,
    /// An e-mail address.
    Mail,
    /// Words: every reserved character is encoded.
    Text,
    /// Words whose line breaks are CR LF in the link (RFC 6068, clause 5).
    Body,
}

/// Splits `text:280` into its keyword and its argument. A pattern has none.
fn keyword(grammar: &'static str) -> (&'static str, &'static str) {
    match grammar.as_bytes() {
        [b'a'..=b'z', ..] => cut_or_all(grammar, b':'),
        _ => ("", ""),
    }
}

/// How values of this grammar are written.
pub(crate) fn class(grammar: &'static str) -> Class {
    match keyword(grammar).0 {
        "body" => Class::Body,
        "mail" | "upn" => Class::Mail,
        word if lists("text line topic url tag", b' ', word) => Class::Text,
        _ => Class::Id,
    }
}

/// How long a text is and may be, as its service counts; `None` where nothing
/// limits it.
pub(crate) fn length_and_limit(grammar: &'static str, value: &str) -> Option<(usize, usize)> {
    match keyword(grammar) {
        ("text", limit) => Some((value.chars().count(), limit.parse().ok()?)),
        _ => None,
    }
}

/// What a link has for a value: another word, where the grammar is
/// `words:a,b>c`.
pub(crate) fn to_wire<'v>(grammar: &'static str, value: &'v str) -> &'v str {
    translated(grammar, value, true).unwrap_or(value)
}

/// What the API has for what a link has: another word, or the sigil of an
/// identifier for which the link has no place.
pub(crate) fn from_wire<'v>(grammar: &'static str, bare: bool, text: Cow<'v, str>) -> Cow<'v, str> {
    if let Some(word) = translated(grammar, &text, false) {
        return Cow::Borrowed(word);
    }
    let sigil = if begins(grammar, b'p') { "+" } else { "@" };
    if !bare || text.is_empty() || after(text.trim_start(), sigil).is_some() {
        return text;
    }
    let mut whole = String::from(sigil);
    whole.push_str(&text);
    Cow::Owned(whole)
}

/// The other side of a pair `word>wire` of the grammar.
fn translated(grammar: &'static str, text: &str, to_wire: bool) -> Option<&'static str> {
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

/// Compares `value` with `grammar` and appends its normal form to `out`.
pub(crate) fn check(grammar: &'static str, value: &str, out: &mut String) -> Result<(), Kind> {
    let (word, argument) = keyword(grammar);
    // Words keep their blanks; a pasted identifier may carry some at its ends.
    let is_text = matches!(word, "text" | "body" | "line");
    let value = if is_text { value } else { value.trim_ascii() };
    if value.is_empty() {
        return Err(Kind::EmptyId);
    }
    match word {
        "text" | "body" => text::words(value, true, out),
        "line" => text::words(value, false, out),
        "tag" => text::hashtag(value, out),
        "phone" => phone::number(value, phone::PLUS, out),
        "phone?" => phone::number(value, 0, out),
        "phone-letters" => phone::number(value, phone::PLUS | phone::LETTERS, out),
        "local" => phone::number(value, phone::LOCAL, out),
        "context" => phone::context(value, out),
        "mail" => mail::address(value, out),
        "url" => web::address(value, out),
        #[cfg(feature = "catalogue")]
        "topic" => text::topic(value, out),
        #[cfg(feature = "catalogue")]
        "upn" => name::sign_in(value, out),
        #[cfg(feature = "catalogue")]
        "user" => name::reddit(value, out),
        #[cfg(feature = "catalogue")]
        "handle" => web::host(after(value, "@").unwrap_or(value), out),
        #[cfg(feature = "catalogue")]
        "matrix" => name::matrix(value, out),
        #[cfg(feature = "catalogue")]
        "bech32" => bech32::public_key(value, out),
        #[cfg(feature = "catalogue")]
        "digits" => number::digits(value, argument, out),
        #[cfg(feature = "catalogue")]
        "number" => number::decimal(value, argument, out),
        #[cfg(feature = "catalogue")]
        "host" => web::host(value, out),
        "words" => {
            let mut words = Some(argument);
            while let Some(pair) = next_item(&mut words, b',') {
                if cut_or_all(pair, b'>').0 == value {
                    out.push_str(value);
                    return Ok(());
                }
            }
            Err(Kind::BadParam)
        }
        _ => pattern::check(grammar, value, out),
    }
}

/// Whether a control character is in a text: C0, DEL or C1 (which UTF-8 writes
/// as 0xC2 and 0x80 to 0x9F).
fn has_control(text: &str, allow_tab: bool) -> bool {
    let mut before = 0;
    for byte in text.bytes() {
        let control = byte < b' ' && !(byte == b'\t' && allow_tab);
        if control || byte == 0x7f || (before == 0xc2 && byte < 0xa0) {
            return true;
        }
        before = byte;
    }
    false
}

/// Whether a character outside ASCII may stand in a name: not blanks,
/// punctuation, symbols, direction marks or private use, by coarse ranges, since
/// a page has no room for Unicode's tables.
fn is_wide_letter(c: char) -> bool {
    matches!(c,
        '\u{c0}'..='\u{1fff}' | '\u{2c00}'..='\u{2dff}' | '\u{3005}'..='\u{3007}'
        | '\u{3021}'..='\u{d7ff}' | '\u{f900}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
        | '\u{ff10}'..='\u{ffdc}' | '\u{10000}'..='\u{1cfff}' | '\u{1e000}'..='\u{1efff}'
        | '\u{20000}'..='\u{3ffff}')
        && !matches!(c, '\u{61c}' | '\u{1680}' | '\u{180e}')
}
