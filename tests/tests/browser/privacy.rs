//! Nothing is asked of another origin before a click, and nothing is stored.

use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, tests};
use serde_json::{Value, json};

pub(crate) const TESTS: &[Test] =
    tests![nothing_is_stored, resources_are_of_this_origin, no_request_leaves_this_machine,];

const PAGES: [&str; 3] = ["pages/everything.html", "pages/x-markup.html", "pages/attributes.html"];

async fn all_done(browser: &Browser, page: &str) {
    browser.open(PLAIN, page).await;
    browser.ready().await;
    browser
        .until(
            "every button",
            "!document.querySelector('.contact-button:not([data-contact-state])')",
        )
        .await;
}

async fn nothing_is_stored(browser: &Browser) {
    browser.open(PLAIN, PAGES[0]).await;
    // Tests of other pages before this one, the studio's say, have left what they store.
    let forget = "return (async () => {
        for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
        for (const name of await caches.keys()) await caches.delete(name);
        localStorage.clear();
        sessionStorage.clear();
    })()";
    let () = browser.ask(forget).await;
    for page in PAGES {
        all_done(browser, page).await;
        let script = "return (async () => ({
            local: localStorage.length, session: sessionStorage.length, cookie: document.cookie,
            databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length,
            workers: (await navigator.serviceWorker.getRegistrations()).length }))()";
        let stored: Value = browser.ask(script).await;
        let nothing = json!({
            "local": 0, "session": 0, "cookie": "", "databases": 0, "caches": 0, "workers": 0
        });
        assert_eq!(stored, nothing, "after {page}");
    }
}

async fn resources_are_of_this_origin(browser: &Browser) {
    for page in PAGES {
        all_done(browser, page).await;
        let script = "return performance.getEntriesByType('resource').map(entry => entry.name)";
        let asked: Vec<String> = browser.ask(script).await;
        assert!(
            asked.iter().any(|url| url.ends_with(".wasm")),
            "the wasm is among them: {asked:?}"
        );
        let origin = browser.site.origin();
        let away: Vec<_> = asked.iter().filter(|url| !url.starts_with(&origin)).collect();
        assert!(away.is_empty(), "{page} asked {away:?}");
    }
}

async fn no_request_leaves_this_machine(browser: &Browser) {
    for page in PAGES {
        all_done(browser, page).await;
        // A pointer passing over, and the focus: no prefetch, no preconnect with a request.
        let script = "for (const a of document.querySelectorAll('a')) {
            for (const type of ['pointerenter', 'pointerover', 'mouseover', 'touchstart', 'focus'])
                a.dispatchEvent(new Event(type, { bubbles: true }));
            a.focus();
        }";
        let () = browser.ask(script).await;
    }
    // What is asked of it now comes after all that.
    let last =
        "return fetch('http://last.example/', { mode: 'no-cors' }).catch(() => 1).then(() => true)";
    let _: bool = browser.ask(last).await;
    assert_eq!(browser.asked_outside(), ["http://last.example/"], "asked of another machine");
}
