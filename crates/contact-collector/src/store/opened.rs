//! The connections that read, and the files that they read.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::{AnyConnection, AnyPool, Connection as _};
use tokio::time::timeout;

use super::checkpoint;
use super::dialect::Dialect;
use super::file::Files;

/// Connections for reading. Counting has one of its own.
const READERS: u32 = 4;

/// How long a reader waits for a database that does not answer.
pub(super) const PATIENCE: Duration = Duration::from_secs(3);

#[derive(Debug)]
pub(super) struct Opened {
    pub(super) readers: AnyPool,
    pub(super) files: Arc<Files>,
    /// Has the log open as long as anything has, so that it can go into the database's file when it
    /// has lost its name. A server needs none. Never locked: only who leaves uses it.
    keeper: Option<Mutex<AnyConnection>>,
}

impl Opened {
    pub(super) async fn open(
        options: &AnyConnectOptions,
        dialect: &'static Dialect,
    ) -> Result<Opened> {
        let readers = AnyPoolOptions::new()
            .max_connections(READERS)
            .acquire_timeout(PATIENCE)
            // They stay open: on a full disk SQLite could not open the file anew.
            .idle_timeout(None)
            .max_lifetime(None)
            .after_connect(move |connection, _| {
                Box::pin(async move { dialect.prepare_reader(connection).await })
            })
            .connect_with(options.clone())
            .await?;
        if dialect.file_name.is_none() {
            return Ok(Opened { readers, files: Arc::default(), keeper: None });
        }
        // All of them, before anyone asks: SQLite removes the log of a file that it finds empty when
        // it opens it, which may be while somebody writes over it.
        let mut all = Vec::new();
        for _ in 0..READERS {
            all.push(readers.acquire().await?);
        }
        let mut keeper = super::connect(options).await?;
        dialect.prepare_reader(&mut keeper).await?;
        let files = Arc::new(Files::of(&mut keeper, dialect.file_name).await?);
        Ok(Opened { readers, files, keeper: Some(Mutex::new(keeper)) })
    }

    /// Ends all connections to files that are the database's no more. Connections of one process
    /// share SQLite's index of the log: as long as one is open, a new one would not begin anew. What
    /// is in the log goes into the file before, unless that is another one now. The lock is held.
    ///
    /// # Errors
    ///
    /// It cannot be done yet; it is to be tried again.
    pub(super) async fn leave(&mut self) -> Result<()> {
        let closed = timeout(PATIENCE, self.readers.close()).await;
        ensure!(closed.is_ok(), "the database that was here is still being read");
        let Some(keeper) = &mut self.keeper else { return Ok(()) };
        let keeper = keeper.get_mut().unwrap_or_else(PoisonError::into_inner);
        checkpoint::rescue(keeper, &self.files).await?;
        self.files.leave_log()?;
        self.close().await;
        Ok(())
    }

    /// Ends all connections.
    pub(super) async fn close(&mut self) {
        self.readers.close().await;
        if let Some(keeper) = self.keeper.take() {
            // What is not closed as it should be ends with the process.
            let keeper = keeper.into_inner().unwrap_or_else(PoisonError::into_inner);
            let _ = keeper.close().await;
        }
    }

    /// Whether the database answers.
    ///
    /// # Errors
    ///
    /// The database's own, or its file was removed, replaced or overwritten.
    pub(super) async fn check(&self) -> sqlx::Result<()> {
        self.files.check()?;
        let asked = sqlx::query("SELECT COUNT(*) FROM marks").fetch_one(&self.readers);
        // A server may be there and say nothing.
        match timeout(PATIENCE, asked).await {
            Ok(answered) => answered.map(drop),
            Err(_) => Err(sqlx::Error::PoolTimedOut),
        }
    }
}

/// Opens the database and says what for.
pub(super) async fn open(options: &AnyConnectOptions, dialect: &'static Dialect) -> Result<Opened> {
    Opened::open(options, dialect).await.context("the database cannot be read")
}
