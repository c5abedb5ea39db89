//! Patterns as a program has them: read by the compiler. What one refuses the pattern itself is asked about, which says
//! why.

use super::{first_run, has_loose_dot, is_kept};
use crate::byte_set::ByteSet;
use crate::grammar::Rule;
use crate::name::{EMPTY, hashed};
use crate::scan::{begins, cut, cut_or_all, ends, tail};
use crate::values::Text;

/// A pattern of the table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Compiled {
    at: bool,
    lower: bool,
    upper: bool,
    dots: bool,
    runs: &'static [Step],
    /// The hashes of the names that the service keeps for itself, in order.
    names: &'static [u32],
    /// A bit for each length that one of the names has.
    lengths: u32,
    /// How names end that it keeps too.
    ending: &'static str,
    /// All names, where some of them are how others begin.
    beginnings: &'static str,
}

/// A run of bytes of a set.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Step {
    set: ByteSet,
    min: usize,
    max: usize,
}

impl Step {
    const NONE: Step = Step { set: ByteSet::NONE, min: 0, max: 0 };
}

/// The flags, the runs and the names of a grammar; nothing of one that is a keyword.
const fn parts(grammar: &'static str) -> (&'static str, &'static str, &'static str) {
    // The mark of a list.
    let grammar = tail(grammar, begins(grammar, b'*') as usize);
    if !Rule::of(grammar).is_pattern() {
        return ("", "", "");
    }
    let (pattern, names) = cut_or_all(grammar, b'!');
    let mut runs = pattern;
    while begins(runs, b'%') {
        runs = tail(runs, 2);
    }
    (pattern, runs, names)
}

/// How many runs and how many names a grammar has.
pub(crate) const fn count(grammar: &'static str) -> (usize, usize) {
    let (_, mut runs, names) = parts(grammar);
    let mut count = (0, 0);
    while let Some(next) = first_run(runs) {
        runs = next.rest;
        count.0 += 1;
    }
    let mut names = if names.is_empty() { None } else { Some(names) };
    while let Some(text) = names {
        names = match cut(text, b',') {
            Some((_, others)) => Some(others),
            None => None,
        };
        count.1 += 1;
    }
    count
}

/// The runs of a grammar.
pub(crate) const fn runs<const N: usize>(grammar: &'static str) -> [Step; N] {
    let (_, mut rest, _) = parts(grammar);
    let mut steps = [Step::NONE; N];
    let mut at = 0;
    while let Some(next) = first_run(rest) {
        rest = next.rest;
        steps[at] = Step { set: members(next.set), min: next.min, max: next.max };
        at += 1;
    }
    steps
}

/// The hashes of the names that a grammar keeps.
pub(crate) const fn names<const N: usize>(grammar: &'static str) -> [u32; N] {
    let mut rest = parts(grammar).2;
    let mut names = [0; N];
    let mut count = 0;
    while count < N {
        let (name, others) = cut_or_all(rest, b',');
        let hash = folded(name);
        let mut at = count;
        while at > 0 && names[at - 1] > hash {
            names[at] = names[at - 1];
            at -= 1;
        }
        names[at] = hash;
        rest = others;
        count += 1;
    }
    names
}

/// The hash of a name in lower case.
const fn folded(name: &str) -> u32 {
    let mut hash = EMPTY;
    let mut rest = name.as_bytes();
    while let [byte, after @ ..] = rest {
        hash = hashed(hash, byte.to_ascii_lowercase());
        rest = after;
    }
    hash
}

/// The bytes of a set such as `0-9A-Z_-`.
const fn members(set: &str) -> ByteSet {
    let mut members = ByteSet::NONE;
    let mut rest = set.as_bytes();
    loop {
        let (from, to);
        (from, to, rest) = match rest {
            [from, b'-', to, rest @ ..] => (*from, *to, rest),
            [one, rest @ ..] => (*one, *one, rest),
            [] => return members,
        };
        let mut byte = from;
        while byte <= to {
            members = members.with(byte);
            byte += 1;
        }
    }
}

impl Compiled {
    /// Of a grammar that is no pattern.
    pub(crate) const NONE: Compiled = Compiled {
        at: false,
        lower: false,
        upper: false,
        dots: true,
        runs: &[],
        names: &[],
        lengths: 0,
        ending: "",
        beginnings: "",
    };

