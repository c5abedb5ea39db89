//! What machines ask: is it well, and how much does it do.

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::app::{App, sentence};

/// 200 where counts are taken and read, else 503 with what is wrong.
pub(super) async fn healthz(State(app): State<App>) -> Response {
    let checked = app.store.check().await;
    let reads = checked.is_ok();
    // That it answers again is said whether or not anyone looks at numbers. What fails here alone is
    // no answer that somebody went without.
    if reads {
        let _ = app.reading.note(checked);
    }
    let counts = app.counter.is_healthy();
    let status = if reads && counts { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    let word = |well: bool| if well { "ok" } else { "failing" };
    (status, Json(json!({ "counts": word(counts), "reads": word(reads) }))).into_response()
}

pub(super) async fn metrics(State(app): State<App>) -> Response {
    let kind = (header::CONTENT_TYPE, "text/plain; version=0.0.4");
    match app.metrics.text() {
        Ok(text) => ([kind], text).into_response(),
        Err(error) => sentence(StatusCode::INTERNAL_SERVER_ERROR, error),
    }
}
