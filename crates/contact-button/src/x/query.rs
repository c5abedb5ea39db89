//! The parameters of a link, read leniently: `+` is no space, and what is written wrong stays as it is.

use alloc::string::String;
use alloc::vec::Vec;

use super::warning::{Warned, Warning};

/// Names and values, as they stand.
pub(super) struct Query<'a>(Vec<(&'a str, String)>);

impl<'a> Query<'a> {
    /// The parameters of `href`: what stands behind its first `?`, a `#` included.
    pub(super) fn of(href: &'a str, warnings: &mut Vec<Warned>) -> Query<'a> {
        let mut pairs = Vec::new();
        let text = href.split_once('?').map_or("", |(_, query)| query);
        let mut warn = |warning, value: &str| {
            warnings.push(Warned { warning, value: value.into() });
        };
        for item in text.split('&') {
            if item.contains('?') {
                warn(Warning::Question, item);
            }
            let Some((name, value)) = item.split_once('=') else { continue };
            if value.contains('=') {
                warn(Warning::Equals, item);
            }
            let (decoded, is_whole) = decode(value);
            if !is_whole {
                warn(Warning::Percent, item);
            }
            pairs.push((name, decoded));
        }
        Query(pairs)
    }

    /// The value of a parameter, the last one where there are several.
    pub(super) fn get(&self, name: &str) -> String {
        self.0.iter().rev().find(|pair| pair.0 == name).map_or_else(String::new, |p| p.1.clone())
    }
}

/// The text behind percent signs, and whether all of them were right. Of those side by side, all or none are.
pub(super) fn decode(text: &str) -> (String, bool) {
    let (mut out, mut is_whole) = (String::new(), true);
    let mut rest = text;
    while let Some(at) = rest.find('%') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let mut bytes = Vec::new();
        let mut length = 0;
        while let Some(byte) = byte(&rest[length..]) {
            bytes.push(byte);
            length += 3;
        }
        match String::from_utf8(bytes) {
            Ok(text) if length > 0 => out.push_str(&text),
            _ => {
                length = length.max(1);
                out.push_str(&rest[..length]);
                is_whole = false;
            }
        }
        rest = &rest[length..];
    }
    out.push_str(rest);
    (out, is_whole)
}

fn byte(text: &str) -> Option<u8> {
    let digits = text.strip_prefix('%')?.get(..2)?;
    let is_hex = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    is_hex.then(|| u8::from_str_radix(digits, 16).ok()).flatten()
}
