//! `cargo xtask bench`: 1,000 buttons upgraded by ours and by shareon, in one browser, in turn.
//!
//! Prints the medians, their ratios, the longest run of a script and the longest task. The exit code is 1 where a ratio is
//! over 3 or a script runs longer than 50 ms. What the browser takes to draw a thousand new buttons is a task of its own,
//! in which no script can let go: it is shown beside shareon's, and has no limit. `--rounds N` sets the number of rounds.

use std::process::ExitCode;

use contact_buttons_tests::Browser;
use contact_buttons_tests::engine::{ENGINES, Engine};
use contact_buttons_tests::fleet::Fleet;
use contact_buttons_tests::rounds::{measure, median};
use contact_buttons_tests::shipped;
use contact_buttons_tests::site::Site;
use serde::Deserialize;
use serde_json::json;

/// Ours may take this many times as long as shareon.
const MOST_TIMES: f64 = 3.0;
/// No script may run longer, in ms.
const LONGEST: f64 = 50.0;
const LIBRARIES: [&str; 2] = ["ours", "shareon"];

/// One measurement in the page (`pages/bench.js`), in ms.
#[derive(Deserialize)]
struct Sample {
    /// From the first call to the last finished button.
    time: f64,
    /// From the import to `ready`.
    start: f64,
    /// The longest task over 50 ms, drawing included; 0 where there was none.
    longest: f64,
    /// The longest run of a script in a frame over 50 ms.
    script: f64,
    /// Whether every button was upgraded.
    done: bool,
}

/// Medians of one library.
#[derive(Default)]
struct Measured {
    on_the_page: f64,
    later: f64,
    start: f64,
    longest: f64,
    script: f64,
}

fn main() -> ExitCode {
    measure("bench", run)
}

async fn run(rounds: usize) -> Result<bool, String> {
    shipped::check()?;
    if !shipped::root().join("node_modules/shareon/dist/shareon.es.js").is_file() {
        return Err("node_modules/shareon is missing. Fetch it with: npm ci".to_owned());
    }
    let engine: &'static Engine = &ENGINES[0];
    let site = Site::start().await?;
    let page = format!(
        "{}/{}",
        site.origin(),
        site.publish("<script src=\"../pages/bench.js\"></script>")
    );
    let fleet = Fleet::start(engine, site).await?;
    let browser = fleet.take().await?;
    let measured = compare(&browser, &page, rounds).await;
    fleet.give_back(browser);
    fleet.close().await;
    let [ours, shareon] = measured?;
    Ok(report(rounds, &ours, &shareon))
}

async fn compare(browser: &Browser, page: &str, rounds: usize) -> Result<[Measured; 2], String> {
    let mut columns: [[Vec<f64>; 5]; 2] = Default::default();
    // The first round fills the cache and is not counted.
    for round in 0..=rounds {
        for (library, [on_the_page, later, start, longest, script]) in
            LIBRARIES.iter().zip(&mut columns)
        {
            for (call, column) in [("onThePage", on_the_page), ("addedLater", later)] {
                let sample = sample(browser, page, &format!("{call}('{library}')")).await?;
                if round > 0 {
                    column.push(sample.time);
                    start.push(sample.start);
                    longest.push(sample.longest);
                    script.push(sample.script);
                }
            }
        }
    }
    Ok(columns.map(|[on_the_page, later, start, longest, script]| Measured {
        on_the_page: median(on_the_page),
        later: median(later),
        start: median(start),
        longest: median(longest),
        script: median(script),
    }))
}

async fn sample(browser: &Browser, page: &str, call: &str) -> Result<Sample, String> {
    browser.client().goto(page).await.map_err(|error| error.to_string())?;
    let sample: Sample = browser.ask_with(&format!("return {call}"), json!([])).await;
    if sample.done { Ok(sample) } else { Err(format!("{call}: not every button was upgraded")) }
}

/// Prints it. Whether every limit holds.
fn report(rounds: usize, ours: &Measured, shareon: &Measured) -> bool {
    println!("1,000 buttons in Chromium, median of {rounds} rounds in turn\n");
    println!("{:<34}{:>10}{:>12}{:>9}", "", "ours", "shareon", "ratio");
    let row = |what: &str, ours: f64, shareon: f64| {
        println!("{what:<34}{ours:>7.1} ms{shareon:>9.1} ms{:>9.2}", ours / shareon);
        ours / shareon
    };
    let on_the_page = row("upgraded on the page", ours.on_the_page, shareon.on_the_page);
    let later = row("upgraded when added later", ours.later, shareon.later);
    row("start: script (and wasm) in cache", ours.start, shareon.start);
    let long =
        |longest: f64| if longest > 0.0 { format!("{longest:.0} ms") } else { "none".to_owned() };
    for (what, ours, shareon) in [
        ("longest run of a script", ours.script, shareon.script),
        ("task over 50 ms, drawing included", ours.longest, shareon.longest),
    ] {
        println!("{what:<34}{:>10}{:>12}", long(ours), long(shareon));
    }
    let mut holds = true;
    let mut check = |what: &str, value: f64, limit: f64, unit: &str| {
        // Not a number is no pass.
        if value.is_nan() || value > limit {
            println!("\nover the limit: {what}: {value:.2}{unit}, at most {limit}{unit}");
            holds = false;
        }
    };
    check("on the page, times shareon's", on_the_page, MOST_TIMES, "");
    check("added later, times shareon's", later, MOST_TIMES, "");
    check("longest run of a script", ours.script, LONGEST, " ms");
    holds
}
