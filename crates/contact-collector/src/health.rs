//! Whether something works, and a line in the log where that changes.

use std::fmt::Display;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// For so long nothing may fail before it is said that something works again.
const CALM: Duration = Duration::from_secs(5);

/// What fails again within a minute has to be calm for twice as long, up to this: on a disk that is
/// nearly full, small things work and larger ones do not.
const LONGEST: Duration = Duration::from_secs(160);
const RELAPSE: Duration = Duration::from_secs(60);

/// Something that may fail for a while. Its failing is said once, however often it is met, and so is
/// its end.
///
/// ```
/// use contact_collector::health::Health;
/// let health = Health::new("the oven is cold", "the oven is warm again");
/// assert!(health.is_well());
/// health.note::<(), _>(Err("no gas"));
/// assert!(!health.is_well());
/// ```
#[derive(Debug)]
pub struct Health {
    well: AtomicBool,
    trouble: Mutex<Trouble>,
    fails: &'static str,
    works: &'static str,
}

#[derive(Debug)]
struct Trouble {
    /// When it last failed, and when it was last said that it works again.
    failed: Option<Instant>,
    ended: Option<Instant>,
    calm: Duration,
}

impl Health {
    /// Well, so far; with what is to be said when it fails and when it works again.
    pub const fn new(fails: &'static str, works: &'static str) -> Health {
        let trouble = Trouble { failed: None, ended: None, calm: CALM };
        Health { well: AtomicBool::new(true), trouble: Mutex::new(trouble), fails, works }
    }

    /// Takes note of an outcome, and gives it back.
    pub fn note<T, E: Display>(&self, outcome: Result<T, E>) -> Result<T, E> {
        // Nearly always.
        if outcome.is_ok() && self.is_well() {
            return outcome;
        }
        match (self.turn(outcome.is_ok(), Instant::now()), &outcome) {
            (true, Ok(_)) => tracing::info!("{}", self.works),
            (true, Err(error)) => tracing::error!(error = format!("{error:#}"), "{}", self.fails),
            (false, _) => {}
        }
        outcome
    }

    /// Takes note of what was seen now, and tells whether that changes how it is.
    fn turn(&self, works: bool, now: Instant) -> bool {
        let mut trouble = self.trouble.lock().unwrap_or_else(PoisonError::into_inner);
        let since = |then: Option<Instant>| then.map(|then| now.saturating_duration_since(then));
        let was_well = self.is_well();
        if !works {
            if was_well {
                let relapse = since(trouble.ended).is_some_and(|ended| ended < RELAPSE);
                trouble.calm = if relapse { (trouble.calm * 2).min(LONGEST) } else { CALM };
            }
            trouble.failed = Some(now);
            self.well.store(false, Ordering::Relaxed);
            return was_well;
        }
        if was_well || since(trouble.failed).is_some_and(|failed| failed < trouble.calm) {
            return false;
        }
        trouble.ended = Some(now);
        self.well.store(true, Ordering::Relaxed);
        true
    }

    /// Whether it works, as far as it has been seen.
    pub fn is_well(&self) -> bool {
        self.well.load(Ordering::Relaxed)
    }
}

/// What an error says, with its causes. Some repeat their cause in their own words, which is said
/// once.
pub fn causes(error: &anyhow::Error) -> String {
    error.chain().fold(String::new(), |said, cause| match (said.as_str(), cause.to_string()) {
        ("", cause) => cause,
        (said, cause) if said.ends_with(&cause) => said.to_owned(),
        (said, cause) => format!("{said}: {cause}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// When it is said that something fails or works, where one outcome a second is met.
    fn said(outcomes: impl IntoIterator<Item = bool>) -> Vec<(usize, bool)> {
        let health = Health::new("", "");
        let start = Instant::now();
        let seconds = outcomes.into_iter().enumerate();
        let turn = |(second, works): (usize, bool)| {
            let now = start + Duration::from_secs(second as u64);
            health.turn(works, now).then_some((second, works))
        };
        seconds.filter_map(turn).collect()
    }

    #[test]
    fn a_cause_is_said_once() {
        let lost = || sqlx::Error::Io(std::io::Error::other("the disk is gone"));
        let said = causes(&anyhow::Error::from(lost()).context("it does not open"));
        assert_eq!(said.matches("the disk is gone").count(), 1, "{said}");
        assert!(said.starts_with("it does not open: "), "{said}");
    }

    #[test]
    fn failing_and_its_end_are_said_once() {
        let outcomes = [[true; 9], [false; 9], [true; 9]].concat();
        // The last failure was met in second 17.
        assert_eq!(said(outcomes), [(9, false), (22, true)]);
    }

    #[test]
    fn what_works_now_and_then_is_not_said_to_work() {
        assert_eq!(said((0..999).map(|second| second % 3 == 0)), [(1, false)]);
    }

    #[test]
    fn each_relapse_takes_longer_to_end() {
        // It fails whenever it was said to work.
        let health = Health::new("", "");
        let start = Instant::now();
        let mut ends = Vec::new();
        let mut works = false;
        for second in 0..700 {
            let now = start + Duration::from_secs(second);
            if health.turn(works, now) && works {
                ends.push(second);
            }
            works = !health.is_well();
        }
        let spans: Vec<u64> = ends.windows(2).map(|pair| pair[1] - pair[0]).collect();
        assert_eq!(spans, [11, 21, 41, 81, 161, 161, 161]);
    }
}
