//! The harness itself: a test that can not fail proves nothing.

use contact_buttons_tests::variant::{CSP_STRICT, PLAIN};
use contact_buttons_tests::{Browser, Test, tests};

pub(crate) const TESTS: &[Test] = tests![
    watches_the_console,
    watches_policies;
    devtools: sees_requests_to_another_origin, switches_scripts_off, keeps_the_browsers_log,
];

/// Forbidden by the strict policy twice over.
const BREACH: &str = "try { document.body.setAttribute('onclick', '1') } catch {}";

async fn watches_the_console(browser: &Browser) {
    browser.open(PLAIN, "pages/harness.html").await;
    browser.until("both", "watch.told().uncaught.length === 2").await;
    let said = browser.said().await;
    let line = said.only_line();
    assert_eq!((line.level.as_str(), &line.elements[..]), ("warn", &["mind".to_owned()][..]));
    assert!(said.uncaught.iter().any(|error| error.contains("rejected: lost")), "{said:?}");
    assert!(said.uncaught.iter().any(|error| error.contains("thrown")), "{said:?}");
}

async fn watches_policies(browser: &Browser) {
    browser.open(CSP_STRICT, "pages/harness.html").await;
    let _: () = browser.ask(BREACH).await;
    browser.until("the violation", "watch.told().violations.length").await;
}

async fn sees_requests_to_another_origin(browser: &Browser) {
    browser.open(PLAIN, "pages/harness.html").await;
    let _: bool = browser
        .ask("return fetch('https://other.example/beacon').catch(() => 1).then(() => true)")
        .await;
    let asked = browser.network().await;
    assert!(asked.iter().any(|url| url == "https://other.example/beacon"), "{asked:?}");
}

async fn switches_scripts_off(browser: &Browser) {
    browser.scripts(false).await;
    browser.open(PLAIN, "pages/harness.html").await;
    let watched: bool =
        browser.ask("return 'watch' in window || typeof watch !== 'undefined'").await;
    assert!(!watched, "a script of the page ran");
}

async fn keeps_the_browsers_log(browser: &Browser) {
    browser.open(CSP_STRICT, "pages/harness.html").await;
    let _: () = browser.ask(BREACH).await;
    let log = browser.log().await;
    assert!(log.iter().any(|line| line.source == "security"), "{log:?}");
}
