//! Patterns, packed: identifiers and the e-mail addresses of most people.

use alloc::string::String;

use super::layout::{AT, DOTS, LOWER, MARKS, UPPER};
use crate::grammar::pattern::{holds, is_kept};
use crate::scan::{begins, cut_or_all, next_item, tail};

/// The normal form of a value by a packed pattern.
pub(super) fn normal(pattern: &'static str, value: &str) -> Option<String> {
    let flags = pattern.bytes().next()?;
    let has = |flag| flags & flag != 0;
    let (runs, reserved) = cut_or_all(tail(pattern, 1), 8);
    let mut normal = String::from(tail(value, usize::from(has(AT) && begins(value, b'@'))));
    if has(LOWER) {
        normal.make_ascii_lowercase();
    }
    if has(UPPER) {
        normal.make_ascii_uppercase();
    }
    let mut names = Some(reserved);
    while let Some(name) = next_item(&mut names, b',') {
        if is_kept(name, &normal) {
            return None;
        }
    }
    let marks = if has(MARKS) {
        ".@-"
    } else if has(DOTS) {
        "."
    } else {
        ""
    };
    (matches(runs, normal.as_bytes()) && is_spread(marks, &normal)).then_some(normal)
}

/// Whether none of the marks stands at an end, beside another or beside a slash.
fn is_spread(marks: &str, text: &str) -> bool {
    // A slash and the start count 1, a mark 2: more than 2 in a row is a mark beside one of them.
    let mut before = 1;
    for byte in text.bytes() {
        let now = if holds(marks, byte) { 2 } else { u8::from(byte == b'/') };
        if before + now > 2 {
            return false;
        }
        before = now;
    }
    before < 2
}

fn matches(runs: &str, value: &[u8]) -> bool {
    let (run, rest) = cut_or_all(runs, 9);
    let [min, min_low, max, max_low, ..] = run.as_bytes() else { return value.is_empty() };
    let count = |high: &u8, low: &u8| {
        usize::from(high.wrapping_sub(11)) << 6 | usize::from(low.wrapping_sub(11))
    };
    let (min, max) = (count(min, min_low), count(max, max_low));
    let set = tail(run, 4);
    let taken = value.iter().take(max).take_while(|byte| holds(set, **byte)).count();
    // The longest run first; a shorter one where the rest needs a character.
    (min..=taken).rev().any(|taken| value.get(taken..).is_some_and(|value| matches(rest, value)))
}
