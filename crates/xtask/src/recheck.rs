//! `cargo xtask recheck`: the rows of the channel table whose source was last read long ago. Links rot, and only who
//! reads the source again knows.

use anyhow::{Context, Result, bail};
use contact_link::{Channel, ChannelInfo};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Unit};
use lexopt::{Arg, Parser, ValueExt as _};

use crate::shell::say;

/// How many days what was read counts.
const DAYS: i32 = 180;

/// A row and how many days ago its source was read.
type Stale = (&'static ChannelInfo, i32);

pub(crate) fn command(args: Parser) -> Result<()> {
    check(day(args)?)
}

/// The day that is asked about: today, or that of `--on`.
pub(crate) fn day(mut args: Parser) -> Result<Date> {
    let mut on = today();
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Long("on") => on = date(&args.value()?.string()?)?,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(on)
}

/// Lists the rows that are too old on a day, and fails on them.
pub(crate) fn check(on: Date) -> Result<()> {
    let stale = stale(on)?;
    print!("{}", list(&stale));
    let count = format!(
        "{} of {} rows were read more than {DAYS} days before {on}",
        stale.len(),
        Channel::ALL.len()
    );
    if !stale.is_empty() {
        bail!(
            "{count}: read their sources again, mend the rows in crates/contact-link/src/channels, and write the date there"
        );
    }
    println!("{count}");
    Ok(())
}

/// Says so where a release would fail. A check that fails by the calendar alone is none for every change.
pub(crate) fn warn() -> Result<()> {
    let stale = stale(today())?;
    if !stale.is_empty() {
        say(format!("{} sources are to be read again: `cargo xtask recheck`", stale.len()));
    }
    Ok(())
}

fn today() -> Date {
    Timestamp::now().to_zoned(TimeZone::UTC).date()
}

pub(crate) fn date(text: &str) -> Result<Date> {
    text.parse().with_context(|| format!("{text:?} is no date; write it as 2027-01-31"))
}

/// The rows that are too old on a day, the oldest first.
fn stale(on: Date) -> Result<Vec<Stale>> {
    let mut stale = Vec::new();
    for info in Channel::ALL.iter().map(|channel| channel.info()) {
        let read_on = date(info.read_on).with_context(|| info.name)?;
        let age = read_on.until((Unit::Day, on))?.get_days();
        if age > DAYS {
            stale.push((info, age));
        }
    }
    stale.sort_by_key(|(_, age)| -age);
    Ok(stale)
}

fn list(stale: &[Stale]) -> String {
    let line = |(info, age): &Stale| format!("{:<26} {age:>4} days  {}\n", info.name, info.source);
    stale.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(on: &str) -> Vec<&'static str> {
        stale(date(on).unwrap()).unwrap().iter().map(|(info, _)| info.name).collect()
    }

    #[test]
    fn a_row_is_to_be_read_again_after_half_a_year() {
        let oldest = Channel::ALL.iter().map(|c| c.info().read_on).min().unwrap();
        let last_good = date(oldest).unwrap().checked_add(jiff::Span::new().days(DAYS)).unwrap();
        assert_eq!(names(&last_good.to_string()), Vec::<&str>::new());
        let next = last_good.tomorrow().unwrap();
        let stale = names(&next.to_string());
        let expected = Channel::ALL.iter().map(|c| c.info()).filter(|info| info.read_on == oldest);
        assert_eq!(stale, expected.map(|info| info.name).collect::<Vec<_>>());
        // In ten years all of them are.
        assert_eq!(names("2037-01-01").len(), Channel::ALL.len());
    }

    #[test]
    fn the_list_names_the_row_its_age_and_its_source() {
        let on = date("2037-01-01").unwrap();
        let text = list(&stale(on).unwrap());
        assert_eq!(text.lines().count(), Channel::ALL.len());
        for line in text.lines() {
            assert!(line.contains(" days  ") && line.len() > 40, "{line}");
        }
        assert!(text.contains("https://www.rfc-editor.org/rfc/rfc3966"));
    }

    #[test]
    fn a_date_that_is_none_is_refused() {
        assert!(date("31.1.2027").unwrap_err().to_string().contains("2027-01-31"));
    }
}
