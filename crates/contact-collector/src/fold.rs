//! How many keys there may be.
//!
//! Anyone can send beacons, so anyone can make up paths and campaigns. Beyond a limit a value that
//! is new becomes [`OTHER`]; beyond a limit of all, a new key keeps only what has few values by
//! nature (site, channel, event, device).

use std::collections::{HashMap, HashSet};

use crate::key::{Dimension, Key};

/// Stands for every value that came too late to be counted apart.
pub const OTHER: &str = "other";

/// What a page may fill freely.
const FREE: [Dimension; 5] =
    [Dimension::Button, Dimension::Path, Dimension::Campaign, Dimension::Variant, Dimension::Lang];

/// How many values and keys a database takes.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Keys in all, hours not counted.
    pub counters: usize,
    /// Rows in all: a counter has one for each hour in which it was counted.
    pub rows: usize,
    /// Paths of one site.
    pub paths: usize,
    /// Campaigns of one site; variants and languages each have the same limit.
    pub campaigns: usize,
    /// Buttons of one site.
    pub buttons: usize,
    /// If not empty, the only paths that are counted apart.
    pub known_paths: HashSet<String>,
    /// If not empty, the only campaigns that are counted apart.
    pub known_campaigns: HashSet<String>,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            counters: 20_000,
            rows: 5_000_000,
            paths: 500,
            campaigns: 100,
            buttons: 200,
            known_paths: HashSet::new(),
            known_campaigns: HashSet::new(),
        }
    }
}

/// What a counter can take in an SQLite file, its place in the index included, where every page is
/// half empty: a key has 600 bytes at most.
const COUNTER_BYTES: u64 = 2560;

/// The same for a row.
const ROW_BYTES: u64 = 80;

/// The empty tables.
const EMPTY_BYTES: u64 = 64 * 1024;

impl Limits {
    /// How large an SQLite database can become, in bytes, without its write-ahead log. When all rows
    /// are taken, a site still has coarse counters with a row a day each, which are not in it.
    ///
    /// ```
    /// let limits = contact_collector::fold::Limits::default();
    /// assert!(limits.bytes() < 512 << 20);
    /// ```
    pub fn bytes(&self) -> u64 {
        self.counters as u64 * COUNTER_BYTES + self.rows as u64 * ROW_BYTES + EMPTY_BYTES
    }

    fn of(&self, dimension: Dimension) -> (usize, Option<&HashSet<String>>) {
        let listed = |list: &'_ HashSet<String>| (!list.is_empty()).then_some(());
        match dimension {
            Dimension::Path => (self.paths, listed(&self.known_paths).map(|()| &self.known_paths)),
            Dimension::Campaign => {
                (self.campaigns, listed(&self.known_campaigns).map(|()| &self.known_campaigns))
            }
            Dimension::Button => (self.buttons, None),
            _ => (self.campaigns, None),
        }
    }
}

/// The keys that the database holds, with their numbers there.
#[derive(Debug, Default)]
pub struct Known {
    ids: foldhash::HashMap<Key, i64>,
    values: HashMap<(Box<str>, Dimension), HashSet<Box<str>>>,
    /// The highest number seen.
    pub last: i64,
}

impl Known {
    /// The number of a key.
    pub fn id(&self, key: &Key) -> Option<i64> {
        self.ids.get(key).copied()
    }

    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// Takes note of a key that is in the database.
    pub fn insert(&mut self, id: i64, key: Key) {
        self.last = self.last.max(id);
        let site = key.get(Dimension::Site);
        for dimension in FREE {
            let value = key.get(dimension);
            if !value.is_empty() && value != OTHER {
                let values = self.values.entry((site.into(), dimension)).or_default();
                if !values.contains(value) {
                    values.insert(value.into());
                }
            }
        }
        self.ids.insert(key, id);
    }

    /// The key under which this one is counted: itself, or with [`OTHER`] in the place of what
    /// goes beyond the limits.
    pub fn fold(&self, mut key: Key, limits: &Limits) -> Key {
        if self.ids.contains_key(&key) {
            return key;
        }
        for dimension in FREE {
            if !self.admits(&key, dimension, limits) {
                key.set(dimension, OTHER);
            }
        }
        if !self.ids.contains_key(&key) && self.ids.len() >= limits.counters {
            return coarse(key);
        }
        key
    }

    fn admits(&self, key: &Key, dimension: Dimension, limits: &Limits) -> bool {
        let value = key.get(dimension);
        let (limit, listed) = limits.of(dimension);
        if value.is_empty() || value == OTHER {
            return true;
        }
        if let Some(listed) = listed {
            return listed.contains(value);
        }
        let values = self.values.get(&(key.get(Dimension::Site).into(), dimension));
        values.map_or(limit > 0, |values| values.contains(value) || values.len() < limit)
    }
}

/// The key with only what has few values by nature.
pub fn coarse(mut key: Key) -> Key {
    for dimension in FREE {
        key.set(dimension, OTHER);
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(path: &str, campaign: &str) -> Key {
        Key::default().with(Dimension::Path, path).with(Dimension::Campaign, campaign)
    }

    fn filled(limits: &Limits, keys: impl Iterator<Item = Key>) -> Known {
        let mut known = Known::default();
        for (id, new) in keys.enumerate() {
            let folded = known.fold(new, limits);
            if known.id(&folded).is_none() {
                known.insert(id as i64, folded);
            }
        }
        known
    }

    #[test]
    fn a_path_too_many_is_other_and_the_first_stay() {
        let limits = Limits { paths: 10, ..Limits::default() };
        let known = filled(&limits, (0..1000).map(|n| key(&format!("/{n}"), "spring")));
        assert_eq!(known.len(), 11);
        assert_eq!(known.fold(key("/3", "spring"), &limits), key("/3", "spring"));
        assert_eq!(known.fold(key("/new", "spring"), &limits), key(OTHER, "spring"));
        // A full dimension leaves the others alone.
        assert_eq!(known.fold(key("/new", "autumn"), &limits), key(OTHER, "autumn"));
    }

    #[test]
    fn sites_do_not_fill_each_other() {
        let limits = Limits { paths: 2, ..Limits::default() };
        let known = filled(&limits, (0..9).map(|n| key(&format!("/{n}"), "")));
        let other = key("/new", "").with(Dimension::Site, "b");
        assert_eq!(known.fold(other.clone(), &limits), other);
    }

    #[test]
    fn what_is_listed_is_always_counted_apart() {
        let known_campaigns = HashSet::from(["spring".to_owned()]);
        let limits = Limits { known_campaigns, campaigns: 0, ..Limits::default() };
        let known = Known::default();
        assert_eq!(known.fold(key("", "spring"), &limits), key("", "spring"));
        assert_eq!(known.fold(key("", "garbage"), &limits), key("", OTHER));
    }

    /// Whatever comes, there are never more keys than the limit and the few that cannot grow.
    #[test]
    fn the_number_of_keys_is_bounded() {
        contact_cases::cases(1_000, |u| {
            let limits = Limits { counters: 20, ..Limits::default() };
            let mut keys = Vec::new();
            while !u.is_empty() && keys.len() < 500 {
                let event = u.choose(&crate::beacon::EVENTS)?;
                let free = u.arbitrary::<[u8; 3]>()?.map(|value| value.to_string());
                keys.push(key(&free[0], &free[1]).with(Dimension::Event, event));
            }
            let known = filled(&limits, keys.into_iter());
            assert!(known.len() <= limits.counters + crate::beacon::EVENTS.len());
            Ok(())
        });
    }
}
