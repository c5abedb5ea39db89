//! A sum of counters, as asked of the database.

use std::fmt::Write as _;
use std::ops::Range;

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
    pub values: Vec<String>,
    /// The hour since 1970 in UTC; 0 where hours were not told apart.
    pub hour: i64,
    /// The sum.
    pub count: i64,
}

impl Question {
    /// The statement. It is put together from words of this program alone; values are bound.
    fn sql(&self) -> String {
        let mut columns: Vec<String> =
            self.by.iter().map(|dimension| format!("k.{}", dimension.name())).collect();
        if self.by_hour {
            columns.push("n.hour".to_owned());
        }
        let mut sql = String::from("SELECT ");
        for column in &columns {
            sql.push_str(column);
            sql.push_str(", ");
        }
        sql.push_str("CAST(SUM(n.count) AS BIGINT) FROM ");
        let only_hours = self.hours.as_ref().map(|_| {
            let at = self.only.len();
            format!("hour >= ${} AND hour < ${}", at + 1, at + 2)
        });
        let mut conditions: Vec<String> = Vec::new();
        for (at, (dimension, _)) in self.only.iter().enumerate() {
            conditions.push(format!("k.{} = ${}", dimension.name(), at + 1));
        }
        match (self.by_hour, only_hours) {
            (true, only_hours) => {
                sql.push_str("counts n");
                conditions.extend(only_hours);
            }
            // A counter's hours are added up first: its texts are then looked at once.
            (false, only_hours) => {
                sql.push_str("(SELECT counter, SUM(count) AS count FROM counts");
                if let Some(hours) = only_hours {
                    let _ = write!(sql, " WHERE {hours}");
                }
                sql.push_str(" GROUP BY counter) n");
            }
        }
        sql.push_str(" JOIN counters k ON k.id = n.counter");
        if !conditions.is_empty() {
            let _ = write!(sql, " WHERE {}", conditions.join(" AND "));
        }
        if !columns.is_empty() {
            let _ = write!(sql, " GROUP BY {}", columns.join(", "));
        }
        sql
    }

    pub(super) async fn ask(&self, pool: &AnyPool) -> sqlx::Result<Vec<Answer>> {
        let mut query = sqlx::query(AssertSqlSafe(self.sql()));
        for (_, value) in &self.only {
            query = query.bind(value.as_str());
        }
        if let Some(hours) = &self.hours {
            query = query.bind(hours.start).bind(hours.end);
        }
        let mut answers = Vec::new();
        for row in query.fetch_all(pool).await? {
            let width = self.by.len();
            let count: Option<i64> = row.try_get(width + usize::from(self.by_hour))?;
            // The sum of nothing at all is a row without a number.
            let Some(count) = count else { continue };
            let values = (0..width).map(|at| row.try_get(at)).collect::<Result<_, _>>()?;
            let hour = if self.by_hour { row.try_get(width)? } else { 0 };
            answers.push(Answer { values, hour, count });
        }
        Ok(answers)
    }
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
            question.sql(),
            "SELECT k.channel, n.hour, CAST(SUM(n.count) AS BIGINT) \
             FROM counts n JOIN counters k ON k.id = n.counter \
             WHERE k.campaign = $1 AND hour >= $2 AND hour < $3 GROUP BY k.channel, n.hour"
        );
        question.by_hour = false;
        assert_eq!(
            question.sql(),
            "SELECT k.channel, CAST(SUM(n.count) AS BIGINT) \
             FROM (SELECT counter, SUM(count) AS count FROM counts WHERE hour >= $2 AND hour < $3 \
             GROUP BY counter) n JOIN counters k ON k.id = n.counter \
             WHERE k.campaign = $1 GROUP BY k.channel"
        );
    }
}
