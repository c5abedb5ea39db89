//! What is wrong with a text of opening hours.

use alloc::string::String;
use core::fmt;

/// A text that is not of the grammar: where, and what would be right.
///
/// ```
/// use contact_button::hours::Hours;
///
/// let error = "Mo-Fr 09:00-18:00; PH off".parse::<Hours>().unwrap_err();
/// assert_eq!((error.at(), error.found()), (19, "PH"));
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct HoursError {
    pub(super) at: usize,
    pub(super) found: String,
    pub(super) what: Wrong,
}

/// What a piece of text is not.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Wrong {
    Rule,
    Holiday,
    Day,
    Date,
    Months,
    Years,
    Time,
    End,
}

impl HoursError {
    /// The byte at which what is wrong begins, from 0.
    pub fn at(&self) -> usize {
        self.at
    }

    /// What stands there, up to the next space, comma or semicolon; empty at the end.
    pub fn found(&self) -> &str {
        &self.found
    }
}

/// One English sentence.
impl fmt::Display for HoursError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (wrong, right) = match self.what {
            Wrong::Rule => ("is no day, date or time", "Mo-Fr 09:00-18:00, or Dec 25 off"),
            Wrong::Holiday => {
                ("is different everywhere", "the date of each holiday, such as 2026 Dec 25 off")
            }
            Wrong::Day => ("is no day of the week", "Mo, Tu, We, Th, Fr, Sa or Su"),
            Wrong::Date => ("is no day of that month", "a date such as Dec 25"),
            Wrong::Months => ("does not follow", "two months, or two dates, such as Dec 24-Dec 26"),
            Wrong::Years => {
                ("is before the first date", "a later one, with its year: 2026 Dec 24-2027 Jan 2")
            }
            Wrong::Time => ("is no time", "09:00-18:00"),
            Wrong::End => ("is too much", "; or , before the next rule"),
        };
        let found = if self.found.is_empty() { "(nothing)" } else { &self.found };
        let place = self.at + 1;
        write!(f, "hours \"{found}\" {wrong}; it takes {right} (at character {place})")
    }
}

impl core::error::Error for HoursError {}
