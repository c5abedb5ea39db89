//! What stands around the buttons: hours, rules, a menu.

use contact_button::config::{ConfigError, Menu};
use contact_button::{Button, Closed, Schedule, ScheduleError};
use contact_link::Contact;
use serde_json::{Map, Value, json};

use crate::refusal::Refusal;
use crate::state::{SCREEN_NAME, State, StateContact};

/// The hours of the state, if it has any.
pub(crate) fn schedule(state: &State, contacts: &[Contact]) -> Result<Option<Schedule>, Refusal> {
    if state.hours.trim().is_empty() {
        return Ok(None);
    }
    let wrong = |error: ScheduleError| Refusal::new(error.field(), &error, "");
    let schedule = Schedule::new(state.hours.trim(), state.timezone.trim()).map_err(wrong)?;
    let closed = Closed::read(&state.closed, contacts).map_err(wrong)?;
    Ok(Some(schedule.closed(closed)))
}

/// What is said of the hours beside each button, if anything.
pub(super) struct Hours(Option<Schedule>);

impl Hours {
    pub(super) fn of(state: &State, contacts: &[Contact]) -> Result<Hours, Refusal> {
        schedule(state, contacts).map(Hours)
    }

    pub(super) fn are_told(&self) -> bool {
        self.0.is_some()
    }

    /// The button with them and with its rules.
    pub(super) fn html(&self, button: &Button<'_>, said: &StateContact) -> Result<String, Refusal> {
        Ok(button.html_with(self.0.as_ref(), &rules(said)?))
    }
}

/// The attributes of the rules, found right.
fn rules(said: &StateContact) -> Result<Vec<(&'static str, &str)>, Refusal> {
    let mut rules = Vec::new();
    for (field, name, text) in
        [("when", "data-when", &said.when), ("unless", "data-unless", &said.unless)]
    {
        let text = text.trim();
        if !text.is_empty() {
            crate::why::conditions(field, text)?;
            rules.push((name, text));
        }
    }
    Ok(rules)
}

/// The state as the configuration of a menu.
fn config(state: &State) -> Value {
    let links: Vec<Value> = state.contacts.iter().map(link).collect();
    let mut menu = Map::new();
    let mut add = |name: &str, value: &str| {
        if !value.trim().is_empty() {
            menu.insert(name.into(), json!(value.trim()));
        }
    };
    add("label", &state.menu.label);
    add("lang", &state.language);
    add("placement", &state.menu.placement);
    add("greeting", &state.menu.greeting);
    add("strategy", &state.menu.strategy);
    if !state.hours.trim().is_empty() {
        add("hours", &state.hours);
        add("timezone", &state.timezone);
        add("closed", &state.closed);
    }
    let look = state.look.pairs().into_iter().filter(|(_, value)| !value.is_empty());
    let look: Map<String, Value> = look.map(|(name, value)| (name.into(), json!(value))).collect();
    if !look.is_empty() {
        menu.insert("look".into(), Value::Object(look));
    }
    menu.insert("channels".into(), Value::Array(links));
    if !state.brand.trim().is_empty() {
        menu.insert("brand".into(), json!({ "name": state.brand.trim() }));
    }
    Value::Object(menu)
}

fn link(said: &StateContact) -> Value {
    let mut link = Map::new();
    let mut params = Map::new();
    for (name, value) in said.fields.iter().filter(|(_, value)| !value.trim().is_empty()) {
        let list = if name == SCREEN_NAME { &mut link } else { &mut params };
        list.insert(name.clone(), json!(value.trim()));
    }
    for (name, value) in [
        ("channel", &said.channel),
        ("to", &said.to),
        ("label", &said.label),
        ("when", &said.when),
        ("unless", &said.unless),
    ] {
        if !value.trim().is_empty() {
            link.insert(name.into(), json!(value.trim()));
        }
    }
    link.insert("params".into(), Value::Object(params));
    Value::Object(link)
}

/// The markup of the menu.
pub(super) fn menu_html(state: &State) -> Result<String, Refusal> {
    Ok(menu(state)?.html().trim_end().to_owned())
}

/// The menu of the state.
pub(crate) fn menu(state: &State) -> Result<Menu, Refusal> {
    Menu::read(&config(state).to_string()).map_err(|error| of_config(&error))
}

/// The same trouble under the state's own names.
fn of_config(error: &ConfigError) -> Refusal {
    let path = error.path();
    let field = match path.strip_prefix("channels[") {
        Some(rest) => format!("contacts[{}", rest.replace(".params.", ".fields.")),
        None => match path {
            "label" | "placement" | "greeting" | "strategy" => format!("menu.{path}"),
            "lang" => "language".into(),
            _ => path.into(),
        },
    };
    Refusal::new(&field, error.sentence(), "")
}
