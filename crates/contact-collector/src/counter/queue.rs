//! Beacons that wait for a commit. Whoever commits is woken when enough of them wait, and not by
//! each.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

/// A queue's two ends. It takes at most `most` at a time.
pub(super) fn queue<T>(most: usize) -> (Inlet<T>, Outlet<T>) {
    let state = State { waiting: Vec::new(), wanted: 1, closed: false };
    let shared = Arc::new(Shared { most, state: Mutex::new(state), enough: Notify::new() });
    (Inlet(Arc::new(Hold(Arc::clone(&shared)))), Outlet(Hold(shared)))
}

/// Where beacons come in. When the last clone is gone, the queue is closed.
#[derive(Debug)]
pub(super) struct Inlet<T>(Arc<Hold<T>>);

/// Where they are taken out. When it is gone, the queue is closed and what waits is dropped.
#[derive(Debug)]
pub(super) struct Outlet<T>(Hold<T>);

/// Closes the queue when it is dropped.
#[derive(Debug)]
struct Hold<T>(Arc<Shared<T>>);

#[derive(Debug)]
struct Shared<T> {
    most: usize,
    state: Mutex<State<T>>,
    enough: Notify,
}

#[derive(Debug)]
struct State<T> {
    waiting: Vec<T>,
    /// The other end is woken when so many wait.
    wanted: usize,
    closed: bool,
}

impl<T> Clone for Inlet<T> {
    fn clone(&self) -> Inlet<T> {
        Inlet(Arc::clone(&self.0))
    }
}

impl<T> Hold<T> {
    fn state(&self) -> MutexGuard<'_, State<T>> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T> Drop for Hold<T> {
    fn drop(&mut self) {
        self.state().closed = true;
        self.0.enough.notify_one();
    }
}

impl<T> Drop for Outlet<T> {
    fn drop(&mut self) {
        let mut state = self.0.state();
        state.closed = true;
        let waiting = std::mem::take(&mut state.waiting);
        drop(state);
        drop(waiting);
    }
}

impl<T> Inlet<T> {
    /// Puts one in, unless too many wait or nobody takes them out.
    pub(super) fn put(&self, one: T) -> Result<(), T> {
        let mut state = self.0.state();
        if state.closed || state.waiting.len() >= self.0.0.most {
            return Err(one);
        }
        state.waiting.push(one);
        let enough = state.waiting.len() == state.wanted;
        drop(state);
        if enough {
            self.0.0.enough.notify_one();
        }
        Ok(())
    }
}

impl<T> Outlet<T> {
    /// Waits until there are so many, or until nobody puts more in. It may be dropped before.
    pub(super) async fn reach(&self, wanted: usize) {
        while !self.has(wanted.min(self.0.0.most)) {
            self.0.0.enough.notified().await;
        }
    }

    /// Whether there are so many or there will be no more; if not, it is told when there are.
    fn has(&self, wanted: usize) -> bool {
        let mut state = self.0.state();
        let has = state.closed || state.waiting.len() >= wanted;
        if !has {
            state.wanted = wanted;
        }
        has
    }

    /// All that wait, in the place of what is empty; and whether the queue still is open or had any.
    pub(super) fn take(&self, empty: &mut Vec<T>) -> bool {
        let mut state = self.0.state();
        std::mem::swap(&mut state.waiting, empty);
        !(state.closed && empty.is_empty())
    }

    /// How many wait.
    pub(super) fn len(&self) -> usize {
        self.0.state().waiting.len()
    }
}

#[cfg(test)]
mod tests {
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use super::*;

    fn is_woken(future: std::pin::Pin<&mut impl Future<Output = ()>>) -> bool {
        future.poll(&mut Context::from_waker(Waker::noop())) == Poll::Ready(())
    }

    #[test]
    fn it_wakes_when_enough_wait() {
        let (inlet, outlet) = queue(9);
        let mut reached = pin!(outlet.reach(3));
        for number in 0..3 {
            assert!(!is_woken(reached.as_mut()), "{number} of 3");
            inlet.put(number).unwrap();
        }
        assert!(is_woken(reached.as_mut()));
        let mut taken = Vec::new();
        assert!(outlet.take(&mut taken));
        assert_eq!((taken, outlet.len()), (vec![0, 1, 2], 0));
    }

    #[test]
    fn a_wait_that_was_given_up_is_no_hindrance() {
        let (inlet, outlet) = queue(9);
        assert!(!is_woken(pin!(outlet.reach(3))));
        inlet.put(0).unwrap();
        assert!(is_woken(pin!(outlet.reach(1))));
        // Fewer wait than were wanted before: who waits for more is woken by as many.
        let mut reached = pin!(outlet.reach(2));
        assert!(!is_woken(reached.as_mut()));
        inlet.put(1).unwrap();
        assert!(is_woken(reached));
    }

    #[test]
    fn more_than_it_takes_come_back() {
        let (inlet, outlet) = queue(2);
        assert_eq!([0, 1, 2].map(|one| inlet.put(one)), [Ok(()), Ok(()), Err(2)]);
        assert!(is_woken(pin!(outlet.reach(100))), "more will not come");
    }

    #[test]
    fn the_last_are_taken_after_the_end() {
        let (inlet, outlet) = queue(9);
        let clone = inlet.clone();
        drop(inlet);
        clone.put(0).unwrap();
        let mut reached = pin!(outlet.reach(2));
        assert!(!is_woken(reached.as_mut()));
        drop(clone);
        assert!(is_woken(reached));
        let mut taken = Vec::new();
        assert!(outlet.take(&mut taken) && taken == [0]);
        taken.clear();
        assert!(!outlet.take(&mut taken));
    }

    #[test]
    fn what_waits_is_let_go_when_nobody_takes_it() {
        let (inlet, outlet) = queue(9);
        let value = Arc::new(());
        inlet.put(Arc::clone(&value)).unwrap();
        drop(outlet);
        assert_eq!(Arc::strong_count(&value), 1);
        assert!(inlet.put(value).is_err());
    }
}
