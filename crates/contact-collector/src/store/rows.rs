//! All sums of a long answer, in their order, a few at a time: the database sorts them, and nobody
//! holds them all.

use std::fmt::Write as _;
use std::ops::Range;
use std::sync::Arc;
use std::time::Duration;

use futures_util::TryStreamExt as _;
use sqlx::pool::PoolConnection;
use sqlx::{Any, AnyPool, AssertSqlSafe, Executor as _, Row as _};
use tokio::sync::{OwnedSemaphorePermit, mpsc};
use tokio::time::timeout;

use super::dialect::Dialect;
use crate::key::Dimension;

/// How many may be read at once. Each has a connection, and the dashboard wants some too.
pub(super) const AT_ONCE: usize = 2;

/// How long one may take. Meanwhile SQLite's log is not begun anew.
const LONGEST: Duration = Duration::from_secs(600);

/// Rows that are handed on together.
const CHUNK: usize = 256;

/// What names an hour in each column of times.
pub(crate) type Labels = Arc<dyn Fn(i64) -> Vec<String> + Send + Sync>;

/// A column of a [`Listing`].
#[derive(Clone, Copy, Debug)]
pub(crate) enum Told {
    /// A dimension's values.
    By(Dimension),
    /// The hours' labels with this number.
    Label(usize),
}

/// What a long answer has.
pub(crate) struct Listing {
    pub(crate) columns: Vec<Told>,
    /// Only counters with these values, and only these hours since 1970.
    pub(crate) only: Vec<(Dimension, String)>,
    pub(crate) hours: Option<Range<i64>>,
    pub(crate) labels: Labels,
}

/// The values of the columns, and their sum.
pub type Sum = (Vec<String>, i64);

/// A long answer that is being read. Who drops it ends the reading.
#[derive(Debug)]
pub struct Rows(mpsc::Receiver<sqlx::Result<Option<Vec<Sum>>>>);

impl Rows {
    /// Some more rows; `None` after the last.
    ///
    /// # Errors
    ///
    /// The database's own. What was given until then is not all.
    pub async fn next(&mut self) -> sqlx::Result<Option<Vec<Sum>>> {
        // Without a word from it, the reading took too long, or its database was lost.
        self.0.recv().await.unwrap_or(Err(sqlx::Error::WorkerCrashed))
    }
}

/// Begins to read. It ends when the pool closes, so that lost files can be left.
pub(super) fn read(
    pool: AnyPool,
    dialect: &'static Dialect,
    listing: Listing,
    place: OwnedSemaphorePermit,
) -> Rows {
    let (sender, receiver) = mpsc::channel(2);
    tokio::spawn(async move {
        let mut closing = pool.close_event();
        let reading = closing.do_until(listing.send(&pool, dialect, &sender));
        let ended = tokio::select! {
            ended = timeout(LONGEST, reading) => ended,
            () = sender.closed() => return,
        };
        drop(place);
        let ended = match ended {
            Ok(Ok(ended)) => ended,
            Ok(Err(closed)) => Err(closed),
            Err(_) => Err(sqlx::Error::PoolTimedOut),
        };
        // Who has not taken the last rows yet finds that there is no end.
        if let Err(error) = ended {
            let _ = sender.try_send(Err(error));
        }
    });
    Rows(receiver)
}

impl Listing {
    async fn send(
        &self,
        pool: &AnyPool,
        dialect: &'static Dialect,
        sender: &mpsc::Sender<sqlx::Result<Option<Vec<Sum>>>>,
    ) -> sqlx::Result<()> {
        let mut reader = Reader { connection: Some(pool.acquire().await?), dialect };
        let connection = reader.connection.as_mut().ok_or(sqlx::Error::PoolClosed)?;
        let labels = self.labels(connection).await?;
        for setting in dialect.patient {
            connection.execute(*setting).await?;
        }
        let mut query = sqlx::query(AssertSqlSafe(self.sql(dialect)));
        for (_, value) in &self.only {
            query = query.bind(value.as_str());
        }
        if let Some(hours) = &self.hours {
            query = query.bind(hours.start).bind(hours.end);
        }
        if let Some(labels) = labels {
            query = query.bind(labels);
        }
        let width = self.columns.len();
        let mut rows = query.fetch(&mut **connection);
        let mut chunk = Vec::with_capacity(CHUNK);
        while let Some(row) = rows.try_next().await? {
            let values = (0..width).map(|at| row.try_get(at)).collect::<sqlx::Result<_>>()?;
            chunk.push((values, row.try_get(width)?));
            if chunk.len() == CHUNK {
                let full = std::mem::replace(&mut chunk, Vec::with_capacity(CHUNK));
                if sender.send(Ok(Some(full))).await.is_err() {
                    return Ok(());
                }
            }
        }
        drop(rows);
        reader.done().await?;
        for last in [Some(chunk), None] {
            if sender.send(Ok(last)).await.is_err() {
                break;
            }
        }
        Ok(())
    }

