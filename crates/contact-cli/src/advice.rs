//! What to type instead, where the command line knows more than the library.

use std::collections::BTreeSet;

use contact_link::{Channel, Error, Kind};

/// A sentence to stand below the library's own.
pub(crate) fn on(error: &Error) -> Option<String> {
    match (error.kind(), error.field(), error.channel()) {
        (Kind::UnknownChannel, ..) => Some(on_name(error.given())),
        (Kind::BadParam, "form", Some(channel)) => {
            let forms = channel.info().forms.iter().map(|form| form.name);
            let mut told = BTreeSet::new();
            let forms: Vec<&str> =
                forms.filter(|name| !name.starts_with('-') && told.insert(*name)).collect();
            Some(format!("{channel} has the forms {}", forms.join(", ")))
        }
        (Kind::BadParam, _, Some(channel)) => {
            Some(format!("`contact-link channels {channel}` says what it takes"))
        }
        (Kind::Duplicate, "query", Some(Channel::XSearch)) => {
            Some("give the words of the search by themselves or by --query, not both".into())
        }
        (Kind::Duplicate, "to", _) => {
            Some("a number with blanks in it stands in quotes: \"+33 6 12 34 56 78\"".into())
        }
        _ => None,
    }
}

/// The channel that was meant, or where to look.
fn on_name(given: &str) -> String {
    let given = given.to_ascii_lowercase().replace(['-', ' '], "_");
    let nearest = Channel::ALL.iter().map(|channel| channel.name());
    let nearest = nearest.min_by_key(|name| distance(&given, name));
    match nearest.filter(|name| distance(&given, name) <= name.len() / 3) {
        Some(name) => format!("did you mean {name}? `contact-link channels` lists all"),
        None => "`contact-link channels` lists them".to_owned(),
    }
}

/// How many letters to put in, take out or change.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.chars().take(64).enumerate() {
        let mut corner = i;
        let mut left = i + 1;
        let mut next = vec![left];
        for (to, above) in b.iter().zip(row.iter().skip(1)) {
            left = (corner + usize::from(from != *to)).min(above + 1).min(left + 1);
            corner = *above;
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_counted() {
        for (a, b, expected) in
            [("", "", 0), ("", "ab", 2), ("tel", "tel", 0), ("kitten", "sitting", 3)]
        {
            assert_eq!((distance(a, b), distance(b, a)), (expected, expected));
        }
    }

    #[test]
    fn a_name_is_guessed_only_where_it_is_near() {
        assert!(on_name("wahtsapp").starts_with("did you mean whatsapp?"));
        assert!(on_name("X-DM").starts_with("did you mean x_dm?"));
        assert_eq!(on_name("carrier pigeon"), "`contact-link channels` lists them");
    }
}
