//! Where things stand in the studio, at which width, and how well they are seen.

use contact_buttons_tests::picture::Picture;
use contact_buttons_tests::{Browser, Conditions, Test, tests};

use super::studio::{SEEN, open};

pub(crate) const TESTS: &[Test] = tests![
    on_a_phone_the_goals_follow_the_preview,
    what_adjusts_the_preview_keeps_the_focus,
    each_show_is_told_once,
    the_whole_shop_in_a_laptops_window,
    the_samples_stand_in_one_row,
    a_handle_is_seen,
    a_tablet_where_there_is_no_room_for_it,
];

/// The ids of these elements, in the order of the document, which is the keyboard's, with the tops of their boxes.
const ORDER: &str = "return [...document.querySelectorAll('#stage, #goals, #reach, .samples, #grounds, #details, #chosen')]
    .filter(it => it.checkVisibility()).map(it => [it.id || it.className, it.getBoundingClientRect().top + scrollY])";

async fn on_a_phone_the_goals_follow_the_preview(browser: &Browser) {
    for width in [320, 390, 640] {
        browser.under(&Conditions { width, ..Conditions::USUAL }).await;
        open(browser, "?ui=fr").await;
        let order: Vec<(String, f64)> = browser.ask(ORDER).await;
        let names: Vec<&str> = order.iter().map(|(name, _)| name.as_str()).collect();
        let wanted = ["stage", "goals", "reach", "samples", "grounds", "details", "chosen"];
        assert_eq!(names, wanted, "{width}");
        assert!(order.is_sorted_by(|one, next| one.1 < next.1), "{width}: {order:?}");
        // Nothing but a gap is between the two.
        let gap: f64 = browser
            .ask("return goals.getBoundingClientRect().top - stage.getBoundingClientRect().bottom")
            .await;
        assert!((0.0..=48.0).contains(&gap), "{width}: {gap}");
    }
    for width in [768, 1280] {
        browser.under(&Conditions { width, ..Conditions::USUAL }).await;
        open(browser, "?ui=fr").await;
        let order: Vec<(String, f64)> = browser.ask(ORDER).await;
        let names: Vec<&str> = order.iter().map(|(name, _)| name.as_str()).collect();
        let wanted = ["stage", "grounds", "details", "goals", "reach", "samples", "chosen"];
        assert_eq!(names, wanted, "{width}");
        let below: bool = browser
            .ask(
                "const [frame, under] = [stage, grounds].map(it => it.getBoundingClientRect());
                  return under.top >= frame.bottom && under.left === frame.left",
            )
            .await;
        assert!(below, "{width}: not below the preview");
    }
}

/// A window that becomes narrow, or a tablet that is turned, takes nothing out of anybody's hands.
async fn what_adjusts_the_preview_keeps_the_focus(browser: &Browser) {
    open(browser, "?ui=en").await;
    let script = "const radio = document.querySelector('#grounds [value=dark]');
        radio.click();
        radio.focus();
        // As a change of the width does it, in an engine that has one window for each width.
        return (async () => {
            const { place } = await import(new URL('studio/preview.js', location.href));
            place({ matches: false });
            return [document.activeElement === radio, radio.checked, document.getElementById('view').contains(radio)];
        })()";
    let kept: (bool, bool, bool) = browser.ask(script).await;
    assert_eq!(kept, (true, true, false));
}

/// Each button of the preview is seen once, however often the state was sent to it on the way.
async fn each_show_is_told_once(browser: &Browser) {
    for query in ["?ui=en", "?ui=fr", "?ui=fr&sample=boutique", "?ui=en&sample=clinic"] {
        open(browser, query).await;
        let buttons = format!("{SEEN}.querySelectorAll('a[data-contact]').length");
        let lines = "document.querySelectorAll('#log li').length";
        browser.until("a show of each", &format!("{lines} >= {buttons}")).await;
        // What is still on its way has come after two pictures of either page.
        let settle = format!(
            "const picture = of => new Promise(done => of.requestAnimationFrame(() => of.requestAnimationFrame(done)));
             return (async () => {{
                 await picture(window);
                 await picture(document.getElementById('preview').contentWindow);
                 await new Promise(done => setTimeout(done, 300));
                 return [[...document.querySelectorAll('#log li')].map(it => it.textContent), {buttons}];
             }})()"
        );
        let (mut told, buttons): (Vec<String>, usize) = browser.ask(&settle).await;
        assert_eq!(told.len(), buttons, "{query}: {told:?}");
        told.sort_unstable();
        told.dedup();
        assert_eq!(told.len(), buttons, "{query}: {told:?}");
    }
}

