//! What somebody typed, pasted or saved.

use serde_json::json;

use super::{ask, ok, read};

#[test]
fn what_people_type_is_recognised() {
    for (text, kind, channel, needs) in [
        ("", "nothing", "", ""),
        ("hello there, how are you", "nothing", "", ""),
        ("+33 6 12 34 56 78", "number", "tel", ""),
        ("+1 (201) 555-0123 ext. 45", "number", "tel", ""),
        ("01 23 45 67 89", "number", "", "country"),
        ("0612345678", "number", "", "country"),
        ("3805104374", "number", "x_dm", "country"),
        ("3639", "short", "tel", "country"),
        ("118 218", "short", "tel", "country"),
        ("112", "short", "tel", "country"),
        ("36105", "short", "tel", "country"),
        ("01 99", "number", "", "country"),
        ("tel:3639", "link", "tel", ""),
        ("1265789414023651328", "id", "x_dm", ""),
        ("@furni", "handle", "x_profile", "channel"),
        ("furni", "handle", "x_profile", "channel"),
        ("hello@example.com", "address", "email", ""),
        ("https://wa.me/33612345678?text=Hi", "link", "whatsapp", ""),
        ("wa.me/33612345678", "link", "whatsapp", ""),
        ("www.x.com/intent/follow?screen_name=XDevelopers", "link", "x_follow", ""),
        ("example.com/contact", "link", "", ""),
        ("mailto:hello@example.com?subject=Hi", "link", "email", ""),
        ("tel:+33-1-23-45-67-89", "link", "tel", ""),
        ("https://example.com/", "link", "", ""),
        ("javascript:alert(1)", "link", "", ""),
        ("https://x.com/messages/compose?recipient_id=furni", "link", "", "recipient_id"),
    ] {
        let got = read(text);
        let first = got["found"][0]["contact"]["channel"].as_str().unwrap_or_default();
        let asked = got["needs"].as_str().unwrap_or_default();
        assert_eq!(
            (got["kind"].as_str().unwrap(), first, asked),
            (kind, channel, needs),
            "{text}: {got}"
        );
        assert!(!got["sentence"].as_str().unwrap().is_empty(), "{text}");
    }
}

/// What is offered for a short number can be taken as it is, and nothing of it without being asked for.
#[test]
fn a_short_number_says_what_to_do_with_it() {
    for (text, channels, word) in [
        ("3639", ["tel", "sms"].as_slice(), "If that is meant, tick below"),
        ("112", &["tel", "sms"], "An emergency number"),
        ("36105", &["tel", "sms", "x_dm"], "or the numeric id of an X account"),
        ("tel:3639", &["tel"], "A link of"),
    ] {
        let got = read(text);
        assert!(got["sentence"].as_str().unwrap().contains(word), "{got}");
        let found = got["found"].as_array().unwrap();
        let named: Vec<_> = found.iter().map(|it| it["contact"]["channel"].as_str()).collect();
        assert_eq!(named, channels.iter().copied().map(Some).collect::<Vec<_>>(), "{text}");
        for it in found {
            let checked = ok(json!({ "ask": "check", "contact": it["contact"] }));
            assert_eq!(checked["link"], it["link"], "{text}");
            let state = json!({ "contacts": [it["contact"]] });
            let query = ok(json!({ "ask": "query", "state": state }));
            let back = ok(json!({ "ask": "state", "query": query }));
            assert_eq!(back["contacts"][0]["fields"], it["contact"]["fields"], "{text}");
        }
    }
    let bare = ask(json!({ "ask": "check", "contact": { "channel": "tel", "to": "3639" } }));
    let said = bare["error"]["sentence"].as_str().unwrap();
    assert!(said.contains("tick below"), "{said}");
}

#[test]
fn a_link_is_cleaned_and_it_is_said() {
    let got = read("http://twitter.com/messages/compose?recipient_id=12&utm_source=a&fbclid=b");
    let found = &got["found"][0];
    assert_eq!(found["link"], "https://x.com/messages/compose?recipient_id=12");
    let cleaned = found["cleaned"].to_string();
    for word in [
        "utm_source dropped",
        "fbclid dropped",
        "https instead of http",
        "x.com instead of twitter.com",
    ] {
        assert!(cleaned.contains(word), "{word}: {cleaned}");
    }
}

/// A link that opens a channel and says nothing is one; what is missing is a field of its row.
#[test]
fn a_link_that_says_nothing_yet() {
    for (text, channel, missing) in [
        ("twitter.com/share", "x_post", "the text of the post"),
        ("https://x.com/intent/post", "x_post", "the text of the post"),
        ("https://twitter.com/intent/tweet", "x_post", "the text of the post"),
    ] {
        let got = read(text);
        let found = &got["found"][0];
        assert_eq!((&got["kind"], &found["link"]), (&json!("link"), &json!("")), "{text}: {got}");
        assert_eq!(found["contact"]["channel"], channel, "{text}");
        assert!(got["sentence"].as_str().unwrap().contains(missing), "{text}: {got}");
        let refused = ask(json!({ "ask": "check", "contact": found["contact"] }));
        assert!(refused.get("error").is_some(), "it is no button yet: {refused}");
    }
    // What a link does say would be lost.
    let lost = read("https://x.com/intent/follow?lang=fr");
    assert_eq!(lost["found"], json!([]), "{lost}");
}

