//! What the parts of an X search take (`x_search.rs`).

use super::Said;
use crate::Channel;
use crate::error::{Error, Kind};

/// What is wrong with one part beside another.
pub(super) fn said(error: &Error) -> Option<Said> {
    let is_search = error.channel() == Some(Channel::XSearch);
    match error.field() {
        _ if !is_search || error.kind() != Kind::BadParam => None,
        "since" => Some((
            "is not before the day of until, so that there is no post between them",
            "; give a day before that one",
        )),
        "until" => Some((
            "is not after the day of since, so that there is no post between them",
            "; give a day after that one",
        )),
        _ => None,
    }
}

/// What would be right for a part, by its name.
pub(super) fn wants(part: &str) -> &'static str {
    match part {
        "word" | "not" => {
            "; it takes one word that is no operator, without quotation marks, brackets and colons, such as chair"
        }
        "phrase" => "; it takes words on one line without quotation marks, such as blue chair",
        "any_of" => {
            "; it takes words and phrases without quotation marks, one at least, such as chair"
        }
        "hashtag" => "; it takes a hashtag: letters, digits and _, no spaces, such as coffee",
        "mention" | "from" | "to" | "not_from" => {
            "; it takes an X handle of at most 15 letters, digits and _, such as XDevelopers"
        }
        "list" => "; it takes the owner's handle and the list's name, such as XDevelopers/partners",
        "url" => "; it takes a word of an address: letters, digits and . _ -, such as example",
        "language" => "; it takes a language of two or three letters, such as en",
        "since" | "until" => "; it takes a day from 2006 on, YYYY-MM-DD, such as 2027-01-31",
        _ => "",
    }
}
