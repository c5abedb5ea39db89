//! When the brand answers, in the grammar of OpenStreetMap's `opening_hours`, which holds that of
//! schema.org's `openingHours`.

use std::fmt;
use std::str::FromStr;

use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use opening_hours::OpeningHours;
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

/// Hours begin and end at such minutes.
const STEP: usize = 5;

/// Days of a long span that are looked at for its usual week: the last year.
const YEAR: i64 = 366;

impl Hours {
    /// Whether it is open at a time of its own zone.
    pub fn is_open(&self, time: DateTime) -> bool {
        let day = chrono::NaiveDate::from_ymd_opt(
            time.year().into(),
            time.month().unsigned_abs().into(),
            time.day().unsigned_abs().into(),
        );
        let time = day.and_then(|day| {
            day.and_hms_opt(
                time.hour().unsigned_abs().into(),
                time.minute().unsigned_abs().into(),
                0,
            )
        });
        time.is_some_and(|time| self.0.is_open(time))
    }

    /// How much of an hour since 1970 it is open, looked at every five minutes.
    pub fn openness(&self, hour: i64, zone: &TimeZone) -> Openness {
        let start = crate::clock::local(hour, zone).datetime();
        let mut open = (0..60).step_by(STEP).map(|minute| {
            let time = start.with().minute(minute).build();
            time.is_ok_and(|time| self.is_open(time))
        });
        let first = open.next() == Some(true);
        match (first, open.all(|open| open == first)) {
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
        for day in from.series(1.day()).take_while(|day| *day <= to) {
            let hours = &mut week[crate::clock::weekday(day.weekday())];
            for (hour, open) in (0..).zip(hours) {
                *open = *open
                    || (0..60).step_by(15).any(|minute| self.is_open(day.at(hour, minute, 0, 0)));
            }
        }
        week
    }
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
