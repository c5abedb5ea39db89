//! An extension that people write behind a number: `+1 201 555 0123 ext. 45`.

use crate::grammar::phone::LEAST;
use crate::scan::next_item;

/// The words before it. They are those that libphonenumber reads in every country, and the parameter of RFC 3966.
const WORDS: [&str; 4] = ["extension", "extn", "ext", "x"];

/// More words for it, which stand for nothing else in a number: in Spanish, Portuguese, Italian, French, German and Dutch.
const OTHERS: &str =
    "int interno interior anexo ramal poste dw durchwahl app apparat nebenstelle toestel";

/// The number and the digits of its extension, where the text has one.
pub(crate) fn split(text: &str) -> Option<(&str, &str)> {
    if !text.bytes().any(|byte| byte.is_ascii_alphabetic() || byte == b'#') {
        return None;
    }
    let end = text.trim_end_matches(BLANKS);
    // All of it may stand in brackets.
    let (end, is_in_brackets) = end.strip_suffix(')').map_or((end, false), |end| (end, true));
    let end = end.trim_end_matches(BLANKS);
    let number_and_word = end.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = end.get(number_and_word.len()..)?;
    if let Some(number) = number_and_word.trim_end_matches(BLANKS).strip_suffix('#') {
        return behind_a_sign(number, digits);
    }
    let before = number_and_word.trim_end_matches([' ', '\u{a0}', '.', ':', '=']);
    let (spelt, word) = WORDS.into_iter().find_map(|word| {
        let (number, end) = before.split_at_checked(before.len().checked_sub(word.len())?)?;
        end.eq_ignore_ascii_case(word).then_some((number, end))
    })?;
    let spelt = match is_in_brackets {
        true => spelt.trim_end_matches(BLANKS).strip_suffix('(')?,
        false => spelt,
    };
    let number = spelt.trim_end_matches([' ', '\u{a0}', ';', ',', '-', '.', '\u{2013}']);
    // Else the letters are part of a number that is spelt, such as +1 800 FIX 2.
    let is_apart = number.len() < spelt.len()
        || spelt.ends_with(|c: char| c.is_ascii_digit() || c == ')')
        || (spelt.ends_with(|c: char| c.is_ascii_uppercase()) && !word.bytes().any(|b| b < b'a'));
    (is_apart && !number.is_empty() && !digits.is_empty()).then_some((number, digits))
}

/// The same where `#` is the word, as in North America. Codes for the phone itself have one too, and begin with it or with
/// a `*`.
fn behind_a_sign<'t>(number: &'t str, digits: &'t str) -> Option<(&'t str, &'t str)> {
    let number = number.trim_end_matches([' ', '\u{a0}', ',', '-', '(']);
    let is_number =
        number.bytes().filter(u8::is_ascii_digit).count() >= LEAST && !number.contains(['#', '*']);
    (is_number && !digits.is_empty()).then_some((number, digits))
}

const BLANKS: [char; 2] = [' ', '\u{a0}'];

/// Whether a number that is spelt has the word of an extension among its words.
pub(crate) fn is_named(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_alphabetic()).any(|word| {
        // A phone would wait there, and dial what follows.
        if matches!(word, "p" | "w") {
            return true;
        }
        let mut others = Some(OTHERS);
        let mut all = WORDS.into_iter().chain(core::iter::from_fn(|| next_item(&mut others, b' ')));
        all.any(|known| known.eq_ignore_ascii_case(word))
    })
}

#[cfg(test)]
mod tests {
    use super::{is_named, split};

    #[test]
    fn the_words_that_people_write() {
        for (text, ext) in [
            ("+1 201 555 0123 ext 45", "45"),
            ("+1 201 555 0123 ext. 45", "45"),
            ("+1 201 555 0123 Ext: 45", "45"),
            ("+1 201 555 0123, extension 45", "45"),
            ("+1 201 555 0123x45", "45"),
            ("+1 201 555 0123 X 45 ", "45"),
            ("+1 201 555 0123\u{a0}extn\u{a0}045", "045"),
            ("+1 201 555 0123;ext=45", "45"),
            ("+1 201 555 0123 - ext 45", "45"),
            ("+1 201 555 0123-x45", "45"),
            ("+1 201 555 0123 ext.\u{a0}45\u{a0}", "45"),
            ("+1 201 555 0123 (ext. 45)", "45"),
            ("+1 201 555 0123 (x45) ", "45"),
            ("+1 201 555 0123(extension 45)", "45"),
            ("+1 201 555 0123 #45", "45"),
            ("+1 201 555 0123, # 45", "45"),
            ("+1 201 555 0123 (#45)", "45"),
        ] {
            assert_eq!(split(text), Some(("+1 201 555 0123", ext)), "{text}");
        }
    }

    #[test]
    fn a_number_that_is_spelt_ends_before_the_word() {
        for text in [
            "+1-800-FLOWERS ext 5",
            "+1-800-FLOWERS x5",
            "+1-800-FLOWERSx5",
            "+1-800-FLOWERS, Ext. 5",
            "+1-800-FLOWERS;ext=5",
        ] {
            assert_eq!(split(text), Some(("+1-800-FLOWERS", "5")), "{text}");
        }
        for text in [
            "+33123456789p5",
            "+33123456789w5",
            "+1 800 555 x",
            "+1 800 FLOWERS int 5",
            "+1 800 FLOWERS EXT",
            "X 800 555",
        ] {
            assert!(split(text).is_none() && is_named(text), "{text}");
        }
        for text in [
            "+1-800-FLOWERS",
            "+1 877 W HOTELS",
            "+1 800 FIX 2",
            "+1 800 TEXT 45",
            "+1 800 NEXT INTL",
        ] {
            assert!(!is_named(text), "{text}");
        }
    }

    #[test]
    fn all_else_is_left_to_the_grammar() {
        for text in [
            "+12015550123",
            "+1-800-FLOWERS",
            "+1 800 FIX 2",
            "+1 800 TEXT 45",
            "ext 45",
            "x",
            "",
            "+1 201 555 0123 ext",
            "+1 201 555 0123 ext 4a",
            "+1 201 555 0123 ext 45\r",
            "+1 201 555 0123 ext 45\t",
            "+1 201 555 0123;isub=45",
            "+1 201 555 0123 ext 45)",
            "*21#45",
            "#31#+12015550123",
            "*21*+12015550123#11",
            "+1 201 555 0123#",
            "112#45",
            "+1 201 555 0123 (ext) 45)",
            "é45",
        ] {
            assert_eq!(split(text), None, "{text}");
        }
    }
}
