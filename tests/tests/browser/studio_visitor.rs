//! Who sees which button: rules in the studio's preview, for the reader and for a made-up visitor, as the published page has
//! them; and what no page can be made with, said beside its field.

use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, tests};
use serde_json::{Value, json};

use super::studio::{SEEN, click, open, open_fold, text, type_in};

pub(crate) const TESTS: &[Test] = tests![
    as_the_published_page,
    as_a_made_up_visitor,
    by_the_visitors_clock,
    the_order_of_a_strategy,
    what_no_page_can_be_made_with,
    the_words_follow_what_is_wrong,
];

const CALL: &str = "c=tel:%2B33199001234&c-label=Call";
const MAIL: &str = "c=email:a@b.example&c-label=Mail";

/// The words of the links that are seen below an element; in a closed menu, those that would be.
fn seen(root: &str) -> String {
    format!(
        "[...{root}.querySelectorAll('a')].filter(a => a.closest('.contact-menu-panel')
             ? !a.hasAttribute('data-ruled-out') : a.checkVisibility()).map(a => a.firstChild.textContent).join()"
    )
}

async fn until_seen(browser: &Browser, names: &str) {
    let same = format!("{} === '{names}'", seen(SEEN));
    browser.until(&format!("{names:?} in the preview"), &same).await;
}

/// What is said beside a row that is hidden, of each row.
async fn beside_rows(browser: &Browser) -> Vec<String> {
    let script =
        "return [...document.querySelectorAll('#chosen [data-hidden]')].map(it => it.textContent)";
    browser.ask(script).await
}

/// Without a chosen visitor it is what the reader would be shown.
async fn as_the_published_page(browser: &Browser) {
    for (rule, names) in [
        ("c-when=device%3Dphone", "Mail"),
        ("c-when=device%3Dphone&as=menu", "Mail"),
        ("c-when=device%3Ddesktop", "Call,Mail"),
        ("c-unless=device%3Ddesktop,tablet", "Mail"),
        ("c-when=campaign%3Dspring", "Mail"),
        ("c-when=lang%3Dfr", "Mail"),
        ("c-when=lang%3Dfr&lang=fr", "Call,Mail"),
    ] {
        // A parameter of the call stands behind it; one of the page may stand anywhere.
        open(browser, &format!("?{CALL}&{rule}&{MAIL}")).await;
        until_seen(browser, names).await;
        let rows = beside_rows(browser).await;
        assert_eq!(rows[0].contains("hidden"), names == "Mail", "{rule}: {rows:?}");
        assert_eq!(rows[1], "", "{rule}");
        let lang: String =
            browser.ask("return new URLSearchParams(location.search).get('lang') ?? 'en'").await;
        let code = text(browser, "#code-panel code").await;
        let markup = code.rfind("\n\n").map_or(&*code, |end| &code[end..]);
        browser.open_body(PLAIN, &format!("<div lang=\"{lang}\">{markup}</div>")).await;
        let page = seen("document");
        browser.until("the same in the page", &format!("{page} === '{names}'")).await;
    }
}

async fn as_a_made_up_visitor(browser: &Browser) {
    let visits = [
        ("device=phone", json!({ "device": "phone" }), json!({ "device": "desktop" })),
        ("device!=tablet", json!({ "device": "phone" }), json!({ "device": "tablet" })),
        ("path=/shop/*;path=/", json!({ "path": "/shop/chair" }), json!({ "path": "/about" })),
        ("path!=/shop", json!({ "path": "/shop/" }), json!({ "path": "/shop" })),
        ("campaign=spring", json!({ "campaign": "spring" }), json!({ "campaign": "" })),
        ("lang=fr", json!({ "lang": "fr-CA" }), json!({ "lang": "de" })),
    ];
    for form in ["buttons", "menu"] {
        open(browser, &format!("?{CALL}&{MAIL}&as={form}")).await;
        open_fold(browser, "menu").await;
        click(browser, "#visitor > summary").await;
        click(browser, "#chosen li:first-child .more > summary").await;
        for (rule, who, other) in &visits {
            type_in(browser, "#chosen li:first-child [placeholder='device=phone']", rule).await;
            for (visit, names) in [(who, "Call,Mail"), (other, "Mail")] {
                for (place, name) in [(1, "device"), (2, "lang"), (3, "path"), (4, "campaign")] {
                    let usual = if name == "device" { "desktop" } else { "" };
                    let value = visit[name].as_str().unwrap_or(usual);
                    let control = format!("#visitor .two > :nth-child({place}) :is(input, select)");
                    type_in(browser, &control, value).await;
                }
                until_seen(browser, names).await;
                let said = text(browser, ".why p").await;
                let told = said.trim_start_matches("This visitor sees: ").replace(", ", ",");
                assert_eq!(told.trim_end_matches('.'), names, "{rule}");
                let note = &beside_rows(browser).await[0];
                assert_eq!(note.starts_with("In the preview: hidden"), names == "Mail", "{note}");
            }
        }
        // Without the visitor it is the reader again.
        type_in(browser, "#chosen li:first-child [placeholder='device=phone']", "device=phone")
            .await;
        type_in(browser, "#visitor select", "phone").await;
        until_seen(browser, "Call,Mail").await;
        click(browser, "#visitor > summary").await;
        until_seen(browser, "Mail").await;
    }
}

