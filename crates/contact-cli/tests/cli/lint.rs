//! Pages of a site.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use crate::{data, run};

pub(super) fn json(args: &[&str], input: &str) -> (Vec<Value>, i32) {
    let (out, err, code) = run(&[&["lint", "--format", "json"], args].concat(), input);
    (serde_json::from_str(&out).unwrap_or_else(|_| panic!("{out}{err}")), code)
}

pub(super) fn rules(html: &str) -> Vec<String> {
    let (found, _) = json(&["-"], html);
    found.iter().map(|finding| finding["rule"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_finding_has_its_place_its_sentence_and_the_mended_markup() {
    let (found, code) = json(&["-"], "<p>\n  é<a href='smsto:+33612345678'>SMS</a>");
    assert_eq!(code, 1);
    let expected = serde_json::json!([{
        "file": "-", "line": 2, "column": 4, "rule": "outdated-link", "severity": "warning",
        "message": "smsto is outdated; the service's own is sms",
        "fix": "<a href='sms:+33612345678'>",
    }]);
    assert_eq!(Value::Array(found), expected);
}

#[test]
fn every_rule_finds_what_it_is_for_and_nothing_else() {
    let text = "<a href=mailto:a@example.com>Mail</a>";
    let mut seen = BTreeSet::new();
    for (html, rule) in [
        ("<a href=https://wa.me/06123>W</a>", "broken-link"),
        ("<a data-contact=x_dm data-to=furni href=/>X</a>", "broken-link"),
        ("<a href=skype:furni?call>S</a>", "dead-channel"),
        ("<a href=http://wa.me/33612345678>W</a>", "insecure-link"),
        ("<a data-contact=tel data-to=+33123456789>T</a>", "no-href"),
        ("<a href=https://wa.me/33612345678> <svg></svg></a>", "no-name"),
        ("<a href='https://x.com/messages/compose?recipient_id=3805104374'>X</a>", "example-id"),
        ("<a href='https://wa.me/33612345678?utm_source=a'>W</a>", "tracked-link"),
        ("<script src=//platform.x.com/widgets.js></script>", "tracked-script"),
        ("<script>load('https://platform.twitter.com/widgets.js')</script>", "tracked-script"),
        ("<a href='https://twitter.com/messages/compose?recipient_id=12'>X</a>", "outdated-link"),
        ("<script src=/npm/sharer.js@0.5.1/sharer.min.js></script>", "outdated-script"),
        ("<a href=sms:+33-612345678>S</a>", "untidy-link"),
        ("<a href=tel:0123456789>T</a>", "local-number"),
        ("<a href='https://wa.me/33612345678?colour=red'>W</a>", "unknown-parameter"),
        ("<a target=chat href=https://wa.me/33612345678>W</a>", "missing-rel"),
        (&format!("<contact-menu>{}</contact-menu>", text.repeat(5)), "crowded-menu"),
        ("<p data-hours='9-5'>Ask us</p>", "bad-hours"),
        ("<ul><li data-when='devise=phone'></li></ul>", "bad-condition"),
        ("<a href=tel:+33123456789 data-numbers='spring=01 23'>T</a>", "bad-numbers"),
        ("<a href=https://wa.me/33612345678 data-text='{produit}'>W</a>", "unknown-variable"),
        (&format!("<contact-menu placement=top>{text}</contact-menu>"), "unknown-setting"),
        ("<meta name=contact-buttons:analytics content=pixel>", "unknown-setting"),
        ("<contact-menu label=Help></contact-menu>", "empty-menu"),
        ("<meta name=contact-buttons:beacon content=//count.example/b>", "foreign-beacon"),
        ("<a href=https://wa.me/33612345678 data-number>W</a>", "idle-attribute"),
        ("<a id=+33612345678 href=https://wa.me/33612345678>W</a>", "uncounted-id"),
    ] {
        let found: BTreeSet<String> = rules(&format!("{html}{text}")).into_iter().collect();
        assert_eq!(found.iter().map(String::as_str).collect::<Vec<_>>(), [rule], "{html}");
        seen.insert(rule.to_owned());
    }
    assert_eq!(rules("<a href=tel:+33123456789>Call</a>"), ["only-a-phone"]);
    seen.insert("only-a-phone".to_owned());
    let (out, _, code) = run(&["lint", "--rules"], "");
    let all: BTreeSet<String> =
        out.lines().map(|line| line.split(' ').next().unwrap().to_owned()).collect();
    assert_eq!((seen, code), (all, 0));
}

#[test]
fn an_attribute_is_named_as_it_stands_there() {
    for (html, start) in [
        ("<a data-contact=x_dm data-to=furni href=/>X</a>", "data-to: X (direct message): to "),
        ("<contact-button channel=x_dm to=furni></contact-button>", "to: X (direct message): to "),
        ("<contact-button channel=fax></contact-button>", "channel: channel \"fax\" is not"),
    ] {
        let (found, _) = json(&["-"], html);
        let message = found[0]["message"].as_str().unwrap();
        assert!(message.starts_with(start), "{message}");
    }
}

#[test]
fn links_are_read_as_browsers_read_them() {
    let mail = "<a href=mailto:a@example.com>Mail</a>";
    for (href, rule, mended) in [
        (
            "https://wa.me/33612345678?text=Hello World",
            "untidy-link",
            "https://wa.me/33612345678?text=Hello%20World",
        ),
        ("mailto:a@example.com?subject=a b", "untidy-link", "mailto:a@example.com?subject=a%20b"),
        ("https://wa.me/33 612 345 678", "broken-link", "https://wa.me/33612345678"),
        ("wa.me/33612345678", "broken-link", "https://wa.me/33612345678"),
        ("https://twitter.com/furni?ref_src=a", "tracked-link", "https://x.com/furni"),
    ] {
        let (found, _) = json(&["-"], &format!("<a href='{href}'>L</a>{mail}"));
        assert_eq!(found[0]["rule"], rule, "{href}");
        assert_eq!(found[0]["fix"], format!("<a href='{mended}'>"), "{href}");
    }
    // What is wrong beside the blanks is said.
    let (found, _) = json(&["-"], &format!("<a href='tel:01 23 45 67 89'>T</a>{mail}"));
    assert_eq!(found[1]["rule"], "local-number");
    assert!(found[1]["message"].as_str().unwrap().contains("reaches its country's callers alone"));
    // A helpline's number has no other way to be written.
    for link in ["tel:3639", "tel:112", "sms:70420?body=JOIN"] {
        let (found, _) = json(&["-"], &format!("<a href='{link}'>T</a>{mail}"));
        assert!(found.is_empty(), "{link}: {found:?}");
    }
}

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
fn what_is_right_or_none_of_ours_is_left_alone() {
    for html in [
        "<a href=https://wa.me/33612345678>W</a>",
        "<a href=//wa.me/33612345678>W</a>",
        "<a href=https://x.com/furni>X</a>",
        "<a href=about.html>A</a><a href='a b.html'>B</a>",
        "<a href=mailto:a@example.com><i title=Mail></i></a>",
        "<a class=contact-button href=https://wa.me/33612345678 data-text=Hi>W</a>",
        "<a href=https://example.com/tags/rust>t</a>",
        "<a href='https://www.facebook.com/furni?locale=fr'>f</a>",
        "<a href=https://www.facebook.com/groups>f</a>",
        "<a href=https://github.com/a>g</a><a href=#top>u</a><a name=x></a><a>y</a>",
        "<template><b></template><!-- <a href=https://wa.me/06></a> -->",
        "<a href='tel:{{ phone }}'></a>",
        "<a href='https://wa.me/33612345678' target=_blank rel=noopener>W</a>",
        "<contact-button channel=tel to=+33123456789><a href=mailto:a@example.com>T</a></contact-button>",
    ] {
        assert_eq!(rules(html), Vec::<String>::new(), "{html}");
    }
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
