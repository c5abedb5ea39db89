//! `cargo xtask bench-batch`: a million links by `contact-link batch` and by Python's json and urllib, in one run. The
//! answers are compared byte for byte; the ratio counts, not the times.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use lexopt::{Arg, Parser, ValueExt as _};

use crate::shell::{self, Run, say};
use crate::workspace;

/// How many times faster it has to be.
const LEAST: f64 = 20.0;

pub(crate) fn command(mut args: Parser) -> Result<()> {
    let mut count = 1_000_000_u32;
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Long("rows") => count = args.value()?.parse()?,
            other => return Err(other.unexpected().into()),
        }
    }
    let Some(python) = ["python3", "python"].into_iter().find_map(shell::find) else {
        bail!(
            "the comparison needs Python: install python3, then repeat `cargo xtask bench-batch`"
        );
    };
    Run::cargo().args("build --quiet --release --package contact-cli").run()?;
    let ours = workspace::target().join("release/contact-link");
    let sources = workspace::root().join("crates/contact-cli/benches");
    let scratch = workspace::scratch()?;
    let file = |name: &str| scratch.join(format!("batch-{name}.jsonl"));
    let (rows, our_answers, their_answers) = (file("rows"), file("ours"), file("python"));

    say(format!("{count} rows"));
    let number = count.to_string();
    time(&python, &[sources.join("rows.py").as_os_str(), number.as_ref()], None, &rows)?;
    // Ours before and after, so that what else the machine does weighs on both alike.
    say("contact-link batch");
    let before = time(&ours, &["batch".as_ref()], Some(&rows), &our_answers)?;
    say("Python's json and urllib");
    let theirs =
        time(&python, &[sources.join("baseline.py").as_os_str()], Some(&rows), &their_answers)?;
    let after = time(&ours, &["batch".as_ref()], Some(&rows), &our_answers)?;

    let same = fs::read(&our_answers)? == fs::read(&their_answers)?;
    ensure!(same, "{} and {} differ", our_answers.display(), their_answers.display());
    for path in [rows, our_answers, their_answers] {
        fs::remove_file(path)?;
    }
    let ours = (before + after) / 2;
    let ratio = theirs.as_secs_f64() / ours.as_secs_f64();
    for (name, time) in [("contact-link batch", ours), ("json and urllib", theirs)] {
        let rate = f64::from(count) / time.as_secs_f64();
        println!("{name:<20} {:>7.2} s {rate:>10.0} links a second", time.as_secs_f64());
    }
    println!("{ratio:.1} times as fast (at least {LEAST} is asked for); the answers are the same");
    ensure!(ratio >= LEAST, "{ratio:.1} is below {LEAST}");
    Ok(())
}

/// How long a program takes from `input` to `output`.
fn time(
    program: &Path,
    args: &[&std::ffi::OsStr],
    input: Option<&Path>,
    output: &Path,
) -> Result<Duration> {
    let mut command = Command::new(program);
    command.args(args).stdout(File::create(output)?);
    match input {
        Some(path) => command.stdin(File::open(path)?),
        None => command.stdin(Stdio::null()),
    };
    let start = Instant::now();
    let status = command.status().with_context(|| format!("cannot start {}", program.display()))?;
    ensure!(status.success(), "{} failed ({status})", program.display());
    Ok(start.elapsed())
}
