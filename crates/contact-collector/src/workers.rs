//! The threads that answer connections: one for each core.

use std::cell::Cell;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Context, Result};
use tokio::runtime::{Builder, Handle};
use tokio::sync::watch;

thread_local! {
    static HERE: Cell<Option<usize>> = const { Cell::new(None) };
}

/// Threads, each with a runtime of its own. A connection stays with one of them, which costs less
/// than handing its work about: there is little of it and all connections have the same.
#[derive(Debug)]
pub struct Workers {
    handles: Vec<Handle>,
    last: AtomicUsize,
    // The threads end with it.
    _stop: watch::Sender<()>,
}

impl Workers {
    /// Starts one for each core that this process may use.
    ///
    /// # Errors
    ///
    /// The system gives no thread.
    pub fn start() -> Result<Workers> {
        let (stop, stopped) = watch::channel(());
        let mut handles = Vec::new();
        for number in 0..thread::available_parallelism().map_or(1, usize::from) {
            let runtime = Builder::new_current_thread().enable_all().build()?;
            handles.push(runtime.handle().clone());
            let mut stopped = stopped.clone();
            let work = move || {
                HERE.set(Some(number));
                // It never changes: waiting ends with an error when the sender is gone.
                runtime.block_on(async { while stopped.changed().await.is_ok() {} });
            };
            let thread = thread::Builder::new().name(format!("worker-{number}"));
            thread.spawn(work).context("no thread for a worker")?;
        }
        Ok(Workers { handles, last: AtomicUsize::new(0), _stop: stop })
    }

    /// Their runtimes, in the order of their numbers.
    pub fn handles(&self) -> &[Handle] {
        &self.handles
    }

    /// The one whose turn it is.
    pub fn pick(&self) -> &Handle {
        let number = self.last.fetch_add(1, Ordering::Relaxed);
        &self.handles[number % self.handles.len()]
    }
}

/// The number of the worker that this is called on.
pub(crate) fn here() -> Option<usize> {
    HERE.get()
}
