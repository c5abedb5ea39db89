//! What stands in a part of a search: a word, words to quote, an account, a day.

use alloc::string::String;

use crate::error::Kind;
use crate::grammar::Rule;
use crate::values::Text;

/// A value in the normal form of its grammar.
pub(super) fn by_grammar(grammar: &'static str, value: &str) -> Result<String, Kind> {
    let mut out = Text::new();
    Rule::of(grammar).check(value, &mut out)?;
    Ok(out.as_str().into())
}

/// An account's name, its `@` or not.
pub(super) fn as_handle(handle: &str) -> Result<String, Kind> {
    by_grammar("%@[0-9A-Za-z_]{1,15}", handle)
}

/// One line that a quotation can hold.
pub(super) fn quotable(phrase: &str) -> Result<String, Kind> {
    let phrase = by_grammar("line", phrase.trim())?;
    if phrase.contains(['"', '\u{201c}', '\u{201d}']) { Err(Kind::BadChar) } else { Ok(phrase) }
}

/// A word that X does not take for an operator.
pub(super) fn as_word(word: &str) -> Result<String, Kind> {
    let word = by_grammar("line", word.trim())?;
    let operator = word.starts_with(['-', '#', '@', '$']) || word == "OR" || word == "?";
    let mark =
        |c: char| c.is_whitespace() || matches!(c, '"' | '(' | ')' | ':' | '\u{201c}' | '\u{201d}');
    if operator || word.contains(mark) { Err(Kind::BadChar) } else { Ok(word) }
}

/// A day of the calendar, `YYYY-MM-DD`.
pub(super) fn as_day(day: &str) -> Result<String, Kind> {
    let day = by_grammar("[0-9]{4}-[0-9]{2}-[0-9]{2}", day)?;
    let number = |range: core::ops::Range<usize>| {
        day.get(range).and_then(|n| n.parse::<u32>().ok()).unwrap_or(0)
    };
    let (year, month, date) = (number(0..4), number(5..7), number(8..10));
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        1..=12 => 31,
        _ => 0,
    };
    // X began in 2006.
    if year >= 2006 && (1..=days).contains(&date) { Ok(day) } else { Err(Kind::OutOfRange) }
}
