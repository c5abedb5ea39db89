//! The hours in which nothing is counted any more, held in memory, so that a question about years
//! does not read millions of rows. The database is asked for the hours since.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::TryStreamExt as _;
use sqlx::{AnyPool, AssertSqlSafe, Row};

use super::Question;
use super::question::{Sums, hours_of};
use super::room::day;
use crate::key::{Dimension, Key};

/// How often it is looked whether what is held is still what the database has.
pub(super) const LOOK: Duration = Duration::from_secs(3600);

/// Hours that a row may be counted in late: where the clocks of several collectors differ, and where
/// all rows are taken, so that a whole day is counted under its first hour.
const LATE: i64 = 24;

/// What is held, if anything.
#[derive(Debug, Default)]
pub(super) struct History(Mutex<Option<Arc<Held>>>);

/// All rows before an hour.
#[derive(Debug)]
pub(super) struct Held {
    /// From here on, the database is asked.
    until: i64,
    /// The first hour that there was.
    first: Option<i64>,
    counters: Vec<Counter>,
}

#[derive(Debug)]
struct Counter {
    key: Key,
    /// Hours and counts. A count that has no room is in several.
    hours: Box<[(u32, u32)]>,
}

impl History {
    fn set(&self, held: Option<Arc<Held>>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = held;
    }

    /// Holds nothing any more: the database is another one.
    pub(super) fn forget(&self) {
        self.set(None);
    }

    fn get(&self) -> Option<Arc<Held>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// How many rows are held.
    pub(super) fn rows(&self) -> usize {
        self.get().map_or(0, |held| held.rows(i64::MIN))
    }

    /// What is held, if the database still begins where it began then, or later, as when what is too
    /// old was removed; and the hour that it begins with.
    pub(super) async fn of(&self, pool: &AnyPool) -> sqlx::Result<Option<(Arc<Held>, i64)>> {
        let Some(held) = self.get() else { return Ok(None) };
        let first = "SELECT CAST(MIN(hour) AS BIGINT) FROM counts";
        let first: Option<i64> = sqlx::query(first).fetch_one(pool).await?.try_get(0)?;
        let begins = match first {
            Some(first) if held.first.unwrap_or(held.until) <= first => first,
            // There is nothing to be had from it.
            None => held.until,
            // Somebody has put in what is older.
            Some(_) => {
                self.set(None);
                return Ok(None);
            }
        };
        Ok(Some((held, begins)))
    }

    /// Reads what is to be held, unless it is held already.
    pub(super) async fn refresh(&self, pool: &AnyPool, now: i64) -> sqlx::Result<()> {
        let until = day(now) - LATE;
        if let Some((held, begins)) = self.of(pool).await?
            && held.until == until
        {
            let rows = "SELECT CAST(COUNT(*) AS BIGINT) FROM counts WHERE hour < $1";
            let rows: i64 = sqlx::query(rows).bind(until).fetch_one(pool).await?.try_get(0)?;
            if i64::try_from(held.rows(begins)) == Ok(rows) {
                return Ok(());
            }
        }
        let held = Held::read(pool, until).await?;
        self.set(Some(Arc::new(held)));
        Ok(())
    }
}

