//! What a value must look like: the allow-list of every slot.
//!
//! A grammar is a word of the table: a keyword (`phone`, `text:280`, `mail`,
//! ...) or a pattern (see `pattern.rs`). [`check`] compares a value with it and
//! writes the value in its one normal form, such as E.164 for a phone number.

pub(crate) mod mail;
pub(crate) mod pattern;
pub(crate) mod phone;
#[cfg(feature = "catalogue")]
pub(crate) mod rare;
pub(crate) mod text;
pub(crate) mod web;

use alloc::string::String;

use crate::error::Kind;
use crate::scan::{after, begins, cut_or_all, lists};

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
        "mail" | "upn" | "matrix" => Class::Mail,
        word if lists("text line topic url tag slug", b' ', word) => Class::Text,
        _ => Class::Id,
    }
}

/// How long a text is and may be, as its service counts; `None` where nothing
/// limits it.
pub(crate) fn length_and_limit(grammar: &'static str, value: &str) -> Option<(usize, usize)> {
    match keyword(grammar) {
        (word, limit) if lists("text line url topic", b' ', word) => {
            Some((value.chars().count(), limit.parse().ok()?))
        }
        _ => None,
    }
}

/// What a link has for a value: another word, where the grammar has one.
pub(crate) fn to_wire<'v>(grammar: &'static str, value: &'v str) -> &'v str {
    #[cfg(feature = "catalogue")]
    if let Some(word) = rare::translated(grammar, value, true) {
        return word;
    }
    let _ = grammar;
    value
}

/// Makes what a link has what the API has: another word, or the sigil of an
/// identifier for which the link has no place.
pub(crate) fn from_wire(grammar: &'static str, bare: bool, text: &mut String) {
    #[cfg(feature = "catalogue")]
    if let Some(word) = rare::translated(grammar, text, false) {
        *text = word.into();
    }
    let sigil = if begins(grammar, b'p') { "+" } else { "@" };
    if bare && !text.is_empty() && after(text.trim_ascii_start(), sigil).is_none() {
        text.insert_str(0, sigil);
    }
}

/// Compares `value` with `grammar` and appends its normal form to `out`.
pub(crate) fn check(grammar: &'static str, value: &str, out: &mut String) -> Result<(), Kind> {
    let (word, argument) = keyword(grammar);
    #[cfg(not(feature = "catalogue"))]
    let _ = argument;
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
        _ if rare::knows(word) => rare::check(word, argument, value, out),
        _ => pattern::check(grammar, value, out),
    }
}

/// Whether a control character is in a text: C0, DEL or C1 (which UTF-8 writes
/// as 0xC2 and 0x80 to 0x9F).
pub(crate) fn has_control(text: &str, allow_tab: bool) -> bool {
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
