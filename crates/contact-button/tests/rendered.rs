//! A rendered button is one that the script finds nothing to change in; and no markup panics.

mod page;

use contact_button::{Button, Channel, Markup};
use contact_cases::cases;
use contact_link::Contact;
use page::Anchor;

/// What the script would see of the HTML, and that it would leave it as it is.
fn assert_settled(button: &Button<'_>, lang: &str) {
    let html = button.to_html();
    let anchor = Anchor::parse(&html);
    anchor.markup(lang, |markup| {
        let again = markup.read().unwrap().unwrap();
        assert_eq!(again.content(), None, "{html}");
        assert_eq!(again.hint(), anchor.hint, "{html}");
        assert_eq!(again.to_html(), html);
        let attributes = again.attributes().map(|(name, value)| (name.into(), value.into()));
        assert_eq!(attributes.collect::<Vec<(String, String)>>(), anchor.attributes, "{html}");
    });
}

/// Contacts of every channel: each parameter's example in each form.
fn contacts() -> Vec<Contact> {
    let mut contacts = Vec::new();
    for &channel in Channel::ALL {
        let info = channel.info();
        for form in info.forms {
            let start = || Contact::builder(channel).set("form", form.name);
            let target = info.params.first().map_or("", |to| to.example);
            for param in info.params {
                let name = param.name.trim_end_matches('*');
                contacts.extend(start().set(name, param.example).build());
                contacts.extend(start().set("to", target).set(name, param.example).build());
            }
        }
    }
    // Read back, X's old host is its new one; a meeting on a host of its owner's could be any page; and where rows share a
    // link (a bot's is a user's) it is the more usual one.
    contacts.retain(|contact| {
        let url = contact.to_string();
        let read = Contact::parse(&url).ok().filter(|again| again.to_string() == url);
        let old = contact.form() == "twitter.com";
        assert!(read.is_some() || old || contact.get("host").is_some(), "{contact}");
        let same = read.is_some_and(|again| again.channel() == contact.channel());
        assert!(same || old || !Channel::COMMON.contains(&contact.channel()), "{contact}");
        same
    });
    contacts
}

#[test]
fn rendering_is_settled_for_every_channel() {
    let contacts = contacts();
    for &channel in Channel::COMMON {
        assert!(contacts.iter().any(|contact| contact.channel() == channel), "{}", channel.name());
    }
    for contact in &contacts {
        for lang in ["en", "fr-CA", "ar", "zh-TW", ""] {
            for new_tab in [false, true] {
                let button = Button::new(contact).lang(lang).new_tab(new_tab);
                assert_settled(&button, lang);
                assert_settled(&button.clone().class("btn  btn-lg btn"), lang);
                assert_settled(&button.clone().screen_name("@furni"), lang);
                assert_settled(&button.label("Say <b> & \"hello\""), lang);
            }
        }
    }
}

#[test]
fn a_script_writes_what_a_server_renders() {
    for contact in contacts() {
        let url = contact.to_string();
        let markup = Markup { class: "contact-button", href: Some(&url), ..Markup::default() };
        let script = markup.read().unwrap().unwrap();
        assert_eq!(script.to_html(), Button::new(&contact).to_html());
    }
}

#[test]
fn a_blank_label_is_none() {
    let contact = Contact::new("whatsapp", "+33612345678").unwrap();
    assert_eq!(Button::new(&contact).label(" \n").to_html(), Button::new(&contact).to_html());
}

#[test]
fn no_markup_panics_and_every_button_is_settled() {
    const NAMES: [&str; 10] = [
        "contact",
        "to",
        "text",
        "form",
        "screen-name",
        "show-screen-name",
        "hashtags",
        "cc",
        "user-id",
        "welcome-message-id",
    ];
    const CLASSES: [&str; 5] = [
        "contact-button",
        "twitter-dm-button",
        "a  contact-button",
        "contact-button\ttwitter-dm-button",
        "",
    ];
    const HREFS: [&str; 6] = [
        "https://wa.me/33612345678",
        "https://twitter.com/messages/compose?recipient_id=12&text=Hi",
        "tel:+33123456789",
        "mailto:a@example.com?subject=Hi",
        "https://t.me/",
        "https://x.com/intent/follow?user_id=",
    ];
    cases(1_000, |u| {
        let mut values = Vec::new();
        for _ in 0..u.int_in_range(0..=4)? {
            let value = match u.int_in_range(0..=3)? {
                0 => u.choose(Channel::ALL)?.name().to_string(),
                1 => "+33123456789".to_string(),
                _ => u.arbitrary::<String>()?,
            };
            values.push((*u.choose(&NAMES)?, value));
        }
        let attributes: Vec<(&str, &str)> =
            values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let mut href = u.choose(&HREFS)?.to_string();
        if u.arbitrary()? {
            href.push_str(u.arbitrary::<&str>()?);
        }
        let markup = Markup {
            class: u.choose(&CLASSES)?,
            href: u.arbitrary::<bool>()?.then_some(href.as_str()),
            lang: u.arbitrary()?,
            target: u.arbitrary()?,
            rel: u.arbitrary()?,
            text: u.arbitrary()?,
            has_content: u.arbitrary()?,
            wrapped: false,
            attributes: &attributes,
            words: None,
        };
        match markup.read() {
            Ok(Some(button)) => {
                let _ = button.to_html();
                // Once more with what it has become: the same.
                let class = button.attributes().next().map_or("", |(_, class)| class);
                let rel = button.attributes().find(|(name, _)| *name == "rel").map_or("", |a| a.1);
                let mut attributes = vec![("contact", button.channel().name())];
                attributes.extend(markup.attributes.iter().filter(|(name, _)| *name != "contact"));
                let is_x = class != markup.class;
                let label = button.content();
                let again = Markup {
                    class,
                    rel,
                    href: Some(button.href()),
                    text: label.as_deref().unwrap_or(markup.text),
                    has_content: true,
                    attributes: &attributes,
                    ..markup
                };
                // X's markup ignores what ours reads.
                if !is_x {
                    let again = again.read().unwrap().unwrap();
                    assert!(again.attributes().eq(button.attributes()), "{markup:?}");
                }
            }
            Ok(None) => {}
            Err(problem) => assert!(!problem.to_string().is_empty()),
        }
        Ok(())
    });
}
