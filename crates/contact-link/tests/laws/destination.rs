//! Where a link leads is never changed: `tests/data/destinations.txt` says of every form that is not written as it is read
//! what becomes of it, of every host what it becomes, and what is dropped. Somebody has judged each line to be the same
//! destination; what is not has a form of its own, with the mark `=`. A form that is new adds its lines by `WRITE=1`.

use std::collections::BTreeSet;

use contact_link::{Channel, ChannelInfo, Contact};

use crate::generate::{encoded, is_read};

#[test]
fn canonical_leads_where_the_link_led() {
    let lines: BTreeSet<String> = Channel::ALL.iter().flat_map(|c| of_channel(c.info())).collect();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/data/destinations.txt");
    if std::env::var_os("WRITE").is_some() {
        let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
        std::fs::write(path, text).unwrap();
    }
    let known = std::fs::read_to_string(path).unwrap();
    let known: BTreeSet<String> = known.lines().map(str::to_owned).collect();
    let new: Vec<_> = lines.difference(&known).collect();
    assert!(
        new.is_empty(),
        "does each lead to the same place? then WRITE=1; else mark the form with =: {new:#?}"
    );
    let gone: Vec<_> = known.difference(&lines).collect();
    assert!(gone.is_empty(), "no longer so; WRITE=1: {gone:#?}");
}

/// What becomes of the forms of a channel.
fn of_channel(info: &ChannelInfo) -> Vec<String> {
    let mut lines = Vec::new();
    let name = info.name;
    for template in info.forms.iter().map(|form| form.template).filter(|t| is_read(t)) {
        let written = template.trim_start_matches(['=', '+']);
        for (at, host) in hosts(written).into_iter().enumerate() {
            let link = filled(info, &with_host(written, host));
            let Ok(read) = Contact::parse(&link) else { continue };
            if read.channel() != info.channel {
                continue;
            }
            let canonical = read.canonical().to_string();
            // Who has no such app is left with nothing.
            assert!(
                !link.starts_with("https:") || canonical.starts_with("https:"),
                "{link} => {canonical}"
            );
            let start = |link: &str| link.split('=').next().unwrap_or_default().to_owned();
            if at == 0 && start(&link) != start(&canonical) {
                lines.push(format!("{name}: {} => {}", start(&link), start(&canonical)));
            }
            let becomes = canonical.split('/').nth(2).filter(|_| canonical.starts_with("https:"));
            let becomes = becomes.map(|host| host.split(['?', '#']).next().unwrap_or_default());
            if let Some(becomes) = becomes.filter(|becomes| !host.is_empty() && *becomes != host) {
                lines.push(format!("{name}: host {host} => {becomes}"));
            }
        }
        for slot in written.split(['{', '[']).skip(1) {
            if let Some(dropped) = slot.strip_prefix("?-") {
                lines.push(format!(
                    "{name}: drops {}",
                    dropped.split('}').next().unwrap_or_default()
                ));
            }
        }
        for option in written.split('[').skip(1).filter(|option| option.contains("{_}")) {
            lines.push(format!("{name}: drops {}", option.split('{').next().unwrap_or_default()));
        }
    }
    lines
}

/// The hosts of a template; one without a name where it has none of its own.
fn hosts(template: &str) -> Vec<&str> {
    let Some(rest) = template.strip_prefix("https://") else { return vec![""] };
    rest[..rest.find(['/', '?', '#', '{', '[']).unwrap_or(rest.len())].split('|').collect()
}

/// A template with one of its hosts.
fn with_host(template: &str, host: &str) -> String {
    template.replacen(&hosts(template).join("|"), host, 1)
}

/// A template with all of its examples.
fn filled(info: &ChannelInfo, template: &str) -> String {
    let mut link = String::new();
    let mut pairs = Vec::new();
    let mut rest = template;
    let example = |key: &str| {
        let key = key.trim_end_matches('~');
        let param = info.params.iter().find(|param| param.name == key);
        param.map_or(("0", false), |param| (param.example, param.grammar.contains('/')))
    };
    let in_path = |key: &str| {
        let (example, has_slash) = example(key);
        encoded(example, if has_slash { "-._~@:,!+/" } else { "-._~@:,!+" })
    };
    while let Some(at) = rest.find(['{', '[']) {
        link.push_str(&rest[..at]);
        let close = if rest[at..].starts_with('[') { ']' } else { '}' };
        let (slot, after) = rest[at + 1..].split_once(close).unwrap_or_default();
        rest = after;
        match slot.strip_prefix('?') {
            Some(slot) => {
                let (name, key) = slot.split_once(':').unwrap_or((slot, slot));
                let bare = name.trim_start_matches(['!', '=', '-']);
                let value = match name.as_bytes().first() {
                    Some(b'=') => key.to_owned(),
                    Some(b'-') => "0".to_owned(),
                    _ => encoded(example(key.trim_start_matches('!')).0, "-._~"),
                };
                pairs.push(format!("{bare}={value}"));
            }
            None if close == ']' => {
                let (before, key) = slot.split_once('{').unwrap_or_default();
                link.extend([before, &in_path(key.trim_end_matches('}'))]);
            }
            None => link.push_str(&in_path(slot)),
        }
    }
    link.push_str(rest);
    for pair in pairs {
        link.push(if link.contains('?') { '&' } else { '?' });
        link.push_str(&pair);
    }
    link
}
