//! Where a menu is: over the page, in its corner, in the page where the window is low.

use contact_buttons_tests::browser::SNIPPET;
use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Conditions, Test, tests};
use fantoccini::key::Key;
use serde_json::json;

use super::menu::{expanded, open_page, press_button};

pub(crate) const TESTS: &[Test] = tests![
    above_what_the_page_has,
    where_it_stands,
    a_label_without_a_blank,
    in_a_low_window,
    made_low_while_it_is_open,
];

/// A header that stays in place would cover the end of a long list.
async fn above_what_the_page_has(browser: &Browser) {
    let links = "<a class=\"contact-button\" href=\"tel:+33123456789\">Call us</a>".repeat(20);
    let body = format!(
        "{SNIPPET}<style>header {{ position: sticky; top: 0; z-index: 2147483647; height: 50vh; background: #ccc }}</style>
        <header>Header</header><main><h1>Page</h1></main><contact-menu label=\"Many\">{links}</contact-menu>"
    );
    browser.open_whole(PLAIN, &body).await;
    browser.until("the menu", "document.querySelector('contact-menu > button').textContent").await;
    press_button(browser).await;
    let hit = "const { left, top } = document.querySelector('.contact-menu-panel').getBoundingClientRect();
        return [top < innerHeight / 2, !!document.elementFromPoint(left + 30, top + 30).closest('contact-menu')]";
    let seen: [bool; 2] = browser.ask(hit).await;
    assert_eq!(seen, [true; 2], "it reaches over the header");
    // As a phone's button "back" would.
    let () = browser.ask("document.querySelector('contact-menu').hidePopover()").await;
    browser
        .until("it is closed", "!document.querySelector('contact-menu').open && document.querySelector('contact-menu > button').checkVisibility()")
        .await;
    assert!(!expanded(browser).await);
    press_button(browser).await;
    let twice = "const menu = document.querySelector('contact-menu');
        menu.open = false; menu.open = true;
        return new Promise(done => setTimeout(() => done(menu.open && menu.matches(':popover-open')), 100))";
    let open: bool = browser.ask(twice).await;
    assert!(open, "what is opened again at once stays open");
    let () = browser
        .ask("document.querySelector('main').append(document.querySelector('contact-menu'))")
        .await;
    assert!(!expanded(browser).await, "moved, it is closed");
    let seen: bool = browser
        .ask("return document.querySelector('contact-menu > button').checkVisibility()")
        .await;
    assert!(seen);
}

/// Left, right and bottom of the button, seen from the window's own edges.
const EDGES: &str =
    "const box = document.querySelector('contact-menu > button').getBoundingClientRect();
    return [box.left, document.documentElement.clientWidth - box.right, innerHeight - box.bottom]
        .map(Math.round)";

async fn where_it_stands(browser: &Browser) {
    open_page(browser).await;
    let [_, right, bottom]: [i32; 3] = browser.ask(EDGES).await;
    assert_eq!((right, bottom), (16, 16));
    let () = browser
        .ask("document.querySelector('contact-menu').setAttribute('placement', 'bottom-start')")
        .await;
    let [left, _, bottom]: [i32; 3] = browser.ask(EDGES).await;
    assert_eq!((left, bottom), (16, 16));
    let () = browser.ask("document.documentElement.dir = 'rtl'").await;
    let [_, right, _]: [i32; 3] = browser.ask(EDGES).await;
    assert_eq!(right, 16, "start is right where one reads from the right");
    let offset =
        "document.querySelector('contact-menu').style.setProperty('--contact-menu-offset', '90px')";
    let () = browser.ask(offset).await;
    let [_, _, bottom]: [i32; 3] = browser.ask(EDGES).await;
    assert_eq!(bottom, 106, "above a cookie banner of 90 px");
    let () = browser
        .ask("document.querySelector('contact-menu').setAttribute('placement', 'inline')")
        .await;
    let position: String = browser
        .ask("return getComputedStyle(document.querySelector('contact-menu')).position")
        .await;
    assert_eq!(position, "static");
    browser.under(&Conditions { width: 320, ..Conditions::USUAL }).await;
    open_page(browser).await;
    press_button(browser).await;
    let fits: bool = browser
        .ask(
            "return document.documentElement.scrollWidth <= innerWidth
                && [...document.querySelectorAll('contact-menu > *')].map(e => e.getBoundingClientRect())
                    .every(box => box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight)",
        )
        .await;
    assert!(fits, "all of it is in a window of 320 px");
}

