//! Why there is no answer.

use contact_link::Error;
use serde::Serialize;

use crate::french;
use crate::words::Language;

/// Which field is wrong, why, and what would be right.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Refusal {
    /// The field, such as `to` or `contacts[1].fields.text`.
    pub field: String,
    /// One sentence.
    pub sentence: String,
    /// What the field takes; empty where the sentence says all.
    pub right: String,
    /// Whether there will be an answer once all of the logic has come; left out where there will not.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub later: bool,
    /// What contact-link says of it, to be said in another language.
    #[serde(skip)]
    error: Option<Box<Error>>,
}

impl Refusal {
    pub(crate) fn new(field: &str, sentence: impl ToString, right: impl Into<String>) -> Refusal {
        Refusal {
            field: field.into(),
            sentence: sentence.to_string(),
            right: right.into(),
            later: false,
            error: None,
        }
    }

    /// Of what the page's first logic leaves to the whole.
    #[cfg(not(feature = "whole"))]
    pub(crate) fn later() -> Refusal {
        Refusal { later: true, ..Refusal::new("", "this is answered once all has come", "") }
    }

    /// The same of a field by another name.
    pub(crate) fn at(self, field: String) -> Refusal {
        Refusal { field, ..self }
    }

    /// The same in the language of the reader.
    pub(crate) fn said_in(self, language: Language) -> Refusal {
        match (&self.error, language) {
            (Some(error), Language::French) => {
                let right = takes(error).map_or_else(String::new, |(wants, example)| {
                    format!("Il faut {}, par exemple {example}.", french::wants(wants))
                });
                Refusal { sentence: format!("{}.", french::sentence(error)), right, ..self }
            }
            _ => Refusal {
                sentence: language.said(&self.sentence),
                right: language.said(&self.right),
                ..self
            },
        }
    }
}

impl From<&Error> for Refusal {
    fn from(error: &Error) -> Refusal {
        let right = takes(error).map(|(wants, example)| format!("{wants}, such as {example}"));
        let refusal = Refusal::new(error.field(), error, right.unwrap_or_default());
        Refusal { error: Some(Box::new(error.clone())), ..refusal }
    }
}

/// What the field takes, and an example.
pub(crate) fn takes(error: &Error) -> Option<(&'static str, &'static str)> {
    let params = error.channel()?.info().params;
    let plain = |name: &'static str| name.split('.').next().unwrap_or(name);
    let param = params.iter().find(|param| plain(param.name) == error.field())?;
    Some((param.wants, param.example))
}
