//! Settings: from flags, then the environment, then a TOML file, then what is usual.
//!
//! | flag | environment | TOML | unless set |
//! |---|---|---|---|
//! | `--listen` | `CONTACT_COLLECTOR_LISTEN` | `listen` | `127.0.0.1:8787` |
//! | `--database` | `DATABASE_URL` | `database` | `sqlite://effect.db` |
//!
//! and so on, by the same names.

mod environment;
mod flags;
mod origins;

use std::collections::{BTreeMap, HashSet};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use contact_link::{Channel, Contact};
use figment::Figment;
use figment::providers::{Format, Serialized, Toml};
use figment::value::magic::RelativePathBuf;
use jiff::tz::TimeZone;
use serde::{Deserialize, Deserializer};

use crate::fold::Limits;
use crate::hours::Hours;

use environment::Environment;
pub use environment::unknown_variables;
pub use flags::Flags;

/// All settings of a collector.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Where to listen.
    #[serde(deserialize_with = "address")]
    pub listen: SocketAddr,
    /// The database's address.
    pub database: String,
    /// Beacons a second from one address.
    pub rate_limit: RateLimit,
    /// Origins whose pages may send beacons, each a site of its host's name.
    #[serde(deserialize_with = "several")]
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
    #[serde(deserialize_with = "several")]
    pub campaigns: HashSet<String>,
    /// If not empty, the only paths to count apart.
    #[serde(deserialize_with = "several")]
    pub paths: HashSet<String>,
    /// Most keys to count under.
    pub max_counters: usize,
    /// Most rows, one for each key and hour.
    pub max_rows: usize,
    /// Days to keep.
    pub keep_days: u32,
    /// The script and what belongs to it.
    #[serde(deserialize_with = "path")]
    pub dist: PathBuf,
    /// Pages to serve at /pages/.
    #[serde(deserialize_with = "path")]
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
            max_rows: Limits::default().rows,
            keep_days: 800,
            dist: "dist".into(),
            pages: None,
            behind_proxy: false,
            log: Log::Text,
        }
    }
}

/// The form of log lines.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Log {
    /// For people.
    #[default]
    Text,
    /// One object a line.
    Json,
}

impl<'de> Deserialize<'de> for Log {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match String::deserialize(deserializer)?.as_str() {
            "text" => Ok(Log::Text),
            "json" => Ok(Log::Json),
            _ => Err(serde::de::Error::custom("it takes text or json")),
        }
    }
}

/// Beacons a second from one address; `None` for no limit.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct RateLimit(pub Option<u32>);

impl RateLimit {
    /// Between two beacons lie whole nanoseconds: beyond, they would not be told apart well.
    const MOST: u32 = 1_000_000;
}

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
        match number.filter(|number| (1..=RateLimit::MOST).contains(number)) {
            Some(number) => Ok(RateLimit(Some(number))),
            None => Err(serde::de::Error::custom(
                "it takes a number of beacons a second from 1 to 1000000, such as 20, or off",
            )),
        }
    }
}

fn address<'de, D: Deserializer<'de>>(deserializer: D) -> Result<SocketAddr, D::Error> {
    let text = String::deserialize(deserializer)?;
    text.parse().map_err(|_| {
        serde::de::Error::custom(format!(
            "{text:?} is no address with a port; it takes one such as 127.0.0.1:8787"
        ))
    })
}

fn zone<'de, D: Deserializer<'de>>(deserializer: D) -> Result<TimeZone, D::Error> {
    let name = String::deserialize(deserializer)?;
    TimeZone::get(&name).map_err(|_| {
        serde::de::Error::custom(format!(
            "{name:?} is no time zone; it takes an IANA name, such as Europe/Paris"
        ))
    })
}

/// A list, or a text with commas, as the environment has it.
fn several<'de, D, L>(deserializer: D) -> Result<L, D::Error>
where
    D: Deserializer<'de>,
    L: FromIterator<String>,
{
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Given {
        Text(String),
        List(Vec<String>),
    }
    match Given::deserialize(deserializer) {
        Ok(Given::Text(text)) => {
            let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
            Ok(parts.map(str::to_owned).collect())
        }
        Ok(Given::List(list)) => Ok(list.into_iter().collect()),
        Err(_) => Err(serde::de::Error::custom("it takes a list of texts")),
    }
}

