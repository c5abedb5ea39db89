use alloc::string::ToString;
use alloc::vec;

use super::*;

const VISIT: Visit<'_> =
    Visit { device: "phone", open: true, lang: "fr-CA", path: "/shop/chair", campaign: "spring" };

fn conditions(text: &str) -> Conditions {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

#[test]
fn conditions_hold_or_not() {
    for (text, held) in [
        ("device=phone", Some("device=phone")),
        ("device=tablet,phone", Some("device=tablet,phone")),
        ("device!=phone", None),
        ("hours=open", Some("hours=open")),
        ("hours!=open", None),
        ("lang=fr", Some("lang=fr")),
        ("lang=FR-ca", Some("lang=FR-ca")),
        ("lang=fr-CA-x", None),
        ("lang=f", None),
        ("path=/shop/*", Some("path=/shop/*")),
        ("path=/shop", None),
        ("path=/shop/chair", Some("path=/shop/chair")),
        ("campaign=winter", None),
        ("campaign!=winter,summer", Some("campaign!=winter,summer")),
        ("device=phone lang=de", None),
        ("device=desktop;  lang=fr   hours=open ", Some("lang=fr   hours=open")),
    ] {
        assert_eq!(conditions(text).holds(&VISIT), held, "{text}");
    }
    assert_eq!(conditions("lang=fr").holds(&Visit::default()), None);
}

#[test]
fn what_is_no_condition_is_said() {
    for (text, found, word) in [
        ("", "", "device, hours"),
        ("device=phone;", "", "device, hours"),
        ("device", "device", "device, hours"),
        ("devise=phone", "devise=phone", "device, hours"),
        ("device=phone watch", "watch", "device, hours"),
        ("device=watch", "device=watch", "tablet"),
        ("hours=9-5", "hours=9-5", "hours=closed"),
        ("path=shop", "path=shop", "/shop"),
        ("lang=", "lang=", "lang=fr"),
        ("campaign=a,,b", "campaign=a,,b", "campaign=spring"),
    ] {
        let error = text.parse::<Conditions>().unwrap_err().to_string();
        assert!(error.starts_with(&alloc::format!("\"{found}\" is no condition; ")), "{error}");
        assert!(error.contains(word), "{error}");
    }
}

#[test]
fn the_first_of_a_place_that_may_be_shown_is_shown() {
    let (phone, desktop) = (conditions("device=phone"), conditions("device=desktop"));
    let in_slot = |when, unless| Entry { slot: "first", when, unless, open: None };
    let links = [
        in_slot(Some(&desktop), None),
        in_slot(None, Some(&phone)),
        in_slot(Some(&phone), Some(&desktop)),
        in_slot(None, None),
        Entry { unless: Some(&desktop), ..Entry::default() },
    ];
    assert_eq!(
        choose(&links, &VISIT),
        [
            Why::NotWhen("device=desktop"),
            Why::Unless("device=phone"),
            Why::When("device=phone"),
            Why::Taken(2),
            Why::NotUnless("device=desktop"),
        ]
    );
    let shown =
        |visit| -> Vec<bool> { choose(&links, &visit).into_iter().map(Why::shown).collect() };
    assert_eq!(shown(Visit { device: "desktop", ..VISIT }), [true, false, false, false, false]);
    assert_eq!(shown(Visit { device: "tablet", ..VISIT }), [false, true, false, false, true]);
}

/// Of any list in any visit: one link of a place at most, never one whose own conditions forbid it, and each place
/// that could be filled is.
#[test]
fn a_place_has_one_link_at_most() {
    contact_cases::cases(1_000, |u| {
        let texts = [
            "device=phone",
            "device!=phone",
            "hours=open",
            "lang=fr",
            "campaign=spring; path=/a/*",
        ];
        let all: Vec<Conditions> = texts.iter().map(|text| conditions(text)).collect();
        let mut entries = vec![];
        for _ in 0..u.int_in_range(0..=8)? {
            let mut pick = || -> contact_cases::arbitrary::Result<Option<&Conditions>> {
                Ok(if u.arbitrary()? { Some(u.choose(&all)?) } else { None })
            };
            let (when, unless) = (pick()?, pick()?);
            entries.push(Entry {
                slot: u.choose(&["", "a", "b"])?,
                when,
                unless,
                open: u.arbitrary()?,
            });
        }
        let visit = Visit {
            device: u.choose(&["phone", "desktop"])?,
            open: u.arbitrary()?,
            lang: u.choose(&["fr", "de", ""])?,
            path: u.choose(&["/a/b", "/"])?,
            campaign: u.choose(&["spring", ""])?,
        };
        // Hours of its own come before the visit's.
        let may = |entry: &Entry<'_>| {
            let visit = Visit { open: entry.open.unwrap_or(visit.open), ..visit };
            entry.when.is_none_or(|when| when.holds(&visit).is_some())
                && entry.unless.is_none_or(|unless| unless.holds(&visit).is_none())
        };
        let why = choose(&entries, &visit);
        assert_eq!(why.len(), entries.len());
        for (entry, why) in entries.iter().zip(&why) {
            assert!(!why.shown() || may(entry));
            assert!(why.shown() || !may(entry) || !entry.slot.is_empty());
        }
        for slot in ["a", "b"] {
            let of = || entries.iter().zip(&why).filter(|(entry, _)| entry.slot == slot);
            let shown = of().filter(|(_, why)| why.shown()).count();
            assert_eq!(shown, usize::from(of().any(|(entry, _)| may(entry))));
        }
        Ok(())
    });
}

#[test]
fn the_labels_of_the_ready_made_are_in_every_language() {
    let english: Vec<&str> = Ready::ALL.iter().flat_map(|ready| ready.labels("en")).collect();
    assert_eq!(english[3], "Already a customer? Join us");
    for language in crate::LANGUAGES {
        let tag = language.tag;
        let labels: Vec<&str> = Ready::ALL.iter().flat_map(|ready| ready.labels(tag)).collect();
        for (number, label) in labels.iter().enumerate() {
            assert!(!label.is_empty() && label.trim() == *label, "{tag}: {label}");
            assert!(tag == "en" || *label != english[number], "{tag}: {label}");
            assert!(!label.contains(['\'', '"']) && !label.ends_with('.'), "{tag}: {label}");
            assert!(!labels[..number].contains(label), "{tag}: {label}");
        }
    }
}

#[test]
fn every_channel_is_public_or_private() {
    for channel in contact_link::Channel::ALL {
        assert!(Ready::PublicPrivate.group(*channel).is_some(), "{channel}");
    }
}
