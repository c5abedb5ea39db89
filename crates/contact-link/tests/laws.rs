//! What holds for every contact, of every channel.
#![allow(missing_docs)]

#[path = "laws/exceptions.rs"]
mod exceptions;
#[path = "shared/template.rs"]
mod template;

use arbtest::arbitrary::{Result, Unstructured};
use arbtest::arbtest;
use contact_link::{Basis, Channel, Contact, Status};
use exceptions::{is_encoded, is_own, is_shared};
use template::keys;
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

/// Holds a law against contacts of every channel that has a link: of each of
/// its forms, with each of its parameters.
fn for_contacts(law: impl Fn(&mut Unstructured<'_>, Contact) -> Result<()>) {
    for channel in Channel::ALL.iter().filter(|c| is_linked(c)) {
        let mut missing = all_of(channel);
        let mut seen = 0;
        // Some channels ask for much, and a loaded machine draws little.
        for _ in 0..100 {
            arbtest(|u| match contact(u, channel)? {
                Some(contact) => {
                    seen += 1;
                    let form = format!("form {}", contact.form());
                    let has = |name: &String| contact.get(name).is_some();
                    missing.retain(|name| *name != form && !has(name));
                    law(u, contact)
                }
                None => Ok(()),
            })
            .budget_ms(40);
            if seen > 20 && missing.is_empty() {
                break;
            }
        }
        assert!(seen > 20, "{seen} contacts of {channel} were drawn");
        assert!(missing.is_empty(), "no contact of {channel} was drawn with {missing:?}");
    }
}

/// What must be drawn of a channel: the forms that it writes, and what they
/// take. A parameter that only chooses the form is in no contact.
fn all_of(channel: &Channel) -> Vec<String> {
    let info = channel.info();
    let written = || info.forms.iter().filter(|form| !form.name.starts_with('-'));
    let forms = written().map(|form| format!("form {}", form.name));
    let params = info.params.iter().map(|param| param.name.split('.').next().unwrap().to_owned());
    let params = params.filter(|name| name != "vanity" && name != "platform");
    forms.chain(params).collect()
}

/// A contact of any form, or `None` where what was drawn is none.
fn contact(u: &mut Unstructured<'_>, channel: &Channel) -> Result<Option<Contact>> {
    let info = channel.info();
    let form = u.choose(info.forms)?;
    let mut builder = Contact::builder(info.channel);
    if u.ratio(2, 3)? {
        builder = builder.set("form", form.name);
    }
    let all = u.arbitrary::<bool>()?;
    for param in info.params {
        // What the form takes, mostly; what others take, seldom.
        let taken = keys(form.template).any(|key| key == param.name);
        let given = if taken { all || u.ratio(2, 3)? } else { u.ratio(1, 20)? };
        if !given {
            continue;
        }
        let name = param.name.split('.').next().unwrap();
        let given = if u.ratio(2, 3)? { param.example.into() } else { value(u, param.example)? };
        builder = builder.set(name, &given);
        if param.grammar.starts_with('*') && u.arbitrary()? {
            builder = builder.set(name, &value(u, param.example)?);
        }
    }
    Ok(builder.build().ok())
}

#[test]
fn parse_of_build_gives_the_contact_back() {
    for_contacts(|_, contact| {
        if is_own(&contact) {
            return Ok(());
        }
        let link = contact.to_string();
        let back = Contact::parse(&link).unwrap_or_else(|e| panic!("{link}: {e}")).canonical();
        let contact = contact.canonical();
        assert_eq!(back.to_string(), contact.to_string(), "{link}");
        assert!(back == contact || is_shared(&contact, &back), "{link}: {contact:?} {back:?}");
        Ok(())
    });
}

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
        let link = value(u, contact.link().as_str())?;
        if let Ok(read) = Contact::parse(&link) {
            let canonical = read.canonical();
            if is_own(&canonical) {
                return Ok(());
            }
            let again = Contact::parse(canonical.link().as_str())
                .unwrap_or_else(|e| panic!("{link} becomes {canonical}: {e}"));
            assert_eq!(again.to_string(), canonical.to_string(), "{link}");
            assert!(again == canonical || is_shared(&canonical, &again), "{link}");
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
