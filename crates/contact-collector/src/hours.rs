//! When the brand answers, in the grammar of OpenStreetMap's `opening_hours`, which holds that of
//! schema.org's `openingHours`.

use std::fmt;
use std::str::FromStr;

use chrono::{
    Datelike as _, DurationRound as _, NaiveDate, NaiveDateTime, TimeDelta, Timelike as _,
};
use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use opening_hours::{OpeningHours, RuleKind};
use serde::{Deserialize, Deserializer};

/// Opening hours.
///
/// ```
/// use contact_collector::hours::Hours;
/// let hours: Hours = "Mo-Fr 09:00-12:30,14:00-18:00; 2026 Dec 25 off".parse()?;
/// let noon = jiff::civil::date(2026, 11, 23).at(12, 45, 0, 0);
/// assert!(!hours.is_open(noon));
/// assert!("nine to five".parse::<Hours>().is_err());
/// # Ok::<(), contact_collector::hours::NoHours>(())
/// ```
#[derive(Clone, Debug)]
pub struct Hours(OpeningHours);

/// A text that is no opening hours.
#[derive(Debug)]
pub struct NoHours(String);

impl fmt::Display for NoHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:?} is not understood; it takes hours such as \"Mo-Fr 09:00-18:00; Sa 10:00-12:00\"",
            self.0
        )
    }
}

impl std::error::Error for NoHours {}

impl FromStr for Hours {
    type Err = NoHours;

    fn from_str(text: &str) -> Result<Hours, NoHours> {
        text.parse().map(Hours).map_err(|_| NoHours(text.to_owned()))
    }
}

impl<'de> Deserialize<'de> for Hours {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// How much of an hour it is open.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Openness {
    /// All of it.
    Open,
    /// Some of it.
    Partly,
    /// Nothing of it.
    Closed,
}

/// Days of a long span that are looked at for its usual week: the last year.
const YEAR: i64 = 366;

impl Hours {
    /// Whether it is open at a time of its own zone.
    pub fn is_open(&self, time: DateTime) -> bool {
        naive(time).is_some_and(|time| self.0.is_open(time))
    }

    /// How much of an hour since 1970 it is open. Where a zone is off by half an hour, that is from half past to half past.
    pub fn openness(&self, hour: i64, zone: &TimeZone) -> Openness {
        let start = naive(crate::clock::local(hour, zone).datetime());
        let Some(start) = start else { return Openness::Closed };
        let end = start + TimeDelta::hours(1);
        let mut stretches = self.0.iter_range(start, end).map(|stretch| stretch.kind);
        let is_open = |kind| kind == RuleKind::Open;
        let first = stretches.next().is_some_and(is_open);
        match (first, stretches.all(|kind| is_open(kind) == first)) {
            (true, true) => Openness::Open,
            (false, true) => Openness::Closed,
            (_, false) => Openness::Partly,
        }
    }

    /// The week of a span of days: for each day from Monday and each hour whether it is open in some
    /// of that hour on any such day. Of a long span, its last year is looked at.
    pub fn week(&self, from: Date, to: Date) -> [[bool; 24]; 7] {
        let mut week = [[false; 24]; 7];
        let from = to.checked_sub(YEAR.days()).map_or(from, |year| year.max(from));
        let midnight = |day: Date| naive(day.at(0, 0, 0, 0));
        let end = midnight(to).and_then(|last| last.checked_add_signed(TimeDelta::days(1)));
        let (Some(start), Some(end)) = (midnight(from), end) else { return week };
        let open = self.0.iter_range(start, end).filter(|stretch| stretch.kind == RuleKind::Open);
        for stretch in open {
            let mut hour = stretch.range.start.duration_trunc(TimeDelta::hours(1)).unwrap_or(start);
            // A week has all there is to see of a longer stretch.
            let last = stretch.range.end.min(hour + TimeDelta::days(7));
            while hour < last {
                let day = hour.weekday().num_days_from_monday() as usize;
                week[day][hour.hour() as usize] = true;
                hour += TimeDelta::hours(1);
            }
        }
        week
    }
}

