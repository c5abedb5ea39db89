//! Rules that hide a link or let another stand in its place.

use contact_button::strategy::{Conditions, Entry, Visit, choose};
use contact_buttons_tests::browser::SNIPPET;
use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, tests};
use serde_json::json;

pub(crate) const TESTS: &[Test] =
    tests![the_choice_of_the_crate, in_a_page, what_is_no_condition, loaded_where_used];

const CONDITIONS: &[&str] = &[
    "device=phone",
    "device=tablet,phone",
    "device!=phone",
    "hours=open",
    "hours!=open",
    "lang=fr",
    "lang=FR-ca",
    "lang=fr-CA-x",
    "lang=f",
    "path=/shop/*",
    "path=/shop",
    "path=/shop/chair",
    "campaign=winter",
    "campaign!=winter,summer",
    "device=phone lang=de",
    "device=desktop;  lang=fr   hours=open ",
];

const VISITS: &[Visit<'_>] = &[
    Visit { device: "phone", open: true, lang: "fr-CA", path: "/shop/chair", campaign: "spring" },
    Visit { device: "desktop", open: false, lang: "de", path: "/shop", campaign: "" },
    Visit { device: "tablet", open: true, lang: "", path: "/", campaign: "winter" },
];

/// Every pair of conditions, in two places of three.
async fn the_choice_of_the_crate(browser: &Browser) {
    browser.open_body(PLAIN, "<p>Rules").await;
    let read: Vec<Conditions> = CONDITIONS.iter().map(|text| text.parse().expect(text)).collect();
    for visit in VISITS {
        let mut entries = Vec::new();
        let mut given = Vec::new();
        for (i, when) in read.iter().enumerate() {
            for (j, unless) in read.iter().enumerate() {
                let slot = ["", "a", "b"][(i + j) % 3];
                let (when_too, unless_too) = (i % 4 != 0, j % 3 != 0);
                entries.push(Entry {
                    slot,
                    when: when_too.then_some(when),
                    unless: unless_too.then_some(unless),
                });
                given.push(json!({
                    "slot": slot,
                    "when": when_too.then_some(CONDITIONS[i]),
                    "unless": unless_too.then_some(CONDITIONS[j]),
                    "visit": { "device": visit.device, "open": visit.open, "lang": visit.lang,
                        "path": visit.path, "campaign": visit.campaign },
                }));
            }
        }
        let expected: Vec<bool> = choose(&entries, visit).iter().map(|why| why.shown()).collect();
        let script = "const [entries] = arguments;
            return import('../dist/contact-buttons-strategy.js').then(({ choose }) => choose(entries))";
        let shown: Vec<bool> = browser.ask_with(script, json!([given])).await;
        assert_eq!(shown, expected, "{visit:?}");
        assert!(shown.contains(&true) && shown.contains(&false));
    }
}

const LINKS: &str = "<main><h1>Rules</h1><div class=\"contact-buttons\">
    <a id=\"call\" class=\"contact-button\" href=\"tel:+33123456789\" data-slot=\"first\" data-when=\"device=phone\">Call</a>
    <a id=\"mail\" class=\"contact-button\" href=\"mailto:a@example.com\" data-slot=\"first\">Write</a>
    <a id=\"spring\" class=\"contact-button\" href=\"https://t.me/durov\" data-when=\"campaign=spring\">Chat</a>
    <a id=\"off\" class=\"contact-button\" href=\"https://wa.me/33612345678\" data-hours=\"off\" data-unless=\"hours=closed\">Chat</a>
    </div></main>";

const SHOWN: &str = "['call', 'mail', 'spring', 'off'].filter(id => document.getElementById(id).checkVisibility()).join()";

async fn in_a_page(browser: &Browser) {
    let page = browser.site.publish(&format!("{SNIPPET}{LINKS}"));
    for (query, shown) in [("", "mail"), ("?utm_campaign=spring", "mail,spring")] {
        browser.open(PLAIN, &format!("{page}{query}")).await;
        browser.until(shown, &format!("{SHOWN} === '{shown}'")).await;
        browser.said().await.assert_silent();
    }
}

async fn what_is_no_condition(browser: &Browser) {
    let link = "<a id=\"call\" class=\"contact-button\" href=\"tel:+33123456789\" data-when=\"devise=phone\">Call</a>";
    browser.open_body(PLAIN, link).await;
    browser.until("a line", "watch.told().lines.length").await;
    let said = browser.said().await;
    said.assert_unhurt();
    let sentence = "when \"devise=phone\" is no condition; it takes device, hours, lang, path or campaign, such as device=phone";
    assert!(said.only_line().text.contains(sentence), "{said:?}");
    let seen: bool = browser.ask("return call.checkVisibility()").await;
    assert!(seen, "what is not understood hides nothing");
}

async fn loaded_where_used(browser: &Browser) {
    let visit = browser.open(PLAIN, "pages/menu/menu.html").await;
    browser.ready().await;
    browser.until("the menu", "document.querySelector('contact-menu > button')").await;
    let asked = browser.requested(&visit).join(" ");
    for part in ["strategy", "hours", "calls", "measure", "greeting", "qr", "words"] {
        assert!(!asked.contains(&format!("contact-buttons-{part}")), "{part}: {asked}");
    }
}
