//! Where the files under test lie.

use std::path::PathBuf;

/// The files of `dist/` that a page may ask for.
pub const SCRIPT: &str = "contact-buttons.js";
/// See [`SCRIPT`].
pub const WASM: &str = "contact-buttons.wasm";
/// See [`SCRIPT`].
pub const STYLE: &str = "contact-buttons.css";

/// The top of the repository.
#[must_use]
pub fn root() -> PathBuf {
    let tests = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    tests.parent().map_or(tests.clone(), PathBuf::from)
}

/// What the tests write for themselves.
#[must_use]
pub fn scratch() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or(root().join("target"), PathBuf::from);
    target.join("browser-tests")
}

/// A screenshot and a page for every failed test.
#[must_use]
pub fn failures() -> PathBuf {
    scratch().join("failures")
}

/// Whether `dist/` has been made.
///
/// # Errors
/// A sentence with the command that makes it.
pub fn check() -> Result<(), String> {
    let dist = root().join("dist");
    match [SCRIPT, WASM, STYLE].iter().find(|name| !dist.join(name).is_file()) {
        None => Ok(()),
        Some(name) => Err(format!("dist/{name} is missing. Make it with: cargo xtask dist")),
    }
}
