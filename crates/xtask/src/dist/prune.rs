//! What wasm and script keep for each other and nobody needs.
//!
//! wasm-bindgen exports for its own start-up code what a loader may leave out; wasm-opt cannot know, since an export
//! is a root to it, and terser cannot, since the import object names the function.

use std::collections::BTreeSet;

use wasm_bindgen_cli_support::Output;

/// Drops the exports that the script never reads, then the imports that only they called, then those imports'
/// functions in the script, until nothing more goes.
pub(super) fn prune(output: &mut Output, script: &mut String) {
    let wasm = output.wasm_mut();
    loop {
        let unread: Vec<_> = wasm
            .exports
            .iter()
            .filter(|export| !reads(script, &export.name))
            .map(|export| export.id())
            .collect();
        if unread.is_empty() {
            return;
        }
        for export in unread {
            wasm.exports.delete(export);
        }
        let imported: BTreeSet<String> =
            wasm.imports.iter().map(|import| import.name.clone()).collect();
        walrus::passes::gc::run(wasm);
        let left: BTreeSet<String> =
            wasm.imports.iter().map(|import| import.name.clone()).collect();
        for gone in imported.difference(&left) {
            *script = without_function(script, gone);
        }
    }
}

/// Whether the script has `.NAME`, as a whole word.
fn reads(script: &str, name: &str) -> bool {
    let member = format!(".{name}");
    script
        .match_indices(&member)
        .any(|(at, _)| !script[at + member.len()..].starts_with(super::names::is_word))
}

/// The script without its top-level function of this name.
fn without_function(script: &str, name: &str) -> String {
    let found = script.find(&format!("\nfunction {name}("));
    let end = found.and_then(|start| Some(start + script[start..].find("\n}\n")?));
    match (found, end) {
        (Some(start), Some(end)) => format!("{}{}", &script[..start], &script[end + "\n}".len()..]),
        _ => script.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_member_is_a_whole_word() {
        assert!(reads("wasm.link(1)", "link"));
        for script in ["wasm.links(1)", "link(1)", "wasm.linkx, wasm.link_"] {
            assert!(!reads(script, "link"), "{script}");
        }
    }

    #[test]
    fn a_function_goes_whole() {
        let script = "let a;\nfunction f(x) {\n    if (x) {\n    }\n}\nfunction ff() {\n}\n";
        assert_eq!(without_function(script, "f"), "let a;\nfunction ff() {\n}\n");
        assert_eq!(without_function(script, "g"), script);
    }
}
