//! X's buttons among what ordinary pages have around them and on them.

use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, tests};

pub(crate) const TESTS: &[Test] = tests![
    letters_of_their_own_size,
    what_hid_the_link,
    the_language_that_is_heard,
    whatever_is_loaded,
    a_drawing_is_left_alone,
    callbacks_come_later,
];

const SCRIPT: &str = "<script async src=\"../dist/widgets.js\"></script>";
const HREF: &str = "href=\"https://twitter.com/furni\"";

async fn open(browser: &Browser, body: &str) {
    browser.open_body(PLAIN, &format!("{SCRIPT}{body}")).await;
}

async fn letters_of_their_own_size(browser: &Browser) {
    let buttons: String = ["10px", "12px", "30px"]
        .map(|size| {
            format!(
                "<p style=\"font-size: {size}\"><a class=twitter-follow-button {HREF}>a</a>
                 <a class=twitter-follow-button data-size=large {HREF}>b</a>"
            )
        })
        .concat();
    open(browser, &buttons).await;
    browser
        .until(
            "the buttons",
            "document.querySelectorAll('a[data-contact-state=ready]').length == 6",
        )
        .await;
    browser
        .until(
            "their size",
            "[...document.querySelectorAll('a')].map(a => [getComputedStyle(a).fontSize, a.getBoundingClientRect().height].join()).join(' ') == '12px,20 14px,28 12px,20 14px,28 12px,20 14px,28'",
        )
        .await;
}

async fn what_hid_the_link(browser: &Browser) {
    let body = format!(
        "<a id=a class=twitter-follow-button style=\"display: none\" aria-label=Tweet {HREF}>a</a>"
    );
    open(browser, &body).await;
    browser.settled("#a").await;
    browser.until("it is seen", "document.getElementById('a').checkVisibility()").await;
    let (name, role) = browser.accessible("#a").await;
    assert!(name.starts_with("Follow @furni") && role == "link", "{name} {role}");
}

async fn the_language_that_is_heard(browser: &Browser) {
    let body = format!(
        "<a id=a class=twitter-follow-button data-lang=ar {HREF}>a</a>
         <p lang=de><a id=b class=twitter-follow-button {HREF}>b</a>
         <span lang=\"\"><a id=c class=twitter-follow-button {HREF}>c</a></span>"
    );
    open(browser, &body).await;
    for (id, lang, label) in
        [("a", Some("ar"), "متابعة"), ("b", None, "@furni folgen"), ("c", None, "@furni folgen")]
    {
        let button = browser.settled_button(&format!("#{id}")).await;
        assert!(button.label.contains(label), "{id}: {}", button.label);
        let said: Option<String> = browser
            .ask(&format!("return document.getElementById('{id}').getAttribute('lang')"))
            .await;
        assert_eq!(said.as_deref(), lang, "{id}");
    }
}

/// With nothing made by itself, `load` takes an element, what has a length, and an event, which means all of the page.
async fn whatever_is_loaded(browser: &Browser) {
    for given in
        ["undefined", "new Event('load')", "{ length: 1, 0: document.body }", "7", "() => {}"]
    {
        let body = format!(
            "<meta name=\"twitter:widgets:autoload\" content=off>{SCRIPT}
             <a id=a class=twitter-follow-button {HREF}>a</a>
             <script>addEventListener('load', () => twttr.ready(() => twttr.widgets.load({given})))</script>"
        );
        browser.open_body(PLAIN, &body).await;
        browser.settled("#a").await;
        browser.said().await.assert_silent();
    }
}

async fn a_drawing_is_left_alone(browser: &Browser) {
    let body = format!(
        "<svg><a id=drawn class=twitter-follow-button {HREF}><text>Follow</text></a></svg>
         <a id=a class=twitter-follow-button {HREF}>a</a>"
    );
    open(browser, &body).await;
    browser.settled("#a").await;
    let drawn: String = browser.ask("return document.getElementById('drawn').innerHTML").await;
    assert_eq!(drawn, "<text>Follow</text>");
    browser.said().await.assert_silent();
}

async fn callbacks_come_later(browser: &Browser) {
    let body = "<p id=here></p><script>
        var order = [];
        addEventListener('load', () => twttr.ready(({ widgets }) => {
            widgets.createDMButton('furni', here, () => { order.push('later'); throw new Error('the page\\'s own') }).then(() => order.push('promised'));
            widgets.createTweet('20', here, made => order.push(made));
            widgets.createFollowButton(Symbol(), here).catch(() => order.push('refused'));
            order.push('first');
        }));
        addEventListener('error', event => event.preventDefault());
        </script>";
    open(browser, body).await;
    browser.until("all four", "order.length == 5").await;
    let first: String = browser.ask("return order[0]").await;
    assert_eq!(first, "first");
    let mut all: Vec<String> = browser.ask("return order.map(String)").await;
    all.sort();
    assert_eq!(all, ["false", "first", "later", "promised", "refused"]);
}
