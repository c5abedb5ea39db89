//! A form is a choice: what each of those that people ask for writes.
#![allow(missing_docs)]

#[path = "shared/template.rs"]
mod template;

use contact_link::{Channel, Contact, Error};
use template::keys;

/// A contact of `channel` from its parameters, `name=value` each.
fn contact(channel: &str, given: &[&str]) -> Result<Contact, Error> {
    let mut builder = Contact::builder(channel.parse()?);
    for pair in given {
        let (name, value) = pair.split_once('=').unwrap();
        builder.add(name, value);
    }
    builder.build()
}

/// Channel, form, parameters, link; the form `""` is the default.
const COMMON: &[(&str, &str, &[&str], &str)] = &[
    ("whatsapp", "", &["to=+33612345678", "text=Hi"], "https://wa.me/33612345678?text=Hi"),
    ("whatsapp", "wa.me", &["to=+33612345678"], "https://wa.me/33612345678"),
    (
        "whatsapp",
        "api",
        &["to=+33612345678", "text=Hi"],
        "https://api.whatsapp.com/send?phone=33612345678&text=Hi",
    ),
    (
        "whatsapp",
        "web",
        &["to=+33612345678", "text=Hi"],
        "https://web.whatsapp.com/send?phone=33612345678&text=Hi",
    ),
    (
        "whatsapp",
        "app",
        &["to=+33612345678", "text=Hi"],
        "whatsapp://send?phone=33612345678&text=Hi",
    ),
    ("sms", "", &["to=+33612345678", "text=Hi"], "sms:+33612345678?body=Hi"),
    ("sms", "ios", &["to=+33612345678", "text=Hi"], "sms:+33612345678&body=Hi"),
    ("sms", "any", &["to=+33612345678", "text=Hi"], "sms:+33612345678?&body=Hi"),
    ("x_dm", "", &["to=12", "text=Hi"], "https://x.com/messages/compose?recipient_id=12&text=Hi"),
    (
        "x_dm",
        "twitter.com",
        &["to=12", "text=Hi"],
        "https://twitter.com/messages/compose?recipient_id=12&text=Hi",
    ),
    ("x_post", "twitter.com", &["text=Hi"], "https://twitter.com/intent/tweet?text=Hi"),
    (
        "x_follow",
        "twitter.com",
        &["to=XDevelopers"],
        "https://twitter.com/intent/follow?screen_name=XDevelopers",
    ),
    ("x_follow", "twitter.com", &["user_id=12"], "https://twitter.com/intent/follow?user_id=12"),
    ("telegram", "", &["to=durov", "text=Hi"], "https://t.me/durov?text=Hi"),
    ("telegram", "app", &["to=durov", "text=Hi"], "tg://resolve?domain=durov&text=Hi"),
    ("telegram", "app", &["to=+12015550123"], "tg://resolve?phone=12015550123"),
    ("signal", "https", &["to=+12015550123"], "https://signal.me/#p/+12015550123"),
    ("signal", "app", &["to=+12015550123"], "sgnl://signal.me/#p/+12015550123"),
];

#[cfg(feature = "catalogue")]
const CATALOGUE: &[(&str, &str, &[&str], &str)] = &[
    ("mastodon_share", "", &["text=Hi"], "https://share.joinmastodon.org/#text=Hi"),
    (
        "mastodon_share",
        "",
        &["text=Hi", "instance=mastodon.social"],
        "https://mastodon.social/share?text=Hi",
    ),
    (
        "apple_maps_directions",
        "",
        &["to=City Hall", "mode=driving"],
        "https://maps.apple.com/directions?destination=City%20Hall&mode=driving",
    ),
    (
        "apple_maps_directions",
        "old",
        &["to=City Hall", "mode=driving"],
        "https://maps.apple.com/?daddr=City%20Hall&dirflg=d",
    ),
    ("matrix", "", &["to=@alice:example.org"], "https://matrix.to/#/@alice:example.org"),
    ("matrix", "app", &["to=@alice:example.org"], "matrix:u/alice:example.org?action=chat"),
    ("x_search", "", &["query=#api", "live=true"], "https://x.com/search?q=%23api&f=live"),
    ("x_search", "twitter.com", &["query=#api"], "https://twitter.com/search?q=%23api"),
    (
        "x_reply",
        "twitter.com",
        &["to=12", "text=Hi"],
        "https://twitter.com/intent/tweet?in_reply_to=12&text=Hi",
    ),
    ("zoom", "mobile", &["to=99999999999"], "zoomus://zoom.us/join?action=join&confno=99999999999"),
    ("zoom", "gov", &["to=99999999999"], "https://www.zoomgov.com/j/99999999999"),
    (
        "msteams",
        "app",
        &["to=joe@contoso.com", "text=Hi"],
        "msteams:/l/chat/0/0?users=joe@contoso.com&message=Hi",
    ),
    (
        "jitsi",
        "android",
        &["to=test123"],
        "intent://meet.jit.si/test123#Intent;scheme=org.jitsi.meet;package=org.jitsi.meet;end",
    ),
    ("telegram_call", "", &["group=somegroup"], "https://t.me/somegroup?videochat"),
    (
        "telegram_call",
        "livestream",
        &["group=somegroup", "hash=abc123"],
        "https://t.me/somegroup?livestream=abc123",
    ),
    ("sip", "sips", &["to=alice@atlanta.com", "port=5061"], "sips:alice@atlanta.com:5061"),
    ("sip", "", &["to=a@b.com", "transport=tcp"], "sip:a@b.com;transport=tcp"),
];

#[cfg(not(feature = "catalogue"))]
const CATALOGUE: &[(&str, &str, &[&str], &str)] = &[];

