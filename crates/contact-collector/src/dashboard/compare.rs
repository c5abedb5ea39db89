//! Two variants or two campaigns against each other.

mod said;

use maud::{Markup, html};

use super::{Asked, filter, tables};
use crate::fold::OTHER;
use crate::key::Dimension;
use crate::query::NoQuery;
use crate::report::{Report, Tally};
use crate::stats;

/// What is to be compared, as far as the address says.
#[derive(Clone, Debug, Default)]
pub(super) struct Comparison {
    dimension: Option<Dimension>,
    pub(super) a: Option<String>,
    pub(super) b: Option<String>,
}

impl Comparison {
    pub(super) fn choose(&mut self, name: &str) -> Result<(), NoQuery> {
        self.dimension = Some(match name {
            "variant" => Dimension::Variant,
            "campaign" => Dimension::Campaign,
            _ => return Err(NoQuery::of("compare takes variant or campaign")),
        });
        Ok(())
    }

    pub(super) fn parameters(&self) -> impl Iterator<Item = (&str, &str)> {
        let compare = self.dimension.map(|dimension| ("compare", dimension.name()));
        let a = self.a.as_deref().map(|a| ("a", a));
        let b = self.b.as_deref().map(|b| ("b", b));
        compare.into_iter().chain(a).chain(b)
    }

    /// What is asked for, or else the other: a filter may leave one campaign, which has variants.
    fn candidates<'a>(&self, report: &'a Report) -> Candidates<'a> {
        let (variants, campaigns) = (variants(report), campaigns(report));
        let (wanted, other) = match self.dimension {
            Some(Dimension::Campaign) => (campaigns, variants),
            _ => (variants, campaigns),
        };
        if wanted.values.len() < 2 && other.values.len() > 1 { other } else { wanted }
    }

    /// Why others are compared than the address asks for.
    fn others(&self, asked: &Asked, chosen: Dimension, of: &[&(String, Tally)]) -> Option<String> {
        let language = asked.language;
        if self.dimension.is_some_and(|wanted| wanted != chosen) {
            let filtered = asked.query.filter(Dimension::Campaign).is_some();
            return Some(language.instead(chosen, filtered).to_owned());
        }
        let named = [&self.a, &self.b].into_iter().flatten().map(String::as_str);
        let missing: Vec<&str> =
            named.filter(|name| of.iter().all(|(value, _)| value != name)).collect();
        let twice = self.a.as_deref().filter(|a| self.b.as_deref() == Some(a));
        match twice {
            Some(_) if !missing.is_empty() => language.missing(&missing[..1]),
            Some(name) => Some(language.with_itself(name)),
            None => language.missing(&missing),
        }
    }
}

fn campaigns(report: &Report) -> Candidates<'_> {
    let values = named(report.ranking(Dimension::Campaign));
    Candidates { dimension: Dimension::Campaign, within: None, values }
}

/// Variants of several campaigns together would compare the campaigns: of each, only those that stand
/// beside each other. What no campaign could be named for is none.
fn variants(report: &Report) -> Candidates<'_> {
    let pairs = report.variants.iter().filter(|(campaign, _)| *campaign != OTHER);
    let mut pairs: Vec<_> =
        pairs.map(|(campaign, ranking)| (campaign.as_str(), named(ranking))).collect();
    pairs.retain(|(_, values)| values.len() > 1);
    let views = |values: &[&(String, Tally)]| values.iter().map(|(_, it)| it.shown).sum::<i64>();
    let several = pairs.len() > 1;
    let most = pairs.into_iter().max_by_key(|(_, values)| views(values));
    let (campaign, values) = most.unzip();
    Candidates {
        dimension: Dimension::Variant,
        within: campaign.map(|campaign| (campaign, several)),
        values: values.unwrap_or_default(),
    }
}

/// What may be compared.
struct Candidates<'a> {
    dimension: Dimension,
    /// The campaign whose variants they are, and whether there are others.
    within: Option<(&'a str, bool)>,
    /// The most seen first.
    values: Vec<&'a (String, Tally)>,
}

/// The values that pages named, the most seen first.
fn named(ranking: &[(String, Tally)]) -> Vec<&(String, Tally)> {
    let mut named: Vec<_> =
        ranking.iter().filter(|(value, _)| !value.is_empty() && value != OTHER).collect();
    named.sort_by_key(|(_, tally)| -tally.shown);
    named
}

pub(super) fn section(asked: &Asked, report: &Report) -> Markup {
    let words = asked.language.words();
    let Candidates { dimension, within, values: candidates } = asked.comparison.candidates(report);
    let named = |wanted: &Option<String>| {
        candidates.iter().find(|(value, _)| Some(value) == wanted.as_ref()).copied()
    };
    let a = named(&asked.comparison.a).or_else(|| candidates.first().copied());
    let b = named(&asked.comparison.b)
        .filter(|b| Some(&b.0) != a.map(|a| &a.0))
        .or_else(|| candidates.iter().find(|other| Some(&other.0) != a.map(|a| &a.0)).copied());
    html! {
        section #compare {
            h2 { (words.compare) }
            @if let (Some(a), Some(b)) = (a, b) {
                p.verdict { (verdict(asked, a, b)) }
                @if let Some(others) = asked.comparison.others(asked, dimension, &candidates) {
                    p.note { (others) }
                }
                @if let Some((campaign, several)) = within {
                    p.note { (asked.language.within(campaign, several)) }
                }
                (tables::pair(asked.language, asked.language.dimension(dimension), [(&a.0, &a.1), (&b.0, &b.1)], report))
                (chooser(asked, dimension, &candidates, [&a.0, &b.0]))
                p.note { (words.compare_note) }
            } @else {
                p.note { (if asked.query.is_filtered() { words.one_left } else { words.one_only }) }
            }
        }
    }
}

fn verdict(asked: &Asked, a: &(String, Tally), b: &(String, Tally)) -> String {
    let language = asked.language;
    let counted = |tally: &Tally| (tally.clicked, tally.shown);
    let verdict = stats::compare(counted(&a.1), counted(&b.1));
    match (verdict, a.1.rate(), b.1.rate()) {
        (Some(verdict), Some(of_a), Some(of_b)) => {
            let noun = language.noun(asked.query.filter(Dimension::Channel));
            language.verdict(verdict, noun, (&a.0, of_a), (&b.0, of_b))
        }
        _ => language.words().no_rate.to_owned(),
    }
}

fn chooser(
    asked: &Asked,
    dimension: Dimension,
    all: &[&(String, Tally)],
    chosen: [&str; 2],
) -> Markup {
    let words = asked.language.words();
    html! {
        form.filters method="get" action="/#compare" aria-label=(words.compare) {
            (filter::kept(asked, |name| ["compare", "a", "b"].contains(&name)))
            label { span { (words.compare) }
                select name="compare" {
                    @for offered in [Dimension::Variant, Dimension::Campaign] {
                        option value=(offered.name()) selected[offered == dimension] {
                            (asked.language.dimension(offered))
                        }
                    }
                }
            }
            @for (name, chosen, label) in [("a", chosen[0], "A"), ("b", chosen[1], "B")] {
                label { span { (label) }
                    select name=(name) {
                        @for (value, _) in all {
                            option dir="auto" value=(value) selected[value == chosen] { (value) }
                        }
                    }
                }
            }
            button type="submit" { (words.apply) }
        }
    }
}
