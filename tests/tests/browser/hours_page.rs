//! What a page shows of opening hours: the note, and its turning over.

use contact_buttons_tests::browser::SNIPPET;
use contact_buttons_tests::variant::{CSP_SCRIPT_SELF, CSP_STRICT, PLAIN};
use contact_buttons_tests::{Browser, Test, tests};
use serde_json::json;

pub(crate) const TESTS: &[Test] = tests![
    a_note_while_closed,
    a_note_from_a_server,
    a_note_of_an_element,
    a_note_beside_what_the_author_says,
    a_year_far_away,
    it_turns_over,
    never_under_the_focus,
    nor_at_its_number,
    what_is_wrong_is_said,
    in_other_languages,
    without_wasm,
];

/// A page whose clock stands still: `turn` sets it, and what waits for more than a second has its turn then. (WebKit puts
/// the time limit of a driver's script among them.)
pub(super) async fn at(browser: &Browser, moment: &str, body: &str) {
    let clock = "var timers = [], turn;
        {
          const later = setTimeout;
          let now = Date.parse('MOMENT');
          Date.now = () => now;
          self.setTimeout = (call, delay, ...rest) => delay >= 1000 && delay !== 150000 ? timers.push([call, now + delay]) : later(call, delay, ...rest);
          turn = moment => {
            now = Date.parse(moment);
            for (const timer of timers.splice(0)) timer[1] <= now ? timer[0]() : timers.push(timer);
          };
        }";
    let clock = clock.replace("MOMENT", moment);
    let page = format!("<script>{clock}</script>{SNIPPET}<main><h1>Hours</h1>{body}</main>");
    browser.open_whole(PLAIN, &page).await;
}

/// Sets the page's clock once something waits for it.
pub(super) async fn turn(browser: &Browser, moment: &str) {
    browser.until("a timer", "timers.length").await;
    let () = browser.ask_with("turn(arguments[0])", json!([moment])).await;
}

/// What is said of hours, in order.
pub(super) const NOTES: &str =
    "[...document.querySelectorAll('.contact-hours')].map(note => note.textContent).join('|')";

pub(super) async fn notes(browser: &Browser, expected: &str) {
    browser.until(expected, &format!("{NOTES} === {expected:?}")).await;
}

pub(super) const WEEK: &str = "data-hours=\"Mo-Fr 09:00-18:00\" data-timezone=\"Europe/Paris\"";

pub(super) fn call(attributes: &str) -> String {
    format!(
        "<p><a id=\"call\" class=\"contact-button\" href=\"tel:+33123456789\" {attributes}>Call us</a></p>"
    )
}

/// The visitor's own time of a moment, as the page writes it.
pub(super) async fn visitors(browser: &Browser, moment: &str, lang: &str) -> (String, String) {
    let script = "const at = Date.parse(arguments[0]); return [{ weekday: 'long' }, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }]
        .map(options => new Intl.DateTimeFormat(arguments[1], options).format(at))";
    browser.ask_with(script, json!([moment, lang])).await
}

async fn a_note_while_closed(browser: &Browser) {
    // A Friday, two hours after six in Paris; Monday at nine there.
    at(browser, "2026-12-18T19:00:00Z", &call(WEEK)).await;
    let (day, time) = visitors(browser, "2026-12-21T08:00:00Z", "en").await;
    notes(browser, &format!("Closed, opens {day} at {time}")).await;
    let button = browser.settled_button("#call").await;
    button.assert_ready("tel", "tel:+33123456789");
    assert_eq!(button.label, "Call us", "the link stays as it is");
    let described: bool = browser
        .ask("return document.getElementById(call.getAttribute('aria-describedby')).className === 'contact-hours'")
        .await;
    assert!(described);
    browser.said().await.assert_silent();
    // Nine in the morning: nothing to say.
    at(browser, "2026-12-18T08:00:00Z", &format!("{}<p id=other data-hours=off>x</p>", call(WEEK)))
        .await;
    notes(browser, "Closed").await;
}

