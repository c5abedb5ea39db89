//! Hours as a list of stretches, for formats that know no rules.

use alloc::vec::Vec;

use super::local::{DAY, weekday};
use super::rule::Dates;
use super::{Hours, Local};

/// The last minute of a day, where a format has no 24:00.
const LAST: u16 = DAY - 1;

/// How many days of exceptions are listed at most.
pub(crate) const MOST: usize = 366;

/// Days of a year; those of the 29 February have it where a year has it.
const YEAR: i32 = 365;

/// From opening to closing, in minutes; a closing that is not after the opening is on the next day.
pub type Stretch = (u16, u16);

/// Days on which something else holds than in other weeks.
#[derive(Debug)]
pub(crate) struct Exceptions {
    /// From the first to the last of each run on which the same is open.
    pub(crate) days: Vec<(Local, Local, Vec<Stretch>)>,
    /// The first that there was no room for.
    pub(crate) more: Option<Local>,
    /// The day from which those of every year are not listed.
    pub(crate) until: Option<Local>,
}

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

    /// Whether a rule names a date without its year.
    #[cfg(feature = "config")]
    pub(crate) fn has_yearly(&self) -> bool {
        self.rules.iter().any(|rule| rule.dates.iter().any(Dates::is_yearly))
    }

    /// The days that a rule names with their years, and those of every year for the year that begins `from` this day.
    pub(crate) fn exceptions(&self, from: Option<Local>) -> Exceptions {
        let mut days: Vec<i32> = Vec::new();
        for dates in self.rules.iter().flat_map(|rule| &rule.dates) {
            if let Some((first, last)) = dates.days() {
                days.extend((first..=last).take(MOST + 1));
            }
        }
        let year = from.map(|from| from.day..from.day + YEAR);
        days.extend(year.clone().into_iter().flatten());
        // Of a night before or after that an exception cuts short.
        days.extend(days.clone().into_iter().flat_map(|day| [day - 1, day + 1]));
        days.sort_unstable();
        days.dedup();
        let week = self.week();
        let is_usual = |day: i32| {
            week.get(usize::from(weekday(day))).is_some_and(|usual| *usual == self.stretches(day))
        };
        let is_coming = |day: i32| year.as_ref().is_some_and(|year| year.contains(&day));
        let is_named = |day: i32, is_coming: bool| {
            let counts = |dates: &Dates| (is_coming || !dates.is_yearly()) && dates.is_of(day);
            self.rules.iter().any(|rule| rule.is_for(day) && rule.dates.iter().any(counts))
        };
        let is_beside = |day: i32| {
            let mut near = [day - 1, day + 1].into_iter();
            near.any(|near| is_named(near, is_coming(near) && is_coming(day))) && !is_usual(day)
        };
        let local = |day| Local { day, minute: 0 };
        let is_other = |day: &i32| is_named(*day, is_coming(*day)) || is_beside(*day);
        let mut named = days.into_iter().filter(is_other);
        let mut all: Vec<(Local, Local, Vec<Stretch>)> = Vec::new();
        for day in named.by_ref().take(MOST) {
            let stretches = self.stretches(day);
            match all.last_mut() {
                Some((_, last, same)) if last.day + 1 == day && *same == stretches => {
                    *last = local(day);
                }
                _ => all.push((local(day), local(day), stretches)),
            }
        }
        Exceptions {
            days: all,
            more: named.next().map(local),
            until: year.map(|year| local(year.end)),
        }
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

    type Run = ((i16, u8, u8), (i16, u8, u8), Vec<Stretch>);

    fn runs(text: &str, from: Option<Local>) -> Vec<Run> {
        let exceptions = text.parse::<Hours>().unwrap().exceptions(from);
        assert_eq!(exceptions.more, None, "{text}");
        exceptions
            .days
            .into_iter()
            .map(|(first, last, open)| (first.date(), last.date(), open))
            .collect()
    }

    #[test]
    fn exceptions_with_a_year_are_runs_of_days() {
        let text = "Mo-Fr 09:00-18:00; Dec 31 off; 2026 Dec 24 09:00-12:00; 2026 Dec 25-26 off";
        let expected = [
            ((2026, 12, 24), (2026, 12, 24), vec![(540, 720)]),
            ((2026, 12, 25), (2026, 12, 26), vec![]),
        ];
        assert_eq!(runs(text, None), expected);
    }

    #[test]
    fn those_of_every_year_are_of_the_coming_one() {
        let text = "Mo-Fr 09:00-18:00; Dec 24-Jan 2 off; 2026 Dec 31 10:00-12:00; Jul-Aug Sa off";
        let day = |month, day| Local::new(2026, month, day, 0, 0);
        let until = text.parse::<Hours>().unwrap().exceptions(day(12, 28)).until;
        assert_eq!(until, day(12, 28).map(|day| Local { day: day.day + YEAR, ..day }));
        let runs = runs(text, day(12, 28));
        let closed = |first, last| (first, last, vec![]);
        assert_eq!(runs[0], closed((2026, 12, 28), (2026, 12, 30)), "what is over is not told");
        assert_eq!(runs[1], ((2026, 12, 31), (2026, 12, 31), vec![(600, 720)]));
        assert_eq!(runs[2], closed((2027, 1, 1), (2027, 1, 2)));
        assert_eq!(runs[3], closed((2027, 7, 3), (2027, 7, 3)), "the first Saturday of July");
        assert_eq!(*runs.last().unwrap(), closed((2027, 12, 24), (2027, 12, 27)));
        assert_eq!(runs.len(), 3 + 9 + 1);
    }

    /// Of every day of a year, what is listed, or else what is usual, is what the hours say.
    #[test]
    fn week_and_exceptions_are_what_the_hours_say() {
        for text in [
            "24/7; Dec 25 off",
            "Mo-Sa 08:00-20:00; Feb 29 off; Aug 10:00-12:00",
            "Fr-Sa 22:00-04:00; Jan 1,May 1 off",
            "Mo-Fr 09:00-18:00; 2027 May 6-7 off; Dec 24-Jan 2 10:00-12:00",
        ] {
            let hours = text.parse::<Hours>().unwrap();
            for from in [Local::new(2026, 3, 1, 0, 0), Local::new(2027, 2, 27, 0, 0)] {
                let listed = hours.exceptions(from).days;
                let start = from.unwrap().day;
                for day in start..start + YEAR - 1 {
                    let run = listed
                        .iter()
                        .find(|(first, last, _)| (first.day..=last.day).contains(&day));
                    let usual = &hours.week()[usize::from(weekday(day))];
                    assert_eq!(
                        run.map_or(usual, |(_, _, open)| open),
                        &hours.stretches(day),
                        "{text} {day}"
                    );
                }
            }
        }
    }

    #[test]
    fn too_many_are_cut_and_it_is_said_where() {
        let exceptions = "2020 Jan 1-2029 Dec 31".parse::<Hours>().unwrap().exceptions(None);
        let [(first, last, _)] = &exceptions.days[..] else { panic!("{exceptions:?}") };
        assert_eq!((first.date(), last.date()), ((2020, 1, 1), (2020, 12, 31)));
        assert_eq!(exceptions.more.unwrap().date(), (2021, 1, 1));
    }
}
