//! The languages as the scripts know them.

use anyhow::Result;
use contact_button::LANGUAGES;

use super::glue::fill;
use super::syntax;
use crate::workspace;

/// Which language a page speaks; every script that decides it has this within.
pub(super) const SOURCE: &str = "crates/contact-button-wasm/js/tag_of.js";

/// The source, with the table, as a part of a script.
pub(super) fn script() -> Result<String> {
    fill(&syntax::as_script(&workspace::text(SOURCE)?)?, "__LANGUAGES__", &names())
}

/// Every tag, and what else pages call one as `name=tag`.
fn names() -> String {
    let names = LANGUAGES.iter().flat_map(|language| {
        let also = language.also.iter().map(|name| format!("{name}={}", language.tag));
        std::iter::once(String::from(language.tag)).chain(also)
    });
    names.collect::<Vec<String>>().join(" ")
}
