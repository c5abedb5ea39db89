//! What a value must look like: the allow-list of every slot.
//!
//! A grammar is a word of the table: a keyword (`phone`, `text:280`, `mail`,
//! ...) or a pattern (see `pattern.rs`). [`check`] compares a value with it and
//! writes the value in its one normal form, such as E.164 for a phone number.

mod mail;
mod pattern;
mod phone;
mod text;
mod web;

use alloc::string::String;

use crate::error::Kind;

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
    /// Decides how others are read, and stands in no link.
    Modifier,
    /// The name of a form.
    Form,
}

/// Splits `text:280` into its keyword and its limit.
fn keyword(grammar: &str) -> (&str, &str) {
    grammar.split_once(':').unwrap_or((grammar, ""))
}

/// How values of this grammar are written.
pub(crate) fn class(grammar: &str) -> Class {
    match keyword(grammar).0 {
        "text" | "line" | "url" | "tag" => Class::Text,
        "body" => Class::Body,
        "mail" => Class::Mail,
        "only" => Class::Modifier,
        "form" => Class::Form,
        _ => Class::Id,
    }
}

/// The most characters that a text may have without a warning.
pub(crate) fn advised_length(grammar: &str) -> Option<usize> {
    match keyword(grammar) {
        ("text", limit) => limit.parse().ok(),
        _ => None,
    }
}

/// Compares `value` with `grammar` and appends its normal form to `out`.
/// `vanity` allows letters in a phone number.
pub(crate) fn check(
    grammar: &'static str,
    value: &str,
    vanity: bool,
    out: &mut String,
) -> Result<(), Kind> {
    let (word, argument) = keyword(grammar);
    let is_text = matches!(word, "text" | "body" | "line");
    let value = if is_text { value } else { trimmed(value) };
    if value.is_empty() {
        return Err(Kind::EmptyId);
    }
    match word {
        "text" | "body" => text::words(value, true, out),
        "line" => text::words(value, false, out),
        "tag" => text::hashtag(value, out),
        "phone" => phone::international(value, vanity, false, out),
        "phone?" => phone::international(value, vanity, true, out),
        "local" => phone::local(value, out),
        "context" => phone::context(value, out),
        "mail" => mail::address(value, out),
        "url" => web::address(value, out),
        "host" => web::host(value, out),
        "only" if value == argument => push(value, out),
        "only" => Err(Kind::BadParam),
        _ => pattern::check(grammar, value, out),
    }
}

/// A pasted identifier may carry blanks at its ends, never inside.
fn trimmed(value: &str) -> &str {
    value.trim_matches([' ', '\t', '\u{a0}'])
}

fn push(value: &str, out: &mut String) -> Result<(), Kind> {
    out.push_str(value);
    Ok(())
}

/// Whether a character is a control character: C0, DEL or C1.
fn is_control(c: char) -> bool {
    c < ' ' || ('\u{7f}'..'\u{a0}').contains(&c)
}

/// Whether a character outside ASCII may stand in a name: everything but
/// blanks, invisible characters, direction marks and private use, by ranges,
/// since a page has no room for Unicode's tables.
fn is_wide_letter(c: char) -> bool {
    matches!(c, '\u{aa}'..='\u{1fff}' | '\u{2c00}'..='\u{2dff}' | '\u{3005}'..='\u{d7ff}' | '\u{f900}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{ff10}'..='\u{ffef}' | '\u{10000}'..='\u{e0000}')
        && !matches!(c, '\u{ab}'..='\u{b4}' | '\u{b6}'..='\u{b9}' | '\u{bb}'..='\u{bf}' | '\u{61c}' | '\u{1680}' | '\u{180e}')
}
