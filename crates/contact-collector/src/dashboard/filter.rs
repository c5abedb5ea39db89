//! The filters: a form whose answers are the address.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::Asked;
use crate::key::Dimension;
use crate::query::written;
use crate::store::{Question, Store};

/// The dimensions that can be filtered by, in the form's order.
const OFFERED: [Dimension; 8] = [
    Dimension::Site,
    Dimension::Campaign,
    Dimension::Variant,
    Dimension::Channel,
    Dimension::Path,
    Dimension::Button,
    Dimension::Lang,
    Dimension::Device,
];

/// The values that there are.
pub(super) struct Choices(Vec<(Dimension, Vec<String>)>);

impl Choices {
    /// Those that were ever counted, the most frequent first.
    pub(super) async fn of(store: &Store) -> sqlx::Result<Choices> {
        let all = Question { by: OFFERED.to_vec(), ..Question::default() };
        let all = store.ask(&all).await?;
        let values = |at: usize| {
            let mut counts: BTreeMap<&str, i64> = BTreeMap::new();
            for answer in &all {
                *counts.entry(&answer.values[at]).or_default() += answer.count;
            }
            let mut values: Vec<_> = counts.into_iter().collect();
            values.sort_by_key(|(_, count)| -count);
            values.into_iter().map(|(value, _)| value.to_owned()).collect()
        };
        Ok(Choices(OFFERED.into_iter().zip((0..).map(values)).collect()))
    }
}

/// Fields for everything in the address that a form does not ask for itself.
pub(super) fn kept(asked: &Asked, not: impl Fn(&str) -> bool) -> Markup {
    let address = asked.query.address("", &asked.more(&[]));
    let pairs = form_urlencoded::parse(address.trim_start_matches('?').as_bytes());
    html! {
        @for (name, value) in pairs.filter(|(name, _)| !not(name)) {
            input type="hidden" name=(name) value=(value);
        }
    }
}

pub(super) fn form(asked: &Asked, choices: &Choices) -> Markup {
    let (language, words) = (asked.language, asked.language.words());
    let own = |name: &str| {
        ["from", "to", "a", "b"].contains(&name)
            || OFFERED.iter().any(|offered| offered.name() == name)
    };
    let days = [("from", words.from, asked.query.from), ("to", words.to, asked.query.to)];
    html! {
        form.filters method="get" action="/" aria-label=(words.filters) {
            (kept(asked, own))
            @for (name, label, day) in days {
                label { span { (label) }
                    input type="date" name=(name) value=[day.map(|day| day.to_string())];
                }
            }
            @for (dimension, values) in &choices.0 {
                @let chosen = asked.query.filter(*dimension);
                // Where there is no choice, no question.
                @if values.len() > 1 || chosen.is_some() {
                    label { span { (language.dimension(*dimension)) }
                        select name=(dimension.name()) {
                            option value="" { (language.all(*dimension)) }
                            @for value in values {
                                option dir="auto" value=(written(value))
                                    selected[chosen == Some(value)] {
                                    (language.value(*dimension, value))
                                }
                            }
                        }
                    }
                }
            }
            button type="submit" { (words.apply) }
            @if asked.query.is_filtered() {
                a href=(asked.ui.map_or("/".to_owned(), |ui| format!("/?ui={}", ui.tag()))) { (words.reset) }
            }
        }
    }
}