/// The same time of the other crate.
fn naive(time: DateTime) -> Option<NaiveDateTime> {
    let part = |part: i8| u32::from(part.unsigned_abs());
    NaiveDate::from_ymd_opt(time.year().into(), part(time.month()), part(time.day()))?.and_hms_opt(
        part(time.hour()),
        part(time.minute()),
        0,
    )
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_week_is_as_written() {
        let hours: Hours = "Mo-Fr 09:00-12:30; Sa 22:00-02:00".parse().unwrap();
        let week = hours.week(date(2026, 3, 2), date(2026, 3, 8));
        assert_eq!((week[0][8], week[0][9], week[0][12], week[0][13]), (false, true, true, false));
        assert_eq!((week[5][21], week[5][23], week[6][1], week[6][2]), (false, true, true, false));
    }

    #[test]
    fn an_exception_by_date_holds_in_its_zone() {
        let hours: Hours = "Mo-Su 09:00-18:00; 2026 Dec 25 off".parse().unwrap();
        let paris = TimeZone::get("Europe/Paris").unwrap();
        let at = |day| {
            let noon = date(2026, 12, day).at(12, 0, 0, 0).to_zoned(paris.clone()).unwrap();
            noon.timestamp().as_second() / 3600
        };
        assert_eq!(hours.openness(at(24), &paris), Openness::Open);
        assert_eq!(hours.openness(at(25), &paris), Openness::Closed);
    }

    #[test]
    fn an_hour_may_be_open_for_a_part() {
        for (text, openness) in [
            ("11:30-14:30", Openness::Partly),
            ("08:00-11:05", Openness::Partly),
            ("08:00-11:00,11:55-14:00", Openness::Partly),
            ("11:00-12:00", Openness::Open),
            ("12:00-14:00", Openness::Closed),
        ] {
            let hours: Hours = format!("Mo-Su {text}").parse().unwrap();
            // 11:00 of a day since 1970.
            assert_eq!(hours.openness(20_000 * 24 + 11, &TimeZone::UTC), openness, "{text}");
        }
    }

    #[test]
    fn an_hour_of_the_count_may_begin_at_half_past() {
        let hours: Hours = "Mo-Su 09:00-18:00".parse().unwrap();
        let kolkata = TimeZone::get("Asia/Kolkata").unwrap();
        let at = |hour, minute| {
            let time = date(2026, 5, 4).at(hour, minute, 0, 0).to_zoned(kolkata.clone()).unwrap();
            hours.openness(time.timestamp().as_second() / 3600, &kolkata)
        };
        assert_eq!(at(8, 10), Openness::Closed);
        // A call at 09:10 is counted from 08:30 to 09:30.
        assert_eq!(at(9, 10), Openness::Partly);
        assert_eq!(at(12, 0), Openness::Open);
        assert_eq!(at(18, 10), Openness::Partly);
    }

    /// Looked at every five minutes, which is where these begin and end.
    #[test]
    fn it_is_what_each_minute_says() {
        let zones = ["Europe/Paris", "Asia/Kolkata", "America/St_Johns"];
        for text in [
            "Mo-Fr 09:00-12:30,14:05-18:00; Sa 10:00-12:00; 2026 Dec 25 off",
            "Fr-Sa 22:00-04:00; Dec 24-26 off",
            "24/7; 2026 Mar 29 off",
            "Apr-Oct Tu-Su 11:30-14:30",
            "Mo-Su 23:55-00:05",
            "off",
        ] {
            let hours: Hours = text.parse().unwrap();
            let opens = |day: Date, hour: i8| -> Vec<bool> {
                let minutes = (0..60).step_by(5);
                minutes.map(|minute| hours.is_open(day.at(hour, minute, 0, 0))).collect()
            };
            for (from, to) in [
                (date(2026, 3, 20), date(2026, 4, 10)),
                (date(2026, 12, 24), date(2026, 12, 26)),
                (date(2020, 1, 1), date(2026, 12, 31)),
                (date(2026, 5, 2), date(2026, 5, 1)),
            ] {
                let mut week = [[false; 24]; 7];
                let first = from.max(to.checked_sub(YEAR.days()).unwrap());
                for day in first.series(1.day()).take_while(|day| *day <= to) {
                    for (hour, open) in (0..).zip(&mut week[crate::clock::weekday(day.weekday())]) {
                        *open |= opens(day, hour).contains(&true);
                    }
                }
                assert_eq!(hours.week(from, to), week, "{text} {from} {to}");
            }
            for zone in zones.map(|zone| TimeZone::get(zone).unwrap()) {
                let start = date(2026, 3, 27).to_zoned(zone.clone()).unwrap().timestamp();
                for hour in (start.as_second() / 3600)..(start.as_second() / 3600 + 24 * 5) {
                    let local = crate::clock::local(hour, &zone).datetime();
                    let minutes = (0..60).step_by(5).map(|minute| local + minute.minutes());
                    let open: Vec<bool> = minutes.map(|minute| hours.is_open(minute)).collect();
                    let expected = match (open.contains(&true), open.contains(&false)) {
                        (true, false) => Openness::Open,
                        (true, true) => Openness::Partly,
                        _ => Openness::Closed,
                    };
                    assert_eq!(hours.openness(hour, &zone), expected, "{text} {local}");
                }
            }
        }
    }

    #[test]
    fn the_week_is_that_of_the_season_shown() {
        let hours: Hours = "Apr-Oct: Tu-Su 11:30-14:30".parse().unwrap();
        let opens = |from, to| hours.week(from, to).iter().flatten().any(|open| *open);
        assert!(opens(date(2026, 7, 1), date(2026, 7, 31)));
        assert!(opens(date(2026, 1, 1), date(2026, 4, 30)));
        assert!(!opens(date(2026, 11, 2), date(2026, 11, 22)));
        let week = hours.week(date(2026, 7, 1), date(2026, 7, 31));
        assert_eq!((week[0][12], week[1][11], week[1][15]), (false, true, false));
    }
}
