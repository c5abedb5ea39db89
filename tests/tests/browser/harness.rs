//! The harness itself: a test that can not fail proves nothing.

use contact_buttons_tests::variant::{CSP_STRICT, NO_SCRIPT, PLAIN};
use contact_buttons_tests::{Browser, Conditions, Test, tests};
use serde_json::json;

pub(crate) const TESTS: &[Test] = tests![
    watches_the_console,
    watches_policies,
    sees_requests_to_other_machines,
    switches_scripts_off,
    keeps_the_browsers_log,
    brings_conditions_about,
    has_forced_colours,
    has_a_touch_screen,
];

/// A script of the page's own does what the strict policy forbids twice over.
const BREACH: &str = "dispatchEvent(new Event('breach'))";

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

async fn sees_requests_to_other_machines(browser: &Browser) {
    browser.open(PLAIN, "pages/harness.html").await;
    for url in ["https://other.example/beacon", "http://other.example/beacon"] {
        let script = "return fetch(arguments[0]).catch(() => 1).then(() => true)";
        let _: bool = browser.ask_with(script, json!([url])).await;
    }
    let asked = browser.asked_outside();
    assert!(asked.iter().any(|asked| asked == "http://other.example/beacon"), "{asked:?}");
    assert!(asked.iter().any(|asked| asked.starts_with("https:")), "{asked:?}");
}

async fn switches_scripts_off(browser: &Browser) {
    browser.open(NO_SCRIPT, "pages/harness.html").await;
    let watched: bool =
        browser.ask("return 'watch' in window || typeof watch !== 'undefined'").await;
    assert!(!watched, "a script of the page ran");
}

/// [`Browser::under`] sees for itself that the page's media queries have it so.
async fn brings_conditions_about(browser: &Browser) {
    let usual = Conditions::USUAL;
    browser.under(&Conditions { dark: true, reduced_motion: true, ..usual.clone() }).await;
    browser.under(&Conditions { width: 320, ..usual.clone() }).await;
    browser.open(PLAIN, "pages/harness.html").await;
    let narrow: u32 = browser.ask("return innerWidth").await;
    assert_eq!(narrow, 320);
    browser.under(&Conditions { width: 320, zoom: 4, ..usual.clone() }).await;
    browser.open(PLAIN, "pages/harness.html").await;
    let (width, scale): (u32, u32) = browser.ask("return [innerWidth, devicePixelRatio]").await;
    assert_eq!((width, scale), (320, 4));
    browser.under(&usual).await;
}

async fn has_forced_colours(browser: &Browser) {
    browser.under(&Conditions { forced_colors: true, ..Conditions::USUAL }).await;
}

async fn has_a_touch_screen(browser: &Browser) {
    browser.under(&Conditions { touch: true, ..Conditions::USUAL }).await;
}

async fn keeps_the_browsers_log(browser: &Browser) {
    browser.open(CSP_STRICT, "pages/harness.html").await;
    let _: () = browser.ask(BREACH).await;
    let log = browser.log().await;
    assert!(log.iter().any(|line| line.source == "security"), "{log:?}");
}
