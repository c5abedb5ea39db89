//! Upgrading is in place: the page's own references and listeners survive.

use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, tests};

pub(crate) const TESTS: &[Test] = tests![the_element_is_the_same, its_listeners_still_run];

async fn open(browser: &Browser) {
    let body = "<script defer src=\"../pages/same-element.js\"></script>
        <a id=\"dm\" class=\"twitter-dm-button\" href=\"https://twitter.com/messages/compose?recipient_id=3805104374\" data-screen-name=\"@furni\">Message</a>
        <a id=\"call\" class=\"contact-button\" href=\"tel:+33123456789\"><b id=\"inner\">Call</b></a>
        <contact-button><a id=\"wrapped\" href=\"https://wa.me/33123456789\">Chat</a></contact-button>";
    browser.open_body(PLAIN, body).await;
    for id in ["#dm", "#call", "#wrapped"] {
        browser.settled(id).await;
    }
}

async fn the_element_is_the_same(browser: &Browser) {
    open(browser).await;
    let same: bool = browser
        .ask("return known.every(el => el.isConnected && document.getElementById(el.id) === el)")
        .await;
    assert!(same, "an element was replaced");
}

async fn its_listeners_still_run(browser: &Browser) {
    open(browser).await;
    for id in ["dm", "call", "inner", "wrapped"] {
        let () = browser.ask(&format!("document.getElementById('{id}').click()")).await;
    }
    let clicked: Vec<String> = browser.ask("return clicked").await;
    // A click on what is inside bubbles to its anchor.
    assert_eq!(clicked, ["dm", "call", "inner", "call", "wrapped"]);
}
