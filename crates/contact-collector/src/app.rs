//! What every answer stands on.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::sync::Arc;

use anyhow::Result;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};

use crate::config::Settings;
use crate::counter::Counter;
use crate::health::Health;
use crate::metrics::Metrics;
use crate::store::Store;

/// The parts of a collector, for all who answer a request. Clones share them.
#[derive(Clone, Debug)]
pub struct App {
    pub(crate) settings: Arc<Settings>,
    pub(crate) sites: Arc<BTreeMap<String, String>>,
    pub(crate) store: Store,
    pub(crate) counter: Counter,
    pub(crate) metrics: Metrics,
    /// Whether the database answers questions.
    pub(crate) reading: Arc<Health>,
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
        let reading = Health::new("the database was asked in vain", "the database answers again");
        let (settings, reading) = (Arc::new(settings), Arc::new(reading));
        Ok(App { settings, sites, store, counter, metrics, reading })
    }
}

/// A status and a sentence.
pub(crate) fn sentence(status: StatusCode, text: impl Display) -> Response {
    (status, format!("{text}\n")).into_response()
}
