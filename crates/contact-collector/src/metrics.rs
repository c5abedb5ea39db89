//! Numbers for Prometheus.

use std::time::Duration;

use anyhow::Result;
use prometheus::{
    Encoder as _, Histogram, HistogramOpts, IntCounter, IntCounterVec, IntGauge, Opts, Registry,
    TextEncoder,
};

/// The statuses that a beacon can be answered with; any other is counted as "else".
const STATUSES: [u16; 9] = [204, 400, 403, 405, 408, 413, 415, 429, 503];

/// What is measured of the collector itself.
#[derive(Clone, Debug)]
pub struct Metrics {
    registry: Registry,
    /// In the order of [`STATUSES`], and one more.
    beacons: Vec<IntCounter>,
    batch: Histogram,
    commit: Histogram,
    /// Keys in the database.
    pub counters: IntGauge,
    /// Rows in the database: a key has one for each hour.
    pub rows: IntGauge,
    /// Rows of settled hours, which are held in memory.
    pub held: IntGauge,
}

impl Metrics {
    /// Everything at zero.
    ///
    /// # Errors
    ///
    /// Two measures of one name.
    pub fn new() -> Result<Metrics> {
        let beacons = IntCounterVec::new(
            Opts::new("contact_beacons_total", "Beacons by how they were answered"),
            &["status"],
        )?;
        let batch = HistogramOpts::new("contact_commit_beacons", "Beacons that shared a commit")
            .buckets(prometheus::exponential_buckets(1.0, 4.0, 7)?);
        let commit = HistogramOpts::new("contact_commit_seconds", "How long a commit took")
            .buckets(prometheus::exponential_buckets(0.0005, 2.0, 14)?);
        let registry = Registry::new();
        registry.register(Box::new(beacons.clone()))?;
        let names = STATUSES.map(|status| status.to_string());
        let names = names.iter().map(String::as_str).chain(["else"]);
        let metrics = Metrics {
            registry,
            // Looked up once, since each beacon adds to one of them.
            beacons: names.map(|name| beacons.with_label_values(&[name])).collect(),
            batch: Histogram::with_opts(batch)?,
            commit: Histogram::with_opts(commit)?,
            counters: IntGauge::new("contact_counters", "Keys in the database, without hours")?,
            rows: IntGauge::new("contact_rows", "Rows in the database, one for each key and hour")?,
            held: IntGauge::new("contact_rows_held", "Rows that are held in memory too")?,
        };
        metrics.registry.register(Box::new(metrics.batch.clone()))?;
        metrics.registry.register(Box::new(metrics.commit.clone()))?;
        metrics.registry.register(Box::new(metrics.counters.clone()))?;
        metrics.registry.register(Box::new(metrics.rows.clone()))?;
        metrics.registry.register(Box::new(metrics.held.clone()))?;
        Ok(metrics)
    }

    /// A beacon was answered with this status.
    pub fn answered(&self, status: u16) {
        let at = STATUSES.iter().position(|known| *known == status).unwrap_or(STATUSES.len());
        self.beacons[at].inc();
    }

    /// A commit was tried for this many beacons.
    pub fn committed(&self, beacons: usize, took: Duration) {
        self.batch.observe(beacons as f64);
        self.commit.observe(took.as_secs_f64());
    }

    /// The text that Prometheus reads.
    ///
    /// # Errors
    ///
    /// The encoder's own.
    pub fn text(&self) -> Result<Vec<u8>> {
        let mut text = Vec::new();
        TextEncoder::new().encode(&self.registry.gather(), &mut text)?;
        Ok(text)
    }
}
