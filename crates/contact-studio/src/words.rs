//! The languages of the studio's own words.

use contact_button::LANGUAGES;
use serde::Deserialize;

/// A language that the studio speaks. Buttons speak many more.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq)]
pub enum Language {
    /// French.
    #[serde(rename = "fr", alias = "fr-FR", alias = "fr-CA", alias = "fr-BE", alias = "fr-CH")]
    French,
    /// English, and whatever else is asked for.
    #[default]
    #[serde(other)]
    English,
}

/// The tags of the languages that buttons speak, those of the studio first.
pub(crate) fn of_buttons() -> Vec<&'static str> {
    let own = Language::ALL.map(Language::tag);
    let others = LANGUAGES.iter().map(|language| language.tag).filter(|tag| !own.contains(tag));
    own.into_iter().chain(others).collect()
}

/// A text in English and in French.
pub(crate) type Text = [&'static str; 2];

impl Language {
    /// Both.
    pub const ALL: [Language; 2] = [Language::English, Language::French];

    /// Its tag.
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::French => "fr",
        }
    }

    /// A text in this language.
    pub(crate) fn say(self, [english, french]: Text) -> &'static str {
        match self {
            Language::English => english,
            Language::French => french,
        }
    }
}
