//! What a value must look like: the allow-list of every slot.
//!
//! A grammar is a word of the table: a keyword (`phone`, `text:280`, `mail`,
//! ...) or a pattern (see `pattern.rs`). [`Rule`] compares a value with it and
//! writes the value in its one normal form, such as E.164 for a phone number.

pub(crate) mod mail;
pub(crate) mod pattern;
pub(crate) mod phone;
#[cfg(feature = "catalogue")]
pub(crate) mod rare;
mod span;
pub(crate) mod text;
pub(crate) mod web;
mod word;

pub(crate) use span::Span;

use crate::error::Kind;
#[cfg(not(target_arch = "wasm32"))]
use crate::grammar::pattern::Compiled;
use crate::scan::{after, begins, cut_or_all, tail};
use crate::values::Text;
use word::Word;

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
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rule {
    word: Word,
    /// What follows the keyword and its colon, such as the 280 of `text:280`; for a pattern all of it.
    argument: &'static str,
    #[cfg(not(target_arch = "wasm32"))]
    pattern: Option<&'static Compiled>,
}

impl Rule {
    /// Const, so that the compiler reads the grammars of the table.
    pub(crate) const fn of(grammar: &'static str) -> Rule {
        let (word, argument) = match grammar.as_bytes() {
            [b'a'..=b'z', ..] => cut_or_all(grammar, b':'),
            _ => ("", ""),
        };
        let (word, argument) = match Word::of(word) {
            Word::Pattern => (Word::Pattern, grammar),
            word => (word, argument),
        };
        Rule {
            word,
            argument,
            #[cfg(not(target_arch = "wasm32"))]
            pattern: None,
        }
    }

    /// Whether it is no keyword.
    pub(crate) const fn is_pattern(self) -> bool {
        matches!(self.word, Word::Pattern)
    }

    /// The same with its pattern, where it is one.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) const fn with(mut self, pattern: &'static Compiled) -> Rule {
        if self.is_pattern() {
            self.pattern = Some(pattern);
        }
        self
    }

    /// The pattern, read by the compiler.
    #[cfg(test)]
    pub(crate) fn pattern(self) -> Option<&'static Compiled> {
        self.pattern
    }

    /// How values are written.
    pub(crate) fn class(self) -> Class {
        match self.word {
            Word::Body => Class::Body,
            // A slash in it would be a segment of the path, as in an address.
            Word::Mail | Word::Upn | Word::Sip | Word::Matrix | Word::Opaque => Class::Mail,
            Word::Text | Word::Line | Word::Url | Word::Tag | Word::Topic | Word::Slug => {
                Class::Text
            }
            _ => Class::Id,
        }
    }

    /// How many characters the service takes of a text; 0 where nothing limits it.
    pub(crate) fn limit(self) -> usize {
        match self.word {
            Word::Text | Word::Line | Word::Url | Word::Topic => {
                pattern::whole_number(self.argument)
            }
            _ => 0,
        }
    }

    /// Whether values are phone numbers with their country code.
    pub(crate) fn is_phone(self) -> bool {
        matches!(self.word, Word::Phone | Word::PhoneOptional | Word::PhoneLetters)
    }

    /// Whether values are numbers of one network or country.
    pub(crate) fn is_local(self) -> bool {
        self.word == Word::Local
    }

    /// Whether a value is a host, or ends in one.
    pub(crate) fn is_server(self) -> bool {
        matches!(
            self.word,
            Word::Host | Word::Handle | Word::Matrix | Word::Mail | Word::Upn | Word::Sip
        )
    }

    /// Whether values are hashtags.
    #[cfg(feature = "x-text")]
    pub(crate) fn is_tag(self) -> bool {
        self.word == Word::Tag
    }

    /// Whether a normal form has itself as its normal form. A topic may lose another `#`.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn is_final(self) -> bool {
        self.word != Word::Topic
    }

    /// Whether a link has other words for the values.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn has_words(self) -> bool {
        self.word == Word::Words
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
    pub(crate) fn read_wire(self, bare: bool, text: &mut Text, start: usize) {
        #[cfg(feature = "catalogue")]
        if let Some(word) = self.translated(tail(text, start), false) {
            text.truncate(start);
            text.push_str(word);
        }
        let value = tail(text, start);
        let sigil = match self.is_words() {
            true => "#",
            false if self.is_phone() => "+",
            #[cfg(feature = "catalogue")]
            false if self.word == Word::Matrix && self.argument == rare::ROOM => "#",
            #[cfg(feature = "catalogue")]
            false if self.word == Word::Matrix && self.argument == rare::ROOM_ID => "!",
            false => "@",
        };
        // A number at home is refused, and quoted as it stands.
        let is_at_home = self.is_phone() && begins(value, b'0');
        if bare
            && !is_at_home
            && !value.is_empty()
            && after(value.trim_ascii_start(), sigil).is_none()
        {
            text.insert_str(start, sigil);
        }
    }

    #[cfg(feature = "catalogue")]
    fn translated(self, value: &str, to_wire: bool) -> Option<&'static str> {
        match self.word {
            Word::Words => rare::translated(self.argument, value, to_wire),
            _ => None,
        }
    }

    /// Takes a number that stands in a link without its `+`; says whether it was taken.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn takes_bare(self, digits: &str, out: &mut Text) -> bool {
        let takes = self.is_phone() && phone::is_plain(digits);
        if takes {
            out.push('+');
            out.push_str(digits);
        }
        takes
    }

    /// Whether values are words that keep their blanks.
    pub(crate) fn is_words(self) -> bool {
        matches!(self.word, Word::Text | Word::Body | Word::Line)
    }

    /// Whether words, which stand in `text` from `start` on, are in their normal form already; what is not may be good
    /// all the same.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn accepted(self, text: &str, start: usize) -> bool {
        self.is_words() && text.len() > start && text::is_plain(tail(text, start))
    }

    /// The same as [`check`](Rule::check) for who does not ask why.
    #[cfg(not(target_arch = "wasm32"))]
    #[inline]
    pub(crate) fn accepts(self, value: &str, out: &mut Text) -> Option<()> {
        match self.pattern {
            Some(pattern) => {
                let value = value.trim_ascii();
                (!value.is_empty() && pattern.accepts(value, out)).then_some(())
            }
            None => self.check(value, out).ok(),
        }
    }

    /// Compares `value` with the grammar and appends its normal form to `out`.
    pub(crate) fn check(self, value: &str, out: &mut Text) -> Result<(), Kind> {
        // Words keep their blanks; a pasted identifier may carry some at its ends.
        let value = if self.is_words() { value } else { value.trim_ascii() };
        if value.is_empty() {
            return Err(Kind::EmptyId);
        }
        #[cfg(not(target_arch = "wasm32"))]
        if self.pattern.is_some_and(|pattern| pattern.accepts(value, out)) {
            return Ok(());
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
            Word::Pattern => pattern::check(self.argument, value, out),
            #[cfg(feature = "catalogue")]
            word => rare::check(word, self.argument, value, out),
            #[cfg(not(feature = "catalogue"))]
            _ => Err(Kind::BadParam),
        }
    }
}

/// Whether a control character is in a text: C0, DEL or C1 (which UTF-8 writes
/// as 0xC2 and 0x80 to 0x9F).
pub(crate) fn has_control(text: &str, allow_tab: bool) -> bool {
    #[cfg(not(target_arch = "wasm32"))]
    if text::is_plain(text) {
        return false;
    }
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

/// Marks of direction and characters without width, as copied from pages and address books.
pub(crate) fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}' | '\u{feff}')
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
