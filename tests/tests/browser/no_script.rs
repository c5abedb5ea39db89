//! Where scripts do not run at all: still links, and styled.

use contact_buttons_tests::variant::NO_SCRIPT;
use contact_buttons_tests::{Browser, Test, tests};

pub(crate) const TESTS: &[Test] =
    tests![the_links_are_there, they_are_styled, attributes_are_styled_too, xs_markup_is_a_link];

async fn open(browser: &Browser, page: &str) {
    browser.open(NO_SCRIPT, page).await;
}

async fn the_links_are_there(browser: &Browser) {
    open(browser, "pages/script-tag.html").await;
    for (id, href, label) in [
        ("#dm", "https://x.com/messages/compose?recipient_id=3805104374", "Message us on X"),
        ("#call", "tel:+33123456789", "Call the shop"),
        ("#chat", "https://wa.me/33123456789", "Chat on WhatsApp"),
    ] {
        let anchor = browser.button(id).await;
        assert_eq!((anchor.href.as_deref(), anchor.label.as_str()), (Some(href), label));
        assert_eq!(anchor.state, None, "no script ran: {}", anchor.html);
        assert_eq!(browser.accessible(id).await, (label.to_owned(), "link".to_owned()));
    }
}

const STYLED: &str = "const style = getComputedStyle(document.querySelector(arguments[0]));
    const icon = getComputedStyle(document.querySelector(arguments[0]), '::before');
    return style.backgroundColor !== 'rgba(0, 0, 0, 0)' && style.textDecorationLine === 'none'
        && parseFloat(style.paddingLeft) > 0 && icon.maskImage.startsWith('url') && parseFloat(icon.width) > 0";

async fn assert_styled(browser: &Browser, selector: &str) {
    let styled: bool = browser.ask_with(STYLED, serde_json::json!([selector])).await;
    assert!(styled, "{selector} has plate, padding and icon");
}

async fn they_are_styled(browser: &Browser) {
    open(browser, "pages/script-tag.html").await;
    for selector in ["#dm", "#call", "#chat"] {
        assert_styled(browser, selector).await;
    }
}

async fn attributes_are_styled_too(browser: &Browser) {
    open(browser, "pages/attributes.html").await;
    for selector in ["#dm", "#call", "#chat"] {
        assert_styled(browser, selector).await;
    }
}

async fn xs_markup_is_a_link(browser: &Browser) {
    open(browser, "pages/x-markup.html").await;
    let anchor = browser.button("#sample").await;
    let href = "https://twitter.com/messages/compose?recipient_id=3805104374";
    assert_eq!((anchor.href.as_deref(), anchor.label.as_str()), (Some(href), "Message @furni"));
    assert_eq!(browser.accessible("#sample").await, ("Message @furni".into(), "link".into()));
}
