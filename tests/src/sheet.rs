//! The specimen sheet as an engine draws it, beside the picture of it that somebody has reviewed.

use std::path::PathBuf;

use crate::browser::Browser;
use crate::conditions::Conditions;
use crate::picture::{Area, Picture};
use crate::shipped;
use crate::variant::PLAIN;

/// The command that draws the reviewed pictures anew.
pub const RENEW: &str =
    "cargo run -p contact-buttons-tests --features browser --bin pictures [-- --engine NAME]";

/// Fonts that come with the tests, and what else makes a picture the same everywhere.
const DRESS: &str = "const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = '../pages/sheet.css';
    return new Promise((done, failed) => {
        sheet.onload = done;
        sheet.onerror = failed;
        document.head.append(sheet);
    }).then(() => {
        document.documentElement.offsetHeight;
        return document.fonts.ready;
    }).then(() => [...document.fonts].filter(font => font.status === 'loaded').length)";

/// The page's type alone in such a font, and no bar beside it.
const FONTS: &str = "const style = new CSSStyleSheet();
    style.replaceSync('html { overflow: hidden } :root, code { font-family: \"Noto Sans\" }');
    document.adoptedStyleSheets.push(style);
    const link = weight => new Promise((done, failed) => {
        const sheet = document.createElement('link');
        sheet.rel = 'stylesheet';
        sheet.href = `../node_modules/@fontsource/noto-sans/${weight}.css`;
        sheet.onload = done;
        sheet.onerror = failed;
        document.head.append(sheet);
    });
    return Promise.all([400, 600].map(link)).then(() => {
        document.documentElement.offsetHeight;
        return document.fonts.ready;
    }).then(() => [...document.fonts].filter(font => font.status === 'loaded').length)";

/// Every mask, fetched and decoded.
const ICONS: &str = "const icons = new Set([...document.querySelectorAll('.contact-button')].filter(button => button.checkVisibility())
        .map(button => getComputedStyle(button, '::before').maskImage.match(/url\\(\"(.*?)\"\\)/)?.[1])
        .filter(address => address));
    return Promise.all([...icons].map(address => {
        const image = new Image();
        image.src = address;
        return image.decode();
    })).then(all => new Promise(done => requestAnimationFrame(() =>
        requestAnimationFrame(() => done(all.length)))))";

/// Where each button's label stands on the whole sheet.
const LABELS: &str = "return [...document.querySelectorAll('.contact-button')]
    .filter(button => button.dataset.icon !== 'only' && button.checkVisibility())
    .flatMap(button => {
        const text = [...button.childNodes].find(node => node.nodeType === 3 && node.data.trim())
            ?? button.querySelector('.contact-button-label');
        if (!text) return [];
        const range = document.createRange();
        range.selectNodeContents(text);
        const { x, y, width, height } = range.getBoundingClientRect();
        return [{ x: x + scrollX, y: y + scrollY, width, height }];
    })";

/// Where a reviewed picture is kept.
#[must_use]
pub fn reviewed(engine: &str) -> PathBuf {
    shipped::root().join(format!("tests/data/pictures/{engine}.png"))
}

/// Opens the sheet in the fonts that come with the tests.
///
/// # Panics
/// Where a font or an icon does not come.
pub async fn open(browser: &Browser) {
    browser.open(PLAIN, "www/specimen.html").await;
    let fonts: usize = browser.ask(DRESS).await;
    assert!(fonts >= 6, "{fonts} fonts came: npm ci brings them");
    let icons: usize = browser.ask(ICONS).await;
    assert!(icons >= 3, "{icons} icons came");
}

/// Draws the picture of the README, `www/picture.png`: the demo page's panels of every usual button, at two device
/// pixels to a CSS pixel.
///
/// # Panics
/// Where the browser gives no picture, or a font or an icon does not come.
pub async fn readme(browser: &Browser) -> Picture {
    /// Of the page around the panels, in CSS pixels.
    const MARGIN: f64 = 24.0;
    let conditions = Conditions { width: 1000, zoom: 2, ..Conditions::USUAL };
    browser.under(&conditions).await;
    browser.open(PLAIN, "www/buttons.html").await;
    browser.ready().await;
    let fonts: usize = browser.ask(FONTS).await;
    assert!(fonts >= 2, "{fonts} fonts came: npm ci brings them");
    let icons: usize = browser.ask(ICONS).await;
    assert!(icons >= 9, "{icons} icons came");
    let panels: Area = browser
        .ask(
            "const { x, y, width, height } = document.querySelector('.grounds').getBoundingClientRect();
             return { x: x + scrollX, y: y + scrollY, width, height }",
        )
        .await;
    let area = Area {
        x: panels.x - MARGIN,
        y: panels.y - MARGIN,
        width: panels.width + 2.0 * MARGIN,
        height: panels.height + 2.0 * MARGIN,
    };
    draw(browser).await.cut(area, f64::from(conditions.zoom))
}

/// The open sheet from its top to its end, put together of what the window shows of it.
///
/// # Panics
/// Where the browser gives no picture.
pub async fn draw(browser: &Browser) -> Picture {
    let scale = browser.conditions().zoom as usize;
    let mut sheet = Picture::default();
    loop {
        let script = "scrollTo({ top: arguments[0], behavior: 'instant' });
            const { scrollHeight, clientWidth, clientHeight } = document.documentElement;
            return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() =>
                done([scrollY, scrollHeight, clientWidth, clientHeight]))))";
        let drawn = sheet.height() / scale;
        let (top, whole, width, height): (usize, usize, usize, usize) =
            browser.ask_with(script, serde_json::json!([drawn])).await;
        let seen = Picture::decode(&browser.picture().await).expect("a picture of the window");
        let known = drawn.saturating_sub(top);
        let new = Area {
            x: 0.0,
            y: known as f64,
            width: width as f64,
            height: height.saturating_sub(known) as f64,
        };
        let before = sheet.height();
        sheet.append(&seen.cut(new, scale as f64));
        if sheet.height() >= whole * scale || sheet.height() == before {
            return sheet;
        }
    }
}

/// Where each label of the open sheet stands on its picture.
pub async fn labels(browser: &Browser) -> Vec<Area> {
    browser.ask(LABELS).await
}
