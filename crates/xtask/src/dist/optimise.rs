//! The last of the bytes, which tools from npm take out: wasm-opt and terser.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use crate::npm;
use crate::shell::say;
use crate::workspace;

/// What rustc's wasm uses and every browser of the last years runs; wasm-opt must be told.
const WASM_OPT: &str = "-Oz --enable-bulk-memory --enable-multivalue --enable-mutable-globals \
    --enable-nontrapping-float-to-int --enable-reference-types --enable-sign-ext \
    --strip-producers --strip-target-features";

const TERSER: &str = "--module --ecma 2022 --mangle \
    --compress passes=3,unsafe,unsafe_arrows,unsafe_methods,pure_getters,hoist_funs,booleans_as_integers=false";

/// Whether to go on where the tools are missing.
#[derive(Copy, Clone, Eq, PartialEq)]
pub(crate) enum Optimise {
    /// The bytes count: fail without the tools.
    Always,
    /// The page must work: leave the tools out and say so.
    IfPossible,
}

/// The tools, installed.
pub(super) struct Optimiser {
    scratch: PathBuf,
}

impl Optimiser {
    pub(super) fn find(optimise: Optimise) -> Result<Option<Optimiser>> {
        let installed = npm::install();
        match (installed, optimise) {
            (Ok(()), _) => Ok(Some(Optimiser { scratch: workspace::scratch()? })),
            (Err(error), Optimise::Always) => Err(error),
            (Err(_), Optimise::IfPossible) => {
                say(
                    "without npm, wasm-opt and terser are left out: all works, in more bytes than published",
                );
                Ok(None)
            }
        }
    }

    pub(super) fn wasm(&self, wasm: &[u8]) -> Result<Vec<u8>> {
        let (before, after) = (self.scratch.join("before.wasm"), self.scratch.join("after.wasm"));
        fs::write(&before, wasm)?;
        npm::tool("binaryen/bin/wasm-opt")
            .args(WASM_OPT)
            .arg(&before)
            .arg("-o")
            .arg(&after)
            .read()?;
        Ok(fs::read(after)?)
    }

    pub(super) fn script(&self, script: &str) -> Result<String> {
        self.terse(script, "")
    }

    /// A script that is no module, and is read in the encoding of its page: in ASCII.
    pub(super) fn classic(&self, script: &str) -> Result<String> {
        self.terse(script, "--format ascii_only=true")
    }

    fn terse(&self, script: &str, more: &str) -> Result<String> {
        let (before, after) = (self.scratch.join("before.js"), self.scratch.join("after.js"));
        fs::write(&before, script)?;
        npm::tool("terser/bin/terser")
            .arg(&before)
            .args(TERSER)
            .args(more)
            .arg("--output")
            .arg(&after)
            .read()?;
        Ok(fs::read_to_string(after)?)
    }
}
