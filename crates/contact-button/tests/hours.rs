//! Opening hours against those of another program, the crate opening-hours, and in zones whose clocks are set.

use chrono::{Datelike as _, NaiveDate, NaiveDateTime, TimeDelta, Timelike as _};
use contact_button::hours::{Hours, Local};
use contact_cases::arbitrary::{Result, Unstructured};
use contact_cases::cases;
use opening_hours::OpeningHours;

const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// What people write.
const REAL: [&str; 15] = [
    "24/7",
    "Mo-Fr 09:00-18:00",
    "Mo-Fr 09:00-12:30,14:00-18:00; Sa 10:00-12:00",
    "Mo-Fr 09:00-12:30,14:00-18:00; Sa 10:00-12:00; 2026 Dec 25 off",
    "Mo-Sa 11:00-14:30, Mo-Th 17:00-21:30",
    "Mo-Su 09:00-18:00; Dec 24-Jan 2 off",
    "Jul-Aug Mo-Sa 10:00-20:00; Jul 14 off",
    "Tu-Su 12:00-14:00,19:00-02:00",
    "Fr-Sa 22:00-04:00; Dec 25 off",
    "Mo-Fr 00:00-24:00",
    "Mo-Fr 08:00-20:00; We off; 2026 May 1 off; 2026 Dec 24 08:00-14:00",
    "Sa-Mo 10:00-12:00",
    "Feb 29 10:00-16:00",
    "Nov-Feb 10:00-16:00",
    "Mo-Sa 10:00-12:00; Sa off, Fr 22:00-04:00",
];

fn local(at: NaiveDateTime) -> Local {
    let part = |part: u32| u8::try_from(part).unwrap();
    let year = i16::try_from(at.year()).unwrap();
    Local::new(year, part(at.month()), part(at.day()), part(at.hour()), part(at.minute())).unwrap()
}

fn midnight(year: i32, month: u32, day: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(year, month, day).unwrap().and_hms_opt(0, 0, 0).unwrap()
}

/// When the other program says that it turns over.
fn oracle(text: &str, from: NaiveDateTime, to: NaiveDateTime) -> (bool, Vec<Local>) {
    let oracle: OpeningHours = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
    let mut open = oracle.is_open(from);
    let mut changes = Vec::new();
    for stretch in oracle.iter_range(from, to) {
        let opens = stretch.kind == opening_hours::RuleKind::Open;
        if opens != open {
            open = opens;
            changes.push(local(stretch.range.start));
        }
    }
    (oracle.is_open(from), changes)
}

/// That ours turns over at the same minutes, and is open in between where the other is.
fn assert_same(text: &str, from: NaiveDateTime, to: NaiveDateTime) {
    let hours: Hours = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
    let (mut open, expected) = oracle(text, from, to);
    let mut at = local(from);
    assert_eq!(hours.is_open(at), open, "{text} {at:?}");
    for change in &expected {
        assert_eq!(hours.next_change(at), Some(*change), "{text}, after {at:?}");
        open = !open;
        at = *change;
        assert_eq!(hours.is_open(at), open, "{text} {at:?}");
    }
    let last = hours.next_change(at);
    assert!(last.is_none_or(|last| last >= local(to)), "{text}: {last:?}, after {at:?}");
}

#[test]
fn what_people_write_means_the_same() {
    for text in REAL {
        assert_same(text, midnight(2023, 1, 1), midnight(2033, 1, 1));
    }
}

#[test]
fn every_minute_of_a_year_is_the_same() {
    for text in [REAL[3], REAL[8]] {
        let hours: Hours = text.parse().unwrap();
        let (from, to) = (midnight(2026, 7, 1), midnight(2027, 7, 1));
        let (mut open, changes) = oracle(text, from, to);
        let mut changes = changes.into_iter().peekable();
        let mut at = from;
        while at < to {
            if changes.next_if_eq(&local(at)).is_some() {
                open = !open;
            }
            assert_eq!(hours.is_open(local(at)), open, "{text} {at}");
            at += TimeDelta::minutes(1);
        }
        assert_eq!(changes.next(), None);
    }
}

