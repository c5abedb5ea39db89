//! A campaign's files: each opens what it should, holds what it needs, and lets no text out.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use lol_html::html_content::Element;
use lol_html::{RewriteStrSettings, element, rewrite_str};

use crate::{qr, run};

const EVIL: &str = "\"'</style><script>&<b>";

/// All elements of a page with their attributes, as a browser would read them.
fn elements(html: &str) -> Vec<(String, Vec<(String, String)>)> {
    let mut all = Vec::new();
    let each = element!("*", |el: &mut Element<'_, '_>| {
        let attributes = el.attributes().iter();
        let attributes = attributes
            .map(|a| (a.name(), htmlize::unescape_attribute(a.value()).into_owned()))
            .collect();
        all.push((el.tag_name(), attributes));
        Ok(())
    });
    rewrite_str(html, RewriteStrSettings::new().append_element_content_handler(each)).unwrap();
    all
}

/// The values of an attribute in a page.
fn values<'a>(all: &'a [(String, Vec<(String, String)>)], name: &str) -> Vec<&'a str> {
    let attributes = all.iter().flat_map(|(_, attributes)| attributes);
    attributes.filter(|(of, _)| of == name).map(|(_, value)| value.as_str()).collect()
}

fn read(folder: &Path, file: &str) -> String {
    fs::read_to_string(folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

fn campaign(folder: &Path, more: &[&str]) -> (String, String, i32) {
    let start = ["campaign", "tel", "+33 1 23 45 67 89", "--campaign", "spring", "--output"];
    run(&[&start[..], &[folder.to_str().unwrap()], more].concat(), "")
}

#[test]
fn each_variant_has_its_number_in_each_place() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("new");
    let (out, err, code) =
        campaign(&folder, &["--variant", "a", "--variant", "b=+33 1 99 99 99 99"]);
    assert_eq!(code, 0, "{err}");
    assert!(err.contains("--page"), "{err}");
    assert_eq!(out.lines().count(), 2 * 5, "{out}");
    for (variant, link) in [("a", "tel:+33123456789"), ("b", "tel:+33199999999")] {
        let site = elements(&read(&folder, &format!("site-{variant}.html")));
        assert_eq!(values(&site, "content"), ["/beacon", "spring", variant]);
        assert_eq!(values(&site, "id"), ["spring-site"]);
        assert!(values(&site, "href").contains(&link));
        assert_eq!(qr::read_svg(&read(&folder, &format!("print-{variant}.svg"))), link);
        for size in ["300x250", "320x50", "728x90"] {
            let html = read(&folder, &format!("ad-{size}-{variant}.html"));
            let ad = elements(&html);
            assert_eq!(values(&ad, "href"), [link]);
            let (width, height) = size.split_once('x').unwrap();
            let size = format!("width={width},height={height}");
            assert_eq!(values(&ad, "content"), [size.as_str()]);
            // As ad servers look for it.
            assert!(html.contains(&format!("\nvar clickTag = \"{link}\";\n")), "{html}");
        }
    }
}

#[test]
fn a_printed_code_opens_the_page_that_is_counted() {
    let folder = tempfile::tempdir().unwrap();
    let page = "https://brand.example/spring?from=print";
    let (_, err, code) = campaign(folder.path(), &["--page", page]);
    assert_eq!((err.as_str(), code), ("", 0));
    let printed = qr::read_svg(&read(folder.path(), "print.svg"));
    assert_eq!(printed, format!("{page}&utm_campaign=spring"));
    // Each variant's code can be told from the other's.
    let page = "https://brand.example/spring#book";
    campaign(folder.path(), &["--page", page, "--variant", "a", "--variant", "b"]);
    for variant in ["a", "b"] {
        let printed = qr::read_svg(&read(folder.path(), &format!("print-{variant}.svg")));
        let counted = format!("?utm_campaign=spring&utm_content={variant}#book");
        assert_eq!(printed, page.replace("#book", &counted));
    }
}

#[test]
fn an_ad_holds_all_it_needs_and_no_text_gets_out() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = b"\x89PNG\r\n\x1a\n and the rest";
    let file = folder.path().join("picture.bin");
    fs::write(&file, bytes).unwrap();
    let picture = file.to_str().unwrap();
    let texts = ["--heading", EVIL, "--label", EVIL, "--language", EVIL, "--assets", EVIL];
    let more = ["--beacon", EVIL, "--picture", picture];
    let (_, err, code) = campaign(folder.path(), &[&texts[..], &more[..]].concat());
    assert_eq!(code, 0, "{err}");
    for size in ["300x250", "320x50", "728x90"] {
        let html = read(folder.path(), &format!("ad-{size}.html"));
        let ad = elements(&html);
        let names: Vec<&str> = ad.iter().map(|(name, _)| name.as_str()).collect();
        let head = ["html", "head", "meta", "meta", "title", "script", "style"];
        let drawn = ["body", "a", "img", "strong", "span", "svg", "path", "script"];
        assert_eq!(names, [&head[..], &drawn[..]].concat(), "{html}");
        let source = values(&ad, "src");
        let base64 = source[0].strip_prefix("data:image/png;base64,").unwrap();
        let decoded = base64::engine::general_purpose::STANDARD.decode(base64).unwrap();
        assert_eq!((source.len(), decoded.as_slice()), (1, &bytes[..]));
        assert!(!html.contains("url(") && !html.contains("@import"), "{html}");
    }
    let site = elements(&read(folder.path(), "site.html"));
    let names: Vec<&str> = site.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names[..5], ["link", "script", "meta", "meta", "a"]);
    assert_eq!(values(&site, "content"), [EVIL, "spring"]);
}