/// What a server has written is the script's own from then on.
async fn a_note_from_a_server(browser: &Browser) {
    let note = "<span class=\"contact-hours\" lang=\"en\">Closed, opens tomorrow</span></p>";
    at(browser, "2026-12-18T16:30:00Z", &call(WEEK).replace("</p>", note)).await;
    notes(browser, "").await;
    turn(browser, "2026-12-18T17:00:00Z").await;
    browser.until("the note", &format!("{NOTES}.startsWith('Closed, opens')")).await;
    let described: String = browser
        .ask("return document.getElementById(call.getAttribute('aria-describedby')).textContent")
        .await;
    assert!(described.starts_with("Closed, opens"), "{described}");
}

/// What the author has described a link by stays, and the note comes after it.
async fn a_note_beside_what_the_author_says(browser: &Browser) {
    let body = call(&format!("{WEEK} aria-describedby=\"fee\"")) + "<p id=\"fee\">Free</p>";
    at(browser, "2026-12-18T16:30:00Z", &body).await;
    let ids = "call.getAttribute('aria-describedby').split(' ')";
    for moment in ["2026-12-18T17:00:00Z", "2026-12-21T08:00:00Z", "2026-12-21T17:00:00Z"] {
        turn(browser, moment).await;
    }
    browser.until("the note", &format!("{NOTES}.startsWith('Closed') && {ids}.length === 2")).await;
    let said: Vec<String> = browser
        .ask(&format!("return {ids}.map(id => document.getElementById(id).textContent)"))
        .await;
    assert!(said[0] == "Free" && said[1].starts_with("Closed"), "{said:?}");
}

