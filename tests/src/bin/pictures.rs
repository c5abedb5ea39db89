//! Draws the specimen sheet in every engine and keeps the pictures as the reviewed ones; Chromium draws the README's too,
//! for which there must be a collector (`cargo build -p contact-collector`).
//!
//! Look at each of them before it is committed: the tests take them for right. `--engine NAME` draws
//! in one engine alone.

use std::fmt::Display;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use contact_buttons_tests::engine::ENGINES;
use contact_buttons_tests::fleet::Fleet;
use contact_buttons_tests::site::Site;
use contact_buttons_tests::{dashboard, sheet, shipped};

fn main() -> ExitCode {
    let runtime = tokio::runtime::Runtime::new();
    let outcome = runtime
        .map_err(|error| error.to_string())
        .and_then(|runtime| runtime.block_on(run(std::env::args().skip(1).collect())));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("pictures: {trouble}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Vec<String>) -> Result<(), String> {
    let wanted = match &arguments[..] {
        [] => None,
        [option, name] if option == "--engine" => Some(name.as_str()),
        _ => return Err("it takes `--engine NAME`, or nothing".to_owned()),
    };
    let mut engines = ENGINES.iter().filter(|engine| wanted.is_none_or(|name| engine.name == name));
    let mut engine =
        engines.next().ok_or_else(|| format!("no engine {}", wanted.unwrap_or_default()))?;
    shipped::check()?;
    let site = Site::start().await?;
    loop {
        let fleet = Fleet::start(engine, Arc::clone(&site)).await?;
        let browser = fleet.take().await?;
        sheet::open(&browser).await;
        let picture = sheet::draw(&browser).await;
        keep(&sheet::reviewed(engine.name), picture.encode())?;
        if engine.name == "chromium" {
            let picture = sheet::readme(&browser).await;
            keep(&shipped::root().join("www/picture.png"), picture.encode_exactly())?;
            let picture = dashboard::readme(&browser).await;
            keep(&shipped::root().join("www/dashboard.png"), picture.encode_exactly())?;
        }
        browser.close().await;
        match engines.next() {
            Some(next) => engine = next,
            None => return Ok(()),
        }
    }
}

fn keep<E: Display>(path: &Path, png: Result<Vec<u8>, E>) -> Result<(), String> {
    let png = png.map_err(|error| error.to_string())?;
    let kept = path.parent().map_or(Ok(()), std::fs::create_dir_all);
    kept.and_then(|()| std::fs::write(path, &png))
        .map_err(|error| format!("{}: {error}", path.display()))?;
    println!("{}: {} bytes", path.display(), png.len());
    Ok(())
}
