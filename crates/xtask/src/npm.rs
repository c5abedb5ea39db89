//! Node.js and the development tools that package-lock.json pins.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::shell::{self, Run, say};
use crate::workspace;

/// Whether Node.js and npm are there at all.
pub(crate) fn available() -> bool {
    shell::find("node").is_some() && shell::find("npm").is_some()
}

/// Fails where Node.js or npm is missing, with the command that adds them.
pub(crate) fn require() -> Result<()> {
    if available() {
        return Ok(());
    }
    bail!(
        "this needs Node.js 20 or later with npm:\n  apt-get install --no-install-recommends nodejs npm"
    )
}

/// Brings node_modules to what package-lock.json says. No package's own script is run.
pub(crate) fn install() -> Result<()> {
    install_in(workspace::root(), "the development tools")
}

/// The same in another folder with a package-lock.json of its own.
pub(crate) fn install_in(folder: &Path, what: &str) -> Result<()> {
    require()?;
    let lock = folder.join("package-lock.json");
    let wanted =
        fs::read_to_string(&lock).with_context(|| format!("cannot read {}", lock.display()))?;
    let installed = folder.join("node_modules/.installed-lock.json");
    if fs::read_to_string(&installed).is_ok_and(|lock| lock == wanted) {
        return Ok(());
    }
    say(format!("installing {what} from npm (`npm ci --ignore-scripts`)"));
    Run::new("npm")
        .dir(folder)
        .args("ci --ignore-scripts --no-audit --no-fund --loglevel=error")
        .read()?;
    fs::write(installed, wanted)?;
    Ok(())
}

/// A file that an installed package ships.
pub(crate) fn module(path: &str) -> PathBuf {
    workspace::root().join("node_modules").join(path)
}

/// A tool that an installed package ships as a script for Node.js.
pub(crate) fn tool(path: &str) -> Run {
    Run::new("node").arg(module(path))
}
