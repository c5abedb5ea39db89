//! The hours of a menu, and of the links in it.

use contact_buttons_tests::{Browser, Test, tests};

use super::hours_page::{NOTES, at, notes, turn, visitors};

pub(crate) const TESTS: &[Test] = tests![a_menu_of_which_nothing_would_be_left, a_menus_hours,];

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
    notes(browser, &format!("Closed, opens {day} at {time}")).await;
    let seen: Vec<bool> = browser
        .ask("document.querySelector('contact-menu').open = true; return [...document.querySelectorAll('.contact-hours, #call, #chat, #late')].map(it => it.checkVisibility())")
        .await;
    assert_eq!(seen, [true; 4], "the note, then the links; Ana's hours are of the menu's zone");
    let gone = menu.replace("hours=\"Mo-Fr", "closed=\"hide\" hours=\"Mo-Fr");
    at(browser, "2026-12-18T19:30:00Z", &gone).await;
    browser
        .until("no button", "document.querySelector('contact-menu').hidden && !document.querySelector('contact-menu > button').checkVisibility()")
        .await;
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
