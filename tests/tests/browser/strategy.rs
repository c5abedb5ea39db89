//! Rules that hide a link or let another stand in its place.

use contact_button::config::Menu;
use contact_button::strategy::{Conditions, Entry, Visit, choose};
use contact_buttons_tests::browser::SNIPPET;
use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, tests};
use serde_json::json;

pub(crate) const TESTS: &[Test] = tests![
    the_choice_of_the_crate,
    in_a_page,
    ready_made,
    why_is_what_the_page_shows,
    what_is_no_condition,
    on_the_next_page,
    loaded_where_used,
];

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
                let open = (i % 2 == 0).then_some(j % 2 == 0);
                entries.push(Entry {
                    slot,
                    open,
                    when: when_too.then_some(when),
                    unless: unless_too.then_some(unless),
                });
                given.push(json!({
                    "slot": slot,
                    "when": when_too.then_some(CONDITIONS[i]),
                    "unless": unless_too.then_some(CONDITIONS[j]),
                    "visit": { "device": visit.device, "open": open.unwrap_or(visit.open), "lang": visit.lang,
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

/// Both strategies from their JSON: two groups under their labels, in the page's language, in the accessibility tree.
async fn ready_made(browser: &Browser) {
    for (strategy, channels, labels) in [
        (
            "public_private",
            json!([
                { "channel": "x_dm", "to": "3805104374" },
                { "channel": "x_post", "params": { "text": "@furni" } },
                { "channel": "tel", "to": "+33123456789" },
            ]),
            ["Ask us in public", "Write to us"],
        ),
        (
            "x_to_facebook",
            json!([
                { "channel": "facebook_page", "to": "furni" },
                { "channel": "x_follow", "to": "furni" },
                { "channel": "messenger", "to": "furni" },
            ]),
            ["New here? Follow us", "Already a customer? Join us"],
        ),
    ] {
        let json = json!({ "lang": "en", "strategy": strategy, "channels": channels }).to_string();
        let menu = Menu::read(&json).unwrap_or_else(|error| panic!("{error}")).html();
        browser.open_whole(PLAIN, &format!("{SNIPPET}<main><h1>Strategy</h1></main>{menu}")).await;
        browser.ready().await;
        browser
            .until("the menu", "document.querySelector('contact-menu > button').textContent")
            .await;
        browser.element("contact-menu > button").await.click().await.expect("it opens");
        let groups: Vec<(String, usize, bool)> = browser
            .ask("return [...document.querySelectorAll('contact-menu h2')].map(it =>
                [it.textContent, it.nextElementSibling.querySelectorAll('li > a[data-contact-state=ready]').length, it.checkVisibility()])")
            .await;
        let sizes = [1, 2];
        let expected: Vec<_> = labels
            .iter()
            .zip(sizes)
            .map(|(label, size)| ((*label).to_owned(), size, true))
            .collect();
        assert_eq!(groups, expected, "{strategy}");
        assert_eq!(
            browser.accessible("contact-menu h2").await,
            (labels[0].into(), "heading".into())
        );
        browser.said().await.assert_silent();
    }
}

/// What `why` says of a visit is what such a visit is shown.
async fn why_is_what_the_page_shows(browser: &Browser) {
    let channels = |hours: &str| {
        json!([
            { "channel": "tel", "to": "+33123456789", "when": "campaign=spring; hours=open", "hours": hours, "closed": "email",
              "instead": [{ "channel": "sms", "to": "+33612345678", "when": "campaign=winter" }] },
            { "channel": "email", "to": "a@example.com" },
            { "channel": "whatsapp", "to": "+33612345678", "hours": hours, "closed": "telegram" },
            { "channel": "telegram", "to": "durov", "unless": "campaign=spring" },
            { "channel": "x_follow", "to": "furni", "hours": hours, "closed": "hide", "unless": "device=desktop campaign=winter" },
        ])
    };
    for closed in ["note", "hide", "email"] {
        for open in [true, false] {
            let hours = if open { "24/7" } else { "off" };
            let json = json!({ "hours": hours, "timezone": "UTC", "closed": closed, "channels": channels(hours) });
            let menu = Menu::read(&json.to_string()).unwrap_or_else(|error| panic!("{error}"));
            let page = browser.site.publish(&format!("{SNIPPET}{}", menu.html()));
            for campaign in ["", "spring", "winter"] {
                browser.open(PLAIN, &format!("{page}?utm_campaign={campaign}")).await;
                let visit = Visit {
                    device: "desktop",
                    open,
                    campaign,
                    lang: "en",
                    path: "/pages/page.html",
                };
                let why = menu.why(&visit);
                let expected: Vec<bool> = why.iter().map(|line| line.contains(": shown")).collect();
                // In a closed menu nothing is seen, and only there it changes.
                let left = format!(
                    "JSON.stringify([...document.querySelectorAll('contact-menu a')].map(it => !it.closest('[data-ruled-out], [hidden]:not(.contact-menu-panel)'))) === '{}'",
                    json!(expected)
                );
                browser.until(&format!("{closed} {hours} {campaign}: {why:#?}"), &left).await;
                let seen: Vec<bool> = browser
                    .ask("document.querySelector('contact-menu').open = true;
                        return [...document.querySelectorAll('contact-menu a')].map(it => it.checkVisibility())")
                    .await;
                assert_eq!(seen, expected, "{closed} {hours} {campaign}");
            }
        }
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

/// A site that loads no page for the next one: where the browser tells it (Navigation API), and at "back" everywhere.
async fn on_the_next_page(browser: &Browser) {
    let links = "<p><a id=\"shop\" class=\"contact-button\" href=\"tel:+33123456789\" data-when=\"path=/shop/*\">Shop</a>
        <a id=\"else\" class=\"contact-button\" href=\"mailto:a@example.com\" data-unless=\"path=/shop/*\">Else</a></p>";
    let shown =
        "['shop', 'else'].filter(id => document.getElementById(id).checkVisibility()).join()";
    browser.open_whole(PLAIN, &format!("{SNIPPET}{links}")).await;
    browser.until("at first", &format!("{shown} === 'else'")).await;
    let tells: bool =
        browser.ask("history.pushState(0, '', '/shop/chair'); return !!window.navigation").await;
    if tells {
        browser.until("in the shop", &format!("{shown} === 'shop'")).await;
        let () = browser.ask("history.replaceState(0, '', '/about')").await;
        browser.until("elsewhere", &format!("{shown} === 'else'")).await;
        let () = browser.ask("history.replaceState(0, '', '/shop/chair')").await;
    }
    let () = browser.ask("history.pushState(0, '', '/about')").await;
    let () = browser.ask("history.back()").await;
    browser.until("back in the shop", &format!("{shown} === 'shop'")).await;
    browser.said().await.assert_silent();
}