impl Held {
    async fn read(pool: &AnyPool, until: i64) -> sqlx::Result<Held> {
        let columns = Dimension::ALL.map(Dimension::name).join(", ");
        let mut keys = HashMap::new();
        let sql = format!("SELECT id, {columns} FROM counters");
        let mut rows = sqlx::query(AssertSqlSafe(sql)).fetch(pool);
        while let Some(row) = rows.try_next().await? {
            let mut values = [""; Dimension::ALL.len()];
            for (at, value) in values.iter_mut().enumerate() {
                *value = row.try_get(at + 1)?;
            }
            keys.insert(row.try_get::<i64, _>(0)?, Key::new(values));
        }
        drop(rows);
        // The sign keeps the database from going through nearly all rows by their hours' index.
        let sql = "SELECT counter, string_agg(hour || ':' || count, ',') FROM counts \
                   WHERE +hour < $1 GROUP BY counter";
        let (mut first, mut counters) = (None, Vec::new());
        let mut rows = sqlx::query(sql).bind(until).fetch(pool);
        while let Some(row) = rows.try_next().await? {
            // A counter that was made since has no settled hours.
            let Some(key) = keys.remove(&row.try_get(0)?) else { continue };
            let mut hours = Vec::new();
            for (hour, mut count) in hours_of(row.try_get(1)?)? {
                first = Some(first.map_or(hour, |first: i64| first.min(hour)));
                let short = u32::try_from(hour)
                    .map_err(|_| sqlx::Error::Decode("an hour is out of range".into()))?;
                loop {
                    let part = u32::try_from(count).unwrap_or(u32::MAX);
                    hours.push((short, part));
                    count -= i64::from(part);
                    if count <= 0 {
                        break;
                    }
                }
            }
            counters.push(Counter { key, hours: hours.into() });
        }
        Ok(Held { until, first, counters })
    }

    /// The hours of a question that the database is asked for.
    pub(super) fn rest(&self, hours: Option<&Range<i64>>) -> Option<Range<i64>> {
        let (start, end) = hours.map_or((i64::MIN, i64::MAX), |hours| (hours.start, hours.end));
        (end > self.until).then(|| start.max(self.until)..end)
    }

    /// Rows from an hour on.
    fn rows(&self, begins: i64) -> usize {
        let rows = |counter: &Counter| {
            let mut last = None;
            let new = |(hour, _): &&(u32, u32)| {
                i64::from(*hour) >= begins && last.replace(*hour) != Some(*hour)
            };
            counter.hours.iter().filter(new).count()
        };
        self.counters.iter().map(rows).sum()
    }

