//! `cargo xtask bench-links`: how fast `contact-link` builds and parses beside the crate `url`, and beside `format!` with
//! percent-encoding, in one run of Criterion. The ratios count, not the times.

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

pub(crate) fn command(args: Parser) -> Result<()> {
    crate::no_more(args)?;
    Run::cargo().args("bench --quiet --package contact-link --bench links").run()?;
    let results = workspace::target().join("criterion");
    let mut groups = Vec::new();
    for entry in results.read_dir().context("Criterion left no results")? {
        groups.extend(entry?.file_name().into_string());
    }
    groups.sort();
    let mut slow = 0;
    for (start, ours, theirs, least) in COMPARED {
        for group in groups.iter().filter(|group| group.starts_with(start)) {
            let (our_time, their_time) = (time(group, ours)?, time(group, theirs)?);
            let ratio = their_time / our_time;
            slow += usize::from(ratio < least);
            println!(
                "{group:<20} {our_time:>6.0} ns, {theirs:<6} {their_time:>6.0} ns: {ratio:>5.1} times as fast (at least \
                 {least} is asked for)"
            );
        }
    }
    if slow > 0 {
        say("what is too slow here may be so for what else the machine does");
    }
    ensure!(slow == 0, "{slow} of the ratios are too low");
    Ok(())
}

/// The median, in nanoseconds.
fn time(group: &str, name: &str) -> Result<f64> {
    let path = workspace::target().join("criterion").join(group).join(name);
    let path = path.join("new/estimates.json");
    let text = std::fs::read_to_string(&path)
        .with_context(|| format!("cannot read {}", path.display()))?;
    let estimates: Value = serde_json::from_str(&text)?;
    estimates["median"]["point_estimate"].as_f64().context("Criterion's estimates have no median")
}
