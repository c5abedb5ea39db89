//! What the studio asks, as the page asks it.

mod code;
mod reading;
mod refusing;
mod telling;

use serde_json::{Value, json};

fn ask(request: Value) -> Value {
    serde_json::from_str(&contact_studio::ask(&request.to_string())).unwrap()
}

fn ok(request: Value) -> Value {
    let answer = ask(request);
    assert!(answer.get("error").is_none(), "{answer}");
    answer["ok"].clone()
}

fn read(text: &str) -> Value {
    ok(json!({ "ask": "read", "text": text }))
}

fn bistro() -> Value {
    json!({
        "goal": "calls",
        "brand": "Chez Louise",
        "contacts": [
            { "channel": "tel", "to": "+33 1 23 45 67 89", "label": "Call us" },
            { "channel": "whatsapp", "to": "+33612345678", "fields": { "text": "Bonjour, {x} @y `z` ${1}" } },
            { "channel": "x_dm", "to": "3805104374", "fields": { "screen_name": "furni" } },
        ],
        "hours": "Mo-Fr 09:00-18:00",
        "timezone": "Europe/Paris",
    })
}
