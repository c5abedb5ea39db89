//! What is asked once all has come: code, hours, rules, print, searches.

use serde::Deserialize;
use serde_json::Value;

use super::value::value;
use crate::refusal::Refusal;
use crate::state::{State, StateContact};
use crate::why::Visit;
use crate::words::Language;
use crate::{contrast, fields, hours, listen, opens, profile, qr, snippets, why};

/// A question of a part of the page that opens later, in the same JSON as [`Request`](crate::Request). It takes the time zones of the
/// world and every text to copy, so that what a page loads first does without: there each is refused as `later`.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Later {
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
    /// What a channel may be told beside what it needs.
    Fields {
        /// The channel's name.
        channel: String,
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
        /// The brand's name; without it there are the searches for its handle and its hashtag.
        #[serde(default)]
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
}

impl Later {
    pub(super) fn answer(self, language: Language) -> Result<Value, Refusal> {
        match self {
            Later::Contrast { state: Some(state), .. } => {
                value(contrast::of_state(&state.checked()?)?)
            }
            Later::Contrast { foreground, background, .. } => {
                value(contrast::of_two(&foreground, &background)?)
            }
            Later::Snippets { state, hashes } => {
                let hashes: Vec<_> = hashes.into_iter().collect();
                value(snippets::all(&state.checked()?, &hashes, language)?)
            }
            Later::Fields { channel } => value(fields::of(&channel, language)?),
            Later::Qr { link } => value(qr::draw(&link)?),
            Later::Hours { text, timezone, at, reader, lang } => {
                let lang = if lang.is_empty() { language.tag() } else { &lang };
                value(hours::at(&text, &timezone, &at, &reader, lang)?)
            }
            Later::Why { state, visit } => value(why::why(&state.checked()?, &visit, language)?),
            Later::Listen { brand, handle, hashtag, question } => {
                value(listen::links([&brand, &handle, &hashtag, &question], language)?)
            }
            Later::Profile { html, handle } => value(profile::id(&html, &handle, language)?),
            Later::Opens { contact } => value(opens::opens(&contact.read()?, language)),
        }
    }
}
