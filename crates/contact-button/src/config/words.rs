//! What people read and write in a configuration: labels, languages, messages.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::lists::Place;
use super::{ConfigError, File, MOST_LINKS, too_many};
use crate::variables::{NAMES, unknown};

/// A text of the menu's own: one of blanks alone says nothing.
pub(super) fn of_menu(file: &File) -> Result<(), ConfigError> {
    not_blank(&file.label, "label", "Contact us")?;
    not_blank(&file.greeting, "greeting", "May we help?")?;
    language(&file.lang, "lang")
}

/// The same of a link.
pub(super) fn of_link(link: &Place) -> Result<(), ConfigError> {
    let at = |field: &str| format!("{}.{field}", link.path);
    not_blank(&link.said.label, &at("label"), "Call us")?;
    not_blank(&link.said.cost, &at("cost"), "0.80 € a minute")?;
    let mut languages = link.said.languages.iter().enumerate();
    languages.try_for_each(|(number, tag)| language(tag, &at(&format!("languages[{number}]"))))
}

fn not_blank(text: &str, path: &str, example: &str) -> Result<(), ConfigError> {
    if text.is_empty() || !text.trim().is_empty() {
        return Ok(());
    }
    let sentence = format!("is blank; it takes words, such as {example}, or is left out");
    Err(ConfigError::new(path, sentence))
}

/// A tag as BCP 47 writes it, or with the `_` of other systems. Source: RFC 5646, clause 2.1.
fn language(tag: &str, path: &str) -> Result<(), ConfigError> {
    let is_part = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    let first = tag.split(['-', '_']).next().unwrap_or_default();
    let is_language = first.len() > 1 && first.bytes().all(|byte| byte.is_ascii_alphabetic());
    if tag.is_empty() || is_language && tag.split(['-', '_']).all(is_part) {
        return Ok(());
    }
    let field = path.rsplit('.').next().unwrap_or_default().split('[').next().unwrap_or_default();
    let sentence = format!("{field} {tag:?} is no language; it takes a tag such as fr or pt-BR");
    Err(ConfigError::new(path, sentence))
}

/// What is unwise, each as the path and one sentence.
pub(super) fn warnings<'p>(
    file: &File,
    places: usize,
    links: impl Iterator<Item = &'p Place>,
) -> Vec<String> {
    let mut all = Vec::new();
    if places > MOST_LINKS {
        all.push(format!("channels: {}", too_many(places)));
    }
    const NEEDS: &str = "has no link and is left out; give channels, such as [{\"channel\": \"tel\", \"to\": \"+33123456789\"}]";
    let agents = file.agents.iter().map(|agent| (&agent.name, agent.channels.is_empty()));
    let groups = file.groups.iter().map(|group| (&group.label, group.channels.is_empty()));
    for (kind, number, (name, is_empty)) in agents
        .enumerate()
        .map(|(number, agent)| ("agents", number, agent))
        .chain(groups.enumerate().map(|(number, group)| ("groups", number, group)))
    {
        if is_empty {
            all.push(format!("{kind}[{number}].channels: {name:?} {NEEDS}"));
        }
    }
    for link in links {
        for (param, text) in link.said.params.iter() {
            for name in unknown(text) {
                let known = NAMES.map(|(name, _)| format!("{{{name}}}")).join(", ");
                all.push(format!(
                    "{}.params.{param}: {{{name}}} is filled in by no page; it takes {known}",
                    link.path
                ));
            }
        }
    }
    all
}
