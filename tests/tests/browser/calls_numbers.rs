//! A number for each campaign, from the author's list.

use contact_buttons_tests::browser::SNIPPET;
use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, tests};

use super::calls::{SHOW, open, press};

pub(crate) const TESTS: &[Test] = tests![
    a_number_for_each_campaign,
    a_campaigns_number_wherever_it_stands,
    a_list_that_is_wrong,
];

const CAMPAIGNS: &str = "<p><a id=\"call\" class=\"contact-button\" href=\"tel:+33123456789\" data-number=\"01 23 45 67 89\"
    data-numbers=\"spring = +33 1 23 45 67 90; autumn=+33 (1) 23-45-67-91\">Call 01 23 45 67 89</a></p>";

async fn a_number_for_each_campaign(browser: &Browser) {
    for (query, meta, link, label) in [
        ("", "", "tel:+33123456789", "Call 01 23 45 67 89"),
        ("", "spring", "tel:+33123456790", "Call +33 1 23 45 67 90"),
        ("?utm_campaign=autumn", "spring", "tel:+33123456791", "Call +33 (1) 23-45-67-91"),
        ("?utm_campaign=other", "", "tel:+33123456789", "Call 01 23 45 67 89"),
        ("?utm_campaign=constructor", "", "tel:+33123456789", "Call 01 23 45 67 89"),
    ] {
        let page = browser.site.publish(&format!(
            "<meta name=\"contact-buttons:campaign\" content=\"{meta}\">{SNIPPET}{CAMPAIGNS}"
        ));
        browser.open(PLAIN, &format!("{page}{query}")).await;
        browser.until("the control", &format!("document.querySelector('{SHOW}')")).await;
        browser.until(link, &format!("call.getAttribute('href') === '{link}' && call.dataset.contactState === 'ready'")).await;
        let button = browser.button("#call").await;
        assert_eq!(button.label, label, "{query} {meta}");
        browser.said().await.assert_silent();
    }
}

/// In a part of the link, over several, in its name; and where no attribute says what the usual one is.
async fn a_campaigns_number_wherever_it_stands(browser: &Browser) {
    let list = "data-numbers=\"spring=+33 1 23 45 67 90\"";
    let meta = "<meta name=\"contact-buttons:campaign\" content=\"spring\">";
    for (attributes, content, text, label) in [
        (
            "data-number=\"01 23 45 67 89\"",
            "<b>Call</b> <i>01 23 45 67 89</i>",
            "Call +33 1 23 45 67 90",
            "",
        ),
        ("", "Call 01\u{a0}23\u{a0}45\u{a0}67\u{a0}89", "Call +33 1 23 45 67 90", ""),
        ("", "Call <b>+33 1 <i>23 45</i></b> 67 89 now", "Call +33 1 23 45 67 90 now", ""),
        ("data-number=\"0123-FURNI\"", "0123-FURNI", "+33 1 23 45 67 90", ""),
        ("data-number=\"off\"", "Day off? 01 23 45 67 89", "Day off? +33 1 23 45 67 90", ""),
        ("aria-label=\"Call 01 23 45 67 89\"", "Call", "Call", "Call +33 1 23 45 67 90"),
    ] {
        let link = format!(
            "<p><a id=\"call\" class=\"contact-button\" href=\"tel:+33123456789\" {list} {attributes}>{content}</a></p>"
        );
        open(browser, &format!("{meta}{link}")).await;
        browser.until("its number", "call.href === 'tel:+33123456790'").await;
        let own = "const copy = call.cloneNode(true); copy.querySelector('.contact-button-hint')?.remove(); return [copy.textContent, copy.ariaLabel ?? '']";
        let shown: (String, String) = browser.ask(own).await;
        assert_eq!(shown, (text.into(), label.into()), "{attributes} {content}");
        browser.said().await.assert_silent();
    }
    let host = format!(
        "<p><contact-button channel=\"tel\" to=\"+33123456789\" {list} data-number></contact-button></p>"
    );
    open(browser, &format!("{meta}{host}")).await;
    let link = "document.querySelector('contact-button > a')";
    let done = format!(
        "{link}.href === 'tel:+33123456790' && {link}.textContent === 'Call +33 1 23 45 67 90'"
    );
    browser.until("that of an element", &done).await;
    press(browser, "contact-button > .contact-show").await;
    let shown: String =
        browser.ask("return document.querySelector('.contact-number').textContent").await;
    assert_eq!(shown, "+33 1 23 45 67 90");
    let other = format!(
        "<p><a id=\"chat\" class=\"contact-button\" href=\"https://wa.me/33123456789\" {list}>Chat</a></p>"
    );
    open(browser, &format!("{meta}{other}")).await;
    browser.until("a line", "watch.told().lines.length").await;
    let said = browser.said().await;
    assert!(
        said.only_line().text.contains("numbers are for calls, and this link is none"),
        "{said:?}"
    );
    browser.settled_button("#chat").await.assert_ready("whatsapp", "https://wa.me/33123456789");
}

async fn a_list_that_is_wrong(browser: &Browser) {
    open(browser, "<p><a id=\"call\" class=\"contact-button\" href=\"tel:+33123456789\" data-numbers=\"spring=01 23 45 67 90\">Call us</a></p>").await;
    browser.until("a line", "watch.told().lines.length").await;
    let said = browser.said().await;
    said.assert_unhurt();
    assert!(said.only_line().text.contains("numbers \"spring=01 23 45 67 90\" is no campaign with its number; it takes spring=+33 1 23 45 67 89"), "{said:?}");
}
