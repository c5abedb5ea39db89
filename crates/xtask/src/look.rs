//! `cargo xtask look`: what is shown of the look, made again and compared.

mod contrast;
mod sample;
mod specimen;
mod theming;

use std::fs;

use anyhow::Result;
use lexopt::Parser;

use crate::generated::{is_write, none_differ};
use crate::shell::say;
use crate::workspace;

pub(crate) use theming::properties;

/// A committed file and how it is made.
type Made = (&'static str, fn() -> Result<String>);

const MADE: [Made; 4] = [
    ("crates/contact-button/CONTRAST.md", contrast::table),
    ("www/specimen.html", specimen::page),
    ("www/theming.html", theming::page),
    ("www/theming-samples.css", theming::rules),
];

pub(crate) fn command(args: Parser) -> Result<()> {
    if is_write(args)? {
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
            stale.push(path.to_owned());
        }
    }
    none_differ(&stale, "the theme table", "look")?;
    say(format!("{} files are what the theme table gives", MADE.len()));
    Ok(())
}
