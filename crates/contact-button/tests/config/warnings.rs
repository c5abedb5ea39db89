//! What is right, and unwise.

use contact_button::config::MOST_LINKS;
use serde_json::{Value, json};

use super::menu;

#[test]
fn more_links_than_four_dilute() {
    let links = |count| -> Vec<Value> {
        (0..count).map(|_| json!({"channel": "tel", "to": "+33123456789"})).collect()
    };
    assert!(menu(&json!({"channels": links(MOST_LINKS)})).warnings().is_empty());
    let warnings = menu(&json!({"channels": links(MOST_LINKS + 1)})).warnings();
    assert!(warnings.len() == 1 && warnings[0].starts_with("channels: 5 links"), "{warnings:?}");
    // A link and what stands in for it are one.
    let mut four = links(MOST_LINKS);
    four[0]["instead"] = json!([{"channel": "sms", "to": "+33123456789", "when": "device=phone"}]);
    assert!(menu(&json!({"channels": four})).warnings().is_empty());
}

#[test]
fn a_name_in_braces_that_no_page_fills_in() {
    let link =
        |text: &str| json!({"channel": "whatsapp", "to": "+33612345678", "params": {"text": text}});
    let json = json!({"channels": [link("{title} {1, 2}")], "groups": [{"label": "Us", "channels": [link("About {titel}, {produit}")]}]});
    let warnings = menu(&json).warnings();
    let [one, other] = &warnings[..] else { panic!("{warnings:?}") };
    assert!(one.starts_with("groups[0].channels[0].params.text: {titel} is filled in by no page; it takes {title}, {url}"), "{one}");
    assert!(other.contains("{produit}"), "{other}");
}

#[test]
fn a_person_or_a_group_without_a_link() {
    let tel = json!({"channel": "tel", "to": "+33123456789"});
    let json = json!({"channels": [tel], "agents": [{"name": "Ana", "channels": [tel]}, {"name": "Bo"}], "groups": [{"label": "Write"}]});
    let warnings = menu(&json).warnings();
    let [bo, write] = &warnings[..] else { panic!("{warnings:?}") };
    assert!(
        bo.starts_with("agents[1].channels: \"Bo\" has no link and is left out; give channels"),
        "{bo}"
    );
    assert!(write.starts_with("groups[0].channels: \"Write\" has no link"), "{write}");
}
