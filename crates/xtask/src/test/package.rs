//! The npm package, taken the way that its users take it.

use std::fs;

use anyhow::{Context, Result, ensure};

use super::{served, types};
use crate::dist::{self, Optimise};
use crate::shell::Run;
use crate::{npm, workspace};

/// Run by Node.js beside the installed package.
const IMPORT: &str = include_str!("node/import.mjs");

/// The same for the server's entry; it reads `cases.json`.
const SERVER: &str = include_str!("node/server.mjs");

/// The same for the one that Cloudflare's runtime takes.
const WORKERD: &str = include_str!("node/workerd.mjs");

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
        // Of this project's own site, and nobody else's.
        if name == dist::STUDIO {
            ensure!(
                !dir.join("node_modules/contact-buttons").join(&name).exists(),
                "the package has the studio in it"
            );
            continue;
        }
        let installed = dir.join("node_modules/contact-buttons").join(&name);
        ensure!(installed.exists(), "package.json's `files` leaves out {}", name.display());
    }

    fs::write(dir.join("import.mjs"), IMPORT)?;
    Run::new("node").dir(dir).args("--unhandled-rejections=strict import.mjs").run()?;

    fs::write(dir.join("cases.json"), served::cases()?)?;
    fs::write(dir.join("server.mjs"), SERVER)?;
    Run::new("node").dir(dir).args("--unhandled-rejections=strict server.mjs").run()?;
    fs::write(dir.join("readme.mjs"), readme_snippet()?)?;
    let printed = Run::new("node").dir(dir).args("readme.mjs").read()?;
    ensure!(
        readme_snippet()?.ends_with(&format!("\n// {}\n", printed.trim_end())),
        "README's snippet for servers prints {printed}"
    );
    fs::write(dir.join("workerd.mjs"), WORKERD)?;
    Run::new("node").dir(dir).args("--no-warnings --conditions=workerd workerd.mjs").run()?;

    types::check(dir)
}

/// The lines of README for a server, with what they print as a comment at their end.
fn readme_snippet() -> Result<String> {
    let readme = workspace::text("README.md")?;
    let block = readme.split_once("<!-- test: server -->\n```js\n");
    let block = block.and_then(|(_, rest)| rest.split_once("```"));
    Ok(block.context("README has no snippet for servers")?.0.to_owned())
}
