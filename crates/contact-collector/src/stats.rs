//! Rates with what is uncertain about them.
//!
//! Intervals are Wilson's score intervals at 95 % (E. B. Wilson, 1927), which hold for small numbers
//! and for rates near nought. Two rates are compared by Newcombe's hybrid of two of them (R. G.
//! Newcombe, 1998, method 10).

/// The 97.5th percentile of the normal distribution.
const Z: f64 = 1.959_963_984_540_054;

/// The 80th, for how likely it shall be that a difference is seen.
const POWER: f64 = 0.841_621_233_572_914_3;

/// A rate with its 95 % interval; all three between 0 and 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    /// What was seen.
    pub rate: f64,
    /// The interval's lower end.
    pub low: f64,
    /// The interval's upper end.
    pub high: f64,
}

impl Rate {
    /// The rate of `hits` in `trials`. There is none without trials, or with more hits than trials,
    /// as where views are not counted on every page.
    ///
    /// ```
    /// use contact_collector::stats::Rate;
    /// let rate = Rate::of(10, 100).unwrap();
    /// assert!((rate.low - 0.0552).abs() < 1e-4 && (rate.high - 0.1744).abs() < 1e-4);
    /// assert_eq!(Rate::of(1, 0), None);
    /// ```
    pub fn of(hits: i64, trials: i64) -> Option<Rate> {
        if hits < 0 || trials < 1 || hits > trials {
            return None;
        }
        let n = trials as f64;
        let rate = hits as f64 / n;
        let centre = rate + Z * Z / (2.0 * n);
        let reach = Z * (rate * (1.0 - rate) / n + Z * Z / (4.0 * n * n)).sqrt();
        let scale = 1.0 + Z * Z / n;
        // Rounding may step a hair over the ends.
        let low = if hits == 0 { 0.0 } else { ((centre - reach) / scale).max(0.0) };
        let high = if hits == trials { 1.0 } else { ((centre + reach) / scale).min(1.0) };
        Some(Rate { rate, low, high })
    }
}

/// What two rates say about each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Verdict {
    /// The first is higher.
    First,
    /// The second is higher.
    Second,
    /// The numbers fit both. About so many more views would settle it, if the difference is as it
    /// looks now, or, where that would take too long, would show one of half of the rate; `None`
    /// where there were enough to show that.
    Open(Option<i64>),
}

/// How many times the views that there are anyone waits for.
const PATIENCE: f64 = 20.0;

/// Compares two rates of `(hits, trials)`.
///
/// ```
/// use contact_collector::stats::{Verdict, compare};
/// assert_eq!(compare((118, 3800), (84, 3800)), Some(Verdict::First));
/// assert!(matches!(compare((12, 400), (9, 400)), Some(Verdict::Open(Some(_)))));
/// ```
pub fn compare(first: (i64, i64), second: (i64, i64)) -> Option<Verdict> {
    let (a, b) = (Rate::of(first.0, first.1)?, Rate::of(second.0, second.1)?);
    let difference = a.rate - b.rate;
    let low = difference - (a.rate - a.low).hypot(b.high - b.rate);
    let high = difference + (a.high - a.rate).hypot(b.rate - b.low);
    Some(if low > 0.0 {
        Verdict::First
    } else if high < 0.0 {
        Verdict::Second
    } else {
        Verdict::Open(views_needed(a, b, first.1, second.1))
    })
}

/// How many more views both need together so that the difference, if it is as seen, shows with a
/// probability of 80 %: the usual size of two equal samples.
fn views_needed(a: Rate, b: Rate, first: i64, second: i64) -> Option<i64> {
    let spread = a.rate * (1.0 - a.rate) + b.rate * (1.0 - b.rate);
    let each = size(spread, a.rate - b.rate);
    let missing = |each: f64| {
        let missing = |have: i64| (each.ceil() as i64 - have).max(0);
        missing(first) + missing(second)
    };
    if each <= PATIENCE * (first + second) as f64 / 2.0 {
        return Some(rounded(missing(each)).max(10));
    }
    // Two more presses and two more that were none, so that a rate of nought is no certainty
    // (Agresti and Coull, 1998).
    let views = (first + second) as f64;
    let rate = (a.rate * first as f64 + b.rate * second as f64 + 2.0) / (views + 4.0);
    let missing = missing(size(2.0 * rate * (1.0 - rate), (rate / 2.0).max(LEAST)));
    (missing > 0).then(|| rounded(missing).max(10))
}

/// The least difference that is looked for where none is seen.
const LEAST: f64 = 0.001;

