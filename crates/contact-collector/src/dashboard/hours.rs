//! When: the hours of the week, and the calls that came while nobody was there.

use maud::{Markup, html};

use super::Asked;
use super::chart::{self, Bar};
use crate::config::Settings;
use crate::report::{Report, Tally};

/// Views from which on an hour of the week has a rate to be drawn: below, chance paints the picture.
const ENOUGH: i64 = 100;

/// For each day from Monday and each hour whether the brand is open in some of it.
type Week = [[bool; 24]; 7];

pub(super) fn week(asked: &Asked, report: &Report, open: Option<&Week>) -> Markup {
    let (language, words) = (asked.language, asked.language.words());
    let rate = |tally: &Tally| tally.rate().filter(|_| tally.shown >= ENOUGH).map(|rate| rate.rate);
    // The root lets quiet hours be seen beside loud ones.
    let presses =
        relative(&report.week, |tally| tally.clicked as f64).map(|day| day.map(f64::sqrt));
    let rates = relative(&report.week, |tally| rate(tally).unwrap_or_default());
    let rated = report.week.iter().flatten().any(|tally| rate(tally).is_some());
    let map = |week: &_, name| chart::heat_map(week, open, name, |day| language.weekday(day));
    html! {
        section #week {
            h2 { (words.week) }
            p.note {
                (words.week_note) " "
                @if open.is_some() { (words.open_line) }
            }
            h3 { (words.clicked) }
            (map(&presses, words.week_presses))
            @if rated {
                h3 { (words.rate) }
                (map(&rates, words.week_rates))
                p.note { (language.least_views(ENOUGH)) }
            }
            details {
                summary { (words.numbers) }
                (table(asked, report, words.week_presses, |tally| language.number(tally.clicked)))
                @if rated {
                    (table(asked, report, words.week_rates, |tally| {
                        rate(tally).map_or("–".to_owned(), |rate| language.percent(rate))
                    }))
                }
            }
        }
    }
}

/// The opening hours of the days that are shown.
pub(super) fn opening_hours(asked: &Asked, report: &Report, settings: &Settings) -> Option<Week> {
    let from = asked.query.from.or(report.days.first().map(|(day, _)| *day))?;
    let to = asked.query.to.or(report.days.last().map(|(day, _)| *day))?;
    settings.hours.as_ref().map(|hours| hours.week(from, to))
}

/// Each hour's number as a share of the greatest.
fn relative(week: &[[Tally; 24]; 7], of: impl Fn(&Tally) -> f64) -> [[f64; 24]; 7] {
    let greatest = week.iter().flatten().map(&of).fold(0.0, f64::max);
    let share = |tally: Tally| if greatest > 0.0 { of(&tally) / greatest } else { 0.0 };
    week.map(|day| day.map(share))
}

fn table(asked: &Asked, report: &Report, name: &str, cell: impl Fn(&Tally) -> String) -> Markup {
    let (language, words) = (asked.language, asked.language.words());
    // The drawing has the name alone.
    let region = format!("{name}, {}", words.as_table);
    html! {
        div.scroll tabindex="0" role="region" aria-label=(region) {
            table.dense {
                caption { (name) }
                thead { tr {
                    th scope="col" { (words.day) }
                    @for hour in 0..24 { th.number scope="col" { (hour) } }
                } }
                tbody {
                    @for (day, hours) in report.week.iter().enumerate() {
                        tr {
                            th scope="row" { (language.weekday(day)) }
                            @for tally in hours { td.number { (cell(tally)) } }
                        }
                    }
                }
            }
        }
    }
}

pub(super) fn calls(asked: &Asked, report: &Report, open: Option<&Week>) -> Markup {
    let (language, words) = (asked.language, asked.language.words());
    let sum = |which: usize| report.calls.iter().map(|hour| hour[which]).sum::<i64>();
    let [fully, partly, closed] = [0, 1, 2].map(sum);
    let all = fully + partly + closed;
    if all == 0 {
        return html! {};
    }
    let opens = |hour: usize| open.is_some_and(|week| week.iter().any(|day| day[hour]));
    let bars: Vec<Bar> = report
        .calls
        .iter()
        .enumerate()
        .map(|(hour, counts)| Bar {
            label: (hour % 3 == 0).then(|| format!("{hour:02}:00")),
            parts: vec![("bar", counts[0]), ("pale", counts[1]), ("closed", counts[2])],
            marked: opens(hour),
        })
        .collect();
    html! {
        section #calls {
            h2 { (words.calls) }
            @if open.is_some() {
                p.verdict { (language.missed(closed, partly, all)) }
                p.note.legend {
                    @for (class, name) in [
                        ("bar", words.while_open),
                        ("pale", words.while_partly),
                        ("closed", words.while_closed),
                    ] {
                        span {
                            svg.key viewBox="0 0 12 12" aria-hidden="true" {
                                rect class=(class) width="12" height="12" {}
                            }
                            (name)
                        } " "
                    }
                    span {
                        svg.key viewBox="0 0 12 12" aria-hidden="true" {
                            rect.open width="12" height="12" {}
                            line.hours x1="0" x2="12" y1="11" y2="11" {}
                        }
                        (words.opening_hours)
                    }
                }
            }
            (chart::bars(&bars, 140.0, words.calls, |number| language.number(number)))
            details {
                summary { (words.numbers) }
                @let name = format!("{}, {}", words.calls, words.as_table);
                div.scroll tabindex="0" role="region" aria-label=(name) {
                    table {
                        thead { tr {
                            th scope="col" { (words.hour) }
                            th.number scope="col" { (words.while_open) }
                            th.number scope="col" { (words.while_partly) }
                            th.number scope="col" { (words.while_closed) }
                        } }
                        tbody {
                            @for (hour, counts) in report.calls.iter().enumerate() {
                                tr {
                                    th scope="row" { (format!("{hour:02}:00")) }
                                    @for count in counts { td.number { (language.number(*count)) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
