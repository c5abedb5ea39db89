//! `<contact-menu>`: one button that shows a list of links and hides it again.

use contact_buttons_tests::browser::SNIPPET;
use contact_buttons_tests::variant::{CSP_STRICT, NO_SCRIPT, PLAIN};
use contact_buttons_tests::{Browser, Test, tests};
use fantoccini::key::Key;
use serde_json::json;

pub(crate) const TESTS: &[Test] = tests![
    closed_and_open,
    a_plain_list_without_script,
    by_keyboard,
    escape_gives_the_focus_back,
    a_press_outside_closes,
    a_greeting,
    one_at_a_time,
    opens_before_the_next_frame,
    under_the_strictest_policy,
    in_french,
];

const PAGE: &str = "pages/menu/menu.html";
const BUTTON: &str = "contact-menu > button";

pub(super) async fn open_page(browser: &Browser) {
    browser.open(PLAIN, PAGE).await;
    browser
        .until("the menu", "document.querySelector('contact-menu > button[aria-expanded]')")
        .await;
    browser.ready().await;
}

pub(super) async fn expanded(browser: &Browser) -> bool {
    let script = "const button = document.querySelector('contact-menu > button');
        const panel = document.getElementById(button.getAttribute('aria-controls'));
        const open = button.getAttribute('aria-expanded') === 'true';
        if (panel.checkVisibility() !== open || button.parentNode.open !== open) throw new Error('button and panel differ');
        return open";
    browser.ask(script).await
}

pub(super) async fn focused(browser: &Browser) -> String {
    browser.ask("return document.activeElement.id || document.activeElement.className").await
}

pub(super) async fn press_button(browser: &Browser) {
    browser.element(BUTTON).await.click().await.expect("the button is pressed");
}

async fn closed_and_open(browser: &Browser) {
    open_page(browser).await;
    assert!(!expanded(browser).await);
    assert_eq!(browser.accessible(BUTTON).await, ("Contact us".into(), "button".into()));
    let reachable = "return [...document.querySelectorAll('contact-menu a')].filter(a => (a.focus(), document.activeElement === a)).length";
    let closed: usize = browser.ask(reachable).await;
    assert_eq!(closed, 0, "closed links take no focus");
    press_button(browser).await;
    assert!(expanded(browser).await);
    let links: Vec<String> = browser
        .ask("return [...document.querySelectorAll('contact-menu ul > li > a')].map(a => a.id)")
        .await;
    assert_eq!(links, ["call", "chat", "dm", "telegram", "mail"], "the author's order");
    for (id, link) in [("#call", "tel:+33123456789"), ("#chat", "https://wa.me/33612345678")] {
        assert_eq!(browser.button(id).await.href.as_deref(), Some(link));
        assert_eq!(browser.accessible(id).await.1, "link");
    }
    assert_eq!(browser.accessible("contact-menu ul").await.1, "list");
    press_button(browser).await;
    assert!(!expanded(browser).await);
    browser.said().await.assert_silent();
    if browser.engine.name != "webkit" {
        let tree = browser.accessibility_tree().await;
        let named: Vec<&str> =
            tree.iter().filter(|node| node.role == "link").map(|node| node.name.as_str()).collect();
        assert_eq!(
            named,
            ["Contact us", "A link in the corner"],
            "closed links are not in the tree"
        );
    }
}

async fn a_plain_list_without_script(browser: &Browser) {
    browser.open(NO_SCRIPT, PAGE).await;
    let script = "const menu = document.querySelector('contact-menu');
        const boxes = [...menu.querySelectorAll('a')].map(a => a.getBoundingClientRect());
        return [getComputedStyle(menu).position, boxes.length,
            boxes.every((box, i) => box.height > 0 && (!i || box.top >= boxes[i - 1].bottom))]";
    let seen: (String, usize, bool) = browser.ask(script).await;
    assert_eq!(seen, ("static".into(), 5, true), "links under each other, where they stand");
    assert_eq!(browser.accessible("#mail").await, ("Write an email".into(), "link".into()));
}

async fn by_keyboard(browser: &Browser) {
    open_page(browser).await;
    let mut before = Vec::new();
    for _ in 0..4 {
        browser.press(Key::Tab).await;
        before.push(focused(browser).await);
    }
    assert_eq!(before[..3], ["elsewhere", "before", "under"]);
    assert!(before[3].contains("contact-menu-button"), "{before:?}");
    browser.press(Key::Enter).await;
    assert!(expanded(browser).await, "Enter opens");
    assert!(focused(browser).await.contains("contact-menu-button"), "the focus stays");
    let mut inside = Vec::new();
    for _ in 0..5 {
        browser.press(Key::Tab).await;
        inside.push(focused(browser).await);
    }
    assert_eq!(inside, ["call", "chat", "dm", "telegram", "mail"]);
    let seen = "const box = document.activeElement.getBoundingClientRect();
        return document.activeElement.contains(document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2))";
    let visible: bool = browser.ask(seen).await;
    assert!(visible, "what has the focus is seen");
    let () = browser.ask("document.getElementById('before').focus()").await;
    assert!(!expanded(browser).await, "it closes when the focus leaves it");
}

