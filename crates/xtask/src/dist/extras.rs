//! The scripts of what a page may have beyond its buttons: `<contact-menu>`, opening hours, numbers, events.

use anyhow::{Result, bail, ensure};
use contact_link::{Channel, Unit};

use super::glue::fill;
use super::{languages, syntax};
use crate::workspace;

const FOLDER: &str = "crates/contact-button-wasm/js/extras";
const ENGLISH: &str = "crates/contact-button/words/menu/en.txt";
const ENGLISH_HOURS: &str = "crates/contact-button/words/hours/en.txt";

/// What every page with any of it has, in one file with the first: small files pack badly.
const TOGETHER: [&str; 1] = ["menu.js"];

/// Source in the folder, and name in dist/.
const FILES: [(&str, &str); 22] = [
    ("aside.js", "contact-buttons-aside.js"),
    ("beside.js", "contact-buttons-beside.js"),
    ("calls.js", "contact-buttons-calls.js"),
    ("closed.js", "contact-buttons-closed.js"),
    ("cost.js", "contact-buttons-cost.js"),
    ("dates.js", "contact-buttons-dates.js"),
    ("device.js", "contact-buttons-device.js"),
    ("dress.js", "contact-buttons-dress.js"),
    ("extras.js", "contact-buttons-extras.js"),
    ("greeting.js", "contact-buttons-greeting.js"),
    ("hours.js", "contact-buttons-hours.js"),
    ("measure.js", "contact-buttons-measure.js"),
    ("open.js", "contact-buttons-open.js"),
    ("opener.js", "contact-buttons-opener.js"),
    ("paragraphs.js", "contact-buttons-paragraphs.js"),
    ("post.js", "contact-buttons-post.js"),
    ("product.js", "contact-buttons-product.js"),
    ("shadow.js", "contact-buttons-shadow.js"),
    ("strategy.js", "contact-buttons-strategy.js"),
    ("variables.js", "contact-buttons-variables.js"),
    ("words.js", "contact-buttons-words.js"),
    ("wrong.js", "contact-buttons-wrong.js"),
];

/// The sources.
pub(super) fn inputs() -> impl Iterator<Item = String> {
    let sources = FILES.into_iter().map(|(source, _)| source).chain(TOGETHER);
    sources.map(|source| format!("{FOLDER}/{source}"))
}

/// Name and content of each.
pub(super) fn scripts() -> Result<Vec<(&'static str, String)>> {
    FILES.into_iter().map(|(source, name)| Ok((name, script(source)?))).collect()
}

fn script(source: &str) -> Result<String> {
    let script = workspace::text(format!("{FOLDER}/{source}"))?;
    match source {
        "extras.js" => {
            let mut script = script;
            for source in TOGETHER {
                let part = workspace::text(format!("{FOLDER}/{source}"))?;
                script.push_str(&syntax::as_script(&part)?);
            }
            syntax::ensure_distinct(&script)?;
            let words = workspace::text(ENGLISH)?;
            fill(&script, "__CONTACT_US__", words.lines().next().unwrap_or_default())
        }
        "calls.js" | "greeting.js" => fill(&script, "__MENU_WORDS__", &joined(ENGLISH, "|")?),
        // What is said of what is closed.
        "hours.js" => {
            let lines = joined(ENGLISH_HOURS, "/")?;
            let mut lines = lines.split('/');
            let [Some(today), Some(another)] = [lines.next(), lines.next()] else {
                bail!("{ENGLISH_HOURS} has too few lines");
            };
            fill(&script, "__HOURS_WORDS__", &format!("{today}/{another}"))
        }
        "open.js" => fill(&script, "__HOURS_WORDS__", &joined(ENGLISH_HOURS, "/")?),
        "variables.js" => {
            let script = fill(&script, "__LIMITS__", &limits(Unit::Characters))?;
            fill(&script, "__POSTS__", &limits(Unit::Weighted))
        }
        "words.js" => {
            let words = syntax::without_imports(&script, &["tag_of.js"])?;
            Ok(languages::script()? + &words)
        }
        _ => Ok(script),
    }
}

/// How much a service takes, in what it counts, by channel and parameter.
fn limits(unit: Unit) -> String {
    let of = |channel: &Channel| {
        let limit = |param| channel.info().limit(param).filter(|limit| limit.unit == unit);
        let limits = ["text", "body", "subject"]
            .into_iter()
            .filter_map(|param| Some(format!("{param}:{}", limit(param)?.max)));
        let limits: Vec<String> = limits.collect();
        (!limits.is_empty()).then(|| format!("{channel}:{{{}}}", limits.join(",")))
    };
    let limits: Vec<String> = Channel::ALL.iter().filter_map(of).collect();
    format!("{{{}}}", limits.join(","))
}

/// The lines of a file of words, parted by what is in none of them.
fn joined(file: &str, by: &str) -> Result<String> {
    let words = workspace::text(file)?;
    ensure!(!words.contains(by), "{file} has {by} in it");
    Ok(words.lines().collect::<Vec<_>>().join(by))
}
