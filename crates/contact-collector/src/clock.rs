//! Hours and days: counted in UTC, shown in the brand's time zone.

use std::ops::Range;

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan, Zoned};

/// Seconds in an hour.
const HOUR: i64 = 3600;

/// The hour since 1970 that it is now.
pub fn hour() -> i64 {
    Timestamp::now().as_second().div_euclid(HOUR)
}

/// When an hour began, in a time zone. In zones that are off by half an hour, the hour that it
/// began in.
pub fn local(hour: i64, zone: &TimeZone) -> Zoned {
    let seconds = hour.saturating_mul(HOUR);
    Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH).to_zoned(zone.clone())
}

/// The hours from the beginning of a day to the end of another in a time zone.
///
/// ```
/// use jiff::{civil::date, tz::TimeZone};
/// let paris = TimeZone::get("Europe/Paris").unwrap();
/// // The day on which summer time ends has one hour more.
/// let day = date(2026, 10, 25);
/// assert_eq!(contact_collector::clock::hours(day, day, &paris).count(), 25);
/// ```
pub fn hours(from: Date, to: Date, zone: &TimeZone) -> Range<i64> {
    let start = |date: Date| match date.to_zoned(zone.clone()) {
        Ok(zoned) => zoned.timestamp().as_second().div_euclid(HOUR),
        Err(_) => 0,
    };
    start(from)..start(to.saturating_add(1.day()))
}

/// The number of a day in its week, from Monday, 0.
pub fn weekday(day: Weekday) -> usize {
    day.to_monday_zero_offset().unsigned_abs().into()
}
