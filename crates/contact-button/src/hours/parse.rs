//! The text, piece by piece.

use alloc::vec;
use alloc::vec::Vec;

use super::error::{HoursError, Wrong};
use super::local::{DAY, month_days, take_number};
use super::rule::{Dates, Rule, Span};
use contact_link::scan::{head, next_item, tail};

const DAYS: &str = "mo tu we th fr sa su";
const MONTHS: &str = "jan feb mar apr may jun jul aug sep oct nov dec";
/// What OpenStreetMap has and a page cannot know.
const HOLIDAYS: &str = "ph sh easter";

/// The rules of a text.
pub(super) fn rules(text: &str) -> Result<Vec<Rule>, HoursError> {
    let mut cursor = Cursor { text, at: 0 };
    let mut rules = Vec::new();
    let mut adds = false;
    loop {
        rules.push(cursor.rule(adds)?);
        adds = cursor.takes(b',');
        if !adds && !cursor.takes(b';') {
            return if cursor.rest().is_empty() {
                Ok(rules)
            } else {
                Err(cursor.wrong(Wrong::End))
            };
        }
        if !adds && cursor.rest().is_empty() {
            return Ok(rules);
        }
    }
}

/// A day of a year, or of every year; without a day, a month.
type Date = (Option<i16>, u8, Option<u8>);

