//! Building and parsing beside what a program would use otherwise, in one run: the ratios count, not the times.
//! `cargo xtask bench-links` runs it and prints them.
#![allow(missing_docs)]

use std::hint::black_box;

use contact_link::Contact;
use criterion::{Criterion, criterion_group, criterion_main};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use url::Url;

/// What a link has unencoded in a query (RFC 3986, clause 2.3).
const QUERY: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A channel, a target and a text; the page of its links, and their names of both.
const BUILT: [(&str, &str, &str, &str, &str); 3] = [
    (
        "whatsapp",
        "+33612345678",
        "Bonjour, is the table by the window free at 19:30?",
        "https://wa.me/33612345678",
        "",
    ),
    (
        "x_dm",
        "3805104374",
        "Hello, is the blue chair in stock?",
        "https://x.com/messages/compose",
        "recipient_id",
    ),
    ("telegram", "jaspersmarket", "Grüße aus Köln", "https://t.me/jaspersmarket", ""),
];

fn build(c: &mut Criterion) {
    for (channel, to, text, page, id) in BUILT {
        let contact = Contact::new(channel, to).unwrap().text(text).unwrap();
        let mut group = c.benchmark_group(format!("build {channel}"));
        group.bench_function("contact-link", |b| b.iter(|| black_box(&contact).link()));
        let mut buffer = String::with_capacity(1000);
        group.bench_function("write_to", |b| {
            b.iter(|| {
                buffer.clear();
                black_box(&contact).write_to(&mut buffer)
            });
        });
        let formatted = |page: &str, to: &str, text: &str| {
            let text = utf8_percent_encode(text, QUERY);
            match id {
                "" => format!("{page}?text={text}"),
                id => format!("{page}?{id}={to}&text={text}"),
            }
        };
        assert_eq!(formatted(page, to, text), contact.to_string());
        group.bench_function("format", |b| {
            b.iter(|| formatted(black_box(page), black_box(to), black_box(text)));
        });
        group.bench_function("url", |b| {
            b.iter(|| {
                let params = [(id, black_box(to)), ("text", black_box(text))];
                Url::parse_with_params(black_box(page), &params[usize::from(id.is_empty())..])
            });
        });
        group.finish();
    }
}

fn parse(c: &mut Criterion) {
    for (name, link) in [
        ("whatsapp", "https://wa.me/33612345678?text=Bonjour%2C%20is%20it%20free%3F"),
        ("x_dm", "https://twitter.com/messages/compose?recipient_id=3805104374"),
        ("tel", "tel:+33123456789"),
        ("email", "mailto:user@example.com?subject=Order%2012"),
        ("telegram", "https://t.me/jaspersmarket"),
        ("mastodon_tag", "https://mastodon.social/tags/coffee"),
    ] {
        let mut group = c.benchmark_group(format!("parse {name}"));
        group.bench_function("contact-link", |b| b.iter(|| Contact::parse(black_box(link))));
        group.bench_function("url", |b| b.iter(|| Url::parse(black_box(link))));
        group.finish();
    }
}

/// A link for each grammar that the others have not, and for forms that a link's host shares with many more.
const READ: [(&str, &str); 16] = [
    ("sms", "sms:+15105550101?body=hello%20there"),
    ("facebook_page", "https://www.facebook.com/jaspersmarket"),
    (
        "x_post",
        "https://x.com/intent/tweet?text=Hello%20World&url=https%3A%2F%2Fexample.com%2F&hashtags=coffee",
    ),
    ("x_search", "https://x.com/search?q=from%3AXDevelopers%20%23api&f=live"),
    ("tel_local", "tel:7042;ext=45;phone-context=example.com"),
    ("telegram_bot", "https://t.me/your_bot?start=airplane"),
    ("matrix", "https://matrix.to/#/@alice:example.org"),
    ("nostr", "nostr:npub10elfcs4fr0l0r8af98jlmgdh9c8tcxjvz9qkw038js35mp4dma8qzvjptg"),
    ("geo", "geo:48.198634,16.371648,183;crs=wgs84;u=40"),
    ("discord", "https://discord.com/users/224619540263337984"),
    ("bluesky", "https://bsky.app/profile/alice.bsky.social"),
    ("yelp", "https://www.yelp.com/biz/pawfect-grooming-bellevue-2"),
    ("reddit_message", "https://www.reddit.com/message/compose/?to=RemindMeBot"),
    ("msteams", "https://teams.microsoft.com/l/chat/0/0?users=joe@contoso.com"),
    ("sip", "sip:alice@atlanta.com:5060;transport=tcp"),
    ("threads_post", "https://www.threads.com/intent/post?text=Hello&tag=coffee"),
];

fn read(c: &mut Criterion) {
    for (name, link) in READ {
        assert!(Contact::parse(link).is_ok(), "{link}");
        let mut group = c.benchmark_group(format!("read {name}"));
        group.bench_function("contact-link", |b| b.iter(|| Contact::parse(black_box(link))));
        group.bench_function("url", |b| b.iter(|| Url::parse(black_box(link))));
        group.finish();
    }
}

criterion_group!(benches, build, parse, read);
criterion_main!(benches);
