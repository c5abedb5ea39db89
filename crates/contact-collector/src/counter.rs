//! Counting: beacons of the same moment share one commit, and each is answered after it.

mod queue;

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Result, anyhow};
use foldhash::HashMapExt as _;
use tokio::runtime::Handle;
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;
use tokio::time::{Instant, MissedTickBehavior, interval, timeout};

use crate::fold::Limits;
use crate::health::{Health, causes};
use crate::key::Key;
use crate::metrics::Metrics;
use crate::store::{Batch, Store, Writer};
use crate::workers::{self, Workers};
use queue::{Inlet, Outlet};

/// Beacons that may wait for a commit; one more is refused at once.
const WAITING: usize = 8192;

/// From so many beacons on their way, a commit waits for half of them: the same work for the disk,
/// and for more beacons. Half, so that the others are read and answered meanwhile.
const BUSY: usize = 32;

/// How long it waits for them at most. Where there are so many, a beacon waits as long anyway.
const GATHERING: Duration = Duration::from_millis(4);

/// How long one commit may take before its beacons are refused.
const PATIENCE: Duration = Duration::from_secs(10);

/// How long a database may take to open, if it has to be looked through before.
const OPENING: Duration = Duration::from_secs(30);

/// How long so many old rows may take to go.
const TIDYING: Duration = Duration::from_secs(60);

/// How often what is too old is removed, and what is left of it where there is much.
const TIDY: Duration = Duration::from_secs(3600);
const TIDY_ON: Duration = Duration::from_millis(200);

/// How often a database that failed is tried while no beacon does, and looked whether its file is
/// still there.
const TRY_AGAIN: Duration = Duration::from_secs(1);

/// The mark that is written to see whether a database takes anything, with the hour.
const TRIED: &str = "tried";

/// The beacon was not counted, as far as one can know.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Unavailable;

/// Counts beacons. Clones count into the same batches; when the last is gone, the writer stops.
#[derive(Clone, Debug)]
pub struct Counter {
    waiting: Inlet<Waiting>,
    health: Arc<Health>,
}

type Done = oneshot::Sender<Result<(), Unavailable>>;

#[derive(Debug)]
struct Waiting {
    key: Key,
    hour: i64,
    done: Done,
    /// Where the answer is waited for, if by a worker.
    worker: Option<usize>,
}

/// What passes answers on, on a worker's own thread: to wake one worker once is cheap, to wake it
/// for each of its connections is dear.
type Desk = mpsc::UnboundedSender<(Vec<Done>, Result<(), Unavailable>)>;

fn desk(worker: &Handle) -> Desk {
    let (sender, mut receiver) = mpsc::unbounded_channel();
    worker.spawn(async move {
        while let Some((waiting, answer)) = receiver.recv().await {
            tell(waiting, answer);
        }
    });
    sender
}

fn tell(waiting: Vec<Done>, answer: Result<(), Unavailable>) {
    for done in waiting {
        // Who hung up meanwhile has been counted all the same.
        let _ = done.send(answer);
    }
}

impl Counter {
    /// Starts a writer on this database. The handle ends when the last [`Counter`] is gone and all
    /// that waited has been answered.
    ///
    /// # Errors
    ///
    /// The database does not take counts.
    pub async fn start(
        store: Store,
        limits: Limits,
        keep: Option<Duration>,
        metrics: Metrics,
        workers: &Workers,
    ) -> Result<(Counter, JoinHandle<()>)> {
        let (inlet, outlet) = queue::queue(WAITING);
        let health = Arc::new(Health::new(
            "the database takes no counts",
            "the database takes counts again",
        ));
        let writer = store.writer().await?;
        metrics.counters.set(writer.counters() as i64);
        metrics.rows.set(writer.rows() as i64);
        let writer = Some(writer);
        let desks = workers.handles().iter().map(desk).collect();
        let task = Task {
            store,
            limits,
            keep,
            metrics,
            writer,
            desks,
            health: Arc::clone(&health),
            full: false,
        };
        let handle = tokio::spawn(task.run(outlet));
        Ok((Counter { waiting: inlet, health }, handle))
    }

    /// Adds one. It returns when the count is on disk.
    ///
    /// # Errors
    ///
    /// The database does not take it, or too many are waiting.
    pub async fn add(&self, key: Key, hour: i64) -> Result<(), Unavailable> {
        let (done, answer) = oneshot::channel();
        let waiting = Waiting { key, hour, done, worker: workers::here() };
        self.waiting.put(waiting).map_err(|_| Unavailable)?;
        answer.await.unwrap_or(Err(Unavailable))
    }

    /// Whether the last commit succeeded.
    pub fn is_healthy(&self) -> bool {
        self.health.is_well()
    }
}

/// Has a connection do something within a time, and gives it back. One that failed, or took too
/// long, is left: nobody knows what it would do next.
async fn within<T>(
    limit: Duration,
    mut writer: Writer,
    work: impl AsyncFnOnce(&mut Writer) -> sqlx::Result<T>,
) -> Result<(Writer, T)> {
    let error = match timeout(limit, work(&mut writer)).await {
        Ok(Ok(done)) => return Ok((writer, done)),
        Ok(Err(error)) => error.into(),
        Err(_) => anyhow!("it said nothing for {} seconds", limit.as_secs()),
    };
    writer.leave().await;
    Err(error)
}

struct Task {
    store: Store,
    limits: Limits,
    keep: Option<Duration>,
    metrics: Metrics,
    writer: Option<Writer>,
    /// One for each worker, in the order of their numbers.
    desks: Vec<Desk>,
    health: Arc<Health>,
    /// Whether all rows are taken, which is said once.
    full: bool,
}

