//! When the brand answers, in the grammar of OpenStreetMap's `opening_hours`, which holds that of
//! schema.org's `openingHours`.

use std::fmt;
use std::str::FromStr;

use jiff::civil::{DateTime, date};
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

/// Quarters of an hour, in minutes.
const QUARTERS: [i8; 4] = [0, 15, 30, 45];

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

    /// Whether it is open in any quarter of an hour since 1970.
    pub fn is_open_in(&self, hour: i64, zone: &TimeZone) -> bool {
        let start = crate::clock::local(hour, zone).datetime();
        QUARTERS.into_iter().any(|minute| {
            let quarter = start.with().minute(minute).build();
            quarter.is_ok_and(|quarter| self.is_open(quarter))
        })
    }

    /// The usual week: for each day from Monday and each hour whether it is open in any quarter.
    /// Exceptions by date are left out of it as far as they do not fall in its week.
    pub fn week(&self) -> [[bool; 24]; 7] {
        let mut week = [[false; 24]; 7];
        for (day, hours) in week.iter_mut().enumerate() {
            for (hour, open) in hours.iter_mut().enumerate() {
                // The week of Monday, 2 March 2026, in which few countries have a holiday.
                let at = |minute| date(2026, 3, 2 + day as i8).at(hour as i8, minute, 0, 0);
                *open = QUARTERS.into_iter().any(|minute| self.is_open(at(minute)));
            }
        }
        week
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_week_is_as_written() {
        let hours: Hours = "Mo-Fr 09:00-12:30; Sa 22:00-02:00".parse().unwrap();
        let week = hours.week();
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
        assert!(hours.is_open_in(at(24), &paris));
        assert!(!hours.is_open_in(at(25), &paris));
    }
}
