//! Whether something works, and a line in the log where that changes.

use std::fmt::Display;
use std::sync::atomic::{AtomicBool, Ordering};

/// Something that may fail for a while. Its failing is said once, however often it is met, and so is
/// its end.
///
/// ```
/// use contact_collector::health::Health;
/// let health = Health::new("the oven is cold", "the oven is warm again");
/// health.note::<(), _>(Err("no gas"));
/// assert!(!health.is_well());
/// health.note::<_, String>(Ok(()));
/// assert!(health.is_well());
/// ```
#[derive(Debug)]
pub struct Health {
    well: AtomicBool,
    fails: &'static str,
    works: &'static str,
}

impl Health {
    /// Well, so far; with what is to be said when it fails and when it works again.
    pub const fn new(fails: &'static str, works: &'static str) -> Health {
        Health { well: AtomicBool::new(true), fails, works }
    }

    /// Takes note of an outcome, and gives it back.
    pub fn note<T, E: Display>(&self, outcome: Result<T, E>) -> Result<T, E> {
        let was_well = self.well.swap(outcome.is_ok(), Ordering::Relaxed);
        match &outcome {
            Ok(_) if !was_well => tracing::info!("{}", self.works),
            Err(error) if was_well => {
                tracing::error!(error = format!("{error:#}"), "{}", self.fails);
            }
            _ => {}
        }
        outcome
    }

    /// Whether the last outcome was good.
    pub fn is_well(&self) -> bool {
        self.well.load(Ordering::Relaxed)
    }
}
