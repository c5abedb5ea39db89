//! Settings from the environment: the name of each in capitals after `CONTACT_COLLECTOR_`, and
//! `DATABASE_URL`.

use std::ffi::OsString;

use figment::value::{Dict, Map, Value};
use figment::{Error, Metadata, Profile, Provider};

/// Variables with this before their name are settings.
const PREFIX: &str = "CONTACT_COLLECTOR_";

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

fn read(variables: impl Iterator<Item = (OsString, OsString)>) -> Result<Dict, String> {
    let mut settings = Dict::new();
    let mut url = None;
    for (name, value) in variables {
        let Some(name) = name.to_str() else { continue };
        let setting = match (name, name.strip_prefix(PREFIX)) {
            ("DATABASE_URL", _) => "database".to_owned(),
            (_, Some(setting)) => setting.to_ascii_lowercase(),
            _ => continue,
        };
        let Ok(text) = value.into_string() else {
            return Err(format!("{name} is not UTF-8"));
        };
        let is_list = text.starts_with('[');
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
