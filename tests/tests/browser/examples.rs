//! The pages of `examples/`, each opened as it stands and under the strict policy.

use contact_buttons_tests::variant::{CSP_STRICT, PLAIN};
use contact_buttons_tests::{Browser, Test, shipped, tests};

pub(crate) const TESTS: &[Test] = tests![script_tag, html_only, none_is_forgotten];

/// What went wrong on a page without `watch.js`, in any engine: files that did not come.
const NOT_FOUND: &str = "return performance.getEntriesByType('resource')
    .filter(entry => entry.responseStatus >= 400).map(entry => entry.name)";

async fn script_tag(browser: &Browser) {
    for variant in [PLAIN, CSP_STRICT] {
        browser.open(variant, "examples/script-tag/").await;
        let all = "document.querySelectorAll('a[data-contact-state=ready]').length === document.links.length";
        browser.until("every link", all).await;
        let links: Vec<(String, String)> = browser
            .ask("return [...document.links].map(a => [a.dataset.contact, a.getAttribute('href')])")
            .await;
        let links: Vec<(&str, &str)> =
            links.iter().map(|(c, h)| (c.as_str(), h.as_str())).collect();
        assert_eq!(
            links,
            [
                ("tel", "tel:+33123456789"),
                ("whatsapp", "https://wa.me/33123456789?text=A%20table%20for%20two"),
                (
                    "x_dm",
                    "https://x.com/messages/compose?recipient_id=3805104374&text=Hello%2C%20is%20the%20terrace%20open%3F"
                ),
                ("email", "mailto:hello@example.com?subject=A%20private%20party"),
                ("x_dm", "https://x.com/messages/compose?recipient_id=3805104374"),
            ]
        );
        let missing: Vec<String> = browser.ask(NOT_FOUND).await;
        assert!(missing.is_empty(), "{missing:?}");
    }
}

async fn html_only(browser: &Browser) {
    for variant in [PLAIN, CSP_STRICT] {
        let visit = browser.open(variant, "examples/html-only/").await;
        let styled: bool = browser
            .ask(
                "return document.links.length > 3 && [...document.links].every(a =>
                    getComputedStyle(a).backgroundColor !== 'rgba(0, 0, 0, 0)'
                    && getComputedStyle(a, '::before').maskImage.includes('/icons/'))",
            )
            .await;
        assert!(styled, "every link has its plate and icon");
        let asked = browser.requested(&visit);
        assert!(!asked.iter().any(|path| path.ends_with(".js")), "no script: {asked:?}");
        let missing: Vec<String> = browser.ask(NOT_FOUND).await;
        assert!(missing.is_empty(), "{missing:?}");
    }
}

async fn none_is_forgotten(_: &Browser) {
    let folder = std::fs::read_dir(shipped::root().join("examples")).expect("examples/");
    let mut pages: Vec<String> = folder
        .flatten()
        .filter(|entry| entry.path().join("index.html").is_file())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    pages.sort();
    assert_eq!(pages, ["campaign", "html-only", "script-tag"], "an example without a test");
}
