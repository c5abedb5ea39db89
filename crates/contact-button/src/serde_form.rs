//! A button as data for a template engine.

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::button::Button;
use crate::icon::Icon;

/// What a template needs to write the anchor itself: `channel`, the attributes `href`, `class`, `rel`
/// and `target`, `label`, `hint`, `lang` (of the hint, none for a number), `icon` (a file), and all of it as `html`.
impl Serialize for Button<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let label = self.content();
        let mut fields = serializer.serialize_struct("Button", 10)?;
        fields.serialize_field("channel", self.channel().name())?;
        fields.serialize_field("href", self.href())?;
        fields.serialize_field("class", &self.class)?;
        fields.serialize_field("rel", &self.rel)?;
        fields.serialize_field("target", self.target)?;
        fields.serialize_field("label", label.as_deref().or(self.text.as_deref()).unwrap_or(""))?;
        fields.serialize_field("hint", &self.hint())?;
        fields.serialize_field("lang", &self.hint_language())?;
        fields.serialize_field("icon", &Icon::of(self.channel()).map(|icon| icon.file))?;
        fields.serialize_field("html", &self.to_html())?;
        fields.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contact_link::Contact;

    #[test]
    fn a_template_finds_everything() {
        let contact = Contact::new("whatsapp", "+33612345678").unwrap();
        let button = Button::new(&contact).lang("fr").new_tab(true);
        let data = serde_json::to_value(&button).unwrap();
        assert_eq!(data["label"], "Discuter sur WhatsApp");
        assert_eq!(data["target"], "_blank");
        assert_eq!(data["icon"], "whatsapp.svg");
        assert_eq!(data["hint"], " (s’ouvre dans un nouvel onglet)");
        assert_eq!(data["html"], button.to_html());
    }
}
