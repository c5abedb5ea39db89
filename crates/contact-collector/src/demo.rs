//! A made-up restaurant's numbers, so that the dashboard can be seen at once. The database is marked,
//! and every page of it says so.

use anyhow::{Result, ensure};
use fastrand::Rng;
use jiff::tz::TimeZone;

use crate::clock;
use crate::fold::Limits;
use crate::key::{Dimension, Key};
use crate::store::{Batch, Question, Store};

/// The mark on a database whose numbers were made up.
pub const MARK: &str = "demo";

/// Each with how often it is seen, and how often it is pressed when it is seen.
type Choice = (&'static str, f64, f64);

const CHANNELS: [Choice; 5] = [
    ("tel", 1.0, 0.034),
    ("whatsapp", 0.8, 0.022),
    ("x_dm", 0.6, 0.012),
    ("google_maps_directions", 0.7, 0.028),
    ("email", 0.5, 0.006),
];
const PATHS: [Choice; 5] = [
    ("/", 5.0, 0.8),
    ("/menu", 3.0, 1.0),
    ("/contact", 1.0, 2.2),
    ("/terrace", 0.8, 1.1),
    ("/events", 0.4, 1.3),
];
const CAMPAIGNS: [Choice; 3] = [("", 3.0, 0.9), ("spring", 2.0, 1.1), ("terrace", 1.0, 1.3)];
const VARIANTS: [Choice; 2] = [("a", 1.0, 0.85), ("b", 1.0, 1.2)];
/// Pages with a menu beside their buttons. An opened menu goes under the channel of its first link.
const WITH_MENU: [&str; 3] = ["/", "/menu", "/events"];
const MENU: &str = "menu";
/// How often a menu that is seen is opened, and how often one of its links is pressed then.
const OPENED: f64 = 0.05;
const PRESSED: f64 = 0.45;
const IN_MENU: [Choice; 3] =
    [("whatsapp", 3.0, 1.0), ("tel", 2.0, 1.0), ("google_maps_directions", 1.0, 1.0)];

const LANGS: [Choice; 3] = [("fr", 7.0, 1.0), ("en", 2.0, 1.1), ("de", 0.7, 0.9)];
const DEVICES: [Choice; 3] = [("phone", 7.0, 1.2), ("desktop", 2.5, 0.5), ("tablet", 0.6, 0.8)];

/// Visitors of a day, hour by hour: a lunch and an evening.
const HOURS: [f64; 24] = [
    0.3, 0.1, 0.1, 0.0, 0.0, 0.1, 0.3, 0.6, 1.0, 1.6, 2.6, 4.2, 4.6, 2.6, 1.5, 1.4, 1.9, 3.2, 5.0,
    5.6, 4.4, 2.6, 1.4, 0.7,
];

/// From Monday: closed on Mondays, full on Saturdays.
const WEEK: [f64; 7] = [0.5, 0.8, 0.9, 1.0, 1.5, 1.9, 1.2];

/// Views of a page in an hour of weight one.
const VIEWS: f64 = 6.0;

/// Fills an empty database with the last `days` days.
///
/// # Errors
///
/// The database holds counts already, or takes none.
pub async fn fill(store: &Store, days: u32, zone: &TimeZone) -> Result<i64> {
    let any = store.ask(&Question::default()).await?;
    ensure!(
        any.is_empty(),
        "the database holds counts already; a demonstration takes an empty one, such as --database sqlite://demo.db"
    );
    let mut writer = store.writer().await?;
    writer.mark(MARK, "made up").await?;
    let mut rng = Rng::with_seed(20_261_121);
    let now = clock::hour();
    let mut sum = 0;
    for day in (0..i64::from(days)).rev() {
        let mut batch = Batch::default();
        for hour in now - day * 24 - 23..=now - day * 24 {
            let local = clock::local(hour, zone);
            let weight = HOURS[usize::from(local.hour().unsigned_abs())]
                * WEEK[clock::weekday(local.weekday())]
                * (0.7 + rng.f64() * 0.6);
            for _ in 0..(weight * VIEWS) as u32 {
                view(&mut rng, hour, &mut batch);
            }
        }
        sum += batch.values().sum::<i64>();
        writer.add(&batch, &Limits::default()).await?;
        writer.tend(1).await?;
    }
    writer.close().await?;
    Ok(sum)
}

/// One page is seen, with all of its buttons.
fn view(rng: &mut Rng, hour: i64, batch: &mut Batch) {
    let (path, _, by_path) = pick(rng, &PATHS);
    let (campaign, _, by_campaign) = pick(rng, &CAMPAIGNS);
    let (variant, _, by_variant) =
        if campaign == "spring" { pick(rng, &VARIANTS) } else { ("", 1.0, 1.0) };
    let (lang, _, by_lang) = pick(rng, &LANGS);
    let (device, _, by_device) = pick(rng, &DEVICES);
    let key = Key::default()
        .with(Dimension::Site, "bistro.example")
        .with(Dimension::Path, path)
        .with(Dimension::Campaign, campaign)
        .with(Dimension::Variant, variant)
        .with(Dimension::Lang, lang)
        .with(Dimension::Device, device);
    let mut add = |channel: &str, event: &str, button: &str| {
        let key = key
            .clone()
            .with(Dimension::Channel, channel)
            .with(Dimension::Event, event)
            .with(Dimension::Button, button);
        *batch.entry((key, hour)).or_default() += 1;
    };
    for (channel, seen, pressed) in CHANNELS {
        if rng.f64() > seen {
            continue;
        }
        let button = if channel == "tel" { "hero" } else { "footer" };
        add(channel, "show", button);
        if rng.f64() < pressed * by_path * by_campaign * by_variant * by_lang * by_device {
            add(channel, "click", button);
        }
    }
    if WITH_MENU.contains(&path) && rng.f64() < OPENED * by_campaign * by_lang * by_device {
        add(IN_MENU[0].0, "open", MENU);
        // What is in a menu is shown when it opens.
        for (channel, ..) in IN_MENU {
            add(channel, "show", MENU);
        }
        if rng.f64() < PRESSED {
            add(pick(rng, &IN_MENU).0, "click", MENU);
        }
    }
}

fn pick(rng: &mut Rng, choices: &[Choice]) -> Choice {
    let mut rest = rng.f64() * choices.iter().map(|(_, weight, _)| weight).sum::<f64>();
    for choice in choices {
        rest -= choice.1;
        if rest <= 0.0 {
            return *choice;
        }
    }
    choices[0]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each column of the dashboard has numbers, as a restaurant could have them.
    #[tokio::test]
    async fn menus_are_opened_now_and_then() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&format!("sqlite://{}/x.db", folder.path().display())).await;
        let store = store.unwrap();
        fill(&store, 30, &TimeZone::UTC).await.unwrap();
        let question =
            Question { by: vec![Dimension::Button, Dimension::Event], ..Question::default() };
        let answers = store.ask(&question).await.unwrap();
        let count = |button: &str, event: &str| {
            let of = answers.iter().find(|answer| *answer.values == [button, event]);
            of.map_or(0, |answer| answer.count)
        };
        let (opened, pressed, seen) =
            (count(MENU, "open"), count(MENU, "click"), count("hero", "show"));
        assert!(100 * opened > seen && 10 * opened < seen, "{opened} of {seen}");
        assert!(0 < pressed && pressed < opened, "{pressed} of {opened}");
        assert_eq!(count("hero", "open") + count("footer", "open"), 0);
    }

    #[test]
    fn every_channel_is_one_of_the_table() {
        for (channel, ..) in CHANNELS {
            assert!(contact_link::Channel::from_name(channel).is_some(), "{channel}");
        }
    }
}
