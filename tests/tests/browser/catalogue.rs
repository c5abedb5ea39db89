//! The channels beyond those that most pages have: the script loads what knows them when it meets one.

use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, tests};
use contact_link::{Channel, Contact};

pub(crate) const TESTS: &[Test] = tests![every_channel, nothing_more_is_loaded_for_the_usual];

const FULL: &str = "contact-buttons-full.wasm";

/// One contact of a channel, by the table's own example: a parameter and its value.
fn example(channel: Channel) -> Option<(&'static str, &'static str, String)> {
    channel.info().params.iter().find_map(|param| {
        let name = param.name.trim_end_matches('*');
        let contact = Contact::builder(channel).set(name, param.example).build().ok()?;
        Some((name, param.example, contact.to_string()))
    })
}

async fn every_channel(browser: &Browser) {
    let examples: Vec<_> = Channel::ALL
        .iter()
        .filter_map(|channel| example(*channel).map(|found| (channel.name(), found)))
        .collect();
    // Dead ones have no link, and a few need two values.
    assert!(examples.len() > 90, "{}", examples.len());
    let page: String = examples
        .iter()
        .map(|(name, (param, value, _))| {
            let (param, value) = (param.replace('_', "-"), value.replace('"', "&quot;"));
            format!("<a id={name} href=/kept data-contact={name} data-{param}=\"{value}\">Go</a>\n")
        })
        .collect();
    let visit = browser.open_body(PLAIN, &page).await;
    browser.ready().await;
    let links: Vec<(String, String, String)> = browser
        .ask(
            "return [...document.querySelectorAll('body a')]
                 .map(a => [a.id, a.getAttribute('href'), a.dataset.contactState])",
        )
        .await;
    assert_eq!(links.len(), examples.len());
    let wrong: Vec<_> = examples
        .iter()
        .zip(&links)
        .filter(|((name, (_, _, link)), (id, href, state))| {
            name != id || link != href || state != "ready"
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    let asked = browser.requested(&visit);
    assert_eq!(asked.iter().filter(|file| file.ends_with(FULL)).count(), 1, "{asked:?}");
}

async fn nothing_more_is_loaded_for_the_usual(browser: &Browser) {
    let visit = browser.open(PLAIN, "pages/all-channels.html").await;
    browser.ready().await;
    let asked = browser.requested(&visit);
    assert!(!asked.iter().any(|file| file.ends_with(".wasm")), "{asked:?}");
}
