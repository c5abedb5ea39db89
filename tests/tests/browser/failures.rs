//! What goes wrong on the way: the links stay, nothing is thrown, one line says so.

use contact_buttons_tests::variant::{
    FINISH_MISSING, FULL_MISSING, Variant, WASM_AS_TEXT, WASM_CHANGED, WASM_MISSING, WORDS_EMPTY,
    WORDS_MISSING,
};
use contact_buttons_tests::{Browser, Test, tests};

pub(crate) const TESTS: &[Test] = tests![
    the_wasm_is_missing,
    the_wasm_is_another,
    the_wasm_comes_as_text,
    the_second_wasm_is_missing,
    the_second_half_is_missing,
    the_words_are_missing,
    the_words_are_empty,
    the_functions_say_so_too,
];

const PAGE: &str = "pages/script-tag.html";

async fn links_stay(browser: &Browser, variant: Variant) {
    browser.open(variant, PAGE).await;
    browser.until("the console line", "watch.told().lines.length").await;
    browser.ready().await;
    let old = browser.button("#old").await;
    assert_eq!((&old.state, &old.contact), (&None, &None), "{}", old.html);
    let href = "https://twitter.com/messages/compose?recipient_id=3805104374&text=Hi%20there";
    assert_eq!(old.href.as_deref(), Some(href));
    let background: String = browser.ask("return getComputedStyle(dm).backgroundColor").await;
    assert_ne!(background, "rgba(0, 0, 0, 0)", "the look is the stylesheet's alone");
    let said = browser.said().await;
    assert!(said.uncaught.is_empty(), "nothing is thrown into the page: {:?}", said.uncaught);
    let line = said.only_line();
    assert!(line.text.contains("contact-buttons"), "who speaks: {line:?}");
    assert!(!line.text.contains("wasm-unsafe-eval"), "no policy is to blame: {line:?}");
}

async fn the_wasm_is_missing(browser: &Browser) {
    links_stay(browser, WASM_MISSING).await;
}

async fn the_wasm_is_another(browser: &Browser) {
    links_stay(browser, WASM_CHANGED).await;
}

async fn the_wasm_comes_as_text(browser: &Browser) {
    browser.open(WASM_AS_TEXT, PAGE).await;
    let link = "https://x.com/messages/compose?recipient_id=3805104374";
    browser.settled_button("#dm").await.assert_ready("x_dm", link);
    browser.ready().await;
    browser.said().await.assert_silent();
}

async fn the_second_wasm_is_missing(browser: &Browser) {
    let body = "<a id=\"t\" href=\"https://x.com/furni\" data-contact=\"x_dm\" data-to=\"furni\">Message us</a>\
        <a id=\"u\" href=\"tel:+33123456789\" data-contact=\"tel\">Call us</a>";
    browser.open_body(FULL_MISSING, body).await;
    browser.until("the warning", "watch.told().lines.length").await;
    browser.ready().await;
    let known = browser.settled_button("#u").await;
    assert_eq!(known.state.as_deref(), Some("ready"), "what the first one knows is upgraded");
    let unsure = browser.button("#t").await;
    assert_eq!(unsure.state, None, "{}", unsure.html);
    assert_eq!(unsure.href.as_deref(), Some("https://x.com/furni"), "{}", unsure.html);
    let said = browser.said().await;
    said.assert_unhurt();
    let line = said.only_line();
    assert!(line.text.contains("links stay as they are"), "{line:?}");
}

async fn the_second_half_is_missing(browser: &Browser) {
    let visit = browser.open(FINISH_MISSING, PAGE).await;
    browser.ready().await;
    let script = "document.body.insertAdjacentHTML('beforeend', '<a class=contact-button href=tel:+33123456789>Call</a>');
                  return new Promise(done => setTimeout(done, 200))";
    for _ in 0..2 {
        browser.ask::<Option<bool>>(script).await;
    }
    let said = browser.said().await;
    said.assert_unhurt();
    assert!(said.only_line().text.contains("links stay as they are"), "{said:?}");
    let asked = browser.requested(&visit);
    assert_eq!(asked.iter().filter(|file| file.contains("finish")).count(), 1, "{asked:?}");
}

/// The label is English, and the words were asked for once.
async fn a_label_is_english(browser: &Browser, variant: Variant) {
    let body = "<p lang=\"fr\"><a id=\"t\" href=\"https://wa.me/33612345678\" class=\"contact-button\"></a>";
    let visit = browser.open_body(variant, body).await;
    browser.ready().await;
    let button = browser.settled_button("#t").await;
    button.assert_ready("whatsapp", "https://wa.me/33612345678");
    assert_eq!(button.label, "Chat on WhatsApp");
    let asked = browser.requested(&visit);
    assert_eq!(asked.iter().filter(|file| file.contains("words/")).count(), 1, "{asked:?}");
}

async fn the_words_are_missing(browser: &Browser) {
    a_label_is_english(browser, WORDS_MISSING).await;
    let said = browser.said().await;
    said.assert_unhurt();
    let line = said.only_line();
    assert!(line.text.contains("labels are English: 404"), "{line:?}");
}

async fn the_words_are_empty(browser: &Browser) {
    a_label_is_english(browser, WORDS_EMPTY).await;
    browser.said().await.assert_unhurt();
}

async fn the_functions_say_so_too(browser: &Browser) {
    for (variant, start) in [(FULL_MISSING, "not_ready: "), (WASM_MISSING, "https://t.me/")] {
        browser.open(variant, PAGE).await;
        let script = "return import('../dist/contact-buttons.js').then(async m => {
            await m.ready;
            await m.upgrade();
            try { return m.link('telegram_direct', 'durov') } catch (error) { return error.kind + ': ' + error.message }
        })";
        let answer: String = browser.ask(script).await;
        assert!(answer.starts_with(start), "an error with a kind, not a crash: {answer}");
    }
}
