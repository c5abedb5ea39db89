//! Numbers, as text: exact, and without the weight of floating point.

use crate::error::Kind;
use crate::grammar::pattern::whole_number;
use crate::scan::{after, begins, cut, cut_or_all, ends, head, tail};
use crate::values::Text;

/// Digits that people group: `min,max` counts them, blanks and hyphens are
/// dropped.
pub(super) fn digits(value: &str, limits: &str, out: &mut Text) -> Result<(), Kind> {
    let start = out.len();
    for byte in value.bytes() {
        match byte {
            b'0'..=b'9' => out.push(char::from(byte)),
            b' ' | b'-' => {}
            _ => return Err(Kind::BadChar),
        }
    }
    let (min, max) = cut_or_all(limits, b',');
    match out.len() - start {
        count if count < whole_number(min) => Err(Kind::TooShort),
        count if count > whole_number(max) => Err(Kind::TooLong),
        _ => Ok(()),
    }
}

/// An id of 64 bits, written in at least `least` digits.
pub(super) fn id(value: &str, least: &str, out: &mut Text) -> Result<(), Kind> {
    if !value.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Kind::BadChar);
    }
    if value.len() < whole_number(least) {
        return Err(Kind::TooShort);
    }
    if value.len() > 20 {
        return Err(Kind::TooLong);
    }
    value.parse::<u64>().map_err(|_| Kind::OutOfRange)?;
    out.push_str(value);
    Ok(())
}

/// A port of a server, without zeros before it.
pub(super) fn port(value: &str, out: &mut Text) -> Result<(), Kind> {
    let digits = value.bytes().all(|b| b.is_ascii_digit());
    if !digits || begins(value, b'0') {
        return Err(Kind::BadChar);
    }
    value.parse::<u16>().map_err(|_| Kind::OutOfRange)?;
    out.push_str(value);
    Ok(())
}

/// A decimal number between `min,max` (whole numbers), without an exponent and
/// without zeros that say nothing (RFC 5870, clause 3.4.2).
pub(super) fn decimal(value: &str, limits: &str, out: &mut Text) -> Result<(), Kind> {
    let negative = begins(value, b'-');
    let unsigned = tail(value, usize::from(negative));
    let (whole, fraction) = cut(unsigned, b'.').unwrap_or((unsigned, "0"));
    let is_digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    if !is_digits(whole) || !is_digits(fraction) {
        return Err(Kind::BadChar);
    }
    let (mut whole, mut fraction) = (whole, fraction);
    while begins(whole, b'0') {
        whole = tail(whole, 1);
    }
    while ends(fraction, b'0') {
        fraction = head(fraction, fraction.len() - 1);
    }
    let (min, max) = cut_or_all(limits, b',');
    // A limit has the sign of its side; a limit of 0 allows no other value there.
    let limit = if negative { after(min, "-").unwrap_or_default() } else { max };
    let (magnitude, limit) = (whole_number(head(whole, 9)), whole_number(limit));
    let is_zero = whole.is_empty() && fraction.is_empty();
    let beyond = magnitude > limit || (magnitude == limit && !fraction.is_empty());
    if !is_zero && (whole.len() > 9 || beyond) {
        return Err(Kind::OutOfRange);
    }
    if negative && !is_zero {
        out.push('-');
    }
    out.push_str(if whole.is_empty() { "0" } else { whole });
    if !fraction.is_empty() {
        out.push('.');
        out.push_str(fraction);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(value: &str) -> Result<Text, Kind> {
        let mut out = Text::new();
        decimal(value, "-90,90", &mut out).map(|()| out)
    }

    #[test]
    fn one_normal_form() {
        for (given, normal) in
            [("48.2010", "48.201"), ("-0", "0"), ("007", "7"), ("90.0", "90"), ("-0.5", "-0.5")]
        {
            assert_eq!(read(given).as_deref(), Ok(normal), "{given}");
        }
    }

    #[test]
    fn limits_and_other_notations() {
        for given in ["91", "90.01", "-90.1", "99999999999999999999"] {
            assert_eq!(read(given), Err(Kind::OutOfRange), "{given}");
        }
        for given in ["1e3", "", "-", "1.", ".5", "NaN", "+5", "1,5"] {
            assert_eq!(read(given), Err(Kind::BadChar), "{given}");
        }
    }
}
