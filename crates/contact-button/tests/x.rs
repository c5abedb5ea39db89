//! X's five buttons as real pages have them, and the rules behind each of their values.

#[allow(dead_code, reason = "the other tests' half")]
mod page;

use contact_button::x::{Element, Page, Reading, Warning};
use contact_cases::arbitrary::Result;
use contact_cases::cases;
use page::Anchor;
use serde_json::Value;

const PAGE: Page<'static> = Page {
    url: "https://example.com/page",
    title: "Example page",
    canonical: "",
    me: "",
    site: "",
    site_id: "",
};

fn read_on(page: Page<'_>, html: &str) -> Option<Reading> {
    let anchor = Anchor::parse(html);
    let attributes: Vec<(&str, &str)> =
        anchor.attributes.iter().map(|(name, value)| (&**name, &**value)).collect();
    Element { attributes: &attributes, lang: "en", page }.read()
}

fn read(html: &str) -> Reading {
    read_on(PAGE, html).unwrap_or_else(|| panic!("not X's: {html}"))
}

fn warned(reading: &Reading) -> Vec<Warning> {
    reading.warnings.iter().map(|warned| warned.warning).collect()
}

#[test]
fn buttons_of_real_pages() {
    let rows: Vec<Value> =
        serde_json::from_str(include_str!("../../../tests/data/x-markup.json")).unwrap();
    assert!(rows.len() >= 60);
    for row in rows {
        let html = row["html"].as_str().unwrap();
        // The class on an element that is no anchor.
        let reading = html.to_lowercase().contains("<a").then(|| {
            let lower =
                if html.contains("<A ") { html.replacen("<A ", "<a ", 1) } else { html.into() };
            read_on(PAGE, &lower.replace("</A>", "</a>"))
        });
        let reading = reading.flatten();
        if row["enhance"] == false {
            assert!(reading.is_none(), "{html}");
            continue;
        }
        let reading = reading.unwrap();
        assert_eq!(reading.kind.name(), row["kind"], "{html}");
        let button = reading.button.unwrap();
        assert_eq!(button.href, row["expect_href"].as_str().unwrap(), "{html}");
        assert_eq!(button.is_large, row["expect_height_px"] == 28, "{html}");
        let lang = contact_button::Words::tag_of(row["expect_lang"].as_str().unwrap());
        assert_eq!(button.lang, lang, "{html}");
        if lang == "en" {
            assert_eq!(button.label(), row["expect_label_en"].as_str().unwrap(), "{html}");
        }
    }
}

#[test]
fn the_link_comes_before_the_attribute() {
    for (html, href) in [
        (
            r#"<a class="twitter-share-button" href="?text=a&url=http://b.example/&via=c" data-text="x" data-url="y" data-via="z"></a>"#,
            "https://x.com/intent/tweet?text=a&url=http%3A%2F%2Fb.example%2F&via=c",
        ),
        (
            r#"<a class="twitter-mention-button" href="?screen_name=last" data-button-screen-name="second"></a>"#,
            "https://x.com/intent/tweet?screen_name=second",
        ),
        (
            r#"<a class="twitter-hashtag-button" href="?hashtag=last&button_hashtag=third" data-button-hashtag="second"></a>"#,
            "https://x.com/intent/tweet?hashtags=second",
        ),
        (
            r#"<a class="twitter-follow-button" href="https://x.com/path?screen_name=last&screenName="></a>"#,
            "https://x.com/intent/follow?screen_name=path",
        ),
    ] {
        assert_eq!(read(html).button.unwrap().href, href, "{html}");
    }
}

#[test]
fn a_page_fills_in() {
    let page = Page {
        canonical: "https://example.com/canonical",
        me: "https://twitter.com/author",
        ..PAGE
    };
    for (html, href) in [
        (
            r#"<a class="twitter-share-button"></a>"#,
            "https://x.com/intent/tweet?text=Example%20page&url=https%3A%2F%2Fexample.com%2Fcanonical&via=author",
        ),
        (
            r#"<a class="twitter-mention-button" href="?screen_name=jack&related=a,b"></a>"#,
            "https://x.com/intent/tweet?related=author%2Ca%2Cb&screen_name=jack",
        ),
        (
            r#"<a class="twitter-hashtag-button" href="?button_hashtag=t"></a>"#,
            "https://x.com/intent/tweet?hashtags=t&related=author",
        ),
    ] {
        assert_eq!(read_on(page, html).unwrap().button.unwrap().href, href, "{html}");
    }
}

