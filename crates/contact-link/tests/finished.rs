//! What the expression of finished links matches is a link that the thorough way would write in the very same way.
#![allow(missing_docs)]

use contact_link::{Channel, Contact};
use fancy_regex::Regex;
use rand::distr::Distribution;
use rand::{RngExt, SeedableRng};
use serde_json::Value;

fn expressions() -> Vec<(Channel, String, Regex)> {
    let of = |channel: &Channel| channel.finished().map(|links| (*channel, links.expression));
    let known = Channel::ALL.iter().filter_map(of);
    known.map(|(channel, text)| (channel, text.clone(), Regex::new(&text).unwrap())).collect()
}

/// Whether an expression matches; the link must then be as it says.
fn is_finished(expressions: &[(Channel, String, Regex)], link: &str) -> Option<Channel> {
    // In a script `\w` and `\d` are ASCII.
    let mut matching = expressions
        .iter()
        .filter(|(_, _, expression)| link.is_ascii() && expression.is_match(link).unwrap());
    let (channel, ..) = matching.next()?;
    assert!(matching.next().is_none(), "{link} is of several channels");
    let contact =
        Contact::parse(link).unwrap_or_else(|e| panic!("{link} is of {channel}, but {e}"));
    assert_eq!((contact.channel(), contact.to_string()), (*channel, link.into()));
    Some(*channel)
}

#[test]
fn whatever_matches_is_written_so() {
    let expressions = expressions();
    let lookahead = Regex::new(r"\(\?!\(\?:[^()]*\)\(\?:[^()]*\)\)").unwrap();
    let mut random = rand::rngs::StdRng::seed_from_u64(20_261_121);
    for (channel, text, _) in &expressions {
        let text = lookahead.replace_all(&text[1..text.len() - 1], "");
        let hir = regex_syntax::ParserBuilder::new().unicode(false).utf8(true).build();
        let generator = rand_regex::Regex::with_hir({ hir }.parse(&text).unwrap(), 40).unwrap();
        let (mut tried, mut matched) = (0, 0);
        while tried < 500 {
            let link: String = generator.sample(&mut random);
            tried += 1;
            matched += usize::from(is_finished(&expressions, &link).is_some());
            // And what differs from it by a character.
            let at = random.random_range(0..link.len());
            let other = *b"0aZ9._-+@/ ?&#=%2C:".get(tried % 19).unwrap() as char;
            is_finished(&expressions, &format!("{}{other}{}", &link[..at], &link[at + 1..]));
            is_finished(&expressions, &format!("{}{other}{}", &link[..at], &link[at..]));
        }
        assert!(matched * 10 > tried * 9, "{channel}: {matched} of {tried}");
    }
}

#[test]
fn ordinary_links_match() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/data/vectors.json");
    let vectors: Vec<Value> =
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let expressions = expressions();
    assert_eq!(expressions.len(), Channel::COMMON.len());
    for channel in Channel::COMMON {
        let first = &channel.info().params[0];
        let contact = Contact::builder(*channel).set(first.name, first.example).build().unwrap();
        assert_eq!(is_finished(&expressions, &contact.to_string()), Some(*channel));
    }
    let links: Vec<&str> = vectors
        .iter()
        .flat_map(|vector| [&vector["url"], &vector["input"]["url"]])
        .filter_map(Value::as_str)
        .collect();
    let count = links.iter().filter(|link| is_finished(&expressions, link).is_some()).count();
    assert!(count > 40, "{count} of {}", links.len());
    for link in [
        "mailto:first.last@shop.example.co.uk?subject=Une%20question",
        "https://wa.me/33612345678?text=Bonjour%2C%20%C3%A0%20quelle%20heure%20%3F",
        "https://www.facebook.com/cafe.central",
    ] {
        assert!(is_finished(&expressions, link).is_some(), "{link}");
    }
    for link in
        ["https://t.me/share", "https://t.me/Share?text=a", "https://www.facebook.com/events"]
    {
        assert!(is_finished(&expressions, link).is_none(), "{link}");
    }
}
