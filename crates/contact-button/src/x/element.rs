//! One element of a page: which button it is, and where its values stand.

use alloc::string::String;
use alloc::vec::Vec;

use super::page::Page;
use super::query::Query;
use super::warning::{Warned, Warning};
use super::{follow, message, post};
use crate::tokens;
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

/// The five buttons.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A private message.
    Dm,
    /// An account to follow.
    Follow,
    /// A post about this page.
    Share,
    /// A post to an account.
    Mention,
    /// A post with a hashtag.
    Hashtag,
}

impl Kind {
    /// Every kind, in the order in which classes count where an element has several.
    pub const ALL: [Kind; 5] = [Kind::Dm, Kind::Follow, Kind::Hashtag, Kind::Mention, Kind::Share];

    /// As in the class: `twitter-NAME-button`.
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Dm => "dm",
            Kind::Follow => "follow",
            Kind::Share => "share",
            Kind::Mention => "mention",
            Kind::Hashtag => "hashtag",
        }
    }

    /// The kind that a `class` asks for, if it is one of X's.
    pub fn of(class: &str) -> Option<Kind> {
        let asks =
            |kind: &Kind| tokens::has(class, &alloc::format!("twitter-{}-button", kind.name()));
        Kind::ALL.into_iter().find(asks)
    }
}

/// An anchor of a page.
#[derive(Copy, Clone, Debug, Default)]
pub struct Element<'a> {
    /// Every attribute, as the page writes it.
    pub attributes: &'a [(&'a str, &'a str)],
    /// The language of what is around it; empty if the page says none.
    pub lang: &'a str,
    /// What the page says of itself.
    pub page: Page<'a>,
}

/// What an element is to become.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Which button it asks to be.
    pub kind: Kind,
    /// The button; `None` where no link can be made, and the element is to stay as it is.
    pub button: Option<XButton>,
    /// What is to be mended in the page.
    pub warnings: Vec<Warned>,
}

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

impl<'a> Element<'a> {
    /// What it is to become; `None` where it is none of X's buttons.
    pub fn read(self) -> Option<Reading> {
        let kind = Kind::of(self.attribute("class"))?;
        let href = self.attribute("href").trim();
        let mut warnings = Vec::new();
        let query = Query::of(href, &mut warnings);
        let mut reader = Reader { element: self, href, query, warnings };
        let button = match kind {
            Kind::Dm => message::read(&mut reader),
            Kind::Follow => follow::read(&mut reader),
            _ => Some(post::read(&mut reader, kind)),
        };
        Some(Reading { kind, button, warnings: reader.warnings })
    }

    pub(super) fn attribute(&self, name: &str) -> &'a str {
        self.attributes.iter().find(|a| a.0.eq_ignore_ascii_case(name)).map_or("", |a| a.1)
    }
}

impl<'a> Reader<'a> {
    /// A value, from the first of its places that has one.
    pub(super) fn get(&mut self, value: &str) -> String {
        let (_, places) = SOURCES.iter().find(|row| row.0 == value).copied().unwrap_or_default();
        for place in places.split(' ') {
            let found = match place.strip_prefix('?') {
                Some(param) => self.query.get(param),
                None if place == "/" => follow::account(self),
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
}
