//! E-mail addresses (RFC 6068, clause 2: `addr-spec` without quoted strings).

use alloc::string::String;

use super::{is_wide_letter, web};
use crate::error::Kind;

pub(super) fn address(value: &str, out: &mut String) -> Result<(), Kind> {
    if value.contains(['\r', '\n']) {
        return Err(Kind::CrlfHeader);
    }
    let (local, domain) = value.rsplit_once('@').ok_or(Kind::BadChar)?;
    if local.is_empty() || local.starts_with('.') || local.ends_with('.') || local.contains("..") {
        return Err(Kind::BadChar);
    }
    // RFC 5321, clause 4.5.3.1.1.
    if local.len() > 64 {
        return Err(Kind::TooLong);
    }
    if !local.chars().all(is_atext_or_dot) {
        return Err(Kind::BadChar);
    }
    out.push_str(local);
    out.push('@');
    web::host(domain, out)
}

/// RFC 5322, clause 3.2.3, with the letters that RFC 6532 adds.
fn is_atext_or_dot(c: char) -> bool {
    c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c) || is_wide_letter(c)
}
