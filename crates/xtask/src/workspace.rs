//! Where things are.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The workspace's version: that of every crate and of the npm package.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The top of the workspace.
pub(crate) fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here)
}

/// The npm package.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Cargo's build folder.
pub(crate) fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(dir) => root().join(dir),
        None => root().join("target"),
    }
}

/// A folder for what xtask makes and nobody ships.
pub(crate) fn scratch() -> Result<PathBuf> {
    let dir = target().join("xtask");
    fs::create_dir_all(&dir).with_context(|| format!("cannot make {}", dir.display()))?;
    Ok(dir)
}

/// A file of the workspace, by its path from the top.
pub(crate) fn text(path: impl AsRef<Path>) -> Result<String> {
    let path = root().join(path);
    fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
}

/// The files in a folder of the workspace with this extension, sorted by name.
pub(crate) fn files(dir: &str, extension: &str) -> Result<Vec<PathBuf>> {
    let dir = root().join(dir);
    let entries = fs::read_dir(&dir).with_context(|| format!("cannot read {}", dir.display()))?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_some_and(|found| found == extension) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
