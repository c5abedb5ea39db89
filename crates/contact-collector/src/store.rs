//! The database: one file by SQLite, or PostgreSQL where several collectors share one.
//!
//! Both have the same tables and are spoken to by the same code; `Dialect` holds
//! the few statements that differ.

mod checkpoint;
mod dialect;
mod file;
mod history;
mod question;
mod room;
mod writer;

use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::pool::PoolConnection;
use sqlx::{Any, AnyConnection, AnyPool, ConnectOptions, Row};

use crate::key::Dimension;

use dialect::Dialect;
use file::Files;
use history::History;
use question::Sums;

pub use question::{Answer, Question};
pub use writer::{Batch, Writer};

/// Connections for reading. Counting has one of its own.
const READERS: u32 = 4;

/// How long a reader waits for a database that does not answer.
const PATIENCE: Duration = Duration::from_secs(3);

/// An open database.
#[derive(Clone, Debug)]
pub struct Store {
    readers: AnyPool,
    options: AnyConnectOptions,
    dialect: &'static Dialect,
    history: Arc<History>,
    opened: Arc<Mutex<Opened>>,
    url: Arc<str>,
    told: Arc<[AtomicBool; Dimension::ALL.len()]>,
}

/// The files that are read, and since when. None while those that were lost are not opened anew.
#[derive(Debug)]
struct Opened {
    files: Option<Arc<Files>>,
    since: Instant,
}

impl Store {
    /// Opens the database at this address, makes it if it is a file that does not exist, and brings
    /// its tables up to date. Several collectors may do so at once.
    ///
    /// # Errors
    ///
    /// An address that is neither `sqlite://FILE` nor `postgres://...`, a database that cannot be
    /// reached, or one that would not keep what it was told (see [`Writer`]).
    pub async fn open(url: &str) -> Result<Store> {
        sqlx::any::install_default_drivers();
        let dialect = Dialect::of(url)?;
        let options: AnyConnectOptions = dialect
            .address(url)
            .parse()
            .with_context(|| format!("database is no address; it takes {}", dialect::WANTED))?;
        let options = options.disable_statement_logging();
        dialect.migrate(url, &options).await?;
        let opened = Opened { files: None, since: Instant::now() };
        let opened = Arc::new(Mutex::new(opened));
        let current = Arc::clone(&opened);
        let readers = AnyPoolOptions::new()
            .max_connections(READERS)
            .acquire_timeout(PATIENCE)
            // They stay open: on a full disk SQLite could not open the file anew.
            .idle_timeout(None)
            .max_lifetime(None)
            .after_connect(move |connection, _| {
                Box::pin(async move { dialect.prepare_reader(connection).await })
            })
            // What still has a file open that was replaced is closed.
            .before_acquire(move |_, reader| {
                let since = held(&current).since;
                Box::pin(async move { Ok(reader.age <= since.elapsed()) })
            })
            .connect_with(options.clone())
            .await
            .context("the database cannot be read")?;
        let files = {
            let mut held = all(&readers, dialect).await.context("the database cannot be read")?;
            match held.first_mut() {
                Some(reader) => Files::of(reader, dialect.file_name).await?,
                None => Files::default(),
            }
        };
        held(&opened).files = Some(Arc::new(files));
        Ok(Store {
            readers,
            options,
            dialect,
            history: Arc::default(),
            opened,
            url: url.into(),
            told: Arc::default(),
        })
    }

    /// A connection that counts. Where the database's file was removed, replaced or overwritten, it
    /// is opened anew, with tables, and is what is read from then on.
    ///
    /// # Errors
    ///
    /// The database cannot be reached, is damaged, or would not keep what it was told.
    pub async fn writer(&self) -> Result<Writer> {
        let files = held(&self.opened).files.clone().filter(|files| files.check().is_ok());
        let gone = files.is_none();
        if gone {
            self.leave().await?;
            // On a thread of its own: the migrator's future is not one that moves between threads.
            let (dialect, url, options) =
                (self.dialect, Arc::clone(&self.url), self.options.clone());
            let runtime = tokio::runtime::Handle::current();
            let work = move || {
                runtime.block_on(async {
                    dialect.inspect(&options).await?;
                    dialect.migrate(&url, &options).await
                })
            };
            tokio::task::spawn_blocking(work).await??;
        }
        let told = Arc::clone(&self.told);
        let writer = Writer::open(&self.options, self.dialect, told, files).await?;
        if gone {
            self.history.forget();
            *held(&self.opened) = Opened { files: Some(writer.files()), since: Instant::now() };
            drop(all(&self.readers, self.dialect).await?);
        }
        Ok(writer)
    }

