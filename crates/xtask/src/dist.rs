//! `cargo xtask dist`: the npm package, in dist/.
//!
//! Each crate for the page is compiled, given its glue, shrunk, and joined with its loader into one ES module and
//! one wasm. README.md of this crate has the rules that loaders follow.

mod compile;
mod css;
mod files;
mod glue;
mod names;
mod optimise;
mod prune;
mod stamp;
mod syntax;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use lexopt::Parser;

use crate::shell::say;
use crate::workspace;

pub(crate) use optimise::Optimise;
use optimise::Optimiser;
use stamp::Stamp;

/// A crate for the page and the stem of the two files that it becomes.
struct Part {
    package: &'static str,
    stem: &'static str,
}

const PARTS: [Part; 2] = [
    Part { package: "contact-button-wasm", stem: "contact-buttons" },
    // Loaded by the first one, where there is an error to explain.
    Part { package: "contact-button-explain", stem: "contact-buttons-explain" },
];

/// What a page loads of a part.
struct Module {
    script: String,
    wasm: Vec<u8>,
}

impl Part {
    fn loader(&self) -> PathBuf {
        workspace::root().join("crates").join(self.package).join("js/loader.js")
    }

    fn make(&self, compiled: &Path, optimiser: Option<&Optimiser>) -> Result<Module> {
        let mut glue = glue::generate(compiled, &workspace::text(self.loader())?)?;
        if let Some(optimiser) = optimiser {
            glue.wasm = optimiser.wasm(&glue.wasm)?;
        }
        let mut script = glue.module()?;
        if let Some(optimiser) = optimiser {
            script = optimiser.script(&script)?;
        }
        Ok(Module { script, wasm: glue.wasm })
    }
}

pub(crate) fn command(args: Parser) -> Result<()> {
    crate::no_more(args)?;
    build(Optimise::IfPossible)
}

/// Brings dist/ up to date.
pub(crate) fn build(optimise: Optimise) -> Result<()> {
    let mut compiled = Vec::new();
    for part in &PARTS {
        compiled.push(compile::wasm(part.package)?);
    }
    let optimiser = Optimiser::find(optimise)?;

    let dist = workspace::dist();
    let mut inputs = compiled.clone();
    inputs.extend(PARTS.iter().map(Part::loader));
    inputs.extend(files::inputs()?);
    let stamp = Stamp::of(&inputs, optimiser.is_some())?;
    if stamp.matches(&dist) {
        say("dist/ is up to date");
        return Ok(());
    }

    say("making dist/");
    let mut made = Vec::new();
    for (part, wasm) in PARTS.iter().zip(&compiled) {
        let module = part.make(wasm, optimiser.as_ref()).with_context(|| {
            format!("in the making of {}.js from crates/{}", part.stem, part.package)
        })?;
        made.push((part, module));
    }
    // Only now: what goes wrong above leaves the last dist/ as it was.
    if dist.exists() {
        fs::remove_dir_all(&dist).context("cannot empty dist/")?;
    }
    fs::create_dir_all(&dist).context("cannot make dist/")?;
    for (part, module) in made {
        fs::write(dist.join(part.stem).with_extension("js"), module.script)?;
        fs::write(dist.join(part.stem).with_extension("wasm"), module.wasm)?;
    }
    files::copy(&dist)?;
    stamp.save(&dist)
}