/// The preview says the hours by the clock that the fold says them by.
async fn by_the_visitors_clock(browser: &Browser) {
    open(browser, "?sample=clinic").await;
    open_fold(browser, "hours").await;
    type_in(browser, "#hours-at", "2026-12-20T10:00").await;
    for (zone, time) in [("America/New_York", "02:30"), ("Asia/Tokyo", "16:30")] {
        type_in(browser, "#hours-visitor", zone).await;
        let said = text(browser, ".said-hours").await;
        assert!(said.contains(time), "{said}");
        let same = format!("{SEEN}.textContent.includes({})", json!(said));
        browser.until(&format!("{said:?} in the preview"), &same).await;
    }
    type_in(browser, "#hours-visitor", "Mars/Base").await;
    let wrong = text(browser, "#hours-visitor-said").await;
    assert_eq!(wrong, "\"Mars/Base\" is no time zone; it takes an IANA name, such as Asia/Tokyo.");
}

async fn the_order_of_a_strategy(browser: &Browser) {
    let query =
        format!("?{CALL}&c=x_follow:furni&c-label=Follow&as=menu&menu.strategy=public_private");
    open(browser, &query).await;
    until_seen(browser, "Follow,Call").await;
    open_fold(browser, "menu").await;
    let why: Vec<String> = browser
        .ask("return [...document.querySelectorAll('.why :is(p, li)')].map(it => it.textContent)")
        .await;
    assert_eq!(
        why,
        [
            "This visitor sees: Follow, Call.",
            "Follow: shown, as no rule is about it. It stands under “Ask us in public”.",
            "Call: shown, as no rule is about it. It stands under “Write to us”.",
        ]
    );
}

/// The field that is said to be wrong, by its label, and what it is described by.
const WRONG: &str = "[...document.querySelectorAll('[aria-invalid=true]')].map(it =>
    [it.labels[0]?.textContent ?? it.ariaLabel, it.getAttribute('aria-describedby').split(' ').map(id => document.getElementById(id).textContent).at(-1)])";

async fn what_no_page_can_be_made_with(browser: &Browser) {
    for (query, field, sentence) in [
        ("c-when=blah", "Show only when", "\"blah\" is no condition"),
        ("c-unless=device%3Dfridge", "Hide when", "\"device=fridge\" is no condition"),
        ("hours=9am-5pm&timezone=Europe/Paris", "Hours", "Hours \"9am-5pm\" is no time"),
        (
            "hours=Mo-Fr+09:00-18:00&timezone=Mars",
            "The brand’s time zone",
            "Timezone \"Mars\" is no",
        ),
        ("as=menu&menu.strategy=x_to_facebook", "Order of the links", "Tel is in neither group"),
    ] {
        let url = format!("www/?{CALL}&{query}&{MAIL}");
        browser.open(contact_buttons_tests::variant::CSP_STUDIO, &url).await;
        browser.until("the studio", "document.documentElement.dataset.studio === 'ready'").await;
        let wrong: Value = browser.ask(&format!("return {WRONG}")).await;
        assert_eq!(wrong.as_array().map(Vec::len), Some(1), "{query}: {wrong}");
        assert_eq!(wrong[0][0], field, "{query}");
        let said = wrong[0][1].as_str().unwrap_or_default();
        assert!(said.starts_with(sentence), "{query}: {said}");
        assert_eq!(text(browser, "#trouble").await, said, "under the preview");
        assert_eq!(text(browser, "#code-none").await, said, "where the code was");
        click(browser, "#copy-first").await;
        assert_eq!(text(browser, "#copied").await, said, "where it would be copied");
    }
}

async fn the_words_follow_what_is_wrong(browser: &Browser) {
    open(browser, &format!("?{MAIL}&{CALL}")).await;
    // A row that is not whole yet counts for the fields, though it is on no page.
    click(browser, "#open-catalogue").await;
    let () =
        browser.ask("document.querySelector('.tile:has([data-contact=x_search])').click()").await;
    let () = browser.ask("document.querySelector('#chosen li:last-child .grip').focus()").await;
    for _ in 0..2 {
        browser.press(fantoccini::key::Key::Up).await;
    }
    let rule = "#chosen li:nth-child(3) [placeholder='device=phone']";
    click(browser, "#chosen li:nth-child(3) .more > summary").await;
    browser
        .until("the options", "document.querySelector('#chosen li:nth-child(3) .rare .field')")
        .await;
    type_in(browser, rule, "blah").await;
    let invalid = format!("document.querySelector(`{rule}`).ariaInvalid === 'true'");
    browser.until("the third row's own field", &invalid).await;
    type_in(browser, rule, "device=desktop").await;
    let wrong: Value = browser.ask(&format!("return {WRONG}")).await;
    assert_eq!(wrong, json!([]));
    assert_eq!(text(browser, "#code-none").await, "");
    assert_eq!(text(browser, "#trouble").await, "");
    let code: bool =
        browser.ask("return document.getElementById('code-panel').checkVisibility()").await;
    assert!(code, "the code is back");
    until_seen(browser, "Mail,Call").await;
}
