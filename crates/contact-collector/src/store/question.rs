//! A sum of counters, as asked of the database.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::ops::Range;
use std::sync::Arc;

use futures_util::TryStreamExt as _;
use sqlx::{AnyPool, AssertSqlSafe, Row};

use crate::key::Dimension;

/// What is to be summed up.
#[derive(Clone, Debug, Default)]
pub struct Question {
    /// The dimensions that the sums are told apart by.
    pub by: Vec<Dimension>,
    /// Whether the hours are told apart too.
    pub by_hour: bool,
    /// Only counters with these values.
    pub only: Vec<(Dimension, String)>,
    /// Only these hours since 1970.
    pub hours: Option<Range<i64>>,
}

/// One sum.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Answer {
    /// The values of [`Question::by`], in its order.
    pub values: Arc<[String]>,
    /// The hour since 1970 in UTC; 0 where hours were not told apart.
    pub hour: i64,
    /// The sum.
    pub count: i64,
}

impl Question {
    /// The statement. It is put together from words of this program alone; values are bound. A
    /// counter's hours are put together first, in the order in which they are kept: to sort millions
    /// of them by their counters' texts would take the database minutes.
    fn sql(&self, most: usize) -> String {
        let columns: Vec<String> =
            self.by.iter().map(|dimension| format!("k.{}", dimension.name())).collect();
        let columns = columns.join(", ");
        let comma = if columns.is_empty() { "" } else { ", " };
        let (sum, hours) = match self.by_hour {
            true => ("n.hours", "string_agg(hour || ':' || count, ',') AS hours"),
            false => ("CAST(SUM(n.count) AS BIGINT)", "SUM(count) AS count"),
        };
        let mut sql =
            format!("SELECT {columns}{comma}{sum} FROM (SELECT counter, {hours} FROM counts");
        if self.hours.is_some() {
            let at = self.only.len();
            let _ = write!(sql, " WHERE hour >= ${} AND hour < ${}", at + 1, at + 2);
        }
        sql.push_str(" GROUP BY counter) n JOIN counters k ON k.id = n.counter");
        for (at, (dimension, _)) in self.only.iter().enumerate() {
            let and = if at == 0 { "WHERE" } else { "AND" };
            let _ = write!(sql, " {and} k.{} = ${}", dimension.name(), at + 1);
        }
        if !self.by_hour && !columns.is_empty() {
            let _ = write!(sql, " GROUP BY {columns}");
        }
        if !self.by_hour && most < usize::MAX {
            let _ = write!(sql, " LIMIT {}", most + 1);
        }
        sql
    }

    /// Adds the database's answer, or as much of it as shows that it is too long.
    pub(super) async fn ask(&self, pool: &AnyPool, sums: &mut Sums) -> sqlx::Result<()> {
        let mut query = sqlx::query(AssertSqlSafe(self.sql(sums.most)));
        for (_, value) in &self.only {
            query = query.bind(value.as_str());
        }
        if let Some(hours) = &self.hours {
            query = query.bind(hours.start).bind(hours.end);
        }
        let width = self.by.len();
        let mut rows = query.fetch(pool);
        while let Some(row) = rows.try_next().await? {
            let values = (0..width).map(|at| row.try_get(at)).collect::<sqlx::Result<Vec<_>>>()?;
            let has_room = if self.by_hour {
                sums.add(values, hours_of(row.try_get(width)?)?)
            } else {
                // The sum of nothing at all is a row without a number.
                let Some(count) = row.try_get::<Option<i64>, _>(width)? else { continue };
                sums.add(values, [(0, count)])
            };
            if !has_room {
                break;
            }
        }
        Ok(())
    }
}

/// Sums by values and hours, while they are not too many to be held.
#[derive(Debug)]
pub(super) struct Sums {
    by: HashMap<Vec<String>, HashMap<i64, i64>>,
    held: usize,
    most: usize,
}

impl Sums {
    pub(super) fn new(most: usize) -> Sums {
        Sums { by: HashMap::new(), held: 0, most }
    }

    /// Adds counts of hours, and tells whether the sums are still not too many.
    pub(super) fn add(
        &mut self,
        values: Vec<String>,
        hours: impl IntoIterator<Item = (i64, i64)>,
    ) -> bool {
        let sums = self.by.entry(values).or_default();
        let before = sums.len();
        for (hour, count) in hours {
            *sums.entry(hour).or_default() += count;
        }
        self.held += sums.len() - before;
        self.held <= self.most
    }

    /// Whether so many more groups may have to be added. Where not, there are too many.
    pub(super) fn takes(&mut self, groups: usize) -> bool {
        if groups > self.most {
            self.held = usize::MAX;
        }
        self.held <= self.most
    }

    /// Nothing where they are too many.
    pub(super) fn answers(self) -> Option<Vec<Answer>> {
        let answers = self.by.into_iter().flat_map(|(values, hours)| {
            let values: Arc<[String]> = values.into();
            let answer = move |(hour, count)| Answer { values: Arc::clone(&values), hour, count };
            hours.into_iter().map(answer)
        });
        (self.held <= self.most).then(|| answers.collect())
    }
}

/// Hours and counts as the database puts them together: `498695:3,498696:1`.
pub(super) fn hours_of(text: &str) -> sqlx::Result<Vec<(i64, i64)>> {
    let one = |text: &str| {
        let (hour, count) = text.split_once(':')?;
        Some((hour.parse().ok()?, count.parse().ok()?))
    };
    let all = text.split(',').map(one).collect::<Option<_>>();
    all.ok_or_else(|| sqlx::Error::Decode("hours are not numbers".into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_never_enters_the_statement() {
        let mut question = Question {
            by: vec![Dimension::Channel],
            by_hour: true,
            only: vec![(Dimension::Campaign, "'; DROP TABLE counts; --".into())],
            hours: Some(0..24),
        };
        assert_eq!(
            question.sql(usize::MAX),
            "SELECT k.channel, n.hours \
             FROM (SELECT counter, string_agg(hour || ':' || count, ',') AS hours FROM counts \
             WHERE hour >= $2 AND hour < $3 GROUP BY counter) n JOIN counters k ON k.id = n.counter \
             WHERE k.campaign = $1"
        );
        question.by_hour = false;
        assert_eq!(
            question.sql(usize::MAX),
            "SELECT k.channel, CAST(SUM(n.count) AS BIGINT) \
             FROM (SELECT counter, SUM(count) AS count FROM counts WHERE hour >= $2 AND hour < $3 \
             GROUP BY counter) n JOIN counters k ON k.id = n.counter \
             WHERE k.campaign = $1 GROUP BY k.channel"
        );
        assert!(question.sql(9).ends_with(" GROUP BY k.channel LIMIT 10"));
    }
}
