//! The fields of a chosen button: plain words, what is needed in sight, what is rare one press away.

use contact_buttons_tests::{Browser, Test, tests};
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::studio::{click, open, text, type_in, until_links};

pub(crate) const TESTS: &[Test] = tests![
    plain_words_and_the_likeliest_first,
    what_no_link_can_be_without,
    a_wrong_option_beside_its_field,
    the_address_is_read_once,
    a_code_for_print_as_drawing_and_pixels,
];

/// The labels that are seen in a row.
const LABELS: &str = "[...document.querySelectorAll('#chosen .field label')].filter(it => it.checkVisibility()).map(it => it.textContent)";

async fn plain_words_and_the_likeliest_first(browser: &Browser) {
    open(browser, "?c=tel:%2B33199001234").await;
    click(browser, "#chosen .more > summary").await;
    browser.until("the options", "document.querySelector('#chosen .rare .field')").await;
    let seen: Vec<String> = browser.ask(&format!("return {LABELS}")).await;
    assert_eq!(seen[1..], ["Words on the button", "Extension"], "{seen:?}");
    type_in(browser, "#chosen .more > .body input", "45").await;
    until_links(browser, &["tel:+33199001234;ext=45"]).await;
    click(browser, "#chosen .rare > summary").await;
    let all: Vec<String> = browser.ask(&format!("return {LABELS}")).await;
    assert!(all.len() > seen.len() + 3, "{all:?}");
    let rules = [&all[all.len() - 2], &all[all.len() - 1]];
    assert_eq!(rules, ["Show only when", "Hide when"]);
}

async fn what_no_link_can_be_without(browser: &Browser) {
    open(browser, "").await;
    click(browser, "#open-catalogue").await;
    let () =
        browser.ask("document.querySelector('.tile:has([data-contact=x_search])').click()").await;
    let state: Value = browser
        .ask("const field = document.activeElement;
              return [Boolean(field.closest('#chosen')), field.required, field.closest('details') === null,
                  document.querySelector('#chosen .wrong').textContent]")
        .await;
    assert_eq!(state, json!([true, true, true, ""]), "in sight, and no mistake yet");
    type_in(browser, "#chosen [required]", "from:furni").await;
    let link = "https://x.com/search?q=from%3Afurni";
    until_links(browser, &[link]).await;
    click(browser, "#chosen .more > summary").await;
    browser.until("the choice", "document.querySelector('#chosen .more select')").await;
    browser.element("#chosen .more select").await.send_keys("Yes").await.expect("a choice");
    browser.press(Key::Enter).await;
    until_links(browser, &[&format!("{link}&f=live")]).await;
}

async fn a_wrong_option_beside_its_field(browser: &Browser) {
    open(browser, "?c=tel:%2B33199001234&c.ext=none&c=whatsapp:%2B33639980012").await;
    let shown = "[...document.querySelectorAll('#chosen .more .wrong')].find(it => it.checkVisibility() && it.textContent)";
    browser.until("the words beside the option", shown).await;
    let name: String = browser
        .ask(&format!("return {shown}.parentElement.querySelector('label').textContent"))
        .await;
    assert_eq!(name, "Extension");
    assert_eq!(text(browser, "#chosen .field .wrong").await, "", "and not beside the number");
}

/// An address that only the logic can read is not first taken for a sample.
async fn the_address_is_read_once(browser: &Browser) {
    open(browser, "?c=tel:%2B33199005678&brand=Atelier+Nord").await;
    let shop: String = browser
        .ask("return document.getElementById('preview').contentDocument.documentElement.dataset.shop")
        .await;
    assert_eq!(shop, "boutique");
    let hidden: bool =
        browser.ask("return 'waits' in document.getElementById('frame').dataset").await;
    assert!(!hidden, "the preview is seen again");
    until_links(browser, &["tel:+33199005678"]).await;
}

async fn a_code_for_print_as_drawing_and_pixels(browser: &Browser) {
    open(browser, "?sample=boutique").await;
    click(browser, "#code-print").await;
    let () = browser.ask("document.querySelector('.picks input[value=qr]').click()").await;
    let drawn = "document.querySelector('#code-panel .qr svg path + path')";
    browser.until("the drawing", drawn).await;
    let same: bool = browser
        .ask(&format!("return document.querySelector('#code-panel code').textContent.includes({drawn}.getAttribute('d'))"))
        .await;
    assert!(same, "what is seen is what is copied");
    let keep = "window.made = [];
        URL.createObjectURL = blob => (made.push(blob), 'blob:kept');
        HTMLAnchorElement.prototype.click = function () { made.at(-1).given = this.download }";
    let () = browser.ask(keep).await;
    click(browser, "#code-panel .qr button:nth-of-type(1)").await;
    click(browser, "#code-panel .qr button:nth-of-type(2)").await;
    browser.until("both files", "made.length === 2 && made[1].given").await;
    let given: [String; 2] = browser.ask("return made.map(it => it.given)").await;
    assert_eq!(given, ["contact.svg", "contact.png"]);
}
