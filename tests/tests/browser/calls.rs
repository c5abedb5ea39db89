//! Beside a link: its number to read and copy, and its code to scan.

use contact_buttons_tests::browser::SNIPPET;
use contact_buttons_tests::variant::{CSP_SCRIPT_SELF, CSP_STRICT, PLAIN};
use contact_buttons_tests::{Browser, Conditions, Test, tests};

pub(crate) const TESTS: &[Test] = tests![
    a_number_is_shown_and_copied,
    the_link_still_dials,
    a_code_is_drawn_when_it_is_opened,
    under_the_strictest_policy,
    without_wasm,
    on_a_phone,
    as_the_author_writes_it,
    beside_every_call,
    beside_what_is_hidden,
    beside_what_the_pages_style_takes_away,
    with_a_note_in_french,
    a_hidden_links_note,
    of_a_copied_page,
];

const CALL: &str = "<p><a id=\"call\" class=\"contact-button\" href=\"tel:+33123456789\" data-number=\"01 23 45 67 89\">Call us</a></p>";
pub(super) const SHOW: &str = "#call + .contact-show";

pub(super) async fn open(browser: &Browser, body: &str) {
    let head = "<link rel=\"stylesheet\" href=\"../dist/contact-buttons-menu.css\">";
    browser.open_whole(PLAIN, &format!("{SNIPPET}{head}<main><h1>Calls</h1>{body}</main>")).await;
    browser.ready().await;
}

pub(super) async fn press(browser: &Browser, selector: &str) {
    browser.until(selector, &format!("document.querySelector({selector:?})")).await;
    browser.element(selector).await.click().await.expect("it is pressed");
}

async fn a_number_is_shown_and_copied(browser: &Browser) {
    open(browser, CALL).await;
    browser.until("the control", &format!("document.querySelector('{SHOW}')")).await;
    assert_eq!(browser.accessible(SHOW).await, ("Show number".into(), "button".into()));
    let hidden: bool =
        browser.ask("return !document.querySelector('.contact-number').checkVisibility()").await;
    assert!(hidden);
    press(browser, SHOW).await;
    let shown: (String, bool, String) = browser
        .ask("const number = document.querySelector('.contact-number'); return [number.textContent, number.checkVisibility(),
            document.querySelector('.contact-show').getAttribute('aria-expanded')]")
        .await;
    assert_eq!(shown, ("01 23 45 67 89".into(), true, "true".into()), "as the author writes it");
    let status = "document.querySelector('.contact-copied[role=status]').textContent";
    let before: String = browser.ask(&format!("return {status}")).await;
    assert_eq!(before, "");
    press(browser, ".contact-details .contact-show").await;
    browser.until("it is said", &format!("{status} === 'Copied'")).await;
    press(browser, SHOW).await;
    let hidden: bool =
        browser.ask("return !document.querySelector('.contact-number').checkVisibility()").await;
    assert!(hidden);
    browser.said().await.assert_silent();
}

