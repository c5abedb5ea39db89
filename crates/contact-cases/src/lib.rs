//! Drawn cases that a law is held against: the same ones on every machine and in every run, so that a test that fails
//! tells of a change and never of its luck.
//!
//! Whoever looks for what nobody has met draws more, and others: `CASES=100 SEED=7 cargo test -p contact-link --test laws`.

use std::env;

pub use arbtest::arbitrary;
use arbtest::arbitrary::{Result, Unstructured};
use arbtest::arbtest;

/// The bytes that a case is drawn from: of the smallest, and how often they are doubled. Few make short texts.
const SMALLEST: u64 = 32;
const DOUBLED: u64 = 8;
/// Sizes between one and its double.
const STEPS: u64 = 4;

/// Holds a law against `count` drawn cases, times `CASES` where the environment has it, from the place that `SEED` names.
/// A law that returns an error had too few bytes: that case is passed over.
///
/// # Panics
///
/// Where the law does, with the case's seed; where no case at all could be drawn; where `CASES` or `SEED` is no number.
///
/// ```
/// contact_cases::cases(200, |u| {
///     let text: String = u.arbitrary()?;
///     assert_eq!(text.chars().rev().count(), text.chars().count());
///     Ok(())
/// });
/// ```
pub fn cases(count: u64, mut law: impl FnMut(&mut Unstructured<'_>) -> Result<()>) {
    let (times, place) = (asked("CASES", 1), asked("SEED", 0));
    let mut drawn = 0_u64;
    for number in 0..count * times {
        let random = mixed(number ^ (place << 40)) >> 32;
        let seed = (random << 32) | size(number);
        arbtest(|u| {
            drawn += u64::from(law(u).is_ok());
            Ok(())
        })
        .seed(seed);
    }
    assert!(drawn > 0, "no case was drawn: {count} had too few bytes");
}

/// From few bytes to many, again and again.
fn size(number: u64) -> u64 {
    let at = number % (DOUBLED * STEPS);
    let doubled = SMALLEST << (at / STEPS);
    doubled + doubled * (at % STEPS) / STEPS
}

/// The bits of a number, each of them in all places (SplitMix64).
fn mixed(number: u64) -> u64 {
    let mut bits = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

fn asked(name: &str, without: u64) -> u64 {
    env::var(name).map_or(without, |value| {
        value.parse().unwrap_or_else(|_| panic!("{name} is a number, not {value:?}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn() -> Vec<Vec<u8>> {
        let mut all = Vec::new();
        cases(100, |u| {
            all.push(u.bytes(u.len())?.to_vec());
            Ok(())
        });
        all
    }

    #[test]
    fn they_are_the_same_each_time_and_none_is_another() {
        let first = drawn();
        assert_eq!(first, drawn());
        assert_eq!(first.iter().map(Vec::len).min(), Some(32));
        assert_eq!(first.iter().map(Vec::len).max(), Some(7168));
        let mut several = first.clone();
        several.sort();
        several.dedup();
        assert_eq!(several.len(), first.len());
    }

    #[test]
    #[should_panic(expected = "no case was drawn")]
    fn a_law_that_never_speaks_is_none() {
        cases(10, |u| u.bytes(1 << 20).map(drop));
    }

    #[test]
    #[should_panic(expected = "it is met")]
    fn a_law_that_is_broken_once_is_broken() {
        let mut count = 0;
        cases(10, |_| {
            count += 1;
            assert!(count < 10, "it is met");
            Ok(())
        });
    }
}
