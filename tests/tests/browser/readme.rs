//! Every snippet of README that a page or a script takes. (The Rust ones are doc tests.)
//!
//! `<!-- test: name -->` stands before each; a snippet without one fails here. The campaign's is in
//! `campaign.rs`, with the collector that it needs; the server's is run by Node.js, in the stage `npm` of
//! `cargo xtask test`.

use contact_buttons_tests::browser::SNIPPET;
use contact_buttons_tests::variant::{CSP_README, PLAIN};
use contact_buttons_tests::{Browser, Test, shipped, tests};

pub(crate) const TESTS: &[Test] = tests![markup, events, module, policy, every_snippet_has_a_test];

const TESTED: [&str; 14] = [
    "page",
    "attributes",
    "element",
    "x",
    "menu",
    "hours",
    "number",
    "strategy",
    "events",
    "widgets",
    "languages",
    "module",
    "server",
    "campaign",
];

pub(crate) fn readme() -> String {
    std::fs::read_to_string(shipped::root().join("README.md")).expect("README.md")
}

/// The fenced block after `<!-- test: name -->`.
pub(crate) fn snippet(readme: &str, name: &str) -> String {
    let after = readme.split_once(&format!("<!-- test: {name} -->"));
    let block = after.and_then(|(_, rest)| rest.split("```").nth(1));
    let block = block.unwrap_or_else(|| panic!("README has no snippet named {name}"));
    block.split_once('\n').map_or(String::new(), |(_language, text)| text.to_owned())
}

/// A page's files are beside it, as on the reader's site.
async fn open(browser: &Browser, rest: &str) {
    browser.open_whole(PLAIN, &format!("<base href=\"../\">{rest}")).await;
}

async fn markup(browser: &Browser) {
    let readme = readme();
    for name in [
        "page",
        "attributes",
        "element",
        "x",
        "widgets",
        "menu",
        "hours",
        "number",
        "strategy",
        "languages",
    ] {
        let text = snippet(&readme, name);
        let head = if text.contains("<script") { "" } else { &SNIPPET.replace("../", "") };
        open(browser, &format!("{head}{text}")).await;
        let upgraded = "document.querySelectorAll('contact-button:not(:has(a)), a:not([data-contact-state])').length === 0";
        browser.until(&format!("the buttons of {name}"), upgraded).await;
        let refused: Vec<String> =
            browser.ask("return [...document.querySelectorAll('[data-contact-state=error]')].map(a => a.outerHTML)").await;
        assert!(refused.is_empty(), "{name}: {refused:?}");
        let count: usize = browser.ask("return document.links.length").await;
        assert!(count > 0, "{name} makes links");
        browser.said().await.assert_silent();
    }
}

/// Every name that the table of README has is one that the script knows.
async fn events(browser: &Browser) {
    let readme = readme();
    let named: Vec<&str> = ["gtag", "dataLayer", "matomo", "plausible", "fathom", "umami"]
        .into_iter()
        .filter(|name| readme.contains(&format!("`{name}`")))
        .collect();
    assert_eq!(named.len(), 6, "{named:?}");
    let text = snippet(&readme, "events");
    let call = "<a class=\"contact-button\" href=\"tel:+33123456789\">Call us</a>";
    open(browser, &format!("{}{text}{call}", SNIPPET.replace("../", ""))).await;
    browser.settled("a").await;
    // What waits for consent asks nothing of anybody.
    browser
        .until(
            "the part",
            "performance.getEntriesByType('resource').some(it => it.name.endsWith('-measure.js'))",
        )
        .await;
    browser.said().await.assert_silent();
}

async fn module(browser: &Browser) {
    let text = snippet(&readme(), "module");
    open(browser, &format!("<main></main><script type=\"module\">{text}</script>")).await;
    browser.until("the console line", "watch.told().lines.length").await;
    let said = browser.said().await;
    said.assert_unhurt();
    assert!(said.only_line().text.starts_with("bad_char to"), "{said:?}");
    // What its comments promise.
    let script = "return import('../dist/contact-buttons.js').then(m => [
        m.link('whatsapp', '+33 6 12 34 56 78', { text: 'Hi' }),
        m.parse('https://twitter.com/messages/compose?recipient_id=12')])";
    let answer: serde_json::Value = browser.ask(&script.replace("../", "./")).await;
    let link = answer[0].as_str().unwrap_or_default();
    assert!(text.contains(&format!("// \"{link}\"")), "link() gives {link}");
    assert_eq!(answer[1], serde_json::json!({ "channel": "x_dm", "to": "12" }));
}

async fn policy(browser: &Browser) {
    let policy = CSP_README.csp.unwrap_or_default();
    assert!(
        readme().contains(&format!("\n{policy}\n")),
        "README's policy is the one tested: {policy}"
    );
    browser.open(CSP_README, "pages/everything.html").await;
    browser.settled_button("#later").await.assert_ready("email", "mailto:user@example.com");
    browser.ready().await;
    browser.said().await.assert_silent();
}

async fn every_snippet_has_a_test(_: &Browser) {
    let readme = readme();
    let named: Vec<&str> = readme
        .lines()
        .filter_map(|line| line.strip_prefix("<!-- test: ")?.strip_suffix(" -->"))
        .collect();
    assert_eq!(named, TESTED);
    let fences = readme.lines().filter(|line| ["```html", "```js"].contains(line)).count();
    assert_eq!(fences, TESTED.len(), "a snippet of HTML or JavaScript without a test");
}
