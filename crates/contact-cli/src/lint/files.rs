//! The pages of a site.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use anyhow::{Context as _, Result};
use ignore::{WalkBuilder, WalkState};

use super::config::Config;

/// Calls `with` with the page, or with every page of a folder, on all cores;
/// gives what it gave in the order of the pages' names; an error too where a
/// folder cannot be read.
pub(crate) fn each<T: Send>(
    path: &Path,
    config: &Config,
    with: impl Fn(&Path) -> Result<T> + Sync,
) -> Vec<Result<T>> {
    if !path.is_dir() {
        return vec![with(path)];
    }
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let walk = WalkBuilder::new(path).require_git(false).threads(threads).build_parallel();
    let found: Mutex<Vec<(PathBuf, Result<T>)>> = Mutex::default();
    let add = |path: PathBuf, result| {
        found.lock().unwrap_or_else(PoisonError::into_inner).push((path, result));
    };
    walk.run(|| {
        Box::new(|entry| {
            match entry {
                Ok(entry) => {
                    let is_file = entry.file_type().is_some_and(|kind| kind.is_file());
                    if is_file && is_page(entry.path(), config) && !config.ignores(entry.path()) {
                        let result = with(entry.path());
                        add(entry.into_path(), result);
                    }
                }
                Err(error) => add(PathBuf::new(), Err(error).context("cannot search the folder")),
            }
            WalkState::Continue
        })
    });
    let mut found = found.into_inner().unwrap_or_else(PoisonError::into_inner);
    found.sort_by(|(a, _), (b, _)| a.cmp(b));
    found.into_iter().map(|(_, result)| result).collect()
}

fn is_page(path: &Path, config: &Config) -> bool {
    let extension = path.extension().map(|extension| extension.to_string_lossy());
    extension.is_some_and(|found| config.extensions.iter().any(|e| found.eq_ignore_ascii_case(e)))
}
