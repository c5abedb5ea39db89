//! One button to be written down.

use contact_button::Button;
use contact_link::Contact;

use crate::dress::{Choice, Dress};
use crate::label;

/// A button: its contact, its words, and how a page has it.
#[derive(Clone, Debug)]
pub struct Item {
    /// Whom it reaches.
    pub contact: Contact,
    /// The link.
    pub link: String,
    /// The words on it.
    pub label: String,
    /// The anchor, as a page has it.
    pub html: String,
    /// The look where styles are written into the markup.
    pub dress: Dress,
    /// What a button in Rust is told beside its words, such as `.size(contact_button::Size::Large)`.
    pub rust: Vec<String>,
}

impl Item {
    /// A button with these words, or with the channel's in this language.
    ///
    /// ```
    /// let contact = contact_link::Contact::new("whatsapp", "+33 6 12 34 56 78")?;
    /// let item = contact_snippet::Item::new(&contact, None, "fr");
    /// assert_eq!(item.label, "Discuter sur WhatsApp");
    /// # Ok::<(), contact_link::Error>(())
    /// ```
    pub fn new(contact: &Contact, label: Option<&str>, language: &str) -> Item {
        let button = Button::new(contact).lang(language);
        let own = label.map(str::trim).filter(|label| !label.is_empty());
        let label = own.map_or_else(|| label::of_button(&button), str::to_owned);
        let html = button.label(label.as_str()).to_html();
        let dress = Dress::of(contact.channel(), Choice::default());
        let (contact, link) = (contact.clone(), contact.to_string());
        Item { contact, link, label, html, dress, rust: Vec::new() }
    }
}
