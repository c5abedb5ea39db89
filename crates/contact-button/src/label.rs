//! The label of a button whose author wrote none.

use alloc::string::String;

use contact_link::{Channel, Contact};

use crate::number;
use crate::phrases::{Row, name};
use crate::words::Words;
use contact_link::scan::{after, put};

/// The label, with what it names put in its place. A bare one names no service: X's own buttons say "Follow" and
/// "Post" alone.
pub(crate) fn label(words: &Words<'_>, channel: Channel, names: &str, bare: bool) -> String {
    let row = Row::of(channel);
    let (line, what) =
        if bare || !names.is_empty() { (row.named(), names) } else { (row.other(), row.service()) };
    words.say(line, what)
}

/// What the label of a contact names: the one number or address, the handle; empty where there is
/// none to name, or several.
pub(crate) fn names(contact: &Contact, screen_name: &str) -> String {
    let mut to = "";
    let mut several = false;
    for (name, value) in contact.fields() {
        if name == "to" {
            several = !to.is_empty();
            to = value;
        }
    }
    if several { String::new() } else { names_of(contact.channel(), to, screen_name) }
}

/// The same of one target.
pub(crate) fn names_of(channel: Channel, to: &str, screen_name: &str) -> String {
    match Row::of(channel).names() {
        name::NUMBER => number::grouped(to),
        name::TARGET => to.into(),
        name::SCREEN_NAME => marked(screen_name, "@"),
        name::HANDLE => marked(if screen_name.is_empty() { to } else { screen_name }, "@"),
        name::HASHTAG => marked(to, "#"),
        _ => String::new(),
    }
}

/// What is read with a mark before it, which the page may have written or not.
pub(crate) fn marked(name: &str, mark: &str) -> String {
    let name = name.trim_ascii();
    let name = after(name, mark).unwrap_or(name);
    let mut marked = String::from(if name.is_empty() { "" } else { mark });
    put(&mut marked, name);
    marked
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(contact: Contact, screen_name: &str, lang: &str) -> String {
        label(&Words::of(lang), contact.channel(), &names(&contact, screen_name), false)
    }

    #[test]
    fn labels_name_what_is_known() {
        for (channel, to, screen_name, en, fr) in [
            ("tel", "+33123456789", "", "Call +33 1 23 45 67 89", "Appeler le +33 1 23 45 67 89"),
            (
                "sms",
                "+12015550123",
                "",
                "Text +1 201 555 0123",
                "Envoyer un SMS au +1 201 555 0123",
            ),
            ("email", "a@example.com", "", "Email a@example.com", "Écrire à a@example.com"),
            ("x_dm", "3805104374", "@furni", "Message @furni", "Envoyer un message à @furni"),
            ("x_dm", "3805104374", "furni", "Message @furni", "Envoyer un message à @furni"),
            ("x_dm", "3805104374", " @ ", "Message", "Envoyer un message"),
            ("x_dm", "3805104374", "", "Message", "Envoyer un message"),
            ("x_follow", "XDevelopers", "", "Follow @XDevelopers", "Suivre @XDevelopers"),
            ("x_follow", "XDevelopers", "@xdev", "Follow @xdev", "Suivre @xdev"),
            ("whatsapp", "+33612345678", "furni", "Chat on WhatsApp", "Discuter sur WhatsApp"),
        ] {
            let contact = Contact::new(channel, to).unwrap();
            assert_eq!(of(contact.clone(), screen_name, "en"), en);
            assert_eq!(of(contact, screen_name, "fr"), fr);
        }
    }

    #[test]
    fn a_bare_label_names_no_service() {
        for (channel, names, bare, label_of) in [
            (Channel::XFollow, "", true, "Folgen"),
            (Channel::XFollow, "", false, "Auf X folgen"),
            (Channel::XFollow, "@jack", true, "@jack folgen"),
            (Channel::XPost, "", true, "Posten"),
            (Channel::XPost, "", false, "Auf X posten"),
            (Channel::XPost, "#coffee", true, "#coffee posten"),
            (Channel::XDm, "", true, "Nachricht schreiben"),
        ] {
            assert_eq!(label(&Words::of("de"), channel, names, bare), label_of);
        }
    }

    #[test]
    fn several_are_not_named() {
        let two =
            Contact::builder(Channel::Sms).set("to", "+15105550101").set("to", "+15105550102");
        assert_eq!(of(two.build().unwrap(), "", ""), "Send a text message");
        let none = Contact::builder(Channel::Email).set("subject", "Hello");
        assert_eq!(of(none.build().unwrap(), "", ""), "Send an email");
        let id = Contact::builder(Channel::XFollow).set("user_id", "12");
        assert_eq!(of(id.build().unwrap(), "", ""), "Follow on X");
    }
}
