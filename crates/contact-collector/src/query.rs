//! What an address asks for: `by=channel,event&campaign=spring&from=2026-11-01&to=2026-11-30`.

mod column;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::clock;
use crate::key::Dimension;
use crate::store::{Listing, Question, Rows, Store, Sum, Told};

pub use column::Column;

/// The days that can be asked for. The calendar's own ends leave no room for a day more.
const FIRST: Date = jiff::civil::date(1970, 1, 2);
const LAST: Date = jiff::civil::date(9000, 1, 1);

/// Means "where the page said nothing" as the value of a filter.
const NONE: &str = "-";

/// A filter's value as an address has it. A name of dashes alone has one more of them there.
pub(crate) fn written(value: &str) -> String {
    let dash = if value.bytes().all(|byte| byte == b'-') { NONE } else { "" };
    format!("{dash}{value}")
}

fn read(value: &str) -> &str {
    match value.strip_prefix(NONE) {
        Some(rest) if rest.bytes().all(|byte| byte == b'-') => rest,
        _ => value,
    }
}

/// Why an address asks for nothing that can be answered, in one sentence.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct NoQuery(String);

impl NoQuery {
    pub(crate) fn of(sentence: &str) -> NoQuery {
        NoQuery(sentence.to_owned())
    }
}

impl fmt::Display for NoQuery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NoQuery {}

/// Values and their sum, the greatest sum first unless the values are times.
pub type Table = Vec<Sum>;

/// A question as an address asks it.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Query {
    /// What the sums are told apart by.
    pub by: Vec<Column>,
    /// Filters; an empty value stands for "where the page said nothing".
    pub only: Vec<(Dimension, String)>,
    /// The first day, in the brand's time zone.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
}

impl Query {
    /// Reads the part of an address behind the question mark.
    ///
    /// # Errors
    ///
    /// A sentence that names the parameter.
    ///
    /// ```
    /// use contact_collector::query::Query;
    /// let query = Query::read("by=channel,event&campaign=spring&from=2026-11-01")?;
    /// assert_eq!(query.by.len(), 2);
    /// assert!(Query::read("by=visitor").is_err());
    /// # Ok::<(), contact_collector::query::NoQuery>(())
    /// ```
    pub fn read(text: &str) -> Result<Query, NoQuery> {
        let (query, rest) = Query::read_some(text)?;
        match rest.into_iter().next() {
            None => Ok(query),
            Some((name, _)) => Err(NoQuery(format!(
                "{:?} is no parameter; there are by, from, to, {}",
                name.chars().take(20).collect::<String>(),
                Dimension::ALL.map(Dimension::name).join(", "),
            ))),
        }
    }

    /// The same, with the parameters that are not part of a question.
    ///
    /// # Errors
    ///
    /// A sentence that names the parameter.
    pub fn read_some(text: &str) -> Result<(Query, Vec<(String, String)>), NoQuery> {
        let mut query = Query::default();
        let mut rest = Vec::new();
        for (name, value) in form_urlencoded::parse(text.as_bytes()) {
            if value.is_empty() {
                continue;
            }
            if let Ok(dimension) = name.parse::<Dimension>() {
                if query.only.iter().any(|(other, _)| *other == dimension) {
                    return Err(NoQuery(format!("{dimension} is given twice; it takes one value")));
                }
                if value.contains(char::is_control) {
                    return Err(NoQuery(format!("{dimension} holds a control character")));
                }
                query.only.push((dimension, read(&value).to_owned()));
                continue;
            }
            match &*name {
                "by" => {
                    query.by = value.split(',').map(str::parse).collect::<Result<_, _>>()?;
                }
                "from" => query.from = Some(day("from", &value)?),
                "to" => query.to = Some(day("to", &value)?),
                _ => rest.push((name.into_owned(), value.into_owned())),
            }
        }
        if let (Some(from), Some(to)) = (query.from, query.to)
            && to < from
        {
            return Err(NoQuery("to is before from".into()));
        }
        for (at, column) in query.by.iter().enumerate() {
            if query.by[..at].contains(column) {
                return Err(NoQuery(format!("by has {} twice", column.name())));
            }
        }
        Ok((query, rest))
    }

