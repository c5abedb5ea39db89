//! Settings from the environment: the name of each in capitals after `CONTACT_COLLECTOR_`, and
//! `DATABASE_URL`.

use std::ffi::OsString;

use figment::value::{Dict, Map, Value};
use figment::{Error, Metadata, Profile, Provider};

/// Variables with this before their name are settings.
const PREFIX: &str = "CONTACT_COLLECTOR_";

/// What may stand behind it.
const SETTINGS: [&str; 19] = [
    "listen",
    "database",
    "rate_limit",
    "origins",
    "sites",
    "token",
    "timezone",
    "hours",
    "conversation",
    "campaigns",
    "paths",
    "max_counters",
    "max_rows",
    "keep_days",
    "dist",
    "pages",
    "behind_proxy",
    "log",
    "config",
];

/// As the flags are called that may be repeated.
const FLAGS: [(&str, &str); 3] =
    [("origin", "origins"), ("campaign", "campaigns"), ("path", "paths")];

/// Settings that are no text. All others are taken as they stand: a token of digits is not a number.
const NOT_TEXT: [&str; 5] = ["behind_proxy", "keep_days", "max_counters", "max_rows", "sites"];

/// The environment of this process.
pub(super) struct Environment;

impl Provider for Environment {
    fn metadata(&self) -> Metadata {
        Metadata::named("the environment")
    }

    fn data(&self) -> Result<Map<Profile, Dict>, Error> {
        Ok(Profile::Default.collect(read(std::env::vars_os()).map_err(Error::from)?))
    }
}

/// The setting that a variable stands for, if it is one of ours.
fn setting(name: &str) -> Option<String> {
    let name = name.strip_prefix(PREFIX)?.to_ascii_lowercase();
    let long = FLAGS.iter().find(|(flag, _)| *flag == name).map(|(_, long)| (*long).to_owned());
    long.or_else(|| SETTINGS.contains(&&*name).then_some(name)).filter(|name| name != "config")
}

/// Variables of this process that begin as settings do and are none. Kubernetes puts some of its own
/// beside every container where a service is called `contact-collector`: those are left out.
pub fn unknown_variables() -> Vec<String> {
    unknown(std::env::vars_os().filter_map(|(name, _)| name.into_string().ok()))
}

fn unknown(names: impl Iterator<Item = String>) -> Vec<String> {
    let is_unknown = |name: &String| {
        name.strip_prefix(PREFIX).is_some_and(|rest| {
            let kubernetes = rest == "PORT"
                || ["PORT_", "SERVICE_HOST", "SERVICE_PORT"].iter().any(|it| rest.starts_with(it));
            !kubernetes && setting(name).is_none()
        })
    };
    names.filter(is_unknown).collect()
}

fn read(variables: impl Iterator<Item = (OsString, OsString)>) -> Result<Dict, String> {
    let mut settings = Dict::new();
    let mut url = None;
    for (name, value) in variables {
        let Some(name) = name.to_str() else { continue };
        let setting = match (name, setting(name)) {
            ("DATABASE_URL", _) => "database".to_owned(),
            (_, Some(setting)) => setting,
            _ => continue,
        };
        let Ok(text) = value.into_string() else {
            return Err(format!("{name} is not UTF-8"));
        };
        let is_list = text.starts_with('[');
        let text = match (&*setting, &*text.trim().to_ascii_lowercase()) {
            ("behind_proxy", "1" | "yes" | "on" | "true") => "true".to_owned(),
            ("behind_proxy", "0" | "no" | "off" | "false") => "false".to_owned(),
            _ => text,
        };
        let value = match NOT_TEXT.contains(&setting.as_str()) || is_list {
            true => text.parse().unwrap_or(Value::from(text)),
            false => Value::from(text),
        };
        match name {
            "DATABASE_URL" => url = Some(value),
            _ => drop(settings.insert(setting, value)),
        }
    }
    if let Some(url) = url {
        settings.entry("database".into()).or_insert(url);
    }
    Ok(settings)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_all(variables: &[(&str, &str)]) -> Dict {
        read(variables.iter().map(|(name, value)| (name.into(), value.into()))).unwrap()
    }

    #[test]
    fn a_text_stays_as_it_is_and_a_number_is_one() {
        let settings = read_all(&[
            ("CONTACT_COLLECTOR_TOKEN", "0123"),
            ("CONTACT_COLLECTOR_KEEP_DAYS", "30"),
            ("CONTACT_COLLECTOR_ORIGINS", "[\"https://a.example\", \"https://b.example\"]"),
            ("PATH", "/bin"),
        ]);
        assert_eq!(settings["token"].as_str(), Some("0123"));
        assert_eq!(settings["keep_days"].to_u128(), Some(30));
        assert_eq!(settings["origins"].as_array().map(<[Value]>::len), Some(2));
        assert_eq!(settings.len(), 3);
    }

    #[test]
    fn what_others_put_beside_ours_does_no_harm() {
        let kubernetes = [
            ("CONTACT_COLLECTOR_PORT", "tcp://10.0.0.1:8787"),
            ("CONTACT_COLLECTOR_PORT_8787_TCP_ADDR", "10.0.0.1"),
            ("CONTACT_COLLECTOR_SERVICE_HOST", "10.0.0.1"),
            ("CONTACT_COLLECTOR_SERVICE_PORT", "8787"),
        ];
        assert!(read_all(&kubernetes).is_empty());
        let names = |names: &[&str]| unknown(names.iter().map(|name| (*name).to_owned()));
        assert!(names(&kubernetes.map(|(name, _)| name)).is_empty());
        assert!(names(&["CONTACT_COLLECTOR_ORIGIN", "CONTACT_COLLECTOR_LOG", "PATH"]).is_empty());
        assert_eq!(names(&["CONTACT_COLLECTOR_TOKN"]), ["CONTACT_COLLECTOR_TOKN"]);
    }

    #[test]
    fn flags_have_the_same_names_here() {
        let settings = read_all(&[
            ("CONTACT_COLLECTOR_ORIGIN", "https://a.example"),
            ("CONTACT_COLLECTOR_BEHIND_PROXY", "1"),
        ]);
        assert_eq!(settings["origins"].as_str(), Some("https://a.example"));
        assert_eq!(settings["behind_proxy"].to_bool(), Some(true));
        let off = read_all(&[("CONTACT_COLLECTOR_BEHIND_PROXY", "no")]);
        assert_eq!(off["behind_proxy"].to_bool(), Some(false));
    }

    #[test]
    fn the_own_name_of_the_database_beats_the_usual_one() {
        let own = ("CONTACT_COLLECTOR_DATABASE", "sqlite://own.db");
        let usual = ("DATABASE_URL", "sqlite://usual.db");
        assert_eq!(read_all(&[usual])["database"].as_str(), Some("sqlite://usual.db"));
        for variables in [[own, usual], [usual, own]] {
            assert_eq!(read_all(&variables)["database"].as_str(), Some("sqlite://own.db"));
        }
    }

    #[test]
    fn what_is_no_text_at_all_is_said() {
        use std::os::unix::ffi::OsStringExt as _;
        let value = OsString::from_vec(vec![0xff]);
        let wrong = [("CONTACT_COLLECTOR_TOKEN".into(), value)];
        let error = read(wrong.into_iter()).unwrap_err();
        assert!(error.starts_with("CONTACT_COLLECTOR_TOKEN is not UTF-8"), "{error}");
    }
}