    /// Adds what is held of a question's answer, from an hour on.
    pub(super) fn add(&self, question: &Question, begins: i64, sums: &mut Sums) {
        let asked = question.hours.clone().unwrap_or(i64::MIN..i64::MAX);
        let hours = asked.start.max(begins)..asked.end.min(self.until);
        let mut groups: HashMap<Vec<&str>, Vec<&Counter>> = HashMap::new();
        for counter in &self.counters {
            if question.only.iter().all(|(dimension, value)| counter.key.get(*dimension) == value) {
                let values = question.by.iter().map(|dimension| counter.key.get(*dimension));
                groups.entry(values.collect()).or_default().push(counter);
                if !sums.takes(groups.len()) {
                    return;
                }
            }
        }
        // The hours of one group at a time, each at its place.
        let mut at_hours: Vec<i64> = Vec::new();
        for (values, counters) in groups {
            let rows = counters.iter().flat_map(|counter| &counter.hours);
            let rows = rows.map(|(hour, count)| (i64::from(*hour), i64::from(*count)));
            let rows = rows.filter(|(hour, _)| hours.contains(hour));
            let (mut total, mut seen) = (0, false);
            at_hours.clear();
            for (hour, count) in rows {
                seen = true;
                if question.by_hour {
                    let at = usize::try_from(hour - hours.start.max(0)).unwrap_or_default();
                    if at >= at_hours.len() {
                        at_hours.resize(at + 1, 0);
                    }
                    at_hours[at] += count;
                } else {
                    total += count;
                }
            }
            if !seen {
                continue;
            }
            let values = values.into_iter().map(str::to_owned).collect::<Vec<_>>();
            let has_room = if question.by_hour {
                let at_hours = (hours.start.max(0)..).zip(at_hours.iter().copied());
                sums.add(values, at_hours.filter(|(_, count)| *count > 0))
            } else {
                sums.add(values, [(0, total)])
            };
            if !has_room {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::Limits;
    use crate::store::{Answer, Batch, Store};

    const NOW: i64 = 500_000;

    async fn store(folder: &tempfile::TempDir) -> Store {
        Store::open(&format!("sqlite://{}/x.db", folder.path().display())).await.unwrap()
    }

    fn key(rng: &mut fastrand::Rng) -> Key {
        let mut key = Key::default().with(Dimension::Channel, "tel");
        for dimension in [Dimension::Event, Dimension::Path, Dimension::Device] {
            key.set(dimension, ["", "a", "b"][rng.usize(..3)]);
        }
        key
    }

    fn batch(rng: &mut fastrand::Rng, hours: Range<i64>) -> Batch {
        (0..200).map(|_| ((key(rng), rng.i64(hours.clone())), rng.i64(1..9))).collect()
    }

    fn questions(rng: &mut fastrand::Rng) -> Vec<Question> {
        let some = |rng: &mut fastrand::Rng| {
            let mut by = vec![Dimension::Channel, Dimension::Event, Dimension::Path];
            by.retain(|_| rng.bool());
            let start = rng.i64(NOW - 200..NOW);
            Question {
                by,
                by_hour: rng.bool(),
                only: [(Dimension::Device, "a".to_owned())]
                    .into_iter()
                    .filter(|_| rng.bool())
                    .collect(),
                hours: rng.bool().then(|| start..rng.i64(start..NOW + 20)),
            }
        };
        (0..40).map(|_| some(rng)).collect()
    }

    async fn answers(store: &Store, questions: &[Question]) -> Vec<Vec<Answer>> {
        let mut all = Vec::new();
        for question in questions {
            let mut answers = store.ask(question).await.unwrap();
            answers.sort_by(|a, b| (&a.values, a.hour).cmp(&(&b.values, b.hour)));
            all.push(answers);
        }
        all
    }

    /// Whatever is asked, the answer is the same with and without it: after rows have come, old and
    /// new, and after old ones have gone.
    #[tokio::test]
    async fn nothing_is_answered_otherwise() {
        let mut rng = fastrand::Rng::with_seed(7);
        let folder = tempfile::tempdir().unwrap();
        let (plain, held) = (store(&folder).await, store(&folder).await);
        let mut writer = plain.writer().await.unwrap();
        let limits = Limits::default();
        for (hours, before) in [
            (NOW - 150..NOW - 100, None),
            (NOW - 150..NOW, None),
            (NOW - 200..NOW, None),
            (NOW - 20..NOW + 1, Some(NOW - 120)),
            (NOW..NOW + 1, Some(NOW + 9)),
        ] {
            held.refresh(NOW).await.unwrap();
            // What is settled may change between two looks only by what is older or gone.
            let late = batch(&mut rng, hours.start..hours.start + 1);
            if hours.start < NOW - 150 || hours.start > NOW - LATE {
                writer.add(&late, &limits).await.unwrap();
            }
            writer.add(&batch(&mut rng, NOW - LATE..NOW + 1), &limits).await.unwrap();
            if let Some(before) = before {
                while writer.forget_before(before).await.unwrap() {}
            }
            let questions = questions(&mut rng);
            assert_eq!(answers(&held, &questions).await, answers(&plain, &questions).await);
            assert!(plain.history.get().is_none());
            writer.add(&batch(&mut rng, hours), &limits).await.unwrap();
            held.refresh(NOW).await.unwrap();
            assert!(held.history.rows() > 0 || before == Some(NOW + 9));
            assert_eq!(answers(&held, &questions).await, answers(&plain, &questions).await);
        }
    }

    #[tokio::test]
    async fn a_count_without_room_is_kept_whole() {
        let folder = tempfile::tempdir().unwrap();
        let store = store(&folder).await;
        let mut writer = store.writer().await.unwrap();
        let count = 3 * i64::from(u32::MAX) + 5;
        let batch = Batch::from_iter([((Key::default(), NOW - 100), count)]);
        writer.add(&batch, &Limits::default()).await.unwrap();
        store.refresh(NOW).await.unwrap();
        let answers = store.ask(&Question::default()).await.unwrap();
        assert_eq!((answers[0].count, store.history.rows()), (count, 1));
    }
}
