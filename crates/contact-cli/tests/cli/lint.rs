//! Pages of a site: what the rules find in links and scripts.

mod attributes;
mod site;

use std::collections::BTreeSet;

use serde_json::Value;

use crate::run;

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
        "message": "smsto: is outdated; the service's own is sms:",
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
fn another_address_of_today_is_none_of_the_old() {
    let mail = "<a href=mailto:a@example.com>Mail</a>";
    for href in [
        "https://us02web.zoom.us/j/12345678901",
        "https://contoso.zoom.us/j/12345678901",
        "https://api.whatsapp.com/send?phone=33612345678",
        "https://discord.com/invite/furni",
        "https://www.yelp.fr/biz/furni-paris",
        "https://mobile.x.com/furni",
        "instagram://user?username=furni",
        "twitter://user?screen_name=furni",
    ] {
        let (found, _) = json(&["-"], &format!("<a href='{href}'>L</a>{mail}"));
        assert!(found.is_empty(), "{href}: {found:?}");
    }
    // What is mended stays a page that any browser opens.
    let key = "npub10elfcs4fr0l0r8af98jlmgdh9c8tcxjvz9qkw038js35mp4dma8qzvjptg";
    let tracked = format!("<a href='https://iris.to/{key}?utm_source=a'>N</a>{mail}");
    let (found, _) = json(&["-"], &tracked);
    assert!(found.iter().all(|it| it["rule"] != "outdated-link"), "{found:?}");
    assert!(!format!("{found:?}").contains("nostr:"), "{found:?}");
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
