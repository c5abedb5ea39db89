//! Cards.

use std::fs;

use crate::run;

#[test]
fn a_card_has_every_channel() {
    let (out, err, code) = run(
        &[
            "vcard",
            "Furni, Ltd",
            "tel:+33-1-23-45-67-89",
            "https://wa.me/33612345678",
            "mailto:a@example.com,b@example.com?subject=Hi",
            "sms:+33612345678",
            "https://twitter.com/intent/follow?screen_name=furni",
            "--website",
            "https://example.com/",
        ],
        "",
    );
    assert_eq!((err.as_str(), code), ("", 0));
    assert_eq!(
        out.replace("\r\n ", "").split_terminator("\r\n").collect::<Vec<_>>(),
        [
            "BEGIN:VCARD",
            "VERSION:4.0",
            "KIND:org",
            "FN:Furni\\, Ltd",
            "ORG:Furni\\, Ltd",
            "URL:https://example.com/",
            "TEL;VALUE=uri;TYPE=voice,work;PREF=1:tel:+33123456789",
            "IMPP;SERVICE-TYPE=\"WhatsApp\";TYPE=work;PREF=2:https://wa.me/33612345678",
            "EMAIL;TYPE=work;PREF=3:a@example.com",
            "EMAIL;TYPE=work;PREF=3:b@example.com",
            "TEL;VALUE=uri;TYPE=text,work;PREF=4:tel:+33612345678",
            "SOCIALPROFILE;SERVICE-TYPE=\"Follow on X\";TYPE=work;PREF=5:https://x.com/intent/follow?screen_name=furni",
            "END:VCARD",
        ]
    );
    assert!(out.split("\r\n").all(|line| line.len() <= 75));
}

#[test]
fn a_link_that_is_none_stops_the_card() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("brand.vcf");
    let path = file.to_str().unwrap();
    let (_, err, code) = run(&["vcard", "Furni", "https://wa.me/06", "-o", path], "");
    assert!(code == 1 && err.contains("https://wa.me/06: WhatsApp: to"), "{err}");
    assert!(!file.exists());
    let (_, _, code) = run(&["vcard", "Furni", "tel:+33123456789", "-o", path], "");
    assert_eq!(code, 0);
    assert!(fs::read_to_string(file).unwrap().ends_with("END:VCARD\r\n"));
    let (_, err, code) =
        run(&["vcard", "Furni", "tel:+33123456789", "--website", "javascript:x"], "");
    assert!(code == 2 && err.contains("--website"), "{err}");
}

#[test]
fn a_website_is_refused_as_one() {
    let (_, err, code) = run(&["vcard", "Furni", "tel:+33123456789", "--website", "furni"], "");
    assert!(err.starts_with("error: --website: url \"furni\" does not begin with"), "{err}");
    assert_eq!(code, 2);
}
