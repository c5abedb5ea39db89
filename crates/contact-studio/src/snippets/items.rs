//! The buttons of a state as the snippets take them: with their look where styles are written down, and in Rust.

use contact_button::theme::{Scheme, Variant};
use contact_button::{Color, IconPlace, Look, Shape, Size};
use contact_link::Contact;
use contact_snippet::{Choice, Dress, Item, Snippet};

use crate::page;
use crate::refusal::Refusal;
use crate::state::{SCREEN_NAME, State, StateContact};

/// The markup of the state, with what the page loads.
pub(super) fn snippet<'s>(state: &'s State, contacts: &[Contact]) -> Result<Snippet<'s>, Refusal> {
    let page = page::page(state, contacts)?;
    let items = contacts.iter().zip(&state.contacts).zip(page.buttons);
    let items = items.map(|((contact, said), button)| Item {
        contact: contact.clone(),
        link: contact.to_string(),
        label: button.label,
        html: button.html,
        dress: Dress::of(contact.channel(), choice(&state.look)),
        rust: in_rust(&state.look, said),
    });
    let mut snippet = Snippet::around(page.body, items.collect(), state.lang(), state.assets());
    snippet.head.menu = page.has_more;
    Ok(snippet)
}

/// The look, where styles are written into the markup.
fn choice(look: &Look) -> Choice<'_> {
    fn named<T: Copy>(all: &[T], of: fn(T) -> &'static str, name: &str) -> Option<T> {
        all.iter().copied().find(|value| of(*value) == name)
    }
    Choice {
        variant: named(&Variant::ALL, Variant::name, &look.variant).unwrap_or_default(),
        scheme: named(&Scheme::ALL, Scheme::name, &look.scheme),
        color: Color::parse(&look.color).ok(),
        more_contrast: look.contrast == "aaa",
        shape: named(Shape::ALL, Shape::name, &look.shape),
        size: named(Size::ALL, Size::name, &look.size),
        icon: named(IconPlace::ALL, IconPlace::name, &look.icon),
    }
}

/// The same look, as Rust has it.
fn in_rust(look: &Look, said: &StateContact) -> Vec<String> {
    let mut steps = Vec::new();
    let mut add = |method: &str, kind: &str, name: &str| {
        let mut letters = name.chars();
        let first = letters.next().map(|c| c.to_ascii_uppercase());
        if let Some(first) = first.filter(|_| name != "auto") {
            let rest = letters.as_str();
            steps.push(format!(".{method}(contact_button::{kind}::{first}{rest})"));
        }
    };
    add("variant", "theme::Variant", &look.variant);
    add("size", "Size", &look.size);
    add("shape", "Shape", &look.shape);
    add("scheme", "theme::Scheme", &look.scheme);
    add("icon", "IconPlace", &look.icon);
    if !look.contrast.is_empty() {
        steps.push(".more_contrast()".into());
    }
    if !look.color.is_empty() {
        steps.push(format!(".color({:?})?", look.color));
    }
    if let Some(handle) = said.fields.get(SCREEN_NAME).filter(|handle| !handle.is_empty()) {
        steps.push(format!(".screen_name({handle:?})"));
    }
    steps
}
