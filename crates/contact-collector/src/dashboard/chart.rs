//! Drawings: SVG without text that only they have. A table stands beside each.

use maud::{Markup, html};

/// A point or length to a tenth of a pixel.
fn px(length: f64) -> String {
    format!("{length:.1}")
}

/// One bar of a chart over time.
pub(super) struct Bar {
    /// What stands under it, if anything.
    pub(super) label: Option<String>,
    /// Its parts from below, each with its class.
    pub(super) parts: Vec<(&'static str, i64)>,
    /// Whether the ground behind it is marked, and a line drawn under it.
    pub(super) marked: bool,
}

/// A drawing's measures. There are two of each, of which the style shows one: what fits a telephone
/// is drawn for it, so that nothing has to be scrolled and no letter shrinks.
struct Sheet {
    class: &'static str,
    width: f64,
    /// Room above for the greatest number, below for labels.
    top: f64,
    bottom: f64,
    /// Of the labels under bars, every so-many-th is written.
    every: usize,
    /// Room beside a heat map for the days, and the height of one.
    left: f64,
    high: f64,
}

const SHEETS: [Sheet; 2] = [
    Sheet {
        class: "wide",
        width: 960.0,
        top: 20.0,
        bottom: 22.0,
        every: 1,
        left: 96.0,
        high: 26.0,
    },
    Sheet {
        class: "narrow",
        width: 480.0,
        top: 28.0,
        bottom: 30.0,
        every: 2,
        left: 62.0,
        high: 30.0,
    },
];

/// Upright bars on one line, with the greatest number as the only other line.
pub(super) fn bars(
    bars: &[Bar],
    height: f64,
    name: &str,
    number: impl Fn(i64) -> String,
) -> Markup {
    html! { @for sheet in &SHEETS { (bars_on(sheet, bars, height, name, &number)) } }
}

fn bars_on(
    sheet: &Sheet,
    bars: &[Bar],
    height: f64,
    name: &str,
    number: impl Fn(i64) -> String,
) -> Markup {
    let Sheet { class, width, top, bottom, every, .. } = *sheet;
    let sum = |bar: &Bar| bar.parts.iter().map(|(_, value)| value).sum::<i64>();
    let greatest = bars.iter().map(sum).max().unwrap_or_default().max(1);
    let step = width / bars.len().max(1) as f64;
    let gap = (step * 0.2).min(4.0);
    let base = top + height;
    let tall = |value: i64| value as f64 / greatest as f64 * height;
    let labels = bars.iter().enumerate().filter_map(|(at, bar)| Some((at, bar.label.as_ref()?)));
    html! {
        svg.bars.(class) viewBox=(format!("0 0 {width} {}", base + bottom)) role="img" aria-label=(name) {
            line.grid x1="0" x2=(width) y1=(top) y2=(top) {}
            @for (at, bar) in bars.iter().enumerate() {
                @let x = at as f64 * step;
                @if bar.marked {
                    rect.open x=(px(x)) y=(top) width=(px(step)) height=(height) {}
                    line.hours x1=(px(x)) x2=(px(x + step)) y1=(base + 2.0) y2=(base + 2.0) {}
                }
                @for (class, value, below) in stacked(bar) {
                    @if value > 0 {
                        rect class=(class) x=(px(x + gap / 2.0)) width=(px((step - gap).max(0.5)))
                            y=(px(base - tall(below + value))) height=(px(tall(value))) {}
                    }
                }
            }
            @for (at, label) in labels.step_by(every) {
                @let (x, anchor) = anchored((at as f64 + 0.5) * step, width);
                text x=(px(x)) y=(base + bottom - 6.0) text-anchor=(anchor) { (label) }
            }
            line.axis x1="0" x2=(width) y1=(base) y2=(base) {}
            text x="0" y=(top - 6.0) { (number(greatest)) }
        }
    }
}

fn stacked(bar: &Bar) -> Vec<(&'static str, i64, i64)> {
    let mut below = 0;
    let place = |&(class, value): &(&'static str, i64)| {
        below += value;
        (class, value, below - value)
    };
    bar.parts.iter().map(place).collect()
}

/// A label at the edge does not leave the drawing.
fn anchored(x: f64, width: f64) -> (f64, &'static str) {
    match x {
        x if x < 30.0 => (0.0, "start"),
        x if x > width - 30.0 => (width, "end"),
        x => (x, "middle"),
    }
}

/// A rate as a dot on its interval as a line; `scale` is the rate at the right edge.
pub(super) fn whisker(rate: &crate::stats::Rate, scale: f64) -> Markup {
    const WIDE: f64 = 200.0;
    let at = |share: f64| (share / scale).min(1.0) * (WIDE - 10.0) + 5.0;
    html! {
        svg.whisker viewBox="0 0 200 16" aria-hidden="true" {
            line.grid x1="5" x2="195" y1="8" y2="8" {}
            line.reach x1=(px(at(rate.low))) x2=(px(at(rate.high))) y1="8" y2="8" {}
            @if rate.rate <= scale {
                circle.dot cx=(px(at(rate.rate))) cy="8" r="4" {}
            }
        }
    }
}

/// Seven rows of 24 cells, the stronger the colour the more, with a line under the marked ones. Of
/// each cell how strong it is, between 0 and 1.
pub(super) fn heat_map(
    week: &[[f64; 24]; 7],
    marked: Option<&[[bool; 24]; 7]>,
    name: &str,
    weekday: impl Fn(usize) -> &'static str,
) -> Markup {
    html! { @for sheet in &SHEETS { (heat_map_on(sheet, week, marked, name, &weekday)) } }
}

fn heat_map_on(
    sheet: &Sheet,
    week: &[[f64; 24]; 7],
    marked: Option<&[[bool; 24]; 7]>,
    name: &str,
    weekday: impl Fn(usize) -> &'static str,
) -> Markup {
    let Sheet { class, width, left, high, bottom, every, .. } = *sheet;
    let cell = (width - left) / 24.0;
    // Of five steps.
    let strength = |share: f64| (share * 5.0).ceil() as i64;
    // A short name is the beginning of a long one, in each of our languages.
    let named = |day| weekday(day).chars().take(if every == 1 { usize::MAX } else { 3 });
    html! {
        svg.heat.(class) viewBox=(format!("0 0 {width} {}", high * 7.0 + bottom)) role="img" aria-label=(name) {
            @for (day, hours) in week.iter().enumerate() {
                @let y = day as f64 * high;
                text x="0" y=(y + high - 9.0) { (named(day).collect::<String>()) }
                @for (hour, share) in hours.iter().enumerate() {
                    @let x = left + hour as f64 * cell;
                    rect class=(format!("heat-{}", strength(*share)))
                        x=(px(x)) y=(y) width=(px(cell - 2.0)) height=(high - 4.0) {}
                    @if marked.is_some_and(|marked| marked[day][hour]) {
                        line.hours x1=(px(x - 1.0)) x2=(px(x + cell - 1.0)) y1=(y + high - 2.0) y2=(y + high - 2.0) {}
                    }
                }
            }
            @for hour in (0..24).step_by(3 * every) {
                text x=(px(left + hour as f64 * cell)) y=(high * 7.0 + bottom - 6.0) { (format!("{hour:02}:00")) }
            }
        }
    }
}
