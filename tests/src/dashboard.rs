//! The collector's dashboard as README shows it: how it begins, light, and the middle of it, dark.

use crate::browser::Browser;
use crate::collector::Collector;
use crate::conditions::Conditions;
use crate::picture::{Area, Picture};
use crate::sheet;

/// Of each half, in CSS pixels.
const WIDTH: u32 = 980;

/// From where to where the dark half goes.
const MIDDLE: &str = "const from = document.getElementById('compare').getBoundingClientRect();
    const to = document.querySelector('#week svg').getBoundingClientRect();
    return { x: 0, y: from.top + scrollY, width: innerWidth, height: to.bottom - from.top + 8 }";

/// Draws the picture of the README, `www/dashboard.png`.
///
/// # Panics
/// Where there is no collector, or the browser gives no picture.
pub async fn readme(browser: &Browser) -> Picture {
    let collector = Collector::start("picture", true);
    let dark = half(browser, &collector, true).await;
    let middle: Area = browser.ask(MIDDLE).await;
    let light = half(browser, &collector, false).await;
    let start = Area { y: 0.0, ..middle };
    light.cut(start, 1.0).beside(&dark.cut(middle, 1.0))
}

async fn half(browser: &Browser, collector: &Collector, dark: bool) -> Picture {
    browser.under(&Conditions { dark, width: WIDTH, ..Conditions::USUAL }).await;
    let there = browser.client().goto(&collector.origin).await;
    there.unwrap_or_else(|error| panic!("{}: {error}", collector.origin));
    sheet::draw(browser).await
}
