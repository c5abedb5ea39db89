//! Opening hours: what is open at a place's own time, and until when.
//!
//! The text is what schema.org calls `openingHours`, with dates as OpenStreetMap's `opening_hours` writes them.
//!
//! The grammar, what it means, and how that differs from OpenStreetMap's, is [`HOURS.md`](grammar).

#[cfg(doc)]
#[doc = include_str!("../HOURS.md")]
pub mod grammar {}

mod answer;
mod error;
mod local;
mod parse;
mod rule;
mod said;
#[cfg(feature = "jiff")]
mod zoned;

use alloc::vec::Vec;

pub use answer::answer;
pub use error::HoursError;
use local::DAY;
pub use local::Local;
use rule::{Rule, Span};
pub use said::Said;

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
        self.around(at.day).state(at.minute)
    }

    /// The next minute in which it opens or closes; `None` where it does neither within ten years.
    pub fn next_change(&self, from: Local) -> Option<Local> {
        let open = self.is_open(from);
        let mut after = Some(from.minute);
        for day in from.day..=from.day + HORIZON {
            let around = self.around(day);
            let next = around
                .edges()
                .filter(|edge| {
                    after.is_none_or(|after| *edge > after) && around.state(*edge) != open
                })
                .min();
            if let Some(minute) = next {
                return Some(Local { day, minute });
            }
            after = None;
        }
        None
    }

    fn around(&self, day: i32) -> Around {
        Around { today: self.of(day), before: self.of(day - 1) }
    }

    /// What the rules say of one day, the later over the earlier.
    fn of(&self, day: i32) -> Vec<Paint> {
        let mut paints = Vec::new();
        for (order, rule) in self.rules.iter().enumerate() {
            if rule.is_for(day) {
                if rule.opens && !rule.adds {
                    paints.clear();
                }
                paints.extend(rule.spans.iter().map(|span| Paint {
                    span: *span,
                    order,
                    opens: rule.opens,
                }));
            }
        }
        paints
    }
}

/// A stretch of a day that a rule opens or closes.
struct Paint {
    span: Span,
    order: usize,
    opens: bool,
}

/// What counts on a day: its own rules, and what reaches over from the day before.
struct Around {
    today: Vec<Paint>,
    before: Vec<Paint>,
}

impl Around {
    /// Every paint with how many minutes its day begins before this one.
    fn paints(&self) -> impl Iterator<Item = (&Paint, u16)> {
        self.before
            .iter()
            .map(|paint| (paint, DAY))
            .chain(self.today.iter().map(|paint| (paint, 0)))
    }

    fn state(&self, minute: u16) -> bool {
        self.paints()
            .filter(|(paint, shift)| paint.span.holds(minute + shift))
            .max_by_key(|(paint, shift)| (paint.order, DAY - shift))
            .is_some_and(|(paint, _)| paint.opens)
    }

    /// The minutes of the day at which something may change: midnight and the ends of the paints.
    fn edges(&self) -> impl Iterator<Item = u16> {
        let ends = self.paints().flat_map(|(paint, shift)| {
            [paint.span.start, paint.span.end].map(|end| end.checked_sub(shift))
        });
        ends.flatten().filter(|minute| *minute < DAY).chain([0])
    }
}

#[cfg(test)]
mod tests;
