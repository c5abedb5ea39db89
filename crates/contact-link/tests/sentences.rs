//! What is said of a link that is refused: what was given, what is wrong, what would be right.
#![cfg(feature = "catalogue")]
#![allow(missing_docs)]

use contact_link::{Channel, Contact};

#[test]
fn a_sentence_names_what_is_wrong_in_a_link_and_what_would_be_right() {
    for (url, sentence) in [
        (
            "https://wa.me/33612345678?text=a&text=b",
            "WhatsApp: text \"b\" is given twice; give text once",
        ),
        (
            "mailto:a@example.com?cc=b@example.com&CC=c@example.com",
            "Email: CC \"c@example.com\" is given twice; give it once",
        ),
        (
            "tel:+33 1 23 45 67 89",
            "url \"tel:+33 1 23 45 67 89\" has a blank or a backslash, which no address has; write the number \
             without blanks",
        ),
        (
            "https://wa.me/33612345678?text=Good morning",
            "url \"https://wa.me/33612345678?text=Good morning\" has a blank or a backslash, which no address has; write \
             %20 for a blank, and / for a backslash",
        ),
        (
            "https://wa.me/336\n12345678",
            "url \"https://wa.me/336\\n12345678\" has a line break or another control character; copy the address again, \
             on one line",
        ),
        (
            "https://x.com/intent/tweet?text=a&size=b%07",
            "Post on X: size \"b%07\" has a control character; take it out",
        ),
        (
            "https://m.me/jaspersmarket?colour=red",
            "Messenger: colour \"red\" does not belong to this channel or not with what else is given; leave it out",
        ),
    ] {
        assert_eq!(Contact::parse(url).unwrap_err().to_string(), sentence, "{url}");
    }
}

#[test]
fn a_sentence_says_that_a_value_is_given_twice() {
    for (channel, name, values, sentence) in [
        (
            Channel::Tel,
            "to",
            ["+33123456789", "+33123456780"],
            "Phone call: to \"+33123456780\" is given twice; give to once",
        ),
        (
            Channel::Messenger,
            "ref",
            ["a", "b"],
            "Messenger: ref \"b\" is given twice; give ref once",
        ),
    ] {
        let mut builder = Contact::builder(channel);
        for value in values {
            builder.add(name, value);
        }
        assert_eq!(builder.build().unwrap_err().to_string(), sentence);
    }
}

#[test]
fn what_a_list_is_given_twice_may_stand_together() {
    let error =
        Contact::parse("mailto:a@example.com?cc=b@example.com&cc=c@example.com").unwrap_err();
    assert!(error.to_string().ends_with("give cc once, several of them with commas"), "{error}");
}