impl Task {
    async fn run(mut self, queue: Outlet<Waiting>) {
        let mut waiting = Vec::new();
        let mut enough = 1;
        let mut tidy = interval(TIDY);
        let mut try_again = interval(TRY_AGAIN);
        for timer in [&mut tidy, &mut try_again] {
            timer.set_missed_tick_behavior(MissedTickBehavior::Delay);
        }
        loop {
            tokio::select! {
                biased;
                // First, since under load there are always beacons.
                _ = tidy.tick() => {
                    if self.tidy().await {
                        tidy.reset_after(TIDY_ON);
                    }
                }
                () = queue.reach(1) => {
                    let _ = timeout(GATHERING, queue.reach(enough)).await;
                    if !queue.take(&mut waiting) {
                        return self.end().await;
                    }
                    let committed = waiting.len();
                    self.commit(&mut waiting).await;
                    // Those that were just answered will be back, if they are of a busy hour.
                    let under_way = committed + queue.len();
                    enough = if under_way < BUSY { 1 } else { under_way / 2 };
                }
                _ = try_again.tick() => {
                    self.tend(0).await;
                    if !self.health.is_well() {
                        self.try_again().await;
                    }
                }
            }
        }
    }

    async fn commit(&mut self, waiting: &mut Vec<Waiting>) {
        let beacons = waiting.len();
        let mut batch = Batch::with_capacity(beacons);
        let mut at_desks: Vec<Vec<Done>> = self.desks.iter().map(|_| Vec::new()).collect();
        let mut elsewhere = Vec::new();
        for Waiting { key, hour, done, worker } in waiting.drain(..) {
            *batch.entry((key, hour)).or_default() += 1;
            worker.and_then(|worker| at_desks.get_mut(worker)).unwrap_or(&mut elsewhere).push(done);
        }
        let start = Instant::now();
        let outcome = self.attempt(&batch).await;
        self.metrics.committed(beacons, start.elapsed());
        let answer =
            self.health.note(outcome.map_err(|error| causes(&error))).map_err(|_| Unavailable);
        for (desk, waiting) in self.desks.iter().zip(at_desks) {
            // A worker that has ended has nobody left to answer.
            if !waiting.is_empty() {
                let _ = desk.send((waiting, answer));
            }
        }
        tell(elsewhere, answer);
        self.tend(1).await;
    }

    /// The connection, or a new one. Taken, so that one in an unknown state is not used again.
    async fn writer(&mut self) -> Result<Writer> {
        match self.writer.take() {
            Some(writer) => Ok(writer),
            None => timeout(OPENING, self.store.writer()).await?,
        }
    }

    async fn attempt(&mut self, batch: &Batch) -> Result<()> {
        let writer = self.writer().await?;
        let add = async |writer: &mut Writer| writer.add(batch, &self.limits).await;
        let (writer, ()) = within(PATIENCE, writer, add).await?;
        self.metrics.counters.set(writer.counters() as i64);
        self.metrics.rows.set(writer.rows() as i64);
        let full = writer.rows() >= self.limits.rows;
        if full && !self.full {
            tracing::warn!(
                "all rows are taken: what is new is counted by day, without page and campaign; \
                 raise --max-rows or lower --keep-days"
            );
        }
        self.full = full;
        self.writer = Some(writer);
        Ok(())
    }

    /// The last connection that counts leaves all counts in the database's file.
    async fn end(&mut self) {
        if let Some(writer) = self.writer.take()
            && let Err(error) = writer.close().await
        {
            tracing::warn!(%error, "the database was not closed as it should be; what its log (-wal) holds belongs to it");
        }
    }

    /// Finds out by itself that a database works again: a load balancer sends no beacon to a collector
    /// that says it is not well.
    async fn try_again(&mut self) {
        let outcome = self.write().await;
        let _ = self.health.note(outcome.map_err(|error| causes(&error)));
    }

    /// Writes something that changes no count.
    async fn write(&mut self) -> Result<()> {
        let writer = self.writer().await?;
        let now = crate::clock::hour().to_string();
        let mark = async |writer: &mut Writer| writer.mark(TRIED, &now).await;
        let (writer, ()) = within(PATIENCE, writer, mark).await?;
        self.writer = Some(writer);
        Ok(())
    }

    /// Looks after the database's files when nobody waits for an answer, after so many commits.
    async fn tend(&mut self, commits: u32) {
        let Some(writer) = self.writer.take() else { return };
        let tend = async |writer: &mut Writer| {
            // After a commit it has just been looked.
            if commits == 0 {
                writer.check().await?;
            }
            match writer.tend(commits).await {
                Ok(()) => Ok(()),
                // What cannot be done now is done later: all is in the log.
                Err(_) => writer.check().await,
            }
        };
        match within(PATIENCE, writer, tend).await {
            Ok((writer, ())) => self.writer = Some(writer),
            Err(error) => drop(self.health.note(Err::<(), _>(causes(&error)))),
        }
    }

    /// Removes some of what is too old, and tells whether there is more.
    async fn tidy(&mut self) -> bool {
        let (Some(keep), Some(writer)) = (self.keep, self.writer.take()) else { return false };
        let before = crate::clock::hour() - (keep.as_secs() / 3600) as i64;
        let forget = async |writer: &mut Writer| writer.forget_before(before).await;
        match within(TIDYING, writer, forget).await {
            Ok((writer, more)) => {
                self.writer = Some(writer);
                more
            }
            Err(error) => {
                tracing::warn!(%error, "what is too old could not be removed");
                false
            }
        }
    }
}
