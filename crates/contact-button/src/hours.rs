//! Opening hours: what is open at a place's own time, and until when.
//!
//! The text is what schema.org calls `openingHours`, with dates as OpenStreetMap's `opening_hours` writes them.
//!
//! The grammar, what it means, and how that differs from OpenStreetMap's, is [`HOURS.md`](grammar).

#[cfg(doc)]
#[doc = include_str!("../HOURS.md")]
pub mod grammar {}

mod error;
mod local;
mod parse;
mod rule;
mod said;
#[cfg(any(feature = "config", test))]
mod week;
#[cfg(feature = "jiff")]
mod zoned;

use alloc::vec::Vec;

pub use error::HoursError;
use local::DAY;
pub use local::Local;
use rule::Rule;
pub use said::Said;
#[cfg(feature = "config")]
pub(crate) use week::MOST;
#[cfg(any(feature = "config", test))]
pub use week::Stretch;
#[cfg(feature = "jiff")]
pub(crate) use zoned::local;

/// How far ahead a change is looked for, in days: ten years.
const HORIZON: i32 = 3653;

/// When something is open, by the clock of the place.
///
/// ```
/// use contact_button::hours::{Hours, Local};
///
/// let hours: Hours = "Mo-Fr 09:00-12:30,14:00-18:00; Sa 10:00-12:00; 2026 Dec 25 off".parse()?;
/// let friday = Local::new(2026, 12, 18, 18, 30).unwrap();
/// assert!(!hours.is_open(friday));
/// assert_eq!(hours.next_change(friday), Local::new(2026, 12, 19, 10, 0));
///
/// let christmas = Local::new(2026, 12, 25, 10, 0).unwrap();
/// assert!(!hours.is_open(christmas));
///
/// let error = "Mo-Fr 9-18".parse::<Hours>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "hours \"9-18\" is no time; it takes 09:00-18:00 (at character 7)"
/// );
/// # Ok::<(), contact_button::hours::HoursError>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Hours {
    rules: Vec<Rule>,
}

impl core::str::FromStr for Hours {
    type Err = HoursError;

    /// Reads the text.
    ///
    /// # Errors
    ///
    /// What is not of the grammar, with the place and what it takes.
    fn from_str(text: &str) -> Result<Hours, HoursError> {
        Ok(Hours { rules: parse::rules(text)? })
    }
}

impl Hours {
    /// Reads the list that schema.org's `openingHours` may be: what any of them opens is open.
    ///
    /// ```
    /// use contact_button::hours::{Hours, Local};
    ///
    /// let hours = Hours::list(["Mo-Sa 11:00-14:30", "Mo-Th 17:00-21:30"])?;
    /// assert!(hours.is_open(Local::new(2026, 12, 21, 12, 0).unwrap()));
    /// assert!(hours.is_open(Local::new(2026, 12, 21, 21, 0).unwrap()));
    /// # Ok::<(), contact_button::hours::HoursError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As those of reading one text; the place is in the one that is wrong.
    pub fn list<'t>(texts: impl IntoIterator<Item = &'t str>) -> Result<Hours, HoursError> {
        let mut rules = Vec::new();
        for text in texts {
            let mut more = parse::rules(text)?;
            if let Some(first) = more.first_mut() {
                first.adds = true;
            }
            rules.append(&mut more);
        }
        Ok(Hours { rules })
    }

    /// Whether it is open in this minute.
    pub fn is_open(&self, at: Local) -> bool {
        // Whether earlier rules still count for this day and for the one before it, whose night reaches over.
        let mut counts = [true; 2];
        for rule in self.rules.iter().rev() {
            let mut day = at.day;
            let mut minute = at.minute;
            for counts in &mut counts {
                if *counts && rule.is_for(day) {
                    if rule.spans.iter().any(|span| span.holds(minute)) {
                        return rule.opens;
                    }
                    *counts = rule.adds || !rule.opens;
                }
                day -= 1;
                minute += DAY;
            }
        }
        false
    }

    /// The next minute in which it opens or closes; `None` where it does neither within ten years.
    pub fn next_change(&self, from: Local) -> Option<Local> {
        let open = self.is_open(from);
        for day in from.day..=from.day + HORIZON {
            let first = if day == from.day { from.minute + 1 } else { 0 };
            let mut next = DAY;
            let mut check = |minute: u16| {
                if minute >= first && minute < next && self.is_open(Local { day, minute }) != open {
                    next = minute;
                }
            };
            // Nothing changes but at midnight and where a stretch has an end, of this day's or the night's before.
            check(0);
            for rule in &self.rules {
                for span in &rule.spans {
                    for end in [span.start, span.end] {
                        check(end);
                        check(end.wrapping_sub(DAY));
                    }
                }
            }
            if next < DAY {
                return Some(Local { day, minute: next });
            }
        }
        None
    }
}

#[cfg(test)]
mod tests;
