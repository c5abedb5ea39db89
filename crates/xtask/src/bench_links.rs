//! `cargo xtask bench-links`: how fast `contact-link` builds and parses beside the crate `url`, and beside `format!` with
//! percent-encoding, by Criterion. The ratios count, not the times, and the middle one of several short rounds: what
//! else a machine does takes longer than a measurement.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};
use lexopt::Parser;
use serde_json::Value;

use crate::shell::{Run, say};
use crate::workspace;

/// What is compared: a group's beginning, ours, theirs, and how many times as fast ours has to be.
const COMPARED: [(&str, &str, &str, f64); 4] = [
    ("build ", "contact-link", "url", 3.0),
    ("build ", "contact-link", "format", 1.0),
    ("parse ", "contact-link", "url", 1.0),
    // Many parameters, or a host that many forms share, cost more.
    ("read ", "contact-link", "url", 0.4),
];

/// How many times all is measured.
const ROUNDS: usize = 5;

/// How long Criterion takes for each of fifty measurements.
const BRIEFLY: &str =
    "--noplot --warm-up-time 0.2 --measurement-time 0.6 --sample-size 20 --nresamples 1001";

pub(crate) fn command(args: Parser) -> Result<()> {
    crate::no_more(args)?;
    let mut rounds = Vec::new();
    for _ in 0..ROUNDS {
        Run::cargo()
            .args("bench --quiet --package contact-link --bench links --")
            .args(BRIEFLY)
            .read()?;
        rounds.push(times()?);
    }
    let groups: BTreeSet<_> =
        rounds.iter().flat_map(BTreeMap::keys).map(|(group, _)| group).collect();
    let mut slow = 0;
    for (start, ours, theirs, least) in COMPARED {
        for group in groups.iter().filter(|group| group.starts_with(start)) {
            let time = |round: &Times, name: &str| {
                let time = round.get(&(group.to_string(), name.to_owned())).copied();
                time.with_context(|| format!("{group} has no {name}"))
            };
            let ratios = rounds.iter().map(|round| Ok(time(round, theirs)? / time(round, ours)?));
            let ratio = median(ratios.collect::<Result<_>>()?);
            let ours = median(rounds.iter().map(|round| time(round, ours)).collect::<Result<_>>()?);
            slow += usize::from(ratio < least);
            println!(
                "{group:<20} {ours:>6.0} ns, {ratio:>5.2} times as fast as {theirs} (at least {least} is asked for)"
            );
        }
    }
    if slow > 0 {
        say("what is too slow here may be so for what else the machine does");
    }
    ensure!(slow == 0, "{slow} of the ratios are too low");
    Ok(())
}

/// The median of each measurement, in nanoseconds, by its group and its name.
type Times = BTreeMap<(String, String), f64>;

/// What Criterion measured last.
fn times() -> Result<Times> {
    let mut times = Times::new();
    for group in
        workspace::target().join("criterion").read_dir().context("Criterion left nothing")?
    {
        let group = group?;
        for name in group.path().read_dir()? {
            let name = name?;
            let path = name.path().join("new/estimates.json");
            let Ok(text) = std::fs::read_to_string(&path) else { continue };
            let estimates: Value = serde_json::from_str(&text)?;
            let median = &estimates["median"]["point_estimate"];
            let median = median.as_f64().context("Criterion's estimates have no median")?;
            let texts = [group.file_name(), name.file_name()].map(|name| name.into_string().ok());
            if let [Some(group), Some(name)] = texts {
                times.insert((group, name), median);
            }
        }
    }
    Ok(times)
}

/// The middle one.
fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers[numbers.len() / 2]
}
