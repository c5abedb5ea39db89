//! Files, folders and the standard input, and the formats of what is found.

use std::fs;

use serde_json::Value;

use super::json;
use crate::{data, run};

#[test]
fn a_page_that_cannot_be_read_hides_no_other() {
    let site = tempfile::tempdir().unwrap();
    let utf16: Vec<u8> = "\u{feff}<a href=smsto:+33612345678>S</a>"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    fs::write(site.path().join("a.html"), utf16).unwrap();
    fs::write(site.path().join("b.html"), "<a href=smsto:+33612345678>S</a>").unwrap();
    let path = site.path().to_str().unwrap();
    let (out, err, code) = run(&["lint", path], "");
    assert!(err.contains("a.html: the page is UTF-16") && out.contains("outdated-link"), "{err}");
    assert!(err.contains("; what could not be read is not checked"), "{err}");
    assert_eq!(code, 2);

    let empty = tempfile::tempdir().unwrap();
    let (_, err, code) = run(&["lint", empty.path().to_str().unwrap()], "");
    assert!(err.contains("has no page, no file in .html, .htm, .xhtml") && code == 0, "{err}");
}

#[test]
fn a_site_is_mended_and_the_rest_reported() {
    let site = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = site.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    let bad = "<a href='tel:+33-123456789'>T</a><a href=mailto:a@example.com>M</a>\r\n";
    write("index.html", bad);
    write("b/page.HTM", bad);
    write("built/page.html", bad);
    write("drafts/page.html", bad);
    write("notes.txt", bad);
    write(".gitignore", "built/\n");
    write("contact-link.toml", "[lint]\nignore = ['drafts/']\n");
    let path = site.path().to_str().unwrap();

    let (found, code) = json(&[path], "");
    let files: Vec<&str> = found.iter().map(|finding| finding["file"].as_str().unwrap()).collect();
    assert!(
        files.len() == 2 && files[0].ends_with("page.HTM") && files[1].ends_with("index.html"),
        "{files:?}"
    );
    assert_eq!(code, 1);

    let (out, err, code) = run(&["lint", "--fix", path], "");
    assert_eq!((out.as_str(), code), ("", 0), "{err}");
    let mended = bad.replace("+33-123456789", "+33123456789");
    assert_eq!(fs::read_to_string(site.path().join("index.html")).unwrap(), mended);
    assert_eq!(fs::read_to_string(site.path().join("b/page.HTM")).unwrap(), mended);
    assert_eq!(fs::read_to_string(site.path().join("drafts/page.html")).unwrap(), bad);

    write("contact-link.toml", "[lint.rules]\nno-such = 'off'\n");
    let (_, err, code) = run(&["lint", path], "");
    assert!(code == 2 && err.contains("contact-link.toml") && err.contains("no-such"), "{err}");
}

#[test]
fn the_standard_input_is_mended_to_the_output() {
    let (out, _, code) = run(&["lint", "--fix", "-"], "<a href=smsto:+33612345678>S</a>\n");
    assert_eq!((out.as_str(), code), ("<a href=\"sms:+33612345678\">S</a>\n", 0));
}

#[test]
fn each_format_says_the_same() {
    let page = data("page.html");
    let page = page.to_str().unwrap();
    let (found, _) = json(&[page], "");
    assert!(found.len() > 8);
    let (out, _, code) = run(&["lint", "--format", "sarif", page], "");
    let sarif: Value = serde_json::from_str(&out).unwrap();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    let rules = sarif["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
    assert_eq!((results.len(), code), (found.len(), 1));
    for (result, finding) in results.iter().zip(&found) {
        let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
        assert_eq!(rule["id"], finding["rule"]);
        let region = &result["locations"][0]["physicalLocation"]["region"];
        assert_eq!(
            (&region["startLine"], &region["startColumn"]),
            (&finding["line"], &finding["column"])
        );
    }
    let (out, _, _) = run(&["lint", "--format", "github", page], "");
    assert_eq!(out.lines().count(), found.len());
    assert!(
        out.lines()
            .all(|line| line.starts_with("::error file=") || line.starts_with("::warning file=")),
        "{out}"
    );
    let (out, _, _) = run(&["lint", page], "");
    for finding in &found {
        let place = format!("{page}:{}:{}: ", finding["line"], finding["column"]);
        assert!(out.contains(&place), "{place} in {out}");
    }
    assert!(!out.contains('\u{1b}'), "no colours where nobody sees them");
}