    /// Whether anything is left out.
    pub fn is_filtered(&self) -> bool {
        !self.only.is_empty() || self.from.is_some() || self.to.is_some()
    }

    /// The value of a filter.
    pub fn filter(&self, dimension: Dimension) -> Option<&str> {
        self.only.iter().find(|(of, _)| *of == dimension).map(|(_, value)| value.as_str())
    }

    /// The question to the database, with the same filters and days.
    pub fn question(&self, by: &[Dimension], by_hour: bool, zone: &TimeZone) -> Question {
        let hours = (self.from.is_some() || self.to.is_some())
            .then(|| clock::hours(self.from.unwrap_or(FIRST), self.to.unwrap_or(LAST), zone));
        Question { by: by.to_vec(), by_hour, only: self.only.clone(), hours }
    }

    /// The sums, and nothing where they are made of more than so many: then there are [`Query::rows`].
    ///
    /// # Errors
    ///
    /// The database's own.
    pub async fn table(
        &self,
        store: &Store,
        zone: &TimeZone,
        most: usize,
    ) -> sqlx::Result<Option<Table>> {
        let dimensions: Vec<Dimension> = self
            .by
            .iter()
            .filter_map(|column| match column {
                Column::Dimension(dimension) => Some(*dimension),
                _ => None,
            })
            .collect();
        let by_hour = dimensions.len() < self.by.len();
        let question = self.question(&dimensions, by_hour, zone);
        let Some(answers) = store.ask_for(&question, most).await? else { return Ok(None) };
        let mut sums: BTreeMap<Vec<String>, i64> = BTreeMap::new();
        for answer in answers {
            let mut values = answer.values.iter().cloned();
            let row = self.by.iter().map(|column| match column {
                Column::Dimension(_) => values.next().unwrap_or_default(),
                column => column.of_hour(answer.hour, zone),
            });
            *sums.entry(row.collect()).or_default() += answer.count;
        }
        let mut table: Table = sums.into_iter().collect();
        if !by_hour {
            table.sort_by_key(|(_, count)| -count);
        }
        Ok(Some(table))
    }

    /// The same sums in the same order, however many there are; nothing where others read as many and
    /// do not end.
    ///
    /// # Errors
    ///
    /// The database's own.
    pub async fn rows(&self, store: &Store, zone: &TimeZone) -> sqlx::Result<Option<Rows>> {
        let mut times = Vec::new();
        let told = |column: &Column| match column {
            Column::Dimension(dimension) => Told::By(*dimension),
            time => {
                times.push(*time);
                Told::Label(times.len() - 1)
            }
        };
        let columns = self.by.iter().map(told).collect();
        let Question { only, hours, .. } = self.question(&[], false, zone);
        let zone = zone.clone();
        let labels = move |hour| times.iter().map(|time| time.of_hour(hour, &zone)).collect();
        store.rows(Listing { columns, only, hours, labels: Arc::new(labels) }).await
    }

    /// The address of the same filters and days.
    pub fn address(&self, path: &str, more: &[(&str, &str)]) -> String {
        let mut form = form_urlencoded::Serializer::new(String::new());
        for (dimension, value) in &self.only {
            form.append_pair(dimension.name(), &written(value));
        }
        for (name, day) in [("from", self.from), ("to", self.to)] {
            if let Some(day) = day {
                form.append_pair(name, &day.to_string());
            }
        }
        form.extend_pairs(more);
        match form.finish() {
            query if query.is_empty() => path.to_owned(),
            query => format!("{path}?{query}"),
        }
    }
}

