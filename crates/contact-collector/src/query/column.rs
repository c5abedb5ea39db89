//! What an answer's columns are.

use std::str::FromStr;

use jiff::tz::TimeZone;

use super::NoQuery;
use crate::clock;
use crate::key::Dimension;

/// What a sum can be told apart by.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Column {
    /// A part of the key.
    Dimension(Dimension),
    /// The hour, as `2026-11-21T14:00+01:00`.
    Hour,
    /// The day, as `2026-11-21`.
    Day,
    /// The day of the week, `1` for Monday to `7`.
    Weekday,
    /// The hour of the day, `00` to `23`.
    Time,
}

impl Column {
    /// The name in addresses and answers.
    pub fn name(self) -> &'static str {
        match self {
            Column::Dimension(dimension) => dimension.name(),
            Column::Hour => "hour",
            Column::Day => "day",
            Column::Weekday => "weekday",
            Column::Time => "time",
        }
    }

    pub(super) fn of_hour(self, hour: i64, zone: &TimeZone) -> String {
        let local = clock::local(hour, zone);
        match self {
            Column::Dimension(_) => String::new(),
            Column::Hour => local.strftime("%Y-%m-%dT%H:%M%:z").to_string(),
            Column::Day => local.date().to_string(),
            Column::Weekday => (clock::weekday(local.weekday()) + 1).to_string(),
            Column::Time => local.strftime("%H").to_string(),
        }
    }
}

impl FromStr for Column {
    type Err = NoQuery;

    fn from_str(name: &str) -> Result<Column, NoQuery> {
        if let Ok(dimension) = name.parse() {
            return Ok(Column::Dimension(dimension));
        }
        [Column::Hour, Column::Day, Column::Weekday, Column::Time]
            .into_iter()
            .find(|column| column.name() == name)
            .ok_or_else(|| {
                let names = Dimension::ALL.map(Dimension::name).join(", ");
                NoQuery(format!(
                    "by takes {names}, hour, day, weekday and time, with commas between"
                ))
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_those_of_the_zone() {
        let paris = TimeZone::get("Europe/Paris").unwrap();
        // 2026-11-21T23:00Z, a Saturday, is Sunday in Paris.
        let hour = 498_695;
        let shown = [Column::Hour, Column::Day, Column::Weekday, Column::Time];
        assert_eq!(
            shown.map(|column| column.of_hour(hour, &paris)),
            ["2026-11-22T00:00+01:00", "2026-11-22", "7", "00"]
        );
    }
}
