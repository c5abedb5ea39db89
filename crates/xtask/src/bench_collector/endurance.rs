//! One long run: how memory and the database go while beacons come by the million.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use super::servers::{Running, collector, wait};
use super::{Plan, counted, load, resident};
use crate::shell::say;

/// How long beacons come before the next look.
const SLICE: &str = "10s";

/// Resident memory may grow by so much between the first look and the last.
const GROWTH: f64 = 1.25;

/// What one look saw.
struct Look {
    counted: u64,
    seconds: f64,
    /// Resident, in KiB.
    memory: u64,
    /// The database's files, in bytes.
    database: u64,
}

/// Sends beacons to a collector with SQLite until so many are counted or the time is up.
pub(super) fn run(plan: &Plan, program: &Path, folder: &Path, bodies: &Path) -> Result<()> {
    say(format!("{} beacons, {} minutes at most", plan.beacons, plan.minutes));
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
    let database = folder.join("long.db");
    let running = Running(collector(program, &format!("sqlite://{}", database.display()), port)?);
    wait(port)?;
    let url = format!("http://127.0.0.1:{port}/beacon");
    let (start, most) = (Instant::now(), Duration::from_secs(plan.minutes * 60));
    let mut looks: Vec<Look> = Vec::new();
    let mut answered = 0;
    while looks.last().is_none_or(|look| look.counted < plan.beacons) && start.elapsed() < most {
        for report in load(&url, bodies, &["-z", SLICE])? {
            answered += report["statusCodeDistribution"]["204"].as_u64().unwrap_or_default();
        }
        looks.push(Look {
            counted: counted("sqlite", port)?.unwrap_or_default(),
            seconds: start.elapsed().as_secs_f64(),
            memory: resident(running.0.id()),
            database: size(folder, "long.db")?,
        });
    }
    drop(running);
    let first = looks.first().context("--minutes takes 1 or more")?;
    let last = looks.last().context("--minutes takes 1 or more")?;
    println!("\n| beacons counted | seconds | MiB resident | MiB of database |\n|---|---|---|---|");
    let every = looks.len().div_ceil(10);
    let shown =
        looks.iter().enumerate().filter(|(at, _)| (looks.len() - 1 - at).is_multiple_of(every));
    for (_, look) in shown {
        println!(
            "| {} | {:.0} | {:.1} | {:.1} |",
            look.counted,
            look.seconds,
            look.memory as f64 / 1024.0,
            look.database as f64 / f64::from(1 << 20)
        );
    }
    if last.counted < plan.beacons {
        println!("The time was up after {} of {} beacons.", last.counted, plan.beacons);
    }
    ensure!(last.counted >= answered, "{answered} were answered and {} counted", last.counted);
    ensure!(
        last.memory as f64 <= first.memory as f64 * GROWTH,
        "memory went from {} KiB to {} KiB",
        first.memory,
        last.memory
    );
    Ok(())
}

/// The bytes of all files that begin with this name: an SQLite database and its logs.
fn size(folder: &Path, name: &str) -> Result<u64> {
    let mut bytes = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(name) {
            bytes += entry.metadata()?.len();
        }
    }
    Ok(bytes)
}
