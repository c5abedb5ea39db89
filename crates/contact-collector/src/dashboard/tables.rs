//! A table for each dimension: numbers, rates and their intervals, drawn and written.

use maud::{Markup, html};

use super::words::Language;
use super::{Asked, chart};
use crate::key::Dimension;
use crate::query::Query;
use crate::report::{Report, Tally};
use crate::stats::Rate;

/// Rows of a table; an export has all of them.
const ROWS: usize = 20;

/// Bytes from which on a name may have no room on a narrow page.
const LONG: usize = 40;

/// Views from which on an interval may set the scale.
const ENOUGH: i64 = 200;

/// The rate at the right edge of a column of intervals.
pub(super) fn scale<'a>(tallies: impl Iterator<Item = &'a Tally> + Clone) -> f64 {
    let greatest = |least: i64, end: fn(&Rate) -> f64| {
        let rates = tallies.clone().filter(|tally| tally.shown >= least).filter_map(Tally::rate);
        rates.map(|rate| end(&rate)).fold(0.0, f64::max)
    };
    match greatest(ENOUGH, |rate| rate.high) {
        0.0 => greatest(1, |rate| rate.rate * 1.5).clamp(0.01, 1.0),
        scale => scale,
    }
}

pub(super) fn table(asked: &Asked, report: &Report, dimension: Dimension) -> Markup {
    let language = asked.language;
    let ranking = report.ranking(dimension);
    // One value is not a comparison, and all of it is in the totals.
    if ranking.len() < 2 {
        return html! {};
    }
    let name = language.dimension(dimension);
    let rows = &ranking[..ranking.len().min(ROWS)];
    let scale = scale(rows.iter().map(|(_, tally)| tally));
    html! {
        section id=(dimension.name()) {
            h2 { (name) }
            @if dimension == Dimension::Variant && report.ranking(Dimension::Campaign).len() > 1 {
                p.note { (language.words().pooled) }
            }
            div.scroll tabindex="0" role="region" aria-label=(name) {
                table {
                    (head(language, name, report))
                    tbody {
                        @for (value, tally) in rows {
                            tr {
                                th scope="row" {
                                    a href=(only(asked, dimension, value)) {
                                        (name_of(&language.value(dimension, value)))
                                    }
                                }
                                (cells(language, tally, scale, report))
                            }
                        }
                    }
                }
            }
            @if ranking.len() > ROWS {
                @let by = format!("{},event", dimension.name());
                p.note {
                    (language.more(ranking.len() - ROWS)) " "
                    a href=(asked.query.address("/counts.csv", &[("by", &by)])) { "CSV" }
                }
            }
        }
    }
}

/// A name that a page gave: in its own direction, and where it has no room, whole in its title.
fn name_of(name: &str) -> Markup {
    html! { bdi.name title=[(name.len() > LONG).then_some(name)] { (name) } }
}

fn head(language: Language, name: &str, report: &Report) -> Markup {
    let words = language.words();
    html! {
        thead { tr {
            th scope="col" { (name) }
            th.number scope="col" { (words.shown) }
            @if report.total.opened > 0 { th.number scope="col" { (words.opened) } }
            th.number scope="col" { (words.clicked) }
            th.number scope="col" { (words.rate) }
            th.interval scope="col" colspan="2" { (words.interval) }
        } }
    }
}

/// The cells of a row after its name.
fn cells(language: Language, tally: &Tally, scale: f64, report: &Report) -> Markup {
    let rate = tally.rate();
    html! {
        td.number { (language.number(tally.shown)) }
        // Where no page has a menu, no column for it.
        @if report.total.opened > 0 { td.number { (language.number(tally.opened)) } }
        td.number { (language.number(tally.clicked)) }
        @if let Some(rate) = rate {
            td.number { (language.percent(rate.rate)) span.below { (language.interval(&rate)) } }
            td.drawn { (chart::whisker(&rate, scale)) }
            td.range { (language.interval(&rate)) }
        } @else {
            td.number { "–" } td.drawn {} td.range {}
        }
    }
}

/// The same page with this value alone.
fn only(asked: &Asked, dimension: Dimension, value: &str) -> String {
    let mut query: Query = asked.query.clone();
    query.only.retain(|(other, _)| *other != dimension);
    query.only.push((dimension, value.to_owned()));
    query.address("/", &asked.more(&[]))
}

/// A table of two rates for a comparison.
pub(super) fn pair(
    language: Language,
    name: &str,
    rows: [(&str, &Tally); 2],
    report: &Report,
) -> Markup {
    let scale = scale(rows.iter().map(|(_, tally)| *tally));
    // Another table has the dimension's name alone.
    let region = format!("{}, {name}", language.words().compare);
    html! {
        div.scroll tabindex="0" role="region" aria-label=(region) {
            table {
                (head(language, name, report))
                tbody {
                    @for (value, tally) in rows {
                        tr { th scope="row" { (name_of(value)) } (cells(language, tally, scale, report)) }
                    }
                }
            }
        }
    }
}
