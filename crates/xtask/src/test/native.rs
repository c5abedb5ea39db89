//! The stages that need Rust alone.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::shell::{Run, say};
use crate::workspace::VERSION;
use crate::{recheck, toolchain, workspace};

/// What is published to crates.io.
const LIBRARIES: [&str; 2] = ["contact-link", "contact-button"];

/// What is compiled to WebAssembly alone.
const PAGE_CRATES: [&str; 2] = ["contact-button-wasm", "contact-button-server"];

/// The ways in which they are compiled there: as shipped, for bundlers, as tests. Not in one run, where the test
/// harness would give std to all of them.
const PAGE_BUILDS: [&str; 3] = ["--lib --no-default-features", "--lib", "--tests"];

pub(super) fn format() -> Result<()> {
    Run::cargo().args("fmt --all --check").run()
}

pub(super) fn lint() -> Result<()> {
    Run::cargo()
        .args("clippy --quiet --workspace --all-targets --all-features -- -D warnings")
        .run()?;
    toolchain::wasm_target()?;
    for package in PAGE_CRATES {
        for build in PAGE_BUILDS {
            Run::cargo()
                .args("clippy --quiet --package")
                .arg(package)
                .args(build)
                .args("--target")
                .arg(toolchain::WASM)
                .args("-- -D warnings")
                .run()?;
        }
    }
    Ok(())
}

/// Not the collector, which knows every channel: in one run with it the page's crates would too.
pub(super) fn tests() -> Result<()> {
    Run::cargo().args("test --quiet --workspace --exclude contact-collector").run()
}

pub(super) fn collector() -> Result<()> {
    toolchain::postgres()?;
    toolchain::strace()?;
    Run::cargo().args("test --quiet -p contact-collector").run()
}

/// What a feature does is tested with none and with all of them; that it needs no other one, the compiler says.
pub(super) fn features() -> Result<()> {
    for library in LIBRARIES {
        Run::cargo().args("test --quiet --no-default-features -p").arg(library).run()?;
        for feature in features_of(library)? {
            say(format!("{library} with `{feature}` alone"));
            Run::cargo()
                .args("check --quiet --all-targets --no-default-features -p")
                .arg(library)
                .arg("--features")
                .arg(feature)
                .run()?;
        }
        say(format!("{library} with all of them"));
        Run::cargo().args("test --quiet --all-features -p").arg(library).run()?;
    }
    Ok(())
}

fn features_of(package: &str) -> Result<Vec<String>> {
    let metadata = Run::cargo().args("metadata --no-deps --format-version 1").read()?;
    let metadata: Value = serde_json::from_str(&metadata)?;
    let packages = metadata["packages"].as_array().context("cargo metadata lists packages")?;
    let package = packages.iter().find(|found| found["name"] == package);
    let features = package.and_then(|package| package["features"].as_object());
    let features = features.context("cargo metadata lists features")?;
    Ok(features.keys().filter(|name| *name != "default").cloned().collect())
}

/// A target that comes with std would forgive a crate that uses it, so the compiler is shown core and alloc alone.
pub(super) fn no_std() -> Result<()> {
    toolchain::wasm_target()?;
    let from = toolchain::standard_library(toolchain::WASM)?;
    let sysroot = workspace::scratch()?.join("sysroot-without-std");
    let to = sysroot.join("lib/rustlib").join(toolchain::WASM).join("lib");
    if to.exists() {
        fs::remove_dir_all(&to)?;
    }
    fs::create_dir_all(&to)?;
    for entry in fs::read_dir(&from)? {
        let name = entry?.file_name();
        let file = name.to_string_lossy();
        if ["libcore-", "liballoc-", "libcompiler_builtins-"]
            .iter()
            .any(|library| file.starts_with(library))
        {
            fs::copy(from.join(&name), to.join(&name))?;
        }
    }
    for library in LIBRARIES {
        Run::cargo()
            .env("RUSTFLAGS", format!("--sysroot={}", sysroot.display()))
            .args("build --quiet --no-default-features -p")
            .arg(library)
            .arg("--target")
            .arg(toolchain::WASM)
            // The compiler does not see when a sysroot's files change, and other builds are not to be mixed with these.
            .arg("--target-dir")
            .arg(workspace::scratch()?.join("no-std"))
            .run()?;
    }
    Ok(())
}

pub(super) fn docs() -> Result<()> {
    Run::cargo().env("RUSTDOCFLAGS", "-D warnings").args("doc --quiet --workspace --no-deps").run()
}

pub(super) fn publish() -> Result<()> {
    recheck::warn()?;
    let folder = workspace::scratch()?.join("publish");
    forget_rehearsals(&folder)?;
    let mut publish = Run::cargo().args("publish --quiet --dry-run --target-dir").arg(folder);
    for library in LIBRARIES {
        publish = publish.arg("-p").arg(library);
    }
    // Cargo refuses what is not committed; while one works on it, that is not what is asked.
    if !Run::new("git").args("status --porcelain").read()?.is_empty() {
        publish = publish.arg("--allow-dirty");
    }
    publish.run()
}

/// In a rehearsal Cargo unpacks what it would publish as if it came from a registry, and takes the same version for the
/// same files the next time; so it does with what it has compiled of them, in this folder.
fn forget_rehearsals(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    let registries = toolchain::unpacked_registries()?;
    for registry in registries.iter().filter(|registry| toolchain::is_rehearsal(registry)) {
        for library in LIBRARIES {
            let unpacked = registry.join(format!("{library}-{VERSION}"));
            if unpacked.exists() {
                fs::remove_dir_all(&unpacked)
                    .with_context(|| format!("cannot remove {}", unpacked.display()))?;
            }
        }
    }
    Ok(())
}
