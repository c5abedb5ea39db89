//! The language of a button's words.

use anyhow::{Result, ensure};
use contact_button::{LANGUAGES, Words};

use crate::output;

/// A tag as BCP 47 writes it, or with the `_` of other systems. Source: RFC 5646, clause 2.1.
pub(crate) fn tag(text: &str) -> Result<String> {
    let is_part = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    let first = first(text);
    ensure!(
        first.len() > 1
            && first.bytes().all(|byte| byte.is_ascii_alphabetic())
            && text.split(['-', '_']).all(is_part),
        "it takes a language's tag, such as fr or pt-BR"
    );
    Ok(text.to_owned())
}

/// Says where a button has no words in the language that was asked for, and has English ones.
pub(crate) fn say_where_unknown(tag: &str, own: Option<&str>) {
    let is_own = own.is_some_and(|label| !label.trim().is_empty());
    if is_own || Words::of(tag).tag() != "en" || first(tag).eq_ignore_ascii_case("en") {
        return;
    }
    let known: Vec<&str> = LANGUAGES.iter().map(|language| language.tag).collect();
    output::warn(format_args!(
        "language: a button has no words in {tag}, so it says them in English; give yours with --label, or one of {}",
        known.join(", ")
    ));
}

fn first(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or_default()
}
