//! What is told of channels, buttons and visitors.

use serde_json::{Value, json};

use super::{ask, bistro, ok, read};

#[test]
fn what_is_heard_is_what_the_button_says() {
    let check = |contact: Value| ok(json!({ "ask": "check", "contact": contact, "lang": "fr" }));
    let call =
        check(json!({ "channel": "tel", "to": "+33 1 23 45 67 89", "label": "Appelez-nous" }));
    assert_eq!(call["accessible_name"], "Appelez-nous: +33 1 23 45 67 89");
    let dm = check(json!({ "channel": "x_dm", "to": "12", "fields": { "screen_name": "furni" } }));
    assert!(dm["label"].as_str().unwrap().contains("@furni"), "{dm}");
    let web =
        check(json!({ "channel": "whatsapp", "to": "+33612345678", "fields": { "form": "web" } }));
    assert!(web["link"].as_str().unwrap().starts_with("https://web.whatsapp.com/"));
    assert!(web["canonical"].as_str().unwrap().starts_with("https://wa.me/"));
}

#[test]
fn the_languages_are_those_of_the_buttons() {
    let all = ok(json!({ "ask": "languages" }));
    let all: Vec<_> = all.as_array().unwrap().iter().map(|tag| tag.as_str().unwrap()).collect();
    assert_eq!(all[..2], ["en", "fr"]);
    assert_eq!(all.len(), contact_button::LANGUAGES.len());
    assert!(all.contains(&"zh-Hant") && all.iter().filter(|tag| **tag == "en").count() == 1);
}

#[test]
fn a_visitor_is_told_why() {
    let mut state = bistro();
    state["contacts"][0]["when"] = json!("device=phone");
    state["contacts"][1]["unless"] = json!("lang=en");
    state["closed"] = json!("hide");
    let why =
        |visit: Value| ok(json!({ "ask": "why", "state": state, "visit": visit }))["shown"].clone();
    assert_eq!(why(json!({ "device": "desktop", "lang": "fr" })), json!([1, 2]));
    assert_eq!(why(json!({ "device": "phone", "lang": "en" })), json!([0, 2]));
    assert_eq!(why(json!({ "device": "phone", "at": "2026-12-19T10:00:00Z" })), json!([]));
    let error = ask(
        json!({ "ask": "why", "state": { "contacts": [{ "channel": "tel", "to": "+33123456789", "when": "moon=full" }] }, "visit": {} }),
    );
    assert_eq!(error["error"]["field"], "contacts[0].when");
}

#[test]
fn a_strategy_puts_links_into_groups_that_are_told() {
    let mut state = json!({ "as": "menu", "menu": { "strategy": "public_private" }, "contacts": [
        { "channel": "tel", "to": "+33123456789", "unless": "lang=fr" },
        { "channel": "x_follow", "to": "furni" },
        { "channel": "whatsapp", "to": "+33612345678", "when": "device=phone" },
    ]});
    let why = |state: &Value| {
        let visit = json!({ "device": "desktop", "lang": "de" });
        ok(json!({ "ask": "why", "state": state, "visit": visit, "language": "fr" }))
    };
    let told = why(&state);
    assert_eq!((&told["order"], &told["shown"]), (&json!([1, 0, 2]), &json!([1, 0])));
    let reasons = &told["reasons"];
    assert_eq!(
        reasons[0],
        "affiché, car masqué seulement si lang=fr. Il est placé sous « Write to us »."
    );
    assert_eq!(reasons[2], "masqué, car affiché seulement si device=phone.");
    // What the menu says of its own language is what its rules go by.
    state["language"] = json!("fr");
    assert_eq!(why(&state)["shown"], json!([1]));
    // A row has no strategy, and speaks the language of the page that it stands on.
    state["as"] = json!("buttons");
    let told = why(&state);
    assert_eq!((&told["order"], &told["shown"]), (&json!([0, 1, 2]), &json!([0, 1])));
}

#[test]
fn every_channel_of_the_catalogue_makes_a_page() {
    let catalogue = ok(json!({ "ask": "catalogue" }));
    let all = catalogue.as_array().unwrap();
    assert!(all.len() > 90);
    for entry in all {
        let state = json!({ "contacts": [entry["example"]] });
        let nodes = ok(json!({ "ask": "node", "state": state }));
        assert_eq!(nodes[0]["attributes"]["href"], entry["link"], "{entry}");
        ok(json!({ "ask": "snippets", "state": state }));
        let opens = ok(json!({ "ask": "opens", "contact": entry["example"], "language": "fr" }));
        assert_eq!(opens.as_array().unwrap().len(), 4);
        let link = entry["link"].as_str().unwrap();
        // Some links say less than the contact that they were made of: any page may be a form to be called back.
        let known = contact_link::Contact::parse(link).ok().map(|contact| contact.channel().name());
        assert_eq!(read(link)["found"][0]["contact"]["channel"].as_str(), known, "{entry}");
    }
}
