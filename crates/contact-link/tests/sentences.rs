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
            "Messenger: colour \"red\" does not belong to this channel or not with what else is given; leave it out if nothing is lost without it",
        ),
        (
            "nostr:nsec1vl029mgpspedva04g90vltkh6fvh240zqtv9k0t9af8935ke9laqsnlfe5",
            "Nostr: to \"nsec1…\" is a private key, which must never leave you; it takes an npub or nprofile, never an nsec, \
             such as npub10elfcs4fr0l0r8af98jlmgdh9c8tcxjvz9qkw038js35mp4dma8qzvjptg",
        ),
    ] {
        assert_eq!(Contact::parse(url).unwrap_err().to_string(), sentence, "{url}");
    }
}

/// Links that several forms come near: what is said is of the one that comes nearest.
#[test]
fn a_sentence_is_about_the_form_that_comes_nearest() {
    for (url, says) in [
        (
            "https://x.com/intent/tweet?in_reply_to=20&colour=x",
            "Reply on X: colour \"x\" does not belong",
        ),
        ("https://x.com/intent/tweet?text=a&colour=x", "Post on X: colour \"x\" does not belong"),
        ("https://x.com/intent/tweet?screen_name=a-b", "Mention on X: to \"a-b\" has a character"),
        (
            "https://x.com/search?q=a&f=new",
            "Search on X: live (f in the link) \"new\" is none of the words",
        ),
        (
            "https://www.facebook.com/sharer.php?u=https%3A%2F%2Fexample.com&colour=1",
            "Share on Facebook: colour \"1\" does not belong",
        ),
        (
            "https://www.facebook.com/sharer.php?u=example.com",
            "Share on Facebook: url \"example.com\" does not begin with https://",
        ),
        (
            "https://calendly.com/yourname/meeting?guests=jane",
            "Calendly: guests \"jane\" has a character",
        ),
        (
            "tg://resolve?phone=0612345678",
            "Telegram: to \"0612345678\" is not an international number, but one as it is dialled at home",
        ),
        (
            "sms:+15105550101&body=a&body=b",
            "Text message (SMS): body \"b\" is given twice; give it once",
        ),
        (
            "sms:+15105550101;body=a;body=b",
            "Text message (SMS): body \"b\" is given twice; give it once",
        ),
        (
            "sms:+15105550101?&body=a&body=b",
            "Text message (SMS): body \"b\" is given twice; give it once",
        ),
        ("tel:+12015550123;ext=1;ext=2", "Phone call: ext \"2\" is given twice; give ext once"),
        (
            "xmpp:a@example.com?message;body=a;body=b",
            "XMPP: body \"b\" is given twice; give body once",
        ),
        (
            "xmpp:a@example.com?message;body=a;colour=red",
            "XMPP: colour \"red\" does not belong to this channel or not with what else is given; leave it out if nothing is lost without it",
        ),
        (
            "https://share.joinmastodon.org/#text=a&text=b",
            "Share on Mastodon: text \"b\" is given twice; give text once",
        ),
        (
            "https://share.joinmastodon.org/#text=a&url=b",
            "Share on Mastodon: url \"b\" does not belong to this channel",
        ),
        (
            "https://line.me/R/oaMessage/%40abc/?Hi&colour=red",
            "LINE: colour \"red\" does not belong",
        ),
        (
            "https://connect.facebook.net/en_US/sdk/xfbml.customerchat.js",
            "Facebook Chat Plugin: channel \"messenger_customer_chat\" has closed, so a link to it leads nowhere; use \
             messenger instead",
        ),
    ] {
        let sentence = Contact::parse(url).unwrap_err().to_string();
        assert!(sentence.starts_with(says), "{url}: {sentence}");
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

#[test]
fn a_sentence_says_what_would_be_right_for_a_value() {
    for (channel, given, says) in [
        ("tel", &[("to", "3639")][..], "phone-context), such as +33, or choose form=local"),
        ("tel", &[("to", "0033123456789")], "begins with 00"),
        ("tel", &[("to", "+33123456789"), ("context", "example.com")], "no country code"),
        ("sms", &[("to", "+12015550123 ext 5")], "has an extension"),
        (
            "apple_maps_directions",
            &[("to", "x"), ("mode", "cycling"), ("form", "old")],
            "there it takes driving, walking or transit",
        ),
        ("x_post", &[("hashtags", "2027")], "has no letter"),
        ("x_search", &[("query", "a\nb")], "one line is asked for"),
        ("email", &[("to", "a@example.com,b@example.com")], "give each by itself"),
        ("wire", &[("to", "24850570")], "has not the form"),
        ("whatsapp", &[("to", "(201) 555-0123")], "country code"),
        (
            "whatsapp",
            &[("to", "011 44 20 7946 0958")],
            "011 is dialled before one in North America",
        ),
        ("whatsapp", &[("to", "0113 496 0000")], "dialled at home"),
        ("whatsapp", &[("to", "+33 1 23 45 67 89 (ext 5)")], "has an extension, for which this"),
        ("x_dm", &[("to", "furni")], "looks like a handle, not a number"),
        ("x_dm", &[("to", "0380510437")], "begins with a 0, which no id does"),
        ("session", &[("to", "05")], "\"session\" has no link; show the id to copy"),
        ("copy_link", &[("url", "https://example.com/")], "is an action of a script"),
        ("calendly", &[("to", "yourname/meeting"), ("guests", "jane")], "guests \"jane\""),
        (
            "google_maps_search",
            &[("query", ".."), ("at", "1,2,3z")],
            "query \"..\" has a dot segment",
        ),
        ("tel", &[("to", "+33\u{200e}123456789")], "nobody sees"),
    ] {
        let mut builder = Contact::builder(channel.parse().unwrap());
        for (name, value) in given {
            builder.add(name, value);
        }
        let sentence = builder.build().unwrap_err().to_string();
        assert!(sentence.contains(says), "{sentence}");
    }
    let pasted = Contact::parse("https://wa.me/0612345678").unwrap_err().to_string();
    assert!(pasted.contains("\"0612345678\" is not an international number"), "{pasted}");
}

/// `tests/data/sentences.json`: what is said of links that were misunderstood once, and of what people give a channel.
#[test]
fn what_was_said_wrongly_once_is_true() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/data/sentences.json");
    let data: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    for case in data["links"].as_array().unwrap() {
        let url = case["url"].as_str().unwrap();
        assert_eq!(Contact::parse(url).unwrap_err().to_string(), case["sentence"], "{url}");
    }
    for case in data["contacts"].as_array().unwrap() {
        let channel = case["channel"].as_str().unwrap();
        let mut builder = Contact::builder(channel.parse().unwrap());
        for (name, value) in case["given"].as_object().unwrap() {
            builder.add(name, value.as_str().unwrap());
        }
        let sentence = builder.build().unwrap_err().to_string();
        assert!(sentence.contains(case["says"].as_str().unwrap()), "{sentence}");
    }
}
