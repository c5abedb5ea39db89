//! The page of a state: the markup that the preview is made of, and every snippet.

use contact_button::config::{ConfigError, Menu};
use contact_button::theme::{Scheme, Variant};
use contact_button::{Button, Closed, Color, IconPlace, Schedule, ScheduleError, Shape, Size};
use contact_link::Contact;
use contact_snippet::node::{self, Node};
use contact_snippet::{Choice, Dress, Item, Snippet};
use serde_json::{Map, Value, json};

use crate::refusal::Refusal;
use crate::state::{As, Look, SCREEN_NAME, State, StateContact, inside};

/// The elements of the page.
pub(crate) fn nodes(state: &State) -> Result<Vec<Node>, Refusal> {
    Ok(node::read(&snippet(state, &state.read()?)?.body))
}

/// The markup of the state, with what the page loads.
pub(crate) fn snippet<'s>(state: &'s State, contacts: &[Contact]) -> Result<Snippet<'s>, Refusal> {
    let mut items = Vec::new();
    let schedule = schedule(state, contacts)?;
    for (number, (contact, said)) in contacts.iter().zip(&state.contacts).enumerate() {
        let button = button(state, contact, said)?;
        let label = said.label.trim();
        let label = match label.is_empty() {
            true => contact_snippet::of_button(&button),
            false => label.to_owned(),
        };
        let rules = rules(said).map_err(|refusal| inside(number, refusal))?;
        // Words of ours stay ours, where the channel has some.
        let button = match button.content().is_some_and(|own| own == label) {
            true => button,
            false => button.label(label.clone()),
        };
        let html = button.html_with(schedule.as_ref(), &rules);
        let (contact, link) = (contact.clone(), contact.to_string());
        let dress = Dress::of(contact.channel(), choice(&state.look));
        let rust = in_rust(&state.look, said);
        items.push(Item { contact, link, label, html, dress, rust });
    }
    let (lang, assets) = (state.lang(), state.assets());
    let mut snippet = match state.form {
        As::Buttons => Snippet::row(items, lang, assets),
        As::Menu => {
            let menu = menu(state)?;
            Snippet::around(menu.html().trim_end().to_owned(), items, lang, assets)
        }
    };
    snippet.head.menu = state.form == As::Menu || schedule.is_some();
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
