//! A page with a menu while its script comes: nothing jumps, and no link is lost.

use contact_buttons_tests::browser::SNIPPET;
use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Conditions, Test, tests};

use super::menu::LINKS;

pub(crate) const TESTS: &[Test] = tests![
    nothing_jumps,
    nothing_jumps_in_a_low_window,
    icons_come_when_it_opens,
    the_script_does_not_come,
];

const SHEET: &str = "<link rel=\"stylesheet\" href=\"../dist/contact-buttons-menu.css\">";

/// Where what follows a menu has stood, in every frame since it was there, and how much has jumped; where an engine
/// measures that.
const WATCH: &str = "<script>
    var places = new Set(), jumped = 0;
    new PerformanceObserver(list => list.getEntries().forEach(it => jumped += it.value))
        .observe({ type: 'layout-shift', buffered: true });
    (function look() {
        const after = document.getElementById('after');
        if (after && document.styleSheets.length === 2) places.add(Math.round(after.getBoundingClientRect().top));
        requestAnimationFrame(look);
    })();
    </script>";

/// A page with a menu in the midst of it, whose script comes after some frames.
async fn watched(browser: &Browser, attributes: &str) -> (Vec<f64>, f64) {
    let links = LINKS.repeat(3);
    let body = format!(
        "{}{SHEET}{WATCH}<main><h1>Page</h1></main>
        <contact-menu label=\"Contact us\" {attributes}>{links}</contact-menu><p id=\"after\">After the menu</p>
        <script>addEventListener('load', () => setTimeout(() => {{
            const script = document.createElement('script');
            Object.assign(script, {{ type: 'module', src: '../dist/contact-buttons.js' }});
            document.head.append(script);
        }}, 300))</script>",
        SNIPPET.split('\n').next().expect("the style sheet")
    );
    browser.open_whole(PLAIN, &body).await;
    browser.until("the menu", "document.querySelector('contact-menu > button').textContent").await;
    browser.ready().await;
    let frames =
        "return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() =>
        setTimeout(() => done([[...places], jumped]), 100))))";
    browser.ask(frames).await
}

async fn nothing_jumps(browser: &Browser) {
    for attributes in
        ["", "placement=\"bottom-start\"", "placement=\"inline\"", "greeting=\"May we help?\""]
    {
        let (places, jumped) = watched(browser, attributes).await;
        assert_eq!(places.len(), 1, "{attributes}: what follows it was at {places:?}");
        assert!(jumped < 0.01, "{attributes}: {jumped}");
    }
}

async fn nothing_jumps_in_a_low_window(browser: &Browser) {
    browser.under(&Conditions { width: 320, zoom: 4, ..Conditions::USUAL }).await;
    let (places, jumped) = watched(browser, "").await;
    assert_eq!(places.len(), 1, "what follows it was at {places:?}");
    assert!(jumped < 0.01, "{jumped}");
}

/// The icons of links that nobody sees are not asked for.
async fn icons_come_when_it_opens(browser: &Browser) {
    watched(browser, "").await;
    let asked = "performance.getEntriesByType('resource').map(it => /icons\\/(\\w+)/.exec(it.name)?.[1]).filter(Boolean)";
    let before: Vec<String> = browser.ask(&format!("return {asked}")).await;
    assert!(!before.iter().any(|icon| icon == "tel" || icon == "email"), "{before:?}");
    let () = browser.ask("document.querySelector('contact-menu').open = true").await;
    browser
        .until("the icons", &format!("{asked}.includes('tel') && {asked}.includes('email')"))
        .await;
}

/// A script that does not come takes no link away.
async fn the_script_does_not_come(browser: &Browser) {
    let body = format!(
        "{SHEET}<main><h1>Page</h1></main><contact-menu label=\"Contact us\">{LINKS}</contact-menu>
        <script type=\"module\" src=\"../dist/no-such-script.js\"></script>"
    );
    browser.open_whole(PLAIN, &body).await;
    browser
        .until(
            "the list",
            "[...document.querySelectorAll('contact-menu a')].every(it => it.checkVisibility({ visibilityProperty: true }))
                && getComputedStyle(document.querySelector('contact-menu')).position === 'static'",
        )
        .await;
}
