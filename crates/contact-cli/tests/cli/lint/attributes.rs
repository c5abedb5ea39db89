//! What is found in the attributes of buttons and menus.

use super::{json, rules};
use crate::run;

#[test]
fn hours_and_rules_are_read_as_the_script_reads_them() {
    let mail = "<a href=mailto:a@example.com>Mail</a>";
    let call = |attributes: &str| format!("<a href=tel:+33123456789 {attributes}>Call</a>");
    let menu = |attributes: &str| format!("<contact-menu {attributes}>{mail}</contact-menu>");
    for (html, sentence) in [
        (
            call("data-hours='Mo 9-18'"),
            "hours \"9-18\" is no time; it takes 09:00-18:00 (at character 4)",
        ),
        (menu("hours='PH off'"), "hours \"PH\" is different everywhere"),
        (call("data-hours=24/7 data-timezone=Paris"), "timezone \"Paris\" is no time zone"),
        (menu("timezone=Mars/Base"), "timezone \"Mars/Base\" is no time zone"),
        (
            call("data-hours=24/7 data-closed=hidden"),
            "closed \"hidden\" is no link beside it; it takes note, hide",
        ),
        (call("data-hours=24/7 data-closed=whatsapp"), "closed \"whatsapp\" is no link beside it"),
        // The link itself stands in for nothing.
        (call("data-hours=24/7 data-closed=tel"), "closed \"tel\" is no link beside it"),
        (menu("hours=24/7 closed=tel"), "closed \"tel\" is no link beside it"),
        (
            call("data-when='device=phone; hours=sometimes'"),
            "data-when: \"hours=sometimes\" is no condition",
        ),
        (call("data-unless=path=shop"), "data-unless: \"path=shop\" is no condition"),
        ("<p data-when=device=phone></p>".into(), "data-when does nothing on <p>; it takes a link"),
        (call("data-closed=hide"), "data-closed says nothing without data-hours"),
        (menu("closed=email"), "closed says nothing without hours"),
        (call("data-when='device=phone; hours=open'"), "data-when asks for hours, and there are none"),
        (
            format!("<ul><li data-unless=hours=closed>{}</li></ul>", call("data-hours=24/7")),
            "data-unless asks for hours, and there are none",
        ),
        (
            "<a href=https://wa.me/33612345678 data-numbers='a=+33 1 23 45 67 90'>W</a>".into(),
            "numbers are for calls, and this link is none",
        ),
        (
            "<a href=/contact data-numbers='a=+33 1 23 45 67 90'>C</a>".into(),
            "numbers are for calls, and this link is none",
        ),
        (
            "<contact-button channel=sms data-numbers='a=+33 1 23 45 67 90'><a href=sms:+33612345678>S</a></contact-button>".into(),
            "numbers are for calls, and this link is none",
        ),
        (
            "<a href=https://wa.me/33612345678 data-text='About {produit}, {price}'>W</a>".into(),
            "data-text: {produit} is filled in by no page; it takes {title}, {url}",
        ),
        (
            "<contact-button channel=telegram to=durov text='{ Title }'><a href=https://t.me/durov>T</a></contact-button>".into(),
            "text: { Title } is filled in by no page",
        ),
        (menu("placement=top"), "placement \"top\" is none; it takes bottom-end, bottom-start, inline"),
        (
            "<meta name=contact-buttons:analytics content='gtag, datalayer'>".into(),
            "analytics \"datalayer\" is none that is known; it takes gtag, dataLayer, matomo",
        ),
        (
            "<meta name=contact-buttons:consent content=yes>".into(),
            "consent \"yes\" is none that is known; it takes wait, granted, denied",
        ),
        ("<meta name=contact-buttons:desktop content=qr,phone>".into(), "desktop \"phone\" is none"),
        ("<meta name=contact-buttons:beacons content=/b>".into(), "contact-buttons:beacons is no setting"),
        (call("data-numbers='spring'"), "numbers \"spring\" is no campaign with its number"),
        (call("data-numbers='a=+33 1 23 45 67 90; b=112'"), "numbers \"b=112\" is no campaign"),
    ] {
        let (found, _) = json(&["-"], &(html.clone() + mail));
        assert_eq!(found.len(), 1, "{html}: {found:?}");
        let message = found[0]["message"].as_str().unwrap();
        assert!(message.starts_with(sentence), "{message}");
    }
    for html in [
        call(
            "data-hours='Mo-Fr 09:00-18:00; 2026 Dec 25 off' data-timezone=Europe/Paris data-closed=email",
        ),
        call("data-hours='' data-timezone='' data-closed='' data-when='' data-slot=first"),
        call(
            "data-hours='{{ hours }}' data-when='device={{ device }}' data-closed='<%= closed %>'",
        ),
        call("data-hours='{{ hours }}' data-closed=hide data-when=hours=open"),
        format!("<contact-menu hours=24/7>{}</contact-menu>", call("data-when=hours=open")),
        call("data-text='{title} {url} {site} {lang} {product} {price} {sku} {ref} {1, 2} {}'"),
        "<meta name=contact-buttons:analytics content=' matomo,plausible  umami'><meta name=contact-buttons:consent content=wait>\
         <meta name=contact-buttons:beacon content='{{ beacon }}'><meta name=contact-buttons:desktop content='number qr'>\
         <meta name=viewport content=top>".into(),
        menu("placement=bottom-start"),
        call("data-hours=off data-closed=hide data-unless='device=phone hours=open; lang=fr,de'"),
        call("data-numbers='spring = +33 1 23 45 67 90; autumn=+33 (1) 23-45-67-91;'"),
        menu("hours=24/7 timezone=Asia/Kathmandu closed=email"),
        format!("<ul><li data-when=device=phone>{}</li></ul>", call("")),
        call("data-hours=24/7 data-closed=x_dm")
            + "<a class=twitter-dm-button href='https://x.com/messages/compose?recipient_id=12'>Hi</a>",
    ] {
        assert_eq!(rules(&(html.clone() + mail)), [""; 0], "{html}");
    }
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
fn a_menu_of_more_than_four_links_is_crowded() {
    let link = "<a href=\"mailto:a@example.com\">Write</a>";
    let findings = |links: &str| {
        run(
            &["lint", "-", "--format", "json"],
            &format!("<contact-menu label=Us>{links}</contact-menu>{link}"),
        )
        .0
    };
    assert!(!findings(&link.repeat(4)).contains("crowded-menu"));
    let crowded = findings(&format!("<h3>Us</h3><ul>{}</ul>", link.repeat(5)));
    assert!(
        crowded.contains("crowded-menu") && crowded.contains("5 links in one menu"),
        "{crowded}"
    );
    // Links that share a place are never shown together, and one in <contact-button> is that.
    let shared = link.replace("<a ", "<a data-slot=first ");
    let wrapped = format!("<contact-button>{link}</contact-button>");
    assert!(
        !findings(&[shared.repeat(3), wrapped.repeat(2), link.into()].concat())
            .contains("crowded-menu")
    );
}
