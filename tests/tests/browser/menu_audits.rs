//! axe-core and IBM's engine over the menu and what stands beside calls, in every state that a visitor finds them in.

use contact_buttons_tests::browser::SNIPPET;
use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Conditions, Test, tests};

use super::audits::{Finding, UNFORCED, audit_open_page, beyond_colours, promised};

pub(crate) const TESTS: &[Test] =
    tests![light, dark, forced_colours, at_320_pixels, in_french, right_to_left];

/// People, links and hours that have ended.
const MENU: &str = "<footer><contact-menu ATTRIBUTES hours=\"off\"><h2>Our people</h2><ul>
    <li><a class=\"contact-button\" href=\"https://wa.me/33612345678\"><img alt=\"\" src=\"../pages/menu/ana.svg\"><span>Ana <small>Sales</small></span></a></li>
    <li><a class=\"contact-button\" href=\"https://wa.me/33612345679\" data-hours=\"off\"><img alt=\"\" src=\"../pages/menu/ana.svg\"><span>Bob <small>Repairs</small></span></a></li></ul>
    <h2>The shop</h2><ul><li><a id=\"inside\" class=\"contact-button\" href=\"tel:+33123456789\" data-number>Call the shop</a></li>
    <li><a class=\"contact-button\" href=\"mailto:shop@example.com\">Write an email</a></li></ul>
    <a class=\"contact-button\" href=\"https://t.me/durov\">Chat on Telegram</a></contact-menu></footer>";

const CALLS: &str = "<p><a id=\"call\" class=\"contact-button\" href=\"tel:+33123456789\" data-number=\"01 23 45 67 89\" data-hours=\"off\" data-cost=\"0.80 € a minute\">Call us</a></p>
    <p><a id=\"chat\" class=\"contact-button\" href=\"https://wa.me/33612345678\" data-qr>Chat</a></p>";

const OPEN: &str = "document.querySelector('contact-menu').open = true";
const NOTE: &str = "document.querySelector('contact-menu .contact-hours').textContent";

/// A state: its name, the menu's attributes, what brings it about, and when it has come.
const STATES: [(&str, &str, &str, &str); 5] = [
    (
        "closed",
        "greeting=\"May we help?\"",
        "",
        "document.querySelector('.contact-menu-greeting').checkVisibility()",
    ),
    ("open", "greeting=\"May we help?\"", OPEN, NOTE),
    ("inline", "placement=\"inline\"", OPEN, NOTE),
    (
        "a number in the menu",
        "placement=\"bottom-start\"",
        "document.querySelector('contact-menu').open = true; document.querySelector('#inside ~ .contact-show').click()",
        "document.querySelector('#inside ~ .contact-details svg').checkVisibility()",
    ),
    (
        "numbers and codes",
        "",
        "document.querySelector('#call ~ .contact-show').click(); document.querySelector('#chat ~ .contact-show').click()",
        "document.querySelectorAll('main .contact-details svg').length === 2",
    ),
];

/// Every state under these conditions, on a page in this language.
async fn audit(
    browser: &Browser,
    conditions: Conditions,
    root: &str,
    counts: fn(&Finding) -> bool,
) -> Vec<String> {
    browser.under(&conditions).await;
    let mut bad = String::new();
    let mut unforced = Vec::new();
    for (name, attributes, bring, come) in STATES {
        let menu = MENU.replace("ATTRIBUTES", attributes);
        let head = "<meta name=\"viewport\" content=\"width=device-width\"><meta name=\"color-scheme\" content=\"light dark\">";
        let root = format!("<script>Object.assign(document.documentElement, {root})</script>");
        let page = format!("{head}{root}{SNIPPET}<main><h1>Contact</h1>{CALLS}</main>{menu}");
        browser.open_whole(PLAIN, &page).await;
        browser
            .until(
                "all parts",
                "document.querySelectorAll('a + .contact-show, .contact-hours + .contact-show').length === 3
                    && document.querySelector('contact-menu > button').textContent",
            )
            .await;
        let () = browser.ask(bring).await;
        browser.until(name, come).await;
        let sideways: bool = browser
            .ask("const panel = document.querySelector('.contact-menu-panel'); return panel.scrollWidth > panel.clientWidth")
            .await;
        assert!(!sideways, "{name}: the list scrolls sideways under {conditions:?}, {root}");
        audit_open_page(browser, name, "", Some(counts), &mut bad).await;
        let kept: Vec<String> = browser.ask(UNFORCED).await;
        unforced.extend(kept);
    }
    assert!(bad.is_empty(), "under {conditions:?}, {root}:\n{bad}");
    unforced
}

const ENGLISH: &str = "{}";

async fn light(browser: &Browser) {
    audit(browser, Conditions::USUAL, ENGLISH, promised).await;
}

async fn dark(browser: &Browser) {
    audit(browser, Conditions { dark: true, ..Conditions::USUAL }, ENGLISH, promised).await;
}

async fn forced_colours(browser: &Browser) {
    let conditions = Conditions { forced_colors: true, ..Conditions::USUAL };
    let unforced = audit(browser, conditions, ENGLISH, beyond_colours).await;
    assert!(unforced.is_empty(), "{unforced:?}");
}

async fn at_320_pixels(browser: &Browser) {
    audit(browser, Conditions { width: 320, ..Conditions::USUAL }, ENGLISH, promised).await;
}

async fn in_french(browser: &Browser) {
    audit(browser, Conditions::USUAL, "{ lang: 'fr' }", promised).await;
}

async fn right_to_left(browser: &Browser) {
    audit(browser, Conditions::USUAL, "{ lang: 'ar', dir: 'rtl' }", promised).await;
}
