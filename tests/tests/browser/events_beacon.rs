//! The beacon, and what keeps it and the tools silent: nobody named, a refusal, no consent yet.

use contact_buttons_tests::browser::SNIPPET;
use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, tests};
use serde_json::{Value, json};

use super::events::{BUTTONS, LISTEN, open, press, told};
use super::events_tools::{ALL_TOOLS, TOOLS};

pub(crate) const TESTS: &[Test] = tests![
    a_beacon,
    a_beacon_of_a_printed_code,
    nothing_without_a_name,
    where_the_visitor_refuses,
    after_consent,
    without_consent,
    consent_in_whatever_order,
    consent_in_the_page,
    consent_in_another_element,
    where_the_visitor_refuses_later,
];

const BEACON: &str = "<meta name=\"contact-buttons:beacon\" content=\"/beacon\">
    <meta name=\"contact-buttons:campaign\" content=\"spring\"><meta name=\"contact-buttons:variant\" content=\"a\">";

async fn a_beacon(browser: &Browser) {
    let visit = {
        let page = browser.site.publish(&format!("{LISTEN}{BEACON}{SNIPPET}{BUTTONS}"));
        browser.open(PLAIN, &format!("{page}?mail=a@b.example#me")).await
    };
    told(browser, 2).await;
    press(browser, "hero").await;
    told(browser, 3).await;
    let sent: Vec<(String, Value)> = browser.ask("return sent").await;
    assert_eq!(sent.len(), 3);
    let path = visit.url.split(['?', '#']).next().unwrap_or_default();
    let path = path.split_once("//").and_then(|(_, rest)| rest.find('/').map(|at| &rest[at..]));
    let (address, last) = &sent[2];
    assert_eq!(address, "/beacon");
    assert_eq!(
        *last,
        json!({ "v": 1, "event": "click", "channel": "tel", "button": "hero", "path": path,
            "campaign": "spring", "variant": "a", "lang": "en", "device": "desktop" })
    );
    assert!(!json!(sent).to_string().contains("Secret"));
}

/// A printed code's link names its campaign; what else stands in an address, or is no name, is left alone.
async fn a_beacon_of_a_printed_code(browser: &Browser) {
    for (query, campaign, variant) in [
        ("utm_campaign=terrace-2027&utm_content=b&utm_term=secret", "terrace-2027", "b"),
        ("utm_campaign=a%40b.example&utm_content=", "spring", "a"),
    ] {
        let page = browser.site.publish(&format!("{LISTEN}{BEACON}{SNIPPET}{BUTTONS}"));
        browser.open(PLAIN, &format!("{page}?{query}")).await;
        told(browser, 2).await;
        let sent: Vec<(String, Value)> = browser.ask("return sent").await;
        assert_eq!(
            (&sent[0].1["campaign"], &sent[0].1["variant"]),
            (&json!(campaign), &json!(variant))
        );
        let all = json!(sent).to_string();
        assert!(!all.contains("secret") && !all.contains("example"), "{all}");
    }
}

async fn nothing_without_a_name(browser: &Browser) {
    open(
        browser,
        &format!("{TOOLS}<meta name=\"contact-buttons:campaign\" content=\"spring\">"),
        BUTTONS,
    )
    .await;
    told(browser, 2).await;
    press(browser, "hero").await;
    told(browser, 3).await;
    assert_nothing(browser).await;
}

async fn assert_nothing(browser: &Browser) {
    let nothing: [usize; 4] = browser
        .ask("const page = window.wrappedJSObject ?? window; return [sent.length, page.dataLayer?.length ?? 0, page._paq?.length ?? 0, page.fathoms?.length ?? 0]")
        .await;
    assert_eq!(nothing, [0; 4]);
}

async fn where_the_visitor_refuses(browser: &Browser) {
    for refusal in ["'globalPrivacyControl', { value: true }", "'doNotTrack', { value: '1' }"] {
        let set = format!("<script>Object.defineProperty(navigator, {refusal})</script>");
        open(browser, &format!("{set}{TOOLS}{ALL_TOOLS}{BEACON}"), BUTTONS).await;
        told(browser, 2).await;
        press(browser, "hero").await;
        told(browser, 3).await;
        assert_nothing(browser).await;
    }
}

