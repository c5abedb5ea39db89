//! A link that is closed gives way to another channel, or hides; and what several reasons to hide do.

use contact_buttons_tests::{Browser, Test, tests};

use super::hours_page::{NOTES, WEEK, at, call, turn};

pub(crate) const TESTS: &[Test] = tests![
    hidden_while_closed,
    another_channel_while_closed,
    reasons_do_not_undo_each_other,
    a_link_that_a_rule_leaves_out,
    nobody_stands_in,
    two_that_name_each_other,
];

async fn hidden_while_closed(browser: &Browser) {
    at(browser, "2026-12-18T19:00:00Z", &call(&format!("{WEEK} data-closed=\"hide\""))).await;
    browser.until("it is hidden", "call.hidden && !call.checkVisibility()").await;
    at(browser, "2026-12-18T12:00:00Z", &call(&format!("{WEEK} data-closed=\"hide\""))).await;
    browser.settled("#call").await;
    let seen: bool = browser.ask("return call.checkVisibility()").await;
    assert!(seen);
}

async fn another_channel_while_closed(browser: &Browser) {
    let body = call(&format!("{WEEK} data-closed=\"email\""))
        + "<p><a id=\"mail\" class=\"contact-button\" href=\"mailto:shop@example.com\">Write to us</a></p>";
    at(browser, "2026-12-18T19:00:00Z", &body).await;
    browser.until("the e-mail alone", "call.hidden && !mail.hidden").await;
    at(browser, "2026-12-18T12:00:00Z", &body).await;
    browser.until("the call alone", "!call.hidden && mail.hidden && !mail.checkVisibility()").await;
    browser.said().await.assert_silent();
    at(browser, "2026-12-18T19:00:00Z", &call(&format!("{WEEK} data-closed=\"fax\""))).await;
    browser.until("the note all the same", &format!("{NOTES}.startsWith('Closed, opens')")).await;
    let said = browser.said().await;
    assert!(said.only_line().text.contains("closed \"fax\" is no link beside it"), "{said:?}");
}

/// A menu that opens again shows no link that is closed by itself, nor does another link that gives way.
async fn reasons_do_not_undo_each_other(browser: &Browser) {
    let menu = "<contact-menu label=\"Help\" hours=\"Mo-Fr 09:00-18:00\" timezone=\"Europe/Paris\" closed=\"email\">
        <a id=\"mail\" class=\"contact-button\" href=\"mailto:shop@example.com\">Write</a>
        <a id=\"call\" class=\"contact-button\" href=\"tel:+33123456789\">Call us</a>
        <a id=\"ana\" class=\"contact-button\" href=\"https://t.me/durov\" data-hours=\"Mo-Fr 17:00-17:30\" data-closed=\"hide\">Ana</a>
        </contact-menu>";
    let hidden = "['mail', 'call', 'ana'].map(id => +document.getElementById(id).hidden).join('')";
    at(browser, "2026-12-18T15:00:00Z", menu).await;
    browser.until("Ana is away", &format!("{hidden} === '001'")).await;
    turn(browser, "2026-12-18T17:00:00Z").await;
    browser.until("mail alone", &format!("{hidden} === '011'")).await;
    turn(browser, "2026-12-21T08:00:00Z").await;
    browser.until("Ana is still away", &format!("{hidden} === '001'")).await;
    turn(browser, "2026-12-21T16:10:00Z").await;
    browser.until("all are there", &format!("{hidden} === '000'")).await;
    browser.said().await.assert_silent();
}

/// Its place is free, so that what would stand in for it is shown.
async fn a_link_that_a_rule_leaves_out(browser: &Browser) {
    let mail = "<p><a id=\"mail\" class=\"contact-button\" href=\"mailto:shop@example.com\">Write to us</a></p>";
    let ruled = call(&format!("{WEEK} data-closed=\"email\" data-when=\"device=phone\""));
    at(browser, "2026-12-18T12:00:00Z", &(ruled + mail)).await;
    browser.until("the e-mail alone", "!call.checkVisibility() && mail.checkVisibility()").await;
    let () = browser.ask("delete call.dataset.ruledOut").await;
    browser.until("the call alone", "call.checkVisibility() && !mail.checkVisibility()").await;
}

