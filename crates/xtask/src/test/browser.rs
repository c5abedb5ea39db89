//! The stages that need browsers.

use std::fs;
use std::sync::OnceLock;

use anyhow::Result;

use crate::dist::{self, Optimise};
use crate::shell::{Run, say};
use crate::{npm, toolchain, workspace};

const PAGE_CRATE: &str = "crates/contact-button-wasm";

/// Run by Node.js, which imports a wasm as bundlers do, inside wasm-pack's package.
const BUNDLER: &str = include_str!("node/bundler.mjs");

/// Run by Node.js beside what it builds: the studio's code for frameworks.
const SNIPPETS: &str = include_str!("node/snippets.mjs");

/// The engines of `--engine`; none means all.
static ENGINES: OnceLock<Vec<String>> = OnceLock::new();

/// Has the browser stage run in these engines alone.
pub(super) fn only(engines: Vec<String>) {
    // Set once, by the command line.
    let _ = ENGINES.set(engines);
}

pub(super) fn bundler() -> Result<()> {
    npm::require()?;
    toolchain::wasm_pack()?;
    let package = workspace::scratch()?.join("pkg");
    Run::new("wasm-pack")
        .args("build --profile wasm --mode no-install --out-dir")
        .arg(&package)
        .arg(PAGE_CRATE)
        .run()?;
    fs::write(package.join("check.mjs"), BUNDLER)?;
    Run::new("node").dir(&package).args("--no-warnings --experimental-wasm-modules check.mjs").run()
}

pub(super) fn units() -> Result<()> {
    toolchain::wasm_pack()?;
    Run::new("wasm-pack")
        .env("CHROMEDRIVER", toolchain::chromedriver()?)
        .args("test --headless --chrome --mode no-install")
        .arg(PAGE_CRATE)
        .run()
}

pub(super) fn pages() -> Result<()> {
    toolchain::browsers()?;
    npm::install()?;
    dist::build(Optimise::Always)?;
    frameworks()?;
    snippets()?;
    // Each by itself: what one asks of the crates that both use is not for the other.
    for program in ["contact-collector", "contact-cli"] {
        Run::cargo().args("build --quiet -p").arg(program).run()?;
    }
    let mut tests =
        Run::cargo().args("test --quiet -p contact-buttons-tests --features browser --");
    for engine in ENGINES.get().into_iter().flatten() {
        tests = tests.arg("--engine").arg(engine);
    }
    tests.run()
}

/// The server-rendered pages of `examples/frameworks`, for those who use them and with the frameworks' own warnings.
fn frameworks() -> Result<()> {
    let folder = workspace::root().join("examples/frameworks");
    npm::install_in(&folder, "React, Vue and Svelte")?;
    say("building examples/frameworks");
    Run::new("npm").dir(&folder).args("run build --silent").read()?;
    Ok(())
}

/// What the studio gives away for frameworks, built with those of `examples/frameworks`.
fn snippets() -> Result<()> {
    let folder = workspace::root().join("examples/frameworks/build/snippets");
    say("building what the studio gives away for frameworks");
    fs::create_dir_all(&folder)?;
    Run::cargo().args("run --quiet -p contact-studio --example snippets --").arg(&folder).run()?;
    fs::write(folder.join("build.mjs"), SNIPPETS)?;
    Run::new("node").dir(&folder).args("build.mjs").run()
}
