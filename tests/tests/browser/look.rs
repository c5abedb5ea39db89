//! What is seen: contrast, icons, colour schemes.

use contact_buttons_tests::picture::{Area, Picture};
use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Conditions, Test, tests};
use contact_link::Channel;
use serde_json::json;

pub(crate) const TESTS: &[Test] =
    tests![text_on_its_plate, icons_are_painted, dark, forced_colours,];

/// The ratio of two colours as the browser computes them (WCAG 2.2, 1.4.3).
pub(crate) const CONTRAST: &str = "const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const luminance = color => {
        canvas.fillStyle = color;
        canvas.fillRect(0, 0, 1, 1);
        const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(c => c / 255)
            .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const [a, b] = [...arguments].map(luminance);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)";

async fn open(browser: &Browser) {
    browser.open(PLAIN, "pages/all-channels.html").await;
    browser.settled("#facebook_page").await;
}

async fn assert_contrast(browser: &Browser) {
    for channel in Channel::COMMON {
        let name = channel.name();
        let script = format!(
            "const style = getComputedStyle({name}); return [style.color, style.backgroundColor]"
        );
        let (text, plate): (String, String) = browser.ask(&script).await;
        let ratio: f64 = browser.ask_with(CONTRAST, json!([text, plate])).await;
        assert!(ratio >= 4.5, "{name}: {text} on {plate} is {ratio:.2}");
    }
}

async fn assert_icons(browser: &Browser) {
    for channel in Channel::COMMON {
        let name = channel.name();
        let script = format!(
            "const icon = getComputedStyle({name}, '::before'), box = {name}.getBoundingClientRect();
             const [width, height] = [parseFloat(icon.width), parseFloat(icon.height)];
             return {{ x: parseFloat(icon.left) + 1, y: (box.height - width) / 2, width, height: Math.min(width, height) }}"
        );
        let area: Area = browser.ask(&script).await;
        assert!(area.width >= 14.0 && area.height >= 14.0, "{name}: an icon of {area:?}");
        let painted = Picture::of(browser, &format!("#{name}")).await.painted(area);
        // Neither nothing (no mask came) nor all of it (no mask applied).
        assert!((0.08..0.92).contains(&painted), "{name}: {painted:.2} of the icon is painted");
    }
}

async fn masks_loaded(browser: &Browser) {
    let loaded = "performance.getEntriesByType('resource').filter(e => e.name.includes('/icons/')).length >= 10";
    browser.until("the icons", loaded).await;
}

async fn text_on_its_plate(browser: &Browser) {
    open(browser).await;
    assert_contrast(browser).await;
}

async fn icons_are_painted(browser: &Browser) {
    open(browser).await;
    masks_loaded(browser).await;
    assert_icons(browser).await;
}

async fn dark(browser: &Browser) {
    browser.under(&Conditions { dark: true, ..Conditions::USUAL }).await;
    open(browser).await;
    let ground: String = browser.ask("return getComputedStyle(tel).color").await;
    assert_ne!(ground, "rgb(255, 255, 255)", "a dark page has dark text on its plates");
    masks_loaded(browser).await;
    assert_contrast(browser).await;
    assert_icons(browser).await;
}

async fn forced_colours(browser: &Browser) {
    browser.under(&Conditions { forced_colors: true, ..Conditions::USUAL }).await;
    open(browser).await;
    masks_loaded(browser).await;
    assert_icons(browser).await;
}