/// What the two programs mean differently, with a minute at which it shows: ours, then the other's. OpenStreetMap lets
/// a rule that opens a day take the whole of it, the small hours of the night before included; here a night belongs
/// to the day on which it starts.
const DIFFERENCES: [(&str, &str, bool, bool); 2] = [
    ("Fr 22:00-04:00; Sa 10:00-12:00", "2026-12-26T03:00", true, false),
    ("Mo-Su 22:00-04:00; Dec 25 10:00-12:00", "2026-12-25T01:00", true, false),
];

/// What OpenStreetMap has and ours refuses.
const REFUSED: [&str; 12] = [
    "PH off",
    "Mo-Fr 09:00-18:00; PH,SH off",
    "easter off",
    "Mo[1] 10:00-12:00",
    "week 1-10 Mo 10:00-12:00",
    "sunrise-sunset",
    "10:00+",
    "Mo 10:00-16:00/01:30",
    "Mo-Fr 10:00-12:00 \"by appointment\"",
    "Mo-Fr 10:00-12:00 unknown",
    "Mo-Fr 10:00-12:00 || \"call us\"",
    "2026-2028 Mo 10:00-12:00",
];

#[test]
fn the_differences_are_these() {
    for (text, minute, ours, other) in DIFFERENCES {
        let hours: Hours = text.parse().unwrap();
        let oracle: OpeningHours = text.parse().unwrap();
        let at = NaiveDateTime::parse_from_str(minute, "%Y-%m-%dT%H:%M").unwrap();
        assert_eq!(
            (hours.is_open(local(at)), oracle.is_open(at)),
            (ours, other),
            "{text} {minute}"
        );
    }
    for text in REFUSED {
        assert!(text.parse::<OpeningHours>().is_ok(), "{text}");
        assert!(text.parse::<Hours>().is_err(), "{text}");
    }
}

/// Days, with or without dates before them.
fn days(u: &mut Unstructured<'_>) -> Result<String> {
    let mut text = String::new();
    let date = |u: &mut Unstructured<'_>| -> Result<(usize, u8)> {
        Ok((u.choose_index(12)?, u.int_in_range(1..=28)?))
    };
    match u.int_in_range(0..=7)? {
        0 => {
            let (month, day) = date(u)?;
            text = format!("{} {day:02} ", MONTHS[month]);
        }
        1 => {
            let ((month, day), (to, end)) = (date(u)?, date(u)?);
            text = format!("{} {day:02}-{} {end:02} ", MONTHS[month], MONTHS[to]);
        }
        2 => text = format!("{}-{} ", u.choose(&MONTHS)?, u.choose(&MONTHS)?),
        3 => {
            let (month, day) = date(u)?;
            text = format!("{} {} {day:02} ", u.int_in_range(2025..=2027)?, MONTHS[month]);
        }
        4 => {
            let ((month, day), (to, end)) = (date(u)?, date(u)?);
            text = format!("2025 {} {day:02}-2026 {} {end:02} ", MONTHS[month], MONTHS[to]);
        }
        _ => {}
    }
    match u.int_in_range(0..=3)? {
        0 if !text.is_empty() => {}
        1 => text += u.choose(&DAYS)?,
        2 => text += &format!("{},{}", u.choose(&DAYS)?, u.choose(&DAYS)?),
        _ => text += &format!("{}-{}", u.choose(&DAYS)?, u.choose(&DAYS)?),
    }
    Ok(text.trim_end().to_owned())
}

fn times(u: &mut Unstructured<'_>, night: bool) -> Result<String> {
    let mut text = String::new();
    for _ in 0..u.int_in_range(1..=2)? {
        let start = u.int_in_range(0..=24 * 4 - 1)?;
        let last = if night { start + 24 * 4 } else { 24 * 4 };
        let end = u.int_in_range(start + 1..=last)?;
        let clock = |quarter: i32| format!("{:02}:{:02}", quarter / 4, quarter % 4 * 15);
        let end = if end > 24 * 4 && u.arbitrary()? { end - 24 * 4 } else { end };
        text +=
            &format!("{}{}-{}", if text.is_empty() { "" } else { "," }, clock(start), clock(end));
    }
    Ok(text)
}

