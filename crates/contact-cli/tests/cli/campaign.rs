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

/// The page's script reads the first of several.
#[test]
fn a_pages_own_campaign_gives_way_and_that_is_said() {
    let folder = tempfile::tempdir().unwrap();
    for (page, variant, printed, replaced) in [
        (
            "https://b.example/?utm_campaign=old&utm_content=z",
            Some("a"),
            "https://b.example/?utm_campaign=spring&utm_content=a",
            "utm_campaign=old&utm_content=z",
        ),
        // Encoded names too; what else stands there stays as it is written.
        (
            "https://b.example/p?q=a%20b&utm%5Fcampaign=old&flag&utm_source=mail&utm_campaign=x#top",
            Some("a"),
            "https://b.example/p?q=a%20b&flag&utm_source=mail&utm_campaign=spring&utm_content=a#top",
            "utm%5Fcampaign=old&utm_campaign=x",
        ),
        // A campaign without variants is counted under none.
        (
            "https://b.example/?utm_content=z",
            None,
            "https://b.example/?utm_campaign=spring",
            "utm_content=z",
        ),
        // Its own already.
        (
            "https://b.example/?utm_campaign=spring",
            None,
            "https://b.example/?utm_campaign=spring",
            "",
        ),
    ] {
        let named: Vec<&str> = variant.iter().flat_map(|name| ["--variant", name]).collect();
        let (_, err, code) = campaign(folder.path(), &[&["--page", page], &named[..]].concat());
        let file = variant.map_or("print.svg".to_owned(), |name| format!("print-{name}.svg"));
        assert_eq!(qr::read_svg(&read(folder.path(), &file)), printed, "{page}");
        assert_eq!(code, 0, "{err}");
        assert_eq!(err.contains("gives way"), !replaced.is_empty(), "{page}: {err}");
        assert!(err.contains(replaced), "{page}: {err}");
    }
}

#[test]
fn a_pages_address_may_have_letters_of_any_script() {
    let folder = tempfile::tempdir().unwrap();
    for (page, printed) in [
        ("https://b.example/été?q=thé", "https://b.example/%C3%A9t%C3%A9?q=th%C3%A9&"),
        ("https://café.example/", "https://xn--caf-dma.example/?"),
    ] {
        let (_, err, code) = campaign(folder.path(), &["--page", page]);
        assert_eq!((err.as_str(), code), ("", 0));
        let code = qr::read_svg(&read(folder.path(), "print.svg"));
        assert_eq!(code, format!("{printed}utm_campaign=spring"));
    }
}

#[test]
fn an_ad_holds_all_it_needs_and_no_text_gets_out() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = png();
    let file = folder.path().join("picture.bin");
    fs::write(&file, &bytes).unwrap();
    let picture = file.to_str().unwrap();
    let texts = ["--heading", EVIL, "--label", EVIL, "--assets", EVIL];
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
        assert_eq!((source.len(), decoded.as_slice()), (1, bytes.as_slice()));
        assert!(!html.contains("url(") && !html.contains("@import"), "{html}");
    }
    let site = elements(&read(folder.path(), "site.html"));
    let names: Vec<&str> = site.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names[..5], ["link", "script", "meta", "meta", "a"]);
    assert_eq!(values(&site, "content"), [EVIL, "spring"]);
}

/// A small picture.
fn png() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 2, 2);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.write_header().unwrap().write_image_data(&[0, 1, 2, 3]).unwrap();
    bytes
}

/// The smallest pictures of the other kinds, each with a byte of it that may not be missing.
const PICTURES: [(&str, &[u8]); 3] = [
    ("jpeg", b"\xFF\xD8\xFF\xE0\0\x04JF\xFF\xC0\0\x0B\x08\0\x01\0\x01\x01\x01\x11\0\xFF\xDA\0\x08\x01\x01\0\0\x3F\0\x3F\xFF\xD9"),
    ("gif", b"GIF89a\x01\0\x01\0\0\0\0\x2C\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0\x3B"),
    ("webp", b"RIFF\x1A\0\0\0WEBPVP8L\x0D\0\0\0\x2F\0\0\0\x10\x07\x10\x11\x11\x88\x88\xFE\x07\0"),
];

