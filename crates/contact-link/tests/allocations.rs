//! How often building, writing and reading a link asks for memory.
#![allow(missing_docs)]

use allocation_counter::measure;
use contact_link::{Channel, Contact};

/// Channel and target of what most pages hold, with a text where the channel takes one.
const COMMON: &[(&str, &str, Option<&str>)] = &[
    ("tel", "+33 1 23 45 67 89", None),
    ("sms", "+33612345678", Some("Hello, is it free?")),
    ("x_dm", "3805104374", Some("Hello, is it free?")),
    ("whatsapp", "+33612345678", Some("Bonjour, c’est libre ?")),
    ("messenger", "jaspersmarket", Some("Hello")),
    ("telegram", "telegram", Some("Hello")),
    ("instagram", "instagram", None),
];

fn contact((channel, to, text): &(&str, &str, Option<&str>)) -> Contact {
    let contact = Contact::new(*channel, to).unwrap();
    match text {
        Some(text) => contact.text(text).unwrap(),
        None => contact,
    }
}

/// At most so many, of a contact without a text and of one with it. They may only go down.
const BUILT: [u64; 2] = [2, 3];
const READ: [u64; 2] = [2, 2];

fn count(work: impl FnOnce()) -> u64 {
    measure(work).count_total
}

#[test]
fn a_link_is_built_and_read_with_few_allocations() {
    for given in COMMON {
        let with_text = usize::from(given.2.is_some());
        let built = count(|| drop(contact(given).link()));
        assert!(built <= BUILT[with_text], "building {given:?}: {built}");
        let link = contact(given).to_string();
        let read = count(|| drop(Contact::parse(&link).unwrap()));
        assert!(read <= READ[with_text], "reading {link}: {read}");
    }
}

#[test]
fn a_link_is_one_allocation_and_writing_it_none() {
    let common = COMMON.iter().map(contact);
    let examples = Channel::ALL.iter().filter_map(|channel| {
        let info = channel.info();
        Contact::new(info.name, info.params.first()?.example).ok()
    });
    let all: Vec<Contact> = common.chain(examples).collect();
    assert!(all.len() > Channel::ALL.len() / 2, "{} contacts of {}", all.len(), Channel::ALL.len());
    for contact in &all {
        let mut link = None;
        assert_eq!(count(|| link = Some(contact.link())), 1, "{contact}");
        let mut page = String::with_capacity(2000);
        assert_eq!(count(|| contact.write_to(&mut page).unwrap()), 0, "{contact}");
        assert_eq!(link.unwrap().as_str(), page);
    }
}
