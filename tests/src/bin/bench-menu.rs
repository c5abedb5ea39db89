//! `cargo xtask bench-menu`: a press on a `<contact-menu>` of 20 channels, in each engine, each time on a fresh page.
//!
//! Prints the least and the median of its work (script, style and layout), and the median until it is drawn. The exit
//! code is 1 where the list is not there in the first frame after a press, or where its work never fits into one.
//! `--rounds N` sets the number of rounds.

use std::process::ExitCode;

use contact_button::Button;
use contact_buttons_tests::browser::SNIPPET;
use contact_buttons_tests::engine::{ENGINES, Engine};
use contact_buttons_tests::fleet::Fleet;
use contact_buttons_tests::site::Site;
use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, shipped};
use contact_link::{Channel, Contact};
use serde::Deserialize;

const ROUNDS: usize = 11;
const COUNT: usize = 20;
/// At 60 frames a second, in ms.
const FRAME: f64 = 1000.0 / 60.0;

/// Notes, of the next press: how long script, style and layout take; how many frames pass until the list has a place
/// in one; how long it is from the press to the end of that frame's work.
const WATCH: &str = "const panel = document.querySelector('.contact-menu-panel');
    const pressed = new Promise(done => addEventListener('click', event => {
        const start = performance.now();
        let frames = 0;
        addEventListener('click', () => {
            panel.getBoundingClientRect();
            const work = performance.now() - start;
            const frame = () => {
                frames += 1;
                const there = panel.getBoundingClientRect().height > 0;
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => there
                    ? done({ work, frames, drawn: performance.now() - event.timeStamp })
                    : requestAnimationFrame(frame);
                port2.postMessage(0);
            };
            requestAnimationFrame(frame);
        }, { once: true });
    }, { capture: true, once: true }));
    window.measured = pressed.then(it => window.opened = it)";

/// One press, in ms.
#[derive(Deserialize)]
struct Sample {
    work: f64,
    frames: usize,
    drawn: f64,
}

fn main() -> ExitCode {
    let runtime = tokio::runtime::Runtime::new();
    let outcome = runtime.map_err(|error| error.to_string()).and_then(|runtime| {
        let rounds = rounds(std::env::args().skip(1))?;
        runtime.block_on(run(rounds))
    });
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(trouble) => {
            eprintln!("bench-menu: {trouble}");
            ExitCode::FAILURE
        }
    }
}

fn rounds(mut arguments: impl Iterator<Item = String>) -> Result<usize, String> {
    match (arguments.next().as_deref(), arguments.next()) {
        (None, _) => Ok(ROUNDS),
        (Some("--rounds"), Some(number)) => number
            .parse()
            .ok()
            .filter(|n| *n > 0)
            .ok_or(format!("not a number of rounds: {number}")),
        _ => Err("usage: bench-menu [--rounds N]".to_owned()),
    }
}

async fn run(rounds: usize) -> Result<bool, String> {
    shipped::check()?;
    println!("a press on a menu of {COUNT} channels, {rounds} fresh pages\n");
    println!("{:<10}{:>12}{:>12}{:>12}{:>8}", "", "least work", "median", "drawn", "frames");
    let mut holds = true;
    for engine in ENGINES {
        let Measured { least, work, drawn, frames } = measure(engine, rounds).await?;
        println!("{:<10}{least:>9.1} ms{work:>9.1} ms{drawn:>9.1} ms{frames:>8}", engine.name);
        // Not a number is no pass.
        if frames > 1 || least.is_nan() || least > FRAME {
            println!("over the limit: one frame, of {FRAME:.1} ms");
            holds = false;
        }
    }
    Ok(holds)
}

/// Of all rounds, in ms; the frames are the most.
struct Measured {
    least: f64,
    work: f64,
    drawn: f64,
    frames: usize,
}

async fn measure(engine: &'static Engine, rounds: usize) -> Result<Measured, String> {
    let site = Site::start().await?;
    let fleet = Fleet::start(engine, site).await?;
    let browser = fleet.take().await?;
    let page = page()?;
    let mut samples = Vec::new();
    for _ in 0..rounds {
        samples.push(press(&browser, &page).await?);
    }
    fleet.give_back(browser);
    fleet.close().await;
    let work = sorted(&samples, |sample| sample.work);
    let drawn = sorted(&samples, |sample| sample.drawn);
    let middle = samples.len() / 2;
    Ok(Measured {
        least: work[0],
        work: work[middle],
        drawn: drawn[middle],
        frames: samples.iter().map(|sample| sample.frames).max().unwrap_or_default(),
    })
}

fn sorted(samples: &[Sample], value: fn(&Sample) -> f64) -> Vec<f64> {
    let mut times: Vec<f64> = samples.iter().map(value).collect();
    times.sort_by(f64::total_cmp);
    times
}

/// Buttons of 20 channels, complete as a server writes them.
fn page() -> Result<String, String> {
    let buttons: Vec<String> = Channel::ALL
        .iter()
        .filter_map(|channel| {
            let info = channel.info();
            let to = info.params.iter().find(|param| param.name == "to")?;
            let contact = Contact::new(*channel, to.example).ok()?;
            Some(Button::new(&contact).to_html())
        })
        .take(COUNT)
        .collect();
    if buttons.len() < COUNT {
        return Err(format!("only {} channels have an example", buttons.len()));
    }
    Ok(format!(
        "{SNIPPET}<main><h1>Twenty</h1></main><contact-menu label=\"Twenty\">{}</contact-menu>",
        buttons.concat()
    ))
}

async fn press(browser: &Browser, page: &str) -> Result<Sample, String> {
    browser.open_whole(PLAIN, page).await;
    browser.until("the menu", "document.querySelector('contact-menu > button').textContent").await;
    browser.ready().await;
    let () = browser.ask(WATCH).await;
    let button = browser.element("contact-menu > button").await;
    button.click().await.map_err(|error| error.to_string())?;
    browser.until("the list", "window.opened").await;
    Ok(browser.ask("return window.opened").await)
}
