//! Phone numbers: E.164 from the ways that people write it.
//!
//! ITU-T E.164 clause 6: at most 15 digits, the country code first. RFC 3966
//! clause 5.1.1: separators mean nothing, and a space must not stand in a URI;
//! so all of them are dropped.

#[cfg(feature = "catalogue")]
pub(crate) mod written;

use super::web;
use crate::error::Kind;
use crate::extension;
#[cfg(not(target_arch = "wasm32"))]
use crate::scan::any;
use crate::scan::{after, begins, head, lists, next_char, tail};
use crate::values::Text;

/// The number must begin with its `+`.
pub(crate) const PLUS: u8 = 1;
/// Letters stand for the digits of their key (ITU-T E.161).
pub(crate) const LETTERS: u8 = 2;
/// A number that means something within its context only (RFC 3966, clause
/// 5.1.5), so that it has no `+`: national numbers, 3639, 112.
pub(crate) const LOCAL: u8 = 4;

/// How many digits an international number has: no country's are shorter, and ITU-T E.164 allows for no more.
pub(crate) const LEAST: usize = 7;
/// The same, at most.
pub(crate) const MOST: usize = 15;

/// Numbers that call for help somewhere; on a shop's page never by mistake.
const EMERGENCY: &str = "000 100 101 102 103 108 110 111 112 113 115 117 118 119 120 122 15 17 18 190 192 911 995 997 999";

/// The country codes of two digits. Those that begin with 1 or 7 have one, all others three (ITU-T E.164, annex to the
/// Operational Bulletin, "List of country codes").
const OF_TWO_DIGITS: &str = "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 \
    66 81 82 84 86 90 91 92 93 94 95 98";

/// The country codes behind which numbers may begin with a 0, which is dialled from abroad too: a test compares them with
/// the numbering plans.
pub(crate) const WITH_ZERO: &str = "39 47 225 226 227 229 241 242 247 378 687 800 881 888 992";

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
    if rules & LOCAL != 0 && (1..=MOST).contains(&value.len()) && has_digits_only(value) {
        out.push_str(value);
        return Ok(());
    }
    #[cfg(feature = "catalogue")]
    if let Some(tidied) = written::tidied(value) {
        return number(&tidied, rules, out);
    }
    // Spelt on the keypad, the word of an extension would be digits of another number.
    if rules & LETTERS != 0 && extension::is_named(value) {
        return Err(Kind::VanityLetters);
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
            '(' if plus && begins(rest, b'0') => rest = past_zero(tail(out, start), rest)?,
            // An area code, which the country's own readers can place; before it what they dial first, such as 8.
            '(' if !plus
                && rules & LOCAL == 0
                && !begins(rest, b'+')
                && !is_country_code(tail(out, start)) =>
            {
                fault = Some(Kind::NotE164);
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
            1..=MOST => Ok(()),
            _ => Err(Kind::TooLong),
        };
    }
    match number.len() {
        _ if (rules & PLUS != 0 && !plus) || begins(number, b'0') => Err(Kind::NotE164),
        0..LEAST => Err(Kind::TooShort),
        LEAST..=MOST => Ok(()),
        _ => Err(Kind::TooLong),
    }
}

/// What follows a `(` before a 0. `(0)` behind the country code is dialled at home only, +44 (0)20 being +44 20, and left
/// out; but in Italy and a few other countries it is a digit like any. Anywhere else nobody can tell.
fn past_zero<'v>(before: &str, rest: &'v str) -> Result<&'v str, Kind> {
    let is_code = is_country_code(before);
    if is_code && lists(WITH_ZERO, b' ', before) {
        return Ok(rest);
    }
    match after(rest, "0)") {
        Some(next) if is_code && before.len() > 1 => Ok(next),
        None if !is_code => Ok(rest),
        _ => Err(Kind::NotE164),
    }
}

/// Whether these digits are a whole country code.
fn is_country_code(digits: &str) -> bool {
    let length = match digits.as_bytes() {
        [b'1' | b'7', ..] => 1,
        _ if lists(OF_TWO_DIGITS, b' ', head(digits, 2)) => 2,
        _ => 3,
    };
    digits.len() == length
}

/// Whether these are the digits of an international number, without a separator.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn is_plain(digits: &str) -> bool {
    (LEAST..=MOST).contains(&digits.len()) && !begins(digits, b'0') && has_digits_only(digits)
}

#[cfg(not(target_arch = "wasm32"))]
fn has_digits_only(text: &str) -> bool {
    !any(text, |byte| !byte.is_ascii_digit())
}

/// What stands between digits (RFC 3966, `visual-separator`).
#[cfg(any(feature = "catalogue", not(target_arch = "wasm32")))]
const SEPARATORS: [char; 4] = ['-', '.', '(', ')'];

/// The `phone-context` of a local number: a domain, or the digits before it.
pub(crate) fn context(value: &str, out: &mut Text) -> Result<(), Kind> {
    if !begins(value, b'+') {
        return web::host(value, out);
    }
    // With separators, as in the RFC's own examples; a page has no room for them.
    #[cfg(any(feature = "catalogue", not(target_arch = "wasm32")))]
    if value.contains(SEPARATORS) {
        let digits: alloc::string::String =
            value.chars().filter(|c| !SEPARATORS.contains(c)).collect();
        return super::pattern::check("+[0-9]{1,15}", &digits, out);
    }
    super::pattern::check("+[0-9]{1,15}", value, out)
}
