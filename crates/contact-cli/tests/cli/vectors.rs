//! Every vector of the project's shared test data, by way of `batch`.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::run;

#[test]
fn all_of_them() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/vectors.json");
    let vectors: Vec<Value> = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let mut input = String::new();
    for vector in &vectors {
        writeln!(input, "{}", vector["input"]).unwrap();
    }
    let (out, _, code) = run(&["batch"], &input);
    let answers: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers.len(), vectors.len());
    let mut failures = Vec::new();
    for (vector, answer) in vectors.iter().zip(&answers) {
        let same = match vector["url"].as_str() {
            Some(url) => {
                answer["url"] == url
                    && vector.get("contact").is_none_or(|contact| answer["contact"] == *contact)
            }
            None => answer["error"]["message"].as_str().is_some_and(|message| message.len() > 20),
        };
        if !same {
            failures.push(format!("{}: {answer} for {}", vector["id"], vector["input"]));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert_eq!(code, 1);
}
