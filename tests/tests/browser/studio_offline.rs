//! The studio where there is no network, and what it answers before all of its logic has come.

use contact_buttons_tests::site::Site;
use contact_buttons_tests::variant::CSP_STUDIO;
use contact_buttons_tests::{Browser, Test, tests};
use serde_json::json;

use super::studio::{click, open, settled, text, type_in, until_links};

pub(crate) const TESTS: &[Test] = tests![
    opens_and_works_without_a_network,
    keeps_nothing_that_is_made,
    what_comes_first_answers_the_same,
];

const KEPT: &str = "document.documentElement.dataset.offline === 'kept'";

async fn opens_and_works_without_a_network(browser: &Browser) {
    // A server of its own, which can be stopped.
    let site = Site::start().await.expect("a server");
    let visit = site.visit(CSP_STUDIO, "www/?sample=clinic");
    browser.client().goto(&visit.url).await.expect("the studio");
    settled(browser).await;
    browser.until("the files are kept", KEPT).await;
    site.stop();
    let down = "fetch('/dist/contact-buttons.js?' + Math.random()).then(() => false, () => true)";
    let script = format!("return (async () => await {down})()");
    let _: bool = browser.ask(&script).await;
    browser.client().goto(&visit.url).await.expect("the studio, without a network");
    settled(browser).await;
    until_links(browser, &["tel:+33199005678", "mailto:accueil@clinique-du-parc.example"]).await;
    // What was not open before works too: the numbers of all countries, another look and language, the code.
    type_in(browser, "#reach-text", "01 99 00 12 35").await;
    browser.until("the countries", "document.getElementById('reach-country')").await;
    type_in(browser, "#reach-country", "FR").await;
    until_links(browser, &["tel:+33199001235"]).await;
    click(browser, "#code-framework").await;
    assert!(text(browser, "#code-panel pre code").await.contains("33199001235"));
    let other = site.visit(CSP_STUDIO, "www/");
    let reached = browser.client().goto(&other.url).await;
    let studio = "document.documentElement.dataset.studio ?? null";
    if reached.is_ok() {
        let found: Option<String> = browser.ask(&format!("return {studio}")).await;
        assert_eq!(found, None, "the server answers all the same");
    }
}

async fn keeps_nothing_that_is_made(browser: &Browser) {
    open(browser, "?c=tel:%2B33199001299&brand=Nobody").await;
    browser.until("the files are kept", KEPT).await;
    type_in(browser, "#reach-text", "+33 1 99 00 12 35").await;
    until_links(browser, &["tel:+33199001299", "tel:+33199001235"]).await;
    let script = "return (async () => {
        const all = [];
        for (const name of await caches.keys()) for (const { url } of await (await caches.open(name)).keys()) all.push(url);
        return [all.filter(url => /[?#]|3319900|Nobody/.test(url)), all.length];
    })()";
    let (told, count): (Vec<String>, usize) = browser.ask(script).await;
    assert!(told.is_empty() && count > 100, "{count} files, {told:?}");
}

/// The first WebAssembly and the whole agree, or the first says that the answer comes later.
async fn what_comes_first_answers_the_same(browser: &Browser) {
    open(browser, "").await;
    let script = "return (async () => {
        const first = await import('/dist/studio/first.js');
        const whole = await import('/dist/studio/studio.js');
        await Promise.all([first.default(), whole.default()]);
        const different = [], later = [];
        for (const request of arguments[0]) {
            const [one, other] = [first, whole].map(({ ask }) => ask(request));
            if (one.error?.later) later.push(request.ask);
            else if (JSON.stringify(one) !== JSON.stringify(other)) different.push(request);
            if (other.error?.later) different.push(request);
        }
        return [different, later];
    })()";
    let call = json!({ "channel": "tel", "to": "+33199001234", "label": "Call us" });
    let ruled = json!({ "channel": "tel", "to": "+33199001234", "when": "device=phone" });
    let old = "<a class=\"twitter-dm-button\" href=\"https://twitter.com/messages/compose?recipient_id=furni\" data-screen-name=\"furni\">M</a>";
    let requests = json!([
        { "ask": "catalogue", "language": "fr" },
        { "ask": "languages" },
        { "ask": "read", "text": "+33 1 99 00 12 34" },
        { "ask": "read", "text": "0199001234", "language": "fr" },
        { "ask": "read", "text": old, "language": "fr" },
        { "ask": "read", "text": "wa.me/33639980012?utm_source=a" },
        { "ask": "check", "contact": call, "lang": "ar" },
        { "ask": "check", "contact": { "channel": "x_dm", "to": "furni" }, "language": "fr" },
        { "ask": "node", "state": { "contacts": [call], "look": { "color": "#0a7d5a" } } },
        { "ask": "query", "state": { "contacts": [ruled], "hours": "Mo-Fr 09:00-18:00" } },
        { "ask": "state", "query": "c=tel:%2B33199001234&as=menu" },
        { "ask": "node", "state": { "contacts": [ruled] } },
        { "ask": "node", "state": { "contacts": [call], "as": "menu" } },
        { "ask": "node", "state": { "contacts": [call], "hours": "Mo-Fr 09:00-18:00", "timezone": "Europe/Paris" } },
        { "ask": "qr", "link": "tel:+33199001234" }
    ]);
    let (different, later): (Vec<serde_json::Value>, Vec<String>) =
        browser.ask_with(script, json!([requests])).await;
    assert!(different.is_empty(), "{different:#?}");
    assert_eq!(later, ["node", "node", "node", "qr"]);
}
