//! How long the values of a grammar are.

use super::{Rule, Word, mail, pattern, phone, web};
use crate::limit::Unit;
use crate::scan::{begins, cut_or_all};

/// The least and the most of a grammar.
pub(crate) struct Span {
    pub(crate) unit: Unit,
    pub(crate) min: i64,
    pub(crate) max: i64,
    /// Whether the grammar refuses what is beyond.
    pub(crate) strict: bool,
}

impl Rule {
    /// How long a value may be; `None` where nothing limits it, or where it is one of a few words.
    pub(crate) fn span(self) -> Option<Span> {
        let strict = |unit, min: usize, max: usize| {
            let [min, max] = [min, max].map(|length| i64::try_from(length).unwrap_or(i64::MAX));
            Some(Span { unit, min, max, strict: true })
        };
        let between = cut_or_all(self.argument, b',');
        let (least, most) = (pattern::whole_number(between.0), pattern::whole_number(between.1));
        match self.word {
            Word::Text | Word::Line | Word::Url | Word::Topic => {
                let limit = i64::try_from(self.limit()).ok().filter(|limit| *limit > 0)?;
                Some(Span { unit: Unit::Characters, min: 1, max: limit, strict: false })
            }
            Word::Phone | Word::PhoneOptional | Word::PhoneLetters => {
                strict(Unit::Digits, phone::LEAST, phone::MOST)
            }
            Word::Local => strict(Unit::Digits, 1, phone::MOST),
            Word::Opaque => strict(Unit::Characters, 1, pattern::whole_number(self.argument)),
            Word::Mail | Word::Sip | Word::Upn => {
                strict(Unit::Characters, 2 + web::SHORTEST, mail::LONGEST_USER + 1 + web::LONGEST)
            }
            Word::Pattern => {
                // What the characters are counted of: without the `@` before it, which may be there.
                let (min, max) = pattern::lengths(self.argument)?;
                strict(Unit::Characters, min, max)
            }
            #[cfg(feature = "catalogue")]
            Word::Handle | Word::Host => strict(Unit::Characters, web::SHORTEST, web::LONGEST),
            #[cfg(feature = "catalogue")]
            Word::Matrix => strict(Unit::Bytes, 3 + web::SHORTEST, super::rare::LONGEST_MATRIX),
            #[cfg(feature = "catalogue")]
            Word::Bech32 => strict(Unit::Characters, super::rare::KEY.0, super::rare::KEY.1),
            Word::Digits => strict(Unit::Digits, least, most),
            Word::U64 => strict(Unit::Digits, least.max(1), 20),
            Word::Slug => strict(Unit::Characters, least, most),
            Word::Port => {
                Some(Span { unit: Unit::Value, min: 1, max: i64::from(u16::MAX), strict: true })
            }
            Word::Number => {
                let sign = if begins(between.0, b'-') { -1 } else { 1 };
                let least = pattern::whole_number(between.0.trim_start_matches('-'));
                let [min, max] =
                    [least, most].map(|limit| i64::try_from(limit).unwrap_or(i64::MAX));
                Some(Span { unit: Unit::Value, min: sign * min, max, strict: true })
            }
            _ => None,
        }
    }
}
