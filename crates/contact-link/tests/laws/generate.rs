//! Contacts and links of every form, with every parameter, and a count of what was drawn.

use std::collections::BTreeSet;

use contact_cases::arbitrary::{Result, Unstructured};
use contact_link::{Channel, ChannelInfo, Contact, ParamInfo};
use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};

use crate::template::keys;

/// What is to be drawn of a channel: a template of each form, a parameter by each of its grammars.
pub(crate) struct Missing(BTreeSet<String>);

impl Missing {
    /// All that contacts of a channel can have.
    pub(crate) fn of(info: &ChannelInfo) -> Missing {
        let written = info.forms.iter().filter(|form| !form.name.starts_with('-'));
        let forms = written.map(|form| form.template.to_owned());
        Missing(forms.chain(info.params.iter().map(|param| param.name.to_owned())).collect())
    }

    /// Takes off what a contact was drawn from.
    pub(crate) fn seen(&mut self, drawn: &Drawn) {
        self.0.remove(drawn.template);
        drawn.keys.iter().for_each(|key| {
            self.0.remove(*key);
        });
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn names(&self) -> &BTreeSet<String> {
        &self.0
    }
}

/// What a contact was made of.
pub(crate) struct Drawn {
    pub(crate) contact: Contact,
    template: &'static str,
    keys: Vec<&'static str>,
}

/// A contact of any form, or `None` where what was drawn is none.
pub(crate) fn contact(u: &mut Unstructured<'_>, channel: &Channel) -> Result<Option<Drawn>> {
    let info = channel.info();
    let form = u.choose(info.forms)?;
    let mut builder = Contact::builder(info.channel);
    // Another name for the form stands in its place.
    let chosen = info.params.iter().find(|param| param.grammar == "form");
    let mut given: Vec<&'static str> = Vec::new();
    match chosen.filter(|_| form.name != info.forms[0].name) {
        Some(param) if u.arbitrary()? => {
            builder.add(param.name, form.name);
            given.push(param.name);
        }
        _ if u.ratio(2, 3)? => builder.add("form", form.name),
        _ => {}
    }
    let all = u.arbitrary::<bool>()?;
    let taken: Vec<&str> = keys(form.template).collect();
    let others = u.ratio(1, 10)?;
    for param in info.params.iter().filter(|param| param.grammar != "form") {
        // What the form takes, mostly; what others take, seldom.
        let own = taken.contains(&param.name);
        if !(if own { all || u.ratio(2, 3)? } else { others && u.ratio(1, 5)? }) {
            continue;
        }
        let name = api_name(param.name);
        builder.add(name, &value(u, param)?);
        if param.grammar.starts_with('*') && u.arbitrary()? {
            builder.add(name, &value(u, param)?);
        }
        given.push(param.name);
    }
    // One that was given by a grammar that the form does not have was taken by another's.
    let is_own =
        given.iter().all(|key| taken.contains(key) || chosen.is_some_and(|p| p.name == *key));
    Ok(builder.build().ok().map(|contact| Drawn {
        contact,
        template: if is_own { form.template } else { "" },
        keys: if is_own { given } else { Vec::new() },
    }))
}

/// The name of a parameter by which it is given: `to` of `to.mail`.
pub(crate) fn api_name(key: &str) -> &str {
    key.split('.').next().unwrap_or(key)
}

/// A value that the parameter's grammar may or may not take: its example, what the grammar describes, the example with
/// some characters changed, or anything.
pub(crate) fn value(u: &mut Unstructured<'_>, param: &ParamInfo) -> Result<String> {
    Ok(match u.int_in_range(0..=9)? {
        0..=4 => param.example.into(),
        5..=6 => described(u, param.grammar.trim_start_matches('*'))?
            .unwrap_or_else(|| param.example.into()),
        7..=8 => changed(u, param.example)?,
        _ => u.arbitrary()?,
    })
}

/// A text with some of its characters changed.
pub(crate) fn changed(u: &mut Unstructured<'_>, text: &str) -> Result<String> {
    let mut chars: Vec<char> = text.chars().collect();
    let likely: Vec<char> = "0aZ9._-+@/ ?&#=%é\n'!*(),;:~👋".chars().collect();
    for _ in 0..u.int_in_range(1..=3)? {
        let at = u.int_in_range(0..=chars.len().saturating_sub(1))?;
        match u.int_in_range(0..=2)? {
            0 if !chars.is_empty() => chars[at] = *u.choose(&likely)?,
            2 if chars.len() > 1 => drop(chars.remove(at)),
            _ => chars.insert(at, *u.choose(&likely)?),
        }
    }
    Ok(chars.into_iter().collect())
}

/// What a grammar describes, where it says so much.
fn described(u: &mut Unstructured<'_>, grammar: &str) -> Result<Option<String>> {
    let (word, argument) = grammar.split_once(':').unwrap_or((grammar, ""));
    let mut random = StdRng::seed_from_u64(u.arbitrary()?);
    Ok(Some(match word {
        _ if grammar.contains('[') => match rand_regex::Regex::compile(&expression(grammar), 40) {
            Ok(regex) => random.sample(&regex),
            Err(error) => panic!("{grammar}: {error}"),
        },
        "words" => {
            let words: Vec<&str> = argument.split(',').collect();
            u.choose(&words)?.split('>').next().unwrap_or_default().to_owned()
        }
        // Whose hosts a federated one is not; some are read as such all the same.
        "host" => match u.arbitrary()? {
            true => u.choose(&hosts())?.clone(),
            false => {
                (*u.choose(&["a.example", "www.a-b.example", "xn--mnchen-3ya.example"])?).into()
            }
        },
        "number" => format!("{}.{}", u.int_in_range(-200..=200)?, u.int_in_range(0..=999)?),
        "text" | "body" | "line" => u.arbitrary()?,
        _ => return Ok(None),
    }))
}

/// A pattern as a regular expression.
fn expression(grammar: &str) -> String {
    let (pattern, _) = grammar.split_once('!').unwrap_or((grammar, ""));
    let mut rest = pattern;
    while let Some(after) = rest.strip_prefix('%') {
        rest = after.get(1..).unwrap_or_default();
    }
    let mut expression = String::new();
    let mut in_set = false;
    for c in rest.chars() {
        in_set = (in_set || c == '[') && c != ']';
        // Inside a set all but its ends are themselves, outside all that repeats nothing.
        if "+*.?|()^$".contains(c) {
            expression.push('\\');
        }
        expression.push(c);
    }
    expression
}

/// The hosts of the table.
pub(crate) fn hosts() -> Vec<String> {
    let forms = Channel::ALL.iter().flat_map(|channel| channel.info().forms);
    let web = forms.filter_map(|form| {
        form.template.trim_start_matches(['!', '=', '+']).strip_prefix("https://")
    });
    let hosts =
        web.flat_map(|rest| rest.split(['/', '?', '#', '{']).next().unwrap_or_default().split('|'));
    hosts.filter(|host| !host.is_empty()).map(str::to_owned).collect()
}

/// Whether a form is read from a link: not where any link would fit, nor where something that is in no link chooses it.
pub(crate) fn is_read(template: &str) -> bool {
    !template.starts_with('!') && !template.contains("{!")
}

/// A link of a form, with each of its hosts and in any order of its parameters, and whether nothing but examples is in
/// it.
pub(crate) fn link(
    u: &mut Unstructured<'_>,
    info: &ChannelInfo,
    template: &str,
) -> Result<(String, bool)> {
    let mut link = String::new();
    let mut pairs = Vec::new();
    let plain = u.ratio(2, 3)?;
    let mut rest = template.trim_start_matches(['=', '+']);
    while let Some(at) = rest.find(['{', '[']) {
        link.push_str(&literal(u, &rest[..at])?);
        let is_option = rest[at..].starts_with('[');
        let (slot, after) = rest[at + 1..].split_once(if is_option { ']' } else { '}' }).unwrap();
        rest = after;
        let in_query = link.contains('?') || slot.starts_with('?');
        let filled = |u: &mut Unstructured<'_>, key: &str| {
            let key = key.trim_end_matches('~');
            let Some(param) = info.params.iter().find(|param| param.name == key) else {
                return Ok("0".to_owned());
            };
            let value = if plain { param.example.to_owned() } else { value(u, param)? };
            // In a path a slash is one of a value that may have some.
            let has_slash = in_query || param.grammar.contains('/');
            Ok(encoded(&value, if has_slash { "-._~@:,/" } else { "-._~@:," }))
        };
        if let Some(slot) = slot.strip_prefix('?') {
            let (name, key) = slot.split_once(':').unwrap_or((slot, slot));
            let bare = name.trim_start_matches(['!', '=', '-']);
            match name.as_bytes()[0] {
                b'=' => pairs.push(format!("{bare}={key}")),
                b'-' if u.ratio(1, 4)? => pairs.push(format!("{bare}=0")),
                b'-' => {}
                mark if mark == b'!' || u.arbitrary()? => {
                    let value = filled(u, key.trim_start_matches('!'))?;
                    pairs.push(format!("{bare}={value}"));
                }
                _ => {}
            }
        } else if is_option {
            if u.arbitrary()? {
                let (before, key) = slot.split_once('{').unwrap();
                link.push_str(before);
                link.push_str(&filled(u, key.trim_end_matches('}'))?);
            }
        } else {
            link.push_str(&filled(u, slot)?);
        }
    }
    link.push_str(&literal(u, rest)?);
    while !pairs.is_empty() {
        let pair = pairs.swap_remove(u.int_in_range(0..=pairs.len() - 1)?);
        link.push(if link.contains('?') { '&' } else { '?' });
        link.push_str(&pair);
    }
    Ok((link, plain))
}

/// What stands for itself, by one of its hosts.
fn literal(u: &mut Unstructured<'_>, text: &str) -> Result<String> {
    let Some((scheme, rest)) = text.split_once("://").filter(|(_, rest)| rest.contains('|')) else {
        return Ok(text.to_owned());
    };
    let (hosts, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let hosts: Vec<&str> = hosts.split('|').collect();
    Ok(format!("{scheme}://{}{path}", u.choose(&hosts)?))
}

/// All but letters, digits and what else stands for itself, percent-encoded.
pub(crate) fn encoded(value: &str, raw: &str) -> String {
    let mut text = String::new();
    for byte in value.bytes() {
        match char::from(byte) {
            c if c.is_ascii_alphanumeric() || raw.contains(c) => text.push(c),
            _ => text.push_str(&format!("%{byte:02X}")),
        }
    }
    text
}
