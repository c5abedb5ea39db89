//! Where the snippet's `<link>` was left out, the script adds it.

use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, tests};

pub(crate) const TESTS: &[Test] =
    tests![missing_it_is_added, there_it_is_left, under_another_name_it_is_left];

const REST: &str = "<script type=\"module\" src=\"../dist/contact-buttons.js\"></script>
                    <a id=\"t\" class=\"contact-button\" href=\"tel:+33123456789\">Call</a>";

async fn sheets(browser: &Browser) -> Vec<String> {
    browser.ready().await;
    browser.until("the look", "getComputedStyle(t).backgroundColor !== 'rgba(0, 0, 0, 0)'").await;
    browser.ask("return [...document.styleSheets].map(sheet => new URL(sheet.href).pathname.split('/').slice(2).join('/'))").await
}

async fn missing_it_is_added(browser: &Browser) {
    browser.open_whole(PLAIN, REST).await;
    assert_eq!(sheets(browser).await, ["dist/contact-buttons.css"]);
}

async fn there_it_is_left(browser: &Browser) {
    browser
        .open_body(PLAIN, "<a id=\"t\" class=\"contact-button\" href=\"tel:+33123456789\">Call</a>")
        .await;
    assert_eq!(sheets(browser).await, ["dist/contact-buttons.css"]);
}

async fn under_another_name_it_is_left(browser: &Browser) {
    let page = format!("<link rel=\"stylesheet\" href=\"../pages/bundle.css\">{REST}");
    browser.open_whole(PLAIN, &page).await;
    assert_eq!(sheets(browser).await, ["pages/bundle.css"]);
}
