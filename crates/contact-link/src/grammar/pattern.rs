//! Patterns: the identifiers that each service hands out.
//!
//! `[0-9A-Za-z_]{3,30}` is a run of 3 to 30 characters of a set, `[...]` one
//! character, anything else itself. Before the pattern may stand `%@` (a
//! leading `@` is dropped), `%l` (lower case), `%u` (upper case) and `%.` (no
//! dot at either end of a segment, nor two in a row); after it `!` and the names that the
//! service keeps for itself, of which one that begins with a dot is how others end, and one that ends in a slash how others
//! begin.

#[cfg(not(target_arch = "wasm32"))]
mod compiled;

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use compiled::{Compiled, count, names, runs};

use crate::error::Kind;
use crate::scan::{begins, cut_or_all, ends, head, next_item, tail};
use crate::values::Text;

pub(super) fn check(grammar: &'static str, value: &str, out: &mut Text) -> Result<(), Kind> {
    let (mut pattern, reserved) = cut_or_all(grammar, b'!');
    let mut value = value;
    let mut dots = true;
    let mut flags = 0;
    while begins(pattern, b'%') {
        match head(tail(pattern, 1), 1) {
            "@" if begins(value, b'@') => value = tail(value, 1),
            "." => dots = false,
            "l" => flags |= 1,
            "u" => flags |= 2,
            _ => {}
        }
        pattern = tail(pattern, 2);
    }
    if value.is_empty() {
        return Err(Kind::EmptyId);
    }
    let start = out.len();
    out.push_str(value);
    let normal = out.get_mut(start..).unwrap_or_default();
    if flags & 1 != 0 {
        normal.make_ascii_lowercase();
    }
    if flags & 2 != 0 {
        normal.make_ascii_uppercase();
    }
    if !matches(pattern, normal) {
        return Err(complaint(pattern, normal));
    }
    if !dots && (begins(normal, b'.') || ends(normal, b'.') || has_loose_dot(normal)) {
        return Err(if has_dot_segment(normal) { Kind::PathTraversal } else { Kind::BadChar });
    }
    let mut names = Some(reserved);
    while let Some(name) = next_item(&mut names, b',') {
        if is_kept(name, normal) {
            return Err(Kind::ReservedName);
        }
    }
    Ok(())
}

/// Whether a value is a name that is kept, or ends in one that begins with a dot, or begins with one that ends in a slash.
pub(crate) fn is_kept(name: &str, value: &str) -> bool {
    // No row of a page has such a name.
    #[cfg(feature = "catalogue")]
    let value = if ends(name, b'/') { head(value, name.len()) } else { value };
    let at = if begins(name, b'.') { value.len().saturating_sub(name.len()) } else { 0 };
    tail(value, at).eq_ignore_ascii_case(name)
}

/// Whether a dot stands beside another or beside a slash, where it could be a dot segment of a path.
fn has_loose_dot(text: &str) -> bool {
    let mut before = 0;
    for byte in text.bytes() {
        if matches!((before, byte), (b'.' | b'/', b'.') | (b'.', b'/')) {
            return true;
        }
        before = byte;
    }
    false
}

/// Whether a text has two dots in a row.
pub(crate) fn has_two_dots(text: &str) -> bool {
    let mut before = 0;
    for byte in text.bytes() {
        if byte == b'.' && before == b'.' {
            return true;
        }
        before = byte;
    }
    false
}

/// One run of a pattern: which bytes, how many, and the pattern after it.
struct Run<'p> {
    set: &'p str,
    min: usize,
    max: usize,
    rest: &'p str,
}

const fn first_run(pattern: &str) -> Option<Run<'_>> {
    if pattern.is_empty() {
        return None;
    }
    if !begins(pattern, b'[') {
        return Some(Run { set: head(pattern, 1), min: 1, max: 1, rest: tail(pattern, 1) });
    }
    let (set, rest) = cut_or_all(tail(pattern, 1), b']');
    if !begins(rest, b'{') {
        return Some(Run { set, min: 1, max: 1, rest });
    }
    let (counts, rest) = cut_or_all(tail(rest, 1), b'}');
    let (least, most) = cut_or_all(counts, b',');
    let min = whole_number(least);
    Some(Run { set, min, max: if most.is_empty() { min } else { whole_number(most) }, rest })
}

/// A count of the table: digits only, so that nothing can fail.
pub(crate) const fn whole_number(digits: &str) -> usize {
    let mut number: usize = 0;
    let mut rest = digits.as_bytes();
    while let [digit, after @ ..] = rest {
        number = number.wrapping_mul(10).wrapping_add(digit.wrapping_sub(b'0') as usize);
        rest = after;
    }
    number
}

/// Whether a set such as `0-9A-Z_-` holds a byte; a `-` at its end is itself.
pub(crate) fn holds(set: &str, byte: u8) -> bool {
    let mut set = set.as_bytes();
    loop {
        let (from, to);
        (from, to, set) = match set {
            [from, b'-', to, rest @ ..] => (*from, *to, rest),
            [one, rest @ ..] => (*one, *one, rest),
            [] => return false,
        };
        if from <= byte && byte <= to {
            return true;
        }
    }
}

fn matches(pattern: &str, value: &str) -> bool {
    let Some(run) = first_run(pattern) else {
        return value.is_empty();
    };
    let mut taken = 0;
    for byte in value.bytes() {
        if taken == run.max || !holds(run.set, byte) {
            break;
        }
        taken += 1;
    }
    // The longest run first; a shorter one where the rest needs a character.
    loop {
        if taken < run.min {
            return false;
        }
        if matches(run.rest, tail(value, taken)) {
            return true;
        }
        if taken == 0 {
            return false;
        }
        taken -= 1;
    }
}

