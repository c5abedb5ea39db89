//! What is at which address.

mod beacon;
mod counts;
mod health;
mod shipped;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;
use axum::Router;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::timeout::TimeoutLayer;

use crate::config::Settings;
use crate::counter::Counter;
use crate::dashboard;
use crate::metrics::Metrics;
use crate::store::Store;

/// How long a page of numbers may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// What every answer stands on.
#[derive(Clone, Debug)]
pub struct App {
    pub(crate) settings: Arc<Settings>,
    pub(crate) sites: Arc<BTreeMap<String, String>>,
    pub(crate) store: Store,
    pub(crate) counter: Counter,
    pub(crate) metrics: Metrics,
}

impl App {
    /// Everything together.
    ///
    /// # Errors
    ///
    /// Settings that contradict each other.
    pub fn new(
        settings: Settings,
        store: Store,
        counter: Counter,
        metrics: Metrics,
    ) -> Result<App> {
        let sites = Arc::new(settings.sites()?);
        Ok(App { settings: Arc::new(settings), sites, store, counter, metrics })
    }
}

/// The addresses of a collector.
pub fn router(app: App) -> Router {
    let numbers = Router::new()
        .route("/", get(dashboard::page))
        .route("/counts.json", get(counts::json))
        .route("/counts.csv", get(counts::csv))
        .route("/metrics", get(health::metrics))
        .layer(SetResponseHeaderLayer::overriding(
            header::CACHE_CONTROL,
            HeaderValue::from_static("no-store"),
        ))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, PATIENCE))
        .route_layer(from_fn_with_state(app.clone(), crate::auth::guard));
    Router::new()
        .merge(numbers)
        .route("/dashboard.css", get(dashboard::style))
        .route("/healthz", get(health::healthz))
        .merge(beacon::routes(&app))
        .merge(shipped::routes(&app.settings))
        .with_state(app)
        .layer(SetResponseHeaderLayer::overriding(
            header::X_CONTENT_TYPE_OPTIONS,
            HeaderValue::from_static("nosniff"),
        ))
}

/// A status and a sentence.
pub(crate) fn sentence(status: StatusCode, text: impl std::fmt::Display) -> Response {
    (status, format!("{text}\n")).into_response()
}
