//! `cargo xtask look`: what is shown of the look, made again and compared.

mod contrast;
mod sample;
mod specimen;
mod theming;

use std::fs;

use anyhow::{Result, bail};
use lexopt::{Arg, Parser};

use crate::shell::say;
use crate::workspace;

/// A committed file and how it is made.
type Made = (&'static str, fn() -> Result<String>);

const MADE: [Made; 4] = [
    ("crates/contact-button/CONTRAST.md", contrast::table),
    ("www/specimen.html", specimen::page),
    ("www/theming.html", theming::page),
    ("www/theming-samples.css", theming::rules),
];

pub(crate) fn command(mut args: Parser) -> Result<()> {
    let mut write = false;
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Long("write") => write = true,
            other => return Err(other.unexpected().into()),
        }
    }
    if write {
        for (path, make) in MADE {
            fs::write(workspace::root().join(path), make()?)?;
        }
    }
    check()
}

/// Fails where a committed file is not what the theme table gives.
pub(crate) fn check() -> Result<()> {
    let mut stale = Vec::new();
    for (path, make) in MADE {
        if workspace::text(path).unwrap_or_default() != make()? {
            stale.push(path);
        }
    }
    if !stale.is_empty() {
        bail!("not what the theme table gives: {}\n  cargo xtask look --write", stale.join(", "));
    }
    say(format!("{} files are what the theme table gives", MADE.len()));
    Ok(())
}
