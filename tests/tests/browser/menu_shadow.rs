//! Within an open shadow root: menus, hours, numbers, and links that open a menu.

use contact_buttons_tests::browser::SNIPPET;
use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, tests};
use fantoccini::key::Key;

pub(crate) const TESTS: &[Test] =
    tests![a_menu_in_a_component, links_of_a_component, a_link_in_it_opens_the_pages_menu];

/// A component with an open shadow root of this content, and the `name` of the root for scripts.
fn component(content: &str) -> String {
    format!(
        "<div id=\"host\"><template shadowrootmode=\"open\">{content}</template></div>
        <script>var root = host.shadowRoot, told = [];
        for (const name of ['show', 'open', 'click']) addEventListener('contact:' + name, ({{ detail }}) => told.push(name + ' ' + detail.channel + ' ' + detail.button));
        addEventListener('click', event => event.composedPath()[0].closest?.('a:not([href^=\"#\"])') && event.preventDefault());</script>"
    )
}

async fn open(browser: &Browser, body: &str) {
    // One that comes later asks for what menus need.
    let extras = "<script type=\"module\">import '../dist/contact-buttons-extras.js'</script>";
    browser
        .open_whole(
            PLAIN,
            &format!(
                "{SNIPPET}{extras}<main><h1>Page</h1><button id=\"next\">Next</button>{body}</main>"
            ),
        )
        .await;
    browser.ready().await;
}

const MENU: &str = "<contact-menu label=\"Help\" greeting=\"Hello\" hours=\"off\">
    <a id=\"call\" class=\"contact-button\" href=\"tel:+33123456789\">Call us</a>
    <a id=\"mail\" class=\"contact-button\" href=\"mailto:a@example.com\" data-hours=\"24/7\">Write</a></contact-menu>
    <p><a id=\"opens\" href=\"#contact\">Contact</a> <button id=\"inner\">Inner</button></p>";

async fn a_menu_in_a_component(browser: &Browser) {
    open(browser, &component(MENU)).await;
    let menu = "root.querySelector('contact-menu')";
    browser.until("the button", &format!("{menu}.querySelector('button')?.textContent")).await;
    browser.until("its links are buttons", "[...root.querySelectorAll('contact-menu a')].every(it => it.dataset.contactState === 'ready')").await;
    browser.until("its look", &format!("getComputedStyle({menu}).position === 'fixed' && getComputedStyle({menu}.querySelector('button')).cursor === 'pointer'")).await;
    browser.until("the greeting", "root.querySelector('.contact-menu-greeting')?.checkVisibility() && getComputedStyle(root.querySelector('.contact-menu-greeting')).display === 'flex'").await;
    browser
        .until(
            "the hours",
            "root.querySelector('.contact-menu-panel > .contact-hours')?.textContent === 'Closed'",
        )
        .await;
    browser
        .until(
            "its own hours",
            "root.querySelector('#mail + .contact-hours')?.textContent === 'Open'",
        )
        .await;
    // The link beside it opens it, and Escape gives the focus back to the link.
    let () = browser.ask("root.getElementById('opens').click()").await;
    let state = format!("return [{menu}.open, root.activeElement?.id ?? '']");
    let open: (bool, String) = browser.ask(&state).await;
    assert_eq!(open, (true, "call".into()));
    browser.press(Key::Escape).await;
    let closed: (bool, String) = browser.ask(&state).await;
    assert_eq!(closed, (false, "opens".into()));
    // A press within it leaves it open, one elsewhere closes it, and so does the focus that goes elsewhere.
    let press = |on: &str| {
        format!(
            "{on}.dispatchEvent(new PointerEvent('pointerdown', {{ bubbles: true, composed: true }}))"
        )
    };
    let is_open = format!("return {menu}.open");
    let () =
        browser.ask(&format!("{menu}.open = true; {}", press("root.getElementById('mail')"))).await;
    let open: bool = browser.ask(&is_open).await;
    assert!(open, "a press within");
    for leave in [
        press("document.querySelector('h1')"),
        press("root.getElementById('inner')"),
        "root.getElementById('call').focus(); root.getElementById('inner').focus()".into(),
        "root.getElementById('call').focus(); document.getElementById('next').focus()".into(),
    ] {
        let () = browser.ask(&format!("{menu}.open = true; {leave}")).await;
        let open: bool = browser.ask(&is_open).await;
        assert!(!open, "{leave}");
    }
    // The page hears of it, under the host.
    let () = browser.ask(&format!("{menu}.open = true; root.getElementById('call').click()")).await;
    browser.until("what is told", "told.includes('open tel ') && told.includes('click tel call') && told.includes('show tel call')").await;
    browser.said().await.assert_silent();
}

/// Without a menu nothing there says that it is one of ours: the component does, in one line.
async fn links_of_a_component(browser: &Browser) {
    let link = "<p><a id=\"call\" class=\"contact-button\" href=\"tel:+33123456789\" data-number data-hours=\"off\">Call us</a></p>";
    open(browser, &component(link)).await;
    let () = browser.ask("return import('../dist/contact-buttons-shadow.js').then(it => it.within(root)).then(() => {})").await;
    let beside =
        "[...root.querySelectorAll('#call ~ *')].map(it => it.className.split(' ').pop()).join()";
    browser.until("all", &format!("{beside} === 'contact-hours,contact-show,contact-details' && root.getElementById('call').dataset.contactState === 'ready'")).await;
    let () = browser
        .ask("root.querySelector('p').insertAdjacentHTML('afterend', '<p><a id=later class=contact-button href=mailto:a@example.com data-hours=off>Write</a></p>')")
        .await;
    browser
        .until(
            "what comes later",
            "root.querySelector('#later[data-contact-state=ready] + .contact-hours')",
        )
        .await;
    browser.said().await.assert_silent();
}

async fn a_link_in_it_opens_the_pages_menu(browser: &Browser) {
    let menu = "<contact-menu label=\"Help\"><a class=\"contact-button\" href=\"tel:+33123456789\">Call us</a></contact-menu><a href=\"#contact\">Contact</a>";
    let link = component("<p><a id=\"opens\" href=\"#contact\"><b>Contact</b></a></p>");
    open(browser, &format!("{menu}{link}")).await;
    browser.until("the menu", "document.querySelector('contact-menu > button')?.textContent").await;
    browser.until("the opener", "performance.getEntriesByType('resource').some(it => it.name.endsWith('-opener.js') && it.responseEnd)").await;
    let () = browser.ask("return import('../dist/contact-buttons-opener.js').then(() => root.querySelector('b').click())").await;
    let open: bool = browser.ask("return document.querySelector('contact-menu').open").await;
    assert!(open);
}
