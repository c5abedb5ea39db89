//! How the links of a menu look.

use alloc::format;
use alloc::string::String;

use contact_link::Contact;
use schemars::JsonSchema;
use serde::Deserialize;

use super::ConfigError;
use crate::button::Button;

/// How the links look: what `data-variant` and the others say on each; as usual unless told.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Look {
    /// `brand` (the default), `outline`, `ghost` or `neutral`.
    variant: String,
    /// `small`, `medium` (the default) or `large`.
    size: String,
    /// `pill`, `rounded` (the default) or `square`.
    shape: String,
    /// `light` or `dark`; that of the page (`auto`) unless told.
    scheme: String,
    /// `start` (the default), `only` or `none`.
    icon: String,
    /// A colour of your own, such as `#0a7d5a`.
    color: String,
    /// `aaa` for text of a contrast of 7:1.
    contrast: String,
}

impl Look {
    fn pairs(&self) -> [(&'static str, &str); 7] {
        [
            ("variant", &self.variant),
            ("size", &self.size),
            ("shape", &self.shape),
            ("scheme", &self.scheme),
            ("icon", &self.icon),
            ("color", &self.color),
            ("contrast", &self.contrast),
        ]
    }

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
