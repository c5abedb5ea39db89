//! E-mail addresses (RFC 6068, clause 2: `addr-spec` without quoted strings).

use alloc::string::String;

use super::pattern::has_two_dots;
use super::{is_wide_letter, web};
use crate::error::Kind;
use crate::scan::{begins, cut, ends, next_char};

pub(crate) fn address(value: &str, out: &mut String) -> Result<(), Kind> {
    if value.bytes().any(|b| b == b'\r' || b == b'\n') {
        return Err(Kind::CrlfHeader);
    }
    let (local, domain) = cut(value, b'@').ok_or(Kind::BadChar)?;
    if local.is_empty() || begins(local, b'.') || ends(local, b'.') || has_two_dots(local) {
        return Err(Kind::BadChar);
    }
    // RFC 5321, clause 4.5.3.1.1.
    if local.len() > 64 {
        return Err(Kind::TooLong);
    }
    let mut rest = local;
    while let Some(c) = next_char(&mut rest) {
        // RFC 5322, clause 3.2.3, with the letters that RFC 6532 adds.
        let allowed = match c {
            '"' | '(' | ')' | ',' | ':' | ';' | '<' | '>' | '@' | '[' | '\\' | ']' => false,
            '!'..='~' => true,
            _ => is_wide_letter(c),
        };
        if !allowed {
            return Err(Kind::BadChar);
        }
    }
    out.push_str(local);
    out.push('@');
    web::host(domain, out)
}