#[test]
fn a_picture_is_whole_or_refused() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let file = folder.path().join("picture");
    let own = png();
    for (kind, bytes) in [("png", own.as_slice())].into_iter().chain(PICTURES) {
        for length in 0..=bytes.len() {
            // What begins as no picture is told so by another test; each length takes a process.
            if length != bytes.len() && !length.is_multiple_of(5) && length + 2 < bytes.len() {
                continue;
            }
            fs::write(&file, &bytes[..length]).unwrap();
            let (_, err, code) = campaign(&out, &["--picture", file.to_str().unwrap()]);
            let whole = length == bytes.len();
            assert_eq!(code, if whole { 0 } else { 2 }, "{length} bytes of {kind}: {err}");
            assert_eq!(out.exists(), whole, "{length} bytes of {kind}");
            assert!(whole || err.contains("picture: "), "{err}");
        }
        fs::remove_dir_all(&out).unwrap();
    }
    // Its end is there, its middle is another.
    let mut bytes = own.clone();
    let at = bytes.windows(4).position(|four| four == b"IDAT").unwrap() + 6;
    bytes[at] ^= 0xFF;
    fs::write(&file, bytes).unwrap();
    let (_, err, code) = campaign(&out, &["--picture", file.to_str().unwrap()]);
    assert!(code == 2 && err.contains("broken or cut off"), "{err}");
}

#[test]
fn a_language_without_words_is_said() {
    let folder = tempfile::tempdir().unwrap();
    for (more, said) in [
        (&["--language", "xx"][..], true),
        (&["--language", "french"], true),
        (&["--language", "xx", "--label", "Ruf an"], false),
        (&["--language", "en-GB"], false),
        (&["--language", "nn"], false),
    ] {
        let (_, err, code) = campaign(folder.path(), more);
        assert_eq!((err.contains("no words in"), code), (said, 0), "{more:?}: {err}");
        let snippet = [&["snippet", "tel", "+33 1 23 45 67 89"], more].concat();
        let (_, err, code) = run(&snippet, "");
        assert_eq!((err.contains("no words in"), code), (said, 0), "{more:?}: {err}");
    }
}

#[test]
fn files_of_another_run_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let page = ["--page", "https://brand.example/"];
    let two = campaign(folder.path(), &[&page[..], &["--variant", "a", "--variant", "b"]].concat());
    assert_eq!(two.1, "");
    fs::write(folder.path().join("site-map.txt"), "").unwrap();
    fs::write(folder.path().join("siteb.html"), "").unwrap();
    let one = [&page[..], &["--variant", "a"]].concat();
    let (_, err, code) = campaign(folder.path(), &one);
    let left = "ad-300x250-b.html, ad-320x50-b.html, ad-728x90-b.html, print-b.svg, site-b.html in";
    assert!(code == 0 && err.contains(left), "{err}");
    assert_eq!(campaign(folder.path(), &[&one[..], &["--variant", "b"]].concat()).1, "");
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
        (&["--variant", "A", "--variant", "a"], 2, "A and a differ in capitals alone"),
        (&["--beacon", "javascript:alert(1)"], 2, "/beacon or https://"),
        (&["--beacon", " java\tscript:alert(1)"], 2, "/beacon or https://"),
        (&["--beacon", ""], 2, "/beacon or https://"),
        (&["--assets", "data:text/javascript,"], 2, "address of the web"),
        (&["--language", EVIL], 2, "such as fr or pt-BR"),
        (&["--variant", "a b"], 2, "letters, digits, - and _"),
        (&["--variant", "a="], 2, "nothing stands after the ="),
        (&["--variant", "other"], 2, "a meaning of their own"),
        (&["--variant", "-"], 2, "a meaning of their own"),
        (&["--page", "brand.example"], 2, "https://brand.example/spring"),
        (&["--page", "https://brand.example/\"><b>"], 2, "https://brand.example/spring"),
        (&["--page", "https://brand.example/a b"], 2, "write %20"),
        (&["--page", "https://a:b:c/"], 2, "https://brand.example/spring"),
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
