//! What holds for every contact, of every channel.
#![allow(missing_docs)]

use arbtest::arbitrary::{Result, Unstructured};
use arbtest::arbtest;
use contact_link::{Channel, Contact, Status};
use url::Url;

/// A value that the parameter's grammar may or may not take: its example, the
/// example with a character changed, or anything.
fn value(u: &mut Unstructured<'_>, example: &str) -> Result<String> {
    let mut chars: Vec<char> = example.chars().collect();
    Ok(match u.int_in_range(0..=3)? {
        0 => example.into(),
        1 => u.arbitrary()?,
        _ => {
            for _ in 0..u.int_in_range(1..=3)? {
                let at = u.int_in_range(0..=chars.len() - 1)?;
                let likely: Vec<char> = "0aZ9._-+@/ ?&#=%é\n'!*(),;:~👋".chars().collect();
                match u.int_in_range(0..=2)? {
                    0 => chars[at] = *u.choose(&likely)?,
                    1 => chars.insert(at, *u.choose(&likely)?),
                    _ if chars.len() > 1 => drop(chars.remove(at)),
                    _ => {}
                }
            }
            chars.into_iter().collect()
        }
    })
}

/// Whether the channel has a link at all.
fn is_linked(channel: &Channel) -> bool {
    let info = channel.info();
    info.status != Status::Dead && !info.forms.is_empty()
}

/// Whether nothing but its owner tells the link from any other: a page or a
/// meeting on the owner's own host.
fn is_own_page(contact: &Contact) -> bool {
    contact.get("host").is_some()
        && ["callback", "jitsi"].contains(&contact.channel().name())
        && contact.form() == "https"
}

/// Holds a law against contacts of every channel that has a link.
fn for_contacts(law: impl Fn(&mut Unstructured<'_>, Contact) -> Result<()>) {
    for channel in Channel::ALL.iter().filter(|c| is_linked(c)) {
        let mut seen = 0;
        // Some channels ask for much, and a loaded machine draws little.
        for _ in 0..50 {
            arbtest(|u| match contact(u, channel)? {
                Some(contact) => {
                    seen += 1;
                    law(u, contact)
                }
                None => Ok(()),
            })
            .budget_ms(60);
            if seen > 20 {
                break;
            }
        }
        assert!(seen > 0, "no contact of {channel} was drawn");
    }
}

/// A contact of any form, or `None` where what was drawn is none.
fn contact(u: &mut Unstructured<'_>, channel: &Channel) -> Result<Option<Contact>> {
    let info = channel.info();
    let mut builder = Contact::builder(info.channel);
    for param in info.params {
        let name = param.name.split(['.', '*']).next().unwrap();
        if param.name.contains('.') && u.ratio(2, 3)? {
            continue;
        }
        let usual = name == "to" || name == "text";
        if u.ratio(if usual { 4 } else { 2 }, 5)? {
            let given =
                if u.arbitrary()? { param.example.into() } else { value(u, param.example)? };
            builder = builder.set(name, &given);
            if param.name.ends_with('*') && u.arbitrary()? {
                builder = builder.set(name, &value(u, param.example)?);
            }
        }
    }
    if u.ratio(1, 3)? {
        builder = builder.set("form", u.choose(info.forms)?.name);
    }
    Ok(builder.build().ok())
}

/// Rows whose links can be the same: as built, as read.
const SHARED: &[(&str, &str)] =
    &[("whatsapp_share", "whatsapp"), ("telegram_bot", "telegram"), ("rcs", "sms")];

#[test]
fn parse_of_build_gives_the_contact_back() {
    for_contacts(|_, contact| {
        if is_own_page(&contact) {
            return Ok(());
        }
        let link = contact.to_string();
        let back = Contact::parse(&link).unwrap_or_else(|e| panic!("{link}: {e}")).canonical();
        let contact = contact.canonical();
        assert_eq!(back.to_string(), contact.to_string(), "{link}");
        if back.channel() != contact.channel() {
            let pair = (contact.channel().name(), back.channel().name());
            assert!(SHARED.contains(&pair), "{link}: {pair:?}");
        } else {
            assert_eq!(back, contact, "{link}");
        }
        Ok(())
    });
}

#[test]
fn a_link_is_ascii_and_its_own_whatwg_serialisation() {
    for_contacts(|_, contact| {
        let link = contact.link();
        assert_eq!(link.as_str(), contact.to_string());
        assert!(link.as_str().bytes().all(|b| b.is_ascii_graphic()), "{link}");
        assert_eq!(Url::parse(link.as_str()).unwrap().as_str(), link.as_str());
        Ok(())
    });
}

#[test]
fn what_parse_accepts_build_reproduces() {
    for_contacts(|u, contact| {
        // A link with a few characters changed, as people paste and mend them.
        let link = value(u, contact.link().as_str())?;
        if let Ok(read) = Contact::parse(&link) {
            let canonical = read.canonical();
            if is_own_page(&canonical) {
                return Ok(());
            }
            let again = Contact::parse(canonical.link().as_str());
            assert_eq!(again.as_ref(), Ok(&canonical), "{link}");
        }
        Ok(())
    });
}

#[test]
fn parse_of_anything_returns() {
    arbtest(|u| {
        let text: String = u.arbitrary()?;
        if let Err(error) = Contact::parse(&text) {
            assert!(!error.to_string().is_empty());
            assert!(!error.brief().is_empty());
        }
        Ok(())
    })
    .budget_ms(1_000);
}

#[test]
fn every_example_of_the_table_is_accepted() {
    for info in Channel::ALL.iter().filter(|c| is_linked(c)).map(|c| c.info()) {
        for param in info.params {
            let name = param.name.split(['.', '*']).next().unwrap();
            // Some parameters go with others only, so every pair is tried.
            let fits = |others: &[usize], form: &str| {
                let mut builder =
                    Contact::builder(info.channel).set("form", form).set(name, param.example);
                for other in others.iter().map(|i| &info.params[*i]) {
                    let other_name = other.name.split(['.', '*']).next().unwrap();
                    if other_name != name {
                        builder = builder.set(other_name, other.example);
                    }
                }
                builder.build().is_ok_and(|c| {
                    c.get(name).is_some() || name == "vanity" || param.grammar == "form"
                })
            };
            let all: Vec<usize> = (0..info.params.len()).collect();
            let pairs = all.iter().flat_map(|a| all.iter().map(|b| vec![*a, *b]));
            let mut forms = info.forms.iter().map(|form| form.name);
            assert!(
                forms.any(|form| pairs.clone().any(|pair| fits(&pair, form))),
                "{}: no contact with {} = {:?}",
                info.name,
                param.name,
                param.example
            );
        }
    }
}

#[test]
fn rows_are_dated_and_sourced() {
    for info in Channel::ALL.iter().map(|c| c.info()) {
        assert!(
            info.source.starts_with("https://") || info.source == "observed in public code",
            "{}",
            info.name
        );
        assert_eq!(info.note.is_empty(), info.status == Status::Alive, "{}", info.name);
        let parts: Vec<_> = info.read_on.split('-').map(str::len).collect();
        assert_eq!(parts, [4, 2, 2], "{}", info.name);
        assert!(!info.display.is_empty());
        assert_eq!(Channel::from_name(info.name), Some(info.channel));
        assert_eq!(info.channel.name(), info.name);
    }
}
