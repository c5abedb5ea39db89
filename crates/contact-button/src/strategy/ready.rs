//! The two strategies that brands ask for: two labelled groups, between which the visitor chooses.

use contact_link::{Channel, Group};

/// A ready-made strategy: links in two groups, each with a label over it.
///
/// ```
/// use contact_button::Channel;
/// use contact_button::strategy::Ready;
///
/// let strategy = Ready::PublicPrivate;
/// assert_eq!(strategy.labels("en"), ["Ask us in public", "Write to us"]);
/// assert_eq!(strategy.group(Channel::XPost), Some(0));
/// assert_eq!(strategy.group(Channel::XDm), Some(1));
/// assert_eq!(Ready::XToFacebook.group(Channel::Whatsapp), None);
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[cfg_attr(
    feature = "config",
    derive(serde::Deserialize, schemars::JsonSchema),
    serde(rename_all = "snake_case")
)]
pub enum Ready {
    /// Public for the passer-by, private for the customer: a reply or a mention, a message or a call.
    PublicPrivate,
    /// X leads to Facebook: follow the one, join the other.
    XToFacebook,
}

impl Ready {
    /// Both.
    pub const ALL: [Ready; 2] = [Ready::PublicPrivate, Ready::XToFacebook];

    /// Its name in a configuration.
    pub fn name(self) -> &'static str {
        match self {
            Ready::PublicPrivate => "public_private",
            Ready::XToFacebook => "x_to_facebook",
        }
    }

    /// The labels of its two groups in this language, in English where there are no words for it.
    pub fn labels(self, lang: &str) -> [&'static str; 2] {
        let mut lines = words(crate::Words::tag_of(lang)).lines().skip(2 * self as usize);
        [lines.next().unwrap_or_default(), lines.next().unwrap_or_default()]
    }

    /// The group, 0 or 1, that a link of this channel stands in; `None` where it stands in neither.
    pub fn group(self, channel: Channel) -> Option<usize> {
        match (self, channel.info().group) {
            (Ready::PublicPrivate, Group::Message | Group::Call) => Some(1),
            (Ready::PublicPrivate, _) => Some(0),
            (Ready::XToFacebook, _) => match channel.name() {
                name if name.starts_with("x_") => Some(0),
                name if name.starts_with("facebook") || name == "messenger" => Some(1),
                _ => None,
            },
        }
    }
}

macro_rules! words {
    ($($tag:literal)*) => {
        /// The text of a language's file.
                fn words(tag: &str) -> &'static str {
            match tag {
                $($tag => include_str!(concat!("../../words/strategy/", $tag, ".txt")),)*
                _ => include_str!("../../words/strategy/en.txt"),
            }
        }
    };
}

words! {
    "en" "ar" "bg" "bn" "ca" "cs" "da" "de" "el" "es" "fa"
    "fi" "fil" "fr" "gu" "he" "hi" "hr" "hu" "id" "it" "ja"
    "kn" "ko" "mr" "ms" "nb" "nl" "pl" "pt" "ro" "ru" "sk"
    "sr" "sr-Latn" "sv" "ta" "th" "tr" "uk" "ur" "vi" "zh-Hans" "zh-Hant"
}
