//! A minute on a clock on the wall.

use alloc::string::String;
use core::fmt;

/// Minutes of a day.
pub(super) const DAY: u16 = 24 * 60;

/// A minute by the clock of a place, in the calendar that everybody uses. No zone: the place has one.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Local {
    /// Since 1970-01-01.
    pub(super) day: i32,
    pub(super) minute: u16,
}

impl Local {
    /// A minute from year (1 to 9999), month and day (from 1), hour (0 to 23) and minute; `None` where there is none
    /// such.
    ///
    /// ```
    /// use contact_button::hours::Local;
    ///
    /// let noon = Local::new(2028, 2, 29, 12, 0).unwrap();
    /// assert_eq!((noon.date(), noon.time(), noon.weekday()), ((2028, 2, 29), (12, 0), 2));
    /// assert_eq!(Local::new(2026, 2, 29, 12, 0), None);
    /// ```
    pub fn new(year: i16, month: u8, day: u8, hour: u8, minute: u8) -> Option<Local> {
        let valid = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=month_days(Some(year), month)).contains(&day)
            && hour < 24
            && minute < 60;
        valid.then(|| Local {
            day: day_number(year, month, day),
            minute: u16::from(hour) * 60 + u16::from(minute),
        })
    }

    /// The minute that a text names as `Intl` of a browser and ISO 8601 write it; what follows the minutes counts for
    /// nothing.
    ///
    /// ```
    /// use contact_button::hours::Local;
    ///
    /// let noon = Local::new(2028, 2, 29, 12, 0);
    /// for text in ["2028-02-29T12:00", "2028-02-29 12:00:59"] {
    ///     assert_eq!(Local::read(text), noon);
    /// }
    /// assert_eq!(Local::read("12:00"), None);
    /// assert_eq!(noon.unwrap().to_string(), "2028-02-29T12:00");
    /// ```
    pub fn read(text: &str) -> Option<Local> {
        let mut rest = text.as_bytes();
        let mut next = || {
            let number = take_number(&mut rest);
            rest = rest.get(1..).unwrap_or_default();
            number
        };
        let (year, month, day) = (next()?, next()?, next()?);
        let (hour, minute) = (next()?, next()?);
        let byte = |number: u32| u8::try_from(number).unwrap_or(u8::MAX);
        let year = i16::try_from(year).unwrap_or_default();
        Local::new(year, byte(month), byte(day), byte(hour), byte(minute))
    }

    /// Minutes since 1970 by this clock: `Date.UTC(...) / 60000` of what it shows.
    ///
    /// ```
    /// use contact_button::hours::Local;
    ///
    /// assert_eq!(Local::read("1970-01-02T00:30").unwrap().minutes(), 1470);
    /// ```
    pub fn minutes(self) -> i32 {
        self.day * i32::from(DAY) + i32::from(self.minute)
    }

    /// How many minutes this is after the other, as if no clock were set between them.
    ///
    /// ```
    /// use contact_button::hours::Local;
    ///
    /// let at = |text| Local::read(text).unwrap();
    /// assert_eq!(at("2027-01-01T00:30").minutes_after(at("2026-12-31T23:00")), 90);
    /// ```
    pub fn minutes_after(self, other: Local) -> i32 {
        self.minutes() - other.minutes()
    }

    /// Writes the date as `2028-02-29`.
    pub(super) fn put_date(self, text: &mut String) {
        let (year, month, day) = self.date();
        put_number(text, year.unsigned_abs().into(), 4);
        text.push('-');
        put_number(text, month.into(), 2);
        text.push('-');
        put_number(text, day.into(), 2);
    }

    /// Writes the time as `12:00`.
    pub(super) fn put_time(self, text: &mut String) {
        put_number(text, u32::from(self.minute / 60), 2);
        text.push(':');
        put_number(text, u32::from(self.minute % 60), 2);
    }

    /// Writes both with a `T` between them.
    pub(super) fn put(self, text: &mut String) {
        self.put_date(text);
        text.push('T');
        self.put_time(text);
    }

    /// Year, month and day.
    pub fn date(self) -> (i16, u8, u8) {
        date_of(self.day)
    }

    /// Hour and minute.
    pub fn time(self) -> (u8, u8) {
        ((self.minute / 60) as u8, (self.minute % 60) as u8)
    }

    /// The day of the week, 1 for Monday to 7 for Sunday.
    pub fn weekday(self) -> u8 {
        weekday(self.day) + 1
    }
}

