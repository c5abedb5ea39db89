//! An extension that people write behind a number: `+1 201 555 0123 ext. 45`.
//! A page has no room for it, and has an attribute of its own.

/// The number and the digits of its extension, where the text has one.
///
/// The words are those that libphonenumber reads in every country, and the
/// parameter of RFC 3966.
pub(crate) fn split(text: &str) -> Option<(&str, &str)> {
    let end = text.trim_ascii_end();
    let number_and_word = end.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = end.get(number_and_word.len()..)?;
    let before = number_and_word.trim_end_matches([' ', '\u{a0}', '.', ':', '=']);
    let word = ["extension", "extn", "ext", "x"].into_iter().find(|word| {
        let start = before.len().checked_sub(word.len());
        start.and_then(|start| before.get(start..)).is_some_and(|w| w.eq_ignore_ascii_case(word))
    })?;
    let number = before.get(..before.len() - word.len())?;
    let number = number.trim_end_matches([' ', '\u{a0}', ';', ',']);
    // Else the letters are part of a number that is spelt, such as +1 800 FIX 2.
    let after_digit = number.ends_with(|c: char| c.is_ascii_digit() || c == ')');
    (after_digit && !digits.is_empty()).then_some((number, digits))
}

#[cfg(test)]
mod tests {
    use super::split;

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
        ] {
            assert_eq!(split(text), Some(("+1 201 555 0123", ext)), "{text}");
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
            "+1 201 555 0123;isub=45",
            "é45",
        ] {
            assert_eq!(split(text), None, "{text}");
        }
    }
}
