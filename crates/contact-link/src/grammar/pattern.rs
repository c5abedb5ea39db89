//! Patterns: the identifiers that each service hands out.
//!
//! `[0-9A-Za-z_]{3,30}` is a run of 3 to 30 characters of a set, `[...]` one
//! character, anything else itself. Before the pattern may stand `%@` (a
//! leading `@` is dropped), `%l` (lower case), `%u` (upper case) and `%.` (no
//! dot at either end, nor two in a row); after it `!` and the names that the
//! service keeps for itself.

use alloc::string::String;

use crate::error::Kind;

pub(super) fn check(grammar: &'static str, value: &str, out: &mut String) -> Result<(), Kind> {
    let (mut pattern, reserved) = grammar.split_once('!').unwrap_or((grammar, ""));
    let mut value = value;
    let mut dots = true;
    let (mut lower, mut upper) = (false, false);
    while let Some(rest) = pattern.strip_prefix('%') {
        let (flag, rest) = rest.split_at_checked(1).unwrap_or_default();
        match flag {
            "@" => value = value.strip_prefix('@').unwrap_or(value),
            "." => dots = false,
            "l" => lower = true,
            _ => upper = true,
        }
        pattern = rest;
    }
    if value.is_empty() {
        return Err(Kind::EmptyId);
    }
    let start = out.len();
    for c in value.chars() {
        out.push(if lower {
            c.to_ascii_lowercase()
        } else if upper {
            c.to_ascii_uppercase()
        } else {
            c
        });
    }
    let value = out.get(start..).unwrap_or_default();
    if !matches(pattern, value.as_bytes()) {
        return Err(complaint(pattern, value));
    }
    if !dots && (value.starts_with('.') || value.ends_with('.') || value.contains("..")) {
        return Err(Kind::BadChar);
    }
    if !reserved.is_empty() && reserved.split(',').any(|name| value.eq_ignore_ascii_case(name)) {
        return Err(Kind::ReservedName);
    }
    Ok(())
}

/// One run of a pattern: which bytes, how many, and the pattern after it.
struct Run<'p> {
    set: &'p [u8],
    min: usize,
    max: usize,
    rest: &'p str,
}

fn first_run(pattern: &str) -> Option<Run<'_>> {
    let Some(inside) = pattern.strip_prefix('[') else {
        let (set, rest) = pattern.split_at_checked(1)?;
        return Some(Run { set: set.as_bytes(), min: 1, max: 1, rest });
    };
    let (set, rest) = inside.split_once(']')?;
    let (mut min, mut max, mut after) = (1, 1, rest);
    if let Some((counts, rest)) = rest.strip_prefix('{').and_then(|r| r.split_once('}')) {
        let (least, most) = counts.split_once(',').unwrap_or((counts, counts));
        min = number(least);
        max = number(most);
        after = rest;
    }
    Some(Run { set: set.as_bytes(), min, max, rest: after })
}

/// A count of the table: digits only, so that nothing can fail.
fn number(digits: &str) -> usize {
    digits.bytes().fold(0, |n, d| n * 10 + usize::from(d.wrapping_sub(b'0')))
}

/// Whether a set such as `0-9A-Z_-` holds a byte; a `-` at its end is itself.
fn holds(mut set: &[u8], byte: u8) -> bool {
    loop {
        match set {
            [from, b'-', to, rest @ ..] => {
                if (*from..=*to).contains(&byte) {
                    return true;
                }
                set = rest;
            }
            [one, rest @ ..] => {
                if *one == byte {
                    return true;
                }
                set = rest;
            }
            [] => return false,
        }
    }
}

fn matches(pattern: &str, value: &[u8]) -> bool {
    let Some(run) = first_run(pattern) else {
        return value.is_empty();
    };
    let mut taken = value.iter().take(run.max).take_while(|b| holds(run.set, **b)).count();
    // The longest run first; a shorter one where the rest needs a character.
    while taken >= run.min {
        if value.get(taken..).is_some_and(|rest| matches(run.rest, rest)) {
            return true;
        }
        let Some(fewer) = taken.checked_sub(1) else {
            return false;
        };
        taken = fewer;
    }
    false
}

/// What is wrong with a value that does not match.
fn complaint(pattern: &str, value: &str) -> Kind {
    let (mut min, mut max) = (0, 0);
    let mut known = 0;
    let mut rest = pattern;
    while let Some(run) = first_run(rest) {
        min += run.min;
        max += run.max;
        rest = run.rest;
    }
    for byte in value.bytes() {
        let mut rest = pattern;
        while let Some(run) = first_run(rest) {
            if holds(run.set, byte) {
                known += 1;
                break;
            }
            rest = run.rest;
        }
    }
    if known < value.len() {
        Kind::BadChar
    } else if known < min {
        Kind::TooShort
    } else if known > max {
        Kind::TooLong
    } else {
        Kind::BadChar
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(grammar: &'static str, value: &str) -> Result<String, Kind> {
        let mut out = String::new();
        check(grammar, value, &mut out).map(|()| out)
    }

    #[test]
    fn runs_and_literals() {
        assert!(read("[0-9]{1,19}", "3805104374").is_ok());
        assert_eq!(read("[0-9]{1,19}", "furni"), Err(Kind::BadChar));
        assert_eq!(read("[0-9]{1,3}", "1234"), Err(Kind::TooLong));
        assert_eq!(read("[0-9]{2,3}", "1"), Err(Kind::TooShort));
        assert!(read("[a-z]{3}-[a-z]{4}", "abc-defg").is_ok());
        assert_eq!(read("[a-z]{3}-[a-z]{4}", "abcd-efg"), Err(Kind::BadChar));
        assert!(read("_[0-9A-Za-z]{2}", "_x1").is_ok());
        assert!(read("[0-9A-Za-z_-]{1,4}", "a-_9").is_ok());
    }

    #[test]
    fn a_run_gives_back_what_the_rest_needs() {
        let grammar = "[a-z][a-z_]{3,30}[a-z]";
        assert!(read(grammar, "abcde").is_ok());
        assert_eq!(read(grammar, "abcd_"), Err(Kind::BadChar));
        assert_eq!(read(grammar, "abc"), Err(Kind::TooShort));
    }

    #[test]
    fn flags_before_and_names_after() {
        assert_eq!(read("%@%l%.[a-z.]{1,9}", "@My.Brand").as_deref(), Ok("my.brand"));
        assert_eq!(read("%u[0-9A-Z]{2}", "a1").as_deref(), Ok("A1"));
        assert_eq!(read("%@[a-z]{1,9}", "@"), Err(Kind::EmptyId));
        assert_eq!(read("%.[a-z.]{1,9}", "a..b"), Err(Kind::BadChar));
        assert_eq!(read("[a-z]{1,9}!share,login", "share"), Err(Kind::ReservedName));
    }
}
