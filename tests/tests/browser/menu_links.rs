//! Links elsewhere that open a menu: `<a href="#contact">`.

use contact_buttons_tests::{Browser, Test, tests};
use fantoccini::key::Key;

use super::menu::{LINKS, expanded, focused, open_page, with_menu};

pub(crate) const TESTS: &[Test] = tests![
    a_link_elsewhere_opens_it,
    a_part_of_the_page_of_that_name,
    while_the_menu_is_hidden,
    the_menu_that_is_seen,
    with_its_first_link_ruled_out,
    from_a_modal_dialog,
    in_a_modal_dialog,
    from_a_shadow_root,
];

async fn a_link_elsewhere_opens_it(browser: &Browser) {
    open_page(browser).await;
    let () = browser.ask("document.getElementById('elsewhere').focus()").await;
    browser.press(Key::Enter).await;
    assert!(expanded(browser).await);
    assert_eq!(focused(browser).await, "call");
    let hash: String = browser.ask("return location.hash").await;
    assert_eq!(hash, "");
    browser.press(Key::Escape).await;
    assert!(!expanded(browser).await);
    assert_eq!(focused(browser).await, "elsewhere");
}

async fn a_part_of_the_page_of_that_name(browser: &Browser) {
    with_menu(
        browser,
        "label=\"Help\"",
        &format!("{LINKS}</contact-menu><section id=\"contact\">"),
    )
    .await;
    browser.element("#one").await.click().await.expect("the link is pressed");
    let hash: String = browser.ask("return location.hash").await;
    assert_eq!(hash, "#contact", "the page's own part is gone to");
    assert!(!expanded(browser).await);
}

/// Hidden while nobody answers, say: then the link does what it does by itself, and nothing stays open unseen.
async fn while_the_menu_is_hidden(browser: &Browser) {
    with_menu(browser, "label=\"Help\" hours=\"off\" closed=\"hide\"", LINKS).await;
    browser.until("it is hidden", "document.querySelector('contact-menu').hidden").await;
    browser.element("#one").await.click().await.expect("the link is pressed");
    let state: (bool, String) = browser
        .ask("const menu = document.querySelector('contact-menu'); menu.open = true; return [menu.open, location.hash]")
        .await;
    assert_eq!(state, (false, "#contact".into()));
    let () = browser.ask("document.querySelector('contact-menu').hidden = false").await;
    browser.element("#one").await.click().await.expect("the link is pressed again");
    assert!(expanded(browser).await, "seen again, it opens");
}

/// Of two menus, the one that is to be seen.
async fn the_menu_that_is_seen(browser: &Browser) {
    with_menu(
        browser,
        "label=\"Help\" hidden",
        &format!("{LINKS}</contact-menu><contact-menu id=\"other\" label=\"Other\">{LINKS}"),
    )
    .await;
    browser.until("both", "document.querySelectorAll('contact-menu > button').length === 2").await;
    browser.element("#one").await.click().await.expect("the link is pressed");
    let open: Vec<bool> = browser
        .ask("return [...document.querySelectorAll('contact-menu')].map(menu => menu.open)")
        .await;
    assert_eq!(open, [false, true]);
}

/// The focus goes to the first link that is to be seen.
async fn with_its_first_link_ruled_out(browser: &Browser) {
    let links = format!(
        "<a class=\"contact-button\" href=\"https://t.me/durov\" data-ruled-out>Chat</a>
        <a class=\"contact-button\" href=\"sms:+33612345678\" hidden>Text us</a>{LINKS}"
    );
    with_menu(browser, "label=\"Help\"", &links).await;
    browser.element("#one").await.click().await.expect("the link is pressed");
    assert!(expanded(browser).await);
    assert_eq!(focused(browser).await, "call");
}

/// What is outside a modal dialog can not be used: it closes.
async fn from_a_modal_dialog(browser: &Browser) {
    let dialog = "<dialog><p><a id=\"two\" href=\"#contact\">Contact us</a></p></dialog>";
    with_menu(browser, "label=\"Help\"", &format!("{LINKS}</contact-menu>{dialog}")).await;
    let () = browser.ask("document.querySelector('dialog').showModal()").await;
    browser.element("#two").await.click().await.expect("the link is pressed");
    assert!(expanded(browser).await);
    assert_eq!(focused(browser).await, "call");
    let usable = "const { left, top } = document.activeElement.getBoundingClientRect();
        return [document.activeElement.contains(document.elementFromPoint(left + 5, top + 5)), document.querySelector('dialog').open]";
    let state: [bool; 2] = browser.ask(usable).await;
    assert_eq!(state, [true, false]);
    browser.press(Key::Escape).await;
    assert!(!expanded(browser).await);
    assert!(
        focused(browser).await.contains("contact-menu-button"),
        "what it was opened from is gone"
    );
}

/// What Escape closes is the menu; the dialog around it stays.
async fn in_a_modal_dialog(browser: &Browser) {
    with_menu(browser, "label=\"Help\"", LINKS).await;
    let around = "const dialog = document.createElement('dialog');
        document.body.append(dialog);
        dialog.append(document.querySelector('contact-menu'));
        dialog.showModal()";
    let () = browser.ask(around).await;
    let () = browser.ask("document.querySelector('dialog .contact-menu-button').focus()").await;
    let state = "return [document.querySelector('dialog contact-menu').open, document.querySelector('dialog').open]";
    for (key, expected) in
        [(Key::Enter, [true, true]), (Key::Escape, [false, true]), (Key::Escape, [false, false])]
    {
        browser.press(key).await;
        let state: [bool; 2] = browser.ask(state).await;
        assert_eq!(state, expected);
    }
}

async fn from_a_shadow_root(browser: &Browser) {
    with_menu(browser, "label=\"Help\"", &format!("{LINKS}</contact-menu><div id=\"host\"></div>"))
        .await;
    let script = "const root = document.getElementById('host').attachShadow({ mode: 'open' });
        const link = document.createElement('a');
        Object.assign(link, { href: '#contact', textContent: 'Contact us' });
        root.append(link);
        link.click();
        return location.hash";
    let hash: String = browser.ask(script).await;
    assert_eq!(hash, "");
    assert!(expanded(browser).await);
}
