//! What a screen reader says of a link.

use contact_link::Contact;

use super::Check;
use crate::lint::mend;
use crate::lint::page::Element;
use crate::lint::rule::Rule;

/// Checks that there are words.
pub(super) fn check(check: &mut Check<'_>, element: &Element, contact: &Contact) {
    let own = ["aria-label", "aria-labelledby", "title", "alt"];
    let has_own =
        own.iter().any(|name| element.get(name).is_some_and(|words| !words.trim().is_empty()));
    let hidden = element.get("aria-hidden") == Some("true");
    let text = htmlize::unescape(element.words.as_str());
    if has_own || hidden || text.chars().any(|c| !c.is_whitespace() && c != '\u{200b}') {
        return;
    }
    let label = contact_snippet::label(contact, check.lang(element));
    let empty = !element.has_content && element.name == "a";
    let edit = if empty {
        mend::insert_text(element, &label)
    } else {
        mend::set(check.html, element, "aria-label", &label)
    };
    let message =
        "the link has no words, so that a screen reader has nothing to say; give it a name";
    // Only where the link ends is it known to be empty.
    let fix = match empty {
        true => mend::whole(element, vec![edit], element.end_tag.is_some()),
        false => mend::tag(element, vec![edit], true),
    };
    check.add(Rule::NoName, element, message, Some(fix));
}