struct Cursor<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Cursor<'t> {
    /// What is left, from the next piece on.
    fn rest(&mut self) -> &'t str {
        let rest = tail(self.text, self.at).trim_ascii_start();
        self.at = self.text.len() - rest.len();
        rest
    }

    fn wrong(&mut self, what: Wrong) -> HoursError {
        let rest = self.rest();
        let ends = |byte: u8| byte.is_ascii_whitespace() || byte == b',' || byte == b';';
        let end = rest.bytes().position(ends).unwrap_or(rest.len());
        HoursError { at: self.at, found: head(rest, end).into(), what }
    }

    /// Takes a mark, where it is the next.
    fn takes(&mut self, mark: u8) -> bool {
        let next = self.rest().as_bytes().first() == Some(&mark);
        self.at += usize::from(next);
        next
    }

    /// The word that is next.
    fn letters(&mut self) -> &'t str {
        let rest = self.rest();
        head(rest, rest.bytes().take_while(u8::is_ascii_alphabetic).count())
    }

    /// The place in the list of the word that is next, without taking it.
    fn sees(&mut self, words: &str) -> Option<usize> {
        let word = self.letters();
        let mut words = Some(words);
        let mut place = 0;
        while let Some(known) = next_item(&mut words, b' ') {
            if known.eq_ignore_ascii_case(word) {
                return Some(place);
            }
            place += 1;
        }
        None
    }

    /// Takes the word that is next, where it is one of the list.
    fn word(&mut self, words: &str) -> Option<usize> {
        let found = self.sees(words)?;
        self.at += self.letters().len();
        Some(found)
    }

    /// How many digits are next, and whether a colon follows them, as in a time.
    fn digits(&mut self) -> (usize, bool) {
        let rest = self.rest().as_bytes();
        let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        (digits, rest.get(digits) == Some(&b':'))
    }

    /// Takes a number of at most so many digits.
    fn number(&mut self, most: usize) -> Option<u16> {
        let (digits, _) = self.digits();
        let number = take_number(&mut self.rest().as_bytes()).filter(|_| digits <= most)?;
        self.at += digits;
        u16::try_from(number).ok()
    }

    fn sees_date(&mut self) -> bool {
        self.digits() == (4, false) || self.sees(MONTHS).is_some()
    }

    /// Whether a comma and then what `sees` sees are next. The comma is taken with it, or stays.
    fn goes_on(&mut self, sees: fn(&mut Self) -> bool) -> bool {
        let at = self.at;
        let more = self.takes(b',') && sees(self);
        if !more {
            self.at = at;
        }
        more
    }

    fn rule(&mut self, adds: bool) -> Result<Rule, HoursError> {
        let mut rule = Rule { adds, dates: Vec::new(), days: 0, spans: Vec::new(), opens: true };
        if self.rest().as_bytes().starts_with(b"24/7") {
            self.at += 4;
            return Ok(Rule { days: 127, spans: vec![Span { start: 0, end: DAY }], ..rule });
        }
        let start = self.at;
        if self.sees_date() {
            rule.dates.push(self.dates()?);
            while self.goes_on(Self::sees_date) {
                rule.dates.push(self.dates()?);
            }
        }
        if self.sees(DAYS).is_some() {
            rule.days = self.days()?;
            while self.goes_on(|cursor| cursor.sees(DAYS).is_some()) {
                rule.days |= self.days()?;
            }
        }
        if self.digits().0 > 0 {
            rule.spans.push(self.span()?);
            while self.goes_on(|cursor| cursor.digits().1) {
                rule.spans.push(self.span()?);
            }
        }
        rule.opens = self.word("off closed").is_none();
        if rule.opens {
            self.word("open");
        }
        if self.at == start {
            let holiday = self.sees(HOLIDAYS).is_some();
            return Err(self.wrong(if holiday { Wrong::Holiday } else { Wrong::Rule }));
        }
        if rule.days == 0 {
            rule.days = 127;
        }
        if rule.spans.is_empty() {
            rule.spans.push(Span { start: 0, end: DAY });
        }
        Ok(rule)
    }

    /// Days of the week as bits.
    fn days(&mut self) -> Result<u8, HoursError> {
        let mut day = self.word(DAYS).ok_or_else(|| self.wrong(Wrong::Day))?;
        let mut bits = 1 << day;
        if self.takes(b'-') {
            let last = self.word(DAYS).ok_or_else(|| self.wrong(Wrong::Day))?;
            while day != last {
                day = (day + 1) % 7;
                bits |= 1 << day;
            }
        }
        Ok(bits)
    }

    fn span(&mut self) -> Result<Span, HoursError> {
        let at = self.at;
        let span = self.start_and_end();
        span.ok_or_else(|| {
            self.at = at;
            self.wrong(Wrong::Time)
        })
    }

    fn start_and_end(&mut self) -> Option<Span> {
        let start = self.time().filter(|start| *start < DAY)?;
        let end = if self.takes(b'-') { self.time()? } else { return None };
        let end = if end <= start { end + DAY } else { end };
        (end <= 2 * DAY).then_some(Span { start, end })
    }

    /// Minutes.
    fn time(&mut self) -> Option<u16> {
        let hour = self.number(2)?;
        let colon = self.takes(b':');
        let minute = (colon && self.digits().0 == 2).then(|| self.number(2))??;
        (minute < 60).then_some(hour * 60 + minute)
    }

    fn dates(&mut self) -> Result<Dates, HoursError> {
        let (year, month, day) = self.date(None)?;
        let (mut end_year, mut end_month, mut end_day) = (year, month, day);
        let at = self.at;
        if self.takes(b'-') {
            (end_year, end_month, end_day) = self.date(Some((year, month, day)))?;
        }
        if day.is_some() != end_day.is_some() || (year.is_none() && end_year.is_some()) {
            self.at = at;
            return Err(self.wrong(Wrong::Months));
        }
        let first = (month, day.unwrap_or(1));
        let last = (end_month, end_day.unwrap_or(month_days(None, end_month)));
        let years = year.zip(end_year);
        if years.is_some_and(|(from, to)| (to, last) < (from, first)) {
            self.at = at;
            return Err(self.wrong(Wrong::Years));
        }
        Ok(Dates { years, first, last })
    }

    /// A date; the end of a range goes without what it has in common with its start.
    fn date(&mut self, start: Option<Date>) -> Result<Date, HoursError> {
        let mut year = start.and_then(|start| start.0);
        if self.digits() == (4, false) {
            year = self.number(4).and_then(|year| i16::try_from(year).ok());
        }
        let month = match (self.word(MONTHS), start) {
            (Some(month), _) => month as u8 + 1,
            (None, Some((_, month, Some(_)))) => month,
            (None, _) => return Err(self.wrong(Wrong::Months)),
        };
        let (digits, time) = self.digits();
        if time || digits == 0 {
            return Ok((year, month, None));
        }
        let at = self.at;
        let day = self.number(2).and_then(|day| u8::try_from(day).ok());
        match day.filter(|day| (1..=month_days(year, month)).contains(day)) {
            Some(day) => Ok((year, month, Some(day))),
            None => {
                self.at = at;
                Err(self.wrong(Wrong::Date))
            }
        }
    }
}
