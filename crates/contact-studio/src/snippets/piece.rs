//! One text to copy.

use serde::Serialize;

use crate::words::{Language, Text};

#[derive(Debug, Serialize)]
pub(crate) struct Piece {
    /// `website`, `builder`, `framework` or `print`.
    pub(crate) group: &'static str,
    pub(crate) id: &'static str,
    pub(crate) title: String,
    /// What it is written in, by the name that highlighters know.
    pub(crate) language: &'static str,
    /// A name for the file, if it is saved.
    pub(crate) file: String,
    pub(crate) code: String,
    pub(crate) steps: Vec<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) note: String,
}

/// What is the same for all pieces of a kind.
pub(super) struct Kind {
    pub(super) group: &'static str,
    pub(super) id: &'static str,
    pub(super) title: Text,
    pub(super) language: &'static str,
    pub(super) file: &'static str,
    pub(super) steps: &'static [Text],
}

impl Kind {
    pub(super) fn with(&self, code: String, language: Language) -> Piece {
        Piece {
            group: self.group,
            id: self.id,
            title: language.say(self.title).into(),
            language: self.language,
            file: self.file.into(),
            code,
            steps: self.steps.iter().map(|step| language.say(*step).into()).collect(),
            note: String::new(),
        }
    }
}
