//! Buttons that need no WebAssembly are those that it would have made: with the wasm missing, whatever becomes ready is
//! compared with what `contact-button` says of the same markup.

use std::collections::BTreeSet;

use contact_button::Markup;
use contact_buttons_tests::variant::{CSP_STRICT, PLAIN, WASM_MISSING};
use contact_buttons_tests::{Browser, Test, tests, vectors};
use contact_link::Channel;
use serde_json::{Map, Value, json};

pub(crate) const TESTS: &[Test] = tests![
    whatever_is_finished_is_right,
    another_language_loads_its_words,
    complete_pages_load_one_script,
    a_colour_is_painted,
    a_colour_that_is_painted_already,
    no_colour,
];

type Attributes = Vec<(String, String)>;

/// Upgrades an anchor for each map of attributes; gives the attributes after that, and the hint.
const UPGRADE: &str = "const all = arguments[0].map(attributes => {
        const a = document.createElement('a');
        for (const [name, value] of attributes) a.setAttribute(name, value);
        a.textContent = 'Call 01 23 45 67 89';
        return a;
    });
    document.body.append(...all);
    return import('../dist/contact-buttons.js').then(m => m.upgrade()).then(() => all.map(a => [
        Object.fromEntries([...a.attributes].map(({ name, value }) => [name, value])),
        a.querySelector('.contact-button-hint')?.textContent ?? '',
        a.querySelector('.contact-button-hint')?.getAttribute('lang') ?? '',
    ]))";

/// A button's attributes, its hint, and the hint's language.
type Made = (Map<String, Value>, String, String);

/// Languages as pages name them.
const LANGUAGES: [&str; 11] =
    ["", "EN-gb", "fr", "pt-BR", "zh-TW", "zh_CN", "sr-Latn-RS", "iw", "tlh", "de-AT-1996", "f r"];

/// The text of every anchor.
const TEXT: &str = "Call 01 23 45 67 89";

/// Markup of common channels, usual and not: what the vectors describe, whole and without each of its parameters, beside
/// links of their own, of others and of nobody.
fn markup() -> Vec<Attributes> {
    let vectors = vectors::known();
    let links: Vec<&str> = vectors
        .iter()
        .flat_map(|vector| [vector.url.as_deref(), vector.input.get("url").and_then(Value::as_str)])
        .flatten()
        .chain(["https://www.facebook.com/jaspersmarket", "tel:+33123450001"])
        .filter(|link| !link.contains(['\n', '\r', '\t', '\0']) && link.trim() == *link)
        .collect();
    let mut all: Vec<Attributes> = Vec::new();
    for link in &links {
        for (target, rel) in
            [("", ""), ("_blank", "nofollow noopener"), ("chat", "me\u{a0}noopener")]
        {
            all.push(vec![
                ("class".into(), "btn contact-button".into()),
                ("href".into(), (*link).into()),
                ("target".into(), target.into()),
                ("rel".into(), rel.into()),
            ]);
        }
    }
    for lang in LANGUAGES {
        all.push(
            [
                ("class", "contact-button"),
                ("href", "https://t.me/durov"),
                ("target", "_blank"),
                ("lang", lang),
            ]
            .map(|(name, value)| (name.into(), value.into()))
            .into(),
        );
    }
    let described = vectors.iter().filter(|vector| vector.input.contains_key("channel"));
    for (number, vector) in described.enumerate() {
        let given: Attributes = vector
            .input
            .iter()
            .filter_map(|(name, value)| Some((name.replace('_', "-"), value.as_str()?)))
            .map(|(name, value)| match &*name {
                "channel" => ("data-contact".into(), value.into()),
                _ => (format!("data-{name}"), value.into()),
            })
            .collect();
        for left_out in 0..=given.len() {
            let some = given.iter().enumerate().filter(|(at, _)| *at != left_out);
            let mut some: Attributes = some.map(|(_, pair)| pair.clone()).collect();
            let link = match (number + left_out) % 4 {
                0 => "https://example.com/contact",
                1 => links[(number * 7 + left_out) % links.len()],
                2 => vector.url.as_deref().unwrap_or("/contact"),
                _ => "",
            };
            if !link.is_empty() {
                some.push(("href".into(), link.into()));
            }
            all.push(some);
        }
    }
    for to in ["33612345678+", "336+12345678", "++33612345678", "33612345678"] {
        all.push(vec![("data-contact".into(), "whatsapp".into()), ("data-to".into(), to.into())]);
    }
    all
}

/// What `contact-button` makes of it; `None` where it refuses or leaves it alone.
fn expected(attributes: &Attributes) -> Option<Made> {
    let of = |wanted: &str| {
        attributes.iter().find(|(name, _)| name == wanted).map(|(_, value)| &**value)
    };
    let data: Vec<(&str, &str)> = attributes
        .iter()
        .filter_map(|(name, value)| Some((name.strip_prefix("data-")?, &**value)))
        .collect();
    let markup = Markup {
        class: of("class").unwrap_or_default(),
        href: of("href"),
        rel: of("rel").unwrap_or_default(),
        target: of("target").unwrap_or_default(),
        lang: of("lang").unwrap_or_default(),
        text: TEXT,
        has_content: true,
        attributes: &data,
        ..Markup::default()
    };
    let button = markup.read().ok()??;
    let mut now: Map<String, Value> =
        attributes.iter().map(|(name, value)| (name.clone(), json!(value))).collect();
    now.extend(button.attributes().map(|(name, value)| (name.into(), json!(value))));
    let hint = button.hint().unwrap_or_default();
    let lang = if hint.is_empty() { None } else { button.hint_language() };
    Some((now, hint, lang.unwrap_or_default().into()))
}

