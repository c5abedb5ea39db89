//! Posts as X reads them: their length, hashtags and handles.
//!
//! The rules are those of twitter-text 3 (its `config/v3.json`) and of X's
//! documentation, "Counting characters".

mod address;

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use address::addresses;
use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};
use unicode_segmentation::UnicodeSegmentation;

/// How long a post may be.
pub const LIMIT: usize = 280;

/// What every address counts, however long it is: X replaces it by one of its
/// own.
pub const ADDRESS: usize = 23;

/// How long a text is as X counts it: Latin and most alphabets 1 a character,
/// all else 2, an emoji 2 however it is composed, an address 23.
///
/// ```
/// use contact_link::x_text::length;
/// assert_eq!(length("Hello"), 5);
/// assert_eq!(length("日本"), 4);
/// assert_eq!(length("👩‍👩‍👧‍👦"), 2);
/// assert_eq!(length("See https://example.com/a/long/path"), 4 + 23);
/// ```
pub fn length(text: &str) -> usize {
    let text: String = text.nfc().collect();
    let weigh = |(part, is_address)| if is_address { ADDRESS } else { weight(&text[part]) };
    parts(&text).into_iter().map(weigh).sum()
}

/// What a text is made of, and which of it are addresses; all else is what a reader takes for one character.
fn parts(text: &str) -> Vec<(Range<usize>, bool)> {
    let mut parts = Vec::new();
    let mut end = 0;
    // What follows the last address stands before one that is empty.
    for address in addresses(text).into_iter().chain([text.len()..text.len()]) {
        let between = text[end..address.start].grapheme_indices(true);
        parts.extend(between.map(|(at, one)| (end + at..end + at + one.len(), false)));
        end = address.end;
        if !address.is_empty() {
            parts.push((address, true));
        }
    }
    parts
}

/// The beginning of a text that is no longer than `limit` as X counts it, cut where no address, emoji or character is
/// broken, and without blanks at its end; all of it where it is short enough.
///
/// ```
/// use contact_link::x_text::{LIMIT, cut};
/// assert_eq!(cut("日本の椅子", 6), "日本の");
/// assert_eq!(cut("Chair 👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 8), "Chair 👩‍👩‍👧‍👦");
/// let address = format!("https://example.com/{}", "a".repeat(500));
/// assert_eq!(cut(&address, LIMIT), address);
/// assert_eq!(cut(&format!("A chair {address}"), 30), "A chair");
/// ```
pub fn cut(text: &str, limit: usize) -> &str {
    if length(text) <= limit {
        return text;
    }
    // Where it may end.
    let ends: Vec<usize> = parts(text).into_iter().map(|(part, _)| part.end).collect();
    let beginning = |end: &usize| text.get(..*end).unwrap_or_default();
    let fits = ends.partition_point(|end| length(beginning(end)) <= limit);
    // What an address begins with may be a longer one by itself.
    let last = ends.iter().take(fits).rev().find(|end| length(beginning(end)) <= limit);
    last.map_or("", beginning).trim_end()
}

/// The weight of what a reader takes for one character.
fn weight(grapheme: &str) -> usize {
    let mut chars = grapheme.chars();
    let several = chars.next().is_some() && chars.next().is_some();
    if several && emojis::get(grapheme).is_some() {
        return 2;
    }
    grapheme.chars().map(char_weight).sum()
}

fn char_weight(c: char) -> usize {
    match c {
        '\0'..='\u{10ff}'
        | '\u{2000}'..='\u{200d}'
        | '\u{2010}'..='\u{201f}'
        | '\u{2032}'..='\u{2037}' => 1,
        _ => 2,
    }
}

/// Whether X takes all of it for one hashtag, without its `#`: letters, marks,
/// digits and `_`, with a letter or mark among them.
///
/// ```
/// use contact_link::x_text::is_hashtag;
/// assert!(is_hashtag("café2"));
/// assert!(!is_hashtag("2027"));
/// assert!(!is_hashtag("so-so"));
/// ```
pub fn is_hashtag(tag: &str) -> bool {
    let is_letter = |c: char| {
        matches!(
            c.general_category_group(),
            GeneralCategoryGroup::Letter | GeneralCategoryGroup::Mark
        )
    };
    let is_part = |c: char| {
        is_letter(c)
            || c == '_'
            || c.general_category() == unicode_properties::GeneralCategory::DecimalNumber
            || SPECIAL.contains(&c)
    };
    // A mark that makes an emoji of the `#` before it.
    !tag.starts_with(['\u{fe0f}', '\u{20e3}'])
        && tag.chars().all(is_part)
        && tag.chars().any(is_letter)
}

