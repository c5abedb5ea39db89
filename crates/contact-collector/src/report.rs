//! The numbers of the dashboard, before anything is drawn.

use std::collections::{BTreeMap, HashMap, HashSet};

use contact_link::{Channel, Group};
use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::clock;
use crate::config::Settings;
use crate::hours::Openness;
use crate::key::Dimension;
use crate::query::Query;
use crate::stats::Rate;
use crate::store::{Answer, Store};

/// How often something was shown, opened and pressed.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Tally {
    /// Views of a button.
    pub shown: i64,
    /// Menus opened.
    pub opened: i64,
    /// Presses.
    pub clicked: i64,
}

impl Tally {
    fn add(&mut self, event: &str, count: i64) {
        match event {
            "show" => self.shown += count,
            "open" => self.opened += count,
            _ => self.clicked += count,
        }
    }

    /// Presses in views.
    pub fn rate(&self) -> Option<Rate> {
        Rate::of(self.clicked, self.shown)
    }
}

/// Tallies by the values of a dimension, the most pressed first.
pub type Ranking = Vec<(String, Tally)>;

/// Everything that the dashboard shows.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// In all.
    pub total: Tally,
    /// The days that have numbers, and those between them.
    pub days: Vec<(Date, Tally)>,
    /// By dimension.
    pub rankings: BTreeMap<Dimension, Ranking>,
    /// Variants by campaign: one name may stand for another thing in each.
    pub variants: BTreeMap<String, Ranking>,
    /// By day of the week, from Monday, and hour of the day.
    pub week: [[Tally; 24]; 7],
    /// Pressed calls, by telephone or by an app, by hour of the day: in hours in which the brand was open, in those in which it
    /// was open for a part, and while it was closed. Where its hours are not known, all are in the
    /// first.
    pub calls: [[i64; 3]; 24],
    /// Whether the numbers were made up.
    pub demo: bool,
}

/// The dimensions of which the dashboard shows a table.
pub const SHOWN: [Dimension; 8] = [
    Dimension::Channel,
    Dimension::Path,
    Dimension::Campaign,
    Dimension::Variant,
    Dimension::Button,
    Dimension::Lang,
    Dimension::Device,
    Dimension::Site,
];

impl Report {
    /// Asks the database.
    ///
    /// # Errors
    ///
    /// The database's own.
    pub async fn make(store: &Store, query: &Query, settings: &Settings) -> sqlx::Result<Report> {
        let zone = &settings.timezone;
        let mut report =
            Report { demo: store.mark(crate::demo::MARK).await?.is_some(), ..Report::default() };
        let by_hour = query.question(&[Dimension::Event, Dimension::Channel], true, zone);
        let mut days: BTreeMap<Date, Tally> = BTreeMap::new();
        let rings = |channel: &Channel| channel.info().group == Group::Call;
        let rings: HashSet<&str> =
            Channel::ALL.iter().copied().filter(rings).map(Channel::name).collect();
        let mut answers = store.ask(&by_hour).await?;
        // An hour stands in many answers, and to find out what it was on the calendar takes longest.
        answers.sort_unstable_by_key(|answer| answer.hour);
        for answers in answers.chunk_by(|one, next| one.hour == next.hour) {
            let [Answer { hour, .. }, ..] = answers else { continue };
            let hour = *hour;
            let local = clock::local(hour, zone);
            let day = days.entry(local.date()).or_default();
            let time = usize::from(local.hour().unsigned_abs());
            let at_week = &mut report.week[clock::weekday(local.weekday())][time];
            let mut calls = 0;
            for answer in answers {
                let [event, channel] = &*answer.values else { continue };
                for tally in [&mut report.total, &mut *day, &mut *at_week] {
                    tally.add(event, answer.count);
                }
                if event == "click" && rings.contains(channel.as_str()) {
                    calls += answer.count;
                }
            }
            if calls > 0 {
                let open = settings.hours.as_ref().map(|hours| hours.openness(hour, zone));
                report.calls[time][open.unwrap_or(Openness::Open) as usize] += calls;
            }
        }
        report.days = without_gaps(days);
        let all = store.ask(&query.question(&Dimension::ALL, false, zone)).await?;
        for dimension in SHOWN {
            let mut tallies: HashMap<&str, Tally> = HashMap::new();
            for answer in &all {
                let [value, event] =
                    [dimension, Dimension::Event].map(|of| &answer.values[of as usize]);
                tallies.entry(value).or_default().add(event, answer.count);
            }
            report.rankings.insert(dimension, ranked(tallies));
        }
        let mut variants: BTreeMap<&str, HashMap<&str, Tally>> = BTreeMap::new();
        for answer in &all {
            let [campaign, variant, event] =
                [Dimension::Campaign, Dimension::Variant, Dimension::Event]
                    .map(|of| answer.values[of as usize].as_str());
            let tallies = variants.entry(campaign).or_default();
            tallies.entry(variant).or_default().add(event, answer.count);
        }
        let ranked = |(campaign, tallies): (&str, _)| (campaign.to_owned(), ranked(tallies));
        report.variants = variants.into_iter().map(ranked).collect();
        Ok(report)
    }

    /// The tallies of a dimension.
    pub fn ranking(&self, dimension: Dimension) -> &[(String, Tally)] {
        self.rankings.get(&dimension).map_or(&[], Vec::as_slice)
    }
}

fn ranked(tallies: HashMap<&str, Tally>) -> Ranking {
    let mut ranking: Ranking =
        tallies.into_iter().map(|(value, tally)| (value.to_owned(), tally)).collect();
    ranking.sort_unstable_by(|(one, a), (other, b)| {
        (b.clicked, b.shown, one).cmp(&(a.clicked, a.shown, other))
    });
    ranking
}

fn without_gaps(days: BTreeMap<Date, Tally>) -> Vec<(Date, Tally)> {
    let (Some(first), Some(last)) = (days.keys().next(), days.keys().next_back()) else {
        return Vec::new();
    };
    first
        .series(1.day())
        .take_while(|day| day <= last)
        .map(|day| (day, days.get(&day).copied().unwrap_or_default()))
        .collect()
}