async fn whatever_is_finished_is_right(browser: &Browser) {
    browser.open_body(WASM_MISSING, "<p>").await;
    let all = markup();
    let made: Vec<Made> = browser.ask_with(UPGRADE, json!([all])).await;
    let (mut finished, mut channels, mut languages) = (0, Vec::new(), BTreeSet::new());
    for (attributes, made) in all.iter().zip(&made) {
        if made.0.get("data-contact-state") != Some(&json!("ready")) {
            continue;
        }
        finished += 1;
        assert_eq!(Some(made), expected(attributes).as_ref(), "{attributes:?}");
        channels.extend(made.0.get("data-contact").cloned());
        languages.insert(&*made.2);
    }
    assert!(finished > 100, "{finished} of {}", all.len());
    for channel in Channel::COMMON {
        assert!(channels.contains(&json!(channel.name())), "{channel}");
    }
    let spoken = ["", "de", "en", "fr", "he", "pt", "sr-Latn", "zh-Hans", "zh-Hant"];
    assert!(spoken.iter().all(|tag| languages.contains(tag)), "{languages:?}");
}

/// A tab that opens is said so in the language of the page, without a wasm.
async fn another_language_loads_its_words(browser: &Browser) {
    let body = "<div lang=fr><a class=contact-button href=https://wa.me/33612345678 target=_blank>Discuter</a></div>";
    let visit = browser.open_body(PLAIN, body).await;
    browser.ready().await;
    browser
        .until(
            "the hint",
            "document.querySelector('.contact-button-hint[lang=fr]')?.textContent == ' (s’ouvre dans un nouvel onglet)'",
        )
        .await;
    let asked = browser.requested(&visit);
    assert!(!asked.iter().any(|file| file.ends_with(".wasm")), "{asked:?}");
    assert_eq!(asked.iter().filter(|file| file.ends_with("words/fr.txt")).count(), 1, "{asked:?}");
}

/// A server's buttons are left alone, and ask for nothing more than their stylesheet and icons.
async fn complete_pages_load_one_script(browser: &Browser) {
    let buttons: String = ["tel:+33123456789", "https://wa.me/33612345678"]
        .into_iter()
        .map(|link| {
            let contact = contact_link::Contact::parse(link).unwrap();
            contact_button::Button::new(&contact).label("Reach us").to_html()
        })
        .collect();
    let visit = browser.open_body(PLAIN, &buttons).await;
    browser.ready().await;
    let html: String = browser.ask("return document.body.innerHTML").await;
    assert!(html.contains(&buttons), "{html}");
    let asked = browser.requested(&visit);
    assert!(
        !asked.iter().any(|file| file.ends_with(".wasm") || file.contains("finish")),
        "{asked:?}"
    );

    // What the page changes later is a button's like any other's.
    browser.ask::<()>("document.querySelector('a').href = 'tel:+33198765432'").await;
    browser
        .until(
            "the new number",
            "document.querySelector('.contact-button-hint').textContent.includes('98 76')",
        )
        .await;
}

const COLOR: &str = "contact-buttons-color.wasm";

async fn a_colour_is_painted(browser: &Browser) {
    let body = "<a id=a class=contact-button href=tel:+33123456789 data-color=#FFD400>Call us</a>
        <a id=b class=contact-button href=tel:+33123456789 rel='noopener noreferrer' data-contact=tel
            data-contact-state=ready data-color=#0a7d5a>Call 01 23 45 67 89</a>
        <contact-button channel=tel to=+33123456789 color=#0a7d5a>Call us</contact-button>";
    let visit = browser.open_body(CSP_STRICT, body).await;
    browser.ready().await;
    let script = "[...document.querySelectorAll('a')].map(a => getComputedStyle(a)).map(s => [s.getPropertyValue('--contact-button-background'), s.color].join())";
    let painted =
        ["#ffd400,rgb(11, 15, 20)", "#0a7d5a,rgb(255, 255, 255)", "#0a7d5a,rgb(255, 255, 255)"];
    browser.until("the colours", &format!("{script}.join('|') == {:?}", painted.join("|"))).await;
    let asked = browser.requested(&visit);
    assert_eq!(asked.iter().filter(|file| file.ends_with(COLOR)).count(), 1, "{asked:?}");
    browser.said().await.assert_silent();

    // Another one, later.
    browser.ask::<()>("document.getElementById('a').setAttribute('data-color', '#fff')").await;
    browser
        .until("white", "getComputedStyle(document.getElementById('a')).getPropertyValue('--contact-button-background') == '#fff'")
        .await;
}

async fn a_colour_that_is_painted_already(browser: &Browser) {
    let rule = contact_button::Color::parse("#0a7d5a").unwrap().rule();
    let body = format!(
        "<style>{rule}</style><a class=contact-button href=tel:+33123456789 data-color=#0a7d5a>Call us</a>"
    );
    let visit = browser.open_body(PLAIN, &body).await;
    browser.ready().await;
    let asked = browser.requested(&visit);
    assert!(!asked.iter().any(|file| file.ends_with(COLOR)), "{asked:?}");
}

async fn no_colour(browser: &Browser) {
    let body = "<a id=a class=contact-button href=tel:+33123456789 data-color=teal>Call us</a>
        <a class=contact-button href=tel:+33123456789 data-color=teal>Call us</a>";
    browser.open_body(PLAIN, body).await;
    browser.ready().await;
    browser.until("the warning", "watch.told().lines.length").await;
    browser.settled_button("#a").await.assert_ready("tel", "tel:+33123456789");
    let said = browser.said().await;
    said.assert_unhurt();
    let line = said.only_line();
    assert!(
        line.text.contains("color \"teal\" is no colour") && line.text.contains("#0a7d5a"),
        "{line:?}"
    );
}
