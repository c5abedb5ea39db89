//! The form that README leads with: a plain link with the class, and one script tag.

use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, tests};

pub(crate) const TESTS: &[Test] = tests![
    a_direct_message,
    a_call,
    a_whatsapp_chat,
    other_forms_become_canonical,
    what_the_author_wrote_stays,
    other_links_are_none_of_ours,
    the_page_stays_silent,
];

const PAGE: &str = "pages/script-tag.html";

async fn a_direct_message(browser: &Browser) {
    browser.open(PLAIN, PAGE).await;
    let button = browser.settled_button("#dm").await;
    button.assert_ready("x_dm", "https://x.com/messages/compose?recipient_id=3805104374");
    assert_eq!((button.label.as_str(), button.hint.as_str()), ("Message us on X", ""));
    assert_eq!(button.target, None, "a target is the author's to give");
}

async fn a_call(browser: &Browser) {
    browser.open(PLAIN, PAGE).await;
    let button = browser.settled_button("#call").await;
    button.assert_ready("tel", "tel:+33123456789");
    assert_eq!(button.label, "Call the shop");
    let digits: String = button.hint.chars().filter(char::is_ascii_digit).collect();
    assert_eq!(
        digits, "33123456789",
        "who can not see the link is told the number: {}",
        button.html
    );
    let spoken = browser.settled_button("#spaced").await;
    assert_eq!(spoken.hint, "", "the label says the number itself: {}", spoken.html);
}

async fn a_whatsapp_chat(browser: &Browser) {
    browser.open(PLAIN, PAGE).await;
    let button = browser.settled_button("#chat").await;
    button.assert_ready("whatsapp", "https://wa.me/33123456789");
    assert_eq!((button.label.as_str(), button.hint.as_str()), ("Chat on WhatsApp", ""));
}

async fn other_forms_become_canonical(browser: &Browser) {
    browser.open(PLAIN, PAGE).await;
    let old = "https://x.com/messages/compose?recipient_id=3805104374&text=Hi%20there";
    browser.settled_button("#old").await.assert_ready("x_dm", old);
    browser.settled_button("#spaced").await.assert_ready("tel", "tel:+33123456789");
    // A form that the author chose stays; only its spelling is tidied.
    let chat = "https://api.whatsapp.com/send?phone=33123456789&text=Hello%20world";
    browser.settled_button("#api").await.assert_ready("whatsapp", chat);
}

async fn what_the_author_wrote_stays(browser: &Browser) {
    browser.open(PLAIN, PAGE).await;
    let old = browser.settled_button("#old").await;
    assert_eq!(old.class, ["mine", "contact-button"]);
    assert_eq!(old.rel, ["me", "noopener", "noreferrer"]);
    assert_eq!(old.target.as_deref(), Some("_blank"));
    assert_eq!(old.label, "Write to us");
    assert_eq!(old.hint.trim(), "(opens in a new tab)");
    let marked = browser.settled_button("#marked").await;
    assert!(marked.html.contains("<img alt=\"\" src=\"data:,\">"), "{}", marked.html);
    assert!(marked.html.contains("<b>now</b>"), "{}", marked.html);
}

async fn other_links_are_none_of_ours(browser: &Browser) {
    browser.open(PLAIN, PAGE).await;
    browser.ready().await;
    for id in ["#elsewhere", "#unmarked"] {
        let anchor = browser.button(id).await;
        assert_eq!((&anchor.state, &anchor.contact), (&None, &None), "{}", anchor.html);
        assert!(anchor.class.is_empty() && anchor.rel.is_empty(), "{}", anchor.html);
    }
}

async fn the_page_stays_silent(browser: &Browser) {
    browser.open(PLAIN, PAGE).await;
    browser.ready().await;
    browser.said().await.assert_silent();
}
