//! Attributes that are lists of words: `class` and `rel`.

use alloc::string::String;

use contact_link::scan::{head, put, tail};

/// Takes the first word off a list.
#[inline(never)]
fn next_word<'a>(rest: &mut &'a str) -> Option<&'a str> {
    let text = rest.trim_ascii();
    let end = text.bytes().position(|b| b.is_ascii_whitespace()).unwrap_or(text.len());
    *rest = tail(text, end);
    Some(head(text, end)).filter(|word| !word.is_empty())
}

/// Whether one of the words is `token`.
pub(crate) fn has(mut list: &str, token: &str) -> bool {
    while let Some(word) = next_word(&mut list) {
        if word == token {
            return true;
        }
    }
    false
}

/// The list without one word and with others at its end, unless they are there. Where it has none to lose, it stays as
/// it is written.
pub(crate) fn list(list: &str, without: &str, mut with: &str) -> String {
    let mut words = String::new();
    let mut rest = list;
    if !has(list, without) {
        put(&mut words, list.trim_ascii());
        rest = "";
    }
    while let Some(word) = next_word(&mut rest).or_else(|| next_word(&mut with)) {
        if word != without && !has(&words, word) {
            if !words.is_empty() {
                words.push(' ');
            }
            put(&mut words, word);
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_added_once() {
        let with = |words| list(words, "", "noopener noreferrer");
        assert_eq!(with(""), "noopener noreferrer");
        assert_eq!(with(" \n"), "noopener noreferrer");
        assert_eq!(with("nofollow  me"), "nofollow  me noopener noreferrer");
        assert_eq!(with("noreferrer  noopener"), "noreferrer  noopener");
        assert_eq!(with("noopenerx noreferrer"), "noopenerx noreferrer noopener");
    }

    #[test]
    fn a_word_is_taken_out_and_the_others_stay() {
        let without = |words| list(words, "twitter-dm-button", "");
        assert_eq!(without("btn  twitter-dm-button\tbig"), "btn big");
        assert_eq!(without("btn  big"), "btn  big");
        assert_eq!(without("twitter-dm-button"), "");
    }
}
