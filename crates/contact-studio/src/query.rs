//! A state as the query of an address: short, and readable.
//!
//! `c=whatsapp:+33612345678` begins a contact; `c.text`, `c-label`, `c-when` and `c-unless` after it belong to it. The
//! other names are the state's own, those of a menu with `menu.` before them. `c=` alone says that there is no contact, as
//! an address that says nothing may stand for a sample.

use form_urlencoded::{Serializer, parse};
use serde_json::Value;

use crate::refusal::Refusal;
use crate::state::{As, Goal, State, StateContact};
use crate::usual;
use crate::words::Language;

/// How long a query is at most, in bytes.
const LONGEST: usize = 65_536;

/// A text of the state under its name.
type Place = (&'static str, fn(&mut State) -> &mut String);

/// The texts, in the order in which they are written.
const PLACES: [Place; 17] = [
    ("variant", |state| &mut state.look.variant),
    ("size", |state| &mut state.look.size),
    ("shape", |state| &mut state.look.shape),
    ("scheme", |state| &mut state.look.scheme),
    ("icon", |state| &mut state.look.icon),
    ("color", |state| &mut state.look.color),
    ("contrast", |state| &mut state.look.contrast),
    ("lang", |state| &mut state.language),
    ("assets", |state| &mut state.assets),
    ("hours", |state| &mut state.hours),
    ("timezone", |state| &mut state.timezone),
    ("closed", |state| &mut state.closed),
    ("menu.label", |state| &mut state.menu.label),
    ("menu.placement", |state| &mut state.menu.placement),
    ("menu.greeting", |state| &mut state.menu.greeting),
    ("menu.strategy", |state| &mut state.menu.strategy),
    ("brand", |state| &mut state.brand),
];

/// The query of a state, without its `?`.
pub(crate) fn write(state: &State) -> String {
    let mut query = Serializer::new(String::new());
    if state.contacts.is_empty() {
        query.append_pair("c", "");
    }
    let mut add = |name: &str, value: &str| {
        if !value.is_empty() {
            query.append_pair(name, value);
        }
    };
    add("goal", goal_name(state.goal));
    for contact in &state.contacts {
        add("c", &format!("{}:{}", contact.channel, contact.to));
        for (name, value) in &contact.fields {
            add(&format!("c.{name}"), value);
        }
        add("c-label", &contact.label);
        add("c-when", &contact.when);
        add("c-unless", &contact.unless);
    }
    if state.form == As::Menu {
        add("as", "menu");
    }
    // What is borrowed to be written is not changed.
    let mut state = state.clone();
    for (name, place) in PLACES {
        add(name, place(&mut state));
    }
    // A query may have these as they are (RFC 3986, 3.4).
    query.finish().replace("%3A", ":").replace("%2F", "/").replace("%2C", ",").replace("%40", "@")
}

/// The state in a query, with its `?` or without; beside it as `trouble` what the query says that is none, and which is as
/// usual in the state.
pub(crate) fn read(query: &str, language: Language) -> Result<Value, Refusal> {
    if query.len() > LONGEST {
        return Err(Refusal::new(
            "query",
            "the address is longer than 64 KB; shorten its texts",
            "",
        ));
    }
    let mut state = State::default();
    let mut trouble = Vec::new();
    for (name, value) in parse(query.trim_start_matches('?').as_bytes()) {
        let value = value.into_owned();
        match &*name {
            "goal" => {
                state.goal = goal(&value);
                if state.goal.is_none() && !value.is_empty() {
                    trouble.push(usual::none("goal", &value, &GOALS.map(|(_, name)| name)));
                }
            }
            "as" => match &*value {
                "menu" => state.form = As::Menu,
                "buttons" | "" => state.form = As::Buttons,
                _ => trouble.push(usual::none("as", &value, &["buttons", "menu"])),
            },
            "c" if value.is_empty() => {}
            "c" => {
                let (channel, to) = value.split_once(':').unwrap_or((&value, ""));
                let contact =
                    StateContact { channel: channel.into(), to: to.into(), ..Default::default() };
                state.contacts.push(contact);
            }
            name => {
                if let Some((_, place)) = PLACES.iter().find(|(known, _)| *known == name) {
                    *place(&mut state) = value;
                } else if let Some(contact) = state.contacts.last_mut() {
                    of_contact(contact, name, value);
                }
            }
        }
    }
    trouble.extend(usual::settle(&mut state));
    let mut answer = serde_json::to_value(state.checked()?).unwrap_or_default();
    if !trouble.is_empty() {
        let trouble = trouble.into_iter().map(|refusal| refusal.said_in(language));
        answer["trouble"] = trouble.map(|refusal| serde_json::json!(refusal)).collect();
    }
    Ok(answer)
}

fn of_contact(contact: &mut StateContact, name: &str, value: String) {
    match name {
        "c-label" => contact.label = value,
        "c-when" => contact.when = value,
        "c-unless" => contact.unless = value,
        _ => {
            if let Some(field) = name.strip_prefix("c.").filter(|field| !field.is_empty()) {
                contact.fields.insert(field.into(), value);
            }
        }
    }
}

const GOALS: [(Goal, &str); 3] =
    [(Goal::Calls, "calls"), (Goal::Private, "private"), (Goal::Public, "public")];

fn goal_name(goal: Option<Goal>) -> &'static str {
    GOALS.iter().find(|(known, _)| Some(*known) == goal).map_or("", |(_, name)| name)
}

fn goal(name: &str) -> Option<Goal> {
    GOALS.iter().find(|(_, known)| *known == name).map(|(goal, _)| *goal)
}
