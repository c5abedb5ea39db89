//! What a developer of contact-buttons runs: `cargo xtask <command>`.
//!
//! One file per command. [`dist`] is the pipeline that the others stand on.

mod bench;
mod bench_batch;
mod bench_collector;
mod bench_links;
mod bench_page;
mod budget;
mod demo;
mod dist;
mod generated;
mod icons;
mod look;
mod npm;
mod recheck;
mod release;
mod serve;
mod shell;
mod size;
mod test;
mod toolchain;
mod workspace;

use std::process::ExitCode;

use anyhow::{Result, bail};
use lexopt::{Arg, Parser};

const HELP: &str = "\
cargo xtask <command>

  demo [--port N]        build and serve the demo page on 127.0.0.1 (port 8000 unless told)
  test [STAGE...]        every check, or the stages named; --list names them, --from STAGE goes on from there;
                         --engine NAME (chromium, firefox, webkit) keeps the browser stage to one engine
  dist                   build dist/, the npm package as it would be published
  size                   bytes that a page with two buttons loads, against budget.toml
  bench [ARG...]         1,000 buttons against shareon in a real browser
  bench-menu [ARG...]    a press on a menu of 20 channels, in three engines: time and frames
  bench-studio [ARG...]  the studio on a slow phone: until it is painted, until it answers
  bench-x [ARG...]       100 of X's buttons by widgets.js in a real browser: requests, bytes, time
  bench-batch [--rows N] a million links by `contact-link batch` and by Python, side by side
  bench-links            contact-link beside the crate url and format!, by Criterion
  bench-collector [...]  the collector beside nginx, 256 connections; --rounds N, --seconds N, --only NAME;
                         --beacons N and --minutes N: a long run after the rounds;
                         --program PATH, --other PATH: this build of it and that one beside each other
  icons [--write]        make the icons again and compare them with the committed ones, or replace those
  look [--write]         make the specimen sheet, the page on theming and the table of contrasts again and compare
  recheck [--on DATE]    lists the channels whose source was read more than 180 days ago, and fails on them
  release [--on DATE]    before anything is published: recheck, nothing uncommitted, every check
  help                   this text
";

fn main() -> ExitCode {
    match run(Parser::from_env()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut args: Parser) -> Result<()> {
    let command = match args.next()? {
        Some(Arg::Value(command)) => command.to_string_lossy().into_owned(),
        Some(Arg::Long("help") | Arg::Short('h')) | None => "help".to_owned(),
        Some(other) => return Err(other.unexpected().into()),
    };
    match command.as_str() {
        "bench" => bench::command(args),
        "bench-batch" => bench_batch::command(args),
        "bench-links" => bench_links::command(args),
        "bench-collector" => bench_collector::command(args),
        "bench-menu" | "bench-studio" => bench_page::command(&command, args),
        "bench-x" => bench_page::command(&command, args).and_then(|()| size::check_x()),
        "demo" => demo::command(args),
        "dist" => dist::command(args),
        "icons" => icons::command(args),
        "look" => look::command(args),
        "recheck" => recheck::command(args),
        "release" => release::command(args),
        "size" => size::command(args),
        "test" => test::command(args),
        "help" => {
            print!("{HELP}");
            Ok(())
        }
        other => bail!("there is no command `{other}`; `cargo xtask help` lists them"),
    }
}

/// For a command that takes no (more) arguments.
fn no_more(mut args: Parser) -> Result<()> {
    match args.next()? {
        None => Ok(()),
        Some(other) => Err(other.unexpected().into()),
    }
}
