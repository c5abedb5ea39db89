//! The limits that the catalogue tells are those that hold.
#![allow(missing_docs)]

#[path = "shared/template.rs"]
mod template;

use contact_link::{Channel, ChannelInfo, Contact, Error, ParamInfo, Unit};
use template::keys;

/// A contact by a form that has a place for the parameter, with this value there and examples elsewhere.
fn with(info: &ChannelInfo, param: &ParamInfo, value: &str) -> Option<Result<Contact, Error>> {
    let written = info.forms.iter().filter(|form| !form.name.starts_with('-'));
    let form = written.into_iter().find(|form| keys(form.template).any(|key| key == param.name))?;
    let mut builder = Contact::builder(info.channel).set("form", form.name);
    for key in keys(form.template) {
        let example = info.params.iter().find(|p| p.name == key).map_or("", |p| p.example);
        let name = key.split('.').next().unwrap_or(key);
        builder.add(name, if key == param.name { value } else { example });
    }
    Some(builder.build())
}

/// A value of so many characters or digits, made of an example.
fn of_length(example: &str, unit: Unit, length: usize) -> String {
    let counts = |c: &char| unit != Unit::Digits || c.is_ascii_digit();
    let last = example.chars().rfind(counts).unwrap();
    let known = example.chars().filter(counts).count();
    example.chars().chain(std::iter::repeat_n(last, length - known)).collect()
}

#[test]
fn what_is_beyond_a_limit_is_refused_or_warned_of() {
    let (mut strict, mut soft, mut values) = (0, 0, 0);
    for info in Channel::ALL.iter().map(|channel| channel.info()) {
        for param in info.params {
            let Some(limit) = info.limit(param.name) else { continue };
            let here = format!("{} {}: {limit}", info.name, param.name);
            assert!(limit.min <= limit.max, "{here}");
            if limit.unit == Unit::Value {
                for (value, right) in [
                    (limit.min, true),
                    (limit.max, true),
                    (limit.min - 1, false),
                    (limit.max + 1, false),
                ] {
                    let Some(built) = with(info, param, &value.to_string()) else { continue };
                    assert_eq!(built.is_ok(), right, "{here}: {value}");
                    values += 1;
                }
                continue;
            }
            let beyond = usize::try_from(limit.max).unwrap() + 1;
            let Some(built) = with(info, param, &of_length(param.example, limit.unit, beyond))
            else {
                continue;
            };
            if limit.strict {
                assert!(built.is_err(), "{here}: {built:?}");
                strict += 1;
                continue;
            }
            let warned =
                |contact: Contact| contact.warnings().iter().any(|w| w.kind() == "long_text");
            assert!(warned(built.unwrap()), "{here}");
            if limit.unit == Unit::Characters {
                let longest = of_length(param.example, limit.unit, beyond - 1);
                assert!(!warned(with(info, param, &longest).unwrap().unwrap()), "{here}");
            }
            soft += 1;
        }
    }
    let least = if cfg!(feature = "catalogue") { (100, 15, 20) } else { (20, 3, 0) };
    assert!(strict >= least.0 && soft >= least.1 && values >= least.2, "{strict} {soft} {values}");
}

#[test]
fn examples_are_within_their_limits() {
    for info in Channel::ALL.iter().map(|channel| channel.info()) {
        for param in info.params {
            let Some(limit) = info.limit(param.name) else { continue };
            let example = param.example;
            let length = match limit.unit {
                Unit::Value => continue,
                Unit::Digits if param.name == "to.letters" => continue,
                Unit::Digits => example.bytes().filter(u8::is_ascii_digit).count(),
                Unit::Bytes => example.len(),
                _ => example.chars().count(),
            };
            let length = i64::try_from(length).unwrap();
            assert!((limit.min..=limit.max).contains(&length), "{} {}", info.name, param.name);
        }
    }
}

#[cfg(feature = "x-text")]
#[test]
fn a_post_has_the_length_of_x() {
    let limit = Channel::XPost.info().limit("text").unwrap();
    assert_eq!((limit.unit, limit.max), (Unit::Weighted, contact_link::x_text::LIMIT as i64));
}
