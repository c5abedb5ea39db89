//! How many rows there may be: one for each hour in which a counter was counted.
//!
//! The number of keys is bounded, the hours of each are many. Where all rows are taken, a row that
//! would be new is not made: its counts go to the coarse counter of its day.

use std::collections::BTreeMap;

use crate::fold::Limits;

/// Hours in a day.
const DAY: i64 = 24;

/// The rows that the database has, as far as a connection knows. Others may have made some since:
/// it is counted anew now and then.
#[derive(Debug, Default)]
pub(super) struct Room {
    rows: usize,
    /// Counters that have a row, for the latest hours.
    latest: BTreeMap<i64, foldhash::HashSet<i64>>,
}

/// So many hours are remembered; in others nothing is counted any more.
const LATEST: usize = 2;

impl Room {
    pub(super) fn new(rows: usize) -> Room {
        Room { rows, latest: BTreeMap::new() }
    }

    pub(super) fn rows(&self) -> usize {
        self.rows
    }

    pub(super) fn is_full(&self, limits: &Limits) -> bool {
        self.rows >= limits.rows
    }

    /// Whether a counter may have a row in this hour.
    pub(super) fn takes(&self, counter: i64, hour: i64, limits: &Limits) -> bool {
        !self.is_full(limits)
            || self.latest.get(&hour).is_some_and(|counters| counters.contains(&counter))
    }

    /// Takes note of a row.
    pub(super) fn note(&mut self, counter: i64, hour: i64) {
        if self.latest.entry(hour).or_default().insert(counter) {
            self.rows += 1;
        }
        while self.latest.len() > LATEST {
            // Never the one that is being counted in, even if a clock was set back.
            let farthest = self.latest.keys().copied().max_by_key(|other| other.abs_diff(hour));
            farthest.map(|farthest| self.latest.remove(&farthest));
        }
    }

    /// Takes note of a row that has been counted among all.
    pub(super) fn remember(&mut self, counter: i64, hour: i64) {
        self.latest.entry(hour).or_default().insert(counter);
    }
}

/// The hour under which a whole day is counted where there is no room for its hours.
pub(super) fn day(hour: i64) -> i64 {
    hour - hour.rem_euclid(DAY)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limit(rows: usize) -> Limits {
        Limits { rows, ..Limits::default() }
    }

    #[test]
    fn a_row_that_is_there_is_always_added_to() {
        let mut room = Room::new(0);
        room.note(1, 100);
        room.note(1, 100);
        assert!(room.takes(2, 100, &limit(2)), "the same row twice is one");
        room.note(2, 100);
        assert!(room.takes(1, 100, &limit(2)) && room.takes(2, 100, &limit(2)));
        assert!(!room.takes(3, 100, &limit(2)) && !room.takes(1, 101, &limit(2)));
    }

    #[test]
    fn what_was_counted_before_counts_once() {
        let mut room = Room::new(1);
        room.remember(1, 100);
        room.note(1, 100);
        assert!(room.takes(2, 100, &limit(2)));
    }

    #[test]
    fn old_hours_are_forgotten_and_still_counted() {
        let mut room = Room::new(0);
        (0..10).for_each(|hour| room.note(1, hour));
        assert_eq!(room.latest.len(), LATEST);
        assert!(!room.takes(2, 9, &limit(10)) && room.takes(2, 9, &limit(11)));
    }

    #[test]
    fn a_clock_that_was_set_back_takes_no_room() {
        let mut room = Room::new(0);
        room.note(1, 9_000);
        room.note(1, 9_001);
        for _ in 0..50 {
            room.note(1, 100);
            room.note(1, 101);
        }
        assert_eq!(room.rows(), 4);
    }

    #[test]
    fn a_day_begins_at_its_first_hour() {
        assert_eq!([day(0), day(23), day(24), day(-1)], [0, 0, 24, -24]);
    }
}
