//! Rows as JSON and as CSV, some at a time.

use axum::http::{HeaderName, HeaderValue, header};
use serde::ser::{Serialize, SerializeMap as _, Serializer};

use crate::query::Column;
use crate::store::Sum;

/// In which form numbers are written.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Form {
    Json,
    Csv,
}

impl Form {
    pub(super) fn headers(self) -> Vec<(HeaderName, HeaderValue)> {
        let kind = |kind| (header::CONTENT_TYPE, HeaderValue::from_static(kind));
        match self {
            Form::Json => vec![kind("application/json")],
            Form::Csv => {
                let name = HeaderValue::from_static("attachment; filename=\"counts.csv\"");
                vec![kind("text/csv; charset=utf-8"), (header::CONTENT_DISPOSITION, name)]
            }
        }
    }
}

/// Writes one answer.
#[derive(Debug)]
pub(super) struct Writing {
    form: Form,
    columns: Vec<Column>,
    begun: bool,
}

impl Writing {
    pub(super) fn new(form: Form, columns: Vec<Column>) -> Writing {
        Writing { form, columns, begun: false }
    }

    /// What comes before the first row.
    pub(super) fn head(&self) -> Result<Vec<u8>, csv::Error> {
        match self.form {
            Form::Json => Ok(b"[".to_vec()),
            Form::Csv => {
                let mut writer = csv::Writer::from_writer(Vec::new());
                let names = self.columns.iter().map(|column| column.name());
                writer.write_record(names.chain(["count"]))?;
                writer.into_inner().map_err(|error| error.into_error().into())
            }
        }
    }

    /// Some rows, after those that were written before.
    pub(super) fn rows(&mut self, rows: &[Sum]) -> Result<Vec<u8>, csv::Error> {
        match self.form {
            Form::Json => {
                let mut text = Vec::new();
                for row in rows {
                    if std::mem::replace(&mut self.begun, true) {
                        text.push(b',');
                    }
                    let object = Object { columns: &self.columns, row };
                    serde_json::to_writer(&mut text, &object).map_err(std::io::Error::from)?;
                }
                Ok(text)
            }
            Form::Csv => {
                let mut writer = csv::Writer::from_writer(Vec::new());
                for (values, count) in rows {
                    let values = values.iter().map(|value| harmless(value));
                    writer.write_record(values.chain([count.to_string()]))?;
                }
                writer.into_inner().map_err(|error| error.into_error().into())
            }
        }
    }

    /// What comes after the last row.
    pub(super) fn tail(&self) -> &'static [u8] {
        match self.form {
            Form::Json => b"]",
            Form::Csv => b"",
        }
    }
}

/// An object with a row's columns in the order of the question, and its count.
struct Object<'a> {
    columns: &'a [Column],
    row: &'a Sum,
}

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (values, count) = self.row;
        let mut object = serializer.serialize_map(Some(values.len() + 1))?;
        for (column, value) in self.columns.iter().zip(values) {
            object.serialize_entry(column.name(), value)?;
        }
        object.serialize_entry("count", count)?;
        object.end()
    }
}

/// Spreadsheets take a cell that begins like this for a formula, some in full width too, and anyone
/// can send beacons. Where lists have semicolons, as in French, one in a value begins a cell.
fn harmless(value: &str) -> String {
    let cells = value.split(';').map(|cell| {
        let formula = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
        let quote = if cell.trim_start().starts_with(formula) { "'" } else { "" };
        format!("{quote}{cell}")
    });
    cells.collect::<Vec<_>>().join(";")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for (value, written) in [
            ("spring", "spring"),
            ("a-b; c", "a-b; c"),
            ("=1+1", "'=1+1"),
            ("+33", "'+33"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            (" =1+1", "' =1+1"),
            ("a;=1+1;b", "a;'=1+1;b"),
            ("＝1+1", "'＝1+1"),
            ("＠SUM(A1)", "'＠SUM(A1)"),
        ] {
            assert_eq!(harmless(value), written);
        }
    }
}
