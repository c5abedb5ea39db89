//! Pieces to paste: each is what it says, and no label or text gets out of it.

use contact_link::Contact;
use lol_html::html_content::Element;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use serde_json::Value;

use crate::run;

const EVIL: &str = "</script><b>\"'{{x}}`${y}` & <Z>";

fn snippet(kind: &str, more: &[&str]) -> String {
    let start = ["snippet", "whatsapp", "+33612345678", "--text", EVIL, "--as", kind];
    let (out, err, code) = run(&[&start[..], more].concat(), "");
    assert_eq!((err.as_str(), code), ("", 0));
    out
}

fn link() -> String {
    Contact::new("whatsapp", "+33612345678").unwrap().text(EVIL).unwrap().to_string()
}

/// The names of all elements of a page, and the addresses of its links.
fn elements(html: &str) -> (Vec<String>, Vec<String>) {
    let (mut names, mut links) = (Vec::new(), Vec::new());
    let all = element!("*", |el: &mut Element<'_, '_>| {
        names.push(el.tag_name());
        let href = el.get_attribute("href").filter(|_| el.tag_name() == "a");
        links.extend(href.map(|href| htmlize::unescape_attribute(href).into_owned()));
        Ok(())
    });
    rewrite_str(html, RewriteStrSettings::new().append_element_content_handler(all)).unwrap();
    (names, links)
}

#[test]
fn html_has_its_elements_and_no_other() {
    for (kind, expected) in [
        ("html", &["link", "script", "a"][..]),
        ("html-only", &["link", "a"]),
        ("paste", &["div", "a", "svg", "path"]),
        ("email-signature", &["table", "tr", "td", "a"]),
        ("vue", &["template", "a"]),
    ] {
        let html = snippet(kind, &["--label", EVIL]);
        let (names, links) = elements(&html);
        assert_eq!(names, expected, "{html}");
        assert_eq!(links, [link()], "{html}");
        let text = htmlize::escape_attribute(EVIL).replace('>', "&gt;");
        assert!(html.contains(&text) || html.contains(&text.replace("&#x27;", "'")), "{html}");
    }
}

#[test]
fn the_label_is_in_the_language() {
    assert!(snippet("html", &["--language", "fr"]).contains(">Discuter sur WhatsApp</a>"));
    // A channel that buttons have no words for.
    let (out, _, _) = run(&["snippet", "viber", "+33612345678", "--as", "paste"], "");
    assert!(out.contains("Viber</a>"), "{out}");
}

/// WordPress's filter for what authors may post, as far as links go: no drawings,
/// few attributes, few properties, and no functions in them.
fn kses(html: &str) -> String {
    const ATTRIBUTES: [&str; 8] = ["href", "rel", "rev", "name", "target", "class", "id", "style"];
    const PROPERTIES: [&str; 14] = [
        "background-color",
        "color",
        "border-radius",
        "padding",
        "float",
        "overflow",
        "margin",
        "margin-right",
        "font-family",
        "font-size",
        "font-weight",
        "line-height",
        "text-decoration",
        "vertical-align",
    ];
    let filter = element!("*", |el: &mut Element<'_, '_>| {
        if !["a", "div"].contains(&el.tag_name().as_str()) {
            el.remove_and_keep_content();
            return Ok(());
        }
        let names: Vec<String> = el.attributes().iter().map(|attribute| attribute.name()).collect();
        for name in names.iter().filter(|name| !ATTRIBUTES.contains(&name.as_str())) {
            el.remove_attribute(name);
        }
        let style = el.get_attribute("style").unwrap_or_default();
        let kept = style.split(';').filter(|rule| {
            let property = rule.split(':').next().unwrap_or_default();
            PROPERTIES.contains(&property) && !rule.contains(['(', '\\', '&', '}', '='])
        });
        let kept: Vec<&str> = kept.collect();
        el.set_attribute("style", &kept.join(";"))?;
        Ok(())
    });
    rewrite_str(html, RewriteStrSettings::new().append_element_content_handler(filter)).unwrap()
}

