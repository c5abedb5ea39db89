//! Every vector of `tests/data/vectors.json` whose channel the table knows.
#![cfg(feature = "serde")]
#![allow(missing_docs)]

use contact_link::{Channel, Contact, Error};
use serde_json::Value;

fn data(file: &str) -> Value {
    let path = format!("{}/../../tests/data/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
    serde_json::from_str(&text).unwrap_or_else(|e| panic!("{path}: {e}"))
}

fn vectors() -> Vec<Value> {
    data("vectors.json").as_array().expect("a list of vectors").clone()
}

/// The kind of error that a vector proposes, or the one that `other-kinds.json` gives a reason for.
fn kind<'v>(vector: &'v Value, others: &'v Value) -> &'v str {
    let proposed = vector["reject"].as_str().unwrap().split(':').next().unwrap();
    let other = &others[vector["id"].as_str().unwrap()]["kind"];
    other.as_str().inspect(|other| assert_ne!(*other, proposed)).unwrap_or(proposed)
}

fn known(vector: &Value) -> bool {
    [&vector["input"]["channel"], &vector["contact"]["channel"], &vector["channel"]]
        .iter()
        .filter_map(|name| name.as_str())
        .any(|name| Channel::from_name(name).is_some())
}

/// Fields as the builder takes them; serde's own funnel is tested apart, since
/// it hides the error's kind.
fn build(input: &Value) -> Result<Contact, Error> {
    let mut builder = Contact::builder(input["channel"].as_str().unwrap().parse()?);
    for (name, value) in input.as_object().unwrap() {
        if name == "channel" {
            continue;
        }
        let values = match value {
            Value::Array(values) => values.clone(),
            other => vec![other.clone()],
        };
        for value in values {
            let text = value.as_str().map_or_else(|| value.to_string(), String::from);
            builder = builder.set(name, &text);
        }
    }
    builder.build()
}

#[test]
fn all_of_them() {
    let mut seen = 0;
    let mut failures = Vec::new();
    let others = data("other-kinds.json");
    for vector in vectors().iter().filter(|v| known(v)) {
        seen += 1;
        let id = vector["id"].as_str().unwrap();
        let built = match vector["op"].as_str().unwrap() {
            "build" => build(&vector["input"]),
            _ => Contact::parse(vector["input"]["url"].as_str().unwrap()),
        };
        match (built, vector["url"].as_str()) {
            (Ok(contact), Some(url)) => {
                let link =
                    if vector["op"] == "parse" { contact.clone().canonical() } else { contact };
                if link.to_string() != url {
                    failures.push(format!("{id}: {link} instead of {url}"));
                }
                let json = serde_json::to_value(&link).unwrap();
                if vector.get("contact").is_some_and(|expected| json != *expected) {
                    failures.push(format!("{id}: {json} instead of {}", vector["contact"]));
                }
                let back: Contact = serde_json::from_value(json).unwrap();
                if back != link {
                    failures.push(format!("{id}: serde gives {back}"));
                }
            }
            (Ok(contact), None) => failures.push(format!("{id}: {contact} instead of a refusal")),
            (Err(error), Some(url)) => failures.push(format!("{id}: {error} instead of {url}")),
            (Err(error), None) => {
                let (is, right) = (error.kind().name(), kind(vector, &others));
                if is != right {
                    failures.push(format!("{id}: {is} instead of {right}: {error}"));
                }
                assert!(!error.brief().is_empty());
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    let least = if cfg!(feature = "catalogue") { 240 } else { 100 };
    assert!(seen >= least, "only {seen} vectors are of known channels");
}
