//! Settings: from flags, then the environment, then a TOML file, then what is usual.
//!
//! | flag | environment | TOML | unless set |
//! |---|---|---|---|
//! | `--listen` | `CONTACT_COLLECTOR_LISTEN` | `listen` | `127.0.0.1:8787` |
//! | `--database` | `DATABASE_URL` | `database` | `sqlite://effect.db` |
//!
//! and so on, by the same names.

use std::collections::{BTreeMap, HashSet};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use clap::Args;
use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use jiff::tz::TimeZone;
use serde::{Deserialize, Deserializer, Serialize};

use crate::fold::Limits;
use crate::hours::Hours;

/// Variables with this before their name are settings.
const PREFIX: &str = "CONTACT_COLLECTOR_";

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
    /// Beacons a second from one address, or `off` [default: 20]
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
    /// Days to keep [default: 800]
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
    /// Behind a reverse proxy: the rate limit goes by the last address in X-Forwarded-For
    #[arg(long)]
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub behind_proxy: bool,
    /// Log lines as `text` or `json` [default: text]
    #[arg(long, value_name = "FORM")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log: Option<String>,
}

/// All settings of a collector.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Where to listen.
    pub listen: SocketAddr,
    /// The database's address.
    pub database: String,
    /// Beacons a second from one address.
    pub rate_limit: RateLimit,
    /// Origins whose pages may send beacons, each a site of its host's name.
    pub origins: Vec<String>,
    /// Sites by name, each with its origins.
    pub sites: BTreeMap<String, Vec<String>>,
    /// What opens the dashboard.
    pub token: Option<String>,
    /// The brand's time zone.
    #[serde(deserialize_with = "zone")]
    pub timezone: TimeZone,
    /// When the brand answers.
    pub hours: Option<Hours>,
    /// A search on X for what is said of the campaign.
    pub conversation: Option<String>,
    /// If not empty, the only campaigns to count apart.
    pub campaigns: HashSet<String>,
    /// If not empty, the only paths to count apart.
    pub paths: HashSet<String>,
    /// Most keys to count under.
    pub max_counters: usize,
    /// Days to keep.
    pub keep_days: u32,
    /// The script and what belongs to it.
    pub dist: PathBuf,
    /// Pages to serve at /pages/.
    pub pages: Option<PathBuf>,
    /// Whether a reverse proxy stands before the collector.
    pub behind_proxy: bool,
    /// The form of log lines.
    pub log: Log,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            listen: SocketAddr::from(([127, 0, 0, 1], 8787)),
            database: "sqlite://effect.db".into(),
            rate_limit: RateLimit(Some(20)),
            origins: Vec::new(),
            sites: BTreeMap::new(),
            token: None,
            timezone: TimeZone::UTC,
            hours: None,
            conversation: None,
            campaigns: HashSet::new(),
            paths: HashSet::new(),
            max_counters: Limits::default().counters,
            keep_days: 800,
            dist: "dist".into(),
            pages: None,
            behind_proxy: false,
            log: Log::Text,
        }
    }
}

/// The form of log lines.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum Log {
    /// For people.
    #[default]
    Text,
    /// One object a line.
    Json,
}

/// Beacons a second from one address; `None` for no limit.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct RateLimit(pub Option<u32>);

impl<'de> Deserialize<'de> for RateLimit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Given {
            Number(u32),
            Text(String),
        }
        let number = match Given::deserialize(deserializer) {
            Ok(Given::Text(text)) if text == "off" => return Ok(RateLimit(None)),
            Ok(Given::Text(text)) => text.parse().ok(),
            Ok(Given::Number(number)) => Some(number),
            Err(_) => None,
        };
        match number.filter(|number| *number > 0) {
            Some(number) => Ok(RateLimit(Some(number))),
            None => Err(serde::de::Error::custom(
                "it takes a number of beacons a second, such as 20, or off",
            )),
        }
    }
}

fn zone<'de, D: Deserializer<'de>>(deserializer: D) -> Result<TimeZone, D::Error> {
    let name = String::deserialize(deserializer)?;
    TimeZone::get(&name).map_err(|_| {
        serde::de::Error::custom(format!(
            "{name:?} is no time zone; it takes an IANA name, such as Europe/Paris"
        ))
    })
}

impl Settings {
    /// Puts together what the flags, the environment and the file say.
    ///
    /// # Errors
    ///
    /// A sentence that names the setting, what is wrong, and where it came from.
    pub fn load(flags: &Flags) -> Result<Settings> {
        let mut figment = Figment::new();
        if let Some(file) = &flags.config {
            ensure!(file.is_file(), "config: there is no file {}", file.display());
            figment = figment.merge(Toml::file_exact(file));
        }
        let settings: Settings = figment
            .merge(Env::raw().only(&["DATABASE_URL"]).map(|_| "database".into()))
            .merge(Env::prefixed(PREFIX))
            .merge(Serialized::defaults(flags))
            .extract()
            .map_err(|error| one_line(&error))?;
        let settings = settings.seen_from(flags)?;
        settings.sites()?;
        Ok(settings)
    }