async fn escape_gives_the_focus_back(browser: &Browser) {
    open_page(browser).await;
    press_button(browser).await;
    let () = browser.ask("document.getElementById('dm').focus()").await;
    browser.press(Key::Escape).await;
    assert!(!expanded(browser).await);
    assert!(focused(browser).await.contains("contact-menu-button"));
    browser.press(Key::Escape).await;
    assert!(!expanded(browser).await, "once more does nothing");
}

async fn a_press_outside_closes(browser: &Browser) {
    open_page(browser).await;
    press_button(browser).await;
    let () = browser
        .ask("document.addEventListener('click', event => window.pressed = event.target.localName)")
        .await;
    browser.element("h1").await.click().await.expect("the heading is pressed");
    assert!(!expanded(browser).await);
    let pressed: String = browser.ask("return pressed").await;
    assert_eq!(pressed, "h1", "the press arrives");
}

/// A page with a menu whose tag has these attributes.
pub(super) async fn with_menu(browser: &Browser, attributes: &str, links: &str) {
    let body = format!(
        "{SNIPPET}<main><h1>Page</h1><a id=\"one\" href=\"#contact\">Contact</a></main>
        <contact-menu {attributes}>{links}</contact-menu>"
    );
    browser.open_whole(PLAIN, &body).await;
    browser.until("the menu", "document.querySelector('contact-menu > button').textContent").await;
}

pub(super) const LINKS: &str =
    "<a id=\"call\" class=\"contact-button\" href=\"tel:+33123456789\">Call us</a>
    <a id=\"mail\" class=\"contact-button\" href=\"mailto:a@example.com\">Write</a>";

async fn a_greeting(browser: &Browser) {
    with_menu(browser, "greeting=\"May we help?\"", LINKS).await;
    let greeting = "document.querySelector('.contact-menu-greeting')";
    browser.until("the greeting", &format!("{greeting}.checkVisibility()")).await;
    assert_eq!(focused(browser).await, "", "it takes no focus");
    assert_eq!(browser.accessible(".contact-menu-close").await, ("Close".into(), "button".into()));
    browser.element(".contact-menu-close").await.click().await.expect("it is closed");
    browser.until("it is gone", &format!("!{greeting}")).await;
    assert!(!expanded(browser).await);
    assert!(focused(browser).await.contains("contact-menu-button"));
    let stored: usize = browser
        .ask("return localStorage.length + sessionStorage.length + document.cookie.length")
        .await;
    assert_eq!(stored, 0);
}

async fn one_at_a_time(browser: &Browser) {
    let body = format!("{SNIPPET}<contact-menu id=\"a\">{LINKS}</contact-menu>
        <contact-menu id=\"b\" placement=\"bottom-start\"><a class=\"contact-button\" href=\"https://t.me/durov\">Chat</a></contact-menu>");
    browser.open_whole(PLAIN, &body).await;
    browser.until("both", "document.querySelectorAll('contact-menu > button').length === 2").await;
    let script = "a.open = true; b.open = true; return [a.open, b.open,
        a.querySelector('button').getAttribute('aria-controls') !== b.querySelector('button').getAttribute('aria-controls')]";
    let state: [bool; 3] = browser
        .ask(&format!("const [a, b] = document.querySelectorAll('contact-menu'); {script}"))
        .await;
    assert_eq!(state, [false, true, true]);
}

async fn opens_before_the_next_frame(browser: &Browser) {
    let links: String = (0..20)
        .map(|n| {
            format!("<a class=\"contact-button\" href=\"tel:+3312345678{}\">Call {n}</a>", n % 10)
        })
        .collect();
    with_menu(browser, "label=\"Twenty\"", &links).await;
    browser.ready().await;
    let script = "return new Promise(done => {
        const button = document.querySelector('contact-menu > button');
        requestAnimationFrame(() => {
            button.click();
            const shown = [...document.querySelectorAll('contact-menu a')].filter(a => a.checkVisibility()).length;
            requestAnimationFrame(() => done([shown, button.getAttribute('aria-expanded')]));
        });
    })";
    let shown: (usize, String) = browser.ask(script).await;
    assert_eq!(shown, (20, "true".into()));
}

async fn under_the_strictest_policy(browser: &Browser) {
    browser.open(CSP_STRICT, PAGE).await;
    browser.until("the menu", "document.querySelector('contact-menu > button')").await;
    browser.ready().await;
    press_button(browser).await;
    assert!(expanded(browser).await);
    browser.settled("#mail").await;
    browser.said().await.assert_silent();
}

async fn in_french(browser: &Browser) {
    for (lang, label) in [("fr-CA", "Nous contacter"), ("iw", "יצירת קשר"), ("eo", "Contact us")]
    {
        with_menu(browser, &format!("lang=\"{lang}\""), LINKS).await;
        let text: String =
            browser.ask("return document.querySelector('contact-menu > button').textContent").await;
        assert_eq!(text, label, "{lang}");
    }
    let asked: Vec<String> = browser
        .ask_with("return performance.getEntriesByType('resource').map(it => it.name).filter(it => it.includes('words/'))", json!([]))
        .await;
    assert!(asked.is_empty(), "nothing is asked for a language without words: {asked:?}");
}
