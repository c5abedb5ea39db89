//! What can be asked, and how it is answered.

#[cfg(feature = "whole")]
mod later;
mod value;

#[cfg(feature = "whole")]
pub use later::Later;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use value::value;

use crate::refusal::Refusal;
use crate::state::{State, StateContact};
use crate::words::Language;
use crate::{catalogue, check, page, query, read, words};

/// How long a request may be, in bytes: a saved page of a profile, and to spare.
const LONGEST: usize = 16 << 20;

/// A question that is answered from the first: in the JSON `ask` names it, and beside that stand its fields. Every one may
/// have `language`, that of the studio's own words. All others are [`Later`].
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Request {
    /// Every channel that a button can be made for.
    Catalogue {
        /// The names of those that are wanted; all unless told.
        #[serde(default)]
        only: Vec<String>,
    },
    /// Every language that buttons speak, by its tag; those of the studio first.
    Languages {},
    /// What somebody typed or pasted.
    Read {
        /// The text: a number, a handle, an id, a link, an old button, a page.
        text: String,
        /// The country of a national number, by its two letters (ISO 3166-1).
        #[serde(default)]
        country: String,
    },
    /// Whether a contact is right.
    Check {
        /// The contact.
        contact: StateContact,
        /// The language of the page.
        #[serde(default)]
        lang: String,
    },
    /// The elements of the page. A menu, hours and rules are answered later.
    Node {
        /// What is made.
        state: State,
    },
    /// The state in an address; beside it, as `trouble`, what of the address is none and is left out.
    State {
        /// What stands after the `?`.
        query: String,
    },
    /// The address of a state.
    Query {
        /// The state.
        state: State,
    },
}

impl Request {
    /// Their names in JSON.
    const NAMES: [&str; 7] = ["catalogue", "languages", "read", "check", "node", "state", "query"];

    fn answer(self, language: Language) -> Result<Value, Refusal> {
        match self {
            Request::Catalogue { only } => value(catalogue::list(&only, language)),
            Request::Languages {} => value(words::of_buttons()),
            Request::Read { text, country } => value(read::read(&text, &country, language)),
            Request::Check { contact, lang } => {
                let lang = if lang.is_empty() { language.tag() } else { &lang };
                value(check::check(&contact, lang, language)?)
            }
            Request::Node { state } => value(page::nodes(&state.checked()?)?),
            Request::State { query } => query::read(&query, language),
            Request::Query { state } => value(query::write(&state.checked()?)),
        }
    }
}

/// The answer to a request, both in JSON.
///
/// ```
/// let address = contact_studio::ask(
///     r#"{"ask": "query", "state": {"contacts": [{"channel": "tel", "to": "+33123456789"}], "hours": "Mo-Fr 09:00-18:00"}}"#,
/// );
/// assert_eq!(address, r#"{"ok":"c=tel:%2B33123456789&hours=Mo-Fr+09:00-18:00"}"#);
/// ```
pub fn ask(request: &str) -> String {
    let answer = match read(request) {
        Ok((name, fields, language)) => {
            answer(name, fields, language).map_err(|refusal| refusal.said_in(language))
        }
        Err(refusal) => Err(refusal),
    };
    let answer = match answer {
        Ok(value) => json!({ "ok": value }),
        Err(refusal) => json!({ "error": refusal }),
    };
    answer.to_string()
}

/// The question's name, its fields, and the language of the studio's own words.
fn read(request: &str) -> Result<(String, Map<String, Value>, Language), Refusal> {
    if request.len() > LONGEST {
        return Err(Refusal::new(
            "",
            "the text is longer than 16 MB; take the part that matters",
            "",
        ));
    }
    let mut fields: Map<String, Value> = serde_json::from_str(request).map_err(wrong)?;
    let language = fields.remove("language").unwrap_or_default();
    let language = Language::deserialize(language).unwrap_or_default();
    let Some(Value::String(name)) = fields.remove("ask") else {
        return Err(Refusal::new("ask", "ask is missing; it takes a question, such as read", ""));
    };
    Ok((name, fields, language))
}

fn answer(name: String, fields: Map<String, Value>, language: Language) -> Result<Value, Refusal> {
    let first = Request::NAMES.contains(&name.as_str());
    // The name around its fields, which is what serde reads without a second copy of all types' code.
    let request = Value::Object(Map::from_iter([(name, Value::Object(fields))]));
    if first {
        return Request::deserialize(request).map_err(wrong)?.answer(language);
    }
    #[cfg(feature = "whole")]
    return Later::deserialize(request).map_err(wrong)?.answer(language);
    #[cfg(not(feature = "whole"))]
    Err(Refusal::later())
}

fn wrong(error: serde_json::Error) -> Refusal {
    Refusal::new("", format!("the request is not understood: {error}"), "")
}
