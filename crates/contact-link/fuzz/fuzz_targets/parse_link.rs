//! Anything as a link: what is read is written in one way, which is read as the same.
#![no_main]

#[path = "../../tests/laws/exceptions.rs"]
#[allow(dead_code)] // What is built is held to more.
mod exceptions;

use contact_link::Contact;
use exceptions::{is_own, is_shared};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|url: &str| match Contact::parse(url) {
    Ok(contact) => {
        let canonical = contact.canonical();
        let link = canonical.to_string();
        assert!(link.bytes().all(|b| b.is_ascii_graphic()), "{link}");
        if !is_own(&canonical) {
            let again = Contact::parse(&link).unwrap_or_else(|e| panic!("{link}: {e}"));
            assert!(again == canonical || is_shared(&canonical, &again), "{link}: {again:?}");
            assert_eq!(again.to_string(), link);
        }
        for warning in canonical.warnings() {
            assert!(!warning.to_string().is_empty());
        }
    }
    Err(error) => {
        assert!(!error.to_string().is_empty());
        assert!(!error.brief().is_empty());
    }
});
