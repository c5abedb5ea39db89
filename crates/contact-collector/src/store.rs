//! The database: one file by SQLite, or PostgreSQL where several collectors share one.
//!
//! Both have the same tables and are spoken to by the same code; `Dialect` holds
//! the few statements that differ.

mod checkpoint;
mod dialect;
mod file;
mod history;
mod opened;
mod question;
mod room;
mod rows;
mod writer;

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use anyhow::{Context, Result};
use sqlx::any::AnyConnectOptions;
use sqlx::{AnyConnection, AnyPool, ConnectOptions, Row};
use tokio::sync::{RwLock, Semaphore};
use tokio::time::timeout;

use crate::key::Dimension;

use dialect::Dialect;
use history::History;
use opened::{Opened, PATIENCE};
use question::Sums;

pub use question::{Answer, Question};
pub(crate) use rows::{Listing, Told};
pub use rows::{Rows, Sum};
pub use writer::{Batch, Writer};

/// An open database.
#[derive(Clone, Debug)]
pub struct Store {
    options: AnyConnectOptions,
    dialect: &'static Dialect,
    history: Arc<History>,
    /// Nothing while what took the place of lost files is not opened, and while it is.
    opened: Arc<RwLock<Option<Opened>>>,
    url: Arc<str>,
    told: Arc<[AtomicBool; Dimension::ALL.len()]>,
    /// Places for those who read long answers.
    places: Arc<Semaphore>,
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
        let lock = dialect.lock(url).await?;
        dialect.migrate(&options).await?;
        let opened = opened::open(&options, dialect).await?;
        drop(lock);
        Ok(Store {
            options,
            dialect,
            history: Arc::default(),
            opened: Arc::new(RwLock::new(Some(opened))),
            url: url.into(),
            told: Arc::default(),
            places: Arc::new(Semaphore::new(rows::AT_ONCE)),
        })
    }

    /// A connection that counts. Where the database's file was removed, replaced or overwritten, it
    /// is opened anew, with tables, and is what is read from then on.
    ///
    /// # Errors
    ///
    /// The database cannot be reached, is damaged, or would not keep what it was told.
    pub async fn writer(&self) -> Result<Writer> {
        let files = self.opened.read().await.as_ref().map(|opened| Arc::clone(&opened.files));
        let files = match files.filter(|files| files.check().is_ok()) {
            Some(files) => files,
            None => {
                self.open_anew().await?;
                let opened = self.opened.read().await;
                Arc::clone(&opened.as_ref().context("the database is closed")?.files)
            }
        };
        Writer::open(&self.options, self.dialect, Arc::clone(&self.told), files).await
    }

    /// Leaves what was open, and reads what is there now.
    async fn open_anew(&self) -> Result<()> {
        let mut opened = self.opened.write().await;
        // Another collector may be about the same.
        let _lock = self.dialect.lock(&self.url).await?;
        if let Some(lost) = &mut *opened {
            lost.leave().await?;
            // Its files are closed before the same are opened again: who closes a file loses all
            // locks on it.
            *opened = None;
            self.history.forget();
        }
        // On a thread of its own: the migrator's future is not one that moves between threads.
        let (dialect, options) = (self.dialect, self.options.clone());
        let runtime = tokio::runtime::Handle::current();
        let work = move || {
            runtime.block_on(async {
                dialect.inspect(&options).await?;
                dialect.migrate(&options).await
            })
        };
        tokio::task::spawn_blocking(work).await??;
        *opened = Some(opened::open(&self.options, self.dialect).await?);
        Ok(())
    }

    /// The connections that read.
    async fn readers(&self) -> sqlx::Result<AnyPool> {
        let opened = timeout(PATIENCE, self.opened.read());
        let opened = opened.await.map_err(|_| sqlx::Error::PoolTimedOut)?;
        opened.as_ref().map(|opened| opened.readers.clone()).ok_or(sqlx::Error::PoolClosed)
    }

    /// Ends all connections that read.
    pub async fn close(&self) {
        let Some(mut opened) = self.opened.write().await.take() else { return };
        if opened.files.check().is_err() {
            // Where its folder has gone too, there is nothing to lock, and nobody who would.
            let _lock = self.dialect.lock(&self.url).await;
            if let Err(error) = opened.leave().await {
                tracing::warn!(%error, "the log of the database that was here could not be left");
            }
        }
        opened.close().await;
    }

    /// Sums of counters, in no order.
    ///
    /// # Errors
    ///
    /// The database's own.
    pub async fn ask(&self, question: &Question) -> sqlx::Result<Vec<Answer>> {
        Ok(self.ask_for(question, usize::MAX).await?.unwrap_or_default())
    }

    /// The same, and nothing where there are more than so many.
    ///
    /// # Errors
    ///
    /// The database's own.
    pub async fn ask_for(
        &self,
        question: &Question,
        most: usize,
    ) -> sqlx::Result<Option<Vec<Answer>>> {
        match self.ask_once(question, most).await {
            // Its files were lost, and are opened anew.
            Err(sqlx::Error::PoolClosed) => self.ask_once(question, most).await,
            answered => answered,
        }
    }

    async fn ask_once(
        &self,
        question: &Question,
        most: usize,
    ) -> sqlx::Result<Option<Vec<Answer>>> {
        let mut sums = Sums::new(most);
        let readers = self.readers().await?;
        let Some((held, begins)) = self.history.of(&readers).await? else {
            question.ask(&readers, &mut sums).await?;
            return Ok(sums.answers());
        };
        if let Some(rest) = held.rest(question.hours.as_ref()) {
            let rest = Question { hours: Some(rest), ..question.clone() };
            rest.ask(&readers, &mut sums).await?;
        }
        let question = question.clone();
        // Beacons do not wait for it.
        let added = tokio::task::spawn_blocking(move || {
            held.add(&question, begins, &mut sums);
            sums.answers()
        });
        added.await.map_err(|_| sqlx::Error::WorkerCrashed)
    }

    /// Begins to read sums that may be many, in their order; nothing where others are read already
    /// and no place gets free.
    ///
    /// # Errors
    ///
    /// The database's own.
    pub(crate) async fn rows(&self, listing: Listing) -> sqlx::Result<Option<Rows>> {
        let place = timeout(PATIENCE, Arc::clone(&self.places).acquire_owned());
        let Ok(Ok(place)) = place.await else { return Ok(None) };
        Ok(Some(rows::read(self.readers().await?, self.dialect, listing, place)))
    }

    /// Holds the hours in memory that nothing is counted in any more, as long as it is awaited, so
    /// that [`Store::ask`] answers at once however many there are. It tells how many rows it holds.
    pub async fn remember(&self, held: impl Fn(usize)) {
        loop {
            // While the database does not answer, nobody else gets an answer either, and says so.
            let _ = timeout(history::LOOK, self.refresh(crate::clock::hour())).await;
            held(self.history.rows());
            tokio::time::sleep(history::LOOK).await;
        }
    }

    /// Looks once whether what is held is still what the database has.
    async fn refresh(&self, now: i64) -> sqlx::Result<()> {
        self.history.refresh(&self.readers().await?, now).await
    }

    /// Whether the database answers.
    ///
    /// # Errors
    ///
    /// The database's own, or its file was removed, replaced or overwritten.
    pub async fn check(&self) -> sqlx::Result<()> {
        let opened = self.opened.try_read().map_err(|_| sqlx::Error::PoolClosed)?;
        opened.as_ref().ok_or(sqlx::Error::PoolClosed)?.check().await
    }

    /// A mark on the whole database.
    ///
    /// # Errors
    ///
    /// The database's own.
    pub async fn mark(&self, name: &str) -> sqlx::Result<Option<String>> {
        let row = sqlx::query("SELECT value FROM marks WHERE name = $1").bind(name);
        row.fetch_optional(&self.readers().await?).await?.map(|row| row.try_get(0)).transpose()
    }
}

async fn connect(options: &AnyConnectOptions) -> sqlx::Result<AnyConnection> {
    match timeout(PATIENCE, options.connect()).await {
        Ok(connection) => connection,
        Err(_) => Err(sqlx::Error::PoolTimedOut),
    }
}
