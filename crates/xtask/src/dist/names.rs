//! The names between wasm and script, as short as they can be.
//!
//! wasm-bindgen's are made for reading (`__wbg_read_8703219501179892`), stand in both files, and no compressor sees
//! both at once.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use wasm_bindgen_cli_support::Output;

/// What the imports and exports of one wasm were called and are called now.
#[derive(Eq, PartialEq)]
pub(super) struct Names {
    /// Functions of the script, in the order of their short names.
    imports: Vec<String>,
    exports: BTreeMap<String, String>,
}

impl Names {
    /// Renames them in the wasm.
    pub(super) fn shorten(output: &mut Output) -> Result<Names> {
        let wasm = output.wasm_mut();
        let mut imports = Vec::new();
        for import in wasm.imports.iter_mut() {
            ensure!(
                import.module.ends_with("_bg.js"),
                "the wasm imports {} from {}, not from its glue",
                import.name,
                import.module
            );
            import.module = short(0);
            imports.push(std::mem::replace(&mut import.name, short(imports.len())));
        }
        let mut exports = BTreeMap::new();
        for export in wasm.exports.iter_mut() {
            let name = short(exports.len());
            exports.insert(std::mem::replace(&mut export.name, name.clone()), name);
        }
        Ok(Names { imports, exports })
    }

    /// The import object, as an expression of the script.
    pub(super) fn import_object(&self) -> String {
        let functions: Vec<String> = self
            .imports
            .iter()
            .enumerate()
            .map(|(i, function)| format!("{}: {function}", short(i)))
            .collect();
        format!("{{ {}: {{ {} }} }}", short(0), functions.join(", "))
    }

    /// Renames the exports where the script reads them: `wasm.NAME` and, in whatever it is, `.__NAME`.
    pub(super) fn rename(&self, script: &str) -> String {
        let mut renamed = String::with_capacity(script.len());
        let mut rest = script;
        while let Some(start) = rest.find(is_word) {
            let (before, tail) = rest.split_at(start);
            let (word, after) = tail.split_at(tail.find(|c| !is_word(c)).unwrap_or(tail.len()));
            renamed.push_str(before);
            let of_wasm = before == "." && ends_in_word(&renamed, "wasm.");
            let internal = before.ends_with('.') && word.starts_with("__");
            match self.exports.get(word) {
                Some(short) if of_wasm || internal => renamed.push_str(short),
                _ => renamed.push_str(word),
            }
            rest = after;
        }
        renamed.push_str(rest);
        renamed
    }
}

pub(super) fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '$'
}

/// Whether the text ends in this, and not in a longer word or a member of something else.
fn ends_in_word(text: &str, end: &str) -> bool {
    text.strip_suffix(end).is_some_and(|before| !before.ends_with(|c| is_word(c) || c == '.'))
}

/// a, b, ... z, ba, bb, ...
fn short(mut number: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'a' + (number % 26) as u8));
        number /= 26;
        if number == 0 {
            return letters.into_iter().rev().collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(exports: &[(&str, &str)]) -> Names {
        let exports = exports
            .iter()
            .map(|(long, short)| (String::from(*long), String::from(*short)))
            .collect();
        Names { imports: vec!["__wbg_read_1".into(), "__wbg_write_2".into()], exports }
    }

    #[test]
    fn exports_are_renamed_where_they_are_read() {
        let names = names(&[("link", "a"), ("__wbindgen_malloc", "b"), ("memory", "c")]);
        let script = "function link() { wasm.link(wasm.__wbindgen_malloc, wasm.memory.buffer) }";
        assert_eq!(names.rename(script), "function link() { wasm.a(wasm.b, wasm.c.buffer) }");
        assert_eq!(names.rename("instance.exports.__wbindgen_malloc(1)"), "instance.exports.b(1)");
    }

    #[test]
    fn what_only_looks_alike_is_left() {
        let names = names(&[("link", "a"), ("__start", "b")]);
        for script in [
            "mywasm.link",
            "my.wasm.link",
            "wasm.links",
            "x.link",
            "wasm, link",
            "__start()",
            "wasm . link",
        ] {
            assert_eq!(names.rename(script), script);
        }
    }

    #[test]
    fn the_import_object_calls_the_glue() {
        assert_eq!(names(&[]).import_object(), "{ a: { a: __wbg_read_1, b: __wbg_write_2 } }");
    }

    #[test]
    fn short_names_do_not_repeat() {
        assert_eq!([0, 25, 26, 27, 51, 52].map(short), ["a", "z", "ba", "bb", "bz", "ca"]);
    }
}
