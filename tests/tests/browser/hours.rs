//! Opening hours in the page: the answers of the crate, the note, and its turning over.

use contact_button::hours::Hours;
use contact_buttons_tests::browser::SNIPPET;
use contact_buttons_tests::variant::{CSP_SCRIPT_SELF, CSP_STRICT, PLAIN};
use contact_buttons_tests::{Browser, Test, tests};
use jiff::{Timestamp, tz::TimeZone};
use serde_json::json;

pub(crate) const TESTS: &[Test] = tests![
    the_answers_of_the_crate,
    the_refusals_of_the_crate,
    a_note_while_closed,
    a_note_from_a_server,
    hidden_while_closed,
    another_channel_while_closed,
    it_turns_over,
    never_under_the_focus,
    a_menus_hours,
    what_is_wrong_is_said,
    in_other_languages,
    without_wasm,
];

const TEXTS: &[&str] = &[
    "Mo-Fr 09:00-18:00",
    "mo-fr 9:00-18:00",
    "Mo-Fr 09:00-12:30,14:00-18:00; Sa 10:00-12:00",
    "Mo,We,Fr 09:00 - 18:00",
    "Sa-Mo 09:00-18:00",
    "24/7",
    "24/7; 2027 Jan 1 off",
    "09:00-18:00; We 12:00-13:00 off",
    "Mo-Fr 09:00-18:00; 2026 Dec 25 off",
    "Mo-Su 09:00-18:00; Dec 24-Jan 2 off",
    "Mo-Su 09:00-18:00; Dec 24-26,Dec 31 closed",
    "Mo-Su 09:00-18:00; 2026 Dec 24-2027 Jan 2 off",
    "Nov-Feb 10:00-16:00",
    "2026 Jul Sa 10:00-16:00",
    "Feb 29 10:00-11:00",
    "Fr 22:00-04:00; Sa 10:00-12:00",
    "Fr 22:00-28:00",
    "Mo-Su 10:00-12:00; Fr 22:00-04:00",
    "Fr 22:00-04:00; Dec 26 off",
    "Mo-Sa 11:00-14:30, Mo-Th 17:00-21:30",
    "Mo 10:00-12:00, 2026 Dec 25 10:00-11:00;",
    "Sa off, Fr 22:00-04:00",
    "Mo-Su 02:15-02:45",
    "Mo-Su 01:30-03:15",
    "off",
];

const ZONES: &[&str] =
    &["Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"];

/// Moments of several years, those around clocks that are set among them.
fn moments() -> Vec<Timestamp> {
    let mut all: Vec<Timestamp> = (0..60)
        .map(|n| {
            let start: Timestamp = "2026-01-01T00:07:30Z".parse().expect("a moment");
            start + jiff::SignedDuration::from_mins(n * 24_181)
        })
        .collect();
    for set in [
        "2026-03-29T01:00:00Z",
        "2026-10-25T01:00:00Z",
        "2026-03-08T07:00:00Z",
        "2026-11-01T06:00:00Z",
    ] {
        let set: Timestamp = set.parse().expect("a moment");
        all.extend(
            [-90, -30, 0, 30, 90].map(|minutes| set + jiff::SignedDuration::from_mins(minutes)),
        );
    }
    all
}

async fn the_answers_of_the_crate(browser: &Browser) {
    browser.open_body(PLAIN, "<p>Hours").await;
    let moments = moments();
    for zone in ZONES {
        let clock = TimeZone::get(zone).expect("a zone");
        let millis: Vec<i64> = moments.iter().map(|at| at.as_millisecond()).collect();
        let script = "const [texts, zone, moments] = arguments;
            return import('../dist/contact-buttons-hours.js').then(({ hours }) => Promise.all(texts.map(text => Promise.all(moments.map(async now => {
                const { open, change } = await hours(text, zone, now);
                return [open, change ?? null];
            })))))";
        let answers: Vec<Vec<(bool, Option<i64>)>> =
            browser.ask_with(script, json!([TEXTS, zone, millis])).await;
        for (text, answers) in TEXTS.iter().zip(answers) {
            let hours: Hours = text.parse().expect(text);
            for (at, answer) in moments.iter().zip(answers) {
                let at = at.to_zoned(clock.clone());
                let change = hours.next_change_zoned(&at);
                let expected =
                    (hours.is_open_zoned(&at), change.map(|at| at.timestamp().as_millisecond()));
                assert_eq!(answer, expected, "{text}, {at}");
            }
        }
    }
}

async fn the_refusals_of_the_crate(browser: &Browser) {
    browser.open_body(PLAIN, "<p>Hours").await;
    let wrong = [
        "",
        "Mo 9-18",
        "Mo 09:00",
        "Mo 09:00-18:60",
        "Mo 24:00-26:00",
        "Mo 09:00-48:01",
        "Mo 09:00-18:00+",
        "Mo-Xx 09:00-18:00",
        "Monday 09:00-18:00",
        "PH off",
        "Mo; easter off",
        "Mo;; Tu",
        "Mo,",
        "Feb 30 off",
        "2026 Feb 29 off",
        "2026",
        "Dec-24 off",
        "Dec 24-2027 Jan 2",
        "2026 Dec 24-Jan 2",
        "Mo 09:00-18:00 \"by appointment\"",
        "été",
        "sunrise-sunset",
        "Mo 109:00-18:00",
        "Dec 111",
        "Mo - ",
    ];
    for text in wrong {
        assert!(text.parse::<Hours>().is_err(), "{text}");
    }
    let script = "const texts = arguments[0]; return import('../dist/contact-buttons-hours.js').then(({ hours }) => Promise.all(texts.map(async text => {
        try { await hours(text, 'UTC', 0); return '' } catch (error) { return String(error) } })))";
    let said: Vec<String> = browser.ask_with(script, json!([wrong])).await;
    for (text, said) in wrong.iter().zip(said) {
        assert!(said.starts_with("hours \""), "{text}: {said}");
    }
}

/// A page whose clock stands still: `turn` sets it, and what waits for more than a second has its turn then. (WebKit puts
/// the time limit of a driver's script among them.)
async fn at(browser: &Browser, moment: &str, body: &str) {
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
async fn turn(browser: &Browser, moment: &str) {
    browser.until("a timer", "timers.length").await;
    let () = browser.ask_with("turn(arguments[0])", json!([moment])).await;
}

/// What is said of hours, in order.
const NOTES: &str =
    "[...document.querySelectorAll('.contact-hours')].map(note => note.textContent).join('|')";

async fn notes(browser: &Browser, expected: &str) {
    browser.until(expected, &format!("{NOTES} === {expected:?}")).await;
}

const WEEK: &str = "data-hours=\"Mo-Fr 09:00-18:00\" data-timezone=\"Europe/Paris\"";

fn call(attributes: &str) -> String {
    format!(
        "<p><a id=\"call\" class=\"contact-button\" href=\"tel:+33123456789\" {attributes}>Call us</a></p>"
    )
}

/// The visitor's own time of a moment, as the page writes it.
async fn visitors(browser: &Browser, moment: &str, lang: &str) -> (String, String) {
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
    ] {
        at(browser, "2026-12-18T19:00:00Z", &call(attributes)).await;
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
