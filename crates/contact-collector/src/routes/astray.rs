//! What stands at no address, or takes no such request: a sentence that names the right one.

use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

const BEACON: &str = "a beacon is sent to /beacon, by POST and without a slash at the end";

const NOTHING: &str = "there is nothing at this address; a beacon is sent to /beacon by POST, the \
                       dashboard is at /, and its numbers are at /counts.json and /counts.csv";

const NOT_SENT: &str =
    "nothing is sent to this address, it is read with GET; a beacon is sent to /beacon by POST";

/// Says what a bare 404 or 405 leaves open. It repeats nothing of the address.
pub(super) async fn told(request: Request, next: Next) -> Response {
    let is_beacon = is_beacon(request.uri().path());
    let mut response = next.run(request).await;
    let says_nothing = !response.headers().contains_key(header::CONTENT_TYPE);
    let text = match response.status() {
        // Files are asked for with GET alone, whether they are there or not.
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED if is_beacon => {
            *response.status_mut() = StatusCode::NOT_FOUND;
            response.headers_mut().remove(header::ALLOW);
            BEACON
        }
        StatusCode::NOT_FOUND if says_nothing => NOTHING,
        StatusCode::METHOD_NOT_ALLOWED if says_nothing => NOT_SENT,
        _ => return response,
    };
    response.headers_mut().remove(header::CONTENT_LENGTH);
    let (head, _) = response.into_parts();
    (head.status, head.headers, format!("{text}\n")).into_response()
}

/// Whether somebody meant the beacons' address.
fn is_beacon(path: &str) -> bool {
    let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    last.eq_ignore_ascii_case("beacon") || last.eq_ignore_ascii_case("beacons")
}
