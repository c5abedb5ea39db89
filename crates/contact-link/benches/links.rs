//! Building and parsing beside what a program would use otherwise, in one run:
//! the ratios count, not the times.
#![allow(missing_docs)]

use std::hint::black_box;

use contact_link::Contact;
use criterion::{Criterion, criterion_group, criterion_main};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use url::Url;

const TEXT: &str = "Bonjour, is the table by the window free at 19:30?";

fn build(c: &mut Criterion) {
    let contact = Contact::new("whatsapp", "+33612345678").unwrap().text(TEXT).unwrap();
    let mut group = c.benchmark_group("build");
    group.bench_function("contact_link", |b| b.iter(|| black_box(&contact).link()));
    let mut buffer = String::with_capacity(1000);
    group.bench_function("contact_link write_to", |b| {
        b.iter(|| {
            buffer.clear();
            black_box(&contact).write_to(&mut buffer)
        });
    });
    group.bench_function("format! and percent-encoding", |b| {
        b.iter(|| {
            let text = utf8_percent_encode(black_box(TEXT), NON_ALPHANUMERIC);
            format!("https://wa.me/{}?text={text}", black_box("33612345678"))
        });
    });
    group.bench_function("url parse_with_params", |b| {
        b.iter(|| {
            let mut base = String::from("https://wa.me/");
            base.push_str(black_box("33612345678"));
            Url::parse_with_params(&base, [("text", black_box(TEXT))])
        });
    });
    group.finish();
}

fn parse(c: &mut Criterion) {
    for (name, link) in [
        ("whatsapp", "https://wa.me/33612345678?text=Bonjour%2C%20is%20it%20free%3F"),
        ("x_dm", "https://twitter.com/messages/compose?recipient_id=3805104374"),
        ("tel", "tel:+33123456789"),
        ("mastodon_tag", "https://mastodon.social/tags/coffee"),
    ] {
        let mut group = c.benchmark_group(name);
        group.bench_function("contact_link parse", |b| b.iter(|| Contact::parse(black_box(link))));
        group.bench_function("url parse", |b| b.iter(|| Url::parse(black_box(link))));
        group.finish();
    }
}

criterion_group!(benches, build, parse);
criterion_main!(benches);
