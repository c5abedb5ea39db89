//! X's search operators, typed: what a brand asks to see what is said of it.
//!
//! Source: X, "Search operators"
//! (<https://developer.x.com/en/docs/twitter-api/v1/rules-and-filtering/search-operators>),
//! read on 2026-11-21; `min_faves:` and its kin are in wide use and not on
//! that page.

mod value;

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::channel::Channel;
use crate::contact::Contact;
use crate::error::{Error, Kind};
use value::{as_day, as_handle, as_word, by_grammar, quotable};

/// A search on X, put together from its operators. Every part must be met.
///
/// A value is checked where it is given; the first error stays until
/// [`contact`](Query::contact) or [`text`](Query::text).
///
/// ```
/// use contact_link::x_search::{Filter, Query};
///
/// let question = Query::new()
///     .mention("@furni")
///     .question()
///     .language("en")
///     .without(Filter::Retweets)
///     .since("2027-01-01");
/// assert_eq!(question.text()?, "@furni ? lang:en -filter:retweets since:2027-01-01");
/// assert_eq!(
///     Query::new().phrase("blue chair").contact(true)?.to_string(),
///     "https://x.com/search?q=%22blue%20chair%22&f=live",
/// );
/// # Ok::<(), contact_link::Error>(())
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
#[must_use]
pub struct Query {
    parts: Vec<String>,
    /// The days between which posts are, the first and the one after the last.
    days: [Option<String>; 2],
    error: Option<Error>,
}

macro_rules! filters {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal,)+) => {
        /// A kind of post.
        #[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
        #[non_exhaustive]
        pub enum Filter { $($(#[doc = $doc])+ $variant,)+ }

        impl Filter {
            /// Every kind.
            pub const ALL: &'static [Filter] = &[$(Filter::$variant),+];

            /// X's word for it.
            pub const fn name(self) -> &'static str {
                match self { $(Filter::$variant => $name,)+ }
            }
        }
    };
}

filters! {
    /// With a picture or a video.
    Media = "media",
    /// With a picture.
    Images = "images",
    /// With an address.
    Links = "links",
    /// With a video put on X itself.
    NativeVideo = "native_video",
    /// With a picture put on X itself.
    Pictures = "twimg",
    /// Without what X marks as sensitive.
    Safe = "safe",
    /// Passed on from another account.
    Retweets = "retweets",
    /// An answer to another post.
    Replies = "replies",
}

/// A mood, as X guesses it.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Mood {
    /// `:)`
    Positive,
    /// `:(`
    Negative,
}

impl Query {
    /// Nothing asked for yet.
    pub fn new() -> Query {
        Query::default()
    }

    /// A word, anywhere in the post.
    pub fn word(self, word: &str) -> Query {
        self.checked("word", word, as_word)
    }

    /// Words in this order, next to each other.
    pub fn phrase(self, phrase: &str) -> Query {
        self.checked("phrase", phrase, |phrase| Ok(format!("\"{}\"", quotable(phrase)?)))
    }

    /// One of these words or phrases at least.
    pub fn any_of(mut self, words: &[&str]) -> Query {
        let mut alternatives = Vec::new();
        for word in words {
            let read = if word.contains(' ') {
                quotable(word).map(|phrase| format!("\"{phrase}\""))
            } else {
                as_word(word)
            };
            match read {
                Ok(word) => alternatives.push(word),
                Err(kind) => return self.refuse(kind, "any_of", word),
            }
        }
        match alternatives.len() {
            0 => self.refuse(Kind::EmptyId, "any_of", ""),
            1 => {
                self.parts.append(&mut alternatives);
                self
            }
            _ => self.part(format!("({})", alternatives.join(" OR "))),
        }
    }

    /// Not with this word.
    pub fn not(self, word: &str) -> Query {
        self.checked("not", word, |word| Ok(format!("-{}", as_word(word)?)))
    }

    /// With this hashtag, its `#` or not.
    pub fn hashtag(self, tag: &str) -> Query {
        self.checked("hashtag", tag, |tag| Ok(format!("#{}", by_grammar("tag", tag)?)))
    }

    /// Naming this account, its `@` or not.
    pub fn mention(self, handle: &str) -> Query {
        self.checked("mention", handle, |handle| Ok(format!("@{}", as_handle(handle)?)))
    }

    /// Written by this account.
    pub fn from(self, handle: &str) -> Query {
        self.checked("from", handle, |handle| Ok(format!("from:{}", as_handle(handle)?)))
    }

    /// Answering this account.
    pub fn to(self, handle: &str) -> Query {
        self.checked("to", handle, |handle| Ok(format!("to:{}", as_handle(handle)?)))
    }

