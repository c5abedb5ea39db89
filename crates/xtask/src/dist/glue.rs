//! wasm-bindgen's half of a page's module, and its joining with ours.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha256};
use wasm_bindgen_cli_support::{Bindgen, EncodeInto};

use super::names::Names;
use super::prune::prune;
use super::syntax;

/// A wasm and the script that serves its imports and exports.
pub(super) struct Glue {
    pub(super) wasm: Vec<u8>,
    /// The whole module: snippets, glue and loader, with the long names and the loader's placeholders.
    script: String,
    pub(super) names: Names,
}

/// Runs wasm-bindgen, joins its script with the loader, and makes what is between wasm and script small.
pub(super) fn generate(compiled: &Path, loader: &str) -> Result<Glue> {
    let wasm = fs::read(compiled).with_context(|| format!("cannot read {}", compiled.display()))?;
    let mut output = Bindgen::new()
        .input_bytes("page", wasm)
        .bundler(true)?
        // Every browser that runs reference types has it.
        .encode_into(EncodeInto::Always)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()?;

    ensure!(
        output.snippets().values().all(Vec::is_empty),
        "`inline_js` is not joined: write a file and name it with `module`"
    );
    let dir = tempfile::tempdir()?;
    output.emit(dir.path())?;
    let mut script = String::new();
    let mut snippets: Vec<(&String, &String)> = output.local_modules().iter().collect();
    snippets.sort();
    for (path, snippet) in snippets {
        script.push_str(&syntax::as_script(snippet).with_context(|| path.clone())?);
    }
    let glue = fs::read_to_string(dir.path().join("page_bg.js"))?;
    script.push_str(&syntax::as_script(&glue)?);
    script.push('\n');
    script.push_str(loader);
    syntax::ensure_distinct(&script)?;

    prune(&mut output, &mut script);
    let names = Names::shorten(&mut output)?;
    Ok(Glue { wasm: output.wasm_mut().emit_wasm(), script, names })
}

impl Glue {
    /// The module, but for the hashes of the wasms.
    pub(super) fn script(&self) -> Result<String> {
        let script = self.names.rename(&self.script);
        fill(&script, "__WASM_IMPORTS__", &self.names.import_object())
    }
}

/// Puts a value in the one place that waits for it.
pub(super) fn fill(script: &str, placeholder: &str, value: &str) -> Result<String> {
    let found = script.matches(placeholder).count();
    ensure!(found == 1, "the script must have {placeholder} once, and has it {found} times");
    Ok(script.replace(placeholder, value))
}

/// What `fetch` takes as `integrity`.
pub(super) fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integrity_is_what_browsers_compute() {
        // `printf '' | openssl dgst -sha256 -binary | base64`
        assert_eq!(integrity(b""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    #[test]
    fn a_placeholder_stands_once() {
        assert_eq!(fill("f(__X__)", "__X__", "1").unwrap(), "f(1)");
        assert!(fill("f()", "__X__", "1").is_err());
        assert!(fill("__X__ __X__", "__X__", "1").is_err());
    }
}
