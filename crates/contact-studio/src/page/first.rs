//! Buttons alone: with hours, rules or a menu around them they are answered later.

use contact_button::Button;
use contact_link::Contact;

use crate::refusal::Refusal;
use crate::state::{State, StateContact};

/// That there are none.
pub(super) struct Hours;

impl Hours {
    pub(super) fn of(state: &State, _: &[Contact]) -> Result<Hours, Refusal> {
        if state.hours.trim().is_empty() { Ok(Hours) } else { Err(Refusal::later()) }
    }

    pub(super) fn are_told(&self) -> bool {
        false
    }

    pub(super) fn html(&self, button: &Button<'_>, said: &StateContact) -> Result<String, Refusal> {
        match said.when.trim().is_empty() && said.unless.trim().is_empty() {
            true => Ok(button.to_html()),
            false => Err(Refusal::later()),
        }
    }
}

pub(super) fn menu_html(_: &State) -> Result<String, Refusal> {
    Err(Refusal::later())
}
