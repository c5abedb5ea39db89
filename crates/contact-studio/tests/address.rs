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
    let mut state = object(u, &["brand", "language", "hours", "timezone", "closed"])?;
    state.insert(
        "goal".into(),
        u.choose(&[json!(null), json!("calls"), json!("private"), json!("public")])?.clone(),
    );
    state.insert("as".into(), u.choose(&[json!("buttons"), json!("menu")])?.clone());
    state.insert("assets".into(), json!(u.choose(&["", "/c", "https://cdn.example.com/c"])?));
    let look = ["variant", "size", "shape", "scheme", "icon", "color", "contrast"];
    state.insert("look".into(), Value::Object(object(u, &look)?));
    let menu = ["label", "placement", "greeting", "strategy"];
    state.insert("menu".into(), Value::Object(object(u, &menu)?));
    let count = u.int_in_range(0..=3)?;
    let mut contacts = Vec::new();
    for _ in 0..count {
        let mut contact = object(u, &["to", "label", "when", "unless"])?;
        contact.insert("channel".into(), json!(u.choose(&["tel", "x_dm", "whatsapp", ""])?));
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
