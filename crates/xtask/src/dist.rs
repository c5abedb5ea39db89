//! `cargo xtask dist`: the npm package, in dist/.
//!
//! Each crate for the page is compiled, given its glue, shrunk, and joined with its loader into one ES module; a second
//! one comes where a page needs more. README.md of this crate has the rules that loaders follow.

mod compile;
mod css;
mod elements;
mod extras;
mod files;
mod finish;
mod glue;
mod join;
mod languages;
mod names;
mod optimise;
mod prune;
mod stamp;
mod studio;
mod syntax;
mod widgets;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail, ensure};
use lexopt::Parser;

use crate::shell::say;
use crate::workspace;

pub(crate) use optimise::Optimise;
use optimise::Optimiser;
use stamp::Stamp;
pub(crate) use studio::FOLDER as STUDIO;

/// A script of the package, and the wasms that it serves.
struct Module {
    package: &'static str,
    /// What is joined with its glue; the last one may import from those before it.
    loader: &'static [&'static str],
    file: &'static str,
    parts: &'static [Part],
}

/// A wasm, by the features that its crate is compiled with.
struct Part {
    features: &'static str,
    file: &'static str,
    /// What stands in the script that fetches it for its hash, if that is checked.
    placeholder: Option<&'static str>,
}

/// For loaders: fetching a wasm, and only once.
const FETCH_WASM: &str = "crates/contact-button-wasm/js/fetch_wasm.js";
const ONCE: &str = "crates/contact-button-wasm/js/once.js";

const MODULES: [Module; 6] = [
    Module {
        package: "contact-button-wasm",
        loader: &[
            "crates/contact-button-wasm/js/dismiss.js",
            "crates/contact-button-wasm/js/events.js",
            "crates/contact-button-wasm/js/loader.js",
        ],
        file: "contact-buttons.js",
        parts: &[
            Part { features: "", file: "contact-buttons.wasm", placeholder: Some("__WASM_HASH__") },
            // Where a page has more than the usual.
            Part {
                features: "full",
                file: "contact-buttons-full.wasm",
                placeholder: Some("__FULL_HASH__"),
            },
            Part {
                features: "color",
                file: "contact-buttons-color.wasm",
                placeholder: Some("__COLOR_HASH__"),
            },
        ],
    },
    // Where a visitor opens a code.
    Module {
        package: "contact-qr-wasm",
        loader: &[FETCH_WASM, ONCE, "crates/contact-qr-wasm/js/loader.js"],
        file: "contact-buttons-qr.js",
        parts: &[Part {
            features: "",
            file: "contact-buttons-qr.wasm",
            placeholder: Some("__QR_HASH__"),
        }],
    },
    // For servers in JavaScript, which read it from their own disk.
    Module {
        package: "contact-button-server",
        loader: &["crates/contact-button-server/js/loader.js"],
        file: "server-edge.js",
        parts: &[Part { features: "", file: "contact-buttons-server.wasm", placeholder: None }],
    },
    // For the studio's page: what it needs first, and then all.
    Module {
        package: "contact-studio-wasm",
        loader: &[FETCH_WASM, ONCE, "crates/contact-studio-wasm/js/first.js"],
        file: "studio/first.js",
        parts: &[Part {
            features: "",
            file: "studio/first.wasm",
            placeholder: Some("__FIRST_HASH__"),
        }],
    },
    Module {
        package: "contact-studio-wasm",
        loader: &[FETCH_WASM, ONCE, "crates/contact-studio-wasm/js/loader.js"],
        file: "studio/studio.js",
        parts: &[Part {
            features: "whole",
            file: "studio/studio.wasm",
            placeholder: Some("__STUDIO_HASH__"),
        }],
    },
    // Where a number is typed as it is dialled within a country.
    Module {
        package: "contact-phone-wasm",
        loader: &[FETCH_WASM, ONCE, "crates/contact-phone-wasm/js/loader.js"],
        file: "studio/phone.js",
        parts: &[Part {
            features: "",
            file: "studio/phone.wasm",
            placeholder: Some("__PHONE_HASH__"),
        }],
    },
];

