//! X's own markup, `a.twitter-dm-button`, as its documentation and real pages have it.

use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, tests};

pub(crate) const TESTS: &[Test] = tests![
    the_documented_sample,
    its_content_is_replaced,
    the_name_can_be_hidden,
    the_text_attribute_beats_the_link,
    in_french,
];

const PAGE: &str = "pages/x-markup.html";

async fn the_documented_sample(browser: &Browser) {
    browser.open(PLAIN, PAGE).await;
    let button = browser.settled_button("#sample").await;
    button.assert_ready("x_dm", "https://x.com/messages/compose?recipient_id=3805104374");
    assert_eq!(button.label, "Message @furni");
    assert_eq!(button.class, ["contact-button"], "blockers hide elements with X's class names");
    assert_eq!(browser.accessible("#sample").await, ("Message @furni".into(), "link".into()));
    browser.said().await.assert_silent();
}

async fn its_content_is_replaced(browser: &Browser) {
    browser.open(PLAIN, PAGE).await;
    let button = browser.settled_button("#replaced").await;
    let link =
        "https://x.com/messages/compose?recipient_id=15010977&text=Hi%20DJ%20Corey%20Craig%20%21";
    button.assert_ready("x_dm", link);
    assert_eq!(button.label, "Message @djcoreycraig");
    assert!(!button.html.contains("<span class=\"button\">"), "{}", button.html);
    let mut class = button.class.clone();
    class.sort();
    assert_eq!(class, ["contact-button", "first", "last"]);
}

async fn the_name_can_be_hidden(browser: &Browser) {
    browser.open(PLAIN, PAGE).await;
    let button = browser.settled_button("#unnamed").await;
    button.assert_ready("x_dm", "https://x.com/messages/compose?recipient_id=923269322390343680");
    assert_eq!(button.label, "Message");
    assert_eq!(button.target.as_deref(), Some("_blank"));
    assert_eq!(button.hint.trim(), "(opens in a new tab)");
    assert!(!button.html.contains("<button>"), "no button in a link: {}", button.html);
}

async fn the_text_attribute_beats_the_link(browser: &Browser) {
    browser.open(PLAIN, PAGE).await;
    let button = browser.settled_button("#text").await;
    let link = "https://x.com/messages/compose?recipient_id=390692530&text=Finskora%20is%20";
    button.assert_ready("x_dm", link);
    assert_eq!(button.label, "Message @thecruskit");
}

async fn in_french(browser: &Browser) {
    browser.open(PLAIN, PAGE).await;
    let label = browser.settled_button("#french").await.label;
    assert!(label.ends_with("@furni") && !label.starts_with("Message @"), "{label:?}");
}
