//! The table against `tests/data/channels.json`: what is known of each channel, gathered apart from the table.
#![cfg(feature = "catalogue")]
#![allow(missing_docs)]

use contact_link::{Basis, Channel, ChannelInfo, Contact, Group, Kind, Status};
use serde_json::Value;

fn facts() -> Vec<Value> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/data/channels.json");
    let text = std::fs::read_to_string(path).expect("tests/data/channels.json");
    serde_json::from_str(&text).expect("a list of channels")
}

fn info(fact: &Value) -> &'static ChannelInfo {
    let name = text(fact, "channel");
    Channel::from_name(name).unwrap_or_else(|| panic!("no row {name}")).info()
}

fn text<'v>(fact: &'v Value, key: &str) -> &'v str {
    fact[key].as_str().unwrap_or_default()
}

/// Links of the facts that are no whole link, or whose link another row reads (see `laws.rs`).
const READ_AS: &[(&str, &str)] = &[
    ("tiktok", "tiktok_message"),
    ("whatsapp_share", "whatsapp"),
    ("line", "line_add"),
    ("facetime", "facetime_audio"),
];

#[test]
fn every_channel_has_its_row() {
    for fact in &facts() {
        let info = info(fact);
        assert_eq!(info.display, text(fact, "display"), "{}", info.name);
        let status = match text(fact, "status") {
            "alive" => Status::Alive,
            "unclear" => Status::Unclear,
            "dead" => Status::Dead,
            other => panic!("{other}"),
        };
        assert_eq!(info.status, status, "{}", info.name);
        let groups: &[Group] = match text(fact, "group") {
            "call" => &[Group::Call],
            "message" => &[Group::Message],
            "local" => &[Group::Local],
            // The facts have one word for passing on and for subscribing.
            "share" => &[Group::Share, Group::Follow],
            other => panic!("{other}"),
        };
        assert!(groups.contains(&info.group), "{}: {:?}", info.name, info.group);
    }
}

#[test]
fn every_form_is_read_and_as_firm_as_it_is_known() {
    let mut seen = 0;
    let mut failures = Vec::new();
    for fact in &facts() {
        let info = info(fact);
        for form in fact["forms"].as_array().unwrap() {
            let url = text(form, "example_url");
            // Left out: what is no whole link, any page of one's own, and what nobody official has confirmed.
            let unproven = text(form, "basis") == "inferred";
            if url.is_empty() || url.ends_with("...") || unproven {
                continue;
            }
            seen += 1;
            match Contact::parse(url) {
                Ok(contact) => {
                    let read_as = (info.name, contact.channel().name());
                    if read_as.0 != read_as.1 && !READ_AS.contains(&read_as) {
                        failures.push(format!("{}: {url} is read as {}", info.name, read_as.1));
                    }
                    if Contact::parse(&contact.to_string()).as_ref() != Ok(&contact) {
                        failures.push(format!("{url} becomes {contact}"));
                    }
                    let basis = match text(form, "basis") {
                        "documented" => Basis::Documented,
                        "de-facto" => Basis::DeFacto,
                        "background" => Basis::Background,
                        other => panic!("{other}"),
                    };
                    let forms = contact.channel().info().forms;
                    let mut same = forms.iter().filter(|f| f.name == contact.form());
                    if !same.any(|f| f.basis == basis) {
                        failures.push(format!("{url} is {}", text(form, "basis")));
                    }
                }
                Err(error) if info.status == Status::Dead => {
                    if error.kind() != Kind::DeadChannel || error.channel() != Some(info.channel) {
                        failures.push(format!("{url}: {error}"));
                    }
                }
                Err(error) => failures.push(format!("{url}: {error}")),
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert!(seen > 110, "{seen}");
}

#[test]
fn dead_channels_are_refused_with_what_to_use_instead() {
    for (channel, link) in [
        ("callto", "callto:+33123456789"),
        ("google_duo", "https://duo.google.com/call?number=33123456789"),
        ("skype", "skype:live.mycompany?chat"),
        ("skype", "skype:live.mycompany"),
        ("pocket", "https://getpocket.com/edit?url=https%3A%2F%2Fexample.com%2F"),
        ("pocket", "https://getpocket.com/save?url=https%3A%2F%2Fexample.com%2F&title=Hi"),
        ("messenger_customer_chat", ""),
        ("google_business_messages", ""),
    ] {
        let channel = Channel::from_name(channel).unwrap();
        let info = channel.info();
        let mut errors = vec![Contact::new(channel, "anything").unwrap_err()];
        if !link.is_empty() {
            errors.push(Contact::parse(link).unwrap_err());
        }
        for error in errors {
            assert_eq!(error.kind(), Kind::DeadChannel, "{link}: {error}");
            assert!(error.to_string().ends_with(info.note), "{error}");
        }
        // What to use instead is there and open.
        let words = info.note.split([' ', ',']).filter_map(Channel::from_name);
        let open = words.filter(|other| other.info().status == Status::Alive).count();
        assert!(open > 0, "{}: {}", info.name, info.note);
    }
}

#[test]
fn unclear_channels_warn() {
    for info in Channel::ALL.iter().map(|c| c.info()).filter(|i| i.status == Status::Unclear) {
        let mut builder = Contact::builder(info.channel);
        for param in info.params.iter().filter(|param| !param.name.contains('.')).take(1) {
            builder = builder.set(param.name, param.example);
        }
        // Some have no link at all.
        let Ok(contact) = builder.build() else {
            assert!(info.forms.is_empty(), "{}", info.name);
            continue;
        };
        let warnings = contact.warnings();
        assert_eq!(warnings[0].kind(), "unclear_channel", "{}", info.name);
        assert_eq!(warnings[0].to_string(), info.note);
    }
}