/// Rules that both programs understand in one way: what is in `DIFFERENCES` is left out.
fn text(u: &mut Unstructured<'_>) -> Result<String> {
    let night = u.arbitrary()?;
    let mut text = format!("{} {}", days(u)?, times(u, night)?);
    for _ in 0..u.int_in_range(0..=3)? {
        let days = days(u)?;
        text += &match u.int_in_range(0..=2)? {
            0 if !night => format!("; {days} {}", times(u, false)?),
            1 => format!(", {days} {}", times(u, night)?),
            _ => format!("; {days} off"),
        };
    }
    Ok(text)
}

#[test]
fn what_nobody_writes_means_the_same() {
    cases(60, |u| {
        let text = text(u)?;
        assert_same(&text, midnight(2025, 1, 1), midnight(2028, 1, 1));
        Ok(())
    });
}

#[test]
fn no_text_panics() {
    const PIECES: [&str; 22] = [
        "Mo", "Su", "-", ",", ";", " ", "09:00", "24:00", "48:00", "Dec", "25", "31", "2026",
        "off", "24/7", ":", "é", "PH", "99999", "\"", "0", "open",
    ];
    cases(2_000, |u| {
        let mut text = String::new();
        for _ in 0..u.int_in_range(0..=12)? {
            text += if u.ratio(1, 8)? { u.arbitrary::<&str>()? } else { u.choose(&PIECES)? };
        }
        match text.parse::<Hours>() {
            Ok(hours) => {
                let _ = hours.next_change(Local::new(2026, 12, 25, 12, 0).unwrap());
            }
            Err(error) => {
                assert!(text[error.at()..].starts_with(error.found()), "{text:?}: {error}");
            }
        }
        Ok(())
    });
}

/// The settings of the clocks of many zones, some of them by half an hour or over midnight.
#[cfg(feature = "jiff")]
#[test]
fn clocks_are_set_forward_and_back() {
    use jiff::tz::TimeZone;
    use jiff::{SignedDuration, Timestamp};

    let zones = [
        "UTC",
        "Europe/Paris",
        "Europe/Lisbon",
        "America/New_York",
        "America/St_Johns",
        "America/Santiago",
        "America/Havana",
        "Africa/Casablanca",
        "Africa/Cairo",
        "Asia/Kolkata",
        "Asia/Beirut",
        "Asia/Tehran",
        "Australia/Lord_Howe",
        "Pacific/Chatham",
        "Pacific/Apia",
    ];
    let texts = [
        "Mo-Su 00:30-02:30,03:00-09:00",
        "Mo-Fr 09:00-18:00; Sa 10:00-12:00",
        "Mo-Su 22:00-02:15",
        "Mo-Su 02:00-03:00",
        "24/7",
    ];
    for text in texts {
        let hours: Hours = text.parse().unwrap();
        let oracle: OpeningHours = text.parse().unwrap();
        for zone in zones {
            let tz = TimeZone::get(zone).unwrap();
            let start: Timestamp = "2021-01-01T00:00:00Z".parse().unwrap();
            let mut sets: Vec<Timestamp> =
                tz.following(start).take(4).map(|set| set.timestamp()).collect();
            sets.push(start);
            for set in sets {
                let hours_around = SignedDuration::from_hours(4);
                let mut at = (set - hours_around).to_zoned(tz.clone());
                let mut next = hours.next_change_zoned(&at);
                let mut open = None;
                while at.timestamp() < set + hours_around {
                    let naive = midnight(at.year().into(), at.month() as u32, at.day() as u32)
                        + TimeDelta::minutes(i64::from(at.hour()) * 60 + i64::from(at.minute()));
                    let now = oracle.is_open(naive);
                    assert_eq!(hours.is_open_zoned(&at), now, "{text} {at}");
                    if open.is_some_and(|open| open != now) {
                        assert_eq!(next.as_ref(), Some(&at), "{text}");
                        next = hours.next_change_zoned(&at);
                    }
                    open = Some(now);
                    at = (at.timestamp() + SignedDuration::from_mins(1)).to_zoned(tz.clone());
                }
                assert!(next.is_none_or(|next| next >= at), "{text} {at}");
            }
        }
    }
}
