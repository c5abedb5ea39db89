//! What a server renders while somebody answers and while nobody does.

#![cfg(feature = "jiff")]

use contact_button::{Button, Channel, Closed, LANGUAGES, Markup, Schedule};
use contact_link::Contact;
use jiff::Timestamp;
use jiff::tz::TimeZone;

const OPEN: &str = "2026-12-18T10:00:00Z";
const CLOSED: &str = "2026-12-19T10:00:00Z";

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn schedule() -> Schedule {
    Schedule::new("Mo-Fr 09:00-18:00", "Europe/Paris").unwrap()
}

fn tel() -> Contact {
    Contact::new("tel", "+33123456789").unwrap()
}

#[test]
fn a_note_says_when_somebody_answers_again_and_the_link_stays() {
    let contact = tel();
    let button = Button::new(&contact).lang("fr").label("Appelez-nous");
    let attributes =
        " data-hours=\"Mo-Fr 09:00-18:00\" data-timezone=\"Europe/Paris\" data-closed=\"note\">";
    let open = button.to_html().replace(">Appelez", &format!("{attributes}Appelez"));
    assert_eq!(schedule().html(&button, at(OPEN)), open);
    let note = " <span class=\"contact-hours\" lang=\"fr\">Fermé, ouvre lundi à 09:00</span>";
    assert_eq!(schedule().html(&button, at(CLOSED)), open + note);
}

#[test]
fn every_language_has_its_note() {
    let contact = tel();
    for language in LANGUAGES {
        let html = schedule().html(&Button::new(&contact).lang(language.tag), at(CLOSED));
        let said = schedule().said(at(CLOSED), language.tag);
        assert!(said.contains("09:00"), "{html}");
        let note = format!("lang=\"{}\">{said}</span>", language.tag);
        assert!(html.contains(&note), "{html}");
    }
}

#[test]
fn what_is_hidden_is_there_for_the_script() {
    let contact = tel();
    let button = Button::new(&contact);
    let schedule = schedule().closed(Closed::Hide);
    let closed = schedule.html(&button, at(CLOSED));
    assert!(closed.contains(" data-closed=\"hide\" hidden=\"\">"), "{closed}");
    assert_eq!(schedule.html(&button, at(OPEN)), closed.replace(" hidden=\"\"", ""));
}

#[test]
fn another_channel_stands_in_and_one_of_the_two_is_hidden() {
    let contact = tel();
    let button = Button::new(&contact).lang("de").label("Ruf uns an").new_tab(true).class("wide");
    let mail = Contact::new("email", "hello@example.com").unwrap();
    let schedule = schedule().closed(Closed::read("email", &[tel(), mail]).unwrap());
    let (open, closed) = (schedule.html(&button, at(OPEN)), schedule.html(&button, at(CLOSED)));
    assert_eq!(open.matches(" hidden=\"\"").count(), 1);
    assert_eq!(closed.matches(" hidden=\"\"").count(), 1);
    assert!(closed.contains(" data-closed=\"email\" hidden=\"\">Ruf uns an"), "{closed}");
    let mail = "<a class=\"contact-button wide\" href=\"mailto:hello@example.com\" rel=\"noopener noreferrer\" \
                data-contact=\"email\" data-contact-state=\"ready\" hidden=\"\">E-Mail an hello@example.com schreiben</a>";
    assert!(open.ends_with(mail), "{open}");
    assert!(closed.ends_with(&mail.replace(" hidden=\"\"", "")), "{closed}");
}

#[test]
fn times_are_those_of_the_reader() {
    let tokyo = schedule().reader(TimeZone::get("Asia/Tokyo").unwrap());
    assert_eq!(tokyo.said(at(OPEN), "en"), "Open until 02:00");
    assert_eq!(tokyo.said(at("2026-12-18T18:00:00Z"), "en"), "Closed, opens Monday at 17:00");
    // In Tokyo it is the day of the opening already.
    assert_eq!(tokyo.said(at("2026-12-20T20:00:00Z"), "en"), "Closed, opens at 17:00");
    assert_eq!(schedule().said(at("2026-12-20T20:00:00Z"), "en"), "Closed, opens Monday at 09:00");
}

#[test]
fn the_clock_is_set_between_now_and_then() {
    // The Friday before the last Sunday of March 2027.
    let said = schedule().said(at("2027-03-26T20:00:00Z"), "en");
    assert_eq!(said, "Closed, opens Monday at 09:00");
    let utc = schedule().reader(TimeZone::UTC).said(at("2027-03-26T20:00:00Z"), "en");
    assert_eq!(utc, "Closed, opens Monday at 07:00");
}

fn of(attributes: &[(&str, &str)]) -> Result<Option<Schedule>, String> {
    let markup = Markup { href: Some("tel:+33123456789"), attributes, ..Markup::default() };
    let mail = Contact::new("email", "hello@example.com").unwrap();
    Schedule::of(&markup, &[mail]).map_err(|error| format!("{}|{error}", error.field()))
}

#[test]
fn the_attributes_say_it_too() {
    assert!(of(&[("closed", "hide")]).unwrap().is_none());
    let hours = [("hours", "Mo-Fr 09:00-18:00"), ("timezone", "Europe/Paris")];
    let contact = tel();
    let button = Button::new(&contact);
    let mail = Contact::new("email", "hello@example.com").unwrap();
    for (value, expected) in [
        ("", Closed::Note),
        ("note", Closed::Note),
        ("hide", Closed::Hide),
        ("email", Closed::Switch(mail)),
    ] {
        let attributes = [hours[0], hours[1], ("closed", value)];
        let schedule = of(&attributes).unwrap().unwrap();
        for now in [OPEN, CLOSED] {
            let html = self::schedule().closed(expected.clone()).html(&button, at(now));
            assert_eq!(schedule.html(&button, at(now)), html);
        }
    }
}

#[test]
fn what_is_wrong_names_its_field() {
    for (attributes, sentence) in [
        (
            [("hours", "9-5"), ("timezone", "Europe/Paris"), ("closed", "")],
            "hours|hours \"9-5\" is no time; it takes 09:00-18:00 (at character 1)",
        ),
        (
            [("hours", "24/7"), ("timezone", ""), ("closed", "")],
            "timezone|timezone \"\" is no time zone; it takes the IANA name of the place's, such as Europe/Paris",
        ),
        (
            [("hours", "24/7"), ("timezone", "Paris"), ("closed", "")],
            "timezone|timezone \"Paris\" is no time zone; it takes the IANA name of the place's, such as Europe/Paris",
        ),
        (
            [("hours", "24/7"), ("timezone", "UTC"), ("closed", "whatsapp")],
            "closed|closed \"whatsapp\" is no link beside it; it takes note, hide, or the channel of one",
        ),
    ] {
        assert_eq!(of(&attributes).unwrap_err(), sentence);
    }
}

#[test]
fn no_channel_takes_an_attribute_of_the_hours() {
    for channel in Channel::ALL {
        for name in ["hours", "timezone", "closed"] {
            assert!(!channel.takes(name), "{channel} {name}");
        }
    }
}
