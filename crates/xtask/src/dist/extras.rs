//! The scripts of what a page may have beyond its buttons: `<contact-menu>`, opening hours, numbers, events.

use anyhow::Result;
use contact_button::LANGUAGES;

use super::glue::fill;
use crate::workspace;

const FOLDER: &str = "crates/contact-button-wasm/js/extras";
const ENGLISH: &str = "crates/contact-button/words/menu/en.txt";

/// Source in the folder, and name in dist/.
const FILES: [(&str, &str); 3] = [
    ("extras.js", "contact-buttons-extras.js"),
    ("menu.js", "contact-buttons-menu.js"),
    ("words.js", "contact-buttons-words.js"),
];

/// The sources.
pub(super) fn inputs() -> impl Iterator<Item = String> {
    FILES.into_iter().map(|(source, _)| format!("{FOLDER}/{source}"))
}

/// Name and content of each.
pub(super) fn scripts() -> Result<Vec<(&'static str, String)>> {
    FILES.into_iter().map(|(source, name)| Ok((name, script(source)?))).collect()
}

fn script(source: &str) -> Result<String> {
    let script = workspace::text(&format!("{FOLDER}/{source}"))?;
    match source {
        "extras.js" => {
            let words = workspace::text(ENGLISH)?;
            let words: Vec<&str> = words.lines().collect();
            fill(&script, "__EXTRA_WORDS__", &words.join("|"))
        }
        "words.js" => fill(&script, "__TAGS__", &tags()),
        _ => Ok(script),
    }
}

/// The tags of all languages, and what else they answer to as `name=tag`.
fn tags() -> String {
    let mut tags = Vec::new();
    for language in LANGUAGES {
        tags.push(language.tag.to_owned());
        tags.extend(language.also.iter().map(|name| format!("{name}={}", language.tag)));
    }
    tags.join(" ")
}