    /// Not written by this account; one's own, mostly.
    pub fn not_from(self, handle: &str) -> Query {
        self.checked("not_from", handle, |handle| Ok(format!("-from:{}", as_handle(handle)?)))
    }

    /// By a member of an account's list: `owner/name`.
    pub fn list(self, list: &str) -> Query {
        self.checked("list", list, |list| {
            let (owner, name) = list.split_once('/').ok_or(Kind::BadChar)?;
            Ok(format!("list:{}/{}", as_handle(owner)?, by_grammar("[0-9A-Za-z_-]{1,25}", name)?))
        })
    }

    /// With an address that has this word, such as a domain's first part.
    pub fn url(self, word: &str) -> Query {
        self.checked("url", word, |word| {
            Ok(format!("url:{}", by_grammar("[0-9A-Za-z._-]{1,100}", word)?))
        })
    }

    /// In this language, by its two letters (ISO 639-1).
    pub fn language(self, language: &str) -> Query {
        self.checked("language", language, |l| {
            Ok(format!("lang:{}", by_grammar("%l[a-z]{2,3}", l)?))
        })
    }

    /// Asking something.
    pub fn question(self) -> Query {
        self.part("?".into())
    }

    /// In this mood.
    pub fn mood(self, mood: Mood) -> Query {
        self.part(match mood {
            Mood::Positive => ":)".into(),
            Mood::Negative => ":(".into(),
        })
    }

    /// Of this kind.
    pub fn with(self, filter: Filter) -> Query {
        self.part(format!("filter:{}", filter.name()))
    }

    /// Not of this kind.
    pub fn without(self, filter: Filter) -> Query {
        self.part(format!("-filter:{}", filter.name()))
    }

    /// On this day or later, `YYYY-MM-DD`.
    pub fn since(self, day: &str) -> Query {
        self.day(0, "since", day)
    }

    /// Before this day, `YYYY-MM-DD`.
    pub fn until(self, day: &str) -> Query {
        self.day(1, "until", day)
    }

    /// Liked so often at least.
    pub fn min_likes(self, count: u32) -> Query {
        self.part(format!("min_faves:{count}"))
    }

    /// Passed on so often at least.
    pub fn min_reposts(self, count: u32) -> Query {
        self.part(format!("min_retweets:{count}"))
    }

    /// Answered so often at least.
    pub fn min_replies(self, count: u32) -> Query {
        self.part(format!("min_replies:{count}"))
    }

    /// The query as X's search field takes it.
    ///
    /// # Errors
    ///
    /// The first value that was refused; [`Kind::MissingField`] where nothing
    /// is asked for.
    pub fn text(&self) -> Result<String, Error> {
        if let Some(error) = &self.error {
            return Err(error.clone());
        }
        if self.parts.is_empty() {
            return Err(Error::new(Kind::MissingField, Some(Channel::XSearch), "query", ""));
        }
        Ok(self.parts.join(" "))
    }

    /// The search as a contact of [`Channel::XSearch`]; `live` puts the latest
    /// posts first.
    ///
    /// # Errors
    ///
    /// As [`text`](Query::text).
    pub fn contact(&self, live: bool) -> Result<Contact, Error> {
        let builder = Contact::builder(Channel::XSearch).set("query", &self.text()?);
        if live { builder.set("live", "true").build() } else { builder.build() }
    }

    /// A day, which leaves one at least between both.
    fn day(mut self, which: usize, field: &str, given: &str) -> Query {
        let day = match as_day(given) {
            Ok(day) => day,
            Err(kind) => return self.refuse(kind, field, given),
        };
        if let Some(place) = self.days.get_mut(which) {
            *place = Some(day.clone());
        }
        match &self.days {
            // Written so, days are in the order of the alphabet.
            [Some(since), Some(until)] if since >= until => {
                self.refuse(Kind::BadParam, field, given)
            }
            _ => self.part(format!("{field}:{day}")),
        }
    }

    fn part(mut self, part: String) -> Query {
        self.parts.push(part);
        self
    }

    fn refuse(mut self, kind: Kind, field: &str, given: &str) -> Query {
        if self.error.is_none() {
            self.error = Some(Error::new(kind, Some(Channel::XSearch), field, given));
        }
        self
    }

    fn checked(
        self,
        field: &str,
        given: &str,
        read: impl FnOnce(&str) -> Result<String, Kind>,
    ) -> Query {
        match read(given) {
            Ok(part) => self.part(part),
            Err(kind) => self.refuse(kind, field, given),
        }
    }
}

impl fmt::Display for Query {
    /// Writes the parts that were accepted.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.parts.join(" "))
    }
}
