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
    in_the_authors_order,
    as_an_editor_leaves_it,
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

/// What comes later stands where the page has put it: before the rest, or after it.
async fn in_the_authors_order(browser: &Browser) {
    let links = format!(
        "{LINKS}<h2>Us</h2><ul><li><a id=\"mine\" class=\"contact-button\" href=\"tel:+33123456780\">Call</a></li></ul>
        <a id=\"last\" class=\"contact-button\" href=\"https://t.me/durov\">Chat</a>"
    );
    let order = "[...document.querySelectorAll('contact-menu :is(a, h2, h3)')].map(it => it.id || it.localName).join(' ')";
    let add = "const add = (where, ...ids) => document.querySelector('contact-menu')[where](...ids.map(id =>
            Object.assign(document.createElement(id.startsWith('h3') ? 'h3' : 'a'), { id, className: 'contact-button', href: 'https://t.me/durov', textContent: id })))";
    for hours in ["", "hours=\"off\""] {
        with_menu(browser, &format!("label=\"Help\" {hours}"), &links).await;
        if !hours.is_empty() {
            browser.until("the note", "document.querySelector('.contact-hours')").await;
        }
        let now: String = browser.ask(&format!("return {order}")).await;
        assert_eq!(now, "call mail h2 mine last");
        for (added, expected) in [
            ("add('prepend', 'one', 'two')", "one two call mail h2 mine last"),
            ("add('append', 'end')", "one two call mail h2 mine last end"),
            ("add('prepend', 'h3')", "h3 one two call mail h2 mine last end"),
            ("add('prepend', 'zero')", "zero h3 one two call mail h2 mine last end"),
        ] {
            let () = browser.ask(&format!("{add}; {added}")).await;
            browser.until(expected, &format!("{order} === '{expected}'")).await;
        }
        let lists: Vec<usize> = browser
            .ask("return [...document.querySelectorAll('.contact-menu-list')].map(it => it.children.length)")
            .await;
        assert_eq!(lists, [1, 4, 2], "what stands together is one list");
        let first: String = browser
            .ask("return document.querySelector('.contact-menu-panel').firstElementChild.className")
            .await;
        assert_eq!(first, if hours.is_empty() { "contact-menu-list" } else { "contact-hours" });
    }
}

/// WordPress makes paragraphs of lines, and `<br>` of their ends: the links are a list all the same, words stay words.
async fn as_an_editor_leaves_it(browser: &Browser) {
    let [call, mail] = LINKS
        .split_once("</a>")
        .map(|(call, mail)| [format!("{call}</a>"), mail.to_owned()])
        .expect("two");
    let hours = call.replace("class=", "data-hours=\"off\" class=");
    let chat = "<contact-button id=\"chat\" channel=\"telegram\" to=\"durov\"></contact-button>";
    for links in [
        format!("<br />{call}<br />{mail}<br />{chat}<br />"),
        format!("<p>{call}<br />{mail}</p><p></p><p>{chat}</p>"),
        format!("<p>{hours}</p>{mail}<br><p>\n{chat}<br />\n</p>"),
    ] {
        let words = "<p id=\"words\">We answer<br>within a <a id=\"in\" href=\"/day\">day</a>.</p>";
        with_menu(browser, "label=\"Help\"", &format!("{links}{words}")).await;
        browser.ready().await;
        let () = browser.ask("document.querySelector('contact-menu').open = true").await;
        let list = "[...document.querySelectorAll('.contact-menu-list')].map(it => [...it.children].map(it => it.querySelector('a').href.slice(0, 3)).join()).join(' | ')";
        browser.until("one list", &format!("{list} === 'tel,mai,htt'")).await;
        if links.contains("data-hours") {
            let note = "document.querySelector('li > #call + .contact-hours')?.checkVisibility()";
            browser.until("the note in its item", note).await;
        }
        let left: Vec<String> = browser
            .ask("return [...document.querySelectorAll('contact-menu :is(br, p)')].filter(it => it.checkVisibility()).map(it => it.localName + it.parentNode.localName)")
            .await;
        assert_eq!(left, ["pdiv", "brp"], "{links}");
        assert_eq!(browser.accessible(".contact-menu-list").await.1, "list");
    }
}

/// On paper there is nothing to press: the links are a list, and a number that is shown has no button beside it.
async fn printed(browser: &Browser) {
    let body = format!(
        "{SNIPPET}<link rel=\"stylesheet\" href=\"../dist/contact-buttons-menu.css\"><main><h1>Page</h1>
        <a class=\"contact-button\" href=\"tel:+33123456788\" data-number>Ring us</a></main>
        <contact-menu label=\"Help\" greeting=\"Hello\">{LINKS}</contact-menu>"
    );
    browser.open_whole(PLAIN, &body).await;
    browser.until("the greeting", "document.querySelector('.contact-menu-greeting')").await;
    let show = "main a + .contact-show";
    browser.until("the control", &format!("document.querySelector('{show}')")).await;
    browser.element(show).await.click().await.expect("it is pressed");
    let seen = "const menu = document.querySelector('contact-menu');
        return [getComputedStyle(menu).position, ...['.contact-menu-button', '.contact-menu-greeting', '#call', '#mail']
            .map(name => menu.querySelector(name).checkVisibility())]";
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    let printed: (String, bool, bool, bool, bool) = browser.ask(seen).await;
    let beside: [bool; 3] = browser
        .ask("return [...document.querySelectorAll('.contact-number, .contact-show')].map(it => it.checkVisibility())")
        .await;
    // The next test is not printed.
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await;
    assert_eq!(printed, ("static".into(), false, false, true, true));
    assert_eq!(beside, [false, true, false], "the number alone");
    // What is open closes when the browser says that it prints.
    press_button(browser).await;
    let () = browser.ask("dispatchEvent(new Event('beforeprint'))").await;
    assert!(!expanded(browser).await);
}