#[test]
fn what_is_wrong_is_said() {
    for (html, warnings) in [
        (
            r#"<a class="twitter-share-button" href="?text=100%&via=@jack,"></a>"#,
            vec![Warning::Percent, Warning::Names],
        ),
        (
            r#"<a class="twitter-share-button" href="?url=http://e.example/?a=b" data-size="LARGE"></a>"#,
            vec![Warning::Question, Warning::Equals, Warning::Size],
        ),
        (
            r##"<a class="twitter-share-button" data-hashtags="#a, b,"></a>"##,
            vec![Warning::Hashtags],
        ),
        (
            r#"<a class="twitter-share-button" data-url="/x" href="https://x.com/share"></a>"#,
            vec![Warning::Relative],
        ),
        (
            r#"<a class="twitter-share-button" data-url="https%3A%2F%2Fe.example"></a>"#,
            vec![Warning::Encoded],
        ),
        (
            r#"<a class="twitter-follow-button" href="https://mobile.twitter.com/jack/"></a>"#,
            vec![Warning::Profile],
        ),
        (r#"<a class="twitter-follow-button" href="https://x.com/jack"></a>"#, vec![]),
        (
            r#"<a class="twitter-follow-button" href="https://example.com/jack"></a>"#,
            vec![Warning::Follow],
        ),
        (
            r#"<a class="twitter-mention-button" href="?screen_name=two words"></a>"#,
            vec![Warning::Mention],
        ),
        (
            r#"<a class="twitter-hashtag-button" href="?button_hashtag=a.b"></a>"#,
            vec![Warning::Hashtag],
        ),
        (r#"<a class="twitter-dm-button" href="?recipient_id=0"></a>"#, vec![Warning::Recipient]),
        (
            r#"<a class="twitter-dm-button" href="https://x.com/messages/compose"></a>"#,
            vec![Warning::NoRecipient],
        ),
        (
            r#"<a class="twitter-dm-button" href="?recipient_id=furni"></a>"#,
            vec![Warning::Recipient],
        ),
        (
            r#"<a class="twitter-dm-button" href="?recipient_id=3805104374" data-screen-name="other"></a>"#,
            vec![Warning::Example],
        ),
        (
            r#"<a class="twitter-dm-button" href="?recipient_id=12" data-welcome-message-id="x"></a>"#,
            vec![Warning::Welcome],
        ),
    ] {
        assert_eq!(warned(&read(html)), warnings, "{html}");
    }
}

#[test]
fn the_pages_own_id_is_taken_for_its_own_handle_alone() {
    let page = Page { site: "@Furni", site_id: "3805104374", ..PAGE };
    let html = r#"<a class="twitter-dm-button" href="?recipient_id=furni&text=Hi" data-screen-name="furni"></a>"#;
    let reading = read_on(page, html).unwrap();
    assert_eq!(
        reading.button.as_ref().unwrap().href,
        "https://x.com/messages/compose?recipient_id=3805104374&text=Hi"
    );
    assert_eq!(warned(&reading), [Warning::SiteId]);
    for page in [
        Page { site: "@other", ..page },
        Page { site: "", ..page },
        Page { site_id: "furni", ..page },
        Page { site_id: "", ..page },
    ] {
        let reading = read_on(page, html).unwrap();
        assert_eq!(reading.button.as_ref().unwrap().href, "https://x.com/furni");
        assert_eq!(warned(&reading), [Warning::Recipient]);
    }
}

#[test]
fn every_locale_of_xs_buttons_has_its_words() {
    let locales = "ar bg bn ca cs da de el en en-gb es fa fi fil fr gu he hi hr hu id it ja kn ko mr \
                   msa nl no pl pt ro ru sk sr sv ta th tr uk ur vi zh-cn zh-tw";
    assert_eq!(locales.split_whitespace().count(), 44);
    for locale in locales.split_whitespace() {
        let html = format!(
            "<a class=\"twitter-mention-button\" data-lang=\"{locale}\" href=\"?screen_name=jack\"></a>"
        );
        let button = read(&html).button.unwrap();
        let label = button.label();
        assert!(label.contains("@jack"), "{locale}: {label}");
        let is_english = label == "Post to @jack";
        assert_eq!(is_english, locale.starts_with("en"), "{locale}: {label}");
        assert_eq!(
            label.contains("\u{2068}@jack\u{2069}"),
            ["ar", "fa", "he", "ur"].contains(&locale)
        );
    }
    for (locale, tag) in [
        ("zh", "zh-Hans"),
        ("zh-Hans", "zh-Hans"),
        ("zh-Hant", "zh-Hant"),
        ("zh-HK", "zh-Hant"),
        ("zh-tw", "zh-Hant"),
        ("zh-cn", "zh-Hans"),
        ("nb", "nb"),
        ("no", "nb"),
        ("ms", "ms"),
        ("msa", "ms"),
        ("iw", "he"),
        ("pt-BR", "pt"),
        ("tlh", "en"),
    ] {
        let html = format!("<a class=\"twitter-share-button\" lang=\"{locale}\"></a>");
        assert_eq!(read(&html).button.unwrap().lang, tag, "{locale}");
    }
}

#[test]
fn whatever_a_page_writes_is_read() {
    cases(2_000, |u| {
        let pieces = [
            "%",
            "%zz",
            "%E9",
            "?",
            "&",
            "=",
            "#",
            "@",
            ",",
            " ",
            "\u{ff03}",
            "é",
            "x.com/",
            "recipient_id=",
            "screen_name=",
            "text=",
            "url=",
            "hashtags=",
            "https://",
            "/",
            "//",
            "+",
            "1",
            "jack",
        ];
        let mut text = || -> Result<String> {
            (0..u.int_in_range(0..=9)?).map(|_| u.choose(&pieces).copied()).collect()
        };
        let (href, value, site) = (text()?, text()?, text()?);
        for class in ["dm", "follow", "share", "mention", "hashtag"] {
            let class = format!("twitter-{class}-button");
            let attributes = [
                ("class", &*class),
                ("href", &href),
                ("data-text", &value),
                ("data-via", &value),
                ("data-hashtags", &value),
                ("data-button-hashtag", &value),
                ("data-screen-name", &value),
                ("data-url", &value),
            ];
            let page = Page { me: &site, site: &site, ..PAGE };
            let reading = Element { attributes: &attributes, lang: &value, page }.read().unwrap();
            let Some(button) = reading.button else { continue };
            assert!(
                button.href.starts_with("https://x.com/")
                    && !button.href.contains([' ', '"', '<', '\'']),
                "{}",
                button.href
            );
            let query = button.href.split_once('?').map_or("", |(_, query)| query);
            assert!(
                !query.contains("=&") && !query.ends_with('='),
                "no parameter is empty: {}",
                button.href
            );
        }
        Ok(())
    });
}