#[test]
fn a_page_gives_each_contact_once() {
    let page = r#"<!doctype html><body><a href="tel:+33123456789">Call</a> <a href="tel:+33-1-23-45-67-89">again</a>
        <a href="/about">About</a><contact-button channel="whatsapp" to="+33612345678"></contact-button>
        <a class="twitter-dm-button" href="https://twitter.com/messages/compose?recipient_id=12">Message</a>
        <script>'<a href="tel:+33999999999">'</script></body>"#;
    let got = read(page);
    let links: Vec<_> =
        got["found"].as_array().unwrap().iter().map(|f| f["link"].as_str().unwrap()).collect();
    assert_eq!(
        links,
        [
            "tel:+33123456789",
            "https://wa.me/33612345678",
            "https://x.com/messages/compose?recipient_id=12"
        ]
    );
    assert_eq!(got["kind"], "page");
    let old = read(
        r#"<a href="https://twitter.com/messages/compose?recipient_id=furni" class="twitter-dm-button" data-screen-name="@furni">M</a>"#,
    );
    assert_eq!((&old["kind"], &old["needs"]), (&json!("link"), &json!("recipient_id")), "{old}");
}

#[test]
fn the_00_before_a_country_code_becomes_a_plus() {
    for text in ["0033 1 23 45 67 89", "00 33 (0)1 23 45 67 89", "Tel: 0033-1-23-45-67-89"] {
        let got = read(text);
        assert_eq!(got["found"][0]["link"], "tel:+33123456789", "{text}: {got}");
        assert_eq!(got["found"][0]["cleaned"][0], "+ in the place of 00", "{text}");
        assert_eq!(got["needs"], json!(null), "{text}");
    }
    assert_eq!(read("00 1 23")["needs"], "country");
}

#[test]
fn what_only_looks_like_a_handle_or_a_link() {
    for text in ["x.com", "wa.me", "instagram.com"] {
        let got = read(text);
        assert_eq!((&got["kind"], &got["found"]), (&json!("link"), &json!([])), "{text}: {got}");
    }
    assert_eq!(read("15")["kind"], "nothing");
    for text in ["chez.louise", "@15", "louise.fr"] {
        assert_eq!(read(text)["kind"], "handle", "{text}");
    }
    let got = read("https://wa.me/+33 6 12 34 56 78");
    assert_eq!(got["found"][0]["link"], "https://wa.me/33612345678", "{got}");
    assert_eq!(read("https://wa.me/+33 6 and words")["found"], json!([]));
}

