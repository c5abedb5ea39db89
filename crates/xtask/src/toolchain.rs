//! What must be on the machine beside Cargo, and how it gets there.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use crate::shell::{self, Run, say};
use crate::workspace;

/// What the page's code is compiled for.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

const WASM_PACK: &str = "0.15.1";

/// Firefox's driver, which Debian does not have.
const GECKODRIVER: &str = "0.37.1";

/// What the browser tests run, and Debian's package that brings it.
const PROGRAMS: [(&[&str], &str); 5] = [
    (&["chromium", "chromium-browser", "google-chrome"], "chromium"),
    (&["chromedriver"], "chromium-driver"),
    (&["firefox-esr", "firefox"], "firefox-esr"),
    (&["WebKitWebDriver"], "webkit2gtk-driver"),
    (&["Xvfb"], "xvfb"),
];

/// The font that pictures are drawn with.
const FONT: (&str, &str) = ("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "fonts-dejavu-core");
const CARGO_FUZZ: &str = "0.13.2";

/// The load generator of `cargo xtask bench-collector`.
const OHA: &str = "1.16.0";

/// Makes sure that Rust can compile for the browser.
pub(crate) fn wasm_target() -> Result<()> {
    if standard_library(WASM)?.is_dir() {
        return Ok(());
    }
    if shell::find("rustup").is_none() {
        bail!(
            "this Rust has no {WASM} target and there is no rustup to add it; your Rust's package manager has it"
        );
    }
    say(format!("adding Rust's {WASM} target"));
    Run::new("rustup").args("target add").arg(WASM).run()
}

/// The folder of the compiled standard library of a target, which may not exist.
pub(crate) fn standard_library(target: &str) -> Result<PathBuf> {
    let sysroot = Run::new("rustc").args("--print sysroot").read()?;
    Ok(Path::new(sysroot.trim()).join("lib/rustlib").join(target).join("lib"))
}

/// The folders in which Cargo unpacks the crates that it builds, one for each registry, sorted.
pub(crate) fn unpacked_registries() -> Result<Vec<PathBuf>> {
    let home = match env::var_os("CARGO_HOME") {
        Some(home) => PathBuf::from(home),
        None => {
            env::home_dir().context("there is no home folder, and no CARGO_HOME")?.join(".cargo")
        }
    };
    let mut registries = Vec::new();
    for registry in fs::read_dir(home.join("registry/src")).into_iter().flatten() {
        registries.push(registry?.path());
    }
    registries.sort();
    Ok(registries)
}

/// Whether such a folder is of the registry that `cargo publish --dry-run` makes of a folder: its name is a hash,
/// without a host before it.
pub(crate) fn is_rehearsal(registry: &Path) -> bool {
    registry.file_name().is_some_and(|name| name.to_string_lossy().starts_with('-'))
}

/// Makes sure of the programs that run a crate's unit tests in a browser.
pub(crate) fn wasm_pack() -> Result<()> {
    // Without --locked: the lock file of wasm-bindgen-cli 0.2.130 names versions that not every registry serves.
    cargo_install("wasm-pack", "wasm-pack", WASM_PACK, "")?;
    cargo_install("wasm-bindgen-cli", "wasm-bindgen", &wasm_bindgen_version()?, "")
}

/// Makes sure of the program that runs the fuzz targets, and of the compiler for what it links to them.
pub(crate) fn cargo_fuzz() -> Result<()> {
    if env::var_os("CXX").is_none() && shell::find("c++").is_none() {
        bail!("the fuzz targets need a C++ compiler: put c++ on the PATH, or its path in CXX");
    }
    cargo_install("cargo-fuzz", "cargo-fuzz", CARGO_FUZZ, "--locked")
}

/// The exact version that the workspace asks of wasm-bindgen.
fn wasm_bindgen_version() -> Result<String> {
    let manifest: toml::Table = workspace::text("Cargo.toml")?.parse()?;
    manifest["workspace"]["dependencies"]["wasm-bindgen"]["version"]
        .as_str()
        .and_then(|version| version.strip_prefix('='))
        .map(str::to_owned)
        .context("Cargo.toml must pin wasm-bindgen as \"=x.y.z\"")
}

fn cargo_install(package: &str, program: &str, version: &str, flags: &str) -> Result<()> {
    if installed(program).is_some_and(|found| found == version) {
        return Ok(());
    }
    say(format!("installing {package} {version} with Cargo, which takes some minutes"));
    // Not optimised, since each does little and would build for minutes more.
    Run::cargo()
        .env("CARGO_PROFILE_DEV_DEBUG", "false")
        .args("install --quiet --force --debug")
        .args(flags)
        .arg(format!("{package}@{version}"))
        .run()?;
    match installed(program) {
        Some(found) if found == version => Ok(()),
        Some(found) => {
            bail!("{program} on the PATH is {found}, not {version}: put Cargo's bin folder first")
        }
        None => bail!("{program} was installed and is not on the PATH: add Cargo's bin folder"),
    }
}

/// The version that a program gives of itself, as in `wasm-pack 0.15.1`.
fn installed(program: &str) -> Option<String> {
    shell::find(program)?;
    let answer = Run::new(program).arg("--version").read().ok()?;
    answer.split_whitespace().nth(1).map(str::to_owned)
}

/// Makes sure of the three browsers, their drivers, a display and a font.
pub(crate) fn browsers() -> Result<()> {
    let missing = missing_packages();
    if !missing.is_empty() {
        apt_get("the browser tests need them", &missing.join(" "))?;
        let still = missing_packages();
        if !still.is_empty() {
            bail!("apt-get installed {}, and what they bring is not there", still.join(", "));
        }
    }
    cargo_install("geckodriver", "geckodriver", GECKODRIVER, "--locked")
}

/// Makes sure of the browsers, and gives the path of Chromium's driver.
pub(crate) fn chromedriver() -> Result<PathBuf> {
    browsers()?;
    shell::find("chromedriver").context("chromedriver is not on the PATH")
}

fn missing_packages() -> Vec<&'static str> {
    let programs = PROGRAMS
        .iter()
        .filter(|(programs, _)| !programs.iter().any(|program| shell::find(program).is_some()))
        .map(|(_, package)| *package);
    let font = (!Path::new(FONT.0).is_file()).then_some(FONT.1);
    programs.chain(font).collect()
}

