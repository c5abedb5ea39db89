//! The same menu for search engines.

use std::collections::BTreeSet;

use contact_button::config::Menu;
use contact_button::hours::Local;
use serde_json::{Value, json};

use super::{MENU, menu};

#[test]
fn json_ld_has_no_half_a_message() {
    let urls = |text: &str| -> Vec<String> {
        let links = [("whatsapp", "+33612345678"), ("telegram", "durov")].map(
            |(channel, to)| json!({ "channel": channel, "to": to, "params": { "text": text } }),
        );
        let points = json_ld(&menu(&json!({ "page": { "site": "Furni" }, "channels": links })));
        let points = points["@graph"].as_array().unwrap().clone();
        points.iter().map(|point| point["url"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(
        urls("About {title} on {site}"),
        ["https://wa.me/33612345678", "https://t.me/durov"]
    );
    assert_eq!(
        urls("About {site}"),
        ["https://wa.me/33612345678?text=About%20Furni", "https://t.me/durov?text=About%20Furni"]
    );
}

/// Properties of schema.org's ContactPoint and OpeningHoursSpecification that are used.
const POINT: [&str; 9] = [
    "@type",
    "contactType",
    "name",
    "telephone",
    "email",
    "url",
    "availableLanguage",
    "areaServed",
    "hoursAvailable",
];
const HOURS: [&str; 6] = ["@type", "dayOfWeek", "opens", "closes", "validFrom", "validThrough"];

fn json_ld(menu: &Menu) -> Value {
    read(&menu.json_ld())
}

fn read(script: &str) -> Value {
    let json = script.strip_prefix("<script type=\"application/ld+json\">\n").unwrap();
    let json = json.strip_suffix("\n</script>\n").unwrap();
    assert!(!json.contains('<'), "nothing ends the script");
    serde_json::from_str(json).unwrap()
}

#[test]
fn json_ld_is_of_schema_org() {
    let data = json_ld(&Menu::read(MENU).unwrap());
    assert_eq!(data["@context"], "https://schema.org");
    assert_eq!((&data["@type"], &data["name"]), (&json!("Organization"), &json!("Furni & Co")));
    let points = data["contactPoint"].as_array().unwrap();
    assert_eq!(points.len(), 6);
    for point in points {
        assert!(point.as_object().unwrap().keys().all(|key| POINT.contains(&key.as_str())));
        assert_eq!(point["@type"], "ContactPoint");
        let ways = ["telephone", "email", "url"].iter().filter(|way| point[*way].is_string());
        assert_eq!(ways.count(), 1, "{point}");
        for hours in point["hoursAvailable"].as_array().unwrap() {
            let keys: BTreeSet<_> = hours.as_object().unwrap().keys().map(String::as_str).collect();
            assert!(keys.iter().all(|key| HOURS.contains(key)), "{hours}");
            assert!(keys.contains("dayOfWeek") != keys.contains("validFrom"), "{hours}");
            for clock in ["opens", "closes"] {
                let clock = hours[clock].as_str().unwrap();
                assert!(clock.len() == 5 && clock < "24:00" && &clock[2..3] == ":", "{hours}");
            }
        }
    }
    let call = points.iter().find(|point| point["telephone"].is_string()).unwrap();
    assert_eq!(call["telephone"], "+33123456789");
    assert_eq!(call["contactType"], "sales");
    assert_eq!(call["availableLanguage"], json!(["en", "fr"]));
    assert_eq!(
        call["hoursAvailable"],
        json!([
            {"@type": "OpeningHoursSpecification", "dayOfWeek": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"], "opens": "09:00", "closes": "12:30"},
            {"@type": "OpeningHoursSpecification", "dayOfWeek": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"], "opens": "14:00", "closes": "18:00"},
            {"@type": "OpeningHoursSpecification", "dayOfWeek": ["Saturday"], "opens": "10:00", "closes": "12:00"},
            {"@type": "OpeningHoursSpecification", "validFrom": "2026-12-25", "validThrough": "2026-12-25", "opens": "00:00", "closes": "00:00"},
        ])
    );
    let alone = json_ld(&menu(&json!({"channels": [{"channel": "email", "to": "a@b.example"}]})));
    assert_eq!(alone["@graph"][0]["email"], "a@b.example");
}

/// What holds every year is told for the coming one, and it is said until when; without a day, that it is not told.
#[test]
fn dates_of_every_year_are_told_for_a_year() {
    let json = json!({"hours": "Mo-Fr 09:00-18:00; Dec 25-26 off; 2026 Dec 31 09:00-12:00", "timezone": "Europe/Paris",
        "channels": [{"channel": "tel", "to": "+33123456789"}],
        "agents": [{"name": "Ana", "hours": "Sa 10:00-12:00; Jan 2 off", "channels": [
            {"channel": "telegram", "to": "durov"},
            {"channel": "email", "to": "a@b.example"},
            {"channel": "sms", "to": "+33612345678", "hours": "24/7"}]}]});
    let menu = menu(&json);
    let exceptions = |script: &str| -> Vec<Vec<[String; 4]>> {
        let data = read(script);
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let of = |hours: &Value| {
            ["validFrom", "validThrough", "opens", "closes"].map(|name| text(&hours[name]))
        };
        let points = data["@graph"].as_array().unwrap().iter();
        points
            .map(|point| {
                let hours = point["hoursAvailable"].as_array().unwrap().iter();
                hours.filter(|hours| hours["validFrom"].is_string()).map(of).collect()
            })
            .collect()
    };
    let closed = |first: &str, last: &str| [first, last, "00:00", "00:00"].map(String::from);
    let eve = ["2026-12-31", "2026-12-31", "09:00", "12:00"].map(String::from);
    assert_eq!(exceptions(&menu.json_ld()), [vec![eve.clone()], vec![], vec![], vec![]]);
    let today = Local::new(2026, 12, 26, 0, 0);
    let [all, ana, mail, always] = &exceptions(&menu.json_ld_from(today.unwrap()))[..] else {
        panic!()
    };
    assert_eq!(*all, [closed("2026-12-26", "2026-12-26"), eve, closed("2027-12-25", "2027-12-25")]);
    assert_eq!((ana, ana), (&vec![closed("2027-01-02", "2027-01-02")], mail));
    assert!(always.is_empty());
    let warnings = menu.json_ld_warnings(today);
    let [one, other] = &warnings[..] else { panic!("{warnings:?}") };
    assert!(
        one.starts_with("hours: dates without a year") && one.contains("has them until 2027-12-26"),
        "{one}"
    );
    assert!(other.starts_with("agents[0].hours: dates without a year"), "{other}");
    let without = menu.json_ld_warnings(None);
    assert!(
        without.len() == 2 && without[0].contains("leaves them out; write the year too"),
        "{without:?}"
    );
}

#[test]
fn more_exceptions_than_there_is_room_for() {
    let json = json!({"hours": "2020 Jan 1-2029 Dec 31", "timezone": "UTC", "channels": [{"channel": "tel", "to": "+33123456789"}]});
    let warnings = menu(&json).json_ld_warnings(None);
    assert!(
        warnings.len() == 1
            && warnings[0].starts_with("hours: exceptions from 2021-01-01 on are left out"),
        "{warnings:?}"
    );
    assert_eq!(
        menu(&json!({"channels": [{"channel": "tel", "to": "+33123456789"}]}))
            .json_ld_warnings(None),
        [""; 0]
    );
}
