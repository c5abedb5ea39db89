//! `cargo xtask bench-x`: a page with 100 of X's buttons and `widgets.js`, in Chromium with an empty cache.
//!
//! Prints what is asked for, and the median of the times from the page's beginning to the last button. `--rounds N` sets
//! the number of rounds.

use std::process::ExitCode;

use contact_buttons_tests::engine::ENGINES;
use contact_buttons_tests::fleet::Fleet;
use contact_buttons_tests::rounds::{measure, median};
use contact_buttons_tests::site::Site;
use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, shipped};

const COUNT: usize = 100;
const KINDS: [&str; 5] = [
    "class=twitter-share-button href=\"https://twitter.com/share?ref_src=twsrc%5Etfw\" data-text=",
    "class=twitter-follow-button href=\"https://twitter.com/furni\" data-text=",
    "class=twitter-mention-button href=\"https://twitter.com/intent/tweet?screen_name=furni\" data-text=",
    "class=twitter-hashtag-button href=\"https://twitter.com/intent/tweet?button_hashtag=chairs\" data-text=",
    "class=twitter-dm-button href=\"https://twitter.com/messages/compose?recipient_id=12\" data-text=",
];

fn main() -> ExitCode {
    measure("bench-x", run)
}

async fn run(rounds: usize) -> Result<bool, String> {
    shipped::check()?;
    let site = Site::start().await?;
    let fleet = Fleet::start(&ENGINES[0], site).await?;
    let browser = fleet.take().await?;
    let (mut times, mut scripts, mut asked) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..rounds {
        let measured = load(&browser).await;
        times.push(measured.0);
        scripts.push(measured.1);
        asked = measured.2;
    }
    fleet.give_back(browser);
    fleet.close().await;
    println!("{COUNT} of X's buttons in Chromium, nothing in the cache, median of {rounds} rounds");
    println!("  asked for, page aside: {} ({})", asked.len(), asked.join(", "));
    println!("  from the page's beginning to the last button: {:.0} ms", median(times));
    println!("  of these from the arrival of widgets.js on:   {:.0} ms", median(scripts));
    println!(
        "X's own script, as published: a follow button asks for 4 files at least, settings and a log besides"
    );
    Ok(true)
}

/// The time of the last button, how long that is after the script came, and what was asked for.
async fn load(browser: &Browser) -> (f64, f64, Vec<String>) {
    let buttons: String = (0..COUNT)
        .map(|n| format!("<p><a {}\"Order {n}\">Old</a></p>\n", KINDS[n % KINDS.len()]))
        .collect();
    let body = format!(
        "<script src=\"../pages/x-bench.js\"></script><script async src=\"../dist/widgets.js\"></script><body>{buttons}"
    );
    let visit = browser.open_whole(PLAIN, &body).await;
    browser.ready().await;
    browser.until("every button", &format!("buttonsAt({COUNT}) > 0")).await;
    browser
        .until(
            "the icon",
            "performance.getEntriesByType('resource').some(entry => entry.name.endsWith('x.svg'))",
        )
        .await;
    let times: [f64; 2] = browser
        .ask(&format!(
            "const script = performance.getEntriesByType('resource').find(entry => entry.name.endsWith('widgets.js'));
             return [buttonsAt({COUNT}), buttonsAt({COUNT}) - script.responseEnd]"
        ))
        .await;
    let asked = browser.requested(&visit);
    let asked = asked.iter().filter_map(|path| path.strip_prefix("dist/")).map(str::to_owned);
    (times[0], times[1], asked.collect())
}
