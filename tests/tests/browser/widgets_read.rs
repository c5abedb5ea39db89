//! `widgets.js` reads the markup of X's buttons as `contact-button` does.

use contact_button::x::{Element, Page, Reading};
use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, shipped, tests};
use serde_json::{Value, json};

use crate::widgets::SCRIPT;

pub(crate) const TESTS: &[Test] = tests![as_rust_reads_them];

/// Anchors of every kind, with what real pages and careless ones write.
fn careless() -> Vec<Vec<(String, String)>> {
    let hrefs = [
        "",
        "https://twitter.com/share?ref_src=x",
        "https://x.com/furni",
        "//m.twitter.com/@furni/",
        "http://twitter.com/#!/furni",
        "?text=100%&via=@a,b&related=c",
        "?text=a+b&url=https://e.example/?a=b",
        "?screen_name=furni&hashtags=#a,%20b,",
        "?screenName=@furni&button_hashtag=%23tag",
        "?recipient_id=12&text=%E9",
        "?recipient_id=furni",
        "?recipient_id=18446744073709551616",
        "?recipient_id=3805104374&welcome_message_id=x1",
        "https://x.com/messages/compose?text=caf%C3%A9%21",
        "?size=large&lang=fr",
        "?lang=de_AT&screen_name=a b&hashtag=a.b",
        "?text=it's%20(fine)*&url=http%3A%2F%2Fe.example",
    ];
    let attributes = [
        ("data-text", "C++ is fun"),
        ("data-text", "a+b"),
        ("data-via", "@furni"),
        ("data-hashtags", "#a #b,c"),
        ("data-size", "large"),
        ("data-size", "LARGE"),
        ("data-url", "/chairs?a=1"),
        ("data-url", "https%3A%2F%2Fe.example%2F"),
        ("data-screen-name", "furni"),
        ("data-screen-name", "other"),
        ("data-show-screen-name", "false"),
        ("data-show-screen-name", "0"),
        ("data-lang", "pt-BR"),
        ("data-related", "a:Text, @b,"),
        ("data-button-hashtag", "été"),
        ("data-button-screen-name", "@jack"),
        ("data-welcome-message-id", "844385345234"),
    ];
    let mut all = Vec::new();
    for (number, href) in hrefs.iter().enumerate() {
        for kind in ["dm", "follow", "share", "mention", "hashtag"] {
            for at in 0..attributes.len() {
                let more = attributes[(at * 5 + number) % attributes.len()];
                let mut anchor = vec![("class".into(), format!("twitter-{kind}-button"))];
                if !href.is_empty() {
                    anchor.push(("href".into(), (*href).into()));
                }
                anchor.push((attributes[at].0.into(), attributes[at].1.into()));
                if more.0 != attributes[at].0 {
                    anchor.push((more.0.into(), more.1.into()));
                }
                all.push(anchor);
            }
        }
    }
    all
}

fn read(anchor: &[(String, String)], page: Page<'_>) -> Option<Reading> {
    let attributes: Vec<(&str, &str)> =
        anchor.iter().map(|(name, value)| (&**name, &**value)).collect();
    Element { attributes: &attributes, lang: "en", page }.read()
}

async fn as_rust_reads_them(browser: &Browser) {
    let visit = browser.open_whole(PLAIN, SCRIPT).await;
    let page = Page { url: &visit.url, title: "Made by a test", ..Page::default() };
    let text = std::fs::read_to_string(shipped::root().join("tests/data/x-markup.json"))
        .expect("x-markup.json");
    let rows: Vec<Value> = serde_json::from_str(&text).expect("JSON");
    let rows: Vec<&str> = rows.iter().filter_map(|row| row["html"].as_str()).collect();
    // As the browser parses them, in a document that runs nothing.
    let parse = "return arguments[0].map(html => {
        const anchor = new DOMParser().parseFromString(html, 'text/html').querySelector('a');
        // Broken quotes make names that no script could write.
        const pairs = [...anchor?.attributes ?? []].map(({ name, value }) => [name, value]);
        return pairs.filter(([name]) => /^[a-z-]+$/.test(name));
    })";
    let mut anchors: Vec<Vec<(String, String)>> = browser.ask_with(parse, json!([rows])).await;
    anchors.extend(careless());
    assert!(anchors.len() > 1400, "{}", anchors.len());
    let readings: Vec<Option<Reading>> = anchors.iter().map(|anchor| read(anchor, page)).collect();
    let ready = readings.iter().flatten().filter(|reading| reading.button.is_some()).count();

    let add = "document.body.append(...arguments[0].map(attributes => {
        const anchor = document.createElement('a');
        for (const [name, value] of attributes) anchor.setAttribute(name, value);
        anchor.textContent = 'Old';
        return anchor;
    }))";
    let () = browser.ask_with(add, json!([anchors])).await;
    browser
        .until(
            "every button",
            &format!("document.querySelectorAll('[data-contact-state=ready]').length === {ready}"),
        )
        .await;
    let ask = "return [...document.links, ...document.querySelectorAll('a:not([href])')].length &&
        [...document.querySelectorAll('a')].map(a => {
            const hint = a.querySelector('.contact-button-hint');
            hint?.remove();
            return [a.dataset.contactState ?? '', a.getAttribute('href') ?? '', a.textContent, a.dataset.size ?? '', a.dataset.contact ?? ''];
        })";
    let made: Vec<[String; 5]> = browser.ask(ask).await;
    assert_eq!(made.len(), anchors.len());
    for ((anchor, reading), made) in anchors.iter().zip(&readings).zip(&made) {
        let button = reading.as_ref().and_then(|reading| reading.button.as_ref());
        let expected = button.map_or_else(
            || ["".into(), made[1].clone(), "Old".into(), made[3].clone(), made[4].clone()],
            |button| {
                let size = if button.is_large { "small" } else { "x-small" };
                [
                    "ready".into(),
                    button.href.clone(),
                    button.label(),
                    size.into(),
                    button.channel.into(),
                ]
            },
        );
        assert_eq!(*made, expected, "{anchor:?}");
    }

    let mut expected: Vec<String> = readings
        .iter()
        .flatten()
        .flat_map(|reading| &reading.warnings)
        .map(|warned| format!("contact-buttons: {} <a", warned.sentence()))
        .collect();
    expected.sort();
    expected.dedup();
    let said = browser.said().await;
    said.assert_unhurt();
    for sentence in &expected {
        assert!(
            said.lines.iter().any(|line| line.text.starts_with(sentence)),
            "not said: {sentence}"
        );
    }
    assert_eq!(said.lines.len(), expected.len(), "each is said once: {:#?}", said.lines);
}
