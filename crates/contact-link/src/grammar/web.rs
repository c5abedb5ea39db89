//! Host names and shared addresses.

use super::has_control;
#[cfg(not(target_arch = "wasm32"))]
use crate::byte_set::classes;
use crate::error::Kind;
#[cfg(not(target_arch = "wasm32"))]
use crate::scan::any;
use crate::scan::{after, begins, cut, cut_or_all, ends, head, next_item};
use crate::values::Text;

/// How long a host name may be: two labels at least, and RFC 1035, clause 2.3.4, without the length bytes at its ends.
pub(super) const SHORTEST: usize = 3;
/// The same, at most.
pub(super) const LONGEST: usize = 253;

/// A host name (RFC 1123, clause 2.1), in lower case. ASCII only: an
/// internationalised name is put in Punycode before, by the catalogue (`rare/idn.rs`).
pub(crate) fn host(value: &str, out: &mut Text) -> Result<(), Kind> {
    #[cfg(not(target_arch = "wasm32"))]
    if is_plain(value) {
        out.push_str(value);
        return Ok(());
    }
    let mut labels = Some(value);
    let mut count = 0;
    while let Some(label) = next_item(&mut labels, b'.') {
        count += 1;
        if label.is_empty() || label.len() > 63 || begins(label, b'-') || ends(label, b'-') {
            return Err(Kind::BadHost);
        }
        for byte in label.bytes() {
            match byte {
                b'@' => return Err(Kind::Userinfo),
                b'-' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => {}
                _ => return Err(Kind::BadHost),
            }
        }
    }
    if count < 2 || value.len() > LONGEST {
        return Err(Kind::BadHost);
    }
    let start = out.len();
    out.push_str(value);
    if let Some(host) = out.get_mut(start..) {
        host.make_ascii_lowercase();
    }
    Ok(())
}

/// Whether a host has a label in Punycode.
pub(crate) fn is_encoded(host: &str) -> bool {
    #[cfg(not(target_arch = "wasm32"))]
    if !any(host, |byte| byte == b'-') {
        return false;
    }
    let mut labels = Some(host);
    while let Some(label) = next_item(&mut labels, b'.') {
        if head(label, 4).eq_ignore_ascii_case("xn--") {
            return true;
        }
    }
    false
}

/// Whether a host is one in its normal form already; what is not may be one all the same.
#[cfg(not(target_arch = "wasm32"))]
pub(in crate::grammar) fn is_plain(host: &str) -> bool {
    // A label has a length of its own to be limited to; of so few bytes none is longer.
    is_spread(host, &HOST) && host.len() < 64 && cut(host, b'.').is_some()
}

/// Whether all bytes of a text are in classes, 1 at its ends, no two of 2 in a row, as in Punycode, and beside a byte of 3
/// none but 1. All at once, since nearly always they are.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn is_spread(text: &str, classes: &[u8; 256]) -> bool {
    /// A bit for each pair of classes that must not stand side by side.
    const BAD: u32 = {
        let mut bad = 0;
        let mut pair = 0;
        while pair < 16 {
            let (before, now) = (pair >> 2, pair & 3);
            let is_loose = (before == 3 && now != 1) || (now == 3 && before != 1);
            if now == 0 || is_loose || (before == 2 && now == 2) {
                bad |= 1 << pair;
            }
            pair += 1;
        }
        bad
    };
    let (bad, last) = text.bytes().fold((0, 3), |(bad, before), byte| {
        let now = u32::from(classes[usize::from(byte)]);
        (bad | BAD >> (before << 2 | now), now)
    });
    bad & 1 == 0 && last == 1
}

/// The bytes of a host in its normal form.
#[cfg(not(target_arch = "wasm32"))]
static HOST: [u8; 256] = classes(&[b"abcdefghijklmnopqrstuvwxyz0123456789", b"-", b"."]);

/// An absolute http or https address that is shared as it stands.
pub(crate) fn address(value: &str, out: &mut Text) -> Result<(), Kind> {
    let (scheme, rest) = cut(value, b':').ok_or(Kind::BadScheme)?;
    if !scheme.eq_ignore_ascii_case("https") && !scheme.eq_ignore_ascii_case("http") {
        return Err(Kind::BadScheme);
    }
    let rest = after(rest, "//").ok_or(Kind::BadScheme)?;
    if has_control(value, false) {
        return Err(Kind::ControlChar);
    }
    if value.bytes().any(|b| b == b' ' || b == b'\\') {
        return Err(Kind::BadChar);
    }
    let authority = cut_or_all(cut_or_all(cut_or_all(rest, b'/').0, b'?').0, b'#').0;
    if cut(authority, b'@').is_some() {
        return Err(Kind::Userinfo);
    }
    if authority.is_empty() || begins(authority, b':') {
        return Err(Kind::BadHost);
    }
    out.push_str(value);
    Ok(())
}
