//! Words for a button, in a page's language.

use contact_button::Button;
use contact_link::Contact;

/// The label that contact-button gives, or the channel's name where it has no
/// words for the channel.
pub(crate) fn of(contact: &Contact, lang: &str) -> String {
    let label = Button::new(contact).lang(lang).content().unwrap_or_default();
    if label.trim().is_empty() { contact.channel().info().display.to_owned() } else { label }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::channels::example;
    use contact_link::Channel;

    #[test]
    fn every_channel_has_words() {
        for contact in Channel::ALL.iter().filter_map(|channel| example(channel.info())) {
            assert!(!of(&contact, "fr").trim().is_empty(), "{contact}");
        }
        let contact = Contact::new("whatsapp", "+33612345678").unwrap();
        assert_eq!(of(&contact, "fr"), "Discuter sur WhatsApp");
    }
}