    fn has_labels(&self) -> bool {
        self.columns.iter().any(|column| matches!(column, Told::Label(_)))
    }

    /// The labels of all hours that there are, as an object of lists in JSON.
    async fn labels(&self, connection: &mut PoolConnection<Any>) -> sqlx::Result<Option<String>> {
        if !self.has_labels() {
            return Ok(None);
        }
        let hours = self.hours.clone().unwrap_or(i64::MIN..i64::MAX);
        let sql = "SELECT DISTINCT hour FROM counts WHERE hour >= $1 AND hour < $2";
        let mut rows = sqlx::query(sql).bind(hours.start).bind(hours.end).fetch(&mut **connection);
        let mut labels = serde_json::Map::new();
        while let Some(row) = rows.try_next().await? {
            let hour: i64 = row.try_get(0)?;
            labels.insert(hour.to_string(), (self.labels)(hour).into());
        }
        Ok(Some(serde_json::Value::from(labels).to_string()))
    }

    /// The statement. It is put together from words of this program alone; values are bound. Texts
    /// are in the order of their bytes, times before and sums after what has no times.
    fn sql(&self, dialect: &Dialect) -> String {
        let column = |column: &Told| match column {
            Told::By(dimension) => format!("k.{}{}", dimension.name(), dialect.bytewise),
            Told::Label(at) => format!("l.label{at}{}", dialect.bytewise),
        };
        let columns = self.columns.iter().map(column).collect::<Vec<_>>().join(", ");
        let bound = self.only.len();
        let (hours, bound) = match self.hours {
            Some(_) => {
                let hours = format!(" WHERE hour >= ${} AND hour < ${}", bound + 1, bound + 2);
                (hours, bound + 2)
            }
            None => (String::new(), bound),
        };
        let (mut sql, order) = if self.has_labels() {
            let labels = |column: &Told| match column {
                Told::By(_) => None,
                Told::Label(at) => Some(format!(", value->>{at} AS label{at}")),
            };
            let labels: String = self.columns.iter().filter_map(labels).collect();
            let table = dialect.table_of_json(bound + 1);
            let sql = format!(
                "WITH l AS MATERIALIZED (SELECT CAST(key AS BIGINT) AS hour{labels} FROM {table}) \
                 SELECT {columns}, CAST(SUM(n.count) AS BIGINT) FROM \
                 (SELECT counter, hour, count FROM counts{hours}) n JOIN l ON l.hour = n.hour"
            );
            (sql, columns.clone())
        } else {
            // A counter's hours first, in the order in which they are kept.
            let sql = format!(
                "SELECT {columns}, CAST(SUM(n.count) AS BIGINT) AS total FROM \
                 (SELECT counter, SUM(count) AS count FROM counts{hours} GROUP BY counter) n"
            );
            (sql, format!("total DESC, {columns}"))
        };
        sql.push_str(" JOIN counters k ON k.id = n.counter");
        for (at, (dimension, _)) in self.only.iter().enumerate() {
            let and = if at == 0 { "WHERE" } else { "AND" };
            let _ = write!(sql, " {and} k.{} = ${}", dimension.name(), at + 1);
        }
        let _ = write!(sql, " GROUP BY {columns} ORDER BY {order}");
        sql
    }
}

/// A connection that others get again as it was, or not at all.
struct Reader {
    connection: Option<PoolConnection<Any>>,
    dialect: &'static Dialect,
}

impl Reader {
    async fn done(mut self) -> sqlx::Result<()> {
        let Some(mut connection) = self.connection.take() else { return Ok(()) };
        for setting in self.dialect.reader_settings {
            connection.execute(*setting).await?;
        }
        Ok(())
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        // A server has to send the rest before it takes another question, and is patient by now. A
        // file is not closed: see `Opened`.
        if let Some(connection) = self.connection.take()
            && self.dialect.file_name.is_none()
        {
            drop(connection.detach());
        }
    }
}
