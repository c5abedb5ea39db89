//! `<contact-button>`, around an anchor or alone.

use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, tests};

pub(crate) const TESTS: &[Test] = tests![
    around_an_anchor,
    with_attributes_of_its_own,
    alone,
    its_own_words_stay,
    made_by_a_script,
    defined_already_is_fine,
];

const PAGE: &str = "pages/element.html";

async fn around_an_anchor(browser: &Browser) {
    browser.open(PLAIN, PAGE).await;
    let button = browser.settled_button("#wrapping > a").await;
    button.assert_ready("tel", "tel:+33123456789");
    assert_eq!(button.label, "Call us");
    assert_eq!(button.rel, ["nofollow", "noopener", "noreferrer"]);
}

async fn with_attributes_of_its_own(browser: &Browser) {
    browser.open(PLAIN, PAGE).await;
    let button = browser.settled_button("#told > a").await;
    button.assert_ready("whatsapp", "https://wa.me/33123456789");
    let anchors: usize = browser.ask("return document.querySelectorAll('#told a').length").await;
    assert_eq!(anchors, 1, "the page's own anchor is the button");
}

async fn alone(browser: &Browser) {
    browser.open(PLAIN, PAGE).await;
    let button = browser.settled_button("#empty > a").await;
    button.assert_ready("x_dm", "https://x.com/messages/compose?recipient_id=3805104374");
    assert_eq!(button.label, "Message @furni");
    let long = browser.settled_button("#long > a").await;
    let link =
        "https://x.com/messages/compose?recipient_id=3805104374&welcome_message_id=844385345234";
    long.assert_ready("x_dm", link);
}

async fn its_own_words_stay(browser: &Browser) {
    browser.open(PLAIN, PAGE).await;
    let button = browser.settled_button("#text > a").await;
    button.assert_ready("whatsapp", "https://wa.me/33123456789?text=Bonjour%20%21");
    assert_eq!(button.label, "Écrivez-nous");
}

async fn made_by_a_script(browser: &Browser) {
    browser.open(PLAIN, PAGE).await;
    browser.ready().await;
    let script = "const made = document.createElement('contact-button');
                  made.id = 'made';
                  made.setAttribute('channel', 'telegram');
                  made.setAttribute('to', 'durov');
                  document.body.append(made)";
    let () = browser.ask(script).await;
    browser.settled_button("#made > a").await.assert_ready("telegram", "https://t.me/durov");
}

async fn defined_already_is_fine(browser: &Browser) {
    let page = "<script src=\"../pages/defined-before.js\"></script>
                <link rel=\"stylesheet\" href=\"../dist/contact-buttons.css\">
                <script type=\"module\" src=\"../dist/contact-buttons.js\"></script>
                <contact-button id=\"t\" channel=\"telegram\" to=\"durov\"></contact-button>";
    browser.open_whole(PLAIN, page).await;
    browser.settled_button("#t > a").await.assert_ready("telegram", "https://t.me/durov");
    browser.said().await.assert_silent();
}
