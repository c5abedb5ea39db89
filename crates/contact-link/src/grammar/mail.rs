//! E-mail addresses (RFC 6068, clause 2: `addr-spec` without quoted strings).

use super::is_wide_letter;
use super::pattern::has_two_dots;
#[cfg(any(not(target_arch = "wasm32"), not(feature = "catalogue")))]
use super::web;
#[cfg(not(target_arch = "wasm32"))]
use crate::byte_set::classes;
use crate::error::Kind;
use crate::scan::{after, begins, cut, ends, next_char};
use crate::values::Text;

/// How long the part before the `@` may be (RFC 5321, clause 4.5.3.1.1).
pub(super) const LONGEST_USER: usize = 64;

pub(crate) fn address(value: &str, out: &mut Text) -> Result<(), Kind> {
    #[cfg(not(target_arch = "wasm32"))]
    if cut(value, b'@').is_some_and(|(local, domain)| is_plain(local) && web::is_plain(domain)) {
        out.push_str(value);
        return Ok(());
    }
    if value.bytes().any(|b| b == b'\r' || b == b'\n') {
        return Err(Kind::CrlfHeader);
    }
    let (local, domain) = cut(value, b'@').ok_or(Kind::BadChar)?;
    // Two slashes are of who takes `mailto:` for an address of the web.
    let has_slashes = after(local, "//").is_some();
    if has_slashes
        || local.is_empty()
        || begins(local, b'.')
        || ends(local, b'.')
        || has_two_dots(local)
    {
        return Err(Kind::BadChar);
    }
    if local.len() > LONGEST_USER {
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
    // A second address, or what another part of a link would begin with.
    if domain
        .bytes()
        .any(|b| b.is_ascii() && !(b.is_ascii_alphanumeric() || b == b'.' || b == b'-'))
    {
        return Err(Kind::BadChar);
    }
    out.push_str(local);
    out.push('@');
    server(domain, out)
}

/// The host of an address, whose Punycode must say what it stands for.
#[cfg(feature = "catalogue")]
fn server(domain: &str, out: &mut Text) -> Result<(), Kind> {
    super::rare::server(domain, out)
}

/// The same without the tables of letters that look like others.
#[cfg(not(feature = "catalogue"))]
fn server(domain: &str, out: &mut Text) -> Result<(), Kind> {
    web::host(domain, out)
}

/// Whether the part before the `@` is of ASCII, and good; what is not may be good all the same.
#[cfg(not(target_arch = "wasm32"))]
fn is_plain(local: &str) -> bool {
    web::is_spread(local, &ATOM) && local.len() <= LONGEST_USER
}

/// What it may have (RFC 5322, clause 3.2.3) but for slashes, and the dots between.
#[cfg(not(target_arch = "wasm32"))]
static ATOM: [u8; 256] = classes(&[
    b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+=?^_`{|}~-",
    b"",
    b".",
]);
