//! What is unwise, and is built all the same.
#![allow(missing_docs)]

#[cfg(any(feature = "catalogue", feature = "x-text"))]
use contact_link::Channel;
use contact_link::Contact;

fn kinds(contact: &Contact) -> Vec<(&'static str, String)> {
    contact.warnings().iter().map(|w| (w.kind(), w.field().to_owned())).collect()
}

#[test]
fn a_link_that_is_cut_on_its_way() {
    let long = "word ".repeat(400);
    let contact = Contact::new("whatsapp", "+33612345678").unwrap().text(&long).unwrap();
    assert_eq!(kinds(&contact), [("long_link", "url".to_owned())]);
    let contact = Contact::new("tel", "+33612345678").unwrap();
    assert_eq!(kinds(&contact), []);
}

#[cfg(feature = "catalogue")]
#[test]
fn a_secret_in_a_public_page() {
    let contact = Contact::new("zoom", "99999999999").unwrap().with("passcode", "abc").unwrap();
    assert_eq!(kinds(&contact), [("public_secret", "passcode".to_owned())]);
}

#[cfg(feature = "catalogue")]
#[test]
fn a_host_that_the_link_alone_calls_a_mastodon_server() {
    for path in ["share?text=Hi", "tags/coffee"] {
        let contact = Contact::parse(&format!("https://tvvitter.com/{path}")).unwrap();
        assert_eq!(kinds(&contact), [("assumed_server", "instance".to_owned())]);
        let sentence = contact.warnings()[0].to_string();
        assert!(sentence.starts_with("instance \"tvvitter.com\" is taken to be a"), "{sentence}");
        let known = Contact::parse(&format!("https://mastodon.social/{path}")).unwrap();
        assert_eq!(kinds(&known), []);
    }
}

#[cfg(feature = "catalogue")]
#[test]
fn words_beyond_what_the_service_takes() {
    for (channel, param, limit) in
        [("bluesky_post", "text", 300), ("hackernews", "title", 80), ("threads_post", "tag", 50)]
    {
        let channel = Channel::from_name(channel).unwrap();
        for (length, expected) in
            [(limit, vec![]), (limit + 1, vec![("long_text", param.to_owned())])]
        {
            let mut builder = Contact::builder(channel).set(param, &"a".repeat(length));
            for other in channel.info().params.iter().filter(|p| p.name != param && p.name == "url")
            {
                builder.add(other.name, other.example);
            }
            assert_eq!(kinds(&builder.build().unwrap()), expected, "{channel} {length}");
        }
    }
}

#[cfg(feature = "x-text")]
#[test]
fn a_post_is_counted_as_x_composes_it() {
    // 250 letters, a blank, 23 for the address, a blank and "#tag": 279.
    let post = |extra: &str| {
        Contact::builder(Channel::XPost)
            .set("text", &("a".repeat(250) + extra))
            .set("url", "https://example.com/an/address/that/is/longer/than/twenty-three")
            .set("hashtags", "tag")
            .build()
            .unwrap()
    };
    assert_eq!(kinds(&post("")), []);
    assert_eq!(kinds(&post("a")), []);
    assert_eq!(kinds(&post("\u{1f431}")), [("long_text", "text".to_owned())]);
    assert!(post("\u{1f431}").warnings()[0].to_string().contains("281 long as X counts it"));
    assert_eq!(kinds(&post("").with("via", "furni").unwrap()), [("long_text", "text".to_owned())]);
}

#[cfg(all(feature = "x-text", feature = "catalogue"))]
#[test]
fn a_mention_and_a_hashtag_count_too() {
    for (channel, to) in [("x_mention", "furni"), ("x_hashtag", "furni")] {
        // "@furni " and " #furni" are 7.
        let contact = |n: usize| Contact::new(channel, to).unwrap().text(&"a".repeat(n)).unwrap();
        assert_eq!(kinds(&contact(273)), [], "{channel}");
        assert_eq!(kinds(&contact(274)), [("long_text", "text".to_owned())], "{channel}");
    }
    let tag = Contact::new("x_hashtag", "a\u{2c00}\u{2fff}");
    assert!(tag.is_err());
}
