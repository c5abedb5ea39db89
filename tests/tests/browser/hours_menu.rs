//! The hours of a menu, and of the links in it.

use contact_buttons_tests::{Browser, Test, tests};

use super::hours_page::{NOTES, at, notes, turn, visitors};

pub(crate) const TESTS: &[Test] = tests![
    a_menu_of_which_nothing_would_be_left,
    a_menus_hours,
    hours_of_a_persons_own_win,
    the_page_changes_its_language,
];

/// The channel that alone would be left is ruled out: the menu keeps its links, and its note.
async fn a_menu_of_which_nothing_would_be_left(browser: &Browser) {
    let menu = "<contact-menu label=\"Help\" hours=\"off\" closed=\"email\">
        <a id=\"call\" class=\"contact-button\" href=\"tel:+33123456789\">Call us</a>
        <a id=\"mail\" class=\"contact-button\" href=\"mailto:shop@example.com\" data-when=\"device=phone\">Write</a></contact-menu>";
    at(browser, "2026-12-18T19:00:00Z", menu).await;
    notes(browser, "Closed").await;
    let () = browser.ask("document.querySelector('contact-menu > button').click()").await;
    browser.until("the call", "call.checkVisibility() && !mail.checkVisibility()").await;
}

async fn a_menus_hours(browser: &Browser) {
    let menu = "<contact-menu label=\"Help\" hours=\"Mo-Fr 09:00-18:00\" timezone=\"Europe/Paris\">
        <a id=\"call\" class=\"contact-button\" href=\"tel:+33123456789\">Call us</a>
        <a id=\"chat\" class=\"contact-button\" href=\"https://wa.me/33612345678\" data-hours=\"24/7\">Chat</a>
        <a id=\"late\" class=\"contact-button\" href=\"https://t.me/durov\" data-hours=\"Mo-Fr 20:00-22:00\" data-closed=\"hide\">Ana</a>
        </contact-menu>";
    at(browser, "2026-12-18T19:30:00Z", menu).await;
    let (day, time) = visitors(browser, "2026-12-21T08:00:00Z", "en").await;
    let (_, end) = visitors(browser, "2026-12-18T21:00:00Z", "en").await;
    notes(browser, &format!("Closed, opens {day} at {time}|Open|Open until {end}")).await;
    let seen: Vec<bool> = browser
        .ask("document.querySelector('contact-menu').open = true; return [...document.querySelectorAll('.contact-hours, #call, #chat, #late')].map(it => it.checkVisibility())")
        .await;
    assert_eq!(seen, [true; 6], "the notes and the links; Ana's hours are of the menu's zone");
    let gone = menu.replacen("hours=\"Mo-Fr", "closed=\"hide\" hours=\"Mo-Fr", 1);
    at(browser, "2026-12-18T19:30:00Z", &gone).await;
    let button = "document.querySelector('contact-menu > button').checkVisibility()";
    let rest = "['call', 'chat', 'late'].map(id => +document.getElementById(id).hidden).join('')";
    browser.until("what is open by itself", &format!("{rest} === '100' && {button}")).await;
    let gone = gone.replace("data-hours", "data-was");
    at(browser, "2026-12-18T19:30:00Z", &gone).await;
    let menu_hidden = "document.querySelector('contact-menu').hidden";
    browser.until("no button", &format!("{menu_hidden} && !{button}")).await;
    // Open while the hour comes: nothing moves until it is closed.
    at(browser, "2026-12-18T16:30:00Z", menu).await;
    browser.until("Ana is not there yet", "document.getElementById('late').hidden").await;
    let () = browser.ask("document.querySelector('contact-menu').open = true").await;
    turn(browser, "2026-12-18T17:00:00Z").await;
    browser.until("it has had its turn", "timers.length > 1").await;
    let said: String = browser.ask(&format!("return {NOTES}")).await;
    assert_eq!(said, "");
    let () = browser.ask("document.querySelector('contact-menu').open = false").await;
    browser.until("the note", &format!("{NOTES}.startsWith('Closed')")).await;
    // While it is closed, with the focus on its button.
    at(browser, "2026-12-18T16:30:00Z", menu).await;
    browser.until("Ana is not there yet", "document.getElementById('late').hidden").await;
    let () = browser.ask("document.querySelector('contact-menu > button').focus()").await;
    turn(browser, "2026-12-18T17:00:00Z").await;
    browser.until("the note", &format!("{NOTES}.startsWith('Closed')")).await;
}

