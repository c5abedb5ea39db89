//! `cargo xtask dist`: the npm package, in dist/.
//!
//! Each crate for the page is compiled, given its glue, shrunk, and joined with its loader into one ES module; a second
//! one comes where a page needs more. README.md of this crate has the rules that loaders follow.

mod compile;
mod css;
mod files;
mod finish;
mod glue;
mod names;
mod optimise;
mod prune;
mod stamp;
mod syntax;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail, ensure};
use lexopt::Parser;

use crate::shell::say;
use crate::workspace;

pub(crate) use optimise::Optimise;
use optimise::Optimiser;
use stamp::Stamp;

const PACKAGE: &str = "contact-button-wasm";
const LOADER: &str = "crates/contact-button-wasm/js/loader.js";

/// A wasm for the page, by the features that it is compiled with.
struct Part {
    features: &'static str,
    file: &'static str,
    /// What stands in the second script for its hash.
    placeholder: &'static str,
}

const PARTS: [Part; 3] = [
    Part { features: "", file: "contact-buttons.wasm", placeholder: "__WASM_HASH__" },
    // Loaded by the first one's script, where a page has more than the usual.
    Part { features: "full", file: "contact-buttons-full.wasm", placeholder: "__FULL_HASH__" },
    Part { features: "color", file: "contact-buttons-color.wasm", placeholder: "__COLOR_HASH__" },
];

pub(crate) fn command(args: Parser) -> Result<()> {
    crate::no_more(args)?;
    build(Optimise::IfPossible)
}

/// Brings dist/ up to date.
pub(crate) fn build(optimise: Optimise) -> Result<()> {
    let mut compiled = Vec::new();
    for part in &PARTS {
        compiled.push(compile::wasm(PACKAGE, part.features)?);
    }
    let optimiser = Optimiser::find(optimise)?;

    let dist = workspace::dist();
    let mut inputs = compiled.clone();
    let scripts = finish::FILES.iter().chain(&[LOADER]);
    inputs.extend(scripts.map(|path| workspace::root().join(path)));
    inputs.extend(files::inputs()?);
    let stamp = Stamp::of(&inputs, optimiser.is_some())?;
    if stamp.matches(&dist) {
        say("dist/ is up to date");
        return Ok(());
    }

    say("making dist/");
    let (scripts, wasms) = modules(&compiled, optimiser.as_ref())
        .with_context(|| format!("in the making of the script from crates/{PACKAGE}"))?;
    // Only now: what goes wrong above leaves the last dist/ as it was.
    if dist.exists() {
        fs::remove_dir_all(&dist).context("cannot empty dist/")?;
    }
    fs::create_dir_all(&dist).context("cannot make dist/")?;
    for (name, script) in ["contact-buttons.js", finish::NAME].iter().zip(scripts) {
        fs::write(dist.join(name), script)?;
    }
    for (part, wasm) in PARTS.iter().zip(wasms) {
        fs::write(dist.join(part.file), wasm)?;
    }
    files::copy(&dist)?;
    stamp.save(&dist)
}

/// The two scripts, and each part's wasm.
fn modules(
    compiled: &[PathBuf],
    optimiser: Option<&Optimiser>,
) -> Result<([String; 2], Vec<Vec<u8>>)> {
    let loader = workspace::text(LOADER)?;
    let mut glues = Vec::new();
    for path in compiled {
        glues.push(glue::generate(path, &loader)?);
    }
    let [glue, others @ ..] = glues.as_slice() else { bail!("there is no part") };
    // One script serves them all.
    ensure!(
        others.iter().all(|other| other.names == glue.names),
        "the parts differ in what they import or export"
    );
    let mut script = glue.script()?;
    let mut finish = finish::script()?;
    let mut wasms = Vec::new();
    for (part, glue) in PARTS.iter().zip(&glues) {
        let wasm = match optimiser {
            Some(optimiser) => optimiser.wasm(&glue.wasm)?,
            None => glue.wasm.clone(),
        };
        finish = glue::fill(&finish, part.placeholder, &glue::integrity(&wasm))?;
        wasms.push(wasm);
    }
    if let Some(optimiser) = optimiser {
        script = optimiser.script(&script)?;
        finish = optimiser.script(&finish)?;
    }
    Ok(([script, finish], wasms))
}