#[test]
fn what_is_wrong_is_said_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join("text.png");
    fs::write(&text, "a letter").unwrap();
    let out = folder.path().join("out");
    for (more, status, says) in [
        (&["--variant", "a", "--variant", "b=0612345678"][..], 1, "the country code"),
        (&["--variant", "a", "--variant", "a=+33199999999"], 2, "variant a is given twice"),
        (&["--variant", "a b"], 2, "letters, digits, - and _"),
        (&["--variant", "a="], 2, "nothing stands after the ="),
        (&["--variant", "other"], 2, "a meaning of their own"),
        (&["--variant", "-"], 2, "a meaning of their own"),
        (&["--page", "brand.example"], 2, "https://brand.example/spring"),
        (&["--page", "https://brand.example/\"><b>"], 2, "https://brand.example/spring"),
        (&["--picture", text.to_str().unwrap()], 2, "is no PNG, JPEG, GIF or WebP"),
        (&["--picture", "missing.png"], 2, "cannot read missing.png"),
    ] {
        let (_, err, code) = campaign(&out, more);
        assert!(code == status && err.contains(says), "{more:?}: {code} {err}");
        assert!(!out.exists(), "{more:?}");
    }
}

#[test]
fn an_ad_keeps_the_number_whole_and_reads_as_its_language_does() {
    let folder = tempfile::tempdir().unwrap();
    let (_, err, code) = campaign(folder.path(), &["--language", "fr", "--heading", "Ce soir"]);
    assert_eq!(code, 0, "{err}");
    let html = read(folder.path(), "ad-320x50.html");
    let number = "+33 1 23 45 67 89".replace(' ', "\u{a0}");
    assert!(html.contains(&number), "{html}");
    assert!(!html.contains("nowrap") && !html.contains("ellipsis"), "{html}");
    assert!(!html.contains(" dir="), "{html}");
    let long = "Call our friendly team in the old town of Lyon this evening";
    let (_, err, _) = campaign(folder.path(), &["--language", "ar-EG", "--label", long]);
    assert!(err.contains("ad-320x50.html has no room") && err.contains("--label"), "{err}");
    let html = read(folder.path(), "ad-320x50.html");
    assert!(html.contains("<html lang=\"ar-EG\" dir=\"rtl\">"), "{html}");
}

#[test]
fn the_files_of_another_contact_are_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(campaign(folder.path(), &[]).2, 0);
    let before = read(folder.path(), "site.html");
    let out = folder.path().to_str().unwrap();
    let other = ["campaign", "whatsapp", "+33 6 12 34 56 78", "--campaign", "spring"];
    let (_, err, code) = run(&[&other[..], &["--output", out]].concat(), "");
    assert!(code == 2 && err.contains("opens another contact"), "{code} {err}");
    assert_eq!(read(folder.path(), "site.html"), before);
    // The same campaign may be written again.
    assert_eq!(campaign(folder.path(), &["--heading", "Tonight"]).2, 0);
}
