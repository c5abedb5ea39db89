//! Whether dist/ is already what it would become.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest as _, Sha256};

use crate::workspace;

/// The content of everything that dist/ is made from.
pub(super) struct Stamp {
    inputs: String,
}

impl Stamp {
    pub(super) fn of(inputs: &[PathBuf], optimised: bool) -> Result<Stamp> {
        let mut inputs = inputs.to_vec();
        if optimised {
            inputs.push(workspace::root().join("package-lock.json"));
        }
        // The pipeline itself: its time is enough, and reading fifty megabytes is not needed.
        let built = fs::metadata(std::env::current_exe()?)?.modified()?;
        Ok(Stamp { inputs: format!("{built:?} {}", digest(&inputs)?) })
    }

    /// Whether `dist` was made from these inputs and has not been touched since.
    pub(super) fn matches(&self, dist: &Path) -> bool {
        let now = self.with_outputs(dist).ok();
        let then = file().ok().and_then(|file| fs::read_to_string(file).ok());
        now.is_some() && now == then
    }

    /// Notes that `dist` was made from these inputs.
    pub(super) fn save(&self, dist: &Path) -> Result<()> {
        fs::write(file()?, self.with_outputs(dist)?).context("cannot note what dist/ was made from")
    }

    fn with_outputs(&self, dist: &Path) -> Result<String> {
        let mut outputs = Vec::new();
        walk(dist, &mut outputs)?;
        outputs.sort();
        Ok(format!("{} {}", self.inputs, digest(&outputs)?))
    }
}

fn file() -> Result<PathBuf> {
    Ok(workspace::scratch()?.join("dist.stamp"))
}

fn walk(dir: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_dir() {
            walk(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// One digest over paths and contents.
fn digest(files: &[PathBuf]) -> Result<String> {
    let mut all = Sha256::new();
    for path in files {
        let content = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        all.update(path.to_string_lossy().as_bytes());
        all.update(Sha256::digest(content));
    }
    Ok(all.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_follows_names_and_contents() {
        let dir = tempfile::tempdir().unwrap();
        let (a, b) = ([dir.path().join("a")], [dir.path().join("b")]);
        fs::write(&a[0], "1").unwrap();
        fs::write(&b[0], "1").unwrap();
        let first = digest(&a).unwrap();
        assert_ne!(first, digest(&b).unwrap());
        assert_eq!(first, digest(&a).unwrap());
        fs::write(&a[0], "2").unwrap();
        assert_ne!(first, digest(&a).unwrap());
    }
}
