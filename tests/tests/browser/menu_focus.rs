//! A menu makes way: nothing that has the focus lies under it.

use contact_buttons_tests::browser::SNIPPET;
use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, tests};
use fantoccini::key::Key;

use super::menu::{LINKS, expanded, focused, open_page, with_menu};

pub(crate) const TESTS: &[Test] = tests![
    a_press_outside_gives_it_back,
    makes_way_for_the_focus,
    a_greeting_makes_way,
    makes_way_when_its_style_comes_late,
    makes_way_when_the_page_grows,
    makes_way_for_the_focus_in_a_shadow_root,
    makes_way_for_a_tall_field,
    opened_by_a_script_it_waits,
];

/// A focused link where the menu comes to float, in a page that says it has the style sheet of the parts.
const EARLY: &str = "<style>:root { --contact-buttons-menu: 1 } #early { position: fixed; inset: auto 20px 20px auto }</style>
    <a id=\"early\" href=\"/\">Early</a><script>document.getElementById('early').focus()</script>";

const IS_ASIDE: &str = "document.querySelector('contact-menu[data-aside]')";

/// To the button, where the focus was in the menu and the press gives it to nothing else.
async fn a_press_outside_gives_it_back(browser: &Browser) {
    let field = "</contact-menu><p id=\"text\">Text</p><input id=\"field\"><span hidden>";
    with_menu(browser, "label=\"Help\"", &format!("{LINKS}{field}")).await;
    let open = "document.querySelector('contact-menu').open = true";
    let focus = "document.getElementById('mail').focus()";
    for (before, pressed, after) in [
        (format!("{open}; {focus}"), "#text", "contact-menu-button"),
        (format!("{open}; {focus}"), "#field", "field"),
        (format!("document.getElementById('field').focus(); {open}"), "#text", ""),
    ] {
        let () = browser.ask("document.activeElement.blur()").await;
        let () = browser.ask(&before).await;
        browser.element(pressed).await.click().await.expect("it is pressed");
        assert!(!expanded(browser).await);
        let now = focused(browser).await;
        assert!(
            if after.is_empty() { now.is_empty() } else { now.contains(after) },
            "{pressed}: {now}"
        );
    }
}

async fn makes_way_for_the_focus(browser: &Browser) {
    open_page(browser).await;
    let hit = "const box = document.getElementById('under').getBoundingClientRect();
        const at = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
        return [at.id || at.localName, getComputedStyle(document.querySelector('contact-menu')).opacity]";
    let before: (String, String) = browser.ask(hit).await;
    assert_eq!(before.1, "1");
    assert_ne!(before.0, "under", "the menu lies over it");
    let () = browser.ask("document.getElementById('under').focus()").await;
    browser.until("it is aside", IS_ASIDE).await;
    let during: (String, String) = browser.ask(hit).await;
    assert_eq!(during, ("under".into(), "0".into()));
    browser.press(Key::Tab).await;
    assert!(focused(browser).await.contains("contact-menu-button"), "it is still the next");
    let after: (String, String) = browser.ask(hit).await;
    assert_eq!(after.1, "1");
}

/// It comes late, and not over what has the focus by then.
async fn a_greeting_makes_way(browser: &Browser) {
    let body = format!(
        "<style>#early {{ position: fixed; inset: auto 20px 70px auto }}</style><a id=\"early\" href=\"/\" autofocus>Early</a>
        {SNIPPET}<contact-menu label=\"Help\" greeting=\"May we help?\">{LINKS}</contact-menu>"
    );
    browser.open_whole(PLAIN, &body).await;
    browser
        .until("the greeting", "document.querySelector('.contact-menu-greeting') && document.activeElement.id === 'early'")
        .await;
    browser.until("it is aside", "document.querySelector('contact-menu[data-aside]')").await;
}

/// All that a menu asks where it is comes before the style sheet that lets it float.
async fn makes_way_when_its_style_comes_late(browser: &Browser) {
    let body = format!(
        "{EARLY}{SNIPPET}<contact-menu label=\"Help\" greeting=\"Hello\">{LINKS}</contact-menu>"
    );
    browser.open_whole(PLAIN, &body).await;
    browser.until("the greeting", "document.querySelector('.contact-menu-greeting')").await;
    let position: String = browser
        .ask("return getComputedStyle(document.querySelector('contact-menu')).position")
        .await;
    assert_eq!(position, "static", "it has no style yet");
    let sheet = "const sheet = document.createElement('link');
        Object.assign(sheet, { rel: 'stylesheet', href: '../dist/contact-buttons-menu.css' });
        document.head.append(sheet)";
    let () = browser.ask(sheet).await;
    browser.until("it is aside", IS_ASIDE).await;
    assert_eq!(focused(browser).await, "early");
}