fn day(name: &str, value: &str) -> Result<Date, NoQuery> {
    match value.parse::<Date>() {
        Ok(day) if (FIRST..=LAST).contains(&day) => Ok(day),
        Ok(_) => Err(NoQuery(format!("{name} takes a day from {FIRST} to {LAST}"))),
        Err(_) => Err(NoQuery(format!("{name} is no day; it takes one such as 2026-11-21"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Query, NoQuery> {
        Query::read(text)
    }

    #[test]
    fn a_name_of_dashes_is_not_nothing() {
        for (text, value) in [("-", ""), ("--", "-"), ("-a", "-a"), ("----", "---")] {
            let query = read(&format!("campaign={text}")).unwrap();
            assert_eq!(query.filter(Dimension::Campaign), Some(value));
            assert_eq!(query.address("/", &[]), format!("/?campaign={text}"));
        }
    }

    #[test]
    fn an_address_says_what_it_asks() {
        let query = read("by=channel,day&campaign=spring+2026&path=-&lang=&to=2026-11-30").unwrap();
        assert_eq!(query.by, [Column::Dimension(Dimension::Channel), Column::Day]);
        assert_eq!(query.filter(Dimension::Campaign), Some("spring 2026"));
        assert_eq!(query.filter(Dimension::Path), Some(""));
        assert_eq!(query.filter(Dimension::Lang), None);
        assert_eq!(query.address("/", &[]), "/?campaign=spring+2026&path=-&to=2026-11-30");
    }

    /// What the project's README says after `by`, and of filters.
    #[test]
    fn the_readme_names_what_can_be_asked() {
        let readme = include_str!("../../../README.md");
        let said = readme.split("with any of ").nth(1).unwrap().split("\n").next().unwrap();
        let (columns, filters) = said.split_once(" after `by`. Filters are ").unwrap();
        let names = |text: &str| -> Vec<String> {
            text.split('`').skip(1).step_by(2).map(str::to_owned).collect()
        };
        let by = read(&format!("by={}", names(columns).join(","))).unwrap().by;
        assert_eq!(by.len(), Dimension::ALL.len() + 4);
        let [first, last, from, to] = names(filters).try_into().unwrap();
        let can_be = |name: &str| read(&format!("{name}=2026-11-01")).is_ok();
        let filters: Vec<&str> =
            by.iter().map(|column| column.name()).filter(|it| can_be(it)).collect();
        assert_eq!((filters[0], filters[filters.len() - 1]), (&*first, &*last));
        assert_eq!(filters.len(), Dimension::ALL.len());
        assert!(can_be(&from) && can_be(&to));
    }

    #[test]
    fn what_cannot_be_asked_is_said() {
        for (text, says) in [
            ("by=visitor", "by takes site"),
            ("by=day,day", "by has day twice"),
            ("from=yesterday", "from is no day"),
            ("from=2026-11-02&to=2026-11-01", "to is before from"),
            ("campaign=a&campaign=b", "campaign is given twice"),
            ("bye=day", "\"bye\" is no parameter"),
            ("campaign=a%00b", "campaign holds a control character"),
            ("to=9999-12-31", "to takes a day from 1970-01-02 to 9000-01-01"),
            ("from=1970-01-01", "from takes a day"),
        ] {
            let error = read(text).expect_err(text).to_string();
            assert!(error.starts_with(says), "{error}");
        }
    }

    #[test]
    fn an_address_comes_back_as_it_was() {
        contact_cases::cases(1_000, |u| {
            let only = Dimension::ALL.into_iter().zip(u.arbitrary::<[String; 9]>()?);
            let mut only: Vec<_> =
                only.filter(|(_, value)| !value.contains(char::is_control)).collect();
            if let Some((_, value)) = only.first_mut() {
                *value = "-".repeat(u.int_in_range(0..=3)?);
            }
            let query = Query { only, ..Query::default() };
            let address = query.address("/", &[]);
            assert_eq!(read(address.trim_start_matches("/").trim_start_matches('?')), Ok(query));
            Ok(())
        });
    }
}
