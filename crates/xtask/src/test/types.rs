//! What the package says of its types and of its element, to the tools that its users have.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::npm;
use crate::shell::Run;

/// What the files here need beside the package.
const BESIDE: [&str; 6] = ["@types", "ajv", "custom-elements-manifest", "preact", "svelte", "vue"];

/// Compiled as Node.js resolves what is imported.
const IN_NODE: (&str, &str) = ("types.mts", include_str!("node/types.mts"));

/// Compiled with the types of X's script that programs have, and without.
const WIDGETS: (&str, &str) = ("widgets.ts", include_str!("node/widgets.ts"));

/// Compiled together, as bundlers resolve it. Each says by a comment whose JSX it is.
const BUNDLED: [(&str, &str); 4] = [
    ("react.tsx", include_str!("node/elements/react.tsx")),
    ("preact.tsx", include_str!("node/elements/preact.tsx")),
    ("vue.tsx", include_str!("node/elements/vue.tsx")),
    ("svelte.ts", include_str!("node/elements/svelte.ts")),
];

/// Templates of Vue: what their checker is to accept, and what it is to refuse, once in each of four lines.
const TEMPLATES: [(&str, &str); 2] = [
    ("Good.vue", include_str!("node/elements/Good.vue")),
    ("Bad.vue", include_str!("node/elements/Bad.vue")),
];

/// Vue's checker takes no options but a project's.
const PROJECT: &str = r#"{
  "files": ["Good.vue", "Bad.vue"],
  "vueCompilerOptions": { "strictTemplates": true },
  "compilerOptions": {
    "strict": true, "noEmit": true, "target": "es2022", "module": "preserve", "moduleResolution": "bundler",
    "types": []
  }
}"#;

/// Compiles the files in `dir`, where the package is installed.
pub(super) fn check(dir: &Path) -> Result<()> {
    for name in BESIDE {
        let link = dir.join("node_modules").join(name);
        std::os::unix::fs::symlink(npm::module(name), link)?;
    }
    for (name, content) in BUNDLED.iter().chain(&TEMPLATES).chain([&IN_NODE, &WIDGETS]) {
        fs::write(dir.join(name), content)?;
    }
    let tsc =
        || npm::tool("typescript/bin/tsc").dir(dir).args("--noEmit --strict --target es2022 --lib");
    tsc().args("es2022,dom --module nodenext").arg(IN_NODE.0).read()?;
    for types in ["estree", "estree,twitter-for-web"] {
        tsc()
            .args("es2022,dom,dom.iterable --module preserve --types")
            .arg(types)
            .arg(WIDGETS.0)
            .read()?;
    }
    let bundled = tsc().args("es2022,dom,dom.iterable --module preserve --jsx preserve");
    BUNDLED.iter().fold(bundled, |tsc, (name, _)| tsc.arg(name)).read()?;

    fs::write(dir.join("tsconfig.json"), PROJECT)?;
    let checked = npm::tool("vue-tsc/bin/vue-tsc.js").dir(dir).args("--project .").read();
    let said = checked.err().map_or(String::new(), |error| format!("{error:#}"));
    let errors: Vec<&str> = said.lines().filter(|line| line.contains("error TS")).collect();
    let refused = |line: &&str| line.starts_with("Bad.vue") && line.contains("TS2322");
    ensure!(errors.len() == 4 && errors.iter().all(refused), "vue-tsc says: {said}");

    fs::write(dir.join("manifest.mjs"), include_str!("node/manifest.mjs"))?;
    Run::new("node").dir(dir).args("manifest.mjs").read().context("custom-elements.json")?;
    Ok(())
}