#[test]
fn the_paste_block_survives_wordpress() {
    let block = snippet("paste", &["--label", "Chat"]);
    let (start, rest) = block.split_once("<svg").unwrap();
    let (_, end) = rest.split_once("</svg>").unwrap();
    assert_eq!(kses(&block), format!("{start}{end}"), "nothing but the drawing is taken out");
    assert!(end.starts_with("Chat</a>"));
    // The filter leaves no `display`; what floats is a block all the same.
    assert!(block.contains("float:left") && block.starts_with("<div style=\"overflow:hidden"));
    assert!(!block.contains("<script") && !block.contains("url("));
}

#[test]
fn code_holds_the_texts_as_texts() {
    let react = snippet("react", &["--label", EVIL]);
    let texts: Vec<String> = react
        .lines()
        .filter_map(|line| {
            line.trim().trim_start_matches("href=").strip_prefix('{')?.strip_suffix('}')
        })
        .filter_map(|text| serde_json::from_str(text).ok())
        .collect();
    assert_eq!(texts, [link(), EVIL.to_owned()]);
    let json = snippet("json-ld", &["--label", EVIL]);
    let json = json.split_once(">\n").unwrap().1.strip_suffix("\n</script>\n").unwrap();
    let json: Value = serde_json::from_str(json).unwrap();
    assert_eq!((json["url"].as_str(), json["name"].as_str()), (Some(&*link()), Some(EVIL)));
    let (out, _, _) = run(&["snippet", "tel", "+33123456789", "--as", "json-ld"], "");
    assert!(out.contains("\"telephone\": \"+33123456789\""), "{out}");
}

#[test]
fn markdown_is_one_link() {
    let out = snippet("markdown", &["--label", "a ](b) *c*\nd"]);
    assert_eq!(out, format!("[a \\](b) \\*c\\* d](<{}>)\n", link()));
}

/// The Rust that is printed, compiled as it stands.
#[test]
fn rust_compiles_to_the_same_link() {
    let html = || -> Result<String, contact_link::Error> { include!("../data/snippet.rs") };
    let out = snippet("rust", &["--label", EVIL]);
    let compiled = include_str!("../data/snippet.rs");
    let compiled = compiled.trim_start_matches("{\n").trim_end_matches("Ok(html)\n}\n");
    assert_eq!(compiled, out, "tests/data/snippet.rs is stale");
    assert!(html().unwrap().contains("href=\"https://wa.me/33612345678?text="));
}