#[test]
fn a_form_writes_its_link() {
    for (channel, form, given, link) in COMMON.iter().chain(CATALOGUE) {
        let chosen = format!("form={form}");
        let mut all = given.to_vec();
        all.push(&chosen);
        let contact = contact(channel, &all).unwrap_or_else(|e| panic!("{channel} {form}: {e}"));
        assert_eq!(contact.to_string(), *link);
        // Without the choice it is the same contact by its default form, where that leads to the same place.
        let mut forms = contact.channel().info().forms.iter();
        let stays = forms.any(|info| info.name == *form && info.leads_elsewhere());
        let usual = self::contact(channel, given).map(|contact| contact.to_string());
        let expected = if stays { (*link).to_owned() } else { usual.unwrap() };
        assert_eq!(contact.canonical().to_string(), expected);
    }
}

#[test]
fn each_form_of_a_text_message_is_read_as_itself() {
    for form in ["app", "any", "ios"] {
        let contact = contact("sms", &["to=+33612345678", "text=Hi", &format!("form={form}")]);
        let contact = contact.unwrap();
        assert_eq!(Contact::parse(&contact.to_string()), Ok(contact));
    }
}

#[test]
fn a_form_that_is_not_there_is_refused() {
    for (channel, form) in [("whatsapp", "sms"), ("tel", "web"), ("telegram", "twitter.com")] {
        let error = contact(channel, &["to=+33612345678", &format!("form={form}")]).unwrap_err();
        assert_eq!((error.kind().name(), error.field()), ("bad_param", "form"), "{error}");
        assert_eq!(error.given(), form);
    }
}

/// A browser would make another address of these, or none.
#[cfg(feature = "catalogue")]
#[test]
fn what_would_leave_its_place_in_the_link_is_refused() {
    let refused: &[(&str, &[&str], &str, &str)] = &[
        ("jitsi", &["to=."], "to", "path_traversal"),
        ("jitsi", &["to=.."], "to", "path_traversal"),
        ("jitsi", &["to=test123", "host=m.0000"], "host", "bad_host"),
        ("jitsi", &["to=test123", "host=192.168.0.010"], "host", "bad_host"),
        ("jitsi", &["to=test123", "host=example.0x7f"], "host", "bad_host"),
        // Read back, it would be the channel's own room, or another's page.
        ("jitsi", &["to=test123", "host=meet.jit.si"], "host", "reserved_name"),
        ("mastodon_share", &["text=Hi", "instance=x.com"], "instance", "reserved_name"),
        ("mastodon_tag", &["to=coffee", "instance=www.t.me"], "instance", "reserved_name"),
        ("callback", &["host=us02.zoom.us", "path=a"], "host", "reserved_name"),
        ("callback", &["host=www.example.com", "path=/a"], "path", "bad_char"),
        ("calcom", &["to=johndoe/.."], "to", "path_traversal"),
        ("calcom", &["to=./30min"], "to", "path_traversal"),
        ("callback", &["host=www.example.com", "path=a/../b"], "path", "path_traversal"),
        ("callback", &["host=www.example.com", "path=a/./b"], "path", "path_traversal"),
        ("matrix", &["to=@al/ice:example.org"], "to", "bad_char"),
    ];
    for (channel, given, field, kind) in refused {
        let error = contact(channel, given).unwrap_err();
        assert_eq!((error.field(), error.kind().name()), (*field, *kind), "{given:?}: {error}");
    }
    // A dot in the middle of a name is one.
    for (channel, given, link) in [
        ("jitsi", &["to=a.b"][..], "https://meet.jit.si/a.b"),
        ("calcom", &["to=john.doe/30.min"], "https://cal.com/john.doe/30.min"),
        (
            "callback",
            &["host=www.example.com", "path=call/back.html"],
            "https://www.example.com/call/back.html",
        ),
    ] {
        assert_eq!(contact(channel, given).unwrap().to_string(), link);
    }
}

/// On a server a folder and a file are two pages.
#[cfg(feature = "catalogue")]
#[test]
fn a_page_of_ones_own_keeps_its_slash() {
    for path in ["callback", "callback/", "call/back//"] {
        let built = contact("callback", &["host=www.example.com", &format!("path={path}")]);
        let read = Contact::parse_as("callback", built.unwrap().link().as_str()).unwrap();
        assert_eq!(read.get("path"), Some(path));
        assert_eq!(read.canonical().to_string(), format!("https://www.example.com/{path}"));
    }
    // A room has none.
    let room = Contact::parse_as("jitsi", "https://meet.example.com/standup/").unwrap();
    assert_eq!(room.canonical().to_string(), "https://meet.example.com/standup");
}

/// Every form that a channel writes, once at least, by the examples of the table.
#[test]
fn every_form_can_be_chosen() {
    for info in Channel::ALL.iter().map(|channel| channel.info()) {
        for form in info.forms.iter().filter(|form| !form.name.starts_with('-')) {
            let mut builder = Contact::builder(info.channel).set("form", form.name);
            for key in keys(form.template) {
                let param = info.params.iter().find(|param| param.name == key);
                let param = param.unwrap_or_else(|| panic!("{}: no {key}", info.name));
                builder.add(key.split('.').next().unwrap(), param.example);
            }
            let contact = builder.build().unwrap_or_else(|e| panic!("{}: {e}", form.template));
            // What only chose the form is gone again, and then the form may be another of the same name.
            assert_eq!(contact.form(), form.name, "{}", info.name);
            let scheme =
                form.template.trim_start_matches(['!', '=', '+']).split(':').next().unwrap();
            assert!(contact.to_string().starts_with(scheme), "{contact}");
        }
    }
}
