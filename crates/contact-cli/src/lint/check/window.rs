//! A link into another window.

use contact_link::Contact;

use super::Check;
use crate::lint::mend;
use crate::lint::page::Element;
use crate::lint::rule::Rule;

/// Checks that the other window cannot steer the page. A call or a mail opens no
/// page that could.
pub(super) fn check(check: &mut Check<'_>, element: &Element, contact: &Contact) {
    if contact.to_string().starts_with("https:") {
        of_element(check, element);
    }
}

/// The same for a link that is known to lead to a page.
pub(super) fn of_element(check: &mut Check<'_>, element: &Element) {
    let target = element.get("target").unwrap_or_default().to_ascii_lowercase();
    if matches!(target.as_str(), "" | "_self" | "_parent" | "_top") {
        return;
    }
    let rel = element.get("rel").unwrap_or_default().to_ascii_lowercase();
    let has = |word| rel.split_ascii_whitespace().any(|found| found == word);
    if has("noopener") || has("noreferrer") {
        return;
    }
    let kept = rel.split_ascii_whitespace().filter(|word| *word != "opener");
    let rel: Vec<&str> = kept.chain(["noopener", "noreferrer"]).collect();
    let edit = mend::set(check.html, element, "rel", &rel.join(" "));
    let message = format!(
        "with target={target:?} the service may learn of the page and steer it; add rel=\"noopener noreferrer\""
    );
    check.add(Rule::MissingRel, element, message, Some(mend::tag(element, vec![edit], true)));
}
