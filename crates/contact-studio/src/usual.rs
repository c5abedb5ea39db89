//! What an address says that is none: it falls back to what is usual, and it is said.

use contact_button::{Button, Words};
use contact_link::{Channel, Contact};

use crate::refusal::Refusal;
use crate::state::{MOST_CONTACTS, State};

/// Where a menu can be.
const PLACEMENTS: [&str; 3] = ["bottom-end", "bottom-start", "inline"];

/// The strategies of a menu, whose crate has them with the whole of the logic alone.
const STRATEGIES: [&str; 2] = ["public_private", "x_to_facebook"];

/// That a name is none of those which are taken.
pub(crate) fn none(field: &str, given: &str, values: &[&str]) -> Refusal {
    let sentence = format!("{field} {given:?} is none; it takes {}", values.join(", "));
    Refusal::new(field, sentence, "")
}

/// Puts what is usual in the place of all that is none, and tells of each.
pub(crate) fn settle(state: &mut State) -> Vec<Refusal> {
    let mut told = Vec::new();
    let count = state.contacts.len();
    if count > MOST_CONTACTS {
        state.contacts.truncate(MOST_CONTACTS);
        let sentence =
            format!("there are {count} contacts, and {MOST_CONTACTS} at most; the first are kept");
        told.push(Refusal::new("contacts", sentence, ""));
    }
    state.contacts.retain(|contact| {
        let is_channel = contact.channel.parse::<Channel>().is_ok();
        if !is_channel {
            let sentence = format!(
                "{:?} is no channel; it takes one of the catalogue, such as tel",
                contact.channel
            );
            told.push(Refusal::new("c", sentence, ""));
        }
        is_channel
    });
    look(state, &mut told);
    let menu = &mut state.menu;
    for (name, given, values) in [
        ("menu.placement", &mut menu.placement, &PLACEMENTS[..]),
        ("menu.strategy", &mut menu.strategy, &STRATEGIES),
    ] {
        if !given.is_empty() && !values.contains(&given.as_str()) {
            told.push(none(name, given, values));
            given.clear();
        }
    }
    if !speaks(&state.language) {
        let sentence =
            format!("lang {:?} is no language of the buttons; it takes fr, say", state.language);
        told.push(Refusal::new("lang", sentence, ""));
        state.language.clear();
    }
    let closed = state.closed.as_str();
    let stands_in = state.contacts.iter().any(|contact| contact.channel == closed);
    if !["", "note", "hide"].contains(&closed) && !stands_in {
        let sentence = format!(
            "closed {closed:?} is no link beside it; it takes note, hide, or the channel of one"
        );
        told.push(Refusal::new("closed", sentence, ""));
        state.closed.clear();
    }
    #[cfg(feature = "whole")]
    told.extend(zone(state));
    told
}

fn look(state: &mut State, told: &mut Vec<Refusal>) {
    let Ok(contact) = Contact::new("tel", "+33123456789") else { return };
    let wrong: Vec<_> = state
        .look
        .pairs()
        .into_iter()
        .filter_map(|(name, value)| Some((name, Button::new(&contact).look(name, value).err()?)))
        .collect();
    for (name, error) in wrong {
        told.push(Refusal::new(name, error, ""));
        let look = &mut state.look;
        match name {
            "variant" => look.variant.clear(),
            "size" => look.size.clear(),
            "shape" => look.shape.clear(),
            "scheme" => look.scheme.clear(),
            "icon" => look.icon.clear(),
            "color" => look.color.clear(),
            _ => look.contrast.clear(),
        }
    }
}

/// Whether buttons speak a language, or one of its regions.
fn speaks(tag: &str) -> bool {
    let first = tag.split(['-', '_']).next().unwrap_or_default();
    tag.is_empty() || first.eq_ignore_ascii_case("en") || Words::tag_of(tag) != "en"
}

/// A zone that is none; beside hours its own field says so.
#[cfg(feature = "whole")]
fn zone(state: &mut State) -> Option<Refusal> {
    if !state.hours.trim().is_empty() || state.timezone.is_empty() {
        return None;
    }
    let error = contact_button::Schedule::new("Mo", state.timezone.trim()).err()?;
    state.timezone.clear();
    Some(Refusal::new("timezone", error, ""))
}

#[cfg(test)]
mod tests {
    use super::STRATEGIES;
    use contact_button::strategy::Ready;

    #[test]
    fn every_strategy_is_known() {
        assert_eq!(STRATEGIES, Ready::ALL.map(Ready::name));
    }
}