/// The note of an element describes the link in it, also where the element comes late.
async fn a_note_of_an_element(browser: &Browser) {
    let element = |id: &str| {
        format!(
            "<contact-button id={id} channel=tel to=+33123456789 data-hours=off></contact-button>"
        )
    };
    at(browser, "2026-12-18T19:00:00Z", &format!("<p>{}</p><p id=place></p>", element("one")))
        .await;
    let tied = |id: &str| {
        format!(
            "document.getElementById(document.querySelector('#{id} > a').getAttribute('aria-describedby')) === document.querySelector('#{id} + .contact-hours')"
        )
    };
    browser.until("the note is of its link", &tied("one")).await;
    let () = browser
        .ask("const copy = document.createElement('contact-button'); copy.id = 'two';
            for (const [name, value] of [['channel', 'tel'], ['to', '+33123456780'], ['data-hours', 'off']]) copy.setAttribute(name, value);
            document.getElementById('place').append(copy)")
        .await;
    browser.until("that of one that came late", &tied("two")).await;
    browser.said().await.assert_silent();
}

async fn a_year_far_away(browser: &Browser) {
    at(browser, "2026-12-18T19:00:00Z", &call("data-hours=\"2027 Jan 4 09:00-18:00\"")).await;
    browser
        .until("the year", &format!("/^Closed, opens Monday.*2027 at 09:00$/.test({NOTES})"))
        .await;
}

async fn it_turns_over(browser: &Browser) {
    // Half an hour before six in Paris.
    at(browser, "2026-12-18T16:30:00Z", &call(WEEK)).await;
    turn(browser, "2026-12-18T16:59:59Z").await;
    notes(browser, "").await;
    turn(browser, "2026-12-18T17:00:00Z").await;
    browser.until("the note", &format!("{NOTES}.startsWith('Closed, opens')")).await;
    turn(browser, "2026-12-21T07:59:59Z").await;
    browser.until("still", &format!("{NOTES}.startsWith('Closed, opens')")).await;
    turn(browser, "2026-12-21T08:00:00Z").await;
    browser
        .until(
            "open",
            &format!(
                "{NOTES} === '' && !document.querySelector('.contact-hours').checkVisibility()"
            ),
        )
        .await;
}

async fn never_under_the_focus(browser: &Browser) {
    let body = call(&format!("{WEEK} data-closed=\"hide\"")) + "<button id=\"next\">Next</button>";
    at(browser, "2026-12-18T16:30:00Z", &body).await;
    browser.until("a timer", "timers.length").await;
    let () = browser.ask("call.focus()").await;
    turn(browser, "2026-12-18T17:00:00Z").await;
    browser.until("it has had its turn", "timers.length").await;
    let state: (bool, String) =
        browser.ask("return [call.hidden, document.activeElement.id]").await;
    assert_eq!(state, (false, "call".into()));
    let () = browser.ask("document.getElementById('next').focus()").await;
    browser.until("it is hidden", "call.hidden").await;
}

/// Who reads the number that stands beside a link is at the link.
async fn nor_at_its_number(browser: &Browser) {
    let hours = format!("{WEEK} data-closed=\"hide\" data-number");
    for selector in [".contact-show", ".contact-details .contact-show"] {
        at(browser, "2026-12-18T16:30:00Z", &(call(&hours) + "<button id=\"next\">Next</button>"))
            .await;
        browser.until("the control", "document.querySelector('#call + .contact-show')").await;
        let () = browser.ask("document.querySelector('#call + .contact-show').click()").await;
        let focus = format!("document.querySelector('{selector}').focus()");
        let () = browser.ask(&focus).await;
        turn(browser, "2026-12-18T17:00:00Z").await;
        browser.until("it has had its turn", "timers.length").await;
        let state: (bool, usize) = browser
            .ask("return [call.hidden, document.querySelectorAll('.contact-details:not([hidden]) .contact-show, #call + .contact-show').length]")
            .await;
        assert_eq!(state, (false, 2), "{selector}");
        let () = browser.ask("document.getElementById('next').focus()").await;
        browser.until("it is hidden", "call.hidden").await;
    }
}

async fn what_is_wrong_is_said(browser: &Browser) {
    for (attributes, sentence) in [
        (
            "data-hours=\"Mo 9-18\"",
            "hours \"9\" in \"Mo 9-18\" is not understood; it takes Mo-Fr 09:00-18:00, or Dec 25 off",
        ),
        (
            "data-hours=\"24/7\" data-timezone=\"Mars/Base\"",
            "timezone \"Mars/Base\" is none; it takes one such as Europe/Paris",
        ),
        (
            "data-hours=\"Sa 10:00-12:00\" data-timezone=\"UTC\"",
            "lang \"xx-??\" is no language; it takes a tag such as fr or pt-BR",
        ),
    ] {
        let link = call(attributes).replace("<p>", "<p lang=\"LANG\">");
        let lang = if attributes.contains("UTC") { "xx-??" } else { "fr" };
        at(browser, "2026-12-18T19:00:00Z", &link.replace("LANG", lang)).await;
        browser.until("a line", "watch.told().lines.length").await;
        let said = browser.said().await;
        said.assert_unhurt();
        assert!(said.only_line().text.contains(sentence), "{said:?}");
        browser.settled_button("#call").await.assert_ready("tel", "tel:+33123456789");
    }
}

async fn in_other_languages(browser: &Browser) {
    for lang in ["fr-CA", "de"] {
        at(browser, "2026-12-18T19:00:00Z", &format!("<div lang={lang}>{}</div>", call(WEEK)))
            .await;
        let (day, time) = visitors(browser, "2026-12-21T08:00:00Z", lang).await;
        let file =
            format!("return fetch('../dist/words/hours/{}.txt').then(it => it.text())", &lang[..2]);
        let words: String = browser.ask(&file).await;
        let sentence = words.lines().nth(1).unwrap_or_default();
        notes(browser, &sentence.replacen("{}", &day, 1).replacen("{}", &time, 1)).await;
    }
}

async fn without_wasm(browser: &Browser) {
    let page = format!("{SNIPPET}<main><h1>Hours</h1>{}</main>", call("data-hours=\"off\""));
    for policy in [CSP_STRICT, CSP_SCRIPT_SELF] {
        let visit = browser.open_whole(policy, &page).await;
        notes(browser, "Closed").await;
        let asked = browser.requested(&visit);
        assert!(!asked.iter().any(|path| path.ends_with(".wasm")), "{asked:?}");
        let said = browser.said().await;
        assert!(said.uncaught.is_empty(), "{said:?}");
    }
}
