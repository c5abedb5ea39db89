//! Phone numbers: E.164 from the ways that people write it.
//!
//! ITU-T E.164 clause 6: at most 15 digits, the country code first. RFC 3966
//! clause 5.1.1: separators mean nothing, and a space must not stand in a URI;
//! so all of them are dropped.

use super::web;
use crate::error::Kind;
use crate::scan::{after, begins, lists, next_char, tail};
use crate::values::Text;

/// The number must begin with its `+`.
pub(crate) const PLUS: u8 = 1;
/// Letters stand for the digits of their key (ITU-T E.161).
pub(crate) const LETTERS: u8 = 2;
/// A number that means something within its context only (RFC 3966, clause
/// 5.1.5), so that it has no `+`: national numbers, 3639, 112.
pub(crate) const LOCAL: u8 = 4;

/// Numbers that call for help somewhere; on a shop's page never by mistake.
const EMERGENCY: &str = "000 100 101 102 103 108 110 111 112 113 115 117 118 119 120 122 15 17 18 190 192 911 995 997 999";

/// The keys of the letters from `A`.
const KEYPAD: &str = "22233344455566677778889999";

/// Appends a number, with its `+` unless it is local.
pub(crate) fn number(value: &str, rules: u8, out: &mut Text) -> Result<(), Kind> {
    #[cfg(not(target_arch = "wasm32"))]
    if rules & LOCAL == 0 && after(value, "+").is_some_and(is_plain) {
        out.push_str(value);
        return Ok(());
    }
    #[cfg(not(target_arch = "wasm32"))]
    if rules & LOCAL != 0 && (1..=15).contains(&value.len()) && has_digits_only(value) {
        out.push_str(value);
        return Ok(());
    }
    let start = out.len() + usize::from(rules & LOCAL == 0);
    if rules & LOCAL == 0 {
        out.push('+');
    }
    let mut plus = false;
    let mut fault = None;
    let mut rest = value;
    while let Some(c) = next_char(&mut rest) {
        match c {
            '0'..='9' => out.push(c),
            '+' if out.len() == start && !plus => plus = true,
            // "(0)" is dialled at home only: +44 (0)20 is +44 20.
            '(' if plus && out.len() > start && after(rest, "0)").is_some() => {
                rest = tail(rest, 2);
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
            '*' | '#' => fault = Some(Kind::Ussd),
            '+' if fault.is_some() => {}
            'A'..='Z' | 'a'..='z' => {
                if rules & LETTERS == 0 && fault.is_none() {
                    fault = Some(Kind::VanityLetters);
                }
                let key = usize::from(c as u8 & 31) - 1;
                out.push_str(KEYPAD.get(key..=key).unwrap_or_default());
            }
            _ => return Err(Kind::BadChar),
        }
    }
    if let Some(fault) = fault {
        return Err(fault);
    }
    let number = tail(out, start);
    // Within its context, or where the form says so, a helpline may stand.
    if !plus && rules & LOCAL == 0 && number.len() < 4 && lists(EMERGENCY, b' ', number) {
        return Err(Kind::Emergency);
    }
    if rules & LOCAL != 0 {
        return match number.len() {
            _ if plus => Err(Kind::BadChar),
            0 => Err(Kind::EmptyId),
            1..=15 => Ok(()),
            _ => Err(Kind::TooLong),
        };
    }
    match number.len() {
        _ if (rules & PLUS != 0 && !plus) || begins(number, b'0') => Err(Kind::NotE164),
        0..=6 => Err(Kind::TooShort),
        7..=15 => Ok(()),
        _ => Err(Kind::TooLong),
    }
}

/// Whether these are the digits of an international number, without a separator.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn is_plain(digits: &str) -> bool {
    (7..=15).contains(&digits.len()) && !begins(digits, b'0') && has_digits_only(digits)
}

#[cfg(not(target_arch = "wasm32"))]
fn has_digits_only(text: &str) -> bool {
    text.bytes().fold(true, |all, byte| all & byte.is_ascii_digit())
}

/// The `phone-context` of a local number: a domain, or the digits before it.
pub(crate) fn context(value: &str, out: &mut Text) -> Result<(), Kind> {
    if begins(value, b'+') {
        return super::pattern::check("+[0-9]{1,15}", value, out);
    }
    web::host(value, out)
}
