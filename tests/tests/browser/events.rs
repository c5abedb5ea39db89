//! `contact:show | open | click`, and who is told of them: nobody, unless the page names it.

use contact_buttons_tests::browser::SNIPPET;
use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, tests};
use serde_json::{Value, json};

pub(crate) const TESTS: &[Test] = tests![
    shown_and_pressed_on_any_page,
    a_link_of_the_pages_own,
    shown_opened_and_pressed,
    what_is_hidden_is_not_told,
    a_press_that_the_page_stops,
    each_tool_in_its_own_format,
    tools_that_come_later,
    tools_whose_name_an_element_has,
    an_unknown_tool,
    a_beacon,
    a_beacon_of_a_printed_code,
    nothing_without_a_name,
    where_the_visitor_refuses,
    after_consent,
    without_consent,
    consent_in_whatever_order,
    consent_in_the_page,
];

/// Remembers every event of the page as [event, channel, button, keys of the detail].
const LISTEN: &str = "<script>var told = [], sent = [];
    for (const name of ['show', 'open', 'click']) addEventListener('contact:' + name, event =>
        told.push([name, event.detail.channel, event.detail.button, Object.keys(event.detail).length]));
    navigator.sendBeacon = (address, body) => { sent.push([address, JSON.parse(body)]); return true };
    addEventListener('click', event => event.target.closest('a') && event.preventDefault());
    </script>";

const BUTTONS: &str = "<main><h1>Events</h1>
    <p><a id=\"hero\" class=\"contact-button\" href=\"tel:+33123456789\">Call us</a></p>
    <p><a id=\"chat\" class=\"contact-button\" href=\"https://wa.me/33612345678?text=Secret\">Chat</a></p></main>";

async fn open(browser: &Browser, head: &str, body: &str) {
    browser.open_whole(PLAIN, &format!("{LISTEN}{head}{SNIPPET}{body}")).await;
    browser.ready().await;
}

async fn press(browser: &Browser, id: &str) {
    browser.element(&format!("#{id}")).await.click().await.expect("it is pressed");
}

/// Until so many events have been told; all of them, sorted.
async fn told(browser: &Browser, count: usize) -> Vec<(String, String, String, usize)> {
    browser.until("the events", &format!("told.length >= {count}")).await;
    let mut told: Vec<(String, String, String, usize)> = browser.ask("return told").await;
    told.sort();
    told
}

fn event(name: &str, channel: &str, button: &str) -> (String, String, String, usize) {
    (name.into(), channel.into(), button.into(), 2)
}

/// Complete buttons, which load the first script alone, and one that is not.
async fn shown_and_pressed_on_any_page(browser: &Browser) {
    let complete = "<p><a id=\"done\" class=\"contact-button\" href=\"sms:+33612345678\" rel=\"noopener noreferrer\" data-contact=\"sms\" data-contact-state=\"ready\">Text us</a></p>
        <p><a id=\"wrong\" class=\"contact-button\" href=\"javascript:void 0\">Wrong</a></p>";
    open(browser, "", &format!("{BUTTONS}{complete}")).await;
    let shown = [
        event("show", "sms", "done"),
        event("show", "tel", "hero"),
        event("show", "whatsapp", "chat"),
    ];
    assert_eq!(told(browser, 3).await, shown);
    for id in ["wrong", "done", "hero"] {
        press(browser, id).await;
    }
    let clicks = [event("click", "sms", "done"), event("click", "tel", "hero")];
    assert_eq!(told(browser, 5).await[..2], clicks);
    // Once a page view.
    let () = browser.ask("hero.textContent = 'Ring us'; hero.hidden = true; setTimeout(() => hero.hidden = false, 50); return new Promise(done => setTimeout(done, 200))").await;
    assert_eq!(told(browser, 5).await.len(), 5);
}

async fn a_link_of_the_pages_own(browser: &Browser) {
    let way = "<a id=\"way\" href=\"/way\" data-beacon=\"google_maps_directions\">The way</a>";
    open(browser, "", way).await;
    assert_eq!(told(browser, 1).await, [event("show", "google_maps_directions", "way")]);
    press(browser, "way").await;
    assert_eq!(told(browser, 2).await[0], event("click", "google_maps_directions", "way"));
    let state: Option<String> = browser.ask("return way.getAttribute('data-contact-state')").await;
    assert_eq!(state, None);
}

async fn shown_opened_and_pressed(browser: &Browser) {
    let menu = "<contact-menu id=\"corner\" label=\"Help\"><a id=\"mail\" class=\"contact-button\" href=\"mailto:a@example.com\">Write</a></contact-menu>";
    // Without it the links are a list, and seen, until the script has come.
    let sheet = "<link rel=\"stylesheet\" href=\"../dist/contact-buttons-menu.css\">";
    open(browser, "", &format!("{sheet}{BUTTONS}{menu}")).await;
    let shown = [event("show", "tel", "hero"), event("show", "whatsapp", "chat")];
    assert_eq!(told(browser, 2).await, shown, "what is in the closed menu is not seen");
    press(browser, "hero").await;
    browser.element("contact-menu > button").await.click().await.expect("the menu opens");
    let all = told(browser, 5).await;
    assert_eq!(
        all,
        [
            event("click", "tel", "hero"),
            event("open", "email", "corner"),
            event("show", "email", "mail"),
            event("show", "tel", "hero"),
            event("show", "whatsapp", "chat"),
        ]
    );
}

/// By a rule, or by the hours, neither of which is there as early as the links.
async fn what_is_hidden_is_not_told(browser: &Browser) {
    let links = "<main><h1>Events</h1><a id=\"ruled\" class=\"contact-button\" href=\"tel:+33123456789\" data-when=\"campaign=none\">Call us</a>
        <a id=\"closed\" class=\"contact-button\" href=\"sms:+33612345678\" data-hours=\"off\" data-closed=\"hide\">Text us</a>
        <a id=\"chat\" class=\"contact-button\" href=\"https://wa.me/33612345678\" data-unless=\"campaign=none\">Chat</a></main>
        <contact-menu id=\"corner\" label=\"Help\"><a class=\"contact-button\" href=\"tel:+33123456789\" data-when=\"campaign=none\">Call us</a>
        <a id=\"mail\" class=\"contact-button\" href=\"mailto:a@example.com\">Write</a></contact-menu>";
    let sheet = "<link rel=\"stylesheet\" href=\"../dist/contact-buttons-menu.css\">";
    open(browser, "", &format!("{sheet}{links}")).await;
    assert_eq!(told(browser, 1).await, [event("show", "whatsapp", "chat")]);
    browser.element("contact-menu > button").await.click().await.expect("the menu opens");
    assert_eq!(
        told(browser, 3).await,
        [
            event("open", "email", "corner"),
            event("show", "email", "mail"),
            event("show", "whatsapp", "chat")
        ]
    );
}

async fn a_press_that_the_page_stops(browser: &Browser) {
    let stop = "<script>document.addEventListener('click', event => { event.stopImmediatePropagation(); event.preventDefault() }, true)</script>";
    let meta = "<meta name=\"contact-buttons:variant\" content=\"a\">";
    open(browser, meta, &format!("{BUTTONS}{stop}")).await;
    told(browser, 2).await;
    let () = browser.ask("hero.click()").await;
    assert_eq!(told(browser, 3).await[0], event("click", "tel", "hero"));
}

const ALL_TOOLS: &str = "<meta name=\"contact-buttons:analytics\" content=\"gtag, dataLayer matomo plausible fathom umami\">";

/// What each tool's own snippet leaves on the page before its script comes; the last two have come.
const TOOLS: &str = "<script>
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