fn menu(name: &str) -> String {
    format!("{}/../contact-button/tests/data/{name}", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn a_menu_is_what_its_configuration_says() {
    let (out, err, code) = run(&["snippet", "--config", &menu("menu.json")], "");
    let html = std::fs::read_to_string(menu("menu.html")).unwrap();
    assert!(out.ends_with(&format!("contact-buttons.js\"></script>\n\n{html}")), "{out}");
    assert!(err.starts_with("warning: channels: 5 links in one menu") && code == 0, "{err}");
    let json = std::fs::read_to_string(menu("menu.json")).unwrap();
    let (same, _, code) = run(&["snippet", "--config", "-", "--as", "html-only"], &json);
    assert!(same.ends_with(&html) && !same.contains("<script") && code == 0, "{same}");
    let (out, _, code) = run(&["snippet", "--config", &menu("menu.json"), "--as", "json-ld"], "");
    assert!(out.contains("\"@type\": \"Organization\"") && code == 0, "{out}");
}

#[test]
fn why_says_which_rule_chose_what() {
    let file = menu("menu.json");
    let ask = |visit: &str| run(&["snippet", "--config", &file, "--why", visit], "");
    let (out, _, code) = ask("device=phone campaign=spring");
    assert!(out.starts_with("channels[0].instead[0] sms: shown, since campaign=spring\n"), "{out}");
    assert_eq!((out.lines().count(), code), (6, 0));
    let (_, err, code) = ask("device=watch");
    assert!(err.contains("device=phone, tablet or desktop") && code == 2, "{err}");
    // What the hours do, after the rules.
    let (out, _, _) = ask("hours=closed");
    assert!(out.contains("\nagents[0].channels[0] telegram: hidden while it is closed\n"), "{out}");
    for (visit, part) in [
        ("", "--why \"\" says nothing of a visit; it takes device=phone"),
        ("path=shop", "path=/shop"),
        ("at=noon", "--why \"at=noon\" is no moment; it takes at=2026-12-19T10:00+01:00"),
        ("at=2026-12-19T10:00Z hours=open", "both hours= and at="),
    ] {
        let (out, err, code) = ask(visit);
        assert!(out.is_empty() && err.contains(part) && code == 2, "{err}");
    }
}

#[test]
fn why_at_a_moment_goes_by_the_hours_of_each_link() {
    let json = r#"{"hours": "Mo-Fr 09:00-18:00", "timezone": "Europe/Paris", "closed": "hide", "channels": [{"channel": "tel", "to": "+33123456789"}],
        "agents": [{"name": "Ana", "hours": "Mo-Fr 18:00-22:00", "channels": [{"channel": "telegram", "to": "durov"}]}]}"#;
    let (out, _, code) =
        run(&["snippet", "--config", "-", "--why", "at=2026-12-18T20:00+01:00 device=phone"], json);
    let lines = "channels[0] tel: hidden while the menu is closed\nagents[0].channels[0] telegram: shown, since no rule is about it, open by its own hours\n";
    assert_eq!((out.as_str(), code), (lines, 0));
}

#[test]
fn a_menus_json_ld_has_the_coming_year_of_yearly_dates() {
    let json = r#"{"hours": "Mo-Fr 09:00-18:00; Dec 25 off", "timezone": "Europe/Paris", "channels": [{"channel": "tel", "to": "+33123456789"}]}"#;
    let (out, err, code) = run(&["snippet", "--config", "-", "--as", "json-ld"], json);
    assert_eq!((out.matches("-12-25\"").count(), code), (2, 0), "from and through: {out}");
    assert!(
        err.starts_with("warning: hours: dates without a year are those of every year"),
        "{err}"
    );
    let (_, err, _) = run(&["snippet", "--config", "-"], json);
    assert_eq!(err, "", "the markup has them all");
}

#[test]
fn what_is_wrong_with_a_menu_has_its_path() {
    let json = r#"{"agents": [{"name": "Ana"}, {"name": "Bo", "hours": "9-5"}]}"#;
    let (out, err, code) = run(&["snippet", "--config", "-"], json);
    let said =
        "error: agents[1].hours: hours \"9-5\" is no time; it takes 09:00-18:00 (at character 1)\n";
    assert_eq!((out.as_str(), err.as_str(), code), ("", said, 1));
    for (args, code) in [
        (&["snippet"][..], 2),
        (&["snippet", "--config", "missing.json"], 2),
        (&["snippet", "--config", "-", "--as", "vue"], 2),
        (&["snippet", "tel", "+33123456789", "--config", "-"], 2),
        (&["snippet", "tel", "+33123456789", "--why", "lang=fr"], 2),
    ] {
        let menu = r#"{"channels": [{"channel": "tel", "to": "+33123456789"}]}"#;
        assert_eq!(run(args, menu).2, code, "{args:?}");
    }
    let (out, err, code) = run(&["snippet", "--config", "-"], "{\"channels\": [\n");
    let said = "error: the JSON ends before it is whole, at line 2 column 0, within channels\n";
    assert_eq!((out.as_str(), err.as_str(), code), ("", said, 1));
    let (out, err, code) = run(&["snippet", "--config", "-"], "{}");
    assert_eq!((out.as_str(), code), ("", 1));
    assert!(err.starts_with("error: channels: the menu has no link; it takes one"), "{err}");
}
