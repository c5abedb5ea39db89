//! Adding counts: a batch is one statement, unless it has keys that are new.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;
use std::sync::atomic::Ordering;

use sqlx::{AssertSqlSafe, Executor, Row};

use super::Writer;
use crate::fold::{self, Limits};
use crate::key::{Dimension, Key};
use crate::store::room::day;

/// Counts under a key, in an hour since 1970. Keys are hashed for every beacon, with a seed that is
/// this process's own.
pub type Batch = foldhash::HashMap<(Key, i64), i64>;

/// Counts to add, by hour and number of the counter.
type Rows = BTreeMap<(i64, i64), i64>;

impl Writer {
    /// Adds a batch. Where it answers `Ok`, all of the batch is on disk.
    ///
    /// # Errors
    ///
    /// The database's own, or its file was removed, replaced or overwritten. Nothing of the batch is
    /// counted then, unless the connection was lost while the database committed: whoever is told of the
    /// error cannot know.
    pub async fn add(&mut self, batch: &Batch, limits: &Limits) -> sqlx::Result<()> {
        self.add_again(batch, limits).await?;
        self.check().await
    }

    async fn add_again(&mut self, batch: &Batch, limits: &Limits) -> sqlx::Result<()> {
        match self.try_add(batch, limits).await {
            // Refused by the database as a whole, since another collector removed a counter that we
            // knew, or stood in our way: read the counters again and do it once more.
            Err(sqlx::Error::Database(error))
                if error.is_foreign_key_violation()
                    || error.is_unique_violation()
                    || matches!(error.code().as_deref(), Some("40P01" | "40001")) =>
            {
                self.known = fold::Known::default();
                // There is a transaction to leave only where new counters were being made.
                let _ = self.connection.execute("ROLLBACK").await;
                self.try_add(batch, limits).await
            }
            other => other,
        }
    }

    async fn try_add(&mut self, batch: &Batch, limits: &Limits) -> sqlx::Result<()> {
        let mut rows = Rows::new();
        let mut new = Vec::new();
        for ((key, hour), count) in batch {
            // Most batches have no new key: one statement, committed by itself.
            if let Some(row) = self.row(key, *hour, limits) {
                if self.known.id(key).is_none() {
                    self.tell(key, limits);
                }
                *rows.entry(row).or_default() += count;
            } else {
                self.tell(key, limits);
                new.push((key, *hour, *count));
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
            let row = match self.row(key, hour, limits) {
                Some(row) => row,
                None if self.room.is_full(limits) => {
                    (day(hour), self.make(fold::coarse(key.clone())).await?)
                }
                None => {
                    let id = self.make(self.known.fold(key.clone(), limits)).await?;
                    self.room.note(id, hour);
                    (hour, id)
                }
            };
            *rows.entry(row).or_default() += count;
        }
        self.add_rows(&rows).await?;
        self.connection.execute("COMMIT").await.map(drop)
    }

    /// Says once of a dimension that what is new there is not counted apart any more.
    fn tell(&self, key: &Key, limits: &Limits) {
        let listed = |list: &HashSet<String>| !list.is_empty();
        let folded = self.known.fold(key.clone(), limits);
        for (dimension, told) in Dimension::ALL.into_iter().zip(&*self.told) {
            let expected = match dimension {
                Dimension::Path => listed(&limits.known_paths),
                Dimension::Campaign => listed(&limits.known_campaigns),
                _ => false,
            };
            let is_folded =
                folded.get(dimension) == fold::OTHER && key.get(dimension) != fold::OTHER;
            if is_folded && !expected && !told.swap(true, Ordering::Relaxed) {
                tracing::warn!(
                    "a site has more values of {dimension} than are counted apart: what is new is \
                     counted as \"other\"; --campaign and --path name those to count"
                );
            }
        }
    }

    /// The row that a key is counted in, if its counter is known.
    fn row(&mut self, key: &Key, hour: i64, limits: &Limits) -> Option<(i64, i64)> {
        let known = &self.known;
        let id = known.id(key).or_else(|| known.id(&known.fold(key.clone(), limits)));
        match id {
            Some(id) if self.room.takes(id, hour, limits) => {
                self.room.note(id, hour);
                Some((hour, id))
            }
            None if !self.room.is_full(limits) => None,
            _ => Some((day(hour), known.id(&fold::coarse(key.clone()))?)),
        }
    }

    async fn add_rows(&mut self, rows: &Rows) -> sqlx::Result<()> {
        let query = sqlx::query(self.dialect.add).bind(json(rows));
        query.execute(&mut self.connection).await.map(drop)
    }

    /// Reads the counters that other collectors have made since.
    pub(super) async fn learn(&mut self) -> sqlx::Result<()> {
        let sql = format!("SELECT id, {} FROM counters WHERE id > $1 ORDER BY id", columns());
        let query = sqlx::query(AssertSqlSafe(sql)).bind(self.known.last);
        for row in query.fetch_all(&mut self.connection).await? {
            let mut values = [""; Dimension::ALL.len()];
            for (at, value) in values.iter_mut().enumerate() {
                *value = row.try_get(at + 1)?;
            }
            self.known.insert(row.try_get(0)?, Key::new(values));
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
}

/// `{"hour":{"counter":count}}`: one text for any number of rows, so that there is one statement to
/// prepare and one way to the database and back.
fn json(rows: &Rows) -> String {
    let mut json = String::with_capacity(rows.len() * 12 + 32);
    let mut last = None;
    for ((hour, counter), count) in rows {
        let _ = match last.replace(hour) {
            Some(last) if last == hour => write!(json, r#","{counter}":{count}"#),
            Some(_) => write!(json, r#"}},"{hour}":{{"{counter}":{count}"#),
            None => write!(json, r#"{{"{hour}":{{"{counter}":{count}"#),
        };
    }
    json.push_str(if last.is_some() { "}}" } else { "{}" });
    json
}

fn columns() -> String {
    Dimension::ALL.map(Dimension::name).join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_told_by_hour() {
        assert_eq!(json(&Rows::new()), "{}");
        let rows = Rows::from([((7, 1), 5), ((7, 2), 1), ((8, 1), 3)]);
        assert_eq!(json(&rows), r#"{"7":{"1":5,"2":1},"8":{"1":3}}"#);
    }
}
