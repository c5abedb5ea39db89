//! What is wrong, in the words of the page. The crates of the buttons name attributes and options, which nobody has written
//! here: in the studio they are fields.

/// Parts of their sentences: `theirs => ours`, a line each; nothing behind the arrow leaves the part out.
const PLAIN: &str = include_str!("plain.txt");

/// An English sentence with each part in the page's own words.
pub(crate) fn said(english: &str) -> String {
    // A link's only number, name or address is not called by the name that it has in code.
    let bare = english.strip_prefix("to ").or_else(|| english.strip_prefix("url "));
    let english = match bare {
        Some(named) if named.starts_with('"') => named.to_owned(),
        _ => english.replace(": to \"", ": \""),
    };
    let pairs = PLAIN.lines().filter_map(|line| line.split_once(" =>"));
    pairs.fold(english, |said, (theirs, ours)| said.replace(theirs, ours.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use contact_link::{Channel, Contact};

    /// What people write into a number's field that no link can have.
    const WRONG: [&str; 13] = [
        "0123456789",
        "0123",
        "123456789",
        "12",
        "112",
        "1-800-FLOWERS",
        "+1-800-FLOWERS",
        "+33123456789,,45",
        "+33123456789#45",
        "+33123456789 ext. none",
        "+33123456789 x abc",
        "+12",
        "*#06#",
    ];

    fn raw() -> Vec<String> {
        let mut said = Vec::new();
        for channel in Channel::ALL {
            for wrong in WRONG {
                said.extend(Contact::new(*channel, wrong).err().map(|error| error.to_string()));
            }
        }
        said.extend(Contact::parse("tel:+33123456789#45").err().map(|error| error.to_string()));
        let mut builder = Contact::builder(Channel::from_name("tel").expect("a channel"));
        builder.add("to", "+33123456789");
        builder.add("context", "+33");
        said.extend(builder.build().err().map(|error| error.to_string()));
        said
    }

    #[test]
    fn nothing_that_only_a_developer_writes_is_left() {
        for english in raw() {
            let said = said(&english);
            for word in ["form=", "vanity", "e161", "ext=", "phone-context", "as ext"] {
                assert!(!said.contains(word), "{said}");
            }
            assert!(!said.contains("  ") && !said.ends_with([' ', ';', ',']), "{said:?}");
        }
    }

    #[test]
    fn a_link_has_no_name_of_a_field() {
        for (english, plain) in [
            ("to \"01\" is none", "\"01\" is none"),
            ("url \"tel: 1\" has a blank", "\"tel: 1\" has a blank"),
            ("WhatsApp: to \"01\" is none", "WhatsApp: \"01\" is none"),
            ("to all", "to all"),
        ] {
            assert_eq!(said(english), plain);
        }
    }

    #[test]
    fn every_line_is_of_a_sentence_that_is_said() {
        let raw = raw();
        for line in PLAIN.lines() {
            let (theirs, _) = line.split_once(" =>").expect(line);
            assert!(raw.iter().any(|said| said.contains(theirs)), "nobody says: {theirs}");
        }
    }
}
