//! `<contact-menu>`: where it is, and how many links a visitor is to choose from.

use std::collections::HashSet;

use contact_button::config::{MOST_LINKS, too_many};

use super::{Check, is_to_be_filled};
use crate::lint::page::Element;
use crate::lint::rule::Rule;

/// Where it may be.
const PLACEMENTS: [&str; 3] = ["bottom-end", "bottom-start", "inline"];

pub(super) fn check(check: &mut Check<'_>, menu: &Element) {
    let placement =
        menu.get("placement").filter(|value| !value.is_empty() && !is_to_be_filled(value));
    if let Some(value) = placement.filter(|value| !PLACEMENTS.contains(value)) {
        let takes = PLACEMENTS.join(", ");
        let message = format!("placement \"{value}\" is none; it takes {takes}");
        check.add(Rule::UnknownSetting, menu, message, None);
    }
    let end = menu.end_tag.as_ref().map_or(usize::MAX, |end| end.start);
    let inside = |element: &&Element| (menu.tag.end..end).contains(&element.tag.start);
    let is_link = |element: &&Element| match element.name.as_str() {
        "a" => !element.wrapped && element.get("href").is_some(),
        name => name == "contact-button",
    };
    let mut slots = HashSet::new();
    let links = check.page.elements.iter().filter(inside).filter(is_link);
    // Links that share a place are never shown together.
    let links = links.filter(|link| link.get("data-slot").is_none_or(|slot| slots.insert(slot)));
    let links = links.count();
    if links > MOST_LINKS {
        check.add(Rule::CrowdedMenu, menu, too_many(links), None);
    }
    // What a template puts there, nobody sees here.
    let content = check.html.get(menu.tag.end..end.min(check.html.len())).unwrap_or_default();
    if links == 0 && !is_to_be_filled(&String::from_utf8_lossy(content)) && menu.end_tag.is_some() {
        let message = "the menu has no link; it takes one at least, such as <a class=\"contact-button\" href=\"tel:+33123456789\">Call us</a>";
        check.add(Rule::EmptyMenu, menu, message, None);
    }
}
