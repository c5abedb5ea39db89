//! What is in a menu: lists, groups, what comes later, and what is printed.

use contact_buttons_tests::browser::SNIPPET;
use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, tests};
use serde_json::json;

use super::menu::{LINKS, expanded, press_button, with_menu};

pub(crate) const TESTS: &[Test] = tests![
    later_and_moved,
    replaced_as_a_whole,
    groups_without_links,
    without_a_link_it_goes,
    lists_of_the_author,
    printed,
];

async fn later_and_moved(browser: &Browser) {
    with_menu(browser, "", LINKS).await;
    let script = "const menu = document.querySelector('contact-menu');
        const link = document.createElement('a');
        Object.assign(link, { id: 'new', className: 'contact-button', href: 'https://t.me/durov', textContent: 'Chat' });
        menu.append(link);
        document.querySelector('main').after(menu);
        menu.open = true;
        const copy = menu.cloneNode(true);
        copy.id = 'copy';
        document.body.append(copy)";
    let () = browser.ask(script).await;
    browser.settled("contact-menu:not(#copy) #new").await;
    let counts =
        "[...document.querySelectorAll('contact-menu')].map(menu => ['button', 'ul', 'li > a']
        .map(name => menu.querySelectorAll(name).length).join()).join(' ') === '1,1,3 1,1,3'";
    browser.until("one button and one list each", counts).await;
    let states: Vec<bool> = browser
        .ask("return [...document.querySelectorAll('contact-menu')].map(menu => menu.open)")
        .await;
    assert_eq!(states, [true, false]);
    let () =
        browser.ask("document.querySelector('contact-menu').setAttribute('label', 'Help')").await;
    browser
        .until(
            "the label",
            "document.querySelector('contact-menu > button').textContent === 'Help'",
        )
        .await;
    browser.said().await.assert_silent();
}

/// All that is in it, its button too, is what the page has put there last.
async fn replaced_as_a_whole(browser: &Browser) {
    with_menu(browser, "label=\"Help\"", LINKS).await;
    let script = "document.querySelector('contact-menu').innerHTML =
        '<a id=\"new\" class=\"contact-button\" href=\"https://t.me/durov\">Chat</a>'";
    let () = browser.ask(script).await;
    browser.until("the new link", "document.querySelector('.contact-menu-panel #new')").await;
    let left: usize =
        browser.ask("return document.querySelectorAll('contact-menu a').length").await;
    assert_eq!(left, 1);
    press_button(browser).await;
    assert!(expanded(browser).await);
    browser.settled("#new").await;
    browser.said().await.assert_silent();
}

/// What a rule or the hours leave nothing in: neither its heading nor its room.
async fn groups_without_links(browser: &Browser) {
    let group = |name: &str, attribute: &str| {
        format!(
            "<h2 id=\"{name}\">{name}</h2><ul><li><a class=\"contact-button\" href=\"tel:+33123456789\" {attribute}>Call</a><span></span></li></ul>"
        )
    };
    let groups = [("ruled", "data-ruled-out"), ("hidden", "hidden"), ("kept", "")]
        .map(|(name, attribute)| group(name, attribute));
    let part = "<h2 id=\"part\">part</h2><ul><li data-ruled-out><a class=\"contact-button\" href=\"tel:+33123456789\">Call</a></li></ul>
        <h2 id=\"text\">text</h2><p>We answer within a day.</p>";
    with_menu(browser, "label=\"Help\"", &format!("{}{part}", groups.concat())).await;
    press_button(browser).await;
    let seen: Vec<String> = browser
        .ask("return [...document.querySelectorAll('contact-menu h2')].filter(it => it.checkVisibility()).map(it => it.id)")
        .await;
    assert_eq!(seen, ["kept", "text"]);
    let lists: usize = browser
        .ask("return [...document.querySelectorAll('contact-menu :is(ul, li)')].filter(it => it.checkVisibility()).length")
        .await;
    assert_eq!(lists, 2, "one list with one item");
    let () = browser
        .ask("document.querySelector('#ruled + ul a').removeAttribute('data-ruled-out')")
        .await;
    let seen: bool = browser.ask("return document.getElementById('ruled').checkVisibility()").await;
    assert!(seen, "it is back with its link");
}