/// A path of a file is seen from the file's folder, another from where one stands.
fn path<'de, D: Deserializer<'de>, P: From<PathBuf>>(deserializer: D) -> Result<P, D::Error> {
    Ok(RelativePathBuf::deserialize(deserializer)?.relative().into())
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
            .merge(Environment)
            .merge(Serialized::defaults(flags))
            .extract()
            .map_err(|error| one_line(&error))?;
        settings.sites()?;
        ensure!(
            settings.token.as_ref().is_none_or(|token| !token.trim().is_empty()),
            "token: it is empty, which would open the numbers to everyone; it takes a text that is \
             hard to guess, or leave it out"
        );
        if let Some(query) = &settings.conversation {
            settings.search().with_context(|| {
                format!(
                    "conversation: {query:?} is no search; it takes one for X, such as \"#spring OR @brand\""
                )
            })?;
        }
        Ok(settings)
    }

    /// The search on X for what is said of the campaign.
    pub(crate) fn search(&self) -> Option<Contact> {
        let query = self.conversation.as_ref()?;
        Contact::builder(Channel::XSearch).set("query", query).set("live", "true").build().ok()
    }

    /// How many keys the database takes.
    pub fn limits(&self) -> Limits {
        Limits {
            counters: self.max_counters,
            rows: self.max_rows,
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

    pub(super) fn load(toml: &str, flags: Flags) -> Result<Settings> {
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
    fn only_a_path_of_the_file_is_seen_from_its_folder() {
        let settings = load("pages = 'pages'", Flags::default()).unwrap();
        assert_eq!(settings.pages.unwrap(), std::env::temp_dir().join("pages"));
        assert_eq!(settings.dist, PathBuf::from("dist"), "what is usual");
        let flags = Flags { dist: Some("here".into()), ..Flags::default() };
        assert_eq!(load("dist = 'there'", flags).unwrap().dist, PathBuf::from("here"));
    }

    #[test]
    fn a_list_may_be_a_text_with_commas() {
        let toml = "origins = 'https://a.example, https://b.example'\npaths = ['/a,b']";
        let settings = load(toml, Flags::default()).unwrap();
        assert_eq!(settings.origins, ["https://a.example", "https://b.example"]);
        assert!(settings.paths.contains("/a,b"));
    }

    #[test]
    fn what_is_wrong_is_said_with_the_name_of_the_setting() {
        for (toml, name, right) in [
            ("rate_limit = 0", "rate_limit", "off"),
            ("rate_limit = 'often'", "rate_limit", "off"),
            ("rate_limit = 1000001", "rate_limit", "from 1 to 1000000"),
            ("rate_limit = '2000000000'", "rate_limit", "from 1 to 1000000"),
            ("rate_limit = 5000000000", "rate_limit", "from 1 to 1000000"),
            ("timezone = 'Paris'", "timezone", "Europe/Paris"),
            ("hours = 'nine to five'", "hours", "Mo-Fr"),
            ("origins = ['brand.example']", "origins", "https://brand.example"),
            ("origins = ['https://brand.example/']", "origins", "https://brand.example"),
            ("listen = 'localhost:8787'", "listen", "127.0.0.1:8787"),
            ("log = 'xml'", "log", "text or json"),
            ("listn = 'x'", "listn", "listen"),
            ("origins = 7", "origins", "a list"),
            ("token = ' '", "token", "leave it out"),
            ("conversation = ''", "conversation", "#spring"),
            (
                "origins = ['https://brand.example:443']",
                "origins",
                "such as https://brand.example\n",
            ),
            ("origins = ['HTTPS://Brand.example:']", "origins", "such as https://brand.example\n"),
            ("origins = ['https://a:b']", "origins", "https://brand.example"),
            ("origins = ['https://bücher.example']", "origins", "https://xn--bcher-kva.example"),
            ("origins = ['ftp://brand.example']", "origins", "https://brand.example"),
        ] {
            let error = format!("{:#}\n", load(toml, Flags::default()).expect_err(toml));
            assert!(error.contains(name) && error.contains(right), "{toml}: {error}");
        }
    }
}