    /// A grammar with its runs and names.
    pub(crate) const fn new(
        grammar: &'static str,
        runs: &'static [Step],
        names: &'static [u32],
    ) -> Compiled {
        let (mut flags, _, all) = parts(grammar);
        let mut compiled = Compiled { runs, names, ..Compiled::NONE };
        let mut kept = all;
        while !kept.is_empty() {
            let name;
            (name, kept) = cut_or_all(kept, b',');
            compiled.lengths |= 1 << name.len();
            if begins(name, b'.') {
                compiled.ending = name;
            }
            if ends(name, b'/') {
                compiled.beginnings = all;
            }
        }
        while let [b'%', flag, ..] = flags.as_bytes() {
            match flag {
                b'@' => compiled.at = true,
                b'l' => compiled.lower = true,
                b'u' => compiled.upper = true,
                b'.' => compiled.dots = false,
                _ => {}
            }
            flags = tail(flags, 2);
        }
        compiled
    }

    /// Appends the normal form of a value to `out`, where the value is as it has to be.
    pub(crate) fn accepts(&self, value: &str, out: &mut Text) -> bool {
        let value = if self.at && begins(value, b'@') { tail(value, 1) } else { value };
        let start = out.len();
        out.push_str(value);
        if (self.lower || self.upper)
            && let Some(normal) = out.get_mut(start..)
        {
            if self.lower {
                normal.make_ascii_lowercase();
            }
            if self.upper {
                normal.make_ascii_uppercase();
            }
        }
        let normal = tail(out, start);
        let is_good = matches(self.runs, normal.as_bytes())
            && !normal.is_empty()
            && (self.dots
                || !(begins(normal, b'.') || ends(normal, b'.') || has_loose_dot(normal)))
            && !self.keeps(normal);
        if !is_good {
            out.truncate(start);
        }
        is_good
    }

    /// Whether the service keeps a name for itself.
    fn keeps(&self, name: &str) -> bool {
        // Of most names their length tells that it does not.
        let length = 1_u32.checked_shl(name.len() as u32).unwrap_or_default();
        (self.lengths & length != 0 && self.names.binary_search(&folded(name)).is_ok())
            || (!self.ending.is_empty() && is_kept(self.ending, name))
            || (!self.beginnings.is_empty()
                && self.beginnings.split(',').any(|kept| is_kept(kept, name)))
    }
}

fn matches(runs: &[Step], value: &[u8]) -> bool {
    let [run, rest @ ..] = runs else { return value.is_empty() };
    let most = value.get(..run.max).unwrap_or(value);
    let taken = most.iter().position(|byte| !run.set.has(*byte)).unwrap_or(most.len());
    // The longest run first; a shorter one where the rest needs a character.
    (run.min..=taken)
        .rev()
        .any(|taken| value.get(taken..).is_some_and(|value| matches(rest, value)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Channel;
    use crate::grammar::pattern::check;
    use contact_cases::cases;

    /// The same answer as the pattern itself, for what nearly fits and what does not.
    #[test]
    fn it_says_what_the_pattern_says() {
        let mut seen = 0;
        for channel in Channel::ALL {
            for info in channel.info().params {
                let Some(param) = channel.row().param(info.name) else { continue };
                let Some(compiled) = param.rule().pattern() else { continue };
                let grammar = param.grammar();
                seen += 1;
                cases(60, |u| {
                    let mut value = alloc::string::String::from(info.example);
                    for _ in 0..u.int_in_range(0..=3)? {
                        let at = u.int_in_range(0..=value.len())?;
                        let likely = ["a", "Z", "9", ".", "-", "_", "@", "/", "é", "", "login"];
                        if value.is_char_boundary(at) {
                            value.insert_str(at, u.choose(&likely)?);
                        }
                    }
                    if u.ratio(1, 8)? {
                        let names = crate::scan::cut_or_all(grammar, b'!').1;
                        let count = names.split(',').count();
                        let names = names.split(',').nth(u.choose_index(count)?).unwrap_or("");
                        value = names.into();
                    }
                    let (mut ours, mut theirs) = (Text::new(), Text::new());
                    let accepted = compiled.accepts(&value, &mut ours);
                    assert_eq!(accepted, check(grammar, &value, &mut theirs).is_ok(), "{value:?}");
                    assert!(!accepted || ours == theirs, "{grammar} {value:?}");
                    Ok(())
                });
            }
        }
        assert!(seen > 8, "{seen}");
    }

    #[test]
    fn names_are_found_in_any_case() {
        const GRAMMAR: &str = "[A-Za-z]{1,9}!share,login";
        const COUNT: (usize, usize) = count(GRAMMAR);
        let (runs, names) =
            (&const { runs::<{ COUNT.0 }>(GRAMMAR) }, &const { names::<{ COUNT.1 }>(GRAMMAR) });
        let compiled = Compiled::new(GRAMMAR, runs, names);
        let accepts = |value| compiled.accepts(value, &mut Text::new());
        assert!(accepts("shares") && !accepts("Share") && !accepts("login") && !accepts(""));
    }
}
