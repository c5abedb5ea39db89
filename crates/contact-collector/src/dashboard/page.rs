//! The page as a whole.

use jiff::civil::Date;
use maud::{DOCTYPE, Markup, html};

use super::chart::{self, Bar};
use super::{Asked, compare, filter, hours, tables};
use crate::config::Settings;
use crate::key::Dimension;
use crate::report::{Report, SHOWN, Tally};

/// Days from which on a bar stands for a week.
const MANY: usize = 100;

pub(super) fn page(
    asked: &Asked,
    report: &Report,
    choices: &filter::Choices,
    settings: &Settings,
) -> Markup {
    let (language, words) = (asked.language, asked.language.words());
    let (other, its_name) = language.other();
    let there = asked.query.address("/", &asked.more(&[("ui", other)]));
    html! {
        (DOCTYPE)
        html lang=(language.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="robots" content="noindex";
                title { (words.title) }
                link rel="icon" type="image/svg+xml" href="/dashboard.svg";
                link rel="stylesheet" href="/dashboard.css";
            }
            body {
                header {
                    a.skip href="#numbers" { (words.skip) }
                    @if report.demo { p.demo role="note" { (words.demo) } }
                    h1 { (words.title) }
                    a.language lang=(other) hreflang=(other) href=(there) { (its_name) }
                    p.period { (period(asked, report)) }
                }
                (filter::form(asked, choices))
                main #numbers {
                    @if report.total == Tally::default() {
                        p.verdict { (words.nothing) }
                    } @else {
                        (totals(asked, &report.total))
                        (days(asked, report))
                        (tables::table(asked, report, Dimension::Channel))
                        (compare::section(asked, report))
                        @let open = hours::opening_hours(asked, report, settings);
                        (hours::calls(asked, report, open.as_ref()))
                        (hours::week(asked, report, open.as_ref()))
                        @for dimension in SHOWN.into_iter().skip(1) {
                            (tables::table(asked, report, dimension))
                        }
                    }
                }
                (footer(asked, settings))
            }
        }
    }
}

fn period(asked: &Asked, report: &Report) -> String {
    let first = asked.query.from.or(report.days.first().map(|(day, _)| *day));
    let last = asked.query.to.or(report.days.last().map(|(day, _)| *day));
    match (first, last) {
        (Some(first), Some(last)) => {
            format!("{} – {}", asked.language.date(first), asked.language.date(last))
        }
        _ => String::new(),
    }
}

fn totals(asked: &Asked, total: &Tally) -> Markup {
    let (language, words) = (asked.language, asked.language.words());
    html! {
        section.totals aria-label=(words.title) {
            dl {
                div { dt { (words.shown) } dd { (language.number(total.shown)) } }
                @if total.opened > 0 {
                    div { dt { (words.opened) } dd { (language.number(total.opened)) } }
                }
                div { dt { (words.clicked) } dd { (language.number(total.clicked)) } }
                @if let Some(rate) = total.rate() {
                    div {
                        dt { (words.rate) }
                        dd { (language.percent(rate.rate)) span.range { (language.interval(&rate)) } }
                    }
                }
            }
            p.note { (words.views_not_people) }
        }
    }
}

/// The days, or the weeks where there are too many days, each with the day that it begins with.
fn bins(days: &[(Date, Tally)]) -> Vec<(Date, Tally)> {
    let width = if days.len() > MANY { 7 } else { 1 };
    let sum = |days: &[(Date, Tally)]| {
        days.iter().fold(Tally::default(), |sum, (_, tally)| Tally {
            shown: sum.shown + tally.shown,
            opened: sum.opened + tally.opened,
            clicked: sum.clicked + tally.clicked,
        })
    };
    days.chunks(width).filter_map(|days| Some((days.first()?.0, sum(days)))).collect()
}

fn days(asked: &Asked, report: &Report) -> Markup {
    let (language, words) = (asked.language, asked.language.words());
    let bins = bins(&report.days);
    let weekly = bins.len() < report.days.len();
    let every = bins.len().div_ceil(8).max(1);
    let bars = |class: &'static str, of: fn(&Tally) -> i64| -> Vec<Bar> {
        bins.iter()
            .enumerate()
            .map(|(at, (day, tally))| Bar {
                label: (at % every == 0).then(|| language.short_date(*day)),
                parts: vec![(class, of(tally))],
                marked: false,
            })
            .collect()
    };
    let number = |number| language.number(number);
    html! {
        section #days {
            h2 { (words.over_time) }
            @if weekly { p.note { (words.by_week) } }
            h3 { (words.clicked) }
            (chart::bars(&bars("bar", |tally| tally.clicked), 120.0, words.clicked, number))
            h3 { (words.shown) }
            (chart::bars(&bars("pale", |tally| tally.shown), 70.0, words.shown, number))
            details {
                summary { (words.numbers) }
                div.scroll tabindex="0" role="region" aria-label=(words.over_time) {
                    table {
                        thead { tr {
                            th scope="col" { (if weekly { words.week_from } else { words.day }) }
                            th.number scope="col" { (words.shown) }
                            th.number scope="col" { (words.opened) }
                            th.number scope="col" { (words.clicked) }
                        } }
                        tbody {
                            @for (day, tally) in &bins {
                                tr {
                                    th scope="row" { (language.date(*day)) }
                                    td.number { (language.number(tally.shown)) }
                                    td.number { (language.number(tally.opened)) }
                                    td.number { (language.number(tally.clicked)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn footer(asked: &Asked, settings: &Settings) -> Markup {
    let words = asked.language.words();
    let by = format!("day,{}", Dimension::ALL.map(Dimension::name).join(","));
    let export = |path| asked.query.address(path, &[("by", &*by)]);
    html! {
        footer {
            p {
                (asked.language.before(words.export))
                a href=(export("/counts.csv")) { "CSV" } " · "
                a href=(export("/counts.json")) { "JSON" }
            }
            @if let Some(search) = settings.search() {
                p { a.conversation rel="noopener noreferrer" href=(search) { (words.conversation) } }
            }
            p.note { (words.privacy) }
            @if settings.token.is_none() { p.note { (words.open_here) } }
        }
    }
}
