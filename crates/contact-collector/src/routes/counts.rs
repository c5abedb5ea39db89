//! `GET /counts.json` and `GET /counts.csv`: the numbers, for programs.

mod form;

use axum::body::{Body, Bytes};
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use tokio::time::timeout;

use crate::app::{App, sentence};
use crate::query::Query;
use crate::store::Rows;

use super::PATIENCE;
use form::{Form, Writing};

/// A longer answer is written while it is read: so many rows are a few megabytes.
const HELD: usize = 5000;

pub(super) async fn json(state: State<App>, query: RawQuery) -> Response {
    answer(state.0, query, Form::Json).await.unwrap_or_else(|refused| *refused)
}

pub(super) async fn csv(state: State<App>, query: RawQuery) -> Response {
    answer(state.0, query, Form::Csv).await.unwrap_or_else(|refused| *refused)
}

async fn answer(
    app: App,
    RawQuery(query): RawQuery,
    form: Form,
) -> Result<Response, Box<Response>> {
    let refuse = |status, text: &str| Box::new(sentence(status, text));
    let lost = |_| {
        let text = "the database does not answer; try again later";
        refuse(StatusCode::SERVICE_UNAVAILABLE, text)
    };
    let unwritten =
        |error: csv::Error| Box::new(sentence(StatusCode::INTERNAL_SERVER_ERROR, error));
    let zone = &app.settings.timezone;
    let query = Query::read(query.as_deref().unwrap_or_default())
        .map_err(|error| refuse(StatusCode::BAD_REQUEST, &error.to_string()))?;
    let mut writing = Writing::new(form, query.by.clone());
    let mut text = writing.head().map_err(unwritten)?;
    let table = timeout(PATIENCE, query.table(&app.store, zone, HELD)).await;
    let table = table.unwrap_or(Err(sqlx::Error::PoolTimedOut));
    let table = app.reading.note(table).map_err(lost)?;
    if let Some(table) = table {
        text.extend(writing.rows(&table).map_err(unwritten)?);
        text.extend(writing.tail());
        return Ok((form.headers().into_iter().collect::<HeaderMap>(), text).into_response());
    }
    let rows = app.reading.note(query.rows(&app.store, zone).await).map_err(lost)?;
    let Some(mut rows) = rows else {
        let text = "other long answers are being read; try again when one has ended";
        let mut response = refuse(StatusCode::SERVICE_UNAVAILABLE, text);
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("30"));
        return Err(response);
    };
    // What fails before the first rows is said.
    let first = app.reading.note(rows.next().await).map_err(lost)?.unwrap_or_default();
    text.extend(writing.rows(&first).map_err(unwritten)?);
    let body = Body::from_stream(body(app, rows, writing, text));
    Ok((form.headers().into_iter().collect::<HeaderMap>(), body).into_response())
}

/// What a long answer is made of. Where it breaks off, so does the connection: nobody takes it for
/// the whole.
fn body(
    app: App,
    rows: Rows,
    writing: Writing,
    first: Vec<u8>,
) -> impl futures_util::Stream<Item = Result<Bytes, axum::BoxError>> {
    let state = Some((rows, writing, Some(first)));
    stream::try_unfold(state, move |state| {
        let reading = std::sync::Arc::clone(&app.reading);
        async move {
            let Some((mut rows, mut writing, first)) = state else { return Ok(None) };
            if let Some(first) = first {
                return Ok(Some((first.into(), Some((rows, writing, None)))));
            }
            match reading.note(rows.next().await)? {
                Some(some) => {
                    let text = writing.rows(&some)?;
                    Ok(Some((text.into(), Some((rows, writing, None)))))
                }
                None => Ok(Some((Bytes::from_static(writing.tail()), None))),
            }
        }
    })
}