/// A button that opens nothing is none: it is back with the first link, whatever has hidden them.
async fn without_a_link_it_goes(browser: &Browser) {
    let links = "<a id=\"call\" class=\"contact-button\" href=\"tel:+33123456789\">Call us</a>
        <contact-button id=\"mail\" channel=\"email\" to=\"a@example.com\"><a href=\"mailto:a@example.com\">Write</a></contact-button>
        <ul><li id=\"item\"><a class=\"contact-button\" href=\"https://t.me/durov\">Chat</a></li></ul>";
    with_menu(browser, "label=\"Help\" greeting=\"Hello\"", links).await;
    let button = "document.querySelector('contact-menu > button').checkVisibility()";
    browser.until("the button", button).await;
    for [hide, show] in [
        ["it.hidden = true", "it.hidden = false"],
        ["it.dataset.ruledOut = ''", "delete it.dataset.ruledOut"],
    ] {
        let each = |what: &str, ids: &str| {
            format!("for (const id of {ids}) {{ const it = document.getElementById(id); {what} }}")
        };
        let () = browser.ask(&each(hide, "['call', 'mail']")).await;
        let seen: bool = browser.ask(&format!("return {button}")).await;
        assert!(seen, "{hide}: one is left");
        let () = browser.ask(&each(hide, "['item']")).await;
        let seen: bool = browser.ask(&format!("return {button}")).await;
        assert!(!seen, "{hide}: none is left");
        let opened: bool = browser
            .ask("const menu = document.querySelector('contact-menu'); menu.open = true; return menu.open")
            .await;
        assert!(!opened, "{hide}: there is nothing to open");
        for id in ["mail", "call", "item"] {
            let () = browser.ask(&each(show, &format!("['{id}']"))).await;
            let seen: bool = browser.ask(&format!("return {button}")).await;
            assert!(seen, "{show}: {id} is back");
        }
    }
    press_button(browser).await;
    assert!(expanded(browser).await);
}

/// They have no bullets, which for VoiceOver must not mean that they are no lists.
async fn lists_of_the_author(browser: &Browser) {
    let links = "<h2>Us</h2><ul><li><a id=\"mine\" class=\"contact-button\" href=\"tel:+33123456789\">Call</a></li></ul>
        <ol><li><a class=\"contact-button\" href=\"mailto:a@example.com\">Write</a></li></ol>
        <a class=\"contact-button\" href=\"https://t.me/durov\">Chat</a>";
    with_menu(browser, "label=\"Help\"", links).await;
    press_button(browser).await;
    for list in ["contact-menu ul:has(#mine)", "contact-menu ol", ".contact-menu-list"] {
        assert_eq!(browser.accessible(list).await.1, "list", "{list}");
    }
}

/// On paper there is nothing to press: the links are a list.
async fn printed(browser: &Browser) {
    let body = format!(
        "{SNIPPET}<link rel=\"stylesheet\" href=\"../dist/contact-buttons-menu.css\"><main><h1>Page</h1></main>
        <contact-menu label=\"Help\" greeting=\"Hello\">{LINKS}</contact-menu>"
    );
    browser.open_whole(PLAIN, &body).await;
    browser.until("the greeting", "document.querySelector('.contact-menu-greeting')").await;
    let seen = "const menu = document.querySelector('contact-menu');
        return [getComputedStyle(menu).position, ...['.contact-menu-button', '.contact-menu-greeting', '#call', '#mail']
            .map(name => menu.querySelector(name).checkVisibility())]";
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    let printed: (String, bool, bool, bool, bool) = browser.ask(seen).await;
    // The next test is not printed.
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await;
    assert_eq!(printed, ("static".into(), false, false, true, true));
    // What is open closes when the browser says that it prints.
    press_button(browser).await;
    let () = browser.ask("dispatchEvent(new Event('beforeprint'))").await;
    assert!(!expanded(browser).await);
}
