//! The fields of a chosen button: plain words, what is needed in sight, what is rare one press away.

use contact_buttons_tests::variant::CSP_STUDIO;
use contact_buttons_tests::{Browser, Test, tests};
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::studio::{click, open, text, type_in, until_links};

pub(crate) const TESTS: &[Test] = tests![
    plain_words_and_the_likeliest_first,
    what_no_link_can_be_without,
    a_wrong_option_beside_its_field,
    a_link_in_a_row_is_read,
    the_address_is_read_once,
    a_code_for_print_as_drawing_and_pixels,
    a_saved_profile_page_pasted,
    a_page_of_several_accounts,
    buttons_in_the_lowest_window,
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

/// Whoever has a link pastes it where its account or its number goes; numbers have the digits of any script.
async fn a_link_in_a_row_is_read(browser: &Browser) {
    open(browser, "?ui=en&c=whatsapp:%2B33639980012").await;
    for (typed, number) in [
        ("https://wa.me/33639980099?text=Hello", "33639980099"),
        ("https://x.com/furni", ""),
        (
            "+\u{663}\u{663}\u{666}\u{663}\u{669}\u{669}\u{668}\u{660}\u{660}\u{669}\u{668}",
            "33639980098",
        ),
    ] {
        type_in(browser, "#chosen input", typed).await;
        if number.is_empty() {
            let refused = "document.querySelector('#chosen .wrong').textContent";
            browser.until("another channel's link is refused", refused).await;
            continue;
        }
        until_links(browser, &[&format!("https://wa.me/{number}?text=Hello")]).await;
        let said = text(browser, "#chosen .hint[aria-live]").await;
        assert_eq!(said, format!("Read as +{number}."));
    }
    let () = browser.ask("document.getElementById('reach-text').focus()").await;
    let left = "document.querySelector('#chosen input').value === '+33639980098'";
    browser.until("what it was read as, once the field is left", left).await;
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

const PROFILE: &str = "<!doctype html><html><head><script type=\"application/ld+json\">{\"@type\":\"ProfilePage\",\"mainEntity\":{\"@type\":\"Person\",\"additionalName\":\"furni\",\"identifier\":\"3805104374\"}}</script></head><body><a href=\"https://x.com/other\">Other</a> <a href=\"https://x.com/furni\">Furni</a></body></html>";

/// A profile page is about its account, not about all that it links to.
async fn a_saved_profile_page_pasted(browser: &Browser) {
    open(browser, "?goal=private").await;
    type_in(browser, "#reach-text", PROFILE).await;
    until_links(browser, &["https://x.com/messages/compose?recipient_id=3805104374"]).await;
    let said = text(browser, "#reach-said").await;
    assert!(said.contains("The id of @furni is 3805104374."), "{said}");
    let offered: usize =
        browser.ask("return document.querySelectorAll('.offers input').length").await;
    assert_eq!(offered, 2, "a message, or the profile");
    // A page that is nobody's profile gives its links as ever.
    type_in(
        browser,
        "#reach-text",
        "<html><body><a href=\"tel:+33199001234\">Call</a></body></html>",
    )
    .await;
    until_links(browser, &["tel:+33199001234"]).await;
}

async fn a_page_of_several_accounts(browser: &Browser) {
    browser.open(CSP_STUDIO, "www/?c=x_dm:furni").await;
    browser.until("the help", "document.querySelector('#chosen .help summary')").await;
    click(browser, "#chosen .help summary").await;
    let page = "<html><script>{\"rest_id\":\"12\",\"screen_name\":\"jack\"},{\"rest_id\":\"3805104374\",\"screen_name\":\"furni\"}</script></html>";
    let file = std::env::temp_dir().join(format!("several-{}.html", std::process::id()));
    std::fs::write(&file, page).expect("a saved page");
    let input = browser.element("#chosen input[type=file]").await;
    input.send_keys(&file.to_string_lossy()).await.expect("the file");
    let whose = "[...document.querySelectorAll('.finder .field')].find(it => it.checkVisibility())";
    browser.until("the question whose it is", whose).await;
    let said = text(browser, ".finder .answer").await;
    assert!(said.contains("several accounts"), "{said}");
    type_in(browser, ".finder .field input", "@furni").await;
    until_links(browser, &["https://x.com/messages/compose?recipient_id=3805104374"]).await;
}

/// Whatever the height of a window, the buttons of each sample are seen without scrolling, which is what it is all about.
async fn buttons_in_the_lowest_window(browser: &Browser) {
    for query in ["?sample=bistro", "?sample=clinic&ui=fr", "?sample=boutique", "?goal=public"] {
        open(browser, query).await;
        for height in [320, 400, 520, 760] {
            let script = format!(
                "const frame = document.getElementById('preview');
                 frame.style.blockSize = '{height}px';
                 const links = [...frame.contentDocument.querySelectorAll('.slot a')].filter(a => a.checkVisibility());
                 return [links.length, Math.max(...links.map(a => a.getBoundingClientRect().bottom))]"
            );
            let (count, bottom): (usize, f64) = browser.ask(&script).await;
            assert!(count > 0 && bottom <= f64::from(height), "{query}: {bottom} of {height}");
        }
    }
}
