//! What stands beside a page's links: hours, rules, numbers, menus, settings.

use crate::lint::{json, rules};
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

/// The one finding of a page, as its rule and its sentence.
fn only(html: &str) -> (String, String) {
    let (found, _) = json(&["-"], html);
    let [finding] = &found[..] else { panic!("{html}: {found:?}") };
    (finding["rule"].as_str().unwrap().into(), finding["message"].as_str().unwrap().into())
}

const MAIL: &str = "<a href=mailto:a@example.com>Mail</a>";

#[test]
fn what_does_nothing_is_said() {
    let chat = |attributes: &str| format!("<a href=https://wa.me/33612345678 {attributes}>W</a>");
    let element = |attributes: &str| {
        format!(
            "<contact-button channel=tel to=+33123456789 {attributes}><a href=tel:+33123456789>T</a></contact-button>{MAIL}"
        )
    };
    for (html, rule, start) in [
        (
            chat("data-number"),
            "idle-attribute",
            "data-number shows the number of a call, and this link is one to WhatsApp",
        ),
        (chat("data-cost='1 €'"), "idle-attribute", "data-cost is what a call costs"),
        (
            element("")
                .replace("channel=tel", "channel=whatsapp data-number")
                .replace("tel:+33123456789", "https://wa.me/33123456789"),
            "idle-attribute",
            "data-number shows",
        ),
        (
            element("hours=24/7"),
            "idle-attribute",
            "hours does nothing on <contact-button>; write data-hours",
        ),
        (
            element("number"),
            "idle-attribute",
            "number does nothing on <contact-button>; write data-number",
        ),
        (
            chat("id=call-01.23.45.67.89"),
            "uncounted-id",
            "id \"call-01.23.45.67.89\" looks like a phone number",
        ),
        (chat("id=a@b.example"), "uncounted-id", "id \"a@b.example\""),
        (
            format!("<contact-menu id=33123456789>{MAIL}</contact-menu>"),
            "uncounted-id",
            "id \"33123456789\"",
        ),
    ] {
        let (found, message) = only(&html);
        assert!(found == rule && message.starts_with(start), "{html}: {found} {message}");
    }
    for html in [
        chat("data-number=off data-qr id=hero"),
        element("data-hours=24/7 data-number data-cost='1 €' data-slot=a"),
        format!("<a href=tel:+33123456789 data-number data-cost='1 €'>T</a>{MAIL}"),
        "<a href=sms:+33612345678 data-cost='1 €'>S</a><p id=33123456789></p>".into(),
        chat("id='{{ id }}-33123456789'"),
    ] {
        assert_eq!(rules(&html), [""; 0], "{html}");
    }
}

#[test]
fn a_beacon_is_the_sites_own() {
    let page = |address: &str, head: &str| {
        format!("{head}<meta name=contact-buttons:beacon content='{address}'>{MAIL}")
    };
    let own = "<link rel=canonical href=https://www.brand.example/contact>";
    let graph = "<meta property=og:url content=https://brand.example/>";
    for (address, head) in [
        ("https://count.example/b", ""),
        ("//count.example/b", own),
        ("https://brand.example.evil/b", own),
        ("https://notbrand.example/b", graph),
    ] {
        let (rule, message) = only(&page(address, head));
        assert!(
            rule == "foreign-beacon" && message.starts_with(&format!("beacon \"{address}\"")),
            "{message}"
        );
    }
    for (address, head) in [
        ("/beacon", ""),
        ("beacon", own),
        ("https://www.brand.example/b", own),
        ("https://stats.brand.example/b", graph),
        ("{{ beacon }}", ""),
    ] {
        assert_eq!(rules(&page(address, head)), [""; 0], "{address}");
    }
}

#[test]
fn a_menu_has_a_link() {
    for empty in [
        "<contact-menu></contact-menu>",
        "<contact-menu label=Us><h2>Us</h2><p>Soon</p></contact-menu>",
    ] {
        let (rule, message) = only(&format!("{empty}{MAIL}"));
        assert!(
            rule == "empty-menu" && message.starts_with("the menu has no link; it takes one"),
            "{message}"
        );
    }
    for full in [
        format!("<contact-menu>{MAIL}</contact-menu>"),
        "<contact-menu>{% for link in links %}{{ link }}{% endfor %}</contact-menu>".into(),
        "<contact-menu><contact-button channel=email to=a@example.com><a href=mailto:a@example.com>M</a></contact-button></contact-menu>".into(),
    ] {
        assert_eq!(rules(&full), [""; 0], "{full}");
    }
}