    /// Paths of a file are seen from its folder, those of flags from where one stands.
    fn seen_from(mut self, flags: &Flags) -> Result<Settings> {
        let Some(folder) = flags.config.as_deref().and_then(std::path::Path::parent) else {
            return Ok(self);
        };
        if flags.dist.is_none() {
            self.dist = folder.join(self.dist);
        }
        if flags.pages.is_none() {
            self.pages = self.pages.map(|pages| folder.join(pages));
        }
        Ok(self)
    }

    /// The site of each origin.
    ///
    /// # Errors
    ///
    /// What is no origin, or belongs to two sites.
    pub fn sites(&self) -> Result<BTreeMap<String, String>> {
        let mut sites = BTreeMap::new();
        let listed = self.sites.iter().flat_map(|(name, origins)| {
            origins.iter().map(move |origin| (Some(name.as_str()), origin))
        });
        for (name, origin) in self.origins.iter().map(|origin| (None, origin)).chain(listed) {
            let host = host(origin).with_context(|| {
                format!(
                    "origins: {origin:?} is no origin; it takes a scheme and a host and nothing \
                     after them, such as https://brand.example"
                )
            })?;
            let site = name.unwrap_or(host).to_owned();
            ensure!(!site.is_empty() && site.len() <= 64, "sites: a name takes 1 to 64 bytes");
            if let Some(other) = sites.insert(origin.to_ascii_lowercase(), site.clone())
                && other != site
            {
                bail!("origins: {origin} belongs to two sites, {other} and {site}");
            }
        }
        Ok(sites)
    }

    /// How many keys the database takes.
    pub fn limits(&self) -> Limits {
        Limits {
            counters: self.max_counters,
            known_paths: self.paths.clone(),
            known_campaigns: self.campaigns.clone(),
            ..Limits::default()
        }
    }

    /// How long counts are kept.
    pub fn keep(&self) -> Option<Duration> {
        (self.keep_days > 0).then(|| Duration::from_secs(u64::from(self.keep_days) * 86_400))
    }
}

/// The host of an origin as browsers send it.
fn host(origin: &str) -> Option<&str> {
    let rest = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"))?;
    let plain = |c: char| c.is_ascii_alphanumeric() || "-.:[]".contains(c);
    let host = rest.rsplit_once(':').map_or(rest, |(host, port)| {
        if port.bytes().all(|b| b.is_ascii_digit()) { host } else { rest }
    });
    (!host.is_empty() && rest.chars().all(plain)).then_some(host)
}

fn one_line(error: &figment::Error) -> anyhow::Error {
    let field = error.path.join(".");
    let of = error.metadata.as_ref().map(|metadata| metadata.name.to_string());
    let of = of
        .filter(|name| !name.contains("Flags"))
        .map_or(String::new(), |name| format!(" (in {name})"));
    if field.is_empty() {
        anyhow::anyhow!("{}{of}", error.kind)
    } else {
        anyhow::anyhow!("{field}: {}{of}", error.kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(toml: &str, flags: Flags) -> Result<Settings> {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), toml).unwrap();
        Settings::load(&Flags { config: Some(file.path().into()), ..flags })
    }

    #[test]
    fn a_flag_beats_the_file_and_the_file_what_is_usual() {
        let toml = "listen = '127.0.0.1:1'\nrate_limit = 'off'\nkeep_days = 30";
        let flags = Flags { listen: Some("127.0.0.1:2".into()), ..Flags::default() };
        let settings = load(toml, flags).unwrap();
        assert_eq!(settings.listen.port(), 2);
        assert_eq!(settings.rate_limit, RateLimit(None));
        assert_eq!((settings.keep_days, settings.max_counters), (30, 20_000));
    }

    #[test]
    fn what_is_wrong_is_said_with_the_name_of_the_setting() {
        for (toml, name, right) in [
            ("rate_limit = 0", "rate_limit", "off"),
            ("rate_limit = 'often'", "rate_limit", "off"),
            ("timezone = 'Paris'", "timezone", "Europe/Paris"),
            ("hours = 'nine to five'", "hours", "Mo-Fr"),
            ("origins = ['brand.example']", "origins", "https://brand.example"),
            ("origins = ['https://brand.example/']", "origins", "https://brand.example"),
            ("listen = 'here'", "listen", ""),
            ("listn = 'x'", "listn", "listen"),
        ] {
            let error = format!("{:#}", load(toml, Flags::default()).expect_err(toml));
            assert!(error.contains(name) && error.contains(right), "{toml}: {error}");
        }
    }

    #[test]
    fn a_site_has_the_name_that_it_is_given_or_its_host() {
        let toml = "origins = ['https://shop.example:8443']\n\
                    [sites]\nbistro = ['https://bistro.example', 'https://www.bistro.example']";
        let sites = load(toml, Flags::default()).unwrap().sites().unwrap();
        assert_eq!(sites["https://shop.example:8443"], "shop.example");
        assert_eq!(sites["https://www.bistro.example"], "bistro");
        let twice = "[sites]\na = ['https://x.example']\nb = ['https://x.example']";
        assert!(load(twice, Flags::default()).unwrap_err().to_string().contains("two sites"));
    }
}
