//! What assistive technology and the keyboard get.

use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Conditions, Test, tests};
use contact_link::Channel;
use fantoccini::key::Key;
use serde_json::{Value, json};

pub(crate) const TESTS: &[Test] = tests![
    names_and_roles,
    reached_by_tab_in_order,
    focus_is_visible,
    enter_follows_the_link,
    targets_are_large_enough,
    the_whole_tree,
    targets_for_fingers,
    narrow_pages_do_not_scroll_sideways,
];

const PAGE: &str = "pages/all-channels.html";

async fn open(browser: &Browser) {
    browser.open(PLAIN, PAGE).await;
    browser.settled("#facebook_page").await;
    browser.ready().await;
}

async fn names_and_roles(browser: &Browser) {
    open(browser).await;
    for channel in Channel::COMMON {
        let selector = format!("#{}", channel.name());
        let button = browser.button(&selector).await;
        let (name, role) = browser.accessible(&selector).await;
        assert_eq!(role, "link", "{}", button.html);
        assert!(name.starts_with(&button.label), "the visible label comes first in {name:?}");
        // The hint is a box of its own, before which a browser may set a space.
        let name = name.replace(" :", ":");
        assert_eq!(name, format!("{}{}", button.label, button.hint), "{}", button.html);
    }
}

async fn the_whole_tree(browser: &Browser) {
    open(browser).await;
    let tree = browser.accessibility_tree().await;
    let named: Vec<&str> =
        tree.iter().filter(|node| node.role == "link").map(|node| node.name.as_str()).collect();
    assert_eq!(named.len(), Channel::COMMON.len(), "one link each: {named:?}");
    assert!(named[0].starts_with("Call the shop") && named[0].contains("+33"), "{named:?}");
    assert_eq!(named[3..5], ["Message us on X", "Chat on WhatsApp"]);
    let pictures = tree.iter().filter(|node| ["image", "graphic"].contains(&node.role.as_str()));
    assert_eq!(pictures.count(), 0, "icons are decoration");
}

async fn active(browser: &Browser) -> String {
    browser.ask("return document.activeElement.id").await
}

async fn reached_by_tab_in_order(browser: &Browser) {
    open(browser).await;
    let mut reached = Vec::new();
    for _ in Channel::COMMON {
        browser.press(Key::Tab).await;
        reached.push(active(browser).await);
    }
    let all: Vec<String> =
        browser.ask("return [...document.querySelectorAll('a')].map(a => a.id)").await;
    assert_eq!(reached, all);
}

async fn focus_is_visible(browser: &Browser) {
    open(browser).await;
    // WCAG 2.4.11: nothing lies over what has the focus, and all of it is in view.
    let script = "const focused = document.activeElement, style = getComputedStyle(focused);
        const { left, right, top, bottom } = focused.getBoundingClientRect();
        const seen = top >= 0 && bottom <= innerHeight
            && focused.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
        return [style.outlineStyle, parseFloat(style.outlineWidth), style.outlineColor, seen]";
    for _ in Channel::COMMON {
        browser.press(Key::Tab).await;
        let (style, width, color, seen): (String, f64, String, bool) = browser.ask(script).await;
        let id = active(browser).await;
        assert!(seen, "{id} has the focus and is hidden");
        assert!(style != "none" && width >= 2.0, "{id}: outline {style} {width} {color}");
        let ratio: f64 =
            browser.ask_with(super::look::CONTRAST, json!([color, "rgb(255, 255, 255)"])).await;
        assert!(ratio >= 3.0, "{id}: the ring {color} has {ratio} on white");
    }
}

async fn enter_follows_the_link(browser: &Browser) {
    open(browser).await;
    let script = "window.followed = [];
        document.addEventListener('click', event => { event.preventDefault(); followed.push(event.target.id) })";
    let () = browser.ask(script).await;
    browser.press(Key::Tab).await;
    browser.press(Key::Enter).await;
    browser.until("the click", "followed[0] === 'tel'").await;
}

async fn small_targets(browser: &Browser, least: f64) -> Vec<(String, f64, f64)> {
    let script = "return [...document.querySelectorAll('a')].map(a => a.getBoundingClientRect())
        .map((box, i) => [document.querySelectorAll('a')[i].id, box.width, box.height])";
    let all: Vec<(String, f64, f64)> = browser.ask(script).await;
    all.into_iter().filter(|(_, width, height)| *width < least || *height < least).collect()
}

async fn targets_are_large_enough(browser: &Browser) {
    open(browser).await;
    let small = small_targets(browser, 24.0).await;
    assert!(small.is_empty(), "under 24 px (WCAG 2.5.8): {small:?}");
}

async fn targets_for_fingers(browser: &Browser) {
    browser.under(&Conditions { touch: true, width: 360, ..Conditions::USUAL }).await;
    open(browser).await;
    let small = small_targets(browser, 44.0).await;
    assert!(small.is_empty(), "under 44 px (WCAG 2.5.5): {small:?}");
}

async fn narrow_pages_do_not_scroll_sideways(browser: &Browser) {
    browser.under(&Conditions { width: 320, ..Conditions::USUAL }).await;
    open(browser).await;
    let script = "document.querySelector('#x_dm').firstChild.data = 'Nachrichtenübermittlungsdienst '.repeat(3);
        return [document.documentElement.scrollWidth, innerWidth]";
    let sizes: Value = browser.ask(script).await;
    assert!(sizes[0].as_f64() <= sizes[1].as_f64(), "scroll width and width: {sizes}");
}
