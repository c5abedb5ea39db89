//! The shared vectors, `tests/data/vectors.json`: the same file that the native tests read.

use contact_link::Channel;
use serde::Deserialize;
use serde_json::{Map, Value};

/// One vector. What the fields mean is told in the file's source, the shared facts.
#[derive(Debug, Deserialize)]
pub struct Vector {
    /// `v001`...
    pub id: String,
    /// `build` or `parse`.
    pub op: String,
    /// The contact, or the link to parse.
    pub input: Map<String, Value>,
    /// The link that comes out.
    pub url: Option<String>,
    /// The contact that comes out of `parse`.
    pub contact: Option<Map<String, Value>>,
    /// Why it is refused instead; its first word is a proposal for the [kind](Vector::kind).
    pub reject: Option<String>,
    channel: Option<String>,
}

impl Vector {
    /// The kind of error with which it is refused: what is proposed, but for those of `tests/data/other-kinds.json`, which
    /// says why.
    ///
    /// # Panics
    /// Where that file is not what it should be.
    #[must_use]
    pub fn kind(&self) -> Option<String> {
        let others: Value = serde_json::from_str(include_str!("../data/other-kinds.json"))
            .expect("tests/data/other-kinds.json");
        let proposed = self.reject.as_deref()?.split(':').next()?;
        Some(others[&self.id]["kind"].as_str().unwrap_or(proposed).to_owned())
    }

    fn channel(&self) -> Option<&str> {
        let input = self.input.get("channel").and_then(Value::as_str);
        input
            .or_else(|| self.contact.as_ref()?.get("channel")?.as_str())
            .or(self.channel.as_deref())
    }
}

/// The vectors that are of a channel.
///
/// # Panics
/// Where the file is not what it should be.
#[must_use]
pub fn known() -> Vec<Vector> {
    let text = include_str!("../data/vectors.json");
    let all: Vec<Vector> = serde_json::from_str(text).expect("tests/data/vectors.json");
    let known: Vec<Vector> = all
        .into_iter()
        .filter(|vector| vector.channel().is_some_and(|name| Channel::from_name(name).is_some()))
        .collect();
    assert!(known.len() > 100, "only {} vectors are of known channels", known.len());
    known
}