/// What joins the letters of a word in some scripts.
const SPECIAL: [char; 16] = [
    '\u{200c}', '\u{200d}', '\u{a67e}', '\u{5be}', '\u{5f3}', '\u{5f4}', '\u{ff5e}', '\u{301c}',
    '\u{309b}', '\u{309c}', '\u{30a0}', '\u{30fb}', '\u{3003}', '\u{f0b}', '\u{f0c}', '\u{b7}',
];

/// Whether it is a handle, without its `@`: 1 to 15 letters, digits and `_`.
/// X's own pages read up to 20, since a few old accounts have longer names.
///
/// ```
/// use contact_link::x_text::is_handle;
/// assert!(is_handle("furni"));
/// assert!(!is_handle("my-brand"));
/// ```
pub fn is_handle(name: &str) -> bool {
    (1..=15).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_as_x_counts_them() {
        for (text, count) in [
            ("", 0),
            ("This is a test.", 15),
            // Composed and decomposed are one.
            ("caf\u{e9}", 4),
            ("cafe\u{301}", 4),
            ("Привет", 6),
            ("العربية", 7),
            ("트위터", 6),
            ("日本語", 6),
            ("\u{10000}\u{10ffff}", 4),
            ("\u{2018}quoted\u{2019} \u{2014} so", 13),
            ("\u{2026}", 2),
            // Emoji: a heart with its selector, a keycap, a flag, a skin tone, a family.
            ("\u{2764}\u{fe0f}", 2),
            ("1\u{fe0f}\u{20e3}", 2),
            ("\u{1f1eb}\u{1f1f7}", 2),
            ("\u{1f44b}\u{1f3fd}", 2),
            ("\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}\u{200d}\u{1f466}", 2),
            ("\u{1f431}\u{1f431}", 4),
            ("\u{a9}", 1),
            ("http://test.com", 23),
            ("https://test.com/a?b=c#d", 23),
            ("HTTPS://TEST.COM", 23),
            ("test.com", 23),
            ("Test https://test.com test https://test.com test.com test", 86),
            ("(see https://example.com/a_(b)).", 4 + 1 + 23 + 2),
            ("End.Start anew", 14),
            ("version 1.2.3", 13),
            ("ftp://example.com", 17),
        ] {
            assert_eq!(length(text), count, "{text}");
        }
    }

    /// Counted by twitter-text 3.1.0, of texts in which addresses touch each other and other scripts.
    #[test]
    fn addresses_as_x_finds_them() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/data/x-lengths.json");
        let text = std::fs::read_to_string(path).unwrap();
        let counted: Vec<(String, usize)> = serde_json::from_str(&text).unwrap();
        assert!(counted.len() > 150);
        for (text, count) in counted {
            assert_eq!(length(&text), count, "{text}");
            assert_eq!(cut(&text, count), text);
            assert!(length(cut(&text, count - 1)) < count, "{text}");
        }
    }

    #[test]
    fn nothing_that_anybody_writes_is_too_much() {
        contact_cases::cases(2_000, |u| {
            let text: String = u.arbitrary()?;
            let text = text + ".com/" + u.arbitrary::<&str>()?;
            let limit = u.int_in_range(0..=60)?;
            let short = cut(&text, limit);
            assert!(text.starts_with(short) && length(short) <= limit);
            Ok(())
        });
    }

    #[test]
    fn hashtags_by_x_rules() {
        for tag in [
            "hashtag",
            "1st",
            "easyas123",
            "ашок",
            "트위터",
            "日本語",
            "a_b",
            "कविता",
            "x\u{200c}y",
            "ר\u{5be}ש",
        ] {
            assert!(is_hashtag(tag), "{tag}");
        }
        for tag in ["", "12345", "_", "a b", "a-b", "a.b", "a&b", "\u{fe0f}a", "\u{1f431}", "a!"] {
            assert!(!is_hashtag(tag), "{tag}");
        }
    }

    #[test]
    fn handles_by_x_rules() {
        for name in ["username", "12345", "example_name", "a", "abcdefghijklmno"] {
            assert!(is_handle(name), "{name}");
        }
        for name in ["", "example-name", "@username", "abcdefghijklmnop", "é"] {
            assert!(!is_handle(name), "{name}");
        }
    }
}
