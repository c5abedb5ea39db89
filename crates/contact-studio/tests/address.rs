//! A state and its address are the same.

use contact_cases::arbitrary::{Result, Unstructured};
use contact_cases::cases;
use serde_json::{Map, Value, json};

fn ask(request: Value) -> Value {
    serde_json::from_str(&contact_studio::ask(&request.to_string())).unwrap()
}

/// Some text, with what addresses write in other ways.
fn text(u: &mut Unstructured<'_>) -> Result<String> {
    const PIECES: [&str; 14] =
        ["a", "+33", " ", ":", "&", "=", "%41", "#", "é", "\u{1F600}", "\"", "\n", "/", ";"];
    let count = u.int_in_range(0..=5)?;
    (0..count).map(|_| u.choose(&PIECES).map(|piece| piece.to_string())).collect()
}

fn object(u: &mut Unstructured<'_>, names: &[&str]) -> Result<Map<String, Value>> {
    names.iter().map(|name| Ok((name.to_string(), json!(text(u)?)))).collect()
}

fn state(u: &mut Unstructured<'_>) -> Result<Value> {
    let mut state = object(u, &["brand", "hours"])?;
    state.insert("language".into(), json!(u.choose(&["", "fr", "pt-BR", "en-GB"])?));
    state.insert("closed".into(), json!(u.choose(&["", "note", "hide"])?));
    state.insert("timezone".into(), json!(u.choose(&["", "Europe/Paris"])?));
    state.insert(
        "goal".into(),
        u.choose(&[json!(null), json!("calls"), json!("private"), json!("public")])?.clone(),
    );
    state.insert("as".into(), u.choose(&[json!("buttons"), json!("menu")])?.clone());
    state.insert("assets".into(), json!(u.choose(&["", "/c", "https://cdn.example.com/c"])?));
    let mut one = |name: &str, of: &[&str]| Ok((name.to_owned(), json!(u.choose(of)?)));
    let look: Result<Map<String, Value>> = [
        one("variant", &["", "outline"]),
        one("size", &["", "large", "medium"]),
        one("shape", &["", "pill"]),
        one("scheme", &["", "auto", "dark"]),
        one("icon", &["", "only"]),
        one("color", &["", "#0a7d5a"]),
        one("contrast", &["", "aaa"]),
    ]
    .into_iter()
    .collect();
    state.insert("look".into(), Value::Object(look?));
    let ready: Result<Map<String, Value>> =
        [one("placement", &["", "bottom-start"]), one("strategy", &["", "public_private"])]
            .into_iter()
            .collect();
    let mut menu = object(u, &["label", "greeting"])?;
    menu.extend(ready?);
    state.insert("menu".into(), Value::Object(menu));
    let count = u.int_in_range(0..=3)?;
    let mut contacts = Vec::new();
    for _ in 0..count {
        let mut contact = object(u, &["to", "label", "when", "unless"])?;
        contact.insert("channel".into(), json!(u.choose(&["tel", "x_dm", "whatsapp"])?));
        // What is empty is not written, and reads as left out.
        let mut fields = object(u, &["text", "screen_name", "subject"])?;
        fields.retain(|_, value| value != "");
        contact.insert("fields".into(), Value::Object(fields));
        contacts.push(Value::Object(contact));
    }
    state.insert("contacts".into(), Value::Array(contacts));
    Ok(Value::Object(state))
}

#[test]
fn what_is_written_is_read() {
    cases(300, |u| {
        let state = state(u)?;
        let query = ask(json!({ "ask": "query", "state": state }));
        let query = query["ok"].as_str().unwrap_or_else(|| panic!("{query}")).to_owned();
        assert!(query.is_ascii() && !query.contains([' ', '#', '"', '<', '\n']), "{query}");
        let back = ask(json!({ "ask": "state", "query": format!("?{query}") }));
        assert_eq!(back["ok"].get("trouble"), None, "{query}");
        let read: contact_studio::State = serde_json::from_value(back["ok"].clone()).unwrap();
        assert_eq!(read, serde_json::from_value(state).unwrap(), "{query}");
        Ok(())
    });
}

