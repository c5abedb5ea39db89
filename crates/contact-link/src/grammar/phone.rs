//! Phone numbers: E.164 from the ways that people write it.
//!
//! ITU-T E.164 clause 6: at most 15 digits, the country code first. RFC 3966
//! clause 5.1.1: separators mean nothing, and a space must not stand in a URI;
//! so all of them are dropped.

use alloc::string::String;

use super::web;
use crate::error::Kind;

/// Numbers that call for help somewhere; never a button on a shop's page.
const EMERGENCY: &str = " 000 100 101 102 103 106 108 110 111 112 113 114 115 117 118 119 120 122 15 17 18 190 191 192 193 199 911 919 933 988 991 992 993 995 997 998 999 ";

/// Letters on a keypad, from `A` (ITU-T E.161).
const KEYPAD: &[u8; 26] = b"22233344455566677778889999";

struct Digits {
    /// Where the digits begin in the output.
    start: usize,
    plus: bool,
}

/// Appends the digits of a number as people write it.
fn digits(value: &str, vanity: bool, out: &mut String) -> Result<Digits, Kind> {
    let start = out.len();
    let mut plus = false;
    let mut letters = false;
    let mut code = false;
    let mut rest = value.chars();
    while let Some(c) = rest.next() {
        match c {
            '0'..='9' => out.push(c),
            '+' if out.len() == start && !plus => plus = true,
            // "(0)" is dialled at home only: +44 (0)20 is +44 20.
            '(' if plus && out.len() > start && rest.as_str().starts_with("0)") => {
                rest.next();
                rest.next();
            }
            ' '
            | '-'
            | '.'
            | '('
            | ')'
            | '\u{a0}'
            | '\u{2009}'
            | '\u{202f}'
            | '\u{2212}'
            | '\u{2010}'..='\u{2015}' => {}
            '*' | '#' => code = true,
            'A'..='Z' | 'a'..='z' => {
                letters = true;
                let key = c.to_ascii_uppercase() as usize - 'A' as usize;
                out.push(char::from(KEYPAD.get(key).copied().unwrap_or(b'0')));
            }
            _ => return Err(Kind::BadChar),
        }
    }
    if code {
        return Err(Kind::Ussd);
    }
    if letters && !vanity {
        return Err(Kind::VanityLetters);
    }
    let number = out.get(start..).unwrap_or_default();
    if !plus && EMERGENCY.split(' ').any(|n| n == number && !n.is_empty()) {
        return Err(Kind::Emergency);
    }
    Ok(Digits { start, plus })
}

/// An international number, written `+` and digits. `plus_optional` reads one
/// without `+`, as the services do whose links have none.
pub(super) fn international(
    value: &str,
    vanity: bool,
    plus_optional: bool,
    out: &mut String,
) -> Result<(), Kind> {
    out.push('+');
    let Digits { start, plus } = digits(value, vanity, out)?;
    let number = out.get(start..).unwrap_or_default();
    if (!plus && !plus_optional) || number.starts_with('0') {
        return Err(Kind::NotE164);
    }
    match number.len() {
        0..=6 => Err(Kind::TooShort),
        7..=15 => Ok(()),
        _ => Err(Kind::TooLong),
    }
}

/// A number that means something within its context only (RFC 3966, clause
/// 5.1.5).
pub(super) fn local(value: &str, out: &mut String) -> Result<(), Kind> {
    let Digits { start, plus } = digits(value, false, out)?;
    match out.len() - start {
        _ if plus => Err(Kind::BadChar),
        0 => Err(Kind::EmptyId),
        1..=15 => Ok(()),
        _ => Err(Kind::TooLong),
    }
}

/// The `phone-context` of a local number: a domain, or the digits before it.
pub(super) fn context(value: &str, out: &mut String) -> Result<(), Kind> {
    let Some(prefix) = value.strip_prefix('+') else {
        return web::host(value, out);
    };
    out.push_str(value);
    match prefix.len() {
        1..=15 if prefix.bytes().all(|b| b.is_ascii_digit()) => Ok(()),
        _ => Err(Kind::BadChar),
    }
}
