//! Addresses on X: of what is asked for, and of an account.

use alloc::string::String;
use core::fmt::Write as _;

/// An account in an address.
pub(super) struct Profile<'a> {
    pub(super) name: &'a str,
    /// Whether X's script reads it too.
    pub(super) is_usual: bool,
}

/// `https://x.com/NAME`, in the ways in which pages write it.
pub(super) fn profile(href: &str) -> Option<Profile<'_>> {
    let lower = href.to_ascii_lowercase();
    let mut rest = lower.as_str();
    for prefix in ["https:", "http:"] {
        rest = rest.strip_prefix(prefix).unwrap_or(rest);
    }
    rest = rest.strip_prefix("//")?;
    let mut is_usual = true;
    for (prefix, usual) in [("www.", true), ("mobile.", false), ("m.", false)] {
        if let Some(host) = rest.strip_prefix(prefix) {
            (rest, is_usual) = (host, usual);
            break;
        }
    }
    rest = rest.strip_prefix("x.com").or_else(|| rest.strip_prefix("twitter.com"))?;
    if let Some(port) = rest.strip_prefix(':') {
        rest = port.trim_start_matches(|c: char| c.is_ascii_digit());
    }
    rest = rest.strip_prefix("/#!/").or_else(|| rest.strip_prefix('/'))?;
    rest = rest.strip_prefix('@').unwrap_or(rest);
    let end = rest.find(|c: char| !is_word(c)).unwrap_or(rest.len());
    let tail = &rest[end..];
    let after = tail.strip_prefix('/').unwrap_or(tail);
    if end == 0 || end > 20 || !(after.is_empty() || after.starts_with(['?', '&', '#'])) {
        return None;
    }
    let start = href.len() - rest.len();
    is_usual &= after.len() == tail.len() && !after.starts_with('#');
    Some(Profile { name: &href[start..start + end], is_usual })
}

/// A handle without its `@`, if it can be one. X's own buttons take names of 20 characters, which old accounts have.
pub(super) fn handle(text: &str) -> Option<&str> {
    let name = text.trim();
    let name = name.strip_prefix('@').unwrap_or(name);
    (matches!(name.len(), 1..=20) && name.chars().all(is_word)).then_some(name)
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

/// A link with those of the parameters that have a value, as `encodeURIComponent` writes them, `'` too.
pub(super) fn with_params(base: &str, params: &[(&str, &str)]) -> String {
    let mut link = String::from(base);
    let mut separator = '?';
    for (name, value) in params.iter().filter(|param| !param.1.is_empty()) {
        link.push(separator);
        link.push_str(name);
        link.push('=');
        separator = '&';
        for byte in value.bytes() {
            if byte.is_ascii_alphanumeric() || b"-_.!~*()".contains(&byte) {
                link.push(char::from(byte));
            } else {
                // Writing to a string does not fail.
                let _ = write!(link, "%{byte:02X}");
            }
        }
    }
    link
}
