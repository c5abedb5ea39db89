//! `cargo xtask bench-studio`: the studio on a slow phone, that is in Chromium with a processor four times slower, 390
//! pixels wide, nothing in the cache.
//!
//! Prints, from the page's beginning, the least and the median of the times until something is painted, until a finished
//! button is painted, until the studio answers, and from a typed number to its button. The exit code is 1 where the least of
//! one is more than a second: a busy machine only adds. That what is seen first does not wait for the logic is no matter of
//! time: the browser test `studio_first` shows it, where no logic ever comes. `--rounds N` sets the number of rounds.

use std::process::ExitCode;

use contact_buttons_tests::engine::ENGINES;
use contact_buttons_tests::fleet::Fleet;
use contact_buttons_tests::rounds::{measure, median};
use contact_buttons_tests::site::Site;
use contact_buttons_tests::variant::CSP_STUDIO;
use contact_buttons_tests::{Browser, Conditions, shipped};
use serde::Deserialize;
use serde_json::json;

/// How much slower the processor is.
const SLOWER: u32 = 4;
/// What each may take, in ms.
const LIMIT: f64 = 1000.0;

/// Notes when the studio says that it is ready, before any script of the page runs.
const WATCH: &str = "if (top === self) new MutationObserver(() => {
    if (document.documentElement.dataset.studio) window.answersAt ??= performance.now();
}).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-studio'] })";

/// From typing a number to its link in the shop's page.
const TYPE: &str = "const field = document.getElementById('reach-text');
    const start = performance.now();
    field.value = '+33 1 99 00 12 99';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const look = () => {
        const page = document.getElementById('preview').contentDocument;
        if (page.querySelector('a[href=\"tel:+33199001299\"]')) window.typed = performance.now() - start;
        else requestAnimationFrame(look);
    };
    look()";

/// Of one visit, in ms. A frame counts from its own beginning, which is told by the page's.
const TIMES: &str = "const first = page => page.performance.getEntriesByName('first-contentful-paint')[0].startTime;
    const frame = document.getElementById('preview').contentWindow;
    const begun = frame.performance.timeOrigin - performance.timeOrigin;
    return { painted: first(window), button: begun + first(frame), answers: window.answersAt, typed: window.typed }";

#[derive(Clone, Copy, Deserialize)]
struct Times {
    painted: f64,
    button: f64,
    answers: f64,
    typed: f64,
}

/// One of the times.
type Of = fn(&Times) -> f64;

fn main() -> ExitCode {
    measure("bench-studio", run)
}

async fn run(rounds: usize) -> Result<bool, String> {
    shipped::check()?;
    let site = Site::start().await?;
    let fleet = Fleet::start(&ENGINES[0], site).await?;
    let browser = fleet.take().await?;
    browser.under(&Conditions { width: 390, ..Conditions::USUAL }).await;
    browser.devtools("Network.enable", json!({})).await;
    browser.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true })).await;
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await;
    browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER })).await;
    let mut all = Vec::new();
    for _ in 0..rounds {
        all.push(visit(&browser).await);
    }
    fleet.give_back(browser);
    fleet.close().await;
    let rows: [(&str, Of); 4] = [
        ("something is painted", |it| it.painted),
        ("a finished button is painted", |it| it.button),
        ("it answers", |it| it.answers),
        ("from a typed number to its link", |it| it.typed),
    ];
    println!("the studio in Chromium, processor {SLOWER} times slower, {rounds} rounds\n");
    println!("{:<34}{:>8}{:>11}", "", "least", "median");
    let mut soon = true;
    for (name, value) in rows {
        let times: Vec<f64> = all.iter().map(value).collect();
        let least = times.iter().copied().fold(f64::INFINITY, f64::min);
        println!("{name:<34}{least:>5.0} ms{:>8.0} ms", median(times));
        // Not a number is no pass.
        soon &= least <= LIMIT;
    }
    if !soon {
        println!("over the limit of {LIMIT:.0} ms");
    }
    Ok(soon)
}

async fn visit(browser: &Browser) -> Times {
    browser.open(CSP_STUDIO, "www/").await;
    browser.until("the studio", "window.answersAt").await;
    let () = browser.ask(TYPE).await;
    browser.until("the typed number's link", "window.typed").await;
    browser.ask(TIMES).await
}
