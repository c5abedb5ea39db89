//! Why there is no answer.

use contact_link::Error;
use serde::Serialize;

/// Which field is wrong, why, and what would be right.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Refusal {
    /// The field, such as `to` or `contacts[1].fields.text`.
    pub field: String,
    /// One sentence.
    pub sentence: String,
    /// What the field takes; empty where the sentence says all.
    pub right: String,
}

impl Refusal {
    pub(crate) fn new(field: &str, sentence: impl ToString, right: impl Into<String>) -> Refusal {
        Refusal { field: field.into(), sentence: sentence.to_string(), right: right.into() }
    }
}

impl From<&Error> for Refusal {
    fn from(error: &Error) -> Refusal {
        let params = error.channel().map_or(&[][..], |channel| channel.info().params);
        let plain = |name: &'static str| name.split('.').next().unwrap_or(name);
        let right = params
            .iter()
            .find(|param| plain(param.name) == error.field())
            .map_or_else(String::new, |param| {
                format!("{}, such as {}", param.wants, param.example)
            });
        Refusal::new(error.field(), error, right)
    }
}
