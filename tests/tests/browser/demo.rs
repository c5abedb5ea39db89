//! The page of every way to write a button, `www/buttons.html`, under the strict policy.

use contact_buttons_tests::variant::CSP_STRICT;
use contact_buttons_tests::{Browser, Conditions, Test, shipped, tests};
use contact_link::Channel;
use fantoccini::key::Key;
use serde_json::{Value, json};

pub(crate) const TESTS: &[Test] = tests![
    every_channel_on_both_grounds,
    every_way_of_writing,
    xs_buttons,
    what_is_shown_is_what_is_used,
    the_link_is_built_while_typing,
    a_refusal_is_explained,
    every_channel_can_be_chosen,
    keyboard_alone,
    left_without_script,
    copy,
    quiet,
    good_at_every_width,
    readable_in_both_schemes,
];

async fn open(browser: &Browser) {
    browser.open(CSP_STRICT, "www/buttons.html").await;
    browser.until("the fields", "!document.getElementById('fields').disabled").await;
}

/// What the fields hold after these have been typed.
async fn type_in(browser: &Browser, channel: &str, to: Option<&str>, text: Option<&str>) {
    let script = "const [channel, to, text] = arguments;
        const put = (id, value, event) => {
            const field = document.getElementById(id);
            field.value = value;
            field.dispatchEvent(new Event(event, { bubbles: true }));
        };
        put('channel', channel, 'change');
        if (to !== null) put('to', to, 'input');
        if (text !== null) put('text', text, 'input')";
    let () = browser.ask_with(script, json!([channel, to, text])).await;
}

async fn answer(browser: &Browser) -> String {
    browser.ask("return document.getElementById('answer').textContent").await
}

async fn every_channel_on_both_grounds(browser: &Browser) {
    open(browser).await;
    for ground in [".light", ".dark"] {
        let all: Vec<String> = browser
            .ask(&format!(
                "return [...document.querySelectorAll('{ground} a')].map(a => a.dataset.contact)"
            ))
            .await;
        for channel in Channel::COMMON {
            assert!(
                all.iter().any(|name| name == channel.name()),
                "{channel} on {ground}: {all:?}"
            );
        }
    }
}

async fn every_way_of_writing(browser: &Browser) {
    open(browser).await;
    browser
        .until(
            "the six ways, of which the menu has three links",
            "document.querySelectorAll('.ways .stage a[data-contact-state=ready]').length === 8",
        )
        .await;
    let refused: usize =
        browser.ask("return document.querySelectorAll('[data-contact-state=error]').length").await;
    assert_eq!(refused, 0);
}

async fn xs_buttons(browser: &Browser) {
    open(browser).await;
    browser
        .until(
            "all five",
            "document.querySelectorAll('#x .row a[data-contact-state=ready]').length === 5",
        )
        .await;
    let labels: Vec<String> = browser
        .ask("return [...document.querySelectorAll('#x .row a')].map(a => a.firstChild.data)")
        .await;
    assert_eq!(labels[..4], ["Post", "Follow @furni", "Post to @furni", "Post #chairs"]);
    assert!(labels[4].contains("@furni") && !labels[4].contains("Follow"), "{labels:?}");
}

