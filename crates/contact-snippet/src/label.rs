//! Words for a button, in a page's language.

use contact_button::Button;
use contact_link::Contact;

/// The label that contact-button gives, or the channel's name where it has no
/// words for the channel.
///
/// ```
/// let contact = contact_link::Contact::new("whatsapp", "+33612345678")?;
/// assert_eq!(contact_snippet::label(&contact, "fr"), "Discuter sur WhatsApp");
/// # Ok::<(), contact_link::Error>(())
/// ```
pub fn label(contact: &Contact, lang: &str) -> String {
    of_button(&Button::new(contact).lang(lang))
}

/// The same of a button that has a language and, perhaps, a handle already.
pub fn of_button(button: &Button<'_>) -> String {
    let label = button.content().unwrap_or_default();
    if label.trim().is_empty() { button.channel().info().display.to_owned() } else { label }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contact_link::Channel;

    #[test]
    fn every_channel_has_words() {
        for contact in Channel::ALL.iter().filter_map(|channel| crate::example(channel.info())) {
            assert!(!label(&contact, "fr").trim().is_empty(), "{contact}");
        }
    }
}
