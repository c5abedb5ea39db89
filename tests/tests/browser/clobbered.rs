//! Elements named like the methods of the document or of a form.

use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, tests};

pub(crate) const TESTS: &[Test] = tests![the_document, a_form, a_form_with_a_language];

const PAGE: &str = "pages/clobbered.html";

async fn settled(browser: &Browser, id: &str) {
    browser.open(PLAIN, PAGE).await;
    // `document.querySelector` is an image here.
    let state = format!("window[{id:?}].dataset.contactState");
    browser.until("the state", &state).await;
}

async fn the_document(browser: &Browser) {
    settled(browser, "call").await;
    browser.button("#call").await.assert_ready("tel", "tel:+33123456789");
    browser.said().await.assert_silent();
}

async fn a_form(browser: &Browser) {
    settled(browser, "inside").await;
    let link = "https://x.com/messages/compose?recipient_id=3805104374";
    browser.button("#inside").await.assert_ready("x_dm", link);
    // The form itself comes later, as one node.
    let script = "const copy = form.cloneNode(true); copy.id = 'copy'; copy.querySelectorAll;
                  const anchor = copy.lastElementChild; anchor.id = 'copied'; anchor.className = 'contact-button';
                  anchor.href = 'https://telegram.me/durov'; anchor.removeAttribute('data-contact');
                  anchor.removeAttribute('data-contact-state');
                  Node.prototype.appendChild.call(Document.prototype.querySelector.call(document, 'body'), copy)";
    let () = browser.ask(script).await;
    browser.until("the copy's state", "window.copied.dataset.contactState").await;
    browser.button("#copied").await.assert_ready("telegram", "https://t.me/durov");
}

async fn a_form_with_a_language(browser: &Browser) {
    let body = "<form lang=\"fr\"><input name=\"lang\">
        <a id=\"t\" class=\"contact-button\" href=\"https://wa.me/33612345678\"></a></form>";
    browser.open_body(PLAIN, body).await;
    browser.ready().await;
    let button = browser.settled_button("#t").await;
    button.assert_ready("whatsapp", "https://wa.me/33612345678");
    assert_eq!(button.label, "Discuter sur WhatsApp");
    browser.said().await.assert_silent();
}