async fn what_is_shown_is_what_is_used(_: &Browser) {
    let squeeze = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let page = std::fs::read_to_string(shipped::root().join("www/buttons.html"))
        .expect("www/buttons.html");
    let source = squeeze(&page);
    let shown: Vec<String> = page
        .split("<pre><code>")
        .skip(1)
        .filter_map(|rest| rest.split_once("</code>"))
        .map(|(code, _)| {
            squeeze(&code.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
        })
        .collect();
    assert_eq!(shown.len(), 6, "{shown:#?}");
    for code in shown {
        let tag = |text: &str| {
            let (open, rest) = text.split_once('>')?;
            let (name, attributes) = open.split_once(' ')?;
            let mut attributes: Vec<String> =
                attributes.split("\" ").map(|a| a.trim_matches('"').to_owned()).collect();
            attributes.sort();
            Some((name.to_owned(), attributes, rest.to_owned()))
        };
        let used = source.split('<').any(|element| {
            tag(&format!("<{element}")).is_some_and(|(name, attributes, rest)| {
                tag(&code).is_some_and(|(n, a, r)| {
                    n == name && a == attributes && r.starts_with(rest.trim_end())
                })
            })
        });
        assert!(used, "shown, but not used on the page: {code}");
    }
}

async fn the_link_is_built_while_typing(browser: &Browser) {
    open(browser).await;
    type_in(browser, "whatsapp", Some("+33 1 23 45 67 89"), Some("Tom & Jerry")).await;
    let link = "https://wa.me/33123456789?text=Tom%20%26%20Jerry";
    assert_eq!(answer(browser).await, link);
    browser.settled_button("#stage a").await.assert_ready("whatsapp", link);
    let code: String = browser.ask("return document.getElementById('made').textContent").await;
    assert!(code.contains(&format!("href=\"{link}\"")), "{code}");
    type_in(browser, "x_dm", Some("3805104374"), Some("Hi")).await;
    let code: String = browser.ask("return document.getElementById('made').textContent").await;
    assert!(code.contains("recipient_id=3805104374&amp;text=Hi"), "escaped for HTML: {code}");
}

async fn a_refusal_is_explained(browser: &Browser) {
    open(browser).await;
    type_in(browser, "x_dm", Some("furni"), None).await;
    let words = answer(browser).await;
    assert!(words.contains("numeric id") && words.contains("3805104374"), "what is right: {words}");
    let state: Value = browser
        .ask("return [to.getAttribute('aria-invalid'), document.querySelector('[data-copy=made]').disabled,
                      document.getElementById('answer').getAttribute('role')]")
        .await;
    assert_eq!(state, json!(["true", true, "status"]));
    type_in(browser, "x_dm", Some("3805104374"), None).await;
    let state: String = browser.ask("return to.getAttribute('aria-invalid')").await;
    assert_eq!(state, "false");
}

async fn every_channel_can_be_chosen(browser: &Browser) {
    open(browser).await;
    let offered: Vec<String> =
        browser.ask("return [...channel.options].map(option => option.value)").await;
    let all: Vec<&str> = Channel::COMMON.iter().map(|channel| channel.name()).collect();
    assert!(
        all.iter().all(|name| offered.iter().any(|o| o == name)) && offered.len() == all.len(),
        "{offered:?}"
    );
    for name in all {
        // Its example, and the text that is there.
        type_in(browser, name, None, None).await;
        let link = answer(browser).await;
        browser.settled_button("#stage a").await.assert_ready(name, &link);
    }
}

async fn keyboard_alone(browser: &Browser) {
    open(browser).await;
    reached_by_keyboard(browser).await;
}

/// Every control of the open page is reached by Tab, in view, with an outline that is seen.
pub(super) async fn reached_by_keyboard(browser: &Browser) {
    browser.press(Key::Tab).await;
    let skip: String = browser.ask("return document.activeElement.className").await;
    assert_eq!(skip, "skip", "first the skip link");
    let all: usize = browser
        .ask(
            // Of radio buttons with one name Tab reaches the chosen one.
            "return [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex=\"0\"]')]
                  .filter(el => el.checkVisibility() && !el.disabled && el.tabIndex >= 0 && (el.type !== 'radio' || el.checked)).length",
        )
        .await;
    let script = "const el = document.activeElement, style = getComputedStyle(el), box = el.getBoundingClientRect();
        // WCAG 2.4.11. What is partly in view already, Firefox leaves where it is.
        const middle = (box.top + box.bottom) / 2, seen = middle >= 0 && middle <= innerHeight;
        // After the last one comes the browser itself, or the first one again.
        return [`${el.outerHTML.slice(0, 80)} at ${box.top} to ${box.bottom} of ${innerHeight}`,
                style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
                seen, el === document.body || el.className === 'skip']";
    let mut reached = 1;
    loop {
        browser.press(Key::Tab).await;
        let (what, outlined, in_view, over): (String, bool, bool, bool) = browser.ask(script).await;
        if over || reached > all {
            break;
        }
        assert!(outlined, "the focus is seen on {what}");
        assert!(in_view, "the focus is in view on {what}");
        reached += 1;
    }
    assert_eq!(reached, all, "everything is reached, and no more");
}

async fn left_without_script(browser: &Browser) {
    open(browser).await;
    let states: Value = browser
        .ask("return [...document.querySelectorAll('#without a')].map(a => a.dataset.contactState || null)")
        .await;
    assert_eq!(states, json!([null, null, null]), "shown as the stylesheet alone makes them");
}

/// What a visitor gets by pasting what was copied, into a field that the test adds.
const FIELD: &str = "const field = document.createElement('textarea');
    field.id = 'pasted';
    document.body.append(field);
    field.focus()";

async fn copy(browser: &Browser) {
    open(browser).await;
    for id in ["snippet", "csp", "made"] {
        browser.element(&format!("[data-copy={id}]")).await.click().await.expect("a click on Copy");
        browser
            .until(
                "the confirmation",
                &format!("document.querySelector('[data-copy={id}]').textContent === 'Copied'"),
            )
            .await;
        let () = browser.ask(FIELD).await;
        browser.press_with(Some(Key::Control), 'v').await;
        browser.until("something pasted", "pasted.value").await;
        let script = format!("return [pasted.value, document.getElementById('{id}').textContent]");
        let (pasted, shown): (String, String) = browser.ask(&script).await;
        assert_eq!(pasted, shown);
        let () = browser.ask("pasted.remove()").await;
    }
}

async fn quiet(browser: &Browser) {
    open(browser).await;
    type_in(browser, "telegram", Some("durov"), Some("Hello")).await;
    browser.settled("#stage a").await;
    let away = browser.asked_outside();
    assert!(away.is_empty(), "asked of another machine: {away:?}");
    if browser.has_log() {
        let log = browser.log().await;
        assert!(log.is_empty(), "the browser's log: {log:#?}");
    }
}

async fn good_at_every_width(browser: &Browser) {
    for width in [320, 360, 480, 768, 1024, 1280, 1920, 2560] {
        browser.under(&Conditions { width, ..Conditions::USUAL }).await;
        open(browser).await;
        fits(browser, width).await;
    }
}

/// Nothing of the open page is wider than the window.
pub(super) async fn fits(browser: &Browser, width: u32) {
    let script = "const wide = [...document.querySelectorAll('body *')].filter(el => el.checkVisibility()
            && el.getBoundingClientRect().right > innerWidth + 0.5 && !el.closest('.contact-button-hint'));
        return [document.documentElement.scrollWidth, wide.map(el => el.outerHTML.slice(0, 80))]";
    let (scroll, wide): (u32, Vec<String>) = browser.ask(script).await;
    assert!(scroll <= width && wide.is_empty(), "at {width} px it scrolls to {scroll}: {wide:?}");
}

