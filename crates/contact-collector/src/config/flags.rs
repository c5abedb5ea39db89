//! What can be set on the command line.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

/// The flags of `contact-collector serve`. Each is also a name in the TOML file.
#[derive(Args, Clone, Debug, Default, Serialize)]
pub struct Flags {
    /// A TOML file with settings; its paths are seen from its folder
    #[arg(long, value_name = "FILE")]
    #[serde(skip)]
    pub config: Option<PathBuf>,
    /// Where to listen [default: 127.0.0.1:8787]
    #[arg(long, value_name = "ADDRESS:PORT")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listen: Option<String>,
    /// sqlite://FILE or postgres://... [default: sqlite://effect.db; also DATABASE_URL]
    #[arg(long, value_name = "URL")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub database: Option<String>,
    /// Beacons a second from one address, up to 1000000, or `off` [default: 20]
    #[arg(long, value_name = "N|off")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_limit: Option<String>,
    /// An origin whose pages may send beacons; the site is named after its host. May be repeated
    #[arg(long = "origin", value_name = "ORIGIN")]
    #[serde(rename = "origins", skip_serializing_if = "Vec::is_empty")]
    pub origins: Vec<String>,
    /// What opens the dashboard: a password (any user name) or a bearer token
    #[arg(long, value_name = "TEXT")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token: Option<String>,
    /// The brand's time zone, such as Europe/Paris [default: UTC]
    #[arg(long, value_name = "ZONE")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timezone: Option<String>,
    /// When the brand answers, such as "Mo-Fr 09:00-18:00"
    #[arg(long, value_name = "HOURS")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<String>,
    /// A search on X for what is said of the campaign, such as "#spring OR @brand"
    #[arg(long, value_name = "QUERY")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conversation: Option<String>,
    /// The only campaign to count apart; others become "other". May be repeated
    #[arg(long = "campaign", value_name = "NAME")]
    #[serde(rename = "campaigns", skip_serializing_if = "Vec::is_empty")]
    pub campaigns: Vec<String>,
    /// The only path to count apart; others become "other". May be repeated
    #[arg(long = "path", value_name = "PATH")]
    #[serde(rename = "paths", skip_serializing_if = "Vec::is_empty")]
    pub paths: Vec<String>,
    /// Most keys to count under, hours not counted [default: 20000]
    #[arg(long, value_name = "N")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_counters: Option<usize>,
    /// Most rows, one for each counter and hour; beyond, by day and without pages [default: 5000000]
    #[arg(long, value_name = "N")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_rows: Option<usize>,
    /// Days to keep, 0 for all [default: 800]
    #[arg(long, value_name = "N")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keep_days: Option<u32>,
    /// The folder that `cargo xtask dist` fills, or the npm package [default: dist]
    #[arg(long, value_name = "DIR")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dist: Option<PathBuf>,
    /// A folder of pages to serve at /pages/, to try things out
    #[arg(long, value_name = "DIR")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pages: Option<PathBuf>,
    /// Behind a reverse proxy: the rate limit goes by the last address in X-Forwarded-For, and the numbers need a token
    #[arg(long)]
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub behind_proxy: bool,
    /// Log lines as `text` or `json` [default: text]
    #[arg(long, value_name = "FORM")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log: Option<String>,
}
