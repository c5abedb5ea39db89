//! When: the hours of the week, and the calls that came while nobody was there.

use maud::{Markup, html};

use super::Asked;
use super::chart::{self, Bar};
use crate::config::Settings;
use crate::report::{Report, Tally};

/// Views from which on an hour of the week has a rate to be drawn: below, chance paints the picture.
const ENOUGH: i64 = 100;

pub(super) fn week(asked: &Asked, report: &Report, settings: &Settings) -> Markup {
    let (language, words) = (asked.language, asked.language.words());
    let open = settings.hours.as_ref().map(crate::hours::Hours::week);
    let rate = |tally: &Tally| tally.rate().filter(|_| tally.shown >= ENOUGH).map(|rate| rate.rate);
    // The root lets quiet hours be seen beside loud ones.
    let presses =
        relative(&report.week, |tally| tally.clicked as f64).map(|day| day.map(f64::sqrt));
    let rates = relative(&report.week, |tally| rate(tally).unwrap_or_default());
    let rated = report.week.iter().flatten().any(|tally| rate(tally).is_some());
    let map =
        |week: &_, name| chart::heat_map(week, open.as_ref(), name, |day| language.weekday(day));
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

pub(super) fn calls(asked: &Asked, report: &Report, settings: &Settings) -> Markup {
    let (language, words) = (asked.language, asked.language.words());
    let sum = |which: usize| report.calls.iter().map(|hour| hour[which]).sum::<i64>();
    let (open, closed) = (sum(0), sum(1));
    if open + closed == 0 {
        return html! {};
    }
    let week = settings.hours.as_ref().map(crate::hours::Hours::week);
    let opens = |hour: usize| week.is_some_and(|week| week.iter().any(|day| day[hour]));
    let bars: Vec<Bar> = report
        .calls
        .iter()
        .enumerate()
        .map(|(hour, counts)| Bar {
            label: (hour % 3 == 0).then(|| format!("{hour:02}:00")),
            parts: vec![("bar", counts[0]), ("closed", counts[1])],
            marked: opens(hour),
        })
        .collect();
    html! {
        section #calls {
            h2 { (words.calls) }
            @if week.is_some() {
                p.verdict { (language.missed(closed, open + closed)) }
                p.note.legend {
                    @for (class, name) in [("bar", words.while_open), ("closed", words.while_closed)] {
                        span {
                            svg.key viewBox="0 0 12 12" aria-hidden="true" {
                                rect class=(class) width="12" height="12" {}
                            }
                            (name)
                        } " "
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
                            th.number scope="col" { (words.while_closed) }
                        } }
                        tbody {
                            @for (hour, [open, closed]) in report.calls.iter().enumerate() {
                                tr {
                                    th scope="row" { (format!("{hour:02}:00")) }
                                    td.number { (language.number(*open)) }
                                    td.number { (language.number(*closed)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
