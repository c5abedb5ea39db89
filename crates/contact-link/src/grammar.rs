//! What a value must look like: the allow-list of every slot.
//!
//! A grammar is a word of the table: a keyword (`phone`, `text:280`, `mail`,
//! ...) or a pattern (see `pattern.rs`). [`Rule`] compares a value with it and
//! writes the value in its one normal form, such as E.164 for a phone number.

pub(crate) mod mail;
pub(crate) mod pattern;
pub(crate) mod phone;
#[cfg(feature = "catalogue")]
mod rare;
pub(crate) mod text;
pub(crate) mod web;

use alloc::string::String;

use crate::error::Kind;
use crate::scan::{after, cut_or_all, tail};

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

/// A grammar, read.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Rule {
    word: Word,
    /// What follows the keyword and its colon, such as the 280 of `text:280`; for a pattern all of it.
    argument: &'static str,
}

/// The keyword of a grammar.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Word {
    Pattern,
    Text,
    Body,
    Line,
    Tag,
    Phone,
    PhoneOptional,
    PhoneLetters,
    Local,
    Context,
    Mail,
    Url,
    #[cfg(feature = "catalogue")]
    Rare(rare::Word),
}

impl Rule {
    /// Const, so that the compiler reads the grammars of the table.
    pub(crate) const fn of(grammar: &'static str) -> Rule {
        let (word, argument) = match grammar.as_bytes() {
            [b'a'..=b'z', ..] => cut_or_all(grammar, b':'),
            _ => ("", ""),
        };
        let word = match word.as_bytes() {
            b"text" => Word::Text,
            b"body" => Word::Body,
            b"line" => Word::Line,
            b"tag" => Word::Tag,
            b"phone" => Word::Phone,
            b"phone?" => Word::PhoneOptional,
            b"phone-letters" => Word::PhoneLetters,
            b"local" => Word::Local,
            b"context" => Word::Context,
            b"mail" => Word::Mail,
            b"url" => Word::Url,
            _ => match rare_word(word) {
                Some(word) => word,
                None => return Rule { word: Word::Pattern, argument: grammar },
            },
        };
        Rule { word, argument }
    }

    /// How values are written.
    pub(crate) fn class(self) -> Class {
        match self.word {
            Word::Body => Class::Body,
            Word::Mail => Class::Mail,
            Word::Text | Word::Line | Word::Url | Word::Tag => Class::Text,
            #[cfg(feature = "catalogue")]
            Word::Rare(word) => word.class(),
            _ => Class::Id,
        }
    }

    /// How many characters the service takes of a text; 0 where nothing limits it.
    pub(crate) fn limit(self) -> usize {
        match self.word {
            Word::Text | Word::Line | Word::Url => pattern::whole_number(self.argument),
            #[cfg(feature = "catalogue")]
            Word::Rare(rare::Word::Topic) => pattern::whole_number(self.argument),
            _ => 0,
        }
    }

    /// Whether values are phone numbers with their country code.
    pub(crate) fn is_phone(self) -> bool {
        matches!(self.word, Word::Phone | Word::PhoneOptional | Word::PhoneLetters)
    }

    /// Whether values are hashtags.
    #[cfg(feature = "x-text")]
    pub(crate) fn is_tag(self) -> bool {
        self.word == Word::Tag
    }

    /// Whether a normal form has itself as its normal form. A topic may lose another `#`.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn is_final(self) -> bool {
        #[cfg(feature = "catalogue")]
        if self.word == Word::Rare(rare::Word::Topic) {
            return false;
        }
        true
    }

    /// Whether a link has other words for the values.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn has_words(self) -> bool {
        #[cfg(feature = "catalogue")]
        if self.word == Word::Rare(rare::Word::Words) {
            return true;
        }
        false
    }

    /// What a link has for a value: another word, where the grammar has one.
    pub(crate) fn to_wire(self, value: &str) -> &str {
        #[cfg(feature = "catalogue")]
        if let Some(word) = self.translated(value, true) {
            return word;
        }
        value
    }

    /// Makes what a link has, which stands in `text` from `start` on, what the API has: another word, or the sigil of
    /// an identifier for which the link has no place.
    pub(crate) fn from_wire(self, bare: bool, text: &mut String, start: usize) {
        #[cfg(feature = "catalogue")]
        if let Some(word) = self.translated(tail(text, start), false) {
            text.truncate(start);
            text.push_str(word);
        }
        let value = tail(text, start);
        let sigil = if self.is_phone() { "+" } else { "@" };
        if bare && !value.is_empty() && after(value.trim_ascii_start(), sigil).is_none() {
            text.insert_str(start, sigil);
        }
    }

    #[cfg(feature = "catalogue")]
    fn translated(self, value: &str, to_wire: bool) -> Option<&'static str> {
        match self.word {
            Word::Rare(rare::Word::Words) => rare::translated(self.argument, value, to_wire),
            _ => None,
        }
    }

    /// Compares `value` with the grammar and appends its normal form to `out`.
    pub(crate) fn check(self, value: &str, out: &mut String) -> Result<(), Kind> {
        // Words keep their blanks; a pasted identifier may carry some at its ends.
        let value = match self.word {
            Word::Text | Word::Body | Word::Line => value,
            _ => value.trim_ascii(),
        };
        if value.is_empty() {
            return Err(Kind::EmptyId);
        }
        match self.word {
            Word::Text | Word::Body => text::words(value, true, out),
            Word::Line => text::words(value, false, out),
            Word::Tag => text::hashtag(value, out),
            Word::Phone => phone::number(value, phone::PLUS, out),
            Word::PhoneOptional => phone::number(value, 0, out),
            Word::PhoneLetters => phone::number(value, phone::PLUS | phone::LETTERS, out),
            Word::Local => phone::number(value, phone::LOCAL, out),
            Word::Context => phone::context(value, out),
            Word::Mail => mail::address(value, out),
            Word::Url => web::address(value, out),
            #[cfg(feature = "catalogue")]
            Word::Rare(word) => rare::check(word, self.argument, value, out),
            Word::Pattern => pattern::check(self.argument, value, out),
        }
    }
}

/// A keyword that the catalogue alone has use for.
const fn rare_word(word: &str) -> Option<Word> {
    #[cfg(feature = "catalogue")]
    if let Some(word) = rare::Word::of(word.as_bytes()) {
        return Some(Word::Rare(word));
    }
    let _ = word;
    None
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
