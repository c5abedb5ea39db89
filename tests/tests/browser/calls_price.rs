//! What a call costs, beside it and in its name.

use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, tests};

use super::calls::open;

pub(crate) const TESTS: &[Test] =
    tests![a_price_is_part_of_the_name, a_price_in_names_of_the_authors,];

async fn a_price_is_part_of_the_name(browser: &Browser) {
    // The script alone brings what shows it.
    browser.open_body(PLAIN, "<p><a id=\"call\" class=\"contact-button\" href=\"tel:+33892123456\" data-cost=\"0.80 € a minute\">Call +33 892 12 34 56</a></p>").await;
    browser.settled("#call").await;
    browser
        .until(
            "the stylesheet",
            "getComputedStyle(document.documentElement).getPropertyValue('--contact-buttons-menu')",
        )
        .await;
    let (name, role) = browser.accessible("#call").await;
    assert_eq!(
        (name.replace("  ", " "), role),
        ("Call +33 892 12 34 56 (0.80 € a minute)".into(), "link".into())
    );
}

async fn a_price_in_names_of_the_authors(browser: &Browser) {
    let cost = "data-cost=\"0.80 € a minute\"";
    let body = format!(
        "<p><a id=\"named\" class=\"contact-button\" href=\"tel:+33892123456\" {cost} aria-label=\"Call the helpline\">Help</a></p>
        <p id=\"title\">The helpline</p>
        <p><a id=\"titled\" class=\"contact-button\" href=\"tel:+33892123457\" {cost} aria-labelledby=\"title\">Call 08 92 12 34 57</a></p>
        <p><contact-button id=\"own\" channel=\"tel\" to=\"+33892123456\" {cost}></contact-button></p>
        <p><a id=\"told\" class=\"contact-button\" href=\"tel:+33892123458\" {cost} aria-label=\"Help, 0.80 € a minute\">Help</a></p>"
    );
    open(browser, &body).await;
    browser.until("the link has it", "document.querySelector('#own > a').dataset.cost").await;
    for (selector, name) in [
        ("#named", "Call the helpline (0.80 € a minute)"),
        ("#titled", "The helpline Call 08 92 12 34 57 (0.80 € a minute)"),
        ("#own > a", "Call +33 8 92 12 34 56 (0.80 € a minute)"),
        ("#told", "Help, 0.80 € a minute"),
    ] {
        let (found, _) = browser.accessible(selector).await;
        assert_eq!(found.replace("  ", " "), name, "{selector}");
    }
    browser.said().await.assert_silent();
}