/// Whoever would stand in is ruled out, hidden or closed: the link stays, and says when it opens.
async fn nobody_stands_in(browser: &Browser) {
    let mail = |attributes: &str| {
        format!(
            "<p id=\"place\"><a id=\"mail\" class=\"contact-button\" href=\"mailto:shop@example.com\" {attributes}>Write to us</a></p>"
        )
    };
    let body =
        |attributes: &str| call(&format!("{WEEK} data-closed=\"email\"")) + &mail(attributes);
    let noted = "call.checkVisibility() && document.querySelector('#call + .contact-hours')?.checkVisibility()
        && document.querySelector('#call + .contact-hours').textContent.startsWith('Closed')";
    for attributes in [
        "data-when=\"device=phone\"",
        "data-hours=\"off\" data-closed=\"hide\"",
        "data-hours=\"Mo-Fr 08:00-12:00\" data-timezone=\"Europe/Paris\"",
    ] {
        at(browser, "2026-12-18T19:00:00Z", &body(attributes)).await;
        browser
            .until("the call and its note", &format!("{noted} && !mail.checkVisibility()"))
            .await;
        browser.said().await.assert_silent();
    }
    // And what hides it comes and goes.
    at(browser, "2026-12-18T19:00:00Z", &body("")).await;
    browser.until("the e-mail alone", "call.hidden && mail.checkVisibility()").await;
    for (hide, show) in [
        ("place.hidden = true", "place.hidden = false"),
        ("mail.dataset.ruledOut = ''", "delete mail.dataset.ruledOut"),
    ] {
        let () = browser.ask(hide).await;
        browser.until("the call and its note", noted).await;
        let () = browser.ask(show).await;
        browser.until("the e-mail alone", "call.hidden && mail.checkVisibility()").await;
    }
    // Where nobody sees it: no part of the page that is shown, or another menu.
    for place in ["<div style=\"display:none\">", "<details>", "<contact-menu label=\"Help\">"] {
        let end = place.split([' ', '>']).next().unwrap_or_default().replace('<', "</") + ">";
        let mail = mail("").replace("<p id=\"place\">", "").replace("</p>", "");
        let body = format!("{}{place}{mail}{end}", call(&format!("{WEEK} data-closed=\"email\"")));
        at(browser, "2026-12-18T19:00:00Z", &body).await;
        browser.until("the call and its note", noted).await;
    }
    // It opens later than the call closes.
    let late = body(
        "data-hours=\"Mo-Fr 20:00-22:00\" data-timezone=\"Europe/Paris\" data-closed=\"hide\"",
    );
    at(browser, "2026-12-18T18:30:00Z", &late).await;
    browser.until("the call and its note", &format!("{noted} && !mail.checkVisibility()")).await;
    turn(browser, "2026-12-18T19:00:00Z").await;
    browser.until("the e-mail alone", "call.hidden && mail.checkVisibility()").await;
}

/// Both stay: open as they are, closed with a note each, and one alone where the other is closed.
async fn two_that_name_each_other(browser: &Browser) {
    let body = call(&format!("{WEEK} data-closed=\"email\""))
        + "<p><a id=\"mail\" class=\"contact-button\" href=\"mailto:shop@example.com\" data-hours=\"Mo-Fr 14:00-20:00\" data-timezone=\"Europe/Paris\" data-closed=\"tel\">Write to us</a></p>";
    let seen = "[call, mail].map(it => +it.checkVisibility()).join('') + [...document.querySelectorAll('.contact-hours')].filter(it => it.checkVisibility()).length";
    for (moment, expected) in [
        ("2026-12-18T15:00:00Z", "110"),
        ("2026-12-18T09:00:00Z", "100"),
        ("2026-12-18T18:00:00Z", "010"),
        ("2026-12-18T22:00:00Z", "112"),
    ] {
        at(browser, moment, &body).await;
        browser.until(expected, &format!("timers.length > 1 && {seen} === '{expected}'")).await;
        browser.said().await.assert_silent();
    }
}