#[test]
fn a_page_gives_as_many_as_the_studio_takes() {
    let links = |count: usize| -> String {
        let one = |at| format!("<a href=\"tel:+3319900{at:04}\">{at}</a>");
        (0..count).map(one).collect()
    };
    let all = read(&links(24));
    assert_eq!(all["sentence"], "24 contact links.");
    let more = read(&format!("{}{}", links(30), r#"<a href="tel:0199001234">Call</a>"#));
    assert_eq!(more["found"].as_array().unwrap().len(), 24);
    let sentence =
        "More than 24 contact links: the first 24 are read, as many as the studio takes.";
    assert_eq!(more["sentence"], sentence);
}

#[test]
fn a_saved_page_gives_its_id() {
    let page = "<meta name=\"twitter:site:id\" content=\"3805104374\"><meta name=\"twitter:site\" content=\"@furni\">";
    let account = ok(json!({ "ask": "profile", "html": page }));
    assert_eq!((&account["id"], &account["handle"]), (&json!("3805104374"), &json!("furni")));
    assert_eq!(ask(json!({ "ask": "profile", "html": "<p>" }))["error"]["field"], "html");
    assert_eq!(
        ask(json!({ "ask": "profile", "html": page, "handle": "other" }))["error"]["field"],
        "handle"
    );
}

/// What a reading found, as `channel to`, and the numbers that wait for a country, as `channels? number`.
fn gist(text: &str) -> (Vec<String>, Vec<String>) {
    let got = read(text);
    let said = |it: &serde_json::Value| it.as_str().unwrap().to_owned();
    let found =
        got["found"].as_array().unwrap().iter().map(|it| {
            format!("{} {}", said(&it["contact"]["channel"]), said(&it["contact"]["to"]))
        });
    let national = got["national"].as_array().cloned().unwrap_or_default();
    let national = national.iter().map(|it| {
        let channels: Vec<_> = it["channels"].as_array().unwrap().iter().map(said).collect();
        format!("{} {}", channels.join("/"), said(&it["number"]))
    });
    (found.collect(), national.collect())
}

#[test]
fn a_label_before_it_is_taken_off() {
    for (text, found, national) in [
        ("Tel: 01 23 45 67 89", &[][..], &["tel 01 23 45 67 89"][..]),
        ("Tél. : 01\u{a0}23\u{a0}45 67 89", &[], &["tel 01 23 45 67 89"]),
        ("Tel.: +33 1 23 45 67 89", &["tel +33123456789"], &[]),
        ("Phone: (201) 555-0123", &[], &["tel (201) 555-0123"]),
        ("\u{1f4de} 01 23 45 67 89", &[], &[" 01 23 45 67 89"]),
        ("WhatsApp: +33 6 39 98 00 12", &["whatsapp +33639980012"], &[]),
        ("WhatsApp : 06 39 98 00 12", &[], &["whatsapp 06 39 98 00 12"]),
        ("WhatsApp: https://wa.me/33639980012", &["whatsapp +33639980012"], &[]),
        ("E-mail: a@example.com", &["email a@example.com"], &[]),
        ("Instagram: @furni", &["instagram furni"], &[]),
        ("X: @furni", &["x_profile furni", "x_follow furni", "x_mention furni"], &[]),
        ("X: 3805104374", &["x_dm 3805104374"], &[]),
        ("tel:0123456789", &[], &["tel 0123456789"]),
        ("sms:06 12 34 56 78", &[], &["sms 06 12 34 56 78"]),
        ("Tel: furni", &[], &[]),
        ("Fax: 01 23 45 67 89", &[], &[]),
    ] {
        let (got, waits) = gist(text);
        assert_eq!(
            (got, waits),
            (
                found.iter().map(|it| it.to_string()).collect(),
                national.iter().map(|it| it.to_string()).collect()
            ),
            "{text}"
        );
        let sentence = read(text)["sentence"].as_str().unwrap().to_owned();
        assert!(!sentence.starts_with("to ") && !sentence.starts_with("url "), "{sentence}");
    }
}

#[test]
fn a_number_in_any_script_is_one() {
    for (text, found, national) in [
        ("٠١٢٣٤٥٦٧٨٩", "", " 0123456789"),
        ("۰۲۱ ۱۲۳۴ ۵۶۷۸", "", " 021 1234 5678"),
        ("＋４４ ２０ ７９４６ ０９５８", "tel +442079460958", ""),
        ("\u{202a}+33\u{2011}6\u{2011}12 34 56 78\u{202c}", "tel +33612345678", ""),
        ("هاتف ٠١٢٣", "", ""),
    ] {
        let (got, waits) = gist(text);
        assert_eq!(got.first().map_or("", |it| it), found, "{text}");
        assert_eq!(waits.first().map_or("", |it| it), national, "{text}");
    }
}

#[test]
fn nothing_of_a_page_is_lost_silently() {
    for (html, found, national, said) in [
        (r#"<a href="tel:+33 1 99 00 12 34">Call</a>"#, &["tel +33199001234"][..], &[][..], ""),
        (r#"<a href="tel:&nbsp;+33 1.99-00 12 34">Call</a>"#, &["tel +33199001234"], &[], ""),
        (
            r#"<a class="contact-button" href="tel:+33 1 99 00 12 34">C</a>"#,
            &["tel +33199001234"],
            &[],
            "",
        ),
        (
            r#"<a href="tel:01 99 00 12 34">C</a> <a href="https://wa.me/33639980045">W</a>"#,
            &["whatsapp +33639980045"],
            &["tel 0199001234"],
            "2 contact links.",
        ),
        (
            r#"<a href="tel:0199001234">C</a><a href="tel:01 99 00 12 34">again</a>"#,
            &[],
            &["tel 0199001234"],
            "One contact link.",
        ),
        (
            r#"<contact-button channel="tel" to="01 99 00 12 34"></contact-button>"#,
            &[],
            &["tel 0199001234"],
            "",
        ),
        (r#"<a href="tel:3639">C</a>"#, &["tel 3639"], &[], ""),
        (
            r#"<a href="tel:abc">C</a><a href="/about">A</a><a href="https://example.com/a b">E</a>"#,
            &[],
            &[],
            "“tel:abc” is not understood",
        ),
        (
            r#"<a href="https://wa.me/0612">W</a>"#,
            &[],
            &[],
            "“https://wa.me/0612” is not understood",
        ),
    ] {
        let (got, waits) = gist(html);
        let all = |list: &[&str]| list.iter().map(|it| it.to_string()).collect::<Vec<_>>();
        assert_eq!((got, waits), (all(found), all(national)), "{html}");
        let sentence = read(html)["sentence"].as_str().unwrap().to_owned();
        assert!(sentence.contains(said), "{html}: {sentence}");
        assert!(!sentence.contains("about") && !sentence.contains("example.com"), "{sentence}");
    }
    let many: String = (0..8).map(|n| format!(r#"<a href="tel:abc{n}">C</a>"#)).collect();
    assert!(read(&many)["sentence"].as_str().unwrap().ends_with("3 more are not understood."));
}