/// In the preview of a window of 1280 by 800 no line of the shop is cut.
async fn the_whole_shop_in_a_laptops_window(browser: &Browser) {
    for query in [
        "?ui=en",
        "?ui=fr",
        "?ui=fr&sample=clinic",
        "?ui=en&sample=boutique",
        "?ui=fr&sample=boutique",
    ] {
        open(browser, query).await;
        let script = "const frame = document.getElementById('preview');
            frame.style.blockSize = '408px';
            const page = frame.contentDocument.documentElement;
            return [page.scrollHeight, page.clientHeight, page.clientWidth]";
        let (whole, seen, width): (f64, f64, f64) = browser.ask(script).await;
        assert!(width > 680.0, "{width}: not the frame of that window");
        assert!(whole <= seen, "{query}: {whole} of {seen}");
    }
}

async fn the_samples_stand_in_one_row(browser: &Browser) {
    for width in [320, 768, 1280, 2560] {
        browser.under(&Conditions { width, ..Conditions::USUAL }).await;
        for query in ["?ui=en", "?ui=fr"] {
            open(browser, query).await;
            let tops: Vec<f64> = browser
                .ask("return [...document.querySelectorAll('.samples[data-scripted] a')].map(a => a.getBoundingClientRect().top)")
                .await;
            assert_eq!(tops.len(), 3);
            assert!(tops.iter().all(|top| *top == tops[0]), "{width} {query}: {tops:?}");
        }
    }
}

/// The dots of a handle, as they are painted, against what is around them (WCAG 2.2, 1.4.11).
async fn a_handle_is_seen(browser: &Browser) {
    for dark in [false, true] {
        browser.under(&Conditions { dark, ..Conditions::USUAL }).await;
        open(browser, "?ui=en").await;
        let picture = Picture::of(browser, "#chosen .grip").await;
        let lights: Vec<f64> = (0..picture.height())
            .flat_map(|y| picture.line(y).chunks_exact(3).map(luminance).collect::<Vec<_>>())
            .collect();
        let (least, most) = (
            lights.iter().copied().fold(f64::MAX, f64::min),
            lights.iter().copied().fold(0.0, f64::max),
        );
        let ratio = (most + 0.05) / (least + 0.05);
        assert!(ratio >= 3.0, "dark: {dark}, {ratio:.2} to 1");
    }
}

/// Of a colour of three bytes (WCAG 2.2, relative luminance).
fn luminance(color: &[u8]) -> f64 {
    let part = |byte: u8| {
        let part = f64::from(byte) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(color[0]) + 0.7152 * part(color[1]) + 0.0722 * part(color[2])
}

/// Its page is as wide as a tablet's, drawn smaller; pulled by hand, it is as wide as it is.
async fn a_tablet_where_there_is_no_room_for_it(browser: &Browser) {
    let sizes = "const frame = document.getElementById('frame'), page = document.getElementById('preview');
        const [outer, inner] = [frame, page].map(it => it.getBoundingClientRect());
        return [page.contentWindow.innerWidth, outer.width - 2 - inner.width, outer.bottom - 1 - inner.bottom]";
    let choose =
        |value: &str| format!("document.querySelector('[name=width][value={value}]').click()");
    for (width, smaller) in [(1280, true), (1920, false)] {
        browser.under(&Conditions { width, ..Conditions::USUAL }).await;
        open(browser, "?sample=clinic").await;
        let room: f64 = browser.ask("return stage.clientWidth").await;
        assert_eq!(room < 768.0, smaller, "{room}");
        let () = browser.ask(&choose("tablet")).await;
        browser
            .until(
                "a tablet's page",
                "Math.abs(document.getElementById('preview').contentWindow.innerWidth - 768) < 1",
            )
            .await;
        let (_, beside, below): (f64, f64, f64) = browser.ask(sizes).await;
        assert!(
            beside.abs() < 1.0 && below.abs() < 1.0,
            "{width}: it fills its frame: {beside}, {below}"
        );
    }
    browser.under(&Conditions { width: 1280, ..Conditions::USUAL }).await;
    open(browser, "?sample=clinic").await;
    let () = browser.ask(&choose("tablet")).await;
    let () = browser.ask("frame.style.width = '500px'").await;
    let pulled = "Math.abs(document.getElementById('preview').contentWindow.innerWidth - 498) <= 1";
    browser.until("a page as wide as its frame", pulled).await;
    let () = browser.ask(&choose("desktop")).await;
    let whole = "document.getElementById('preview').getBoundingClientRect().width > 600 && document.getElementById('preview').contentWindow.innerWidth < 768";
    browser.until("the window's width again", whole).await;
}
