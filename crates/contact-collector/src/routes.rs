//! What is at which address.

mod astray;
mod beacon;
mod counts;
mod health;
mod shipped;

use std::convert::Infallible;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderValue, Request, StatusCode, header};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::Response;
use axum::routing::get;
use hyper::body::Incoming;
use tower::{Layer as _, Service, ServiceExt as _};
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::timeout::TimeoutLayer;

use crate::app::App;
use crate::dashboard;

/// How long a page of numbers may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// Answers the requests to a collector. It is always ready.
pub fn service(
    app: App,
) -> impl Service<Request<Incoming>, Response = Response, Error = Infallible, Future: Send>
+ Clone
+ Send
+ 'static {
    let mut beacons = nosniff().layer(beacon::service(app.clone()));
    let pages = pages(app);
    tower::service_fn(move |request: Request<Incoming>| {
        // Nearly all requests are beacons: they take no way around by a router of many addresses.
        let answer = match request.uri().path() {
            "/beacon" => Ok(beacons.call(request)),
            // In a box, so that a beacon's own future is no larger than it must be.
            _ => Err(Box::pin(pages.clone().oneshot(request.map(Body::new)))),
        };
        async {
            match answer {
                Ok(beacon) => beacon.await,
                Err(page) => page.await,
            }
        }
    })
}

/// Everything but the beacons.
fn pages(app: App) -> Router {
    let numbers = Router::new()
        .route("/", get(dashboard::page))
        .route("/metrics", get(health::metrics))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, PATIENCE))
        // Long answers take what they need, and have a limit of their own.
        .route("/counts.json", get(counts::json))
        .route("/counts.csv", get(counts::csv))
        .layer(SetResponseHeaderLayer::overriding(
            header::CACHE_CONTROL,
            HeaderValue::from_static("no-store"),
        ))
        .route_layer(from_fn_with_state(app.clone(), crate::auth::guard));
    Router::new()
        .merge(numbers)
        .route("/dashboard.css", get(dashboard::style))
        .route("/dashboard.svg", get(dashboard::icon))
        .route("/healthz", get(health::healthz))
        .merge(shipped::routes(&app.settings))
        .with_state(app)
        .layer(from_fn(astray::told))
        .layer(nosniff())
}

fn nosniff() -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::overriding(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    )
}
