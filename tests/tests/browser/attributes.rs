//! `data-contact`, `data-to` and the parameters on an anchor.

use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, tests};

pub(crate) const TESTS: &[Test] = tests![
    they_make_the_better_link,
    they_beat_the_link_which_fills_in_the_rest,
    hyphens_and_lists,
    labels_left_out_are_made,
    without_an_href_it_works_and_the_console_tells_the_cost,
];

const PAGE: &str = "pages/attributes.html";

async fn they_make_the_better_link(browser: &Browser) {
    browser.open(PLAIN, PAGE).await;
    let dm = "https://x.com/messages/compose?recipient_id=3805104374\
              &text=Hi%2C%20is%20table%2012%20%26%20co%20free%3F";
    browser.settled_button("#dm").await.assert_ready("x_dm", dm);
    browser.settled_button("#call").await.assert_ready("tel", "tel:+33123456789;ext=45");
    browser.settled_button("#chat").await.assert_ready("whatsapp", "https://wa.me/33123456789");
    browser.said().await.assert_silent();
}

async fn they_beat_the_link_which_fills_in_the_rest(browser: &Browser) {
    browser.open(PLAIN, PAGE).await;
    let newer = browser.settled_button("#newer").await;
    newer.assert_ready("whatsapp", "https://wa.me/33123456789?text=new");
    let whole = browser.settled_button("#whole").await;
    whole.assert_ready("whatsapp", "https://wa.me/33123456789?text=old");
}

async fn hyphens_and_lists(browser: &Browser) {
    browser.open(PLAIN, PAGE).await;
    let welcome =
        "https://x.com/messages/compose?recipient_id=3805104374&welcome_message_id=844385345234";
    browser.settled_button("#welcome").await.assert_ready("x_dm", welcome);
    let list = "mailto:a@example.com?cc=b@example.com,c@example.com&subject=Table%20for%20two";
    browser.settled_button("#list").await.assert_ready("email", list);
}

async fn labels_left_out_are_made(browser: &Browser) {
    browser.open(PLAIN, PAGE).await;
    let english = browser.settled_button("#unlabelled").await;
    english.assert_ready("tel", "tel:+33123456789");
    assert!(english.label.starts_with("Call"), "{}", english.html);
    let french = browser.settled_button("#french").await;
    assert!(french.label.contains("WhatsApp"), "{}", french.html);
    assert!(!french.label.contains("Chat on"), "a French label on a French page: {}", french.html);
    let named = browser.settled_button("#named").await;
    assert!(named.label.contains("@furni"), "{}", named.html);
    assert!(!named.label.contains("Message @furni"), "a French label: {}", named.html);
}

async fn without_an_href_it_works_and_the_console_tells_the_cost(browser: &Browser) {
    browser.open(PLAIN, "pages/no-href.html").await;
    let bare = browser.settled_button("#bare").await;
    bare.assert_ready("whatsapp", "https://wa.me/33123456789");
    assert_eq!(bare.label, "Chat");
    browser.until("the console line", "watch.told().lines.length").await;
    let said = browser.said().await;
    let line = said.only_line();
    assert!(line.elements.contains(&"bare".to_owned()), "which element: {line:?}");
    assert!(line.text.contains("href") && line.text.contains("script"), "what it costs: {line:?}");
    assert!(line.text.contains("https://wa.me/33123456789"), "what would be right: {line:?}");
}
