//! One rule: days, and what it does on them.

use alloc::vec::Vec;

use super::local::{date_of, weekday};

/// A rule.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Rule {
    /// Whether it adds to the rules before it instead of replacing them.
    pub(super) adds: bool,
    /// None: every date.
    pub(super) dates: Vec<Dates>,
    /// The days of the week as bits, Monday the lowest.
    pub(super) days: u8,
    pub(super) spans: Vec<Span>,
    pub(super) opens: bool,
}

/// Minutes from the start of the day, of this one or the next; the end is not among them.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Span {
    pub(super) start: u16,
    pub(super) end: u16,
}

/// Dates from the first to the last.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Dates {
    /// The years of both; without them, every year.
    pub(super) years: Option<(i16, i16)>,
    /// Month and day.
    pub(super) first: (u8, u8),
    /// Month and day.
    pub(super) last: (u8, u8),
}

impl Rule {
    /// Whether it speaks of this day.
    pub(super) fn is_for(&self, day: i32) -> bool {
        self.days >> weekday(day) & 1 == 1
            && (self.dates.is_empty() || {
                let date = date_of(day);
                self.dates.iter().any(|dates| dates.hold(date))
            })
    }
}

impl Span {
    pub(super) fn holds(self, minute: u16) -> bool {
        self.start <= minute && minute < self.end
    }
}

impl Dates {
    /// The days from the first to the last, where they have years.
    #[cfg(any(feature = "config", test))]
    pub(super) fn days(&self) -> Option<(i32, i32)> {
        let (from, to) = self.years?;
        let day = |year, (month, day): (u8, u8)| {
            // A 29 February of a range may be none of its year.
            let day = day.min(super::local::month_days(Some(year), month));
            Some(super::Local::new(year, month, day, 0, 0)?.day)
        };
        Some((day(from, self.first)?, day(to, self.last)?))
    }

    /// Whether they are those of every year.
    #[cfg(any(feature = "config", test))]
    pub(super) fn is_yearly(&self) -> bool {
        self.years.is_none()
    }

    /// Whether this day is among them.
    #[cfg(any(feature = "config", test))]
    pub(super) fn is_of(&self, day: i32) -> bool {
        self.hold(date_of(day))
    }

    fn hold(&self, (year, month, day): (i16, u8, u8)) -> bool {
        let (date, first, last) = ((month, day), self.first, self.last);
        match self.years {
            Some((from, to)) => (from, first) <= (year, date) && (year, date) <= (to, last),
            None if first <= last => first <= date && date <= last,
            // Round the end of the year.
            None => first <= date || date <= last,
        }
    }
}
