//! What is given away is what is seen.

use serde_json::json;

use super::{ask, bistro, ok};

#[test]
fn preview_and_code_are_the_same_markup() {
    for form in ["buttons", "menu"] {
        let mut state = bistro();
        state["as"] = json!(form);
        let nodes = ok(json!({ "ask": "node", "state": state }));
        let pieces = ok(json!({ "ask": "snippets", "state": state }));
        let html = pieces.as_array().unwrap().iter().find(|piece| piece["id"] == "html").unwrap();
        let html = html["code"].as_str().unwrap();
        let body = html.split("\n\n").nth(1).unwrap();
        let read = serde_json::to_value(contact_snippet::node::read(body.trim_end())).unwrap();
        assert_eq!(nodes, read);
        assert_eq!(nodes[0]["tag"], if form == "menu" { "contact-menu" } else { "div" });
        assert!(html.contains("contact-buttons-menu.css"), "hours need it");
    }
}

#[test]
fn the_code_has_all_that_was_asked_for() {
    let mut state = bistro();
    state["look"] = json!({ "color": "#0a7d5a", "size": "large", "shape": "pill" });
    state["assets"] = json!("https://cdn.example.com/c/");
    let hashes = json!({ "contact-buttons.css": "sha384-a", "contact-buttons.js": "sha384-b" });
    let pieces = ok(json!({ "ask": "snippets", "state": state, "hashes": hashes }));
    let code = |id: &str| -> String {
        let all = pieces.as_array().unwrap();
        let piece = all.iter().find(|piece| piece["id"] == id).unwrap_or_else(|| panic!("{id}"));
        piece["code"].as_str().unwrap().to_owned()
    };
    assert!(
        code("html").contains(" data-size=\"large\" data-shape=\"pill\" data-color=\"#0a7d5a\"")
    );
    assert!(code("integrity").contains("src=\"https://cdn.example.com/c/contact-buttons.js\" integrity=\"sha384-b\" crossorigin=\"anonymous\""));
    assert!(code("csp").contains("script-src 'self' https://cdn.example.com 'wasm-unsafe-eval';"));
    assert!(code("color-rule").starts_with("[data-color=\"#0a7d5a\" i]{"));
    assert!(code("card").contains(">Chez Louise</h1>"));
    assert!(code("email-signature").contains("bgcolor=\"#0a7d5a\""));
    for id in ["wordpress", "shopify", "wix", "webflow", "squarespace"] {
        let code = code(id);
        assert_eq!(code.matches("<a ").count(), 3, "{id}");
        assert!(
            code.contains("background-color:#0a7d5a;color:#fff;border-radius:24px;padding:14px 20px;font-size:18px;"),
            "{id}: {code}"
        );
        assert!(!code.contains(['{', '[']), "{id}");
    }
    assert!(code("wix").contains("target=\"_top\""));
    let groups = ["website", "builder", "framework", "print"];
    assert!(
        pieces
            .as_array()
            .unwrap()
            .iter()
            .all(|piece| groups.contains(&piece["group"].as_str().unwrap()))
    );
    // In French all that people read is another text, and the code is the same.
    let french =
        ok(json!({ "ask": "snippets", "state": state, "hashes": hashes, "language": "fr" }));
    for (a, b) in pieces.as_array().unwrap().iter().zip(french.as_array().unwrap()) {
        assert_eq!(a["code"], b["code"]);
        assert!(a["steps"] != b["steps"] || a["steps"] == json!([]), "{a}");
    }
    assert_eq!(ask(json!({ "ask": "snippets", "state": {} }))["error"]["field"], "contacts");
}

#[test]
fn the_look_reaches_every_link() {
    let looks = [
        ("variant", "outline", "border:1px solid #"),
        ("variant", "neutral", "background-color:#"),
        ("size", "small", "font-size:14px;"),
        ("shape", "square", "border-radius:0px;"),
        ("color", "#0a7d5a", "background-color:#0a7d5a;"),
    ];
    for (name, value, style) in looks {
        let mut state = bistro();
        state["look"] = json!({ name: value });
        for form in ["buttons", "menu"] {
            state["as"] = json!(form);
            let pieces = ok(json!({ "ask": "snippets", "state": state }));
            let code = |id: &str| {
                let all = pieces.as_array().unwrap();
                all.iter().find(|piece| piece["id"] == id).unwrap()["code"].to_string()
            };
            let attribute = format!(" data-{name}=\\\"{value}\\\"");
            // A menu's own button has the colour too.
            let all = 3 + usize::from((form, name) == ("menu", "color"));
            assert_eq!(code("html").matches(&attribute).count(), all, "{form} {name}");
            assert_eq!(code("wordpress").matches(style).count(), 3, "{}", code("wordpress"));
        }
    }
    let mut state = bistro();
    state["look"] = json!({ "icon": "none", "variant": "ghost" });
    let pieces = ok(json!({ "ask": "snippets", "state": state }));
    let paste = pieces.as_array().unwrap().iter().find(|piece| piece["id"] == "shopify").unwrap();
    let paste = paste["code"].as_str().unwrap();
    assert!(!paste.contains("<svg") && !paste.contains("background-color"), "{paste}");
}

#[test]
fn a_link_is_drawn() {
    let qr = ok(json!({ "ask": "qr", "link": "tel:+33123456789" }));
    assert_eq!(qr["side"], 33);
    assert!(qr["svg"].as_str().unwrap().contains(qr["path"].as_str().unwrap()));
    assert_eq!(ask(json!({ "ask": "qr", "link": "x".repeat(5000) }))["error"]["field"], "link");
    let evil = ok(json!({ "ask": "qr", "link": "\"><script>" }));
    assert!(!evil["svg"].as_str().unwrap().contains("<script"));
}
