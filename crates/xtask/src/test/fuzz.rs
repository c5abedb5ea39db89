//! The fuzz targets: what the corpus knows, the links of `tests/data`, and what is made of them, the same in every run.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::shell::{Run, say};
use crate::{toolchain, workspace};

/// The targets: what a builder is given, what is read as a link, and what as a beacon.
const BUILD: &str = "build_contact";
const PARSE: &str = "parse_link";
const BEACON: &str = "read_beacon";

/// Folders in the workspace, and no members of it, each with its targets.
const FUZZ: [(&str, &[&str]); 2] = [
    ("crates/contact-link/fuzz", &[BUILD, PARSE]),
    // Begins with what its corpus has.
    ("crates/contact-collector/fuzz", &[BEACON]),
];

/// How many inputs each target tries, drawn from one seed: who looks for what nobody has met runs `cargo fuzz run`, until
/// it finds something.
const RUNS: u32 = 30_000;

pub(super) fn run() -> Result<()> {
    toolchain::cargo_fuzz()?;
    let scratch = workspace::scratch()?.join("fuzz");
    let seeds = seeds()?;
    for (folder, targets) in FUZZ {
        let folder = workspace::root().join(folder);
        // Of a workspace of its own, which the stage `format` does not see.
        Run::cargo().dir(&folder).args("fmt --check").run()?;
        for target in targets {
            say(format!("fuzzing {target} with {RUNS} inputs"));
            // What is found here is looked at and not kept; `cargo fuzz run` keeps it.
            let found = scratch.join(target).join("found");
            let data = scratch.join(target).join("data");
            for dir in [&found, &data] {
                if dir.exists() {
                    fs::remove_dir_all(dir)?;
                }
                fs::create_dir_all(dir)?;
            }
            for (number, (_, seed)) in seeds.iter().filter(|(of, _)| of == target).enumerate() {
                fs::write(data.join(number.to_string()), seed)?;
            }
            fuzz(&folder, target, &[found, data, folder.join("corpus").join(target)])?;
        }
    }
    Ok(())
}

fn fuzz(folder: &Path, target: &str, inputs: &[PathBuf]) -> Result<()> {
    // Without a sanitizer, which only a nightly compiler has: what is looked for are broken laws and panics.
    let mut run = Run::cargo()
        .dir(folder)
        .args("fuzz run --sanitizer none --target-dir")
        .arg(workspace::target().join("fuzz"))
        .arg(target);
    for input in inputs {
        run = run.arg(input);
    }
    // In silence: libFuzzer ends with words for a dictionary, in bytes that are no text.
    run.arg("--")
        .args(&format!("-seed=1 -runs={RUNS}"))
        // Longer than the longest beacon.
        .args("-max_len=2100 -verbosity=0")
        .read()
        .map(drop)
}

/// What each target is to begin with: the vectors and the pasted links.
fn seeds() -> Result<Vec<(&'static str, String)>> {
    let mut seeds = Vec::new();
    for vector in list("tests/data/vectors.json", |data| data)? {
        let input = &vector["input"];
        match input["channel"].as_str() {
            Some(channel) => seeds.push((BUILD, as_lines(channel, input))),
            None => seeds.extend(input["url"].as_str().map(|url| (PARSE, url.to_owned()))),
        }
        seeds.extend(vector["url"].as_str().map(|url| (PARSE, url.to_owned())));
    }
    for of in ["accepted", "refused"] {
        let links = list("tests/data/pasted.json", |data| &data[of])?;
        seeds.extend(
            links.iter().filter_map(|link| Some((PARSE, link["url"].as_str()?.to_owned()))),
        );
    }
    let menus: Value =
        serde_json::from_str(&workspace::text(Path::new("tests/data/share-menus.json"))?)?;
    let cases = menus.as_object().into_iter().flat_map(|channels| channels.values());
    let cases = cases.filter_map(Value::as_array).flatten();
    seeds.extend(cases.filter_map(|case| Some((PARSE, case["url"].as_str()?.to_owned()))));
    Ok(seeds)
}

fn list(file: &str, part: impl Fn(&Value) -> &Value) -> Result<Vec<Value>> {
    let data: Value = serde_json::from_str(&workspace::text(Path::new(file))?)?;
    part(&data).as_array().cloned().with_context(|| format!("{file} holds a list"))
}

/// The notation of the target `build_contact`.
fn as_lines(channel: &str, input: &Value) -> String {
    let mut lines = channel.to_owned();
    for (name, value) in
        input.as_object().into_iter().flatten().filter(|(name, _)| *name != "channel")
    {
        let values = value.as_array().cloned().unwrap_or_else(|| vec![value.clone()]);
        for value in values {
            let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            lines.push_str(&format!("\n{name}={value}"));
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_targets_of_links_have_something_to_begin_with() {
        let seeds = seeds().unwrap();
        for target in [BUILD, PARSE] {
            let count = seeds.iter().filter(|(of, _)| *of == target).count();
            assert!(count > 100, "{target}: {count}");
        }
        let call = |seed: &str| seed.starts_with("tel\n") && seed.contains("\next=45");
        assert!(seeds.iter().any(|(of, seed)| *of == BUILD && call(seed)));
    }
}
