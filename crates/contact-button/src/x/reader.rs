//! An element while it is read: where its values stand, and what is to be mended.

use alloc::string::String;
use alloc::vec::Vec;

use super::element::{Element, Kind};
use super::link::profile;
use super::query::Query;
use super::warning::{Warned, Warning};
use crate::words::Words;

/// Where each value stands, the first that is not empty counts: `?name` is a parameter of the link, `/` the account
/// that it leads to, anything else an attribute.
pub const SOURCES: &[(&str, &str)] = &[
    ("lang", "?lang lang data-lang"),
    ("size", "?size data-size"),
    ("related", "?related data-related"),
    ("text", "?text data-text"),
    ("url", "?url data-url"),
    ("via", "?via data-via"),
    ("hashtags", "?hashtags data-hashtags"),
    ("mention", "?screenName data-button-screen-name ?screen_name"),
    ("hashtag", "?buttonHashtag data-button-hashtag ?button_hashtag ?hashtag"),
    ("follow", "?screenName / ?screen_name"),
    ("to", "?recipient_id"),
    ("name", "data-screen-name"),
    ("message", "data-text ?text"),
    ("welcome", "data-welcome-message-id ?welcomeMessageId ?welcome_message_id"),
    ("messageSize", "data-size"),
];

/// A finished button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct XButton {
    /// The channel of its link, by its name in the table.
    pub channel: &'static str,
    /// The link.
    pub href: String,
    /// Whom or what its label names, with `@` or `#`; empty if nothing.
    pub names: String,
    /// 28 pixels high, otherwise 20.
    pub is_large: bool,
    /// The language of its label.
    pub lang: &'static str,
    /// The phrase of the label: a line of a language's file.
    pub(crate) line: usize,
}

impl XButton {
    /// What is written on it, in its language.
    pub fn label(&self) -> String {
        Words::of(self.lang).say(self.line, &self.names)
    }
}

/// An element while it is read.
pub(super) struct Reader<'a> {
    pub(super) element: Element<'a>,
    pub(super) href: &'a str,
    query: Query<'a>,
    pub(super) warnings: Vec<Warned>,
}

impl<'a> Reader<'a> {
    pub(super) fn of(element: Element<'a>) -> Reader<'a> {
        let href = element.attribute("href").trim();
        let mut warnings = Vec::new();
        let query = Query::of(href, &mut warnings);
        Reader { element, href, query, warnings }
    }

    /// A value, from the first of its places that has one.
    pub(super) fn get(&mut self, value: &str) -> String {
        let (_, places) = SOURCES.iter().find(|row| row.0 == value).copied().unwrap_or_default();
        for place in places.split(' ') {
            let found = match place.strip_prefix('?') {
                Some(param) => self.query.get(param),
                None if place == "/" => self.account(),
                None => self.element.attribute(place).into(),
            };
            if !found.is_empty() {
                return found;
            }
        }
        String::new()
    }

    pub(super) fn warn(&mut self, warning: Warning, value: &str) {
        self.warnings.push(Warned { warning, value: value.into() });
    }

    /// The button, once its link is known.
    pub(super) fn button(
        &mut self,
        channel: &'static str,
        href: String,
        line: usize,
        names: String,
    ) -> XButton {
        let is_dm = Kind::of(self.element.attribute("class")) == Some(Kind::Dm);
        let size = self.get(if is_dm { "messageSize" } else { "size" });
        let is_large = size.trim().eq_ignore_ascii_case("large");
        if is_large && size != "large" {
            self.warn(Warning::Size, &size);
        }
        let own = self.get("lang");
        let lang = Words::tag_of(if own.is_empty() { self.element.lang } else { &own });
        XButton { channel, href, names, is_large, lang, line }
    }

    /// The account whose profile the link is.
    fn account(&mut self) -> String {
        let Some(found) = profile(self.href) else { return String::new() };
        if !found.is_usual {
            self.warn(Warning::Profile, found.name);
        }
        found.name.into()
    }
}
