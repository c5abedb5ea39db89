//! Markup read the quick way against the thorough one.
#![allow(missing_docs)]

use contact_button::Markup;
use contact_cases::cases;
use serde_json::Value;

fn vectors() -> Vec<Value> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/data/vectors.json");
    let text = std::fs::read_to_string(path).expect("tests/data/vectors.json");
    serde_json::from_str(&text).expect("a list of vectors")
}

/// Whether the quick way has an answer; it must be the thorough one's.
fn is_quick(markup: &Markup<'_>) -> bool {
    let Some(quick) = markup.quick() else { return false };
    let read = markup.read().unwrap_or_else(|e| panic!("{markup:?}: quick {quick:?}, but {e}"));
    assert_eq!(format!("{quick:?}"), format!("{read:?}"), "{markup:?}");
    true
}

#[test]
fn every_mix_of_attributes_and_links_is_read_alike() {
    let vectors = vectors();
    let urls: Vec<&str> = vectors
        .iter()
        .flat_map(|v| [v["url"].as_str(), v["input"]["url"].as_str()])
        .flatten()
        .chain(["https://example.com/", "", "/contact", "https://x.com/furni"])
        .collect();
    let inputs: Vec<&serde_json::Map<String, Value>> =
        vectors.iter().filter_map(|v| v["input"].as_object()).collect();
    let (mut all, mut quick) = (0, 0);
    cases(5_000, |u| {
        let input = u.choose(&inputs)?;
        let mut given: Vec<(String, String)> = Vec::new();
        for (name, value) in *input {
            if u.ratio(4, 5)? {
                let name =
                    if name == "channel" { "contact".into() } else { name.replace('_', "-") };
                let text = value.as_str().map_or_else(|| value.to_string(), String::from);
                given.push((name, text));
            }
        }
        if u.ratio(1, 5)? {
            given.push(("analytics".into(), "top".into()));
        }
        if u.ratio(1, 5)? {
            given.push(("screen-name".into(), "@furni".into()));
        }
        let attributes: Vec<(&str, &str)> = given.iter().map(|(n, v)| (&**n, &**v)).collect();
        let channel = input.get("channel");
        let same: Vec<&str> = vectors
            .iter()
            .filter(|v| v["input"].get("channel") == channel)
            .filter_map(|v| v["url"].as_str())
            .collect();
        let href = match u.int_in_range(0..=3)? {
            0 => None,
            1 => Some(*u.choose(&urls)?),
            _ if same.is_empty() => None,
            _ => Some(*u.choose(&same)?),
        };
        let markup = Markup {
            class: u.choose(&["contact-button", "btn", "twitter-dm-button", "x contact-button"])?,
            href,
            lang: u.choose(&["", "fr"])?,
            target: u.choose(&["", "_blank"])?,
            text: u.choose(&["", "Call us"])?,
            has_content: u.arbitrary()?,
            attributes: &attributes,
            ..Markup::default()
        };
        all += 1;
        quick += usize::from(is_quick(&markup));
        Ok(())
    });
    assert!(quick * 10 > all, "only {quick} of {all}");
    println!("{quick} of {all}");
}

#[test]
fn attributes_beside_every_link_of_their_channel_are_read_alike() {
    let vectors = vectors();
    for of_input in &vectors {
        let Some(input) = of_input["input"].as_object() else { continue };
        let given: Vec<(String, &str)> = input
            .iter()
            .filter_map(|(name, value)| Some((name.replace('_', "-"), value.as_str()?)))
            .map(|(name, value)| (if name == "channel" { "contact".into() } else { name }, value))
            .collect();
        let all: Vec<(&str, &str)> = given.iter().map(|(n, v)| (&**n, *v)).collect();
        let whom: Vec<(&str, &str)> =
            all.iter().copied().filter(|(n, _)| matches!(*n, "contact" | "to")).collect();
        let links = vectors.iter().filter(|v| channel(v) == channel(of_input));
        for href in links.flat_map(|v| [v["url"].as_str(), v["input"]["url"].as_str()]).flatten() {
            for attributes in [&all, &whom] {
                let href = Some(href);
                is_quick(&Markup {
                    class: "contact-button",
                    href,
                    attributes,
                    ..Markup::default()
                });
            }
        }
    }
}

/// The channel that a vector is about, however it says so.
fn channel(vector: &Value) -> Option<&str> {
    let of = [&vector["input"]["channel"], &vector["contact"]["channel"], &vector["channel"]];
    of.into_iter().find_map(Value::as_str)
}
