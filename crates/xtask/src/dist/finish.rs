//! The module that a page loads for a button that is not complete: what it knows of the channel table without a wasm, and
//! how the wasms are fetched.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use contact_link::Channel;

use super::glue::fill;
use super::{join, languages, syntax};
use crate::workspace;

/// The file in dist/.
pub(super) const NAME: &str = "contact-buttons-finish.js";
/// What it is joined from; the last one may import from those before it.
pub(super) const FILES: [&str; 4] = [
    "crates/contact-button-wasm/src/step.js",
    "crates/contact-button-wasm/js/fetch_wasm.js",
    "crates/contact-button-wasm/js/finish.js",
    "crates/contact-button-wasm/js/load.js",
];
const ENGLISH: &str = "crates/contact-button/words/en.txt";

/// The module, but for the hashes of the wasms.
pub(super) fn script() -> Result<String> {
    let english = workspace::text(ENGLISH)?;
    let new_tab = english.lines().next().context("the words have no first line")?;
    let mut script = languages::script()?;
    script.push_str(&join::files(&FILES, &[])?);
    syntax::ensure_distinct(&script)?;
    let script = fill(&script, "__FINISHED_LINKS__", &links())?;
    let script = fill(&script, "__ATTRIBUTES__", &attributes())?;
    let script = fill(&script, "__WORDS_LINES__", &english.lines().count().to_string())?;
    fill(&script, "__NEW_TAB__", new_tab)
}

/// A JavaScript object of templates and regular expressions, by channel.
fn links() -> String {
    let of = |channel: &Channel| {
        let links = channel.finished()?;
        Some(format!("{channel}:[\"{}\",/{}/]", links.template, links.expression))
    };
    let links: Vec<String> = Channel::ALL.iter().filter_map(of).collect();
    format!("{{__proto__:null,{}}}", links.join(","))
}

/// A JavaScript list of the attributes that such a button depends on.
fn attributes() -> String {
    let params = Channel::COMMON.iter().flat_map(|channel| channel.info().params);
    // A second grammar is of the same attribute.
    let names = params.map(|param| param.name.split('.').next().unwrap_or_default());
    let names: BTreeSet<String> =
        names.map(|name| format!("data-{}", name.replace('_', "-"))).collect();
    let mut all: Vec<&str> = vec!["rel", "target", "data-form", "data-color"];
    all.extend(names.iter().map(String::as_str));
    format!("\"{}\".split(\" \")", all.join(" "))
}
