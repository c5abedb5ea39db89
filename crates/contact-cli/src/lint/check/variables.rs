//! The names in braces of a message, which the page fills in.

use contact_button::variables::NAMES;

use super::{Check, is_to_be_filled};
use crate::lint::page::Element;
use crate::lint::rule::Rule;

pub(super) fn check(check: &mut Check<'_>, element: &Element) {
    let names = match element.name.as_str() {
        "a" => ["data-text", "data-body", "data-subject"],
        "contact-button" => ["text", "body", "subject"],
        _ => return,
    };
    let texts = names.into_iter().filter_map(|name| Some((name, element.get(name)?)));
    for (attribute, text) in texts.filter(|(_, text)| !is_to_be_filled(text)) {
        for name in in_braces(text).filter(|name| NAMES.iter().all(|(known, _)| known != name)) {
            let known = NAMES.map(|(name, _)| format!("{{{name}}}")).join(", ");
            let message =
                format!("{attribute}: {{{name}}} is filled in by no page; it takes {known}");
            check.add(Rule::UnknownVariable, element, message, None);
        }
    }
}

/// The words that stand in braces by themselves.
fn in_braces(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| {
        let (name, _) = rest.split_once('}')?;
        let word = name.trim();
        let is_word =
            !word.is_empty() && word.chars().all(|c| c.is_alphanumeric() || "_-".contains(c));
        is_word.then_some(name)
    })
}
