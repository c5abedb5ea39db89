//! What can not become a link: the page keeps its own, and the developer is told once.

use contact_buttons_tests::snapshot::Line;
use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, tests};

pub(crate) const TESTS: &[Test] = tests![
    a_handle_for_an_id,
    a_handle_in_xs_own_markup,
    a_service_code_as_a_number,
    a_service_code_in_the_link,
    a_line_break_in_a_subject,
    a_line_break_in_the_link,
    an_unknown_channel,
    an_element_without_an_anchor,
    one_warning_each,
    mended_by_the_page,
];

/// Opens one refused button, `#t`, and returns the only console line.
async fn refused(browser: &Browser, markup: &str, href: Option<&str>, label: &str) -> Line {
    browser.open_body(PLAIN, markup).await;
    let button = browser.settled_button("#t").await;
    button.assert_refused(href, label);
    let channel = button.contact.as_deref().map(|name| format!("data-contact=\"{name}\""));
    assert!(
        channel.is_none_or(|attribute| markup.contains(&attribute)),
        "no attribute was added but the state: {}",
        button.html
    );
    browser.ready().await;
    browser.until("the warning", "watch.told().lines.length").await;
    let said = browser.said().await;
    said.assert_unhurt();
    let line = said.only_line().clone();
    assert_eq!(line.level, "warn", "{line:?}");
    assert_eq!(line.elements, ["t"], "the warning hands over the element: {line:?}");
    line
}

#[track_caller]
fn assert_says(line: &Line, words: &[&str]) {
    for word in words {
        assert!(line.text.contains(word), "the warning should say {word:?}: {}", line.text);
    }
}

async fn a_handle_for_an_id(browser: &Browser) {
    let markup = "<a id=\"t\" href=\"https://x.com/furni\" data-contact=\"x_dm\" data-to=\"furni\">Message us</a>";
    let line = refused(browser, markup, Some("https://x.com/furni"), "Message us").await;
    // Which field, what was given, and what would be right.
    assert_says(&line, &["to", "furni", "numeric id", "3805104374"]);
}

async fn a_handle_in_xs_own_markup(browser: &Browser) {
    let href = "https://twitter.com/messages/compose?recipient_id=furni";
    let markup = format!(
        "<a id=\"t\" href=\"{href}\" class=\"twitter-dm-button\" data-screen-name=\"@furni\">Message @furni</a>"
    );
    let line = refused(browser, &markup, Some(href), "Message @furni").await;
    assert_says(&line, &["furni", "numeric id"]);
    let class = browser.button("#t").await.class;
    assert!(!class.is_empty(), "its class stays, or becomes ours: {class:?}");
}

async fn a_service_code_as_a_number(browser: &Browser) {
    let markup = "<a id=\"t\" href=\"/call\" data-contact=\"tel\" data-to=\"*#06#\">Call</a>";
    let line = refused(browser, markup, Some("/call"), "Call").await;
    assert_says(&line, &["to", "*#06#", "code"]);
}

async fn a_service_code_in_the_link(browser: &Browser) {
    let markup = "<a id=\"t\" class=\"contact-button\" href=\"tel:*#06#\">Call</a>";
    refused(browser, markup, Some("tel:*#06#"), "Call").await;
    let markup = "<a id=\"t\" class=\"contact-button\" href=\"tel:*%2306%23\">Call</a>";
    refused(browser, markup, Some("tel:*%2306%23"), "Call").await;
}

async fn a_line_break_in_a_subject(browser: &Browser) {
    let markup =
        "<a id=\"t\" href=\"mailto:a@example.com\" data-contact=\"email\" data-to=\"a@example.com\"
                  data-subject=\"Hi&#13;&#10;Bcc: evil@example.com\">Write</a>";
    let line = refused(browser, markup, Some("mailto:a@example.com"), "Write").await;
    assert_says(&line, &["subject", "line"]);
}

async fn a_line_break_in_the_link(browser: &Browser) {
    let href = "mailto:a@example.com?subject=Hi%0D%0ABcc:evil@example.com";
    let markup = format!("<a id=\"t\" class=\"contact-button\" href=\"{href}\">Write</a>");
    let line = refused(browser, &markup, Some(href), "Write").await;
    assert_says(&line, &["subject", "line"]);
}

async fn an_unknown_channel(browser: &Browser) {
    let markup =
        "<a id=\"t\" href=\"/contact\" data-contact=\"fax\" data-to=\"+33123456789\">Fax us</a>";
    let line = refused(browser, markup, Some("/contact"), "Fax us").await;
    assert_says(&line, &["fax", "channel"]);
}

async fn an_element_without_an_anchor(browser: &Browser) {
    let markup =
        "<contact-button id=\"t\" channel=\"x_dm\" to=\"furni\">Write to us</contact-button>";
    browser.open_body(PLAIN, markup).await;
    browser.until("the warning", "watch.told().lines.length").await;
    let line = browser.said().await.only_line().clone();
    assert_says(&line, &["furni", "numeric id"]);
    let anchors: usize = browser.ask("return document.querySelectorAll('#t a[href]').length").await;
    assert_eq!(anchors, 0, "no link is made of it");
    assert_eq!(browser.button("#t").await.label, "Write to us");
    let told: bool = browser
        .ask("return !!document.querySelector('#t[data-contact-state=error], #t [data-contact-state=error]')")
        .await;
    assert!(told, "{}", browser.button("#t").await.html);
}

async fn one_warning_each(browser: &Browser) {
    let bad = |id: usize| {
        format!("<a id=\"t{id}\" href=\"/\" data-contact=\"tel\" data-to=\"{id}x\">Call</a>")
    };
    let markup: String = (0..3).map(bad).collect();
    browser.open_body(PLAIN, &markup).await;
    browser.ready().await;
    // Again, over the same elements, and once moved.
    let script = "document.body.append(document.getElementById('t0'));
                  return import('../dist/contact-buttons.js').then(m => m.upgrade()).then(() => null)";
    let () = browser.ask(script).await;
    browser.until("three warnings", "watch.told().lines.length >= 3").await;
    let mut told: Vec<String> =
        browser.said().await.lines.into_iter().flat_map(|line| line.elements).collect();
    told.sort();
    assert_eq!(told, ["t0", "t1", "t2"], "one warning for each element");
}

async fn mended_by_the_page(browser: &Browser) {
    let markup = "<a id=\"t\" href=\"https://x.com/furni\" data-contact=\"x_dm\" data-to=\"furni\">Message us</a>";
    refused(browser, markup, Some("https://x.com/furni"), "Message us").await;
    let script = "document.getElementById('t').dataset.to = '3805104374';
                  return import('../dist/contact-buttons.js').then(m => m.upgrade()).then(() => null)";
    let () = browser.ask(script).await;
    let link = "https://x.com/messages/compose?recipient_id=3805104374";
    browser.button("#t").await.assert_ready("x_dm", link);
}
