//! Writes `contact-menu.schema.json`, the JSON Schema of a contact menu.

use std::{fs, io};

use contact_button::config::Menu;

fn main() -> io::Result<()> {
    fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/contact-menu.schema.json"), Menu::schema())
}
