//! `cargo xtask test`: every check, in stages that can be run alone.

mod browser;
mod fuzz;
mod native;
mod package;
mod served;
mod types;

use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use lexopt::{Arg, Parser, ValueExt as _};

use crate::dist::{self, Optimise};
use crate::shell::say;
use crate::{icons, look, npm, size, toolchain};

struct Stage {
    name: &'static str,
    what: &'static str,
    run: fn() -> Result<()>,
}

/// In this order: what is quick to fail comes first, what stands on dist/ after it.
const STAGES: &[Stage] = &[
    Stage { name: "format", what: "rustfmt has nothing to change", run: native::format },
    Stage { name: "tools", what: "what the other stages need is installed", run: tools },
    Stage { name: "lint", what: "clippy, for this machine and for the browser", run: native::lint },
    Stage { name: "native", what: "unit tests, doc tests and data-file tests", run: native::tests },
    Stage {
        name: "collector",
        what: "the collector with SQLite and with PostgreSQL",
        run: native::collector,
    },
    Stage {
        name: "features",
        what: "the library crates with no feature, with each alone and with all",
        run: native::features,
    },
    Stage {
        name: "no-std",
        what: "the library crates compile where there is no std",
        run: native::no_std,
    },
    Stage {
        name: "fuzz",
        what: "links and beacons are built and read whatever comes, the same in every run",
        run: fuzz::run,
    },
    Stage {
        name: "icons",
        what: "the committed icons are what their sources give",
        run: icons::check,
    },
    Stage {
        name: "look",
        what: "what is shown of the look is what the theme table gives",
        run: look::check,
    },
    Stage { name: "dist", what: "the npm package is made", run: || dist::build(Optimise::Always) },
    Stage {
        name: "bundler",
        what: "wasm-pack makes a package for bundlers, offline",
        run: browser::bundler,
    },
    Stage {
        name: "units",
        what: "the page crate's unit tests, in Chromium through wasm-pack",
        run: browser::units,
    },
    Stage { name: "browser", what: "the shipped files, in three engines", run: browser::pages },
    Stage { name: "docs", what: "the documentation builds without a warning", run: native::docs },
    Stage { name: "publish", what: "the library crates can be published", run: native::publish },
    Stage { name: "size", what: "a page stays within budget.toml", run: size::check },
    Stage {
        name: "npm",
        what: "the package is packed, installed, imported in Node.js, type-checked",
        run: package::check,
    },
];

pub(crate) fn command(mut args: Parser) -> Result<()> {
    let mut chosen: Vec<&Stage> = Vec::new();
    let mut engines = Vec::new();
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Long("list") => {
                list();
                return Ok(());
            }
            Arg::Long("engine") => engines.push(args.value()?.string()?),
            Arg::Long("from") => chosen.extend(&STAGES[position(&args.value()?.string()?)?..]),
            Arg::Value(name) => chosen.push(&STAGES[position(&name.string()?)?]),
            other => return Err(other.unexpected().into()),
        }
    }
    if chosen.is_empty() {
        chosen.extend(STAGES);
    }
    browser::only(engines);
    run(&chosen)
}

/// Every check, one after the other.
pub(crate) fn all() -> Result<()> {
    run(&STAGES.iter().collect::<Vec<_>>())
}

fn run(stages: &[&Stage]) -> Result<()> {
    let mut times = Vec::new();
    for (number, stage) in stages.iter().enumerate() {
        say(format!("[{}/{}] {}: {}", number + 1, stages.len(), stage.name, stage.what));
        let start = Instant::now();
        let result = (stage.run)();
        times.push((stage.name, start.elapsed()));
        if let Err(error) = result {
            report(&times);
            let name = stage.name;
            bail!(
                "{error:#}\n\nstage `{name}` failed; again: cargo xtask test {name}; \
                 it and those after it: cargo xtask test --from {name}"
            );
        }
    }
    report(&times);
    println!("{} stages passed", times.len());
    Ok(())
}

fn report(times: &[(&str, Duration)]) {
    println!();
    for (name, time) in times {
        println!("{name:<10} {:>7.1} s", time.as_secs_f64());
    }
    let total: Duration = times.iter().map(|(_, time)| time).sum();
    println!("{:<10} {:>7.1} s", "together", total.as_secs_f64());
}

fn position(name: &str) -> Result<usize> {
    match STAGES.iter().position(|stage| stage.name == name) {
        Some(position) => Ok(position),
        None => bail!("there is no stage `{name}`; `cargo xtask test --list` names them"),
    }
}

fn list() {
    for stage in STAGES {
        println!("{:<10} {}", stage.name, stage.what);
    }
}

/// Everything that is not Rust, before the long stages, so that what is missing is known early.
fn tools() -> Result<()> {
    toolchain::wasm_target()?;
    toolchain::cargo_fuzz()?;
    npm::install()?;
    toolchain::browsers()?;
    toolchain::wasm_pack()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stage_is_found_by_its_name() {
        for (at, stage) in STAGES.iter().enumerate() {
            assert_eq!(position(stage.name).unwrap(), at, "two stages are called {}", stage.name);
        }
        assert!(position("none").is_err());
    }

    #[test]
    fn a_failing_stage_stops_the_run_and_names_itself() {
        let fails = Stage { name: "fails", what: "", run: || bail!("why") };
        let never = Stage { name: "never", what: "", run: || panic!("ran after a failure") };
        let error = format!("{:#}", run(&[&fails, &never]).unwrap_err());
        assert!(error.contains("cargo xtask test fails") && error.contains("why"), "{error}");
    }
}