/// An e-mail address is longer than a phone is wide: it goes on in the next line, and no link is cut.
async fn a_label_without_a_blank(browser: &Browser) {
    const ADDRESSES: [&str; 2] =
        ["contact@furniturestore.example", "reservations@grandhotelbudapest.example"];
    let link = |address: &str| {
        format!("<a class=\"contact-button\" href=\"mailto:{address}\">{address}</a>")
    };
    let call = "<a class=\"contact-button\" href=\"tel:+33123456789\">Call us</a>";
    let links = ADDRESSES.map(link).concat();
    let listed = ADDRESSES.map(|address| format!("<li>{}</li>", link(address))).concat();
    browser.open_body(PLAIN, "<p>Around").await;
    for links in [format!("{call}{links}"), format!("<ul><li>{call}</li>{listed}</ul>")] {
        for (placement, height) in [("bottom-end", 568), ("inline", 568), ("bottom-end", 256)] {
            for width in [1000, 390, 320] {
                let page = format!(
                    "<!doctype html><title>Within</title>{SNIPPET}<h1>Shop</h1>
                    <contact-menu label=\"Help\" placement=\"{placement}\">{links}</contact-menu>"
                );
                let within = "const [page, width, height] = arguments;
                    document.querySelector('iframe')?.remove();
                    const frame = document.createElement('iframe');
                    frame.style = `border: 0; width: ${width}px; height: ${height}px`;
                    frame.srcdoc = page;
                    document.body.append(frame)";
                let () = browser.ask_with(within, json!([page, width, height])).await;
                let inner = "document.querySelector('iframe').contentDocument";
                let ready = format!(
                    "{inner}.querySelectorAll('.contact-menu-panel a[data-contact-state=ready]').length === 3"
                );
                browser.until("the links", &ready).await;
                let () = browser
                    .ask(&format!("{inner}.querySelector('contact-menu > button').click()"))
                    .await;
                let found: (bool, Vec<String>) = browser
                    .ask(&format!(
                        "const page = {inner};
                        const panel = page.querySelector('.contact-menu-panel');
                        const {{ left, right }} = panel.getBoundingClientRect();
                        const cut = it => it.scrollWidth > it.clientWidth;
                        return [panel.checkVisibility(), [page.documentElement, panel, ...panel.querySelectorAll('a')]
                            .filter(it => cut(it) || it.localName === 'a' && (it.getBoundingClientRect().left < left || it.getBoundingClientRect().right > right))
                            .map(it => it.localName + ' ' + it.textContent.trim().slice(0, 20) + ' ' + it.scrollWidth)]"
                    ))
                    .await;
                assert_eq!(found, (true, vec![]), "{placement} {width} x {height}: {links}");
            }
        }
    }
}

async fn in_a_low_window(browser: &Browser) {
    // 225 CSS pixels high.
    browser.under(&Conditions { width: 320, zoom: 4, ..Conditions::USUAL }).await;
    open_page(browser).await;
    let position: String = browser
        .ask("return getComputedStyle(document.querySelector('contact-menu')).position")
        .await;
    assert_eq!(position, "static");
    press_button(browser).await;
    assert!(expanded(browser).await);
    let () = browser.ask("document.getElementById('before').focus()").await;
    assert!(expanded(browser).await, "in the page nothing moves by itself");
    let () = browser.ask("document.getElementById('mail').focus()").await;
    browser.press(Key::Escape).await;
    assert!(!expanded(browser).await);
}

/// A phone that is turned: what is open goes on in the page, and floats again later.
async fn made_low_while_it_is_open(browser: &Browser) {
    open_page(browser).await;
    press_button(browser).await;
    let script = "const menu = document.querySelector('contact-menu');
        return [getComputedStyle(menu).position, menu.matches(':popover-open')]";
    let before: (String, bool) = browser.ask(script).await;
    assert_eq!(before, ("fixed".into(), true));
    if browser.engine.name == "webkit" {
        // Whose zoom begins with a start.
        browser.client().set_window_size(1000, 300).await.expect("the window is made low");
    } else {
        browser.under(&Conditions { zoom: 4, ..Conditions::USUAL }).await;
    }
    let position = "getComputedStyle(document.querySelector('contact-menu')).position";
    browser.until("it is in the page", &format!("{position} === 'static'")).await;
    let after: (String, bool) = browser.ask(script).await;
    assert_eq!(after, ("static".into(), false));
    assert!(expanded(browser).await);
    browser.under(&Conditions { width: 1000, ..Conditions::USUAL }).await;
    browser.until("it floats", &format!("{position} === 'fixed'")).await;
    assert!(expanded(browser).await);
    browser.press(Key::Escape).await;
    assert!(!expanded(browser).await);
}
