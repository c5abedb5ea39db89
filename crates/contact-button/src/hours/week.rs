//! Hours as a list of stretches, for formats that know no rules.

use alloc::vec::Vec;

use super::local::DAY;
use super::{Hours, Local};

/// The last minute of a day, where a format has no 24:00.
const LAST: u16 = DAY - 1;

/// How many days of exceptions are listed at most.
const MOST: i32 = 366;

/// From opening to closing, in minutes; a closing that is not after the opening is on the next day.
pub type Stretch = (u16, u16);

impl Hours {
    /// What is open in a week without exceptions, Monday first. With the feature `config`.
    ///
    /// ```
    /// let hours: contact_button::hours::Hours = "Mo-Fr 09:00-12:30,14:00-18:00; Dec 25 off".parse()?;
    /// assert_eq!(hours.week()[0], [(540, 750), (840, 1080)]);
    /// assert!(hours.week()[6].is_empty());
    /// # Ok::<(), contact_button::hours::HoursError>(())
    /// ```
    pub fn week(&self) -> [Vec<Stretch>; 7] {
        let usual = self.rules.iter().filter(|rule| rule.dates.is_empty());
        let usual = Hours { rules: usual.cloned().collect() };
        // 1970-01-05 was a Monday.
        core::array::from_fn(|day| usual.stretches(day as i32 + 4))
    }

    /// The days that a rule names with their years, and what is open on each.
    pub(crate) fn dated(&self) -> Vec<(Local, Vec<Stretch>)> {
        let mut days: Vec<i32> = Vec::new();
        for dates in self.rules.iter().flat_map(|rule| &rule.dates) {
            if let Some((first, last)) = dates.days() {
                days.extend(first..=last.min(first + MOST));
            }
        }
        days.sort_unstable();
        days.dedup();
        let named =
            |day: &i32| self.rules.iter().any(|rule| !rule.dates.is_empty() && rule.is_for(*day));
        let days = days.into_iter().filter(named).take(MOST as usize);
        days.map(|day| (Local { day, minute: 0 }, self.stretches(day))).collect()
    }

    /// The stretches that begin on this day; a longer one than a day, day by day.
    fn stretches(&self, day: i32) -> Vec<Stretch> {
        let mut stretches = Vec::new();
        let end = Local { day: day + 1, minute: 0 };
        let mut at = Local { day, minute: 0 };
        // What the day before has begun is of that day, unless it lasts a day and more.
        if self.is_open(at) && self.is_open(Local { day: day - 1, minute: LAST }) {
            let closes = self.next_change(at).filter(|closes| *closes < end);
            let Some(closes) = closes else { return [(0, LAST)].into() };
            if self.next_change(Local { day: day - 1, minute: closes.minute }) == Some(closes) {
                stretches.push((0, closes.minute));
            }
            at = closes;
        }
        while at < end {
            let change = self.next_change(at);
            if self.is_open(at) {
                let closes = change.filter(|closes| closes.minutes_after(at) < i32::from(DAY));
                stretches.push((at.minute, closes.map_or(LAST, |closes| closes.minute)));
            }
            at = change.unwrap_or(end);
        }
        stretches
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    fn week(text: &str) -> [Vec<Stretch>; 7] {
        text.parse::<Hours>().unwrap().week()
    }

    #[test]
    fn a_week_is_what_is_open_without_exceptions() {
        let day = vec![(540, 750), (840, 1080)];
        let week_of =
            week("Mo-Fr 09:00-12:30,14:00-18:00; We off; Dec 25 off; 2026 Dec 24 09:00-12:00");
        assert_eq!(week_of[0], day);
        assert_eq!((&week_of[2], &week_of[5]), (&vec![], &vec![]));
        assert!(week("24/7").iter().all(|day| *day == [(0, LAST)]));
        assert_eq!(week("Fr 22:00-04:00")[4..6], [vec![(1320, 240)], vec![]]);
        assert_eq!(week("Mo-Fr 00:00-24:00")[4..6], [vec![(0, LAST)], vec![]]);
        assert_eq!(week("Mo 18:00-24:00")[0], [(1080, 0)]);
        assert_eq!(week("Fr 08:00-44:00")[4..6], [vec![(480, LAST)], vec![(0, 1200)]]);
        assert_eq!(week("Su 20:00-02:00; Mo 10:00-12:00")[0], [(600, 720)]);
    }

    #[test]
    fn dated_days_are_those_with_a_year() {
        let text = "Mo-Fr 09:00-18:00; Dec 31 off; 2026 Dec 24 09:00-12:00; 2026 Dec 25-26 off";
        let dated = text.parse::<Hours>().unwrap().dated();
        let dated: Vec<_> = dated.into_iter().map(|(day, open)| (day.date(), open)).collect();
        assert_eq!(
            dated,
            [
                ((2026, 12, 24), vec![(540, 720)]),
                ((2026, 12, 25), vec![]),
                ((2026, 12, 26), vec![])
            ]
        );
        assert!("2020 Jan 1-2029 Dec 31".parse::<Hours>().unwrap().dated().len() <= 366);
    }
}
