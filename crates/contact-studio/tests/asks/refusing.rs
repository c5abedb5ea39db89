//! What is wrong, beside its field and in the reader's language.

use serde_json::{Value, json};

use super::{ask, bistro, ok};

#[test]
fn what_is_wrong_is_beside_its_field() {
    let wrong =
        |contact: Value| ask(json!({ "ask": "check", "contact": contact }))["error"].clone();
    let error = wrong(json!({ "channel": "x_dm", "to": "furni" }));
    assert_eq!(
        (&error["field"], &error["right"]),
        (&json!("to"), &json!("the account's numeric id, not its handle, such as 3805104374"))
    );
    assert_eq!(wrong(json!({ "channel": "fax", "to": "1" }))["field"], "channel");
    let error =
        wrong(json!({ "channel": "email", "to": "a@example.com", "fields": { "colour": "red" } }));
    assert_eq!(error["field"], "fields.colour");
    for state in [
        json!({ "contacts": [{ "channel": "tel", "to": "*#06#" }] }),
        json!({ "contacts": [{ "channel": "tel", "to": "*#06#" }], "as": "menu" }),
    ] {
        assert_eq!(
            ask(json!({ "ask": "node", "state": state }))["error"]["field"],
            "contacts[0].to"
        );
    }
    let state = |name: &str, value: Value| {
        let mut state = bistro();
        state[name] = value;
        ask(json!({ "ask": "node", "state": state }))["error"]["field"].clone()
    };
    assert_eq!(state("look", json!({ "size": "huge" })), "look.size");
    assert_eq!(state("look", json!({ "color": "red" })), "look.color");
    assert_eq!(state("hours", json!("9-5")), "hours");
    assert_eq!(state("timezone", json!("Mars/Base")), "timezone");
    assert_eq!(state("brand", json!("x".repeat(5000))), "brand");
    for request in ["", "{", "[]", "{\"ask\":\"nothing\"}", "{\"ask\":\"read\"}"] {
        let answer: Value = serde_json::from_str(&contact_studio::ask(request)).unwrap();
        assert!(answer["error"]["sentence"].is_string(), "{request}");
    }
}

#[test]
fn a_mistake_is_explained_in_the_readers_language() {
    let check = |language: &str| {
        let contact = json!({ "channel": "x_dm", "to": "furni" });
        ask(json!({ "ask": "check", "contact": contact, "language": language }))["error"].clone()
    };
    let (english, french) = (check("en"), check("fr"));
    assert_eq!(english["field"], french["field"]);
    assert!(french["sentence"].as_str().unwrap().contains("« furni »"), "{french}");
    assert!(french["right"].as_str().unwrap().contains("identifiant numérique"), "{french}");
    let catalogue = ok(json!({ "ask": "catalogue", "language": "fr" }));
    let english = [" such as ", "the ", "an "];
    for entry in catalogue.as_array().unwrap() {
        let fields = ok(json!({ "ask": "fields", "channel": entry["channel"], "language": "fr" }));
        for hint in fields.as_array().unwrap().iter().map(|field| &field["hint"]) {
            let hint = hint.as_str().unwrap();
            assert!(!english.iter().any(|word| hint.starts_with(word)), "{hint}");
        }
    }
}

#[test]
fn hours_rules_and_old_buttons_are_refused_in_french() {
    let state = |patch: Value| {
        let mut state = bistro();
        state.as_object_mut().unwrap().extend(patch.as_object().unwrap().clone());
        state
    };
    let ruled = json!({ "channel": "tel", "to": "+33123456789", "when": "devise=phone" });
    for (request, french) in [
        (
            json!({ "ask": "hours", "text": "9-5", "timezone": "Europe/Paris", "at": "" }),
            "pas une heure",
        ),
        (
            json!({ "ask": "node", "state": state(json!({ "timezone": "Mars/Base" })) }),
            "fuseau horaire",
        ),
        (json!({ "ask": "node", "state": state(json!({ "closed": "sms" })) }), "lien voisin"),
        (json!({ "ask": "node", "state": { "contacts": [ruled] } }), "pas une condition"),
        (
            json!({ "ask": "why", "state": { "contacts": [ruled] }, "visit": {} }),
            "pas une condition",
        ),
        (
            json!({ "ask": "node", "state": state(json!({ "as": "menu", "menu": { "strategy": "x_to_facebook" } })) }),
            "dans aucun des deux groupes",
        ),
        (
            json!({ "ask": "node", "state": state(json!({ "as": "menu", "menu": { "placement": "top" } })) }),
            "n’existe pas",
        ),
        (
            json!({ "ask": "node", "state": state(json!({ "look": { "size": "huge" } })) }),
            "n’existe pas",
        ),
        (
            json!({ "ask": "node", "state": state(json!({ "look": { "color": "red" } })) }),
            "pas une couleur",
        ),
        (json!({ "ask": "node", "state": state(json!({ "brand": "x".repeat(5000) })) }), "octets"),
        (json!({ "ask": "listen", "brand": "" }), "manque la marque"),
        (json!({ "ask": "qr", "link": "" }), "manque le lien"),
    ] {
        let mut request = request;
        request["language"] = json!("fr");
        let error = ask(request.clone())["error"].clone();
        let sentence = error["sentence"].as_str().unwrap_or_default();
        assert!(sentence.contains(french), "{request}: {error}");
    }
    let old = ok(json!({ "ask": "read", "language": "fr", "text":
        r#"<a href="https://twitter.com/furni" class="twitter-follow-button" data-size="LARGE">Follow</a>"# }));
    let cleaned = old["found"][0]["cleaned"].to_string();
    assert!(cleaned.contains("écrivez data-size") && !cleaned.contains("write "), "{old}");
    let unclear = ok(
        json!({ "ask": "check", "language": "fr", "contact": { "channel": "viber_call", "to": "+33123456789" } }),
    );
    assert_eq!(unclear["warnings"], json!(["Viber ne décrit pas ce lien"]));
}
