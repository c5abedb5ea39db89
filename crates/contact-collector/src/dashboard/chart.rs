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

const WIDTH: f64 = 960.0;
/// Room above for the greatest number, below for labels.
const TOP: f64 = 20.0;
const BOTTOM: f64 = 22.0;

/// Upright bars on one line, with the greatest number as the only other line.
pub(super) fn bars(
    bars: &[Bar],
    height: f64,
    name: &str,
    number: impl Fn(i64) -> String,
) -> Markup {
    let sum = |bar: &Bar| bar.parts.iter().map(|(_, value)| value).sum::<i64>();
    let greatest = bars.iter().map(sum).max().unwrap_or_default().max(1);
    let step = WIDTH / bars.len().max(1) as f64;
    let gap = (step * 0.2).min(4.0);
    let base = TOP + height;
    let tall = |value: i64| value as f64 / greatest as f64 * height;
    html! {
        div.drawing tabindex="0" role="region" aria-label=(name) {
        svg.bars viewBox=(format!("0 0 {WIDTH} {}", base + BOTTOM)) role="img" aria-label=(name) {
            line.grid x1="0" x2=(WIDTH) y1=(TOP) y2=(TOP) {}
            @for (at, bar) in bars.iter().enumerate() {
                @let x = at as f64 * step;
                @if bar.marked {
                    rect.open x=(px(x)) y=(TOP) width=(px(step)) height=(height) {}
                    line.hours x1=(px(x)) x2=(px(x + step)) y1=(base + 2.0) y2=(base + 2.0) {}
                }
                @for (class, value, below) in stacked(bar) {
                    @if value > 0 {
                        rect class=(class) x=(px(x + gap / 2.0)) width=(px((step - gap).max(0.5)))
                            y=(px(base - tall(below + value))) height=(px(tall(value))) {}
                    }
                }
                @if let Some(label) = &bar.label {
                    @let (x, anchor) = anchored(x + step / 2.0);
                    text x=(px(x)) y=(base + 16.0) text-anchor=(anchor) { (label) }
                }
            }
            line.axis x1="0" x2=(WIDTH) y1=(base) y2=(base) {}
            text x="0" y=(TOP - 6.0) { (number(greatest)) }
        }
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
fn anchored(x: f64) -> (f64, &'static str) {
    match x {
        x if x < 30.0 => (0.0, "start"),
        x if x > WIDTH - 30.0 => (WIDTH, "end"),
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
    const LEFT: f64 = 96.0;
    const CELL: f64 = 36.0;
    const HIGH: f64 = 26.0;
    // Of five steps.
    let strength = |share: f64| (share * 5.0).ceil() as i64;
    html! {
        div.drawing tabindex="0" role="region" aria-label=(name) {
        svg.heat viewBox="0 0 960 206" role="img" aria-label=(name) {
            @for (day, hours) in week.iter().enumerate() {
                @let y = day as f64 * HIGH;
                text x="0" y=(y + 17.0) { (weekday(day)) }
                @for (hour, share) in hours.iter().enumerate() {
                    @let x = LEFT + hour as f64 * CELL;
                    rect class=(format!("heat-{}", strength(*share)))
                        x=(x) y=(y) width=(CELL - 2.0) height=(HIGH - 4.0) {}
                    @if marked.is_some_and(|marked| marked[day][hour]) {
                        line.hours x1=(x - 1.0) x2=(x + CELL - 1.0) y1=(y + HIGH - 2.0) y2=(y + HIGH - 2.0) {}
                    }
                }
            }
            @for hour in (0..24).step_by(3) {
                text x=(LEFT + hour as f64 * CELL) y="200" { (format!("{hour:02}:00")) }
            }
        }
        }
    }
}
