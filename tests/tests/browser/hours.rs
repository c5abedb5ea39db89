//! Opening hours in the page: its answers are those of the crate.

use contact_button::hours::Hours;
use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, tests};
use jiff::{Timestamp, tz::TimeZone};
use serde_json::json;

pub(crate) const TESTS: &[Test] = tests![the_answers_of_the_crate, the_refusals_of_the_crate];

const TEXTS: &[&str] = &[
    "Mo-Fr 09:00-18:00",
    "mo-fr 9:00-18:00",
    "Mo-Fr 09:00-12:30,14:00-18:00; Sa 10:00-12:00",
    "Mo,We,Fr 09:00 - 18:00",
    "Sa-Mo 09:00-18:00",
    "24/7",
    "24/7; 2027 Jan 1 off",
    "09:00-18:00; We 12:00-13:00 off",
    "Mo-Fr 09:00-18:00; 2026 Dec 25 off",
    "Mo-Su 09:00-18:00; Dec 24-Jan 2 off",
    "Mo-Su 09:00-18:00; Dec 24-26,Dec 31 closed",
    "Mo-Su 09:00-18:00; 2026 Dec 24-2027 Jan 2 off",
    "Nov-Feb 10:00-16:00",
    "2026 Jul Sa 10:00-16:00",
    "Feb 29 10:00-11:00",
    "Fr 22:00-04:00; Sa 10:00-12:00",
    "Fr 22:00-28:00",
    "Mo-Su 10:00-12:00; Fr 22:00-04:00",
    "Fr 22:00-04:00; Dec 26 off",
    "Mo-Sa 11:00-14:30, Mo-Th 17:00-21:30",
    "Mo 10:00-12:00, 2026 Dec 25 10:00-11:00;",
    "Sa off, Fr 22:00-04:00",
    "Mo-Su 02:15-02:45",
    "Mo-Su 01:30-03:15",
    "off",
];

const ZONES: &[&str] =
    &["Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"];

/// Moments of several years, those around clocks that are set among them.
fn moments() -> Vec<Timestamp> {
    let mut all: Vec<Timestamp> = (0..60)
        .map(|n| {
            let start: Timestamp = "2026-01-01T00:07:30Z".parse().expect("a moment");
            start + jiff::SignedDuration::from_mins(n * 24_181)
        })
        .collect();
    for set in [
        "2026-03-29T01:00:00Z",
        "2026-10-25T01:00:00Z",
        "2026-03-08T07:00:00Z",
        "2026-11-01T06:00:00Z",
    ] {
        let set: Timestamp = set.parse().expect("a moment");
        all.extend(
            [-90, -30, 0, 30, 90].map(|minutes| set + jiff::SignedDuration::from_mins(minutes)),
        );
    }
    all
}

async fn the_answers_of_the_crate(browser: &Browser) {
    browser.open_body(PLAIN, "<p>Hours").await;
    let moments = moments();
    for zone in ZONES {
        let clock = TimeZone::get(zone).expect("a zone");
        let millis: Vec<i64> = moments.iter().map(|at| at.as_millisecond()).collect();
        let script = "const [texts, zone, moments] = arguments;
            return import('../dist/contact-buttons-hours.js').then(({ hours }) => Promise.all(texts.map(text => Promise.all(moments.map(async now => {
                const { open, change } = await hours(text, zone, now);
                return [open, change ?? null];
            })))))";
        let answers: Vec<Vec<(bool, Option<i64>)>> =
            browser.ask_with(script, json!([TEXTS, zone, millis])).await;
        for (text, answers) in TEXTS.iter().zip(answers) {
            let hours: Hours = text.parse().expect(text);
            for (at, answer) in moments.iter().zip(answers) {
                let at = at.to_zoned(clock.clone());
                let change = hours.next_change_zoned(&at);
                let expected =
                    (hours.is_open_zoned(&at), change.map(|at| at.timestamp().as_millisecond()));
                assert_eq!(answer, expected, "{text}, {at}");
            }
        }
    }
}

async fn the_refusals_of_the_crate(browser: &Browser) {
    browser.open_body(PLAIN, "<p>Hours").await;
    let wrong = [
        "",
        "Mo 9-18",
        "Mo 09:00",
        "Mo 09:00-18:60",
        "Mo 24:00-26:00",
        "Mo 09:00-48:01",
        "Mo 09:00-18:00+",
        "Mo-Xx 09:00-18:00",
        "Monday 09:00-18:00",
        "PH off",
        "Mo; easter off",
        "Mo;; Tu",
        "Mo,",
        "Feb 30 off",
        "2026 Feb 29 off",
        "2026",
        "Dec-24 off",
        "Dec 24-2027 Jan 2",
        "2026 Dec 24-Jan 2",
        "Mo 09:00-18:00 \"by appointment\"",
        "été",
        "sunrise-sunset",
        "Mo 109:00-18:00",
        "Dec 111",
        "Mo - ",
    ];
    for text in wrong {
        assert!(text.parse::<Hours>().is_err(), "{text}");
    }
    let script = "const texts = arguments[0]; return import('../dist/contact-buttons-hours.js').then(({ hours }) => Promise.all(texts.map(async text => {
        try { await hours(text, 'UTC', 0); return '' } catch (error) { return String(error) } })))";
    let said: Vec<String> = browser.ask_with(script, json!([wrong])).await;
    for (text, said) in wrong.iter().zip(said) {
        assert!(said.starts_with("hours \""), "{text}: {said}");
    }
}
