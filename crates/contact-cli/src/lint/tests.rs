//! Laws of `--fix`.

use std::path::Path;

use super::*;

/// Links as pages have them, and as they should be.
const LINKS: &[(&str, &str)] = &[
    (
        "<a href='http://twitter.com/messages/compose?recipient_id=12&amp;ref_src=twsrc'>Write &eacute;</a>",
        "<a href='https://x.com/messages/compose?recipient_id=12'>Write &eacute;</a>",
    ),
    ("<A  HREF=tel:+33-1-23-45-67-89\n>Call</A >", "<A  HREF=\"tel:+33123456789\"\n>Call</A >"),
    ("<a href=\"tel:+33 1 23 45 67 89\">Call</a>", "<a href=\"tel:+33123456789\">Call</a>"),
    (
        "<a\thref=\"https://wa.me/33612345678\"  target=_blank rel='nofollow'>Chat</a>",
        "<a\thref=\"https://wa.me/33612345678\"  target=_blank rel='nofollow noopener noreferrer'>Chat</a>",
    ),
    (
        "<a href=\"https://wa.me/33612345678\"><img src=a.png></a>",
        "<a aria-label=\"Chat on WhatsApp\" href=\"https://wa.me/33612345678\"><img src=a.png></a>",
    ),
    ("<a href=\"https://t.me/durov\"></a>", "<a href=\"https://t.me/durov\">Chat on Telegram</a>"),
    (
        "<a data-contact=whatsapp data-to='+33 6 12 34 56 78'>Chat</a>",
        "<a href=\"https://wa.me/33612345678\" data-contact=whatsapp data-to='+33 6 12 34 56 78'>Chat</a>",
    ),
    (
        "<contact-button channel=tel to=\"+33123456789\"></contact-button>",
        "<contact-button channel=tel to=\"+33123456789\"><a href=\"tel:+33123456789\">Call +33 1 23 45 67 89</a></contact-button>",
    ),
    (
        "<a class=\"twitter-follow-button\" href=\"https://twitter.com/furni?ref_src=twsrc%5Etfw\">Follow</a>",
        "<a class=\"twitter-follow-button\" href=\"https://x.com/furni\">Follow</a>",
    ),
    (
        "<script async src=\"https://platform.twitter.com/widgets.js\" charset=utf-8></script>",
        "<script type=\"module\" src=\"/contact-buttons.js\"></script>",
    ),
    // What is found only in the mended link.
    (
        "<a class=contact-button href='https://wa.me/33612345678?text=a b' target=_blank>Chat</a>",
        "<a rel=\"noopener noreferrer\" class=contact-button href='https://wa.me/33612345678?text=a%20b' target=_blank>Chat</a>",
    ),
    // Nothing to mend.
    (
        "<script>f();l('//platform.x.com/widgets.js')</script>",
        "<script>f();l('//platform.x.com/widgets.js')</script>",
    ),
    ("<a href=\"/contact?a=1&b=2\">Contact</a>", "<a href=\"/contact?a=1&b=2\">Contact</a>"),
    ("<a href=\"tel:{{ phone }}\"></a>", "<a href=\"tel:{{ phone }}\"></a>"),
    (
        "<!-- <a href='tel:+33-1-23-45-67-89'></a> -->",
        "<!-- <a href='tel:+33-1-23-45-67-89'></a> -->",
    ),
];

fn fixed(html: &[u8]) -> Vec<u8> {
    let config = Config::find(
        Some(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/site.toml"))),
        Path::new("."),
    )
    .unwrap();
    look(html.to_vec(), &config, true, |_| Ok(())).unwrap().0
}

#[test]
fn each_link_is_mended() {
    for (given, expected) in LINKS {
        assert_eq!(String::from_utf8(fixed(given.as_bytes())).unwrap(), *expected);
    }
}

/// Whatever stands between the links, in whatever encoding.
#[test]
fn every_other_byte_stays() {
    contact_cases::cases(1_000, |u| {
        let (mut given, mut expected) = (Vec::new(), Vec::new());
        for _ in 0..u.int_in_range(0..=6)? {
            let between: Vec<u8> = match u.int_in_range(0..=3)? {
                0 => u
                    .choose(&[
                        "<p>\r\n",
                        "<br/>",
                        "<DIV CLASS=a >",
                        "</div>",
                        "&amp;&lt",
                        "<!doctype html>",
                    ])?
                    .as_bytes()
                    .to_vec(),
                _ => u.arbitrary::<Vec<u8>>()?.into_iter().filter(|byte| *byte != b'<').collect(),
            };
            let (before, after) = u.choose(LINKS)?;
            for (page, link) in [(&mut given, before), (&mut expected, after)] {
                page.extend_from_slice(&between);
                page.extend_from_slice(link.as_bytes());
            }
        }
        let mended = fixed(&given);
        assert_eq!(String::from_utf8_lossy(&mended), String::from_utf8_lossy(&expected));
        assert!(mended == expected);
        assert!(fixed(&mended) == mended, "a second time nothing is left to mend");
        Ok(())
    });
}
