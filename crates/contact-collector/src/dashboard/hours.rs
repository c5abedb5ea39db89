//! When: the hours of the week, and the calls that came while nobody was there.

use maud::{Markup, html};

use super::Asked;
use super::chart::{self, Bar};
use crate::config::Settings;
use crate::report::Report;

pub(super) fn week(asked: &Asked, report: &Report, settings: &Settings) -> Markup {
    let (language, words) = (asked.language, asked.language.words());
    let open = settings.hours.as_ref().map(crate::hours::Hours::week);
    html! {
        section #week {
            h2 { (words.week) }
            p.note {
                (words.week_note) " "
                @if open.is_some() { (words.open_line) }
            }
            (chart::heat_map(&report.week, open.as_ref(), words.week, |day| language.weekday(day)))
            details {
                summary { (words.numbers) }
                div.scroll tabindex="0" role="region" aria-label=(words.week) {
                    table.dense {
                        thead { tr {
                            th scope="col" { (words.day) }
                            @for hour in 0..24 { th.number scope="col" { (hour) } }
                        } }
                        tbody {
                            @for (day, hours) in report.week.iter().enumerate() {
                                tr {
                                    th scope="row" { (language.weekday(day)) }
                                    @for count in hours { td.number { (count) } }
                                }
                            }
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
                p.note {
                    svg.key viewBox="0 0 12 12" aria-hidden="true" { rect.bar width="12" height="12" {} }
                    (words.while_open) " "
                    svg.key viewBox="0 0 12 12" aria-hidden="true" { rect.closed width="12" height="12" {} }
                    (words.while_closed)
                }
            }
            (chart::bars(&bars, 140.0, words.calls, |number| language.number(number)))
            details {
                summary { (words.numbers) }
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
