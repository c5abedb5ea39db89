//! Whether a contact is right, and what people will see and hear of it.

use contact_button::Button;
use serde::Serialize;

use crate::refusal::Refusal;
use crate::state::{SCREEN_NAME, StateContact};
use crate::words::Language;

#[derive(Debug, Serialize)]
pub(crate) struct Check {
    link: String,
    /// The link as the channel's default form has it.
    canonical: String,
    warnings: Vec<String>,
    /// The words on the button.
    label: String,
    /// The name that a screen reader says.
    accessible_name: String,
}

/// The page speaks `lang`, the studio `language`.
pub(crate) fn check(said: &StateContact, lang: &str, language: Language) -> Result<Check, Refusal> {
    let contact = said.read()?;
    let handle = said.fields.get(SCREEN_NAME).map_or("", String::as_str);
    let button = Button::new(&contact).lang(lang).screen_name(handle);
    let own = said.label.trim();
    let label = match own.is_empty() {
        true => contact_snippet::of_button(&button),
        false => own.to_owned(),
    };
    let hint = button.label(label.as_str()).hint().unwrap_or_default();
    Ok(Check {
        link: contact.to_string(),
        warnings: contact.warnings().iter().map(|warning| language.said(warning)).collect(),
        canonical: contact.canonical().to_string(),
        accessible_name: format!("{label}{hint}"),
        label,
    })
}
