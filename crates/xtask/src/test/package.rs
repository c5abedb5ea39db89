//! The npm package, taken the way that its users take it.

use std::fs;

use anyhow::{Context, Result, ensure};

use crate::dist::{self, Optimise};
use crate::shell::Run;
use crate::{npm, workspace};

/// Run by Node.js beside the installed package.
const IMPORT: &str = include_str!("node/import.mjs");

/// Compiled, not run, against the package's declarations.
const TYPES: &str = include_str!("node/types.mts");

pub(super) fn check() -> Result<()> {
    npm::install()?;
    dist::build(Optimise::Always)?;

    let dir = tempfile::tempdir()?;
    let dir = dir.path();
    Run::new("npm")
        .args("pack --silent --pack-destination")
        .arg(dir)
        .arg(workspace::dist())
        .read()?;
    let tarball = fs::read_dir(dir)?.next().context("npm pack made no file")??.path();

    fs::write(dir.join("package.json"), r#"{"private":true,"type":"module"}"#)?;
    Run::new("npm")
        .dir(dir)
        .args("install --ignore-scripts --no-audit --no-fund --offline")
        .arg(&tarball)
        .read()?;
    for file in fs::read_dir(workspace::dist())? {
        let name = file?.file_name();
        let installed = dir.join("node_modules/contact-buttons").join(&name);
        ensure!(installed.exists(), "package.json's `files` leaves out {}", name.display());
    }

    fs::write(dir.join("import.mjs"), IMPORT)?;
    Run::new("node").dir(dir).args("--unhandled-rejections=strict import.mjs").run()?;

    fs::write(dir.join("types.mts"), TYPES)?;
    let tsc = npm::tool("typescript/bin/tsc").dir(dir);
    tsc.args("--noEmit --strict --target es2022 --lib es2022,dom --module nodenext types.mts")
        .read()?;
    Ok(())
}