const WAIT: &str = "<meta name=\"contact-buttons:consent\" content=\"wait\">";

async fn after_consent(browser: &Browser) {
    open(browser, &format!("{BEACON}{WAIT}"), BUTTONS).await;
    told(browser, 2).await;
    press(browser, "hero").await;
    told(browser, 3).await;
    assert_nothing(browser).await;
    let () = browser.ask("dispatchEvent(new Event('contact:consent'))").await;
    browser.until("what was held", "sent.length === 3").await;
    let () = browser.ask("(window.wrappedJSObject ?? window).eval(\"dispatchEvent(new CustomEvent('contact:consent', { detail: false }))\")").await;
    press(browser, "chat").await;
    told(browser, 4).await;
    let sent: usize = browser.ask("return sent.length").await;
    assert_eq!(sent, 3, "consent was taken back");
}

async fn without_consent(browser: &Browser) {
    open(browser, &format!("{BEACON}{WAIT}"), BUTTONS).await;
    told(browser, 2).await;
    let () = browser.ask("(window.wrappedJSObject ?? window).eval(\"dispatchEvent(new CustomEvent('contact:consent', { detail: false })); dispatchEvent(new Event('contact:consent'))\")").await;
    assert_nothing(browser).await;
}

/// Said before the part that counts has come, which waits for a free moment of the page here.
async fn consent_in_whatever_order(browser: &Browser) {
    for (yes, count) in [(true, 3), (false, 0)] {
        let early = format!(
            "<script>new MutationObserver((_, all) => {{
                if (!window[Symbol.for('contact-buttons')]) return;
                all.disconnect();
                dispatchEvent(new CustomEvent('contact:consent', {{ detail: {yes} }}));
                window.early = !performance.getEntriesByType('resource').some(it => it.name.endsWith('-measure.js') && it.responseEnd);
            }}).observe(document, {{ subtree: true, attributes: true, childList: true }})</script>"
        );
        open(browser, &format!("{early}{BEACON}{WAIT}"), BUTTONS).await;
        browser.until("it has been said", "'early' in (window.wrappedJSObject ?? window)").await;
        told(browser, 2).await;
        press(browser, "hero").await;
        told(browser, 3).await;
        let sent: usize = browser.ask("return sent.length").await;
        assert_eq!(sent, count, "{yes}");
    }
}

/// The page's own meta says it, before the script or long after.
async fn consent_in_the_page(browser: &Browser) {
    let say = |what: &str| {
        format!(
            "document.querySelector('meta[name=\"contact-buttons:consent\"]').content = '{what}'"
        )
    };
    let before = format!("<script>{}</script>", say("granted"));
    open(browser, &format!("{BEACON}{WAIT}{before}"), BUTTONS).await;
    told(browser, 2).await;
    browser.until("both are told", "sent.length === 2").await;
    let () = browser.ask(&say("denied")).await;
    press(browser, "hero").await;
    told(browser, 3).await;
    let sent: usize = browser.ask("return sent.length").await;
    assert_eq!(sent, 2, "it was taken back");

    open(browser, &format!("{BEACON}{WAIT}"), BUTTONS).await;
    told(browser, 2).await;
    assert_nothing(browser).await;
    let () = browser.ask(&say("granted")).await;
    browser.until("what was held", "sent.length === 2").await;
    browser.said().await.assert_silent();

    open(browser, &format!("{BEACON}{}", WAIT.replace("wait", "yes")), BUTTONS).await;
    told(browser, 2).await;
    assert_nothing(browser).await;
    let said = browser.said().await;
    assert!(
        said.only_line().text.contains("consent \"yes\" is none; it takes wait, granted, denied"),
        "{said:?}"
    );
}

