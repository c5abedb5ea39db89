//! Contacts that somebody keeps in a TOML file, read through serde: each is validated while it is read, and a mistake
//! is told with its line.

use std::process::ExitCode;

use contact_link::Contact;
use serde::Deserialize;

#[derive(Deserialize)]
struct Brand {
    contact: Vec<Contact>,
}

fn main() -> ExitCode {
    let text = match std::env::args().nth(1) {
        Some(path) => match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) => return failed(&format!("{path}: {error}")),
        },
        None => String::from(include_str!("../../contacts.toml")),
    };
    let contacts = match read(&text) {
        Ok(contacts) => contacts,
        Err(error) => return failed(&error.to_string()),
    };
    for contact in contacts {
        println!("{}: {contact}", contact.channel().info().display);
        for warning in contact.warnings() {
            eprintln!("  {warning}");
        }
    }
    ExitCode::SUCCESS
}

fn failed(why: &str) -> ExitCode {
    eprintln!("{why}");
    ExitCode::FAILURE
}

fn read(text: &str) -> Result<Vec<Contact>, toml::de::Error> {
    Ok(toml::from_str::<Brand>(text)?.contact)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contacts_are_read() {
        let contacts = read(include_str!("../../contacts.toml")).unwrap();
        let links: Vec<String> = contacts.iter().map(ToString::to_string).collect();
        assert_eq!(links[0], "tel:+33123456789");
        assert_eq!(links[2], "mailto:hello@example.com,shop@example.com?subject=A%20question");
        assert_eq!(links.len(), 4);
    }

    #[test]
    fn a_mistake_is_told_with_its_place() {
        let text = "[[contact]]\nchannel = \"x_dm\"\nto = \"furni\"\n";
        let error = read(text).unwrap_err().to_string();
        assert!(
            error.contains("line 1") && error.contains("numeric id, not its handle"),
            "{error}"
        );
    }
}
