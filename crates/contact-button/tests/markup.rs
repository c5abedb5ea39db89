//! Which elements are buttons, and what their attributes and links come to.

mod page;

use page::Anchor;

/// What becomes of an anchor: its link, `!` with the attribute to blame, or nothing.
fn outcome(html: &str) -> String {
    Anchor::parse(html).markup("", |markup| match markup.read() {
        Ok(Some(button)) => button.href().into(),
        Ok(None) => String::new(),
        Err(problem) => format!("!{} {}", problem.attribute(), problem.error().kind().name()),
    })
}

#[test]
fn links_and_attributes() {
    for (html, expected) in [
        // The class and a link.
        (
            r#"<a class="btn contact-button" href="https://twitter.com/messages/compose?recipient_id=12">"#,
            "https://x.com/messages/compose?recipient_id=12",
        ),
        (r#"<a class="contact-button" href=" tel:+33-1-23-45-67-89 ">"#, "tel:+33123456789"),
        (
            r#"<a class="contact-button" href="https://wa.me/33612345678" data-text="Bonjour">"#,
            "https://wa.me/33612345678?text=Bonjour",
        ),
        (
            r#"<a class="contact-button" href="tg://resolve?domain=durov">"#,
            "tg://resolve?domain=durov",
        ),
        // Not ours.
        (r#"<a class="btn" href="https://wa.me/33612345678">"#, ""),
        (r#"<a class="contact-buttons" href="https://wa.me/33612345678">"#, ""),
        (r#"<a class="contact-button">"#, ""),
        (r#"<a data-contact="" href="/">"#, ""),
        // data-contact with a target.
        (
            r#"<a data-contact="x_dm" data-to="3805104374" data-text="Hi" href="https://x.com/furni">"#,
            "https://x.com/messages/compose?recipient_id=3805104374&text=Hi",
        ),
        (
            r#"<a data-contact="x_dm" data-to="3805104374">"#,
            "https://x.com/messages/compose?recipient_id=3805104374",
        ),
        (
            r#"<a data-contact="whatsapp" data-to="+44 20 7946 0958" href="https://wa.me/33612345678?text=Hi">"#,
            "https://wa.me/442079460958?text=Hi",
        ),
        (
            r#"<a data-contact="whatsapp" data-to="+33612345678" data-text="a" href="https://wa.me/33612345678?text=b">"#,
            "https://wa.me/33612345678?text=a",
        ),
        (
            r#"<a data-contact="whatsapp" data-to="+33612345678" href="https://wa.me/message/AYBQG7GOEGUHF1">"#,
            "https://wa.me/33612345678",
        ),
        (
            r#"<a data-contact="whatsapp" data-code="AYBQG7GOEGUHF1" href="https://wa.me/33612345678">"#,
            "https://wa.me/message/AYBQG7GOEGUHF1",
        ),
        (
            r#"<a data-contact="telegram" data-to="durov" href="javascript:void(0)">"#,
            "https://t.me/durov",
        ),
        // data-contact without one.
        (
            r#"<a data-contact="whatsapp" data-text="Hi" href="https://wa.me/33612345678">"#,
            "https://wa.me/33612345678?text=Hi",
        ),
        (
            r#"<a data-contact="telegram" data-text="Hi" href="tg://resolve?domain=durov">"#,
            "tg://resolve?domain=durov&text=Hi",
        ),
        (
            r#"<a data-contact="telegram" data-to="" href="https://t.me/durov">"#,
            "https://t.me/durov",
        ),
        (
            r#"<a data-contact="telegram" data-form="app" href="https://t.me/durov">"#,
            "tg://resolve?domain=durov",
        ),
        // Forms, hyphens, lists, and what belongs to others.
        (
            r#"<a data-contact="whatsapp" data-to="+33612345678" data-form="app">"#,
            "whatsapp://send?phone=33612345678",
        ),
        (
            r#"<a data-contact="x_dm" data-to="12" data-welcome-message-id="34">"#,
            "https://x.com/messages/compose?recipient_id=12&welcome_message_id=34",
        ),
        (
            r#"<a data-contact="email" data-to="a@example.com, b@example.com," data-cc="c@example.com">"#,
            "mailto:a@example.com,b@example.com?cc=c@example.com",
        ),
        (
            r#"<a data-contact="x_post" data-text="Hi" data-hashtags="a,b">"#,
            "https://x.com/intent/tweet?text=Hi&hashtags=a,b",
        ),
        (
            r#"<a data-contact="tel" data-to="+33123456789" data-text="x" data-foo="y" data-contact-state="error">"#,
            "tel:+33123456789",
        ),
        (r#"<a data-contact="tel" data-to="+33123456789" data-to="*#06#">"#, "tel:+33123456789"),
        // Refused.
        (r#"<a class="contact-button" href="https://wa.me/0612345678">"#, "!href not_e164"),
        (r#"<a class="contact-button" href="javascript:alert(1)">"#, "!href unknown_link"),
        (r#"<a class="contact-button" href="/contact">"#, "!href unknown_link"),
        (r#"<a class="contact-button" href="https://wa.me\@evil.example/">"#, "!href bad_char"),
        (r#"<a data-contact="fax" data-to="1">"#, "!data-contact unknown_channel"),
        (
            r#"<a data-contact="x_dm" data-to="furni" href="https://x.com/furni">"#,
            "!data-to bad_char",
        ),
        (
            r#"<a data-contact="x_dm" data-to="furni" href="https://x.com/messages/compose?recipient_id=12">"#,
            "!data-to bad_char",
        ),
        (
            r#"<a data-contact="x_dm" href="https://x.com/messages/compose?recipient_id=furni">"#,
            "!href bad_char",
        ),
        (r#"<a data-contact="x_dm" href="/contact">"#, "!data-to missing_field"),
        (r#"<a data-contact="x_dm">"#, "!data-to missing_field"),
        (r#"<a data-contact="tel" data-to="*#06#">"#, "!data-to ussd"),
        (
            r#"<a data-contact="x_dm" data-to="12" data-welcome-message-id="hi">"#,
            "!data-welcome-message-id bad_char",
        ),
        (
            "<a data-contact=\"email\" data-to=\"a@example.com\" data-subject=\"Hi\r\nBcc: b@example.com\">",
            "!data-subject crlf_header",
        ),
        (
            "<a data-contact=\"whatsapp\" data-text=\"a\u{1b}b\" href=\"https://wa.me/33612345678\">",
            "!data-text control_char",
        ),
    ] {
        assert_eq!(outcome(&format!("{html}Text</a>")), expected, "{html}");
    }
}

#[test]
fn the_class_stays_with_the_others_and_rel_grows() {
    let anchor = Anchor::parse(
        r#"<a class="btn btn-lg" rel="nofollow noreferrer" data-contact="tel" data-to="+33123456789">Hi</a>"#,
    );
    anchor.markup("", |markup| {
        let button = markup.read().unwrap().unwrap();
        let attributes: Vec<_> = button.attributes().collect();
        assert_eq!(
            attributes,
            [
                ("class", "btn btn-lg contact-button"),
                ("href", "tel:+33123456789"),
                ("rel", "nofollow noreferrer noopener"),
                ("data-contact", "tel"),
                ("data-contact-state", "ready"),
            ]
        );
    });
}

/// Content and hint of an anchor on a page in a language.
fn heard(lang: &str, html: &str) -> (Option<String>, Option<String>) {
    Anchor::parse(html).markup(lang, |markup| {
        let button = markup.read().unwrap().unwrap();
        (button.content(), button.hint())
    })
}

#[test]
fn hints_say_what_is_not_seen() {
    let new_tab = Some(" (opens in a new tab)");
    let number = Some(": +33 1 23 45 67 89");
    for (html, hint) in [
        (
            r#"<a class="contact-button" target="_blank" href="https://wa.me/33612345678">Chat</a>"#,
            new_tab,
        ),
        (
            r#"<a class="contact-button" target="_BLANK" href="https://wa.me/33612345678"></a>"#,
            new_tab,
        ),
        (
            r#"<a class="contact-button" target="chat" href="https://wa.me/33612345678">Chat</a>"#,
            None,
        ),
        (
            r#"<a class="contact-button" target="_blank" href="whatsapp://send?phone=33612345678">Chat</a>"#,
            None,
        ),
        (r#"<a class="contact-button" target="_blank" href="mailto:a@example.com">Mail</a>"#, None),
        (
            r#"<a class="contact-button" target="_blank" href="tel:+33123456789">Call us</a>"#,
            number,
        ),
        (r#"<a class="contact-button" href="tel:+33123456789">Call us 24/7</a>"#, number),
        (
            r#"<a class="contact-button" href="tel:+33123456789"><img src="phone.png" alt=""></a>"#,
            number,
        ),
        (r#"<a class="contact-button" href="tel:+33123456789">01 23 45 67 89</a>"#, None),
        (r#"<a class="contact-button" href="tel:+33123456789"></a>"#, None),
    ] {
        assert_eq!(heard("en", html).1.as_deref(), hint, "{html}");
    }
}

#[test]
fn what_is_no_web_page_opens_no_tab() {
    for (href, target, expected) in [
        ("tel:+33123456789", "_blank", "_self"),
        ("sms:+33612345678", "_BLANK", "_self"),
        ("mailto:a@example.com", "mail", "_self"),
        ("whatsapp://send?phone=33612345678", "_blank", "_self"),
        ("tel:+33123456789", "_top", "_top"),
        ("tel:+33123456789", "", ""),
        ("https://wa.me/33612345678", "_blank", "_blank"),
        ("https://wa.me/33612345678", "chat", "chat"),
    ] {
        let html = format!(r#"<a class="contact-button" target="{target}" href="{href}">Us</a>"#);
        Anchor::parse(&html).markup("", |markup| {
            let button = markup.read().unwrap().unwrap();
            let target = button.attributes().find(|(name, _)| *name == "target");
            assert_eq!(target.map_or("", |(_, value)| value), expected, "{html}");
        });
    }
}

#[test]
fn words_are_in_the_language_of_the_page() {
    let html = r#"<a class="contact-button" target="_blank" href="https://wa.me/33612345678"></a>"#;
    for (lang, label, hint) in [
        ("", "Chat on WhatsApp", " (opens in a new tab)"),
        ("eo", "Chat on WhatsApp", " (opens in a new tab)"),
        ("de", "Über WhatsApp chatten", " (öffnet in einem neuen Tab)"),
        ("fr-BE", "Discuter sur WhatsApp", " (s’ouvre dans un nouvel onglet)"),
    ] {
        assert_eq!(heard(lang, html), (Some(label.into()), Some(hint.into())), "{lang}");
    }
}

#[test]
fn what_the_author_put_there_stays() {
    for content in ["Say hello", r#"<img src="wa.png" alt="WhatsApp">"#, "Say <b>hello</b>"] {
        let html =
            format!("<a class=\"contact-button\" href=\"https://wa.me/33612345678\">{content}</a>");
        assert_eq!(heard("", &html), (None, None));
    }
}

#[test]
fn a_follow_names_the_account() {
    let html = r#"<a data-contact="x_follow" data-to="XDevelopers"></a>"#;
    assert_eq!(heard("", html).0.as_deref(), Some("Follow @XDevelopers"));
    let html = r#"<a data-contact="x_follow" data-user-id="12" data-screen-name="@jack"></a>"#;
    assert_eq!(heard("", html).0.as_deref(), Some("Follow @jack"));
}