    /// Ends all connections to files that are the database's no more. Connections of one process
    /// share SQLite's index of the log: as long as one is open, a new one would not begin anew.
    async fn leave(&self) -> Result<()> {
        let files = held(&self.opened).files.clone();
        if let Some(files) = files {
            files.leave_log()?;
        }
        held(&self.opened).since = Instant::now();
        while let Some(reader) = self.readers.try_acquire() {
            reader.close().await?;
        }
        ensure!(self.readers.size() == 0, "the database that was here is still being read");
        held(&self.opened).files = None;
        Ok(())
    }

    /// Ends all connections that read.
    pub async fn close(&self) {
        let files = held(&self.opened).files.clone().filter(|files| files.check().is_err());
        if let Some(Err(error)) = files.map(|files| files.leave_log()) {
            tracing::warn!(%error, "the log of the database that was here could not be left");
        }
        self.readers.close().await;
    }

    /// Sums of counters, in no order.
    ///
    /// # Errors
    ///
    /// The database's own.
    pub async fn ask(&self, question: &Question) -> sqlx::Result<Vec<Answer>> {
        let mut sums = Sums::new();
        let Some((held, begins)) = self.history.of(&self.readers).await? else {
            question.ask(&self.readers, &mut sums).await?;
            return Ok(question::answers(sums));
        };
        if let Some(rest) = held.rest(question.hours.as_ref()) {
            let rest = Question { hours: Some(rest), ..question.clone() };
            rest.ask(&self.readers, &mut sums).await?;
        }
        let question = question.clone();
        // Beacons do not wait for it.
        let added = tokio::task::spawn_blocking(move || {
            held.add(&question, begins, &mut sums);
            question::answers(sums)
        });
        added.await.map_err(|_| sqlx::Error::WorkerCrashed)
    }

    /// Holds the hours in memory that nothing is counted in any more, as long as it is awaited, so
    /// that [`Store::ask`] answers at once however many there are. It tells how many rows it holds.
    pub async fn remember(&self, held: impl Fn(usize)) {
        loop {
            // While the database does not answer, nobody else gets an answer either, and says so.
            let refreshed = self.history.refresh(&self.readers, crate::clock::hour());
            let _ = tokio::time::timeout(history::LOOK, refreshed).await;
            held(self.history.rows());
            tokio::time::sleep(history::LOOK).await;
        }
    }

    /// Whether the database answers.
    ///
    /// # Errors
    ///
    /// The database's own, or its file was removed, replaced or overwritten.
    pub async fn check(&self) -> sqlx::Result<()> {
        match &held(&self.opened).files {
            Some(files) => files.check()?,
            None => return Err(sqlx::Error::PoolClosed),
        }
        let asked = sqlx::query("SELECT COUNT(*) FROM marks").fetch_one(&self.readers);
        // A server may be there and say nothing.
        match tokio::time::timeout(PATIENCE, asked).await {
            Ok(answered) => answered.map(drop),
            Err(_) => Err(sqlx::Error::PoolTimedOut),
        }
    }

    /// A mark on the whole database.
    ///
    /// # Errors
    ///
    /// The database's own.
    pub async fn mark(&self, name: &str) -> sqlx::Result<Option<String>> {
        let row = sqlx::query("SELECT value FROM marks WHERE name = $1").bind(name);
        row.fetch_optional(&self.readers).await?.map(|row| row.try_get(0)).transpose()
    }
}

fn held(opened: &Mutex<Opened>) -> std::sync::MutexGuard<'_, Opened> {
    opened.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Opens all connections that read a file, before anyone asks: SQLite removes the log of a file that
/// it finds empty when it opens it, which may be while somebody writes over it.
async fn all(readers: &AnyPool, dialect: &Dialect) -> sqlx::Result<Vec<PoolConnection<Any>>> {
    let mut held = Vec::new();
    for _ in 0..dialect.file_name.map_or(1, |_| READERS) {
        held.push(readers.acquire().await?);
    }
    Ok(held)
}

async fn connect(options: &AnyConnectOptions) -> sqlx::Result<AnyConnection> {
    match tokio::time::timeout(PATIENCE, options.connect()).await {
        Ok(connection) => connection,
        Err(_) => Err(sqlx::Error::PoolTimedOut),
    }
}
