//! A contact of anything: a channel's name, then a line `name=value` for each parameter.
#![no_main]

#[path = "../../tests/laws/exceptions.rs"]
mod exceptions;

use contact_link::{Channel, Contact};
use exceptions::{is_encoded, is_own, is_shared};
use libfuzzer_sys::fuzz_target;
use url::Url;

fuzz_target!(|text: &str| {
    let mut lines = text.split('\n');
    let Some(channel) = lines.next().and_then(Channel::from_name) else { return };
    let mut builder = Contact::builder(channel);
    for line in lines {
        let (name, value) = line.split_once('=').unwrap_or((line, ""));
        builder.add(name, value);
    }
    match builder.build() {
        Ok(contact) => holds(contact),
        Err(error) => {
            assert!(!error.to_string().is_empty());
            assert!(!error.brief().is_empty());
        }
    }
});

/// The laws of what is built.
fn holds(contact: Contact) {
    let link = contact.to_string();
    assert!(link.bytes().all(|b| b.is_ascii_graphic()), "{link}");
    if !is_encoded(&contact) {
        assert_eq!(Url::parse(&link).expect(&link).as_str(), link);
    }
    for warning in contact.warnings() {
        assert!(!warning.to_string().is_empty());
    }
    if is_own(&contact) {
        return;
    }
    let read = Contact::parse(&link).unwrap_or_else(|e| panic!("{link}: {e}")).canonical();
    let contact = contact.canonical();
    assert_eq!(read.to_string(), contact.to_string());
    assert!(read == contact || is_shared(&contact, &read), "{link}: {contact:?} {read:?}");
}
