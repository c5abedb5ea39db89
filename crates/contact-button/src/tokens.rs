//! Attributes that are lists of words: `class` and `rel`.

use alloc::string::String;

/// Whether one of the words is `token`.
pub(crate) fn has(list: &str, token: &str) -> bool {
    list.split_ascii_whitespace().any(|word| word == token)
}

/// The list without one word and with others at its end, unless they are there. A list that is right
/// stays as it is written.
pub(crate) fn list(list: &str, without: &str, with: &[&str]) -> String {
    let mut words = String::new();
    let mut add = |word: &str| {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    };
    let mut right = true;
    for word in list.split_ascii_whitespace() {
        if word == without {
            right = false;
        } else {
            add(word);
        }
    }
    for word in with {
        if !has(list, word) {
            right = false;
            add(word);
        }
    }
    if right { list.into() } else { words }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_added_once() {
        let with = |words| list(words, "", &["noopener", "noreferrer"]);
        assert_eq!(with(""), "noopener noreferrer");
        assert_eq!(with(" \n"), "noopener noreferrer");
        assert_eq!(with("nofollow  me"), "nofollow me noopener noreferrer");
        assert_eq!(with("noreferrer  noopener"), "noreferrer  noopener");
        assert_eq!(with("noopenerx noreferrer"), "noopenerx noreferrer noopener");
    }

    #[test]
    fn a_word_is_taken_out_and_the_others_stay() {
        let without = |words| list(words, "twitter-dm-button", &[]);
        assert_eq!(without("btn  twitter-dm-button\tbig"), "btn big");
        assert_eq!(without("btn  big"), "btn  big");
        assert_eq!(without("twitter-dm-button"), "");
    }
}
