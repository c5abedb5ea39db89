//! What share menus, "copy link" and address bars of each channel give: `tests/data/share-menus.json`. A link is read as
//! its channel's, or it is refused with a sentence that is true of it.
#![cfg(feature = "catalogue")]
#![allow(missing_docs)]

use contact_link::{Channel, Contact, Status};
use serde_json::{Map, Value};

fn data() -> Map<String, Value> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/data/share-menus.json");
    let text = std::fs::read_to_string(path).expect("tests/data/share-menus.json");
    serde_json::from_str(&text).expect("a list for each channel")
}

/// What is wrong with one case; nothing where all is well.
fn fault(channel: &str, case: &Value) -> Option<String> {
    let text = |key: &str| case[key].as_str();
    let url = text("url")?;
    let read = Contact::parse(url);
    match (read, text("link"), text("kind")) {
        (Ok(contact), Some(link), _) => {
            let canonical = contact.canonical();
            let is_its_own = canonical.channel().name() == channel;
            if canonical.to_string() != link || !is_its_own {
                return Some(format!(
                    "{url} becomes {} {canonical}, not {link}",
                    canonical.channel()
                ));
            }
            // What it becomes is read as the same.
            let again = Contact::parse(link).map(|contact| contact.canonical().to_string());
            (again.as_deref() != Ok(link))
                .then(|| format!("{url} becomes {link}, and that {again:?}"))
        }
        (Err(error), None, Some(kind)) => {
            let says = text("says").unwrap_or_default();
            (error.kind().name() != kind || !error.to_string().contains(says))
                .then(|| format!("{url} is {}, not {kind} {says:?}: {error}", error.kind().name()))
        }
        (Ok(contact), ..) => Some(format!("{url} becomes {contact}, not refused")),
        (Err(error), ..) => Some(format!("{url} is refused: {error}")),
    }
}

#[test]
fn what_menus_give_is_read_or_refused_with_a_reason() {
    let mut faults = Vec::new();
    for (channel, cases) in &data() {
        let cases = cases.as_array().expect("a list");
        faults.extend(cases.iter().filter_map(|case| fault(channel, case)));
    }
    assert!(faults.is_empty(), "{}\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn every_channel_whose_links_are_read_has_its_cases() {
    // A page of one's own, and what has another row's link.
    const NONE: [&str; 2] = ["callback", "whatsapp_share"];
    let data = data();
    for info in Channel::ALL.iter().map(|channel| channel.info()) {
        let is_read = info.status != Status::Dead && !info.forms.is_empty();
        let count = data.get(info.name).and_then(Value::as_array).map_or(0, Vec::len);
        assert_eq!(is_read && !NONE.contains(&info.name), count >= 3, "{}: {count}", info.name);
    }
    assert!(data.keys().all(|name| Channel::from_name(name).is_some()));
}

/// A short link is the same kind of refusal everywhere, also without its scheme, and says what to do.
#[test]
fn a_short_link_says_what_to_do() {
    for url in ["https://bit.ly/3AbCdEf", "http://lnkd.in/eAbCdEf", "lnkd.in/eAbCdEf", "//t.co/a"] {
        let error = Contact::parse(url).unwrap_err();
        assert_eq!(
            error.to_string(),
            format!(
                "url {url:?} is a short link, which hides where it leads; open it and copy the \
                 address it leads to"
            )
        );
    }
}