/// Makes sure of a PostgreSQL, which the collector's tests start by themselves.
pub(crate) fn postgres() -> Result<()> {
    if !has_postgres() {
        apt_get("the collector's tests need PostgreSQL", "postgresql")?;
    }
    ensure!(has_postgres(), "apt-get installed postgresql, and there is no initdb");
    Ok(())
}

/// Debian keeps the server's programs in a folder for each version, off the PATH.
fn has_postgres() -> bool {
    let mut versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    shell::find("initdb").is_some() || versions.any(|dir| dir.path().join("bin/initdb").is_file())
}

/// Makes sure of strace, by which the collector's tests see the disk being written.
pub(crate) fn strace() -> Result<()> {
    match shell::find("strace") {
        Some(_) => Ok(()),
        None => apt_get("the collector's tests need strace", "strace"),
    }
}

/// Makes sure of what the collector is measured with and against.
pub(crate) fn load_tools() -> Result<()> {
    if shell::find("nginx").is_none() {
        apt_get("the benchmark needs nginx", "nginx-light")?;
    }
    match shell::find("oha") {
        Some(_) => Ok(()),
        None => {
            say(format!("installing oha {OHA} with Cargo, which takes some minutes"));
            Run::cargo().args("install --quiet --locked").arg(format!("oha@{OHA}")).run()
        }
    }
}

/// Installs Debian's packages, or says how.
fn apt_get(need: &str, packages: &str) -> Result<()> {
    let install = format!("apt-get install --yes --no-install-recommends {packages}");
    if shell::find("apt-get").is_none() {
        bail!("{need} ({packages}) on the PATH");
    }
    if Run::new("id").arg("-u").read()?.trim() != "0" {
        bail!("{need}:\n  sudo apt-get update && sudo {install}");
    }
    say(format!("installing {packages} with apt-get"));
    Run::new("apt-get").args("update --quiet").read()?;
    Run::new("env").args("DEBIAN_FRONTEND=noninteractive").args(&install).read()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_version_of_wasm_bindgen() {
        let ours = include_str!("../Cargo.toml");
        let wanted = format!("wasm-bindgen-cli-support = \"={}\"", wasm_bindgen_version().unwrap());
        assert!(ours.contains(&wanted), "crates/xtask/Cargo.toml must say {wanted}");
    }
}
