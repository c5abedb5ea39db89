//! How many connections there may be at the same time, in all and from one address.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

/// Connections at the same time, as far as the system gives file descriptors for them.
const ALL: usize = 4096;

/// Of these, from one address: nobody alone can take the places of all others.
const EACH: usize = 512;

/// File descriptors for everything but connections: the database, the script's files, the threads.
const OTHERS: usize = 128;

/// The places that connections take.
#[derive(Debug)]
pub struct Places {
    all: usize,
    each: usize,
    taken: Mutex<Taken>,
}

#[derive(Debug, Default)]
struct Taken {
    all: usize,
    by: HashMap<IpAddr, usize>,
}

/// A connection's place. It is free again when this is dropped.
#[derive(Debug)]
pub struct Place {
    places: Arc<Places>,
    address: IpAddr,
}

impl Places {
    /// As many as this process may have. Behind a proxy all connections are the proxy's.
    pub fn new(behind_proxy: bool) -> Arc<Places> {
        let wanted = (ALL + OTHERS) as u64;
        // What cannot be raised or asked for is what most systems start a program with.
        let files = rlimit::increase_nofile_limit(wanted).unwrap_or(1024);
        let all = usize::try_from(files).unwrap_or(ALL).saturating_sub(OTHERS).clamp(1, ALL);
        Places::of(all, if behind_proxy { all } else { EACH.min(all / 2).max(1) })
    }

    fn of(all: usize, each: usize) -> Arc<Places> {
        Arc::new(Places { all, each, taken: Mutex::default() })
    }

    /// A place for a connection from this address, if there is one.
    pub(crate) fn take(self: &Arc<Places>, address: IpAddr) -> Option<Place> {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let by = taken.by.get(&address).copied().unwrap_or_default();
        if taken.all >= self.all || by >= self.each {
            return None;
        }
        taken.all += 1;
        taken.by.insert(address, by + 1);
        drop(taken);
        Some(Place { places: Arc::clone(self), address })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self.places.taken.lock().unwrap_or_else(PoisonError::into_inner);
        taken.all -= 1;
        if let Some(by) = taken.by.get_mut(&self.address) {
            *by -= 1;
            if *by == 0 {
                taken.by.remove(&self.address);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_alone_takes_all() {
        let places = Places::of(5, 3);
        let (one, other) = ([192, 0, 2, 1].into(), [192, 0, 2, 2].into());
        let mut held: Vec<Place> = (0..9).filter_map(|_| places.take(one)).collect();
        assert_eq!(held.len(), 3);
        held.extend((0..9).filter_map(|_| places.take(other)));
        assert_eq!(held.len(), 5);
        drop(held);
        assert!(places.take(one).is_some());
        let taken = places.taken.lock().unwrap();
        assert_eq!((taken.all, taken.by.len()), (0, 0), "nothing of them is kept");
    }
}
