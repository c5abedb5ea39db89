//! What the studio's page has beside its modules: the hashes of the files that it tells people to load, and the names
//! of those that it keeps for when there is no network.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha384};

/// The folder in dist/, which is not in the npm package.
pub(crate) const FOLDER: &str = "studio";

/// What a page names in `<link>` and `<script>`.
const FILES: [&str; 4] = [
    "contact-buttons.css",
    "contact-buttons-more.css",
    "contact-buttons-menu.css",
    "contact-buttons.js",
];

/// Writes `studio/integrity.json`: each file's name and its hash.
pub(super) fn integrity(dist: &Path) -> Result<()> {
    let mut hashes = BTreeMap::new();
    for file in FILES {
        let path = dist.join(file);
        let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        hashes.insert(file, format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes))));
    }
    let path = dist.join(FOLDER).join("integrity.json");
    fs::write(path, serde_json::to_string_pretty(&hashes)?)?;
    Ok(())
}

/// Writes `studio/files.json`: every file that the page may come to load.
pub(super) fn files(dist: &Path) -> Result<()> {
    let mut names = Vec::new();
    gather(dist, dist, &mut names)?;
    names.sort();
    fs::write(dist.join(FOLDER).join("files.json"), serde_json::to_string(&names)?)?;
    Ok(())
}

fn gather(dist: &Path, folder: &Path, names: &mut Vec<String>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(dist, &path, names)?;
            continue;
        }
        let extension = path.extension().and_then(|extension| extension.to_str());
        let name = path.strip_prefix(dist)?.to_string_lossy().replace('\\', "/");
        // What is for servers in JavaScript no page loads.
        let served = name.contains("server");
        if matches!(extension, Some("css" | "js" | "json" | "svg" | "txt" | "wasm"))
            && !served
            && (name.contains('/') || extension != Some("json"))
        {
            names.push(name);
        }
    }
    Ok(())
}
