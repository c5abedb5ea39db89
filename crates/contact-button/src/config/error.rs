//! Why a configuration is none.

use alloc::format;
use alloc::string::{String, ToString};
use core::fmt;

use serde_json::error::Category;

/// A configuration that is not right: the path to what is wrong, and one sentence.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ConfigError {
    path: String,
    sentence: String,
}

impl ConfigError {
    pub(super) fn new(path: &str, sentence: impl ToString) -> ConfigError {
        ConfigError { path: path.into(), sentence: sentence.to_string() }
    }

    /// What is no JSON has no path to name, but a place in the text.
    pub(super) fn json(path: &str, error: &serde_json::Error) -> ConfigError {
        match error.classify() {
            Category::Eof => {
                let within =
                    if path.is_empty() { String::new() } else { format!(", within {path}") };
                let (line, column) = (error.line(), error.column());
                let sentence = format!(
                    "the JSON ends before it is whole, at line {line} column {column}{within}"
                );
                ConfigError::new("", sentence)
            }
            Category::Syntax => ConfigError::new("", format!("is no JSON: {error}")),
            _ => ConfigError::new(path, error),
        }
    }

    /// Where it is, such as `agents[1].hours`; empty where it is no JSON.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What is wrong there, and what would be right.
    pub fn sentence(&self) -> &str {
        &self.sentence
    }
}

/// Path and sentence.
impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            f.write_str(&self.sentence)
        } else {
            write!(f, "{}: {}", self.path, self.sentence)
        }
    }
}

impl core::error::Error for ConfigError {}
