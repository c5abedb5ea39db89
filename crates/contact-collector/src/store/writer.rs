//! The connection that counts. What it has committed is on disk.

mod add;

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use anyhow::Result;
use sqlx::any::AnyConnectOptions;
use sqlx::{AnyConnection, Connection as _, Executor, Row};

use super::Dialect;
use super::checkpoint::{self, Checkpoints};
use super::file::Files;
use super::room::Room;
use crate::fold::Known;
use crate::key::Dimension;

pub use add::Batch;

/// Rows that are removed in one transaction.
const AT_A_TIME: i64 = 20_000;

/// A connection whose commits return after the database's log has been synced: with SQLite
/// `journal_mode=WAL` and `synchronous=FULL`, with PostgreSQL `synchronous_commit` and `fsync`. It
/// asks the database for these settings when it opens, and does not open without them.
#[derive(Debug)]
pub struct Writer {
    connection: AnyConnection,
    dialect: &'static Dialect,
    known: Known,
    room: Room,
    files: Arc<Files>,
    checkpoints: Checkpoints,
    /// Of which dimension it was said that new values are folded.
    told: Arc<[AtomicBool; Dimension::ALL.len()]>,
}

impl Writer {
    pub(super) async fn open(
        options: &AnyConnectOptions,
        dialect: &'static Dialect,
        told: Arc<[AtomicBool; Dimension::ALL.len()]>,
        files: Arc<Files>,
    ) -> Result<Writer> {
        let mut connection = super::connect(options).await?;
        dialect.settle(&mut connection).await?;
        let checkpoints = Checkpoints::begin(&mut connection, &files).await?;
        let (known, room) = (Known::default(), Room::default());
        let mut writer = Writer { connection, dialect, known, room, files, checkpoints, told };
        writer.count_rows().await?;
        writer.learn().await?;
        Ok(writer)
    }

    /// How many keys the database has, as far as this connection knows.
    pub fn counters(&self) -> usize {
        self.known.len()
    }

    /// How many rows the database has, as far as this connection knows.
    pub fn rows(&self) -> usize {
        self.room.rows()
    }

    /// Whether what it writes is kept: the database's file is still the one that it opened.
    ///
    /// # Errors
    ///
    /// The file was removed, replaced or overwritten.
    pub async fn check(&mut self) -> sqlx::Result<()> {
        self.checkpoints.check(&mut self.connection, &self.files).await
    }

    /// Moves SQLite's log into the database's file when it is time: to be called now and then, and
    /// with `commits` after so many.
    ///
    /// # Errors
    ///
    /// The database's own, or its file was removed, replaced or overwritten. What was committed is
    /// in the log all the same.
    pub async fn tend(&mut self, commits: u32) -> sqlx::Result<()> {
        self.checkpoints.tend(&mut self.connection, &self.files, commits).await
    }

    /// Ends the connection; with SQLite all counts are in the one file then.
    ///
    /// # Errors
    ///
    /// The database's own, or its file was removed, replaced or overwritten.
    pub async fn close(mut self) -> sqlx::Result<()> {
        if let Err(error) = self.check().await {
            self.leave().await;
            return Err(error);
        }
        // Who has the lock, or comes after, does the same.
        if let Some(_lock) = self.files.try_lock()? {
            checkpoint::empty_log(&mut self.connection).await?;
        }
        self.connection.close().await
    }

    /// Ends a connection that failed. What it was doing may take long: it is not waited for, unless
    /// what comes next is another file.
    pub async fn leave(self) {
        if self.files.check().is_err() {
            // What fails here was said before.
            let _ = tokio::time::timeout(super::PATIENCE, self.connection.close()).await;
        }
    }

    /// Counts the rows that there are, and learns those of the latest hours.
    async fn count_rows(&mut self) -> sqlx::Result<()> {
        let all = "SELECT CAST(COUNT(*) AS BIGINT) FROM counts";
        let rows: i64 = sqlx::query(all).fetch_one(&mut self.connection).await?.try_get(0)?;
        self.room = Room::new(usize::try_from(rows).unwrap_or_default());
        let latest = sqlx::query("SELECT counter, hour FROM counts WHERE hour >= $1")
            .bind(crate::clock::hour() - 1);
        for row in latest.fetch_all(&mut self.connection).await? {
            self.room.remember(row.try_get(0)?, row.try_get(1)?);
        }
        Ok(())
    }

    /// Removes what was counted before an hour, and the counters that have nothing left: so much at a
    /// time that beacons need not wait long. Tells whether there is more.
    ///
    /// # Errors
    ///
    /// The database's own.
    pub async fn forget_before(&mut self, hour: i64) -> sqlx::Result<bool> {
        for statement in self.dialect.begin {
            self.connection.execute(*statement).await?;
        }
        let old = "DELETE FROM counts WHERE (counter, hour) IN \
                   (SELECT counter, hour FROM counts WHERE hour < $1 ORDER BY hour LIMIT $2)";
        let old = sqlx::query(old).bind(hour).bind(AT_A_TIME);
        let removed = old.execute(&mut self.connection).await?.rows_affected();
        let more = removed == AT_A_TIME.unsigned_abs();
        if removed > 0 && !more {
            let unused = "DELETE FROM counters \
                          WHERE NOT EXISTS (SELECT 1 FROM counts WHERE counter = counters.id)";
            self.connection.execute(unused).await?;
            self.known = Known::default();
        }
        self.connection.execute("COMMIT").await?;
        if !more {
            self.count_rows().await?;
        }
        Ok(more)
    }

    /// Puts a mark on the whole database.
    ///
    /// # Errors
    ///
    /// The database's own.
    pub async fn mark(&mut self, name: &str, value: &str) -> sqlx::Result<()> {
        let sql = "INSERT INTO marks (name, value) VALUES ($1, $2) \
                   ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        sqlx::query(sql).bind(name).bind(value).execute(&mut self.connection).await?;
        self.check().await
    }
}
