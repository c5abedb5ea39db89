//! The tools that a page names are told in their own formats.

use contact_buttons_tests::{Browser, Test, tests};
use serde_json::{Value, json};

use super::events::{BUTTONS, open, press, told};

pub(crate) const TESTS: &[Test] = tests![
    each_tool_in_its_own_format,
    tools_that_come_later,
    tools_whose_name_an_element_has,
    an_unknown_tool,
];

pub(super) const ALL_TOOLS: &str = "<meta name=\"contact-buttons:analytics\" content=\"gtag, dataLayer matomo plausible fathom umami\">";

/// What each tool's own snippet leaves on the page before its script comes; the last two have come.
pub(super) const TOOLS: &str = "<script>
    var dataLayer = window.dataLayer || []; function gtag() { dataLayer.push(arguments) }
    var _paq = window._paq || [];
    window.plausible = window.plausible || function () { (window.plausible.q = window.plausible.q || []).push(arguments) };
    var fathoms = [], umamis = [];
    window.fathom = { trackEvent: (...given) => { fathoms.push(given) } };
    window.umami = { track: (...given) => { umamis.push(given) } };
    </script>";

/// What they hold of presses, as JSON would have it.
const HELD: &str = "const plain = list => JSON.parse(JSON.stringify([...list].map(it => it.length ? [...it] : it)))
        .filter(it => JSON.stringify(it).includes('click'));
    const page = window.wrappedJSObject ?? window;
    return { dataLayer: plain(page.dataLayer), matomo: plain(page._paq), plausible: plain(page.plausible.q),
        fathom: plain(page.fathoms ?? []), umami: plain(page.umamis ?? []) }";

fn held() -> Value {
    let both = json!({ "contact_channel": "tel", "contact_button": "hero" });
    json!({
        "dataLayer": [
            ["event", "contact_click", both],
            { "event": "contact_click", "contact_channel": "tel", "contact_button": "hero" },
        ],
        "matomo": [["trackEvent", "contact", "click", "tel hero"]],
        "plausible": [["contact:click", { "props": { "channel": "tel", "button": "hero" } }]],
        "fathom": [["contact click: tel"]],
        "umami": [["contact-click", { "channel": "tel", "button": "hero" }]],
    })
}

async fn each_tool_in_its_own_format(browser: &Browser) {
    open(browser, &format!("{TOOLS}{ALL_TOOLS}"), BUTTONS).await;
    told(browser, 2).await;
    press(browser, "hero").await;
    told(browser, 3).await;
    let found: Value = browser.ask(HELD).await;
    assert_eq!(found, held());
    let beacons: usize = browser.ask("return sent.length").await;
    assert_eq!(beacons, 0, "no address, no beacon");
    browser.said().await.assert_silent();
}

async fn tools_that_come_later(browser: &Browser) {
    open(browser, ALL_TOOLS, BUTTONS).await;
    told(browser, 2).await;
    press(browser, "hero").await;
    told(browser, 3).await;
    let found: Value = browser.ask(HELD).await;
    let expected = held();
    for queue in ["dataLayer", "matomo", "plausible"] {
        assert_eq!(found[queue], expected[queue], "{queue}");
    }
    browser.said().await.assert_silent();
}

/// A tool's own script has its name as `id`, as some of them have it embedded: an element is no tool.
async fn tools_whose_name_an_element_has(browser: &Browser) {
    let ids = ["gtag", "plausible", "fathom", "umami"]
        .map(|id| format!("<script id=\"{id}\" type=\"text/plain\"></script>"))
        .concat();
    open(browser, &format!("{ids}{ALL_TOOLS}"), BUTTONS).await;
    told(browser, 2).await;
    press(browser, "hero").await;
    told(browser, 3).await;
    let found: Value = browser.ask(HELD).await;
    assert_eq!(
        (&found["plausible"], &found["dataLayer"]),
        (&held()["plausible"], &held()["dataLayer"])
    );
    browser.said().await.assert_silent();
}

async fn an_unknown_tool(browser: &Browser) {
    open(browser, "<meta name=\"contact-buttons:analytics\" content=\"pixel\">", BUTTONS).await;
    told(browser, 2).await;
    let said = browser.said().await;
    said.assert_unhurt();
    let line = &said.only_line().text;
    assert!(
        line.contains(
            "analytics \"pixel\" is no tool that is known; it takes gtag, dataLayer, matomo"
        ),
        "{line}"
    );
}
