//! What a channel may be told beside whom it reaches, in plain words.

use contact_link::{Channel, ParamInfo};
use contact_snippet::example;
use serde::Serialize;

use crate::refusal::Refusal;
use crate::words::{Language, Text};

/// What people call each field: `field | English | French | first`, a line each; `channel.field` where one channel means
/// another thing by it. Those with `first` are what most brands ask for.
const LABELS: &str = include_str!("fields.txt");

#[derive(Debug, Serialize)]
pub(crate) struct Field {
    name: &'static str,
    label: &'static str,
    /// What it takes, as a sentence; empty where yes and no are all.
    hint: String,
    /// Whether it is seen before the others.
    first: bool,
    /// Whether it takes `true` or `false` and nothing else.
    yes_no: bool,
}

/// Every field of a channel that a link can do without, the likeliest first.
pub(crate) fn of(channel: &str, language: Language) -> Result<Vec<Field>, Refusal> {
    let channel: Channel = channel.parse().map_err(|error| Refusal::from(&error))?;
    let info = channel.info();
    let example = example(info);
    let needed = |name| example.as_ref().is_some_and(|example| example.get(name).is_some());
    let optional = info
        .params
        .iter()
        .filter(|param| param.name != "to" && !param.name.contains('.') && !needed(param.name));
    let fields = optional.map(|param| field(channel, param, language));
    let (mut all, rare): (Vec<_>, Vec<_>) = fields.partition(|field| field.first);
    all.extend(rare);
    Ok(all)
}

fn field(channel: Channel, param: &'static ParamInfo, language: Language) -> Field {
    let (label, first) = label(channel.name(), param.name);
    let yes_no = ["true", "false"].contains(&param.example);
    let mut hint = String::new();
    if !yes_no {
        // The marks of code are for documents.
        let wants = language.wants(param.wants).replace('`', "");
        hint = format!("{wants}, {} {}.", language.say(SUCH_AS), param.example);
        if channel.is_list(param.name) {
            hint = format!("{hint} {}", language.say(SEVERAL));
        }
    }
    Field { name: param.name, label: language.say(label), hint, first, yes_no }
}

/// What a field is called, and whether it comes first.
fn label(channel: &str, field: &'static str) -> (Text, bool) {
    let named = |line: &&'static str| {
        let name = line.split(" | ").next().unwrap_or_default();
        match name.split_once('.') {
            Some((of, name)) => of == channel && name == field,
            None => name == field,
        }
    };
    // Those of one channel stand behind a dot, and hold before those of all.
    let lines = || LABELS.lines().filter(named);
    let own = lines().find(|line| line.split(" | ").next().is_some_and(|name| name.contains('.')));
    let mut parts = own.or_else(|| lines().next()).unwrap_or_default().split('|').map(str::trim);
    let mut part = || parts.next().unwrap_or_default();
    let [_, english, french, first] = [part(), part(), part(), part()];
    ([english, french], first == "first")
}

const SUCH_AS: Text = ["such as", "par exemple"];
const SEVERAL: Text = ["Commas part several.", "Des virgules en séparent plusieurs."];

#[cfg(test)]
mod tests {
    use super::*;
    use contact_link::Status;

    fn alive() -> impl Iterator<Item = Channel> {
        let all = Channel::ALL.iter().copied();
        all.filter(|channel| {
            channel.info().status != Status::Dead && example(channel.info()).is_some()
        })
    }

    #[test]
    fn every_field_has_words_of_its_own() {
        for channel in alive() {
            for language in Language::ALL {
                for Field { name, label, hint, yes_no, .. } in
                    of(channel.name(), language).expect("a channel")
                {
                    assert!(!label.is_empty(), "{}.{name} has no words", channel.name());
                    assert!(!label.contains('_') && !hint.contains('`'), "{label}: {hint}");
                    assert_ne!(hint.is_empty(), !yes_no, "{}.{name}", channel.name());
                }
            }
        }
    }

    #[test]
    fn every_line_is_of_a_field() {
        let all = || alive().flat_map(|channel| of(channel.name(), Language::English));
        let used: Vec<&str> = all().flatten().map(|field| field.label).collect();
        let mut idle = Vec::new();
        for line in LABELS.lines() {
            let parts: Vec<&str> = line.split('|').map(str::trim).collect();
            let [name, english, french, first] = parts[..] else { panic!("{line}") };
            assert!(!english.is_empty() && !french.is_empty(), "{line}");
            assert!(["", "first"].contains(&first), "{line}");
            if !used.contains(&english) {
                idle.push(name);
            }
        }
        assert!(idle.is_empty(), "of no channel: {idle:?}");
    }

    #[test]
    fn the_likeliest_come_first() {
        for (channel, first, last) in
            [("tel", "ext", "vanity"), ("email", "subject", "bcc"), ("x_post", "url", "lang")]
        {
            let all = of(channel, Language::English).expect("a channel");
            assert_eq!((all[0].name, all[all.len() - 1].name), (first, last));
            let rare = all.iter().position(|field| !field.first).unwrap_or(all.len());
            assert!(all[rare..].iter().all(|field| !field.first), "{all:?}");
        }
        let voice = of("viber_bot", Language::French).expect("a channel");
        assert_eq!(voice[0].label, "Ce que reçoit le robot");
        assert_eq!(of("fax", Language::English).expect_err("no channel").field, "channel");
    }
}