/// How many characters the values of a pattern have; `None` where it is one word alone.
pub(crate) fn lengths(grammar: &str) -> Option<(usize, usize)> {
    let mut rest = unmarked(grammar);
    let (mut min, mut max, mut is_word) = (0, 0, true);
    while let Some(run) = first_run(rest) {
        is_word &= !begins(rest, b'[');
        min += run.min;
        max += run.max;
        rest = run.rest;
    }
    (!is_word).then_some((min, max))
}

/// A pattern without its flags and the names that are kept.
fn unmarked(grammar: &str) -> &str {
    let mut pattern = cut_or_all(grammar, b'!').0;
    while begins(pattern, b'%') {
        pattern = tail(pattern, 2);
    }
    pattern
}

/// What is wrong with a value that does not match.
fn complaint(pattern: &str, value: &str) -> Kind {
    if has_dot_segment(value) {
        return Kind::PathTraversal;
    }
    let (mut min, mut max) = (0, 0);
    // Whether all runs so far have one length, so that each byte has its place; whether something stands out of place;
    // whether a mark has a fixed place, as in a UUID, of which it says nothing to count its characters.
    let (mut is_fixed, mut is_misplaced, mut has_marks) = (true, false, false);
    let mut rest = pattern;
    while let Some(run) = first_run(rest) {
        let here = head(tail(value, min), run.min);
        is_misplaced |= is_fixed && here.bytes().any(|byte| !holds(run.set, byte));
        is_fixed &= run.min == run.max;
        has_marks |= !begins(rest, b'[') && !run.set.bytes().any(|byte| takes(pattern, byte, true));
        min += run.min;
        max += run.max;
        rest = run.rest;
    }
    let is_strange = value.bytes().any(|byte| !takes(pattern, byte, false));
    match value.len() {
        _ if is_strange || is_misplaced || has_marks => Kind::BadChar,
        length if length < min => Kind::TooShort,
        length if length > max => Kind::TooLong,
        _ => Kind::BadChar,
    }
}

/// Whether a run of the pattern holds the byte; on request only one of those in brackets.
fn takes(pattern: &str, byte: u8, is_in_brackets: bool) -> bool {
    let mut rest = pattern;
    while let Some(run) = first_run(rest) {
        if (!is_in_brackets || begins(rest, b'[')) && holds(run.set, byte) {
            return true;
        }
        rest = run.rest;
    }
    false
}

/// Whether a path would have a dot segment with this value.
fn has_dot_segment(value: &str) -> bool {
    let mut segments = Some(value);
    while let Some(segment) = next_item(&mut segments, b'/') {
        if segment == "." || segment == ".." {
            return true;
        }
    }
    false
}

/// Whether a value has none but characters of a pattern, so that what is wrong is where they stand.
pub(crate) fn has_its_characters(grammar: &str, value: &str) -> bool {
    let pattern = unmarked(grammar);
    value.bytes().all(|byte| {
        takes(pattern, byte, false)
            || takes(pattern, byte.to_ascii_lowercase(), false)
            || takes(pattern, byte.to_ascii_uppercase(), false)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(grammar: &'static str, value: &str) -> Result<Text, Kind> {
        let mut out = Text::new();
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
        assert_eq!(read("[a-z]{1,4}", "é"), Err(Kind::BadChar));
    }

    #[test]
    fn what_is_said_of_a_value_that_does_not_match() {
        for (grammar, value, kind) in [
            // The first character is out of place, and nothing is too short.
            ("[TE][0-9A-Z]{8,20}", "X123", Kind::BadChar),
            ("[TE][0-9A-Z]{8,20}", "T123", Kind::TooShort),
            // Digits that are always the same are digits all the same.
            ("7656119[0-9]{10}", "7656119796028793", Kind::TooShort),
            ("7656119[0-9]{10}", "765611979602879301", Kind::TooLong),
            ("7656119[0-9]{10}", "86561197960287930", Kind::BadChar),
            // A shape is another, whatever its length.
            ("kfc[0-9a-f]{16}", "kfc840a16d5", Kind::BadChar),
            ("[0-9a-f]{8}-[0-9a-f]{4}", "24850570", Kind::BadChar),
            ("[A-Za-z0-9.]{1,50}", "../../evil", Kind::PathTraversal),
            ("%.[0-9A-Za-z_.-]{1,200}", "..", Kind::PathTraversal),
            ("%.[0-9A-Za-z_.-]{1,200}", "a..b", Kind::BadChar),
        ] {
            assert_eq!(read(grammar, value), Err(kind), "{grammar} {value}");
        }
        assert!(has_its_characters("%lkfc[0-9a-f]{16}!kf", "KFC840a16d5"));
        assert!(!has_its_characters("[0-9]{4}", "12a"));
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
        assert_eq!(read("%.[a-z.]{1,9}", "a.b.c").as_deref(), Ok("a.b.c"));
        assert_eq!(read("[A-Za-z]{1,9}!share,login", "Share"), Err(Kind::ReservedName));
        let grammar = "[A-Za-z.]{1,12}!share,.php";
        assert_eq!(read(grammar, "login.PHP"), Err(Kind::ReservedName));
        assert!(read(grammar, "login.phps").is_ok() && read(grammar, "php").is_ok());
        #[cfg(feature = "catalogue")]
        {
            let grammar = "[a-z]{1,9}/[a-z]{1,9}!auth/";
            assert_eq!(read(grammar, "auth/login"), Err(Kind::ReservedName));
            assert!(read(grammar, "author/login").is_ok());
        }
    }
}
