//! `cargo xtask bench-collector`: how many beacons a second, each on disk before its answer, beside
//! nginx, which answers the same requests with an empty 204 and keeps nothing.

#[path = "../../contact-collector/tests/collector/cluster.rs"]
mod cluster;
mod endurance;
mod servers;
mod table;

use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, anyhow, ensure};
use lexopt::{Arg, Parser, ValueExt as _};
use serde_json::{Value, json};

use crate::shell::{Run, say};
use crate::{toolchain, workspace};
use cluster::Cluster;
use servers::{Running, collector, nginx, wait};

/// Load generators at a time, each with an address of its own, as a proxy before the server tells it, so that the
/// rate limit has several to keep apart.
const CLIENTS: u64 = 4;

/// Of all clients together.
const CONNECTIONS: u64 = 256;

/// Bodies, and so counters.
const KEYS: usize = 1000;

/// The least share of nginx's rate that SQLite has to reach.
const SHARE: f64 = 0.5;

/// "other" is another build of the collector, with SQLite, where one is given.
const SERVERS: [&str; 4] = ["nginx", "sqlite", "other", "postgres"];

struct Plan {
    /// How often all servers are measured one after the other. What else the machine does in one round, it does not
    /// do in all.
    rounds: usize,
    /// Of each server in each round.
    seconds: u32,
    /// In one long run after the rounds, with SQLite, and how many minutes it may take.
    beacons: u64,
    minutes: u64,
    only: Option<String>,
    /// The collector to measure, else it is built; and another to measure beside it.
    program: Option<PathBuf>,
    other: Option<PathBuf>,
}

struct Measured {
    server: &'static str,
    rate: f64,
    p50: f64,
    p99: f64,
    answered: u64,
    /// What the database holds, where there is one.
    counted: Option<u64>,
    /// Resident memory in KiB after a tenth of the run, and at its end.
    memory: [u64; 2],
}

