//! What holds for every contact, of every channel.
#![allow(missing_docs)]

#[cfg(feature = "catalogue")]
#[path = "laws/destination.rs"]
mod destination;
#[path = "laws/exceptions.rs"]
mod exceptions;
#[path = "laws/generate.rs"]
mod generate;
#[path = "shared/template.rs"]
mod template;

use contact_cases::arbitrary::{Result, Unstructured};
use contact_cases::cases;
use contact_link::{Basis, Channel, Contact, Kind, Status};
use exceptions::{is_encoded, is_own, is_shared};
use generate::Missing;
use url::Url;

/// Whether the channel has a link at all.
fn is_linked(channel: &Channel) -> bool {
    let info = channel.info();
    info.status != Status::Dead && !info.forms.is_empty()
}

/// So many cases that each channel, also one that asks for much, has a contact with everything it can have.
const ENOUGH: u64 = 400;

/// Holds a law against contacts of every channel that has a link: of each of
/// its templates, with each of its parameters by each of its grammars.
fn for_contacts(law: impl Fn(&mut Unstructured<'_>, Contact) -> Result<()>) {
    for channel in Channel::ALL.iter().filter(|c| is_linked(c)) {
        let mut missing = Missing::of(channel.info());
        let mut seen = 0;
        cases(ENOUGH, |u| match generate::contact(u, channel)? {
            Some(drawn) => {
                seen += 1;
                missing.seen(&drawn);
                law(u, drawn.contact)
            }
            None => Ok(()),
        });
        assert!(seen > 20, "{seen} contacts of {channel} were drawn");
        assert!(missing.is_empty(), "no contact of {channel} was drawn with {:?}", missing.names());
    }
}

#[test]
fn parse_of_build_gives_the_contact_back() {
    for_contacts(|_, contact| {
        let link = contact.to_string();
        is_read_by_its_channel(&contact);
        if is_own(&contact) {
            // Nobody else's contact is made of it either, but one that has the very same link.
            let read = Contact::parse(&link).map(|read| read.canonical().to_string());
            assert!(
                read.as_ref().is_ok_and(|again| *again == link) || read.is_err(),
                "{link}: {read:?}"
            );
            return Ok(());
        }
        let back = Contact::parse(&link).unwrap_or_else(|e| panic!("{link}: {e}")).canonical();
        let contact = contact.canonical();
        assert_eq!(back.to_string(), contact.to_string(), "{link}");
        assert!(back == contact || is_shared(&contact, &back), "{link}: {contact:?} {back:?}");
        Ok(())
    });
}

/// Who knows the channel reads every link of it as what it was built from.
#[cfg(feature = "catalogue")]
fn is_read_by_its_channel(contact: &Contact) {
    let link = contact.to_string();
    let back = Contact::parse_as(contact.channel(), &link)
        .unwrap_or_else(|e| panic!("{link}: {e}"))
        .canonical();
    let contact = contact.clone().canonical();
    assert_eq!(back.to_string(), contact.to_string(), "{link}");
    // Where an address stands behind a text, nobody can tell it from the text.
    assert!(back == contact || contact.channel().name() == "whatsapp_share", "{link}");
}

#[cfg(not(feature = "catalogue"))]
fn is_read_by_its_channel(_: &Contact) {}

#[test]
fn a_link_is_ascii_and_its_own_whatwg_serialisation() {
    for_contacts(|_, contact| {
        let link = contact.link();
        assert_eq!(link.as_str(), contact.to_string());
        assert!(link.as_str().bytes().all(|b| b.is_ascii_graphic()), "{link}");
        if !is_encoded(&contact) {
            assert_eq!(Url::parse(link.as_str()).unwrap().as_str(), link.as_str());
        }
        Ok(())
    });
}

/// No encoding keeps a segment of dots from being taken for a step in the path.
#[test]
fn no_value_becomes_a_dot_segment() {
    let mut built = 0;
    for info in Channel::ALL.iter().filter(|c| is_linked(c)).map(|c| c.info()) {
        for form in info.forms.iter().filter(|form| !form.name.starts_with('-')) {
            let taken: Vec<&str> = template::keys(form.template).collect();
            for (dotted, dots) in taken.iter().flat_map(|key| [(*key, "."), (*key, "..")]) {
                let mut builder = Contact::builder(info.channel).set("form", form.name);
                for param in info.params.iter().filter(|param| taken.contains(&param.name)) {
                    let value = if param.name == dotted { dots } else { param.example };
                    builder.add(generate::api_name(param.name), value);
                }
                let Ok(contact) = builder.build() else { continue };
                let link = contact.link();
                assert_eq!(Url::parse(link.as_str()).unwrap().as_str(), link.as_str());
                built += 1;
            }
        }
    }
    assert!(built > 40, "{built}");
}

#[test]
fn a_link_that_is_cut_on_its_way_warns() {
    const LIMITS: &[(&str, usize)] = &[
        ("google_maps_directions", 2048),
        ("google_maps_search", 2048),
        ("email", 2000),
        ("gmail", 2000),
        ("whatsapp", 2000),
        ("whatsapp_share", 2000),
    ];
    for (name, limit) in LIMITS {
        // Without the catalogue there are fewer.
        let Some(channel) = Channel::from_name(name) else { continue };
        let param = ["text", "body", "query", "to"].into_iter().find(|name| {
            let params = channel.info().params;
            params.iter().any(|p| p.name == *name && ["text", "body", "line"].contains(&p.grammar))
        });
        for over in [0, 1] {
            let with = |text: &str| Contact::builder(channel).set(param.unwrap(), text).build();
            let short = with("x").unwrap().link().as_str().len();
            let long = with(&"x".repeat(limit - short + 1 + over)).unwrap();
            assert_eq!(long.link().as_str().len(), limit + over, "{name}");
            let warned = long.warnings().iter().any(|w| w.kind() == "long_link");
            assert_eq!(warned, over > 0, "{name}: {}", limit + over);
        }
    }
}

#[test]
fn rows_that_share_a_link_have_one_reading() {
    for (built, read) in exceptions::SHARED {
        // Without the catalogue there are fewer.
        let Some(channel) = Channel::from_name(built) else { continue };
        let mut builder = Contact::builder(channel);
        for param in channel.info().params.iter().filter(|p| ["to", "text"].contains(&p.name)) {
            builder = builder.set(param.name, param.example);
        }
        let link = builder.build().unwrap().to_string();
        let first = Contact::parse(&link).unwrap().canonical();
        // The row that reads it reads what it writes, so that nothing goes back and forth.
        let again = Contact::parse(&first.to_string()).unwrap().canonical();
        assert_eq!(again, first, "{link}");
        assert!([*built, *read].contains(&first.channel().name()), "{link}: {first:?}");
    }
}

#[test]
fn what_parse_accepts_build_reproduces() {
    for_contacts(|u, contact| {
        // A link with a few characters changed, as people paste and mend them.
        reproduces(&generate::changed(u, contact.link().as_str())?);
        Ok(())
    });
}

/// Every form that is read, by every of its hosts, also those that nobody writes.
#[test]
fn what_every_form_reads_build_reproduces() {
    for info in Channel::ALL.iter().map(|channel| channel.info()) {
        for template in info.forms.iter().map(|form| form.template).filter(|t| generate::is_read(t))
        {
            // Without a value that it asks for, a link may have none at all.
            let is_asking = template.contains("{?!") || !template.contains("{?");
            let mut plain_ones = 0;
            cases(60, |u| {
                let (link, is_plain) = generate::link(u, info, template)?;
                if is_plain && is_asking {
                    plain_ones += 1;
                    match Contact::parse(&link) {
                        Ok(_) => assert_ne!(info.status, Status::Dead, "{link}"),
                        Err(error) => assert_eq!(
                            (error.kind(), info.status),
                            (Kind::DeadChannel, Status::Dead),
                            "{template}: {link}: {error}"
                        ),
                    }
                }
                reproduces(&link);
                reproduces(&generate::changed(u, &link)?);
                Ok(())
            });
            assert!(plain_ones > 0 || !is_asking, "no link was drawn of {template}");
        }
    }
}

/// Whether a link that is read is written in one way, which is read as the same.
fn reproduces(link: &str) {
    let Ok(read) = Contact::parse(link) else { return };
    let canonical = read.canonical();
    if is_own(&canonical) {
        return;
    }
    let again = Contact::parse(canonical.link().as_str())
        .unwrap_or_else(|e| panic!("{link} becomes {canonical}: {e}"));
    assert_eq!(again.to_string(), canonical.to_string(), "{link}");
    assert!(again == canonical || is_shared(&canonical, &again), "{link}");
}

#[test]
fn parse_of_anything_returns() {
    cases(20_000, |u| {
        let text: String = u.arbitrary()?;
        if let Err(error) = Contact::parse(&text) {
            assert!(!error.to_string().is_empty());
            assert!(!error.brief().is_empty());
        }
        Ok(())
    });
}

#[test]
fn every_example_of_the_table_is_accepted() {
    for info in Channel::ALL.iter().filter(|c| is_linked(c)).map(|c| c.info()) {
        for param in info.params {
            let name = param.name.split('.').next().unwrap();
            // Some parameters go with others only, so every pair is tried.
            let fits = |others: &[usize], form: &str| {
                let mut builder =
                    Contact::builder(info.channel).set("form", form).set(name, param.example);
                for other in others.iter().map(|i| &info.params[*i]) {
                    let other_name = other.name.split('.').next().unwrap();
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
        let official = info.source.starts_with("https://");
        let open = ["unofficial: ", "none: "].iter().any(|how| info.source.starts_with(how));
        assert!(official || open, "{}: {}", info.name, info.source);
        // What only others tell of is not called documented.
        let documented = info.forms.iter().any(|form| form.basis == Basis::Documented);
        assert!(official || !documented, "{}: {}", info.name, info.source);
        assert_eq!(info.note.is_empty(), info.status == Status::Alive, "{}", info.name);
        let parts: Vec<_> = info.read_on.split('-').map(str::len).collect();
        assert_eq!(parts, [4, 2, 2], "{}", info.name);
        assert!(!info.display.is_empty());
        assert_eq!(Channel::from_name(info.name), Some(info.channel));
        assert_eq!(info.channel.name(), info.name);
    }
}
