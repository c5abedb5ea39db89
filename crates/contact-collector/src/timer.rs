//! The time that a request's head may take, watched at no cost to requests that are in time.
//!
//! hyper asks for a timer for every head. One of tokio's for each would be registered, woken for and
//! removed thousands of times a second; here each connection looks at the clock once a second.

use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::{Context, Poll};
use std::time::Duration;

use hyper::rt::{Sleep, Timer};
use tokio::time::{Instant, sleep};

/// How exactly the time is kept.
const TICK: Duration = Duration::from_secs(1);

/// hyper's timer for a connection that runs [`ticking`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Coarse;

impl Timer for Coarse {
    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Sleep>> {
        self.sleep_until(std::time::Instant::now() + duration)
    }

    fn sleep_until(&self, deadline: std::time::Instant) -> Pin<Box<dyn Sleep>> {
        Box::pin(Until(deadline))
    }
}

/// Over when it is asked after the deadline. It wakes nobody.
struct Until(std::time::Instant);

impl Sleep for Until {}

impl Future for Until {
    type Output = ();

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if std::time::Instant::now() < self.0 { Poll::Pending } else { Poll::Ready(()) }
    }
}

/// What a future gives, unless it takes longer: for one of a connection that runs [`ticking`].
pub(crate) async fn within<F: Future>(duration: Duration, future: F) -> Option<F::Output> {
    let mut future = pin!(future);
    let mut until = None;
    poll_fn(|cx| match future.as_mut().poll(cx) {
        Poll::Ready(output) => Poll::Ready(Some(output)),
        Poll::Pending => {
            let now = std::time::Instant::now();
            let until = *until.get_or_insert(now + duration);
            if now < until { Poll::Pending } else { Poll::Ready(None) }
        }
    })
    .await
}

/// Runs a future that is looked after at least once a tick.
pub(crate) async fn ticking<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let mut tick = pin!(sleep(TICK));
    let mut asked = false;
    poll_fn(|cx| {
        // It wakes this task by itself, which never changes: until it has passed, once is enough.
        if !asked || tick.deadline() <= Instant::now() {
            asked = true;
            while tick.as_mut().poll(cx).is_ready() {
                tick.as_mut().reset(Instant::now() + TICK);
            }
        }
        future.as_mut().poll(cx)
    })
    .await
}
