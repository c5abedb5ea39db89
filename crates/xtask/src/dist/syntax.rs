//! Taking the module syntax out of JavaScript, so that modules can share one scope.
//!
//! Text, not a parser: it knows a statement that begins a line and nothing else. That is how wasm-bindgen writes and
//! how we write, and what it cannot take it refuses.

use std::collections::BTreeSet;

use anyhow::{Result, bail, ensure};

/// A module without its imports and without the word `export`.
pub(super) fn as_script(module: &str) -> Result<String> {
    let mut script = String::new();
    for statement in Statements(module) {
        match statement {
            Statement::Import(text) => {
                ensure!(
                    !text.contains(" as "),
                    "names must be the same on both sides of `{}`",
                    text.trim_end()
                );
            }
            Statement::ExportList(_) => {}
            Statement::Export(declaration) => {
                ensure!(
                    !declaration.starts_with("default"),
                    "`export default` has no name to call it by"
                );
                script.push_str(declaration);
            }
            Statement::Other(line) => script.push_str(line),
        }
    }
    Ok(script)
}

/// A module without its imports, which may be from files of these names alone.
pub(super) fn without_imports(module: &str, allowed: &[&str]) -> Result<String> {
    let mut rest = String::new();
    for statement in Statements(module) {
        match statement {
            Statement::Import(text) => {
                ensure!(
                    !text.contains(" as "),
                    "names must be the same on both sides of `{}`",
                    text.trim_end()
                );
                if !allowed.iter().any(|file| text.contains(&format!("/{file}\""))) {
                    bail!("imports may be from {allowed:?} alone: `{}`", text.trim_end());
                }
            }
            Statement::Export(declaration) => {
                rest.push_str("export ");
                rest.push_str(declaration);
            }
            Statement::ExportList(text) | Statement::Other(text) => rest.push_str(text),
        }
    }
    Ok(rest)
}

/// Fails where two files declare the same name: in one scope they cannot.
pub(super) fn ensure_distinct(script: &str) -> Result<()> {
    let mut seen = BTreeSet::new();
    for line in script.lines() {
        let line = line.strip_prefix("export ").unwrap_or(line);
        let line = line.strip_prefix("async ").unwrap_or(line);
        let declared = ["function ", "const ", "let ", "class "]
            .iter()
            .find_map(|word| line.strip_prefix(word))
            .and_then(|rest| {
                rest.split(|c: char| !(c.is_alphanumeric() || "_$".contains(c))).next()
            })
            .filter(|name| !name.is_empty());
        if let Some(name) = declared {
            ensure!(seen.insert(name), "two files declare `{name}`, and become one");
        }
    }
    Ok(())
}

enum Statement<'a> {
    /// `import ... ;`
    Import(&'a str),
    /// `export { ... } ... ;`
    ExportList(&'a str),
    /// The first line of a declaration, after `export `.
    Export(&'a str),
    /// One line of anything else.
    Other(&'a str),
}

struct Statements<'a>(&'a str);

impl<'a> Iterator for Statements<'a> {
    type Item = Statement<'a>;

    fn next(&mut self) -> Option<Statement<'a>> {
        let text = self.0;
        if text.is_empty() {
            return None;
        }
        let line = text.find('\n').map_or(text.len(), |end| end + 1);
        // An import or a list may go over several lines, up to its semicolon.
        let whole = text
            .find(';')
            .map_or(text.len(), |end| end + 1 + usize::from(text[end + 1..].starts_with('\n')));
        let (statement, length) = if text.starts_with("import ") {
            (Statement::Import(&text[..whole]), whole)
        } else if text.starts_with("export {") || text.starts_with("export *") {
            (Statement::ExportList(&text[..whole]), whole)
        } else if let Some(declaration) = text[..line].strip_prefix("export ") {
            (Statement::Export(declaration), line)
        } else {
            (Statement::Other(&text[..line]), line)
        };
        self.0 = &text[length..];
        Some(statement)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_declared_once() {
        assert!(
            ensure_distinct("let a;\nfunction b() {\n  const a = 1;\n}\nexport const { c } = b();")
                .is_ok()
        );
        assert!(ensure_distinct("async function a() {}\nconst a = 1;").is_err());
        assert!(ensure_distinct("export let a;\nclass a {}").is_err());
    }

    #[test]
    fn a_script_has_no_module_syntax() {
        let module = "import { read,\n  write } from './dom.js';\n\n/** Doc. */\nexport function f() {\n    return read();\n}\nexport const g = 1;\nexport { f as h };\nf();\n";
        let script = "\n/** Doc. */\nfunction f() {\n    return read();\n}\nconst g = 1;\nf();\n";
        assert_eq!(as_script(module).unwrap(), script);
    }

    #[test]
    fn a_dynamic_import_stays() {
        let module = "import('./explain.js');\nconst text = 'export this';\n";
        assert_eq!(as_script(module).unwrap(), module);
    }

    #[test]
    fn what_has_no_name_in_a_shared_scope_is_refused() {
        assert!(as_script("import { a as b } from './c.js';\n").is_err());
        assert!(as_script("import * as all from './c.js';\n").is_err());
        assert!(as_script("export default function () {}\n").is_err());
    }

    #[test]
    fn a_loader_keeps_its_exports() {
        let loader =
            "import { link } from \"./glue.js\";\nexport const ready = 1;\nexport { link };\n";
        let rest = without_imports(loader, &["glue.js"]).unwrap();
        assert_eq!(rest, "export const ready = 1;\nexport { link };\n");
        assert!(without_imports("import \"./other.js\";\n", &["glue.js"]).is_err());
    }
}
