//! Menus from JSON: their markup, their JSON-LD, and what is said of one that is not right.

#![cfg(feature = "config")]

mod json_ld;
mod markup;
mod refused;
mod schema;
mod warnings;
mod why;

use contact_button::config::Menu;
use serde_json::Value;

const MENU: &str = include_str!("../data/menu.json");

fn menu(json: &Value) -> Menu {
    let json = json.to_string();
    Menu::read(&json).unwrap_or_else(|error| panic!("{json}: {error}"))
}
