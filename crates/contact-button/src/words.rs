//! What buttons say in one language: a text, one phrase a line, in the order that `words/README.md` explains.

use alloc::string::String;

use crate::phrases::{LINES, LINES_USED};
use contact_link::scan::{cut, item, put, tail};

/// The words of one language.
///
/// On a server all languages are compiled in ([`Words::of`]). A page has English, and reads the others
/// from the files of `words/` when it needs them ([`Words::read`]).
///
/// ```
/// use contact_button::{Button, Words};
/// use contact_link::Contact;
///
/// let contact = Contact::new("whatsapp", "+33 6 12 34 56 78")?;
/// let button = Button::new(&contact).words(Words::of("pt-BR"));
/// assert_eq!(button.language(), "pt");
/// assert_eq!(button.content().as_deref(), Some("Conversar no WhatsApp"));
/// # Ok::<(), contact_link::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    pub(crate) tag: &'a str,
    pub(crate) text: &'a str,
}

/// What is said where a language is unknown or not there yet.
pub(crate) const ENGLISH: Words<'static> = Words {
    tag: "en",
    text: {
        const ALL: &str = include_str!("../words/en.txt");
        // A page that knows twelve channels carries no words for the others: of a part of a text, all would be there.
        static USED: [u8; first_lines(ALL, LINES_USED).len()] = *match ALL.as_bytes().first_chunk()
        {
            Some(used) => used,
            None => panic!("the lines that are used are some of all"),
        };
        match str::from_utf8(&USED) {
            Ok(text) => text,
            Err(_) => panic!("a file of words is UTF-8"),
        }
    },
};

impl<'a> Words<'a> {
    /// The words in the text of a language's file. Where it is no such file (a server's error page, a file of
    /// another version), English.
    ///
    /// ```
    /// use contact_button::Words;
    ///
    /// # let file = include_str!("../words/de.txt");
    /// // let file = what was fetched from words/de.txt
    /// assert_eq!(Words::read("de", file).tag(), "de");
    /// assert_eq!(Words::read("de", "<!doctype html>").tag(), "en");
    /// ```
    pub fn read(tag: &'a str, text: &'a str) -> Words<'a> {
        let lines = text.bytes().filter(|byte| *byte == b'\n').count();
        if lines == LINES { Words { tag, text } } else { ENGLISH }
    }

    /// The BCP 47 tag of the language.
    pub fn tag(&self) -> &'a str {
        self.tag
    }

    /// A line of the text.
    pub(crate) fn line(&self, number: usize) -> &'a str {
        item(self.text, b'\n', number)
    }

    /// A phrase with `what` in its place, or as it stands where there is nothing to name.
    pub(crate) fn say(&self, number: usize, what: &str) -> String {
        let line = self.line(number);
        let (known, unknown) = cut(line, b'|').unwrap_or((line, line));
        let phrase = if what.is_empty() { unknown } else { known };
        let (before, after) = cut(phrase, b'{').unwrap_or((phrase, ""));
        let mut said = String::from(before);
        // A phrase without a place says the same of everything.
        if !after.is_empty() {
            put(&mut said, what);
            put(&mut said, tail(after, 1));
        }
        said
    }
}

/// The first lines of a text, at compile time.
const fn first_lines(text: &str, mut lines: usize) -> &str {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() && lines > 0 {
        if bytes[at] == b'\n' {
            lines -= 1;
        }
        at += 1;
    }
    text.split_at(at).0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_said_with_and_without_a_name() {
        let words = Words { tag: "xx", text: "a\nb {} c|d\n{}e\nf\n|g\n" };
        for (number, what, said) in [
            (1, "X", "b X c"),
            (1, "", "d"),
            (2, "X", "Xe"),
            (2, "", "e"),
            (3, "X", "f"),
            (3, "", "f"),
            (4, "X", ""),
            (4, "", "g"),
            (9, "X", ""),
        ] {
            assert_eq!(words.say(number, what), said, "{number} {what}");
        }
        assert_eq!(words.line(0), "a");
    }

    #[test]
    fn lines_are_counted_at_compile_time() {
        assert_eq!(first_lines("a\nb\nc\n", 2), "a\nb\n");
        assert_eq!(first_lines("a\nb", 5), "a\nb");
        assert_eq!(first_lines("a\n", 0), "");
    }
}
