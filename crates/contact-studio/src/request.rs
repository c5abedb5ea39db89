//! Everything that can be asked.

use contact_link::Contact;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::refusal::Refusal;
use crate::state::{State, StateContact};
use crate::why::Visit;
use crate::words::Language;
use crate::{
    catalogue, check, contrast, hours, listen, opens, page, profile, qr, query, read, snippets,
    why, words,
};

/// How long a request may be, in bytes: a saved page of a profile, and to spare.
const LONGEST: usize = 16 << 20;

/// A question: in the JSON `ask` names it, and beside that stand its fields. Every one may have `language`, that of the studio's own
/// words.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Request {
    /// Every channel that a button can be made for.
    Catalogue {},
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
    /// The elements of the page.
    Node {
        /// What is made.
        state: State,
    },
    /// How well two colours, or the colours of the buttons, can be told apart.
    Contrast {
        /// The colour of the text.
        #[serde(default)]
        foreground: String,
        /// The colour behind it.
        #[serde(default)]
        background: String,
        /// What is made, instead of two colours.
        state: Option<State>,
    },
    /// Everything to copy.
    Snippets {
        /// What is made.
        state: State,
        /// The hash of each file, from `integrity.json`.
        #[serde(default)]
        hashes: std::collections::BTreeMap<String, String>,
    },
    /// A link as a QR code.
    Qr {
        /// The link.
        link: String,
    },
    /// What is said of opening hours at a moment.
    Hours {
        /// The hours.
        text: String,
        /// The IANA name of the place's zone.
        timezone: String,
        /// The moment, such as `2026-12-19T10:00:00Z`.
        at: String,
        /// The IANA name of the reader's zone, where it is another.
        #[serde(default)]
        reader: String,
        /// The language of what is said, where it is not the studio's.
        #[serde(default)]
        lang: String,
    },
    /// Which links a visitor sees, and why.
    Why {
        /// What is made.
        state: State,
        /// The visitor.
        visit: Visit,
    },
    /// Searches for what is said of a brand.
    Listen {
        /// The brand's name.
        brand: String,
        /// Its handle on X.
        #[serde(default)]
        handle: String,
        /// Its hashtag.
        #[serde(default)]
        hashtag: String,
        /// Words that people ask with.
        #[serde(default)]
        question: String,
    },
    /// The numeric id in a saved profile page.
    Profile {
        /// The page.
        html: String,
        /// The account's handle, where it is known.
        #[serde(default)]
        handle: String,
    },
    /// What a click opens on each system.
    Opens {
        /// The contact.
        contact: StateContact,
    },
    /// The state in an address.
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
        Ok((request, language)) => {
            answer(request, language).map_err(|refusal| refusal.said_in(language))
        }
        Err(refusal) => Err(refusal),
    };
    let answer = match answer {
        Ok(value) => json!({ "ok": value }),
        Err(refusal) => json!({ "error": refusal }),
    };
    answer.to_string()
}

/// The request, and the language of the studio's own words.
fn read(request: &str) -> Result<(Request, Language), Refusal> {
    if request.len() > LONGEST {
        return Err(Refusal::new(
            "",
            "the text is longer than 16 MB; take the part that matters",
            "",
        ));
    }
    let wrong = |error| Refusal::new("", format!("the request is not understood: {error}"), "");
    let mut fields: Map<String, Value> = serde_json::from_str(request).map_err(wrong)?;
    let language = fields.remove("language").unwrap_or_default();
    let language = Language::deserialize(language).unwrap_or_default();
    let Some(Value::String(name)) = fields.remove("ask") else {
        return Err(Refusal::new("ask", "ask is missing; it takes a question, such as read", ""));
    };
    // The name around its fields, which is what serde reads without a second copy of all types' code.
    let request = Value::Object(Map::from_iter([(name, Value::Object(fields))]));
    Ok((Request::deserialize(request).map_err(wrong)?, language))
}

fn answer(request: Request, language: Language) -> Result<Value, Refusal> {
    match request {
        Request::Catalogue {} => value(catalogue::all(language)),
        Request::Languages {} => value(words::of_buttons()),
        Request::Read { text, country } => value(read::read(&text, &country, language)),
        Request::Check { contact, lang } => {
            let lang = if lang.is_empty() { language.tag() } else { &lang };
            value(check::check(&contact, lang)?)
        }
        Request::Node { state } => value(page::nodes(&state.checked()?)?),
        Request::Contrast { state: Some(state), .. } => {
            value(contrast::of_state(&state.checked()?)?)
        }
        Request::Contrast { foreground, background, .. } => {
            value(contrast::of_two(&foreground, &background)?)
        }
        Request::Snippets { state, hashes } => {
            let hashes: Vec<_> = hashes.into_iter().collect();
            value(snippets::all(&state.checked()?, &hashes, language)?)
        }
        Request::Qr { link } => value(qr::draw(&link)?),
        Request::Hours { text, timezone, at, reader, lang } => {
            let lang = if lang.is_empty() { language.tag() } else { &lang };
            value(hours::at(&text, &timezone, &at, &reader, lang)?)
        }
        Request::Why { state, visit } => value(why::why(&state.checked()?, &visit, language)?),
        Request::Listen { brand, handle, hashtag, question } => {
            value(listen::links([&brand, &handle, &hashtag, &question], language)?)
        }
        Request::Profile { html, handle } => value(profile::id(&html, &handle, language)?),
        Request::Opens { contact } => value(opens::opens(&contact.read()?, language)),
        Request::State { query } => value(query::read(&query)?),
        Request::Query { state } => value(query::write(&state.checked()?)),
    }
}

fn value(answer: impl Serialize) -> Result<Value, Refusal> {
    serde_json::to_value(answer).map_err(|error| Refusal::new("", error, ""))
}

/// A contact as the answers have it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Said {
    channel: &'static str,
    to: String,
    fields: std::collections::BTreeMap<&'static str, String>,
}

impl Said {
    pub(crate) fn of(contact: &Contact) -> Said {
        let mut said = Said {
            channel: contact.channel().name(),
            to: String::new(),
            fields: Default::default(),
        };
        for (name, value) in contact.fields() {
            let place = match name {
                "to" => &mut said.to,
                name => said.fields.entry(name).or_default(),
            };
            // Several of one name are parted by commas, as they are written.
            if !place.is_empty() {
                place.push_str(", ");
            }
            place.push_str(value);
        }
        said
    }
}
