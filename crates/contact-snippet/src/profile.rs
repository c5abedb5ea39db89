//! The numeric id of an X account, out of what somebody has saved already. Nothing is asked of X.
//!
//! [`Found::read`] knows where ids stand in a saved page or a file of a data archive, [`Found::choose`] which of them is
//! the account's, and [`made_at`] when an id was made.
//!
//! ```
//! use contact_snippet::profile::{Choice, Found};
//!
//! let found = Found::read("<meta name=\"twitter:site:id\" content=\"3805104374\">");
//! let Choice::One(account) = found.choose(None) else { panic!("one account") };
//! assert_eq!(account.id, "3805104374");
//! ```

mod archive;
mod choice;
mod page;
mod snowflake;

use std::collections::HashSet;

use serde::Serialize;

pub use choice::Choice;
pub use snowflake::made_at;

/// An id, and what stood beside it.
#[derive(Clone, Debug, Eq, Hash, PartialEq, Serialize)]
pub struct Candidate {
    /// The digits.
    pub id: String,
    /// The handle that the same place gives, without `@`.
    pub handle: Option<String>,
    /// Where it stood.
    pub source: &'static str,
    /// When the account was made, as the same place says.
    pub created: Option<String>,
    /// Whether the place speaks of the page's own account; others may be
    /// anybody's.
    #[serde(skip)]
    pub own: bool,
}

/// What a file gave.
#[derive(Debug, Default)]
pub struct Found {
    /// Every id, in the order of the file.
    pub candidates: Vec<Candidate>,
    /// The handle of the account that the page is about.
    pub handle: Option<String>,
    /// Whether the file is from a data archive, with what is nobody's business.
    pub private: bool,
    /// Whether the cookie of a login is in the file.
    pub login: bool,
    /// The candidates, to know which is new.
    seen: HashSet<Candidate>,
}

impl Found {
    /// Everything in a saved page, the JSON that a page loads, or a file of an X data archive.
    pub fn read(text: &str) -> Found {
        let mut found = Found::default();
        archive::read(text, &mut found);
        page::read(text, &mut found);
        found
    }

    /// Which of the ids is the account's: that of the handle asked for, or else of the page's own.
    pub fn choose(&self, handle: Option<&str>) -> Choice {
        choice::of(self, handle)
    }

    /// Adds an id, where it is one.
    fn add(&mut self, id: &str, handle: Option<&str>, source: &'static str, own: bool) {
        let digits = !id.is_empty() && id.len() <= 20 && id.bytes().all(|b| b.is_ascii_digit());
        // An id is an unsigned number of 64 bits, never zero, and begins with none.
        if !digits || id.starts_with('0') || !id.parse::<u64>().is_ok_and(|id| id > 0) {
            return;
        }
        let handle = handle.map(|handle| handle.trim_start_matches('@').to_owned());
        let candidate = Candidate { id: id.to_owned(), handle, source, created: None, own };
        if self.seen.insert(candidate.clone()) {
            self.candidates.push(candidate);
        }
    }
}
