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

/// So many for a contact and its link together: the link's own. Reading a link makes a contact, which keeps 64 bytes of
/// values in itself; what has more asks once more.
const BUILT: u64 = 1;
const READ: u64 = 0;

fn count(work: impl FnOnce()) -> u64 {
    measure(work).count_total
}

#[test]
fn a_link_is_built_and_read_with_few_allocations() {
    for given in COMMON {
        let built = count(|| drop(contact(given).link()));
        assert_eq!(built, BUILT, "building {given:?}");
        let link = contact(given).to_string();
        let read = count(|| drop(Contact::parse(&link).unwrap()));
        assert_eq!(read, READ, "reading {link}");
    }
}

#[test]
fn a_long_contact_asks_for_memory_a_few_times() {
    let text = "Hello, is the table by the window free tonight at eight? ".repeat(5);
    let link = Contact::new("whatsapp", "+33612345678").unwrap().text(&text).unwrap().to_string();
    // What is percent-encoded is decoded beside its place first.
    let read = count(|| drop(Contact::parse(&link).unwrap()));
    assert!((1..=3).contains(&read), "reading {link}: {read}");
    let built = count(|| {
        let whole = Contact::builder(Channel::Whatsapp).set("to", "+33612345678");
        drop(whole.set("text", &text).build().unwrap());
    });
    assert!((1..=3).contains(&built), "building: {built}");
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
