//! `GET /counts.json` and `GET /counts.csv`: the numbers, for programs.

use axum::extract::{RawQuery, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::ser::{Serialize, SerializeMap as _, Serializer};

use crate::app::{App, sentence};
use crate::query::{Column, Query, Table};

pub(super) async fn json(state: State<App>, query: RawQuery) -> Response {
    let (columns, table) = match ask(&state.0, query).await {
        Ok(found) => found,
        Err(refused) => return *refused,
    };
    let rows = table.into_iter().map(|row| Row { columns: &columns, row }).collect::<Vec<_>>();
    axum::Json(rows).into_response()
}

/// An object with a row's columns in the order of the question, and its count.
struct Row<'a> {
    columns: &'a [Column],
    row: (Vec<String>, i64),
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (values, count) = &self.row;
        let mut object = serializer.serialize_map(Some(values.len() + 1))?;
        for (column, value) in self.columns.iter().zip(values) {
            object.serialize_entry(column.name(), value)?;
        }
        object.serialize_entry("count", count)?;
        object.end()
    }
}

pub(super) async fn csv(state: State<App>, query: RawQuery) -> Response {
    let (columns, table) = match ask(&state.0, query).await {
        Ok(found) => found,
        Err(refused) => return *refused,
    };
    match written(&columns, table) {
        Ok(text) => {
            let kind = (header::CONTENT_TYPE, "text/csv; charset=utf-8");
            let name = (header::CONTENT_DISPOSITION, "attachment; filename=\"counts.csv\"");
            ([kind, name], text).into_response()
        }
        Err(error) => sentence(StatusCode::INTERNAL_SERVER_ERROR, error),
    }
}

fn written(columns: &[Column], table: Table) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(columns.iter().map(|column| column.name()).chain(["count"]))?;
    for (values, count) in table {
        let values = values.iter().map(|value| harmless(value));
        writer.write_record(values.chain([count.to_string()]))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
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

async fn ask(app: &App, RawQuery(query): RawQuery) -> Result<(Vec<Column>, Table), Box<Response>> {
    let refuse = |status, text: String| Box::new(sentence(status, text));
    let zone = &app.settings.timezone;
    let query = Query::read(query.as_deref().unwrap_or_default())
        .map_err(|error| refuse(StatusCode::BAD_REQUEST, error.to_string()))?;
    let table = app.reading.note(query.table(&app.store, zone).await).map_err(|_| {
        refuse(
            StatusCode::SERVICE_UNAVAILABLE,
            "the database does not answer; try again later".into(),
        )
    })?;
    Ok((query.by, table))
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
