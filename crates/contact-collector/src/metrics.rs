//! Numbers for Prometheus.

use std::time::Duration;

use anyhow::Result;
use prometheus::{
    Encoder as _, Histogram, HistogramOpts, IntCounterVec, IntGauge, Opts, Registry, TextEncoder,
};

/// What is measured of the collector itself.
#[derive(Clone, Debug)]
pub struct Metrics {
    registry: Registry,
    beacons: IntCounterVec,
    batch: Histogram,
    commit: Histogram,
    /// Keys in the database.
    pub counters: IntGauge,
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
        let metrics = Metrics {
            registry: Registry::new(),
            beacons,
            batch: Histogram::with_opts(batch)?,
            commit: Histogram::with_opts(commit)?,
            counters: IntGauge::new("contact_counters", "Keys in the database, without hours")?,
        };
        metrics.registry.register(Box::new(metrics.beacons.clone()))?;
        metrics.registry.register(Box::new(metrics.batch.clone()))?;
        metrics.registry.register(Box::new(metrics.commit.clone()))?;
        metrics.registry.register(Box::new(metrics.counters.clone()))?;
        Ok(metrics)
    }

    /// A beacon was answered with this status.
    pub fn answered(&self, status: u16) {
        let name = match status {
            204 => "204",
            400 => "400",
            403 => "403",
            408 => "408",
            413 => "413",
            415 => "415",
            429 => "429",
            503 => "503",
            _ => "else",
        };
        self.beacons.with_label_values(&[name]).inc();
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