#[test]
fn nothing_in_an_address_is_a_crash() {
    cases(300, |u| {
        let query: String = u.arbitrary()?;
        let answer = ask(json!({ "ask": "state", "query": query }));
        assert!(answer.get("ok").is_some() || answer["error"]["field"].is_string(), "{answer}");
        Ok(())
    });
}

#[test]
fn foreign_names_are_passed_over() {
    let read = ask(
        json!({ "ask": "state", "query": "?utm_source=x&scheme=dark&c=tel:%2B33123456789&c.text=a&goal=none" }),
    );
    assert_eq!(read["ok"]["look"]["scheme"], "dark");
    assert_eq!(read["ok"]["contacts"][0]["to"], "+33123456789");
    assert_eq!(read["ok"]["goal"], json!(null));
}

/// The sentences about what an address says that is none.
fn troubles(query: &str, language: &str) -> (Value, Vec<String>) {
    let read = ask(json!({ "ask": "state", "query": query, "language": language }));
    let trouble = read["ok"]["trouble"].as_array().cloned().unwrap_or_default();
    let said = trouble.iter().map(|one| one["sentence"].as_str().unwrap().to_owned()).collect();
    (read["ok"].clone(), said)
}

#[test]
fn what_is_none_falls_back_and_is_said() {
    for (given, right) in [
        ("variant=zz", "it takes brand, outline, ghost, neutral"),
        ("size=zz", "it takes small, medium, large"),
        ("shape=zz", "it takes pill, rounded, square"),
        ("icon=zz", "it takes start, only, none"),
        ("scheme=zz", "it takes auto, light, dark"),
        ("contrast=zz", "it takes aaa"),
        ("color=zz", "it takes one such as #0a7d5a"),
        ("as=zz", "it takes buttons, menu"),
        ("goal=zz", "it takes calls, private, public"),
        ("lang=zz", "it takes fr, say"),
        ("closed=zz", "it takes note, hide, or the channel of one"),
        ("c=zz:1", "it takes one of the catalogue, such as tel"),
        ("timezone=zz", "such as Europe/Paris"),
        ("menu.placement=zz", "it takes bottom-end, bottom-start, inline"),
        ("menu.strategy=zz", "it takes public_private, x_to_facebook"),
    ] {
        let usual = ask(json!({ "ask": "state", "query": "c=tel:%2B33199001234" }))["ok"].clone();
        let (mut state, said) = troubles(&format!("c=tel:%2B33199001234&{given}"), "en");
        assert_eq!(said.len(), 1, "{given}: {said:?}");
        assert!(said[0].contains("\"zz\"") && said[0].contains(right), "{given}: {said:?}");
        let (_, french) = troubles(&format!("c=tel:%2B33199001234&{given}"), "fr");
        assert!(french[0].contains("« zz »"), "{given}: {french:?}");
        state.as_object_mut().unwrap().remove("trouble");
        assert_eq!(state, usual, "{given}");
    }
    let (_, said) = troubles(
        "c=tel:1&closed=tel&lang=fr-CA&timezone=Asia/Tokyo&size=medium&scheme=auto&as=buttons",
        "en",
    );
    assert_eq!(said, [""; 0]);
}

#[test]
fn of_too_many_contacts_the_first_are_kept() {
    let (state, said) = troubles(&"c=tel:%2B33199001234&".repeat(201), "en");
    assert_eq!(state["contacts"].as_array().unwrap().len(), 24);
    assert_eq!(said, ["there are 201 contacts, and 24 at most; the first are kept"]);
    let (_, said) = troubles(&"c=tel:%2B33199001234&".repeat(201), "fr");
    assert_eq!(said, ["il y a 201 contacts, et 24 au plus ; les premiers sont gardés"]);
}

#[test]
fn that_there_is_no_contact_is_said() {
    let query = ask(json!({ "ask": "query", "state": { "brand": "Chez Louise" } }));
    assert_eq!(query["ok"], "c=&brand=Chez+Louise");
    let (state, said) = troubles("c=&brand=Chez+Louise", "en");
    assert_eq!((&state["contacts"], said.len()), (&json!([]), 0));
}
