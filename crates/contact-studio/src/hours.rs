//! What is said of opening hours at a moment.

use contact_button::Schedule;
use contact_button::hours::Stretch;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;

use crate::refusal::Refusal;

#[derive(Debug, Serialize)]
pub(crate) struct Answer {
    open: bool,
    said: String,
    /// From and to, such as `09:00` and `12:30`, for each day of a usual week, Monday first.
    week: [Vec<[String; 2]>; 7],
}

pub(crate) fn at(
    text: &str,
    timezone: &str,
    at: &str,
    reader: &str,
    lang: &str,
) -> Result<Answer, Refusal> {
    let schedule = Schedule::new(text.trim(), timezone.trim()).map_err(|error| {
        let field = if error.field() == "hours" { "text" } else { error.field() };
        Refusal::new(field, error, "")
    })?;
    let now: Timestamp = at.parse().map_err(|_| {
        let sentence = format!("at {at:?} is no moment; it takes 2026-12-19T10:00:00Z");
        Refusal::new("at", sentence, "a moment, such as 2026-12-19T10:00:00Z")
    })?;
    let schedule = match reader.trim() {
        "" => schedule,
        name => match TimeZone::get(name) {
            Ok(zone) => schedule.reader(zone),
            Err(_) => {
                let sentence =
                    format!("{name:?} is no time zone; it takes an IANA name, such as Asia/Tokyo");
                return Err(Refusal::new("reader", sentence, "an IANA name, such as Asia/Tokyo"));
            }
        },
    };
    let week = schedule.hours().week().map(|day| day.into_iter().map(clock).collect());
    Ok(Answer { open: schedule.is_open(now), said: schedule.said(now, lang), week })
}

fn clock((from, to): Stretch) -> [String; 2] {
    [from, to].map(|minute| format!("{:02}:{:02}", minute / 60, minute % 60))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_said_in_the_readers_zone_and_language() {
        let ask =
            |reader| at("Mo-Fr 09:00-18:00", "Europe/Paris", "2026-12-19T10:00:00Z", reader, "fr");
        let paris = ask("").unwrap();
        assert_eq!((paris.open, &*paris.said), (false, "Fermé, ouvre lundi à 09:00"));
        assert_eq!(ask("Asia/Tokyo").unwrap().said, "Fermé, ouvre lundi à 17:00");
        assert_eq!(paris.week[0], [["09:00".to_owned(), "18:00".to_owned()]]);
        assert_eq!(ask("Mars/Base").unwrap_err().field, "reader");
    }
}
