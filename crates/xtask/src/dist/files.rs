//! What goes into the package as it is, or nearly so.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::css;
use crate::workspace::{self, VERSION};

const ICONS: &str = "crates/contact-button/icons";
const WORDS: &str = "crates/contact-button/words";
const MENU_WORDS: &str = "crates/contact-button/words/menu";
const HOURS_WORDS: &str = "crates/contact-button/words/hours";
const STYLES: [&str; 3] = [
    "crates/contact-button/css/contact-buttons.css",
    "crates/contact-button/css/contact-buttons-more.css",
    "crates/contact-button/css/contact-buttons-menu.css",
];
const SCHEMA: &str = "crates/contact-button/contact-menu.schema.json";
const MANIFEST: &str = "crates/contact-button-wasm/js/package.json";

const COPIED: [&str; 15] = [
    "crates/contact-button-wasm/js/contact-buttons.d.ts",
    "crates/contact-button-wasm/js/contact-buttons-shadow.d.ts",
    "crates/contact-button-wasm/js/widgets.d.ts",
    "crates/contact-button-server/js/server.js",
    "crates/contact-button-server/js/server-workerd.js",
    "crates/contact-button-server/js/server.d.ts",
    "crates/contact-button-server/js/server-edge.d.ts",
    "crates/contact-button-server/js/types/react.d.ts",
    "crates/contact-button-server/js/types/preact.d.ts",
    "crates/contact-button-server/js/types/vue.d.ts",
    "crates/contact-button-server/js/types/svelte.d.ts",
    "README.md",
    "CHANGELOG.md",
    "LICENSE-MIT",
    "LICENSE-APACHE",
];

/// Every file that [`copy`] reads.
pub(super) fn inputs() -> Result<Vec<PathBuf>> {
    let mut inputs = workspace::files(ICONS, "svg")?;
    inputs.push(workspace::root().join(SCHEMA));
    inputs.extend(workspace::files(WORDS, "txt")?);
    inputs.extend(workspace::files(MENU_WORDS, "txt")?);
    inputs.extend(workspace::files(HOURS_WORDS, "txt")?);
    inputs.extend(
        COPIED.iter().chain(&STYLES).chain(&[MANIFEST]).map(|path| workspace::root().join(path)),
    );
    Ok(inputs)
}

/// Puts them into `dist`, and checks that what package.json promises is there.
pub(super) fn copy(dist: &Path) -> Result<()> {
    for style in STYLES {
        let name = Path::new(style).file_name().context("a style sheet has a name")?;
        fs::write(dist.join(name), css::minify(&workspace::text(style)?))?;
    }
    for (from, kind, to) in [
        (ICONS, "svg", "icons"),
        (WORDS, "txt", "words"),
        (MENU_WORDS, "txt", "words/menu"),
        (HOURS_WORDS, "txt", "words/hours"),
    ] {
        let to = dist.join(to);
        fs::create_dir_all(&to)?;
        for file in workspace::files(from, kind)? {
            copy_into(&file, &to)?;
        }
    }
    for path in COPIED.iter().chain(&[MANIFEST]) {
        copy_into(&workspace::root().join(path), dist)?;
    }
    copy_into(&workspace::root().join(SCHEMA), dist)?;
    let manifest = fs::read_to_string(dist.join("package.json"))?;
    check_manifest(&manifest, dist).with_context(|| format!("in {MANIFEST}"))
}

fn copy_into(file: &Path, dir: &Path) -> Result<()> {
    let name = file.file_name().context("a file to copy has a name")?;
    fs::copy(file, dir.join(name))
        .with_context(|| format!("cannot copy {} to {}", file.display(), dir.display()))?;
    Ok(())
}

fn check_manifest(manifest: &str, dist: &Path) -> Result<()> {
    let manifest: Value = serde_json::from_str(manifest)?;
    let version = manifest["version"].as_str().unwrap_or_default();
    ensure!(version == VERSION, "the version is {version}, and the workspace's is {VERSION}");
    let mut paths = Vec::new();
    for field in ["exports", "types", "main", "module", "style"] {
        collect_paths(&manifest[field], &mut paths);
    }
    ensure!(!paths.is_empty(), "`exports` names no file");
    for path in paths {
        // Of a pattern, the folder.
        let real = path.split_once('*').map_or(path, |(folder, _)| folder);
        ensure!(dist.join(real).exists(), "{path} is not in the package");
    }
    Ok(())
}

fn collect_paths<'a>(value: &'a Value, paths: &mut Vec<&'a str>) {
    match value {
        Value::String(path) => paths.push(path),
        Value::Array(values) => values.iter().for_each(|value| collect_paths(value, paths)),
        Value::Object(map) => map.values().for_each(|value| collect_paths(value, paths)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_promises_what_is_there() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("a.js"), "").unwrap();
        fs::create_dir(dir.path().join("icons")).unwrap();
        let manifest = |version: &str, script: &str| {
            format!(
                r#"{{"version":"{version}","exports":{{".":{{"default":"{script}"}},"./icons/*":"./icons/*"}}}}"#
            )
        };
        check_manifest(&manifest(VERSION, "./a.js"), dir.path()).unwrap();
        assert!(check_manifest(&manifest(VERSION, "./b.js"), dir.path()).is_err());
        assert!(check_manifest(&manifest("0.0.0", "./a.js"), dir.path()).is_err());
        assert!(check_manifest(&format!(r#"{{"version":"{VERSION}"}}"#), dir.path()).is_err());
    }
}
