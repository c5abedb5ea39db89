//! The page of a state: the markup that the preview and every snippet are made of.

#[cfg(not(feature = "whole"))]
mod first;
#[cfg(feature = "whole")]
mod whole;

use contact_button::Button;
use contact_link::Contact;
use contact_snippet::node::{self, Node};

#[cfg(not(feature = "whole"))]
use first as around;
#[cfg(feature = "whole")]
use whole as around;
#[cfg(feature = "whole")]
pub(crate) use whole::{menu, schedule};

use crate::refusal::Refusal;
use crate::state::{As, SCREEN_NAME, State, StateContact, inside};

/// A button of the page.
pub(crate) struct Written {
    pub(crate) label: String,
    /// The anchor.
    pub(crate) html: String,
}

/// What the page has.
pub(crate) struct Page {
    pub(crate) buttons: Vec<Written>,
    /// The markup of all of them. Ends without a line break.
    pub(crate) body: String,
    /// Whether there is more than the buttons themselves.
    pub(crate) has_more: bool,
}

/// The elements of the page.
pub(crate) fn nodes(state: &State) -> Result<Vec<Node>, Refusal> {
    Ok(node::read(&page(state, &state.read()?)?.body))
}

/// The markup of the state.
pub(crate) fn page(state: &State, contacts: &[Contact]) -> Result<Page, Refusal> {
    let mut buttons = Vec::new();
    let hours = around::Hours::of(state, contacts)?;
    for (number, (contact, said)) in contacts.iter().zip(&state.contacts).enumerate() {
        let button = button(state, contact, said)?;
        let label = said.label.trim();
        let label = match label.is_empty() {
            true => contact_snippet::of_button(&button),
            false => label.to_owned(),
        };
        // Words of ours stay ours, where the channel has some.
        let button = match button.content().is_some_and(|own| own == label) {
            true => button,
            false => button.label(label.clone()),
        };
        let html = hours.html(&button, said).map_err(|refusal| inside(number, refusal))?;
        buttons.push(Written { label, html });
    }
    let body = match state.form {
        As::Buttons => {
            let anchors: Vec<&str> = buttons.iter().map(|button| &*button.html).collect();
            contact_snippet::row(&anchors)
        }
        As::Menu => around::menu_html(state)?,
    };
    let has_more = state.form == As::Menu || hours.are_told();
    Ok(Page { buttons, body, has_more })
}

/// The button of a contact in the state's look.
fn button<'s>(
    state: &'s State,
    contact: &Contact,
    said: &'s StateContact,
) -> Result<Button<'s>, Refusal> {
    let handle = said.fields.get(SCREEN_NAME).map_or("", String::as_str);
    let mut button = Button::new(contact).lang(state.lang()).screen_name(handle);
    for (name, value) in state.look.pairs() {
        let wrong = |error| Refusal::new(&format!("look.{name}"), error, "");
        button = button.look(name, value).map_err(wrong)?;
    }
    Ok(button)
}
