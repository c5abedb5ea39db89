//! What the studio's page has beside its two modules: the hashes of the files that it tells people to load.

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
