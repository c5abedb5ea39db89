//! The script that takes the place of X's: one classic script of the modules in `js/widgets/`, with the tables of
//! `contact_button::x`.

use anyhow::{Context, Result};
use contact_button::x::{LINES, SOURCES, Warning};
use serde_json::{Map, Value, json};

use super::glue::fill;
use super::languages;
use super::syntax::{as_script, ensure_distinct};
use crate::workspace;

/// The file in dist/, named as X's is.
pub(super) const NAME: &str = "widgets.js";
/// In the order in which they need one another.
pub(super) const FILES: [&str; 12] = [
    "crates/contact-button-wasm/js/widgets/tables.js",
    "crates/contact-button-wasm/js/widgets/here.js",
    "crates/contact-button-wasm/js/widgets/console.js",
    "crates/contact-button-wasm/js/widgets/link.js",
    "crates/contact-button-wasm/js/widgets/query.js",
    "crates/contact-button-wasm/js/widgets/page.js",
    "crates/contact-button-wasm/js/widgets/words.js",
    "crates/contact-button-wasm/js/widgets/read.js",
    "crates/contact-button-wasm/js/widgets/events.js",
    "crates/contact-button-wasm/js/widgets/upgrade.js",
    "crates/contact-button-wasm/js/widgets/create.js",
    "crates/contact-button-wasm/js/widgets/twttr.js",
];
const ENGLISH: &str = "crates/contact-button/words/en.txt";

/// The script.
pub(super) fn script() -> Result<String> {
    let mut script = languages::script()?;
    for file in FILES {
        script.push_str(&as_script(&workspace::text(file)?)?);
    }
    ensure_distinct(&script)?;
    let english = workspace::text(ENGLISH)?;
    let words: Option<Vec<&str>> =
        LINES.into_iter().map(|line| english.lines().nth(line)).collect();
    let words = json!(words.context("the words have too few lines")?);
    let sources = object(SOURCES.iter().copied());
    let warnings = object(Warning::ALL.iter().map(|warning| (warning.name(), warning.template())));
    for (placeholder, text) in [
        ("__X_SOURCES__", sources),
        ("__X_WARNINGS__", warnings),
        ("__X_WORDS__", words.to_string()),
        ("__X_LINES__", json!(LINES).to_string()),
        ("__WORDS_LENGTH__", english.lines().count().to_string()),
    ] {
        script = fill(&script, placeholder, &text)?;
    }
    // No name of it is the page's.
    Ok(format!("(() => {{\n{script}}})();\n"))
}

/// As JSON, which is JavaScript too.
fn object(pairs: impl Iterator<Item = (&'static str, &'static str)>) -> String {
    let map: Map<String, Value> = pairs.map(|(name, text)| (name.into(), text.into())).collect();
    Value::Object(map).to_string()
}