pub(crate) fn command(args: Parser) -> Result<()> {
    crate::no_more(args)?;
    build(Optimise::IfPossible)
}

/// Brings dist/ up to date.
pub(crate) fn build(optimise: Optimise) -> Result<()> {
    let mut compiled = Vec::new();
    for module in &MODULES {
        let wasms = module.parts.iter().map(|part| compile::wasm(module.package, part.features));
        compiled.push(wasms.collect::<Result<Vec<PathBuf>>>()?);
    }
    let optimiser = Optimiser::find(optimise)?;

    let dist = workspace::dist();
    let mut inputs = compiled.concat();
    let scripts = finish::FILES
        .into_iter()
        .chain(widgets::FILES)
        .chain([languages::SOURCE])
        .chain(MODULES.iter().flat_map(|module| module.loader.iter().copied()));
    inputs.extend(scripts.map(|path| workspace::root().join(path)));
    inputs.extend(extras::inputs().map(|path| workspace::root().join(path)));
    inputs.extend(files::inputs()?);
    let stamp = Stamp::of(&inputs, optimiser.is_some())?;
    if stamp.matches(&dist) {
        say("dist/ is up to date");
        return Ok(());
    }

    say("making dist/");
    let mut made = Vec::new();
    // It fetches the page's wasms.
    let mut finish = finish::script()?;
    let widgets = widgets::script()?;
    for (module, compiled) in MODULES.iter().zip(&compiled) {
        let files = module.make(compiled, optimiser.as_ref(), &mut finish);
        made.extend(files.with_context(|| format!("in the making of {}", module.file))?);
    }
    for (name, script) in
        [(finish::NAME, finish), (widgets::NAME, widgets)].into_iter().chain(extras::scripts()?)
    {
        let script = match &optimiser {
            Some(optimiser) if name == widgets::NAME => optimiser.classic(&script)?,
            Some(optimiser) => optimiser.script(&script)?,
            None => script,
        };
        made.push((name, script.into_bytes()));
    }
    // Only now: what goes wrong above leaves the last dist/ as it was.
    if dist.exists() {
        fs::remove_dir_all(&dist).context("cannot empty dist/")?;
    }
    fs::create_dir_all(dist.join(studio::FOLDER)).context("cannot make dist/")?;
    for (file, content) in made {
        fs::write(dist.join(file), content)?;
    }
    for (file, text) in elements::files()? {
        fs::write(dist.join(file), text)?;
    }
    files::copy(&dist)?;
    studio::integrity(&dist)?;
    studio::files(&dist)?;
    stamp.save(&dist)
}

impl Module {
    /// The script, and each part's wasm, with their names; their hashes go into the script, or else into `fetching`.
    fn make(
        &self,
        compiled: &[PathBuf],
        optimiser: Option<&Optimiser>,
        fetching: &mut String,
    ) -> Result<Vec<(&'static str, Vec<u8>)>> {
        let loader = join::files(self.loader, &["glue.js"])?;
        let mut glues = Vec::new();
        for path in compiled {
            glues.push(glue::generate(path, &loader)?);
        }
        let [glue, others @ ..] = glues.as_slice() else { bail!("there is no part") };
        // One script serves them all.
        ensure!(
            others.iter().all(|other| other.names == glue.names),
            "the parts differ in what they import or export"
        );
        let mut script = glue.script()?;
        let mut files = Vec::new();
        for (part, glue) in self.parts.iter().zip(&glues) {
            let wasm = match optimiser {
                Some(optimiser) => optimiser.wasm(&glue.wasm)?,
                None => glue.wasm.clone(),
            };
            if let Some(placeholder) = part.placeholder {
                let fetches =
                    if script.contains(placeholder) { &mut script } else { &mut *fetching };
                *fetches = glue::fill(fetches, placeholder, &glue::integrity(&wasm))?;
            }
            files.push((part.file, wasm));
        }
        if let Some(optimiser) = optimiser {
            script = optimiser.script(&script)?;
        }
        files.push((self.file, script.into_bytes()));
        Ok(files)
    }
}