/// What has the focus comes under the menu without a scroll.
async fn makes_way_when_the_page_grows(browser: &Browser) {
    let sheet = "<link rel=\"stylesheet\" href=\"../dist/contact-buttons-menu.css\">";
    let body = format!(
        "{SNIPPET}{sheet}<div id=\"above\"></div><p style=\"text-align: end; margin: 0\"><a id=\"early\" href=\"/\">Early</a></p>
        <contact-menu label=\"Help\">{LINKS}</contact-menu>"
    );
    browser.open_whole(PLAIN, &body).await;
    browser.until("the menu", "document.querySelector('contact-menu > button').textContent").await;
    let () = browser.ask("document.getElementById('early').focus()").await;
    let aside: bool = browser.ask(&format!("return !!{IS_ASIDE}")).await;
    assert!(!aside, "it is not over it yet");
    let grow = "document.getElementById('above').style.height = `${innerHeight - 50}px`";
    let () = browser.ask(grow).await;
    browser.until("it is aside", IS_ASIDE).await;
}

/// The host of what has the focus is as large as the page; what is in it is not.
async fn makes_way_for_the_focus_in_a_shadow_root(browser: &Browser) {
    with_menu(browser, "label=\"Help\"", &format!("{LINKS}</contact-menu><div id=\"host\"></div>"))
        .await;
    let script = "const host = document.getElementById('host');
        host.style.cssText = 'position: fixed; inset: 0';
        const root = host.attachShadow({ mode: 'open' });
        for (const [name, bottom] of [['above', 400], ['under', 20]]) {
            const link = document.createElement('a');
            Object.assign(link, { id: name, href: '/', textContent: name });
            link.style.cssText = `position: fixed; inset: auto 20px ${bottom}px auto`;
            root.append(link);
        }
        root.getElementById('above').focus()";
    let () = browser.ask(script).await;
    let aside: bool = browser.ask(&format!("return !!{IS_ASIDE}")).await;
    assert!(!aside, "it is not over what has the focus");
    browser.press(Key::Tab).await;
    let inner: String =
        browser.ask("return document.getElementById('host').shadowRoot.activeElement.id").await;
    assert_eq!(inner, "under");
    browser.until("it is aside", IS_ASIDE).await;
}

/// A field to write in, however tall; not a part of the page that has the focus as a whole.
async fn makes_way_for_a_tall_field(browser: &Browser) {
    with_menu(
        browser,
        "label=\"Help\"",
        &format!(
            "{LINKS}</contact-menu><style>#field, #part {{ position: fixed; inset: 0; width: 100%; height: 100% }}</style>
            <div id=\"part\" tabindex=\"-1\"></div><textarea id=\"field\" aria-label=\"Message\"></textarea>"
        ),
    )
    .await;
    let () = browser.ask("document.getElementById('field').focus()").await;
    browser.until("it is aside", IS_ASIDE).await;
    let () = browser.ask("document.getElementById('part').focus()").await;
    browser.until("it is back", &format!("!{IS_ASIDE}")).await;
}

/// A script opens it while somebody is at what it would cover: it is seen when they have left.
async fn opened_by_a_script_it_waits(browser: &Browser) {
    open_page(browser).await;
    let () = browser.ask("document.getElementById('under').focus(); document.querySelector('contact-menu').open = true").await;
    browser.until("it is aside", IS_ASIDE).await;
    assert_eq!(focused(browser).await, "under");
    let () = browser.ask("document.getElementById('before').focus()").await;
    browser.until("it is seen", &format!("!{IS_ASIDE}")).await;
    assert!(expanded(browser).await);
    for id in ["call", "elsewhere"] {
        let () = browser.ask(&format!("document.getElementById('{id}').focus()")).await;
    }
    assert!(!expanded(browser).await, "it closes when the focus goes from it");
}