async fn the_link_still_dials(browser: &Browser) {
    open(browser, CALL).await;
    browser.until("the control", &format!("document.querySelector('{SHOW}')")).await;
    browser.settled_button("#call").await.assert_ready("tel", "tel:+33123456789");
    let followed: bool = browser
        .ask("let prevented; addEventListener('click', event => { prevented = event.defaultPrevented; event.preventDefault() });
            call.click(); return prevented === false")
        .await;
    assert!(followed, "nobody takes the press over");
}

const CODE: &str = "document.querySelector('.contact-code svg[role=img] path:last-child')";

async fn a_code_is_drawn_when_it_is_opened(browser: &Browser) {
    let page = browser.site.publish(&format!("{SNIPPET}<main>{CALL}
        <p><a id=\"chat\" class=\"contact-button\" href=\"https://wa.me/33612345678\" data-qr>Chat</a></p></main>"));
    let visit = browser.open(PLAIN, &page).await;
    browser.ready().await;
    browser
        .until("both controls", "document.querySelectorAll('a + .contact-show').length === 2")
        .await;
    assert!(!browser.requested(&visit).iter().any(|path| path.contains("-qr.")), "not before");
    press(browser, "#chat + .contact-show").await;
    browser.until("the code", &format!("{CODE}.getBoundingClientRect().width > 60")).await;
    assert_eq!(browser.accessible(".contact-code svg").await.0, "Scan with your phone");
    assert_eq!(browser.accessible("#chat + .contact-show").await.0, "Show QR code");
    let own: String = browser.ask(&format!("return {CODE}.getAttribute('d')")).await;
    press(browser, SHOW).await;
    browser
        .until("the other code", "document.querySelectorAll('.contact-code svg').length === 2")
        .await;
    let others: String = browser.ask(&format!("return {CODE}.getAttribute('d')")).await;
    assert_ne!(own, others, "each link has its code");
    browser.said().await.assert_silent();
}

async fn under_the_strictest_policy(browser: &Browser) {
    browser.open_whole(CSP_STRICT, &format!("{SNIPPET}<main>{CALL}</main>")).await;
    press(browser, SHOW).await;
    browser.until("the code", &format!("{CODE}.getBoundingClientRect().width > 60")).await;
    browser.said().await.assert_silent();
}

async fn without_wasm(browser: &Browser) {
    browser.open_whole(CSP_SCRIPT_SELF, &format!("{SNIPPET}<main>{CALL}</main>")).await;
    press(browser, SHOW).await;
    browser
        .until("what is wrong", "watch.told().lines.some(line => line.text.includes('no QR code'))")
        .await;
    let seen: bool =
        browser.ask("return document.querySelector('.contact-number').checkVisibility()").await;
    assert!(seen, "the number is there all the same");
    assert!(browser.said().await.uncaught.is_empty());
}

async fn on_a_phone(browser: &Browser) {
    browser.under(&Conditions { touch: true, width: 360, ..Conditions::USUAL }).await;
    open(browser, CALL).await;
    // It comes after what would have added it.
    browser.until("the part", "performance.getEntriesByType('resource').some(it => it.name.endsWith('-calls.js') && it.responseEnd)").await;
    let controls: usize = browser
        .ask("return import('../dist/contact-buttons-calls.js').then(() => new Promise(setTimeout)).then(() => document.querySelectorAll('.contact-show').length)")
        .await;
    assert_eq!(controls, 0);
}

async fn as_the_author_writes_it(browser: &Browser) {
    for (attributes, label, number) in [
        (
            "href=\"tel:+33123456789\" data-number=\"0123 456789\"",
            "Call 01 23 45 67 89",
            "0123 456789",
        ),
        (
            "href=\"tel:+33123456789\" data-number",
            "24 h: (01) 23.45.67.89 (24 h)",
            "(01) 23.45.67.89",
        ),
        ("href=\"tel:+33123456789\" data-number", "Call us", "+33 1 23 45 67 89"),
        ("href=\"tel:+15555550123;ext=45\" data-number", "Call us", "+1 555 555 0123 ext. 45"),
        (
            "href=\"tel:+15555550123;ext=45\" data-number=\"0123, then 45\"",
            "Call us",
            "0123, then 45",
        ),
        // Digits of the same end are not the number.
        ("href=\"tel:+33123452026\" data-number", "Since 2026", "+33123452026"),
        ("href=\"tel:+18003569377\" data-number", "1-800-FLOWERS", "+1 800 356 9377"),
    ] {
        open(
            browser,
            &format!("<p><a id=\"call\" class=\"contact-button\" {attributes}>{label}</a></p>"),
        )
        .await;
        press(browser, SHOW).await;
        let shown: String =
            browser.ask("return document.querySelector('.contact-number').textContent").await;
        assert_eq!(shown, number, "{attributes} {label}");
    }
}

const EVERY: &str = "<meta name=\"contact-buttons:desktop\" content=\"number, qr\">";

async fn beside_every_call(browser: &Browser) {
    let body = "<p><a id=\"call\" class=\"contact-button\" href=\"tel:+33123456789\">Call us</a></p>
        <p><a id=\"chat\" class=\"contact-button\" href=\"https://wa.me/33612345678\">Chat</a></p>
        <p><a id=\"quiet\" class=\"contact-button\" href=\"tel:+33123456780\" data-number=\"off\">Call</a></p>
        <p><a class=\"contact-button\" href=\"https://t.me/durov\" data-qr=\"off\">Chat</a></p>
        <p><a id=\"plain\" href=\"tel:+33123456781\">A link of the page's own</a></p>";
    open(browser, &format!("{EVERY}{body}")).await;
    press(browser, SHOW).await;
    let () = browser
        .ask("const copy = document.querySelector('#call').cloneNode(true); copy.id = 'later'; document.querySelector('main').append(copy)")
        .await;
    let beside = "[...document.querySelectorAll('a + .contact-show')].map(it => it.previousElementSibling.id).join() === 'call,chat,later'";
    browser.until("the one that came later", beside).await;
    open(browser, &format!("{}{body}", EVERY.replace("number, qr", "yes"))).await;
    browser.until("a line", "watch.told().lines.length").await;
    let said = browser.said().await;
    assert!(
        said.only_line()
            .text
            .contains("desktop \"yes\" is nothing that is known; it takes number, qr"),
        "{said:?}"
    );
}

async fn beside_what_is_hidden(browser: &Browser) {
    let body = CALL.replace("data-number", "data-hours=\"off\" data-number");
    open(browser, &body).await;
    press(browser, "#call ~ .contact-show").await;
    let beside = "[...document.querySelectorAll('#call ~ *')].map(it => it.classList[it.classList.length - 1] + it.checkVisibility()).join(' ')";
    browser
        .until(
            "all",
            &format!("{beside} === 'contact-hourstrue contact-showtrue contact-detailstrue'"),
        )
        .await;
    for hide in ["call.hidden = true", "call.hidden = false; call.dataset.ruledOut = ''"] {
        let () = browser.ask(hide).await;
        let left: bool = browser.ask(&format!("return {beside}.includes('true')")).await;
        assert!(!left, "{hide}");
    }
}

/// By a class of Bootstrap's or Tailwind's, or by a rule for narrow windows: what stands beside the link goes with it.
async fn beside_what_the_pages_style_takes_away(browser: &Browser) {
    let style = "<style>.d-none { display: none !important } @media (max-width: 700px) { .wide { display: none !important } }</style>";
    let body = CALL.replace("data-number", "data-hours=\"off\" data-number")
        + "<p><contact-button id=\"own\" channel=\"tel\" to=\"+33123456780\" data-hours=\"off\"></contact-button></p>";
    open(browser, &format!("{style}{body}")).await;
    press(browser, "#call ~ .contact-show").await;
    let beside = "[...document.querySelectorAll('#call ~ *, #own ~ *')].map(it => +it.checkVisibility()).join('')";
    browser.until("all", &format!("{beside} === '1111'")).await;
    for (hide, show) in [
        (
            "call.classList.add('d-none'); own.classList.add('d-none')",
            "call.classList.remove('d-none'); own.classList.remove('d-none')",
        ),
        (
            "call.classList.add('wide'); own.firstElementChild.classList.add('d-none'); document.querySelector('style').sheet.cssRules[1].media.mediaText = 'all'",
            "call.classList.remove('wide'); own.firstElementChild.classList.remove('d-none')",
        ),
    ] {
        let () = browser.ask(hide).await;
        browser.until("none", &format!("{beside} === '0000'")).await;
        let () = browser.ask(show).await;
        browser.until("all are back", &format!("{beside} === '1111'")).await;
    }
    browser.said().await.assert_silent();
}

/// The words of the note and of the control come at the same time: the note stays beside its link.
async fn with_a_note_in_french(browser: &Browser) {
    let body = CALL.replace("data-number", "lang=\"fr\" data-hours=\"off\" data-number");
    open(browser, &body).await;
    browser
        .until(
            "the note, then the control",
            "document.querySelector('#call + .contact-hours + .contact-show') && document.querySelector('#call + .contact-hours').checkVisibility()",
        )
        .await;
}

/// What a router or a snapshot of the page puts back has the old controls in it.
async fn of_a_copied_page(browser: &Browser) {
    open(browser, CALL).await;
    press(browser, SHOW).await;
    let () = browser
        .ask("const main = document.querySelector('main'); main.replaceWith(main.cloneNode(true))")
        .await;
    browser.until("a new control", "document.querySelector('.contact-details').hidden").await;
    press(browser, SHOW).await;
    let shown: (usize, bool) = browser
        .ask("return [document.querySelectorAll('.contact-details').length, document.querySelector('.contact-number').checkVisibility()]")
        .await;
    assert_eq!(shown, (1, true));
}

/// A rule or the page hides a link: what is said of its hours goes with it, without this part.
async fn a_hidden_links_note(browser: &Browser) {
    let body = "<p><a id=\"call\" class=\"contact-button\" href=\"tel:+33123456789\" data-hours=\"off\" data-unless=\"device=desktop\">Call us</a></p>
        <p><contact-button id=\"own\" channel=\"tel\" to=\"+33123456780\" data-hours=\"off\"></contact-button></p>";
    open(browser, body).await;
    let shown =
        "[...document.querySelectorAll('.contact-hours')].map(it => it.checkVisibility()).join()";
    browser.until("the first goes with its link", &format!("{shown} === 'false,true'")).await;
    for hide in ["own.dataset.ruledOut = ''", "delete own.dataset.ruledOut; own.hidden = true"] {
        let left: String = browser.ask(&format!("{hide}; return {shown}")).await;
        assert_eq!(left, "false,false", "{hide}");
    }
    browser.said().await.assert_silent();
}
