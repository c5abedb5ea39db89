//! The quick way against the thorough one: where it has an answer, it is the same.
#![allow(missing_docs)]

use contact_cases::arbitrary::{Result, Unstructured};
use contact_cases::cases;
use contact_link::{Channel, Contact, Draft};
use serde_json::Value;

fn vectors() -> Vec<Value> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/data/vectors.json");
    let text = std::fs::read_to_string(path).expect("tests/data/vectors.json");
    serde_json::from_str(&text).expect("a list of vectors")
}

/// Whether the quick way has an answer; it must be what the thorough way says of this link.
fn reads(url: &str) -> bool {
    let Some(draft) = Draft::read(url) else { return false };
    let Some((link, to)) = draft.link() else { return false };
    let contact = Contact::parse(url).unwrap_or_else(|e| panic!("{url}: quick {link}, but {e}"));
    assert_eq!(draft.channel(), contact.channel(), "{url}");
    assert_eq!(link, contact.to_string(), "{url}");
    assert_eq!(to, contact.get("to").unwrap_or_default(), "{url}");
    true
}

/// The same of a contact that is described.
fn builds(channel: Channel, values: &[(&str, String)]) -> bool {
    let mut draft = Draft::new(channel.name()).unwrap();
    let mut builder = Contact::builder(channel);
    for (name, value) in values {
        match draft.set(name, value) {
            Some(taken) => assert_eq!(taken, channel.takes(name), "{channel}: {name}"),
            None => return false,
        }
        builder.add(name, value);
    }
    let Some((link, to)) = draft.link() else { return false };
    let contact =
        builder.build().unwrap_or_else(|e| panic!("{channel} {values:?}: quick {link}, but {e}"));
    assert_eq!(link, contact.to_string());
    assert_eq!(to, contact.get("to").unwrap_or_default(), "{link}");
    true
}

#[test]
fn it_reads_what_the_table_writes() {
    let mut known = 0;
    for channel in Channel::ALL {
        let info = channel.info();
        for (name, example) in info.params.iter().map(|p| (p.name, p.example)) {
            let Ok(contact) = Contact::builder(*channel).set(name, example).build() else {
                continue;
            };
            let link = contact.to_string();
            if reads(&link) {
                known += 1;
            } else {
                println!("unsure: {channel} {link}");
            }
            builds(*channel, &[(name, example.into())]);
        }
    }
    println!("{known}");
    assert!(known >= 12);
}

#[test]
fn vectors_are_read_and_built_alike() {
    let (mut quick, mut all) = (0, 0);
    for vector in vectors() {
        for url in [&vector["url"], &vector["input"]["url"]] {
            let Some(url) = url.as_str() else { continue };
            all += 1;
            quick += usize::from(reads(url));
        }
        let Some(channel) = vector["input"]["channel"].as_str().and_then(Channel::from_name) else {
            continue;
        };
        let mut values = Vec::new();
        let mut single = true;
        for (name, value) in vector["input"].as_object().unwrap() {
            single &= !value.is_array();
            if name != "channel" {
                values.push((
                    name.as_str(),
                    value.as_str().map_or_else(|| value.to_string(), String::from),
                ));
            }
        }
        if single {
            all += 1;
            quick += usize::from(builds(channel, &values));
        }
    }
    println!("{quick} of {all}");
    assert!(quick * 4 > all, "only {quick} of {all}");
}

#[test]
fn what_was_once_read_otherwise() {
    for url in [
        "mailto:user@exampl-.com",
        "mailto:user@-example.cm",
        "mailto:user.@example.com",
        "mailto:a..b@example.com",
        "https://cal.com/johndo./30min",
    ] {
        assert!(!reads(url), "{url}");
    }
    for url in ["mailto:a-1.b2@my-shop24.example.com", "https://m.me/a1.b2", "https://t.me/a_1_b"] {
        assert!(reads(url), "{url}");
    }
}

fn changed(u: &mut Unstructured<'_>, text: &str) -> Result<String> {
    let mut chars: Vec<char> = text.chars().collect();
    for _ in 0..u.int_in_range(0..=3)? {
        let at = u.int_in_range(0..=chars.len())?;
        let likely: Vec<char> = "0aZ9._-+@/ ?&#=%éE2C\n'!*(),;:~👋".chars().collect();
        match u.int_in_range(0..=2)? {
            0 if at < chars.len() => chars[at] = *u.choose(&likely)?,
            1 if at < chars.len() => drop(chars.remove(at)),
            _ => chars.insert(at, *u.choose(&likely)?),
        }
    }
    Ok(chars.into_iter().collect())
}

#[test]
fn what_is_nearly_a_link_is_read_alike() {
    let mut links: Vec<String> = Vec::new();
    for vector in vectors() {
        links.extend(
            [&vector["url"], &vector["input"]["url"]]
                .iter()
                .filter_map(|u| Some(u.as_str()?.into())),
        );
    }
    for link in &links {
        cases(40, |u| {
            reads(&changed(u, link)?);
            Ok(())
        });
    }
}

#[test]
fn what_is_nearly_a_contact_is_built_alike() {
    for channel in Channel::ALL {
        cases(150, |u| {
            let mut values = Vec::new();
            for param in channel.info().params {
                let name = param.name.split('.').next().unwrap();
                if u.ratio(1, 2)? && !values.iter().any(|(known, _)| *known == name) {
                    values.push((name, changed(u, param.example)?));
                }
            }
            builds(*channel, &values);
            Ok(())
        });
    }
}
