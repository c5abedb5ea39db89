//! The names in braces of a message, which the page fills in.

use contact_button::variables::{NAMES, unknown};

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
        for name in unknown(text) {
            let known = NAMES.map(|(name, _)| format!("{{{name}}}")).join(", ");
            let message =
                format!("{attribute}: {{{name}}} is filled in by no page; it takes {known}");
            check.add(Rule::UnknownVariable, element, message, None);
        }
    }
}
