//! `javascript:` in every attribute of every channel: it never becomes a link's scheme.

use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, tests};
use contact_link::Channel;
use serde::Deserialize;

pub(crate) const TESTS: &[Test] = tests![
    in_every_identifier,
    in_every_parameter,
    in_the_link_itself,
    in_the_channel,
    in_an_element
];

const SCRIPT: &str = "javascript:alert(1)";
/// Schemes that the twelve channels may have.
const SCHEMES: [&str; 4] = ["https:", "tel:", "sms:", "mailto:"];

#[derive(Debug, Deserialize)]
struct Outcome {
    id: String,
    state: Option<String>,
    href: Option<String>,
    html: String,
}

async fn outcomes(browser: &Browser, page: &str) -> Vec<Outcome> {
    browser.open_body(PLAIN, page).await;
    browser.ready().await;
    let script = "return [...document.querySelectorAll('body a')].map(a => ({
        id: a.id, state: a.dataset.contactState, href: a.getAttribute('href'), html: a.outerHTML }))";
    let all: Vec<Outcome> = browser.ask(script).await;
    assert!(!all.is_empty(), "no anchor on the page");
    all
}

async fn in_every_identifier(browser: &Browser) {
    let button = |channel: &Channel| {
        let name = channel.name();
        format!(
            "<a id=\"{name}\" href=\"/kept\" data-contact=\"{name}\" data-to=\"{SCRIPT}\">Go</a>\n"
        )
    };
    let page: String = Channel::COMMON.iter().map(button).collect();
    for outcome in outcomes(browser, &page).await {
        assert_eq!(outcome.state.as_deref(), Some("error"), "{}", outcome.html);
        assert_eq!(outcome.href.as_deref(), Some("/kept"), "{}", outcome.html);
    }
}

async fn in_every_parameter(browser: &Browser) {
    let mut page = String::new();
    for channel in Channel::COMMON {
        let info = channel.info();
        for param in info.params {
            let attribute = param.name.trim_end_matches('*').replace('_', "-");
            if attribute.contains('.') {
                continue; // Another reading of `to`.
            }
            let to = info.params.iter().find(|p| p.name.trim_end_matches('*') == "to");
            let to = to
                .filter(|_| attribute != "to")
                .map_or(String::new(), |to| format!("data-to=\"{}\"", to.example));
            let name = channel.name();
            page.push_str(&format!(
                "<a id=\"{name}.{attribute}\" href=\"/kept\" data-contact=\"{name}\" {to} data-{attribute}=\"{SCRIPT}\">Go</a>\n"
            ));
        }
    }
    for outcome in outcomes(browser, &page).await {
        let href = outcome.href.as_deref().unwrap_or_default();
        match outcome.state.as_deref() {
            Some("error") => assert_eq!(href, "/kept", "{}", outcome.html),
            // Free text: it may say anything, as text.
            Some("ready") => {
                assert!(SCHEMES.iter().any(|scheme| href.starts_with(scheme)), "{}", outcome.html);
                assert!(!href.contains(SCRIPT), "it is percent-encoded: {}", outcome.html);
            }
            _ => panic!("{} has no state: {}", outcome.id, outcome.html),
        }
    }
}

async fn in_the_link_itself(browser: &Browser) {
    let page = format!(
        "<a id=\"class\" class=\"contact-button\" href=\"{SCRIPT}\">Go</a>
         <a id=\"channel\" data-contact=\"tel\" href=\"{SCRIPT}\">Go</a>
         <a id=\"x\" class=\"twitter-dm-button\" href=\"{SCRIPT}\">Go</a>
         <a id=\"tab\" class=\"contact-button\" href=\"java&#9;script:alert(1)//wa.me/33123456789\">Go</a>
         <a id=\"query\" class=\"contact-button\" href=\"{SCRIPT}?recipient_id=3805104374\">Go</a>"
    );
    for outcome in outcomes(browser, &page).await {
        assert_ne!(outcome.state.as_deref(), Some("ready"), "{}", outcome.html);
        let given = page.contains(&format!(
            "href=\"{}\"",
            outcome.href.clone().unwrap_or_default().replace('\t', "&#9;")
        ));
        assert!(given, "the page's own href stays: {}", outcome.html);
    }
}

async fn in_the_channel(browser: &Browser) {
    let page = format!(
        "<a id=\"t\" href=\"/kept\" data-contact=\"{SCRIPT}\" data-to=\"+33123456789\">Go</a>"
    );
    for outcome in outcomes(browser, &page).await {
        assert_eq!(outcome.state.as_deref(), Some("error"), "{}", outcome.html);
        assert_eq!(outcome.href.as_deref(), Some("/kept"), "{}", outcome.html);
    }
}

async fn in_an_element(browser: &Browser) {
    let page = format!(
        "<contact-button channel=\"telegram\" to=\"{SCRIPT}\"></contact-button>
         <contact-button channel=\"telegram\" to=\"durov\" href=\"{SCRIPT}\"></contact-button>
         <contact-button channel=\"{SCRIPT}\" to=\"durov\">Chat</contact-button>
         <contact-button href=\"{SCRIPT}\"><a href=\"/kept\">Chat</a></contact-button>"
    );
    for outcome in outcomes(browser, &page).await {
        let href = outcome.href.unwrap_or_default();
        assert!(!href.to_lowercase().contains("javascript"), "{}", outcome.html);
    }
}