/// What a link's own hours say of it comes before what the menu's say, whatever the menu does.
async fn hours_of_a_persons_own_win(browser: &Browser) {
    let menu = |closed: &str, ana: &str| {
        format!(
            "<contact-menu label=\"Help\" hours=\"Mo-Fr 09:00-18:00\" timezone=\"Europe/Paris\" closed=\"{closed}\">
            <a id=\"call\" class=\"contact-button\" href=\"tel:+33123456789\">Call us</a>
            <a id=\"mail\" class=\"contact-button\" href=\"mailto:a@example.com\">Write</a>
            <a id=\"ana\" class=\"contact-button\" href=\"https://t.me/durov\" data-hours=\"Mo-Fr 17:00-22:00\" data-closed=\"{ana}\">Ana</a>
            </contact-menu>"
        )
    };
    let open = "document.querySelector('contact-menu > button').click()";
    let seen = "['call', 'mail', 'ana'].map(id => +document.getElementById(id).checkVisibility()).join('')";
    let said = "[...document.querySelectorAll('.contact-hours')].filter(it => it.checkVisibility()).map(it => it.textContent.split(' ')[0] + ' of ' + (it.localName === 'p' ? 'all' : it.previousElementSibling.id)).join()";
    // Eight in the evening: the menu is closed, and Ana is there.
    for (closed, links, notes) in [
        ("note", "111", "Closed, of all,Open of ana"),
        ("hide", "001", "Open of ana"),
        ("email", "011", "Open of ana"),
    ] {
        at(browser, "2026-12-18T19:00:00Z", &menu(closed, "hide")).await;
        browser.until("Ana's note", "document.querySelector('#ana + .contact-hours')").await;
        browser
            .until(
                "what is left",
                "document.querySelector('contact-menu > button').checkVisibility()",
            )
            .await;
        let () = browser.ask(open).await;
        let expected = format!("{seen} === '{links}' && {said} === '{notes}'");
        browser.until(&expected, &expected).await;
        let (_, time) = visitors(browser, "2026-12-18T21:00:00Z", "en").await;
        let text: String =
            browser.ask("return document.querySelector('#ana + .contact-hours').textContent").await;
        assert_eq!(text, format!("Open until {time}"));
        browser.said().await.assert_silent();
    }
    // Late at night Ana is away too.
    let hidden = "['call', 'mail', 'ana'].map(id => +document.getElementById(id).hidden).join('')";
    for (closed, ana, expected) in
        [("note", "hide", "001"), ("hide", "note", "110"), ("email", "hide", "101")]
    {
        at(browser, "2026-12-18T22:00:00Z", &menu(closed, ana)).await;
        browser.until(expected, &format!("{hidden} === '{expected}'")).await;
    }
    // As long as the menu is not closed nothing is said of her; then it is, until she is away.
    at(browser, "2026-12-18T16:30:00Z", &menu("note", "hide")).await;
    browser.until("the timers", "timers.length > 1").await;
    notes(browser, "").await;
    turn(browser, "2026-12-18T17:00:00Z").await;
    browser
        .until(
            "her note",
            "document.querySelector('#ana + .contact-hours')?.textContent.startsWith('Open until')",
        )
        .await;
    turn(browser, "2026-12-18T21:00:00Z").await;
    browser.until("she is away", "document.getElementById('ana').hidden").await;
    browser.said().await.assert_silent();
}

/// The note, the button and the greeting's own button speak it at once, without waiting for the next hour.
async fn the_page_changes_its_language(browser: &Browser) {
    let menu = "<contact-menu hours=\"off\" greeting=\"May we help?\">
        <a id=\"call\" class=\"contact-button\" href=\"tel:+33123456789\" data-hours=\"off\">Call us</a></contact-menu>";
    at(browser, "2026-12-18T19:00:00Z", menu).await;
    let said = "['.contact-menu-button', '.contact-hours'].map(name => document.querySelector(name).textContent)
        .concat(document.querySelector('.contact-menu-close').ariaLabel).join('|')";
    let english = format!("{said} === 'Contact us|Closed|Close'");
    browser.until("English", &english).await;
    let () = browser.ask("document.documentElement.lang = 'fr'").await;
    browser.until("French", &format!("{said} === 'Nous contacter|Fermé|Fermer'")).await;
    // German words are still on their way when the page thinks better of it.
    let () = browser
        .ask("document.documentElement.lang = 'de'; document.documentElement.lang = 'en'")
        .await;
    browser.until("English again", &english).await;
    let changed = "document.documentElement.lang = 'it';
        return new Promise(done => setTimeout(() => {
            document.documentElement.lang = 'en';
            const words = () => performance.getEntriesByType('resource').filter(it => it.name.includes('/it.txt')).length;
            (function wait() { words() ? setTimeout(() => done(1), 200) : setTimeout(wait, 20) })();
        }))";
    let _: u8 = browser.ask(changed).await;
    let now: bool = browser.ask(&format!("return {english}")).await;
    assert!(now, "what comes late is not said");
    browser.said().await.assert_silent();
}
