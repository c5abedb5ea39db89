//! The Rust that the studio gives away, compiled as it stands. To write the files anew after a change of what is given
//! away: `cargo run -p contact-studio --example snippets -- FOLDER`, and copy those of `texts`.

use std::error::Error;

use serde_json::{Value, json};

/// A route of a server, as it is given away.
#[allow(dead_code, missing_docs, unreachable_pub)]
#[rustfmt::skip]
#[path = "data/server.rs"]
mod server;

fn code(id: &str) -> (String, Value) {
    let states: Vec<Value> = serde_json::from_str(include_str!("data/states.json")).unwrap();
    let state = states.iter().find(|state| state["name"] == "texts").unwrap()["state"].clone();
    let request = json!({ "ask": "snippets", "state": state });
    let answer: Value = serde_json::from_str(&contact_studio::ask(&request.to_string())).unwrap();
    let pieces = answer["ok"].as_array().unwrap();
    let piece = pieces.iter().find(|piece| piece["id"] == id).unwrap();
    (piece["code"].as_str().unwrap().to_owned(), state)
}

/// The links that the preview has.
fn links(state: &Value) -> Vec<String> {
    let request = json!({ "ask": "node", "state": state });
    let answer: Value = serde_json::from_str(&contact_studio::ask(&request.to_string())).unwrap();
    let children = answer["ok"][0]["children"].as_array().unwrap();
    let links = children.iter().filter_map(|child| child["attributes"]["href"].as_str());
    links.map(str::to_owned).collect()
}

#[test]
fn links_are_those_of_the_preview() {
    #[allow(unused_variables)]
    let last = || -> Result<String, Box<dyn Error>> { include!("data/links.rs") };
    let (code, state) = code("rust");
    let compiled = include_str!("data/links.rs");
    let compiled = compiled.trim_start_matches("{\n").trim_end_matches("Ok(link.into())\n}\n");
    assert_eq!(compiled, code, "tests/data/links.rs is stale");
    assert_eq!(Some(&last().unwrap()), links(&state).last());
}

#[test]
fn buttons_are_those_of_the_preview() {
    #[allow(unused_variables)]
    let last = || -> Result<String, Box<dyn Error>> { include!("data/buttons.rs") };
    let (code, state) = code("rust-buttons");
    let compiled = include_str!("data/buttons.rs");
    let compiled = compiled.trim_start_matches("{\n").trim_end_matches("Ok(html)\n}\n");
    assert_eq!(compiled, code, "tests/data/buttons.rs is stale");
    let link = links(&state).pop().unwrap();
    assert!(last().unwrap().contains(&format!("href=\"{link}\"")), "{link}");
}

#[test]
fn a_server_answers_with_the_buttons() {
    let (code, state) = code("rust-server");
    assert_eq!(include_str!("data/server.rs"), code, "tests/data/server.rs is stale");
    let page = server::page().unwrap();
    for link in links(&state) {
        assert!(page.contains(&format!("href=\"{}\"", link.replace('&', "&amp;"))), "{link}");
    }
    let _routes = server::routes().unwrap();
}
