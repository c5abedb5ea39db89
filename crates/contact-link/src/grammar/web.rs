//! Host names and shared addresses.

use alloc::string::String;

use super::is_control;
use crate::error::Kind;

/// A host name (RFC 1123, clause 2.1), in lower case. ASCII only: an
/// internationalised name is given in Punycode by who knows what it says.
pub(super) fn host(value: &str, out: &mut String) -> Result<(), Kind> {
    if value.contains('@') {
        return Err(Kind::Userinfo);
    }
    let label_fits = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    if value.len() > 253 || !value.contains('.') || !value.split('.').all(label_fits) {
        return Err(Kind::BadHost);
    }
    out.extend(value.chars().map(|c| c.to_ascii_lowercase()));
    Ok(())
}

/// An absolute http or https address that is shared as it stands.
pub(super) fn address(value: &str, out: &mut String) -> Result<(), Kind> {
    let (scheme, rest) = value.split_once("://").ok_or(Kind::BadScheme)?;
    if !scheme.eq_ignore_ascii_case("https") && !scheme.eq_ignore_ascii_case("http") {
        return Err(Kind::BadScheme);
    }
    if value.chars().any(is_control) {
        return Err(Kind::ControlChar);
    }
    if value.contains([' ', '\\']) {
        return Err(Kind::BadChar);
    }
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') {
        return Err(Kind::Userinfo);
    }
    if authority.is_empty() || authority.starts_with(':') {
        return Err(Kind::BadHost);
    }
    out.push_str(value);
    Ok(())
}
