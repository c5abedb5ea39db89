//! One element of a page, and which button it asks to be.

use super::page::Page;
use crate::tokens;

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

impl<'a> Element<'a> {
    pub(super) fn attribute(&self, name: &str) -> &'a str {
        self.attributes.iter().find(|a| a.0.eq_ignore_ascii_case(name)).map_or("", |a| a.1)
    }
}
