//! X's operators, typed, and the other searches.
#![cfg(feature = "catalogue")]
#![allow(missing_docs)]

use contact_link::x_search::{Filter, Mood, Query};
use contact_link::{Channel, Contact, Group, Kind};

#[test]
fn every_operator() {
    let q = Query::new;
    for (query, text) in [
        (q().word("chair"), "chair"),
        (q().word("can't"), "can't"),
        (q().phrase("blue chair"), "\"blue chair\""),
        (q().any_of(&["sofa", "blue chair"]), "(sofa OR \"blue chair\")"),
        (q().any_of(&["sofa"]), "sofa"),
        (q().word("chair").not("cheap"), "chair -cheap"),
        (q().hashtag("#furni"), "#furni"),
        (q().hashtag("日本"), "#日本"),
        (q().mention("@furni"), "@furni"),
        (q().from("furni"), "from:furni"),
        (q().to("furni").not_from("furni"), "to:furni -from:furni"),
        (q().list("@furni/our-shops"), "list:furni/our-shops"),
        (q().url("furni.example"), "url:furni.example"),
        (q().mention("furni").language("FR"), "@furni lang:fr"),
        (q().mention("furni").question(), "@furni ?"),
        (q().mention("furni").mood(Mood::Positive), "@furni :)"),
        (q().mention("furni").mood(Mood::Negative), "@furni :("),
        (q().since("2026-02-28").until("2028-02-29"), "since:2026-02-28 until:2028-02-29"),
        (
            q().min_likes(10).min_reposts(2).min_replies(0),
            "min_faves:10 min_retweets:2 min_replies:0",
        ),
    ] {
        assert_eq!(query.text().unwrap(), text);
        assert_eq!(query.to_string(), text);
        for live in [false, true] {
            let contact = query.contact(live).unwrap();
            assert_eq!((contact.channel(), contact.get("query")), (Channel::XSearch, Some(text)));
            assert_eq!(contact.get("live").is_some(), live);
            assert_eq!(Contact::parse(&contact.to_string()), Ok(contact));
        }
    }
    for filter in Filter::ALL {
        let name = filter.name();
        assert_eq!(q().with(*filter).text().unwrap(), format!("filter:{name}"));
        assert_eq!(q().without(*filter).text().unwrap(), format!("-filter:{name}"));
    }
}

/// No value becomes another operator.
#[test]
fn what_is_refused() {
    let q = Query::new;
    for (query, kind, field) in [
        (q(), Kind::MissingField, "query"),
        (q().word("from:someone"), Kind::BadChar, "word"),
        (q().word("-chair"), Kind::BadChar, "word"),
        (q().word("two words"), Kind::BadChar, "word"),
        (q().word("OR"), Kind::BadChar, "word"),
        (q().word(" "), Kind::EmptyId, "word"),
        (q().not("(a"), Kind::BadChar, "not"),
        (q().phrase("a\" OR \"b"), Kind::BadChar, "phrase"),
        (q().phrase("a\nb"), Kind::CrlfHeader, "phrase"),
        (q().any_of(&[]), Kind::EmptyId, "any_of"),
        (q().any_of(&["a", "b:c"]), Kind::BadChar, "any_of"),
        (q().hashtag("2027"), Kind::BadChar, "hashtag"),
        (q().hashtag("a b"), Kind::BadChar, "hashtag"),
        (q().mention("my-brand"), Kind::BadChar, "mention"),
        (q().from("sixteen_letters_"), Kind::TooLong, "from"),
        (q().to(""), Kind::EmptyId, "to"),
        (q().list("furni"), Kind::BadChar, "list"),
        (q().url("a b"), Kind::BadChar, "url"),
        (q().language("french"), Kind::TooLong, "language"),
        (q().since("2027-02-29"), Kind::OutOfRange, "since"),
        (q().since("27-02-28"), Kind::BadChar, "since"),
        (q().since("2005-01-01"), Kind::OutOfRange, "since"),
        (q().until("2027-13-01"), Kind::OutOfRange, "until"),
        (q().since("2027-02-01").until("2027-02-01"), Kind::BadParam, "until"),
        (q().until("2027-01-31").since("2027-02-01"), Kind::BadParam, "since"),
        // The first error stays.
        (q().until("x").from("-"), Kind::BadChar, "until"),
    ] {
        let error = query.text().unwrap_err();
        assert_eq!((error.kind(), error.field()), (kind, field), "{error}");
        assert_eq!(query.contact(true).unwrap_err(), error);
    }
}

#[test]
fn every_search_is_built_and_read() {
    for (channel, given, link) in [
        (
            "bluesky_search",
            [("query", "blue chair"), ("", "")],
            "https://bsky.app/search?q=blue%20chair",
        ),
        (
            "reddit_search",
            [("query", "blue chair"), ("sort", "new")],
            "https://www.reddit.com/search/?q=blue%20chair&sort=new",
        ),
        (
            "threads_search",
            [("query", "#chair"), ("", "")],
            "https://www.threads.com/search?q=%23chair",
        ),
        (
            "mastodon_tag",
            [("to", "#chair"), ("instance", "mastodon.social")],
            "https://mastodon.social/tags/chair",
        ),
        (
            "x_search",
            [("query", "@furni"), ("live", "true")],
            "https://x.com/search?q=%40furni&f=live",
        ),
    ] {
        let channel: Channel = channel.parse().unwrap();
        assert_eq!(channel.info().group, Group::Search);
        let mut builder = Contact::builder(channel);
        for (name, value) in given.iter().filter(|(name, _)| !name.is_empty()) {
            builder.add(name, value);
        }
        let contact = builder.build().unwrap();
        assert_eq!(contact.to_string(), link);
        assert_eq!(Contact::parse(link), Ok(contact));
    }
}
