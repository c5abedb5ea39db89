//! When an id was made, where it says so.
//! Source: <https://github.com/twitter-archive/snowflake>.

/// The start of X's clock, in milliseconds since 1970.
const EPOCH: u64 = 1_288_834_974_657;

/// Ids below were counted up; accounts got ids with a time in them in 2016.
const FIRST: u64 = 100_000_000_000_000_000;

const DAY: u64 = 24 * 60 * 60 * 1000;

/// The moment in an id as `2016-03-21T20:50:14Z`; none where it holds none.
pub fn made_at(id: &str) -> Option<String> {
    let id: u64 = id.parse().ok().filter(|id| *id >= FIRST)?;
    let milliseconds = (id >> 22) + EPOCH;
    let (year, month, day) = date(milliseconds / DAY);
    let seconds = milliseconds % DAY / 1000;
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    Some(format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z"))
}

/// The day that is so many days after 1970-01-01.
fn date(mut days: u64) -> (u64, u64, u64) {
    let is_leap = |year: u64| {
        year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
    };
    let mut year = 1970;
    loop {
        let length = if is_leap(year) { 366 } else { 365 };
        if days < length {
            break;
        }
        days -= length;
        year += 1;
    }
    let february = if is_leap(year) { 29 } else { 28 };
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    (year, month, days + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        for (days, expected) in [
            (0, (1970, 1, 1)),
            (11_016, (2000, 2, 29)),
            (11_017, (2000, 3, 1)),
            (16_800, (2015, 12, 31)),
            (20_778, (2026, 11, 21)),
        ] {
            assert_eq!(date(days), expected);
        }
    }

    #[test]
    fn only_ids_with_a_time_have_one() {
        assert_eq!(made_at("3805104374"), None);
        assert_eq!(made_at("1265789414023651328").unwrap().get(..10), Some("2020-05-27"));
        assert_eq!(made_at("x"), None);
    }
}
