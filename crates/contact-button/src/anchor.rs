//! What the anchor of every button has, whoever made it.

use alloc::string::String;

use crate::tokens;
use contact_link::scan::after;

/// The class of every button.
pub(crate) const CLASS: &str = "contact-button";

/// Whether a link is one that a browser opens itself.
pub(crate) fn is_web(href: &str) -> bool {
    after(href, "https:").is_some()
}

/// The `rel` of a link that tells the other side nothing.
pub(crate) fn safe_rel(rel: &str) -> String {
    tokens::list(rel, "", "noopener noreferrer")
}

/// Where the link opens. A call, a text message, an e-mail and an app leave the page where it is: a tab would stay
/// empty. A frame's `_top` is no tab.
pub(crate) fn target<'a>(target: &'a str, href: &str) -> &'a str {
    let tab = after(target, "_").is_none() || target.eq_ignore_ascii_case("_blank");
    if tab && !target.is_empty() && !is_web(href) { "_self" } else { target }
}