/// How many views each of two equal samples needs to show a difference.
fn size(spread: f64, difference: f64) -> f64 {
    (Z + POWER).powi(2) * spread / difference.powi(2)
}

/// To two digits, upwards: more would pretend to know.
fn rounded(number: i64) -> i64 {
    let mut unit = 1;
    while number / unit >= 100 {
        unit *= 10;
    }
    (number + unit - 1) / unit * unit
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Newcombe's own example: 56/70 against 48/80, method 10: 0.0524 to 0.3339.
    #[test]
    fn intervals_of_the_literature() {
        for (hits, trials, low, high) in [
            // Newcombe 1998 (single proportion), table I, method 3.
            (81, 263, 0.2553, 0.3662),
            (15, 148, 0.0624, 0.1605),
            (0, 20, 0.0, 0.1611),
            (1, 29, 0.0061, 0.1718),
        ] {
            let rate = Rate::of(hits, trials).unwrap();
            assert!((rate.low - low).abs() < 1e-4, "{hits}/{trials}: {rate:?}");
            assert!((rate.high - high).abs() < 1e-4, "{hits}/{trials}: {rate:?}");
        }
        assert_eq!(compare((56, 70), (48, 80)), Some(Verdict::First));
        assert_eq!(compare((48, 80), (56, 70)), Some(Verdict::Second));
    }

    #[test]
    fn without_a_rate_there_is_no_verdict() {
        assert_eq!(compare((0, 0), (1, 10)), None);
        assert_eq!(compare((11, 10), (1, 10)), None);
    }

    #[test]
    fn few_views_are_never_no_difference() {
        for same in [(0, 1), (0, 3), (3, 3), (5, 100), (0, 1000)] {
            let verdict = compare(same, same);
            assert!(matches!(verdict, Some(Verdict::Open(Some(10..)))), "{same:?}: {verdict:?}");
        }
        for same in [(0, 20_000), (500, 10_000), (10_000, 10_000)] {
            assert_eq!(compare(same, same), Some(Verdict::Open(None)), "{same:?}");
        }
    }

    /// Nobody waits for twenty times the views that there are.
    #[test]
    fn nearly_equal_is_not_waited_for() {
        let (a, b) = ((1000, 40_000), (1005, 40_000));
        assert_eq!(compare(a, b), Some(Verdict::Open(None)));
        contact_cases::cases(1_000, |u| {
            let trials = [u.int_in_range(1..=1_000_000)?, u.int_in_range(1..=1_000_000)?];
            let [a, b] = [
                (u.int_in_range(0..=trials[0].min(50_000))?, trials[0]),
                (u.int_in_range(0..=trials[1].min(50_000))?, trials[1]),
            ];
            // What is asked for is never much more than patience has, or shows a great difference.
            if let Some(Verdict::Open(Some(more))) = compare(a, b) {
                let most = 21 * (a.1 + b.1);
                let rate = (a.0 + b.0 + 2) as f64 / (a.1 + b.1 + 4) as f64;
                let half = 2.0 * size(2.0 * rate * (1.0 - rate), (rate / 2.0).max(LEAST));
                assert!(more <= most || more as f64 <= half * 1.2 + 20.0, "{a:?} {b:?}: {more}");
            }
            Ok(())
        });
    }

    #[test]
    fn what_is_said_to_be_needed_is_about_enough() {
        let Some(Verdict::Open(Some(more))) = compare((12, 400), (9, 400)) else { panic!() };
        let times = (more / 2 + 400) as f64 / 400.0;
        let scaled = |hits: i64| ((hits as f64 * times * 1.1) as i64, (400.0 * times * 1.1) as i64);
        assert_eq!(compare(scaled(12), scaled(9)), Some(Verdict::First));
        assert_eq!(more % 10i64.pow(more.ilog10() - 1), 0, "{more} pretends to know");
    }

    #[test]
    fn an_interval_holds_its_rate() {
        contact_cases::cases(1_000, |u| {
            let trials = i64::from(u.arbitrary::<u32>()?);
            let hits = u.int_in_range(0..=trials)?;
            let Some(rate) = Rate::of(hits, trials) else {
                assert_eq!(trials, 0);
                return Ok(());
            };
            assert!(0.0 <= rate.low && rate.low <= rate.rate + 1e-12, "{rate:?}");
            assert!(rate.rate <= rate.high + 1e-12 && rate.high <= 1.0, "{rate:?}");
            let verdict = compare((hits, trials), (0, trials)).unwrap();
            assert_ne!(verdict, Verdict::Second);
            Ok(())
        });
    }
}
