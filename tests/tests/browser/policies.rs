//! Content security policies.

use contact_buttons_tests::variant::{CSP_SCRIPT_SELF, CSP_SELF, CSP_STRICT, PLAIN, Variant};
use contact_buttons_tests::{Browser, Snapshot, Test, tests};
use serde_json::Value;

pub(crate) const TESTS: &[Test] = tests![
    strict_with_everything,
    strict_with_an_error_to_explain,
    strict_without_the_stylesheet_link,
    no_wasm_the_links_work,
    no_wasm_the_look_is_the_same,
    no_wasm_one_line_says_what_to_add,
    strict_leaves_the_log_empty,
];

const PAGE: &str = "pages/everything.html";
const BUTTONS: [&str; 6] = ["#dm", "#call", "#chat", "#x", "#wrapping > a", "#later"];

async fn strict_with_everything(browser: &Browser) {
    browser.open(CSP_STRICT, PAGE).await;
    for selector in BUTTONS.into_iter().chain(["#post", "#empty > a"]) {
        assert_eq!(
            browser.settled_button(selector).await.state.as_deref(),
            Some("ready"),
            "{selector}"
        );
    }
    let link: String = browser
        .ask("return import('../dist/contact-buttons.js').then(m => m.link('tel', '+33 1 23 45 67 89'))")
        .await;
    assert_eq!(link, "tel:+33123456789");
    browser.said().await.assert_silent();
}

async fn strict_with_an_error_to_explain(browser: &Browser) {
    let body = "<a id=\"t\" href=\"https://x.com/furni\" data-contact=\"x_dm\" data-to=\"furni\">Message us</a>";
    browser.open_body(CSP_STRICT, body).await;
    browser.until("the warning", "watch.told().lines.length").await;
    let said = browser.said().await;
    said.assert_unhurt();
    assert!(said.only_line().text.contains("numeric id"), "the whole sentence: {said:?}");
}

async fn strict_without_the_stylesheet_link(browser: &Browser) {
    let page = "<script type=\"module\" src=\"../dist/contact-buttons.js\"></script>
                <a id=\"t\" class=\"contact-button\" href=\"tel:+33123456789\">Call</a>";
    browser.open_whole(CSP_STRICT, page).await;
    browser.settled("#t").await;
    browser.until("the look", "getComputedStyle(t).backgroundColor !== 'rgba(0, 0, 0, 0)'").await;
    browser.said().await.assert_silent();
}

async fn strict_leaves_the_log_empty(browser: &Browser) {
    browser.open(CSP_STRICT, PAGE).await;
    browser.settled("#later").await;
    browser.ready().await;
    let log = browser.log().await;
    assert!(log.is_empty(), "the browser's own log: {log:#?}");
}

/// Waits until the script has given up.
async fn given_up(browser: &Browser, variant: Variant, page: &str) {
    browser.open(variant, page).await;
    browser.until("the console line", "watch.told().lines.length").await;
    browser.until("the later link", "document.getElementById('later')").await;
}

async fn no_wasm_the_links_work(browser: &Browser) {
    for variant in [CSP_SCRIPT_SELF, CSP_SELF] {
        given_up(browser, variant, PAGE).await;
        let links = [
            ("#dm", "https://x.com/messages/compose?recipient_id=3805104374", Some("ready")),
            ("#call", "tel:+33123456789", Some("ready")),
            ("#chat", "https://wa.me/33123456789", Some("ready")),
            ("#x", "https://twitter.com/messages/compose?recipient_id=3805104374", None),
            ("#wrapping > a", "tel:+33123456789", Some("ready")),
            ("#later", "mailto:user@example.com", Some("ready")),
        ];
        for (selector, href, is) in links {
            if is.is_some() {
                browser.settled(selector).await;
            }
            let Snapshot { href: now, state, html, .. } = browser.button(selector).await;
            assert_eq!((now.as_deref(), state.as_deref()), (Some(href), is), "{html}");
        }
        let uncaught = browser.said().await.uncaught;
        assert!(uncaught.is_empty(), "{}: {uncaught:?}", variant.name);
    }
}

/// What a visitor sees of a button.
const LOOK: &str = "return arguments[0].map(selector => {
    const el = document.querySelector(selector), style = getComputedStyle(el), icon = getComputedStyle(el, '::before');
    const box = el.getBoundingClientRect();
    return [selector, Math.round(box.width), Math.round(box.height), style.color, style.backgroundColor, style.borderRadius,
            style.fontWeight, style.textDecorationLine, icon.width, icon.height, icon.backgroundColor,
            icon.maskImage.split('/').pop()];
})";

async fn no_wasm_the_look_is_the_same(browser: &Browser) {
    let ours = serde_json::json!([["#dm", "#call", "#chat", "#later"]]);
    browser.open(PLAIN, PAGE).await;
    browser.settled("#later").await;
    browser.ready().await;
    let upgraded: Value = browser.ask_with(LOOK, ours.clone()).await;
    for variant in [CSP_SCRIPT_SELF, CSP_SELF] {
        given_up(browser, variant, PAGE).await;
        let from_css_alone: Value = browser.ask_with(LOOK, ours.clone()).await;
        assert_eq!(from_css_alone, upgraded, "under {}", variant.name);
    }
}

async fn no_wasm_one_line_says_what_to_add(browser: &Browser) {
    for variant in [CSP_SCRIPT_SELF, CSP_SELF] {
        given_up(browser, variant, PAGE).await;
        browser.ready().await;
        let said = browser.said().await;
        let line = said.only_line();
        assert!(line.text.contains("'wasm-unsafe-eval'"), "what to add: {line:?}");
        assert!(line.text.contains("script-src"), "where to add it: {line:?}");
    }
}
