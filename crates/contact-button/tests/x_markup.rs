//! X's message buttons as real pages have them.

mod page;

use page::Anchor;
use serde_json::Value;

#[test]
fn buttons_of_real_pages() {
    let rows: Vec<Value> = serde_json::from_str(include_str!("x_dm.json")).unwrap();
    assert!(rows.len() > 10);
    for row in rows {
        let html = row["html"].as_str().unwrap();
        Anchor::parse(html).markup("en", |markup| match row["expect"].as_str().unwrap() {
            "none" => assert!(markup.read().unwrap().is_none(), "{html}"),
            "error" => assert_eq!(markup.read().unwrap_err().attribute(), "href", "{html}"),
            _ => {
                let button = markup.read().unwrap().unwrap();
                // X's own script leaves `!` as it is; this one encodes it, as in every other link.
                let href = row["href"].as_str().unwrap().replace('!', "%21");
                assert_eq!(button.href(), href, "{html}");
                assert_eq!(button.content().as_deref(), row["label"].as_str(), "{html}");
                let class = button.attributes().next().unwrap().1;
                assert_eq!(class, "contact-button", "{html}");
            }
        });
    }
}

fn read<T>(html: &str, with: impl FnOnce(contact_button::Button<'_>) -> T) -> T {
    Anchor::parse(html).markup("", |markup| with(markup.read().unwrap().unwrap()))
}

#[test]
fn the_recipient_is_the_address_alone() {
    let html = r#"<a class="twitter-dm-button x" data-to="12" data-form="app"
        href="https://x.com/messages/compose?recipient_id=3805104374">Hi</a>"#;
    read(html, |button| {
        assert_eq!(button.href(), "https://x.com/messages/compose?recipient_id=3805104374");
        assert_eq!(button.content().as_deref(), Some("Message"));
        assert_eq!(button.attributes().next(), Some(("class", "x contact-button")));
    });
}

#[test]
fn a_welcome_message_is_kept() {
    let html = r#"<a class="twitter-dm-button" data-welcome-message-id="844385345234"
        href="https://twitter.com/messages/compose?recipient_id=12"></a>"#;
    read(html, |button| assert!(button.href().ends_with("=12&welcome_message_id=844385345234")));
}

#[test]
fn all_words_for_no_hide_the_name() {
    for (word, label) in [("0", "Message"), ("FALSE", "Message"), ("true", "Message @furni")] {
        let html = format!(
            "<a class=\"twitter-dm-button\" data-screen-name=\"furni\" data-show-screen-name=\"{word}\" \
             href=\"https://twitter.com/messages/compose?recipient_id=12\">Hi</a>"
        );
        read(&html, |button| assert_eq!(button.content().as_deref(), Some(label)));
    }
}

#[test]
fn with_data_contact_it_is_ours() {
    let html = r#"<a class="twitter-dm-button" data-contact="x_dm" data-to="12" href="https://x.com/jack">Hi</a>"#;
    read(html, |button| {
        assert_eq!(button.href(), "https://x.com/messages/compose?recipient_id=12");
        assert_eq!(button.content(), None);
        assert_eq!(button.attributes().next(), Some(("class", "contact-button")));
    });
}

#[test]
fn another_address_is_a_problem_of_the_address() {
    for href in ["https://x.com/jack", "https://wa.me/33612345678", "", "javascript:alert(1)"] {
        let html = format!("<a class=\"twitter-dm-button\" href=\"{href}\">Hi</a>");
        Anchor::parse(&html).markup("", |markup| {
            assert_eq!(markup.read().unwrap_err().attribute(), "href", "{href}");
        });
    }
}