/// What manages a page's head puts another element in the place of the first, or one more beside it.
async fn consent_in_another_element(browser: &Browser) {
    let meta = |what: &str| WAIT.replace("wait", what);
    let replace = |what: &str| {
        format!(
            "const old = document.querySelector('meta[name=\"contact-buttons:consent\"]');
            const meta = old.cloneNode(); meta.content = '{what}'; old.replaceWith(meta)"
        )
    };
    let add = |place: &str, what: &str| {
        format!(
            "const meta = document.createElement('meta'); meta.name = 'contact-buttons:consent';
            meta.content = '{what}'; {place}(meta)"
        )
    };
    for (first, change) in [
        (meta("granted"), replace("denied")),
        (String::new(), add("document.head.append", "denied")),
        (meta("granted"), add("document.head.append", "denied")),
        (meta("granted"), add("document.head.prepend", "denied")),
        (meta("granted"), add("document.body.append", "denied")),
    ] {
        open(browser, &format!("{BEACON}{first}"), BUTTONS).await;
        browser.until("both are told", "sent.length === 2").await;
        let () = browser.ask(&change).await;
        press(browser, "hero").await;
        told(browser, 3).await;
        let sent: usize = browser.ask("return sent.length").await;
        assert_eq!(sent, 2, "taken back: {first} {change}");
    }
    for change in [replace("granted"), add("document.head.append", "granted")] {
        open(browser, &format!("{BEACON}{WAIT}"), BUTTONS).await;
        told(browser, 2).await;
        assert_nothing(browser).await;
        let () = browser.ask(&change).await;
        browser.until("what was held", "sent.length === 2").await;
    }
    // Drawn anew with what it said before, it takes back nothing that was said since; nor does taking it away.
    let no = "(window.wrappedJSObject ?? window).eval(\"dispatchEvent(new CustomEvent('contact:consent', { detail: false }))\")";
    for change in [
        replace("granted"),
        "document.querySelector('meta[name=\"contact-buttons:consent\"]').remove()".into(),
    ] {
        open(browser, &format!("{BEACON}{}", meta("granted")), BUTTONS).await;
        browser.until("both are told", "sent.length === 2").await;
        let () = browser.ask(no).await;
        let () = browser.ask(&change).await;
        press(browser, "hero").await;
        told(browser, 3).await;
        let sent: usize = browser.ask("return sent.length").await;
        assert_eq!(sent, 2, "{change}");
    }
    browser.said().await.assert_silent();
}

/// The browser's own signal, switched on while the page is open; it holds as long as the page.
async fn where_the_visitor_refuses_later(browser: &Browser) {
    for (name, value) in [("globalPrivacyControl", "true"), ("doNotTrack", "'1'")] {
        let signal = format!(
            "<script>var signal; Object.defineProperty(navigator, '{name}', {{ get: () => signal }})</script>"
        );
        let switch =
            |value: &str| format!("(window.wrappedJSObject ?? window).signal = {value}; return 1");
        open(browser, &format!("{signal}{TOOLS}{ALL_TOOLS}{BEACON}"), BUTTONS).await;
        browser.until("both are told", "sent.length === 2").await;
        let held = "const page = window.wrappedJSObject ?? window; return [sent.length, page.dataLayer.length, page._paq.length, page.fathoms.length]";
        let before: [usize; 4] = browser.ask(held).await;
        assert_eq!(before, [2, 4, 2, 2]);
        for (value, button, count) in [(value, "hero", 3), ("undefined", "chat", 4)] {
            let _: u8 = browser.ask(&switch(value)).await;
            press(browser, button).await;
            told(browser, count).await;
            let after: [usize; 4] = browser.ask(held).await;
            assert_eq!(after, before, "{name} {value}");
        }

        // What happened while it was waited for goes with it.
        open(browser, &format!("{signal}{BEACON}{WAIT}"), BUTTONS).await;
        told(browser, 2).await;
        let _: u8 = browser.ask(&switch(value)).await;
        let () = browser.ask("dispatchEvent(new Event('contact:consent'))").await;
        press(browser, "hero").await;
        told(browser, 3).await;
        assert_nothing(browser).await;
    }
}