async fn readable_in_both_schemes(browser: &Browser) {
    for dark in [false, true] {
        browser.under(&Conditions { dark, ..Conditions::USUAL }).await;
        open(browser).await;
        readable(browser).await;
    }
}

/// Every text of the open page has a contrast of 4.5 to 1 at least.
pub(super) async fn readable(browser: &Browser) {
    browser.until("the last fade", "document.getAnimations().length === 0").await;
    // Every element with text of its own, against the first ground under it.
    let script = "const ground = el => { for (; el; el = el.parentElement) {
            const color = getComputedStyle(el).backgroundColor;
            if (!/[,/] 0\\)$/.test(color)) return color; } return 'rgb(255, 255, 255)' };
        const worded = [...document.querySelectorAll('body *')].filter(el => el.checkVisibility()
            && !el.closest('fieldset:disabled, :disabled') && [...el.childNodes].some(n => n.nodeType === 3 && n.data.trim()));
        return worded.map(el => [el.outerHTML.slice(0, 80), getComputedStyle(el).color, ground(el)])";
    let mut pairs: Vec<(String, String, String)> = browser.ask(script).await;
    assert!(pairs.len() > 40, "only {} elements with text", pairs.len());
    pairs.sort_by(|a, b| (&a.1, &a.2).cmp(&(&b.1, &b.2)));
    pairs.dedup_by(|a, b| a.1 == b.1 && a.2 == b.2);
    for (what, text, ground) in pairs {
        let ratio: f64 = browser.ask_with(super::look::CONTRAST, json!([text, ground])).await;
        assert!(ratio >= 4.5, "{text} on {ground} is {ratio:.2}: {what}");
    }
}
