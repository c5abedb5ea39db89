//! How the links of a menu look.

use alloc::format;

use contact_link::Contact;

use super::ConfigError;
use crate::button::Button;
use crate::named::Look;

impl Look {
    /// The button in this look; what is none was refused before.
    pub(super) fn dress<'a>(&'a self, button: Button<'a>) -> Button<'a> {
        self.pairs().into_iter().fold(button, |button, (name, value)| {
            let before = button.clone();
            button.look(name, value).unwrap_or(before)
        })
    }

    /// Whether each is a value that there is.
    pub(super) fn check(&self, on: &Contact) -> Result<(), ConfigError> {
        for (name, value) in self.pairs() {
            let wrong = |error| ConfigError::new(&format!("look.{name}"), error);
            Button::new(on).look(name, value).map_err(wrong)?;
        }
        Ok(())
    }
}