pub(crate) fn command(mut args: Parser) -> Result<()> {
    let mut plan = Plan {
        rounds: 5,
        seconds: 5,
        beacons: 0,
        minutes: 6,
        only: None,
        program: None,
        other: None,
    };
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Long("rounds") => plan.rounds = args.value()?.parse()?,
            Arg::Long("seconds") => plan.seconds = args.value()?.parse()?,
            Arg::Long("beacons") => plan.beacons = args.value()?.parse()?,
            Arg::Long("minutes") => plan.minutes = args.value()?.parse()?,
            Arg::Long("program") => plan.program = Some(args.value()?.into()),
            Arg::Long("other") => plan.other = Some(args.value()?.into()),
            Arg::Long("only") => plan.only = Some(args.value()?.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    ensure!(plan.rounds + plan.beacons as usize > 0, "--rounds takes 1 or more, or --beacons");
    let chosen = |name: &str| {
        let is_there = name != "other" || plan.other.is_some();
        is_there && plan.only.as_ref().is_none_or(|only| only == name)
    };
    ensure!(SERVERS.into_iter().any(chosen), "--only takes {}", SERVERS.join(", "));
    toolchain::load_tools()?;
    toolchain::postgres()?;
    let program = match &plan.program {
        Some(program) => program.clone(),
        None => {
            Run::cargo().args("build --release --quiet -p contact-collector").run()?;
            workspace::target().join("release/contact-collector")
        }
    };
    let folder = tempfile::tempdir()?;
    let bodies = folder.path().join("bodies");
    fs::write(&bodies, lines())?;
    let mut rounds = Vec::new();
    for round in 1..=plan.rounds {
        let mut table = Vec::new();
        for server in SERVERS.into_iter().filter(|name| chosen(name)) {
            say(format!("{server}: {CONNECTIONS} connections, round {round} of {}", plan.rounds));
            table.push(measure(server, &plan, &program, folder.path(), &bodies)?);
        }
        rounds.push(table);
    }
    if plan.rounds > 0 {
        table::print(&rounds);
    }
    if plan.beacons > 0 {
        endurance::run(&plan, &program, folder.path(), &bodies)?;
    }
    table::judge(&rounds)
}

/// One beacon a line, each of another counter.
fn lines() -> String {
    let channels = ["tel", "x_dm", "whatsapp", "sms", "email"];
    let mut lines = String::new();
    for key in 0..KEYS {
        let beacon = json!({
            "v": 1, "event": (["show", "click"][key % 2]), "channel": channels[key / 2 % 5],
            "button": "hero", "path": format!("/page/{}", key / 10), "campaign": "spring",
            "variant": "a", "lang": "fr", "device": "phone",
        });
        lines.push_str(&beacon.to_string());
        lines.push('\n');
    }
    lines
}

fn measure(
    server: &'static str,
    plan: &Plan,
    program: &Path,
    folder: &Path,
    bodies: &Path,
) -> Result<Measured> {
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
    let cluster = match server {
        "postgres" => Some(Cluster::start(tempfile::tempdir()).map_err(|error| anyhow!(error))?),
        _ => None,
    };
    let process = match &cluster {
        _ if server == "nginx" => nginx(folder, port)?,
        Some(cluster) => collector(program, &cluster.database(), port)?,
        None => {
            let other = plan.other.as_deref().filter(|_| server == "other");
            let database = format!("sqlite://{}/{server}.db", folder.display());
            collector(other.unwrap_or(program), &database, port)?
        }
    };
    let _running = Running(process);
    wait(port)?;
    let url = format!("http://127.0.0.1:{port}/beacon");
    load(&url, bodies, &["-z", "2s"])?; // warm, and every counter there is
    let before = counted(server, port)?;
    let time = format!("{}s", plan.seconds);
    let pids = family(_running.0.id());
    let (reports, memory) = watched(&pids, || load(&url, bodies, &["-z", &time]))?;
    let after = counted(server, port)?;
    let mut measured = Measured {
        server,
        rate: 0.0,
        p50: 0.0,
        p99: 0.0,
        answered: 0,
        counted: after.zip(before).map(|(after, before)| after - before),
        memory,
    };
    for report in &reports {
        let answers = &report["statusCodeDistribution"];
        let answered = answers["204"].as_u64().unwrap_or_default();
        let others =
            answers.as_object().map_or(0, |all| all.keys().filter(|key| *key != "204").count());
        ensure!(others == 0 && answered > 0, "{server} answered {answers}");
        let number = |value: &Value| value.as_f64().context("oha's report has changed");
        measured.rate += number(&report["summary"]["requestsPerSec"])?;
        measured.answered += answered;
        // Of the client that was served worst.
        measured.p50 = measured.p50.max(number(&report["latencyPercentiles"]["p50"])?);
        measured.p99 = measured.p99.max(number(&report["latencyPercentiles"]["p99"])?);
    }
    Ok(measured)
}

fn load(url: &str, bodies: &Path, limit: &[&str]) -> Result<Vec<Value>> {
    let client = |number: u64| -> Result<Value> {
        let mut oha = Run::new("oha")
            .args("--no-tui --output-format json -m POST -T text/plain -c")
            .arg((CONNECTIONS / CLIENTS).to_string())
            .arg("-H")
            .arg(format!("X-Forwarded-For: 203.0.113.{}", number + 1))
            .arg("-Z")
            .arg(bodies);
        for word in limit {
            oha = oha.arg(word);
        }
        Ok(serde_json::from_str(&oha.arg(url).read()?)?)
    };
    thread::scope(|scope| {
        let clients: Vec<_> =
            (0..CLIENTS).map(|number| scope.spawn(move || client(number))).collect();
        clients
            .into_iter()
            .map(|client| client.join().map_err(|_| anyhow!("a client broke off"))?)
            .collect()
    })
}

/// What the database holds in all.
fn counted(server: &str, port: u16) -> Result<Option<u64>> {
    if server == "nginx" {
        return Ok(None);
    }
    let mut answer = String::new();
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    let ask = "GET /counts.json HTTP/1.0\r\nAuthorization: Bearer bench\r\n\r\n";
    std::io::Write::write_all(&mut stream, ask.as_bytes())?;
    std::io::Read::read_to_string(&mut stream, &mut answer)?;
    let (_, body) = answer
        .split_once("\r\n\r\n")
        .with_context(|| format!("{server} was asked for its counts, and answered {answer:?}"))?;
    let rows: Value = serde_json::from_str(body).with_context(|| body.to_owned())?;
    Ok(Some(rows[0]["count"].as_u64().unwrap_or_default()))
}

/// A process and its children.
fn family(parent: u32) -> Vec<u32> {
    let path: PathBuf = format!("/proc/{parent}/task/{parent}/children").into();
    let children = fs::read_to_string(path).unwrap_or_default();
    let children = children.split_whitespace().filter_map(|pid| pid.parse().ok());
    std::iter::once(parent).chain(children).collect()
}

/// Does something, and looks at the memory of processes after about a tenth of it and at its end.
fn watched<T>(pids: &[u32], work: impl FnOnce() -> Result<T>) -> Result<(T, [u64; 2])> {
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        let watcher = scope.spawn(|| {
            let mut seen = Vec::new();
            while !done.load(Ordering::Relaxed) {
                seen.push(pids.iter().map(|pid| resident(*pid)).sum());
                thread::sleep(Duration::from_millis(250));
            }
            let early = seen.get(seen.len() / 10).copied().unwrap_or_default();
            [early, seen.last().copied().unwrap_or_default()]
        });
        let result = work();
        done.store(true, Ordering::Relaxed);
        let memory = watcher.join().map_err(|_| anyhow!("the memory was not seen"))?;
        Ok((result?, memory))
    })
}

fn resident(pid: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or_default()
}