/// As ISO 8601 has it: `2028-02-29T12:00`.
impl fmt::Display for Local {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        self.put(&mut text);
        f.write_str(&text)
    }
}

/// Writes a number with at least so many digits. Of formatting, a page would carry all.
pub(super) fn put_number(text: &mut String, number: u32, digits: u32) {
    if number > 9 || digits > 1 {
        put_number(text, number / 10, digits.saturating_sub(1));
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

/// Takes the digits at the front; `None` where there are none or too many.
pub(super) fn take_number(rest: &mut &[u8]) -> Option<u32> {
    let mut number = 0_u32;
    let before = rest.len();
    while let [digit @ b'0'..=b'9', after @ ..] = *rest {
        number = number.checked_mul(10)?.checked_add(u32::from(digit - b'0'))?;
        *rest = after;
    }
    (rest.len() < before).then_some(number)
}

/// 0 for Monday: 1970-01-01 was a Thursday.
pub(super) fn weekday(day: i32) -> u8 {
    (day + 3).rem_euclid(7) as u8
}

/// The days of a month; 29 for a February of no year.
pub(super) fn month_days(year: Option<i16>, month: u8) -> u8 {
    let leap = |year: i16| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 => 28 + u8::from(year.is_none_or(leap)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The day's number, 0 for 1970-01-01. The year is taken to begin in March, so that a leap day is its last.
/// Source: <https://howardhinnant.github.io/date_algorithms.html>.
fn day_number(year: i16, month: u8, day: u8) -> i32 {
    let year = i32::from(year) - i32::from(month < 3);
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let month = (i32::from(month) + 9) % 12;
    let of_year = (153 * month + 2) / 5 + i32::from(day) - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The other way round.
pub(super) fn date_of(day: i32) -> (i16, u8, u8) {
    let day = day + 719_468;
    let era = day.div_euclid(146_097);
    let of_era = day.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    ((year + era * 400 + i32::from(month < 3)) as i16, month as u8, day as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_dates_are_the_same_both_ways() {
        let mut expected = Local::new(1896, 1, 1, 0, 0).unwrap().day;
        for year in 1896..=2404 {
            for month in 1..=12 {
                for day in 1..=month_days(Some(year), month) {
                    assert_eq!(day_number(year, month, day), expected);
                    assert_eq!(date_of(expected), (year, month, day));
                    expected += 1;
                }
            }
        }
        assert_eq!(day_number(1970, 1, 1), 0);
        assert_eq!(Local::new(2026, 12, 25, 0, 0).unwrap().weekday(), 5);
        assert_eq!(Local::new(1899, 12, 31, 0, 0).unwrap().weekday(), 7);
    }

    #[test]
    fn what_is_on_no_calendar_is_refused() {
        for (y, mo, d, h, mi) in [
            (0, 1, 1, 0, 0),
            (2026, 0, 1, 0, 0),
            (2026, 13, 1, 0, 0),
            (2026, 4, 31, 0, 0),
            (1900, 2, 29, 0, 0),
            (2026, 1, 0, 0, 0),
            (2026, 1, 1, 24, 0),
            (2026, 1, 1, 0, 60),
        ] {
            assert_eq!(Local::new(y, mo, d, h, mi), None);
        }
        assert!(Local::new(2000, 2, 29, 23, 59).is_some());
    }
}
