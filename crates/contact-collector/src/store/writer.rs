//! The connection that counts. What it has committed is on disk.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::Result;
use sqlx::any::AnyConnectOptions;
use sqlx::{AnyConnection, AssertSqlSafe, Executor, Row};

use super::Dialect;
use crate::fold::{Known, Limits};
use crate::key::{Dimension, Key};

/// Counts under a key, in an hour since 1970.
pub type Batch = BTreeMap<(Key, i64), i64>;

/// A connection whose commits return after the database's log has been synced: with SQLite
/// `journal_mode=WAL` and `synchronous=FULL`, with PostgreSQL `synchronous_commit` and `fsync`. It
/// asks the database for these settings when it opens, and does not open without them.
#[derive(Debug)]
pub struct Writer {
    connection: AnyConnection,
    dialect: &'static Dialect,
    known: Known,
}

impl Writer {
    pub(super) async fn open(
        options: &AnyConnectOptions,
        dialect: &'static Dialect,
    ) -> Result<Writer> {
        let mut connection = super::connect(options).await?;
        dialect.settle(&mut connection).await?;
        Ok(Writer { connection, dialect, known: Known::default() })
    }

    /// How many keys the database has, as far as this connection knows.
    pub fn counters(&self) -> usize {
        self.known.len()
    }

    /// Adds a batch. Where it answers `Ok`, all of the batch is on disk.
    ///
    /// # Errors
    ///
    /// The database's own. Nothing of the batch is counted then, unless the connection was lost
    /// while the database committed: whoever is told of the error cannot know.
    pub async fn add(&mut self, batch: &Batch, limits: &Limits) -> sqlx::Result<()> {
        match self.try_add(batch, limits).await {
            // Refused by the database as a whole, since another collector removed a counter that we
            // knew, or stood in our way: read the counters again and do it once more.
            Err(sqlx::Error::Database(error))
                if error.is_foreign_key_violation()
                    || error.is_unique_violation()
                    || matches!(error.code().as_deref(), Some("40P01" | "40001")) =>
            {
                self.known = Known::default();
                // There is a transaction to leave only where new counters were being made.
                let _ = self.connection.execute("ROLLBACK").await;
                self.try_add(batch, limits).await
            }
            other => other,
        }
    }

    async fn try_add(&mut self, batch: &Batch, limits: &Limits) -> sqlx::Result<()> {
        let known = |key: &Key| self.known.id(key);
        let mut rows: BTreeMap<(i64, i64), i64> = BTreeMap::new();
        let mut new = Vec::new();
        for ((key, hour), count) in batch {
            // Most batches have no new key: one statement, committed by itself.
            match known(key).or_else(|| known(&self.known.fold(key.clone(), limits))) {
                Some(id) => *rows.entry((id, *hour)).or_default() += count,
                None => new.push((key, *hour, *count)),
            }
        }
        if new.is_empty() {
            return self.add_rows(&rows).await;
        }
        for statement in self.dialect.begin {
            self.connection.execute(*statement).await?;
        }
        self.learn().await?;
        for (key, hour, count) in new {
            let key = self.known.fold(key.clone(), limits);
            let id = match self.known.id(&key) {
                Some(id) => id,
                None => self.make(key).await?,
            };
            *rows.entry((id, hour)).or_default() += count;
        }
        self.add_rows(&rows).await?;
        self.connection.execute("COMMIT").await.map(drop)
    }

    async fn add_rows(&mut self, rows: &BTreeMap<(i64, i64), i64>) -> sqlx::Result<()> {
        let mut json = String::with_capacity(rows.len() * 24);
        for ((counter, hour), count) in rows {
            let first = if json.is_empty() { '[' } else { ',' };
            let _ = write!(json, "{first}[{counter},{hour},{count}]");
        }
        json.push(']');
        sqlx::query(self.dialect.add).bind(json).execute(&mut self.connection).await.map(drop)
    }

    /// Reads the counters that other collectors have made since.
    async fn learn(&mut self) -> sqlx::Result<()> {
        let sql = format!("SELECT id, {} FROM counters WHERE id > $1 ORDER BY id", columns());
        let query = sqlx::query(AssertSqlSafe(sql)).bind(self.known.last);
        for row in query.fetch_all(&mut self.connection).await? {
            let mut key = Key::default();
            for (at, dimension) in Dimension::ALL.into_iter().enumerate() {
                key.set(dimension, row.try_get(at + 1)?);
            }
            self.known.insert(row.try_get(0)?, key);
        }
        Ok(())
    }

    async fn make(&mut self, key: Key) -> sqlx::Result<i64> {
        let places: Vec<String> =
            (1..=Dimension::ALL.len()).map(|number| format!("${number}")).collect();
        let places = places.join(", ");
        let sql = format!("INSERT INTO counters ({}) VALUES ({places}) RETURNING id", columns());
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for value in key.values() {
            query = query.bind(value);
        }
        let id = query.fetch_one(&mut self.connection).await?.try_get(0)?;
        self.known.insert(id, key);
        Ok(id)
    }

    /// Removes what was counted before an hour, and the counters that have nothing left.
    ///
    /// # Errors
    ///
    /// The database's own.
    pub async fn forget_before(&mut self, hour: i64) -> sqlx::Result<()> {
        for statement in self.dialect.begin {
            self.connection.execute(*statement).await?;
        }
        let counts = sqlx::query("DELETE FROM counts WHERE hour < $1").bind(hour);
        if counts.execute(&mut self.connection).await?.rows_affected() > 0 {
            let unused = "DELETE FROM counters \
                          WHERE NOT EXISTS (SELECT 1 FROM counts WHERE counter = counters.id)";
            self.connection.execute(unused).await?;
            self.known = Known::default();
        }
        self.connection.execute("COMMIT").await.map(drop)
    }

    /// Puts a mark on the whole database.
    ///
    /// # Errors
    ///
    /// The database's own.
    pub async fn mark(&mut self, name: &str, value: &str) -> sqlx::Result<()> {
        let sql = "INSERT INTO marks (name, value) VALUES ($1, $2) \
                   ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        sqlx::query(sql).bind(name).bind(value).execute(&mut self.connection).await.map(drop)
    }
}

fn columns() -> String {
    Dimension::ALL.map(Dimension::name).join(", ")
}
