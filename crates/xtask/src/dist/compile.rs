//! From a crate to the wasm that rustc makes of it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::shell::{Run, say};
use crate::{toolchain, workspace};

/// Compiles a crate with these features and gives the path of its wasm. None of its default ones, which are for those
/// who bundle.
pub(super) fn wasm(package: &str, features: &str) -> Result<PathBuf> {
    toolchain::wasm_target()?;
    say(format!(
        "compiling {package} to WebAssembly{}",
        if features.is_empty() { String::new() } else { format!(" ({features})") }
    ));
    let target = workspace::target();
    Run::cargo()
        .args("build --quiet --lib --no-default-features --profile wasm --target")
        .arg(toolchain::WASM)
        .arg("--package")
        .arg(package)
        .arg("--features")
        .arg(features)
        .arg("--target-dir")
        .arg(&target)
        .arg("--config")
        .arg(same_everywhere()?)
        .run()?;
    let file = package.replace('-', "_");
    let compiled = target.join(toolchain::WASM).join("wasm").join(&file).with_extension("wasm");
    // The next one, of other features, has the same name.
    let kept = compiled.with_file_name(format!("{file}-{features}.wasm"));
    if !same_content(&compiled, &kept) {
        fs::copy(&compiled, &kept)?;
    }
    Ok(kept)
}

fn same_content(a: &Path, b: &Path) -> bool {
    matches!((fs::read(a), fs::read(b)), (Ok(a), Ok(b)) if a == b)
}

/// A setting that keeps this machine's folders out of the wasm, and so its hash the same on all machines.
fn same_everywhere() -> Result<String> {
    let registries = toolchain::unpacked_registries()?;
    let flags: Vec<String> = registries
        .iter()
        .filter(|registry| !toolchain::is_rehearsal(registry))
        .map(|registry| remap(registry))
        .collect();
    Ok(format!("target.{}.rustflags=[{}]", toolchain::WASM, flags.join(",")))
}

/// As a string of TOML.
fn remap(folder: &Path) -> String {
    format!("{:?}", format!("--remap-path-prefix={}=crates.io", folder.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_setting_is_toml() {
        let setting: toml::Table = same_everywhere().unwrap().parse().unwrap();
        assert!(setting["target"][toolchain::WASM]["rustflags"].is_array());
        let flag: toml::Table = format!("a = {}", remap(Path::new(r#"/a b/"c\"#))).parse().unwrap();
        assert_eq!(flag["a"].as_str(), Some(r#"--remap-path-prefix=/a b/"c\=crates.io"#));
    }
}
