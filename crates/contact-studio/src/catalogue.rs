//! Every channel that a button can be made for.

use contact_button::theme::{self, Theme};
use contact_link::{Channel, ChannelInfo, Group, Status};
use contact_snippet::example;
use serde::Serialize;

use crate::names::{self, more};
use crate::said::Said;
use crate::words::{Language, Text};

#[derive(Debug, Serialize)]
pub(crate) struct Entry {
    channel: &'static str,
    /// Its name for people.
    name: &'static str,
    /// `call`, `message`, `share`, `follow`, `local` or `search`.
    group: &'static str,
    /// The group's name for people.
    group_name: &'static str,
    /// Where it is at home, as two letters (ISO 3166-1); several by commas, nothing for the world.
    country: &'static str,
    /// What people search for it with, in small letters.
    keywords: String,
    /// The simplest contact.
    example: Said,
    /// The link of that contact.
    link: String,
    /// What `to` is; empty where the channel has no target.
    to_label: &'static str,
    /// What no link can be without, beside its target.
    required: Vec<Required>,
    /// Whether `contact-buttons-more.css` dresses it.
    more: bool,
}

#[derive(Debug, Serialize)]
struct Required {
    name: &'static str,
    label: &'static str,
    example: &'static str,
}

/// The channels of these names, or all; those first that most brands ask for.
pub(crate) fn list(only: &[String], language: Language) -> Vec<Entry> {
    let wanted = |name: &str| only.is_empty() || only.iter().any(|one| one == name);
    let alive = Channel::ALL.iter().map(|channel| channel.info());
    alive
        .filter(|info| info.status != Status::Dead && wanted(info.name))
        .filter_map(|info| entry(info, language))
        .collect()
}

fn entry(info: &'static ChannelInfo, language: Language) -> Option<Entry> {
    // What is no link makes no button.
    let example = example(info)?;
    let [country, french, words] = more(info.name);
    let group = group(info.group);
    let plain = || info.params.iter().filter(|param| !param.name.contains('.'));
    let needed = |name| name != "to" && example.get(name).is_some();
    let required = plain().filter(|param| needed(param.name)).map(|param| Required {
        name: param.name,
        label: language.wants(param.wants),
        example: param.example,
    });
    let keywords = [info.name, info.display, french, group.0, words];
    let dressed = Theme::of(info.channel);
    Some(Entry {
        channel: info.name,
        name: names::name(info, language),
        group: group.0,
        group_name: language.say(group.1),
        country,
        keywords: keywords.join(" ").to_lowercase(),
        link: example.to_string(),
        to_label: plain()
            .find(|param| param.name == "to")
            .map_or("", |param| language.wants(param.wants)),
        required: required.collect(),
        more: dressed
            .is_some_and(|dressed| theme::MORE.iter().any(|row| row.channels == dressed.channels)),
        example: Said::of(&example),
    })
}

/// A group's name in JSON and for people.
fn group(group: Group) -> (&'static str, Text) {
    match group {
        Group::Call => ("call", ["Calls", "Appels"]),
        Group::Message => ("message", ["Messages", "Messages"]),
        Group::Share => ("share", ["Posts and shares", "Publications et partages"]),
        Group::Follow => ("follow", ["Profiles", "Profils"]),
        Group::Local => ("local", ["Places", "Lieux"]),
        Group::Search => ("search", ["Searches", "Recherches"]),
        _ => ("other", ["Others", "Autres"]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_channel_is_found_by_its_country_and_by_words() {
        let all = list(&[], Language::French);
        let find = |word: &str| -> Vec<&str> {
            all.iter().filter(|e| e.keywords.contains(word)).map(|e| e.channel).collect()
        };
        assert!(find("korea").contains(&"kakaotalk"));
        // A country's letters stand by themselves: among the words they would be found in others.
        let korean: Vec<_> = all.iter().filter(|e| e.country == "KR").map(|e| e.channel).collect();
        assert_eq!(korean, ["kakaotalk"]);
        assert!(find("japon").contains(&"line"));
        assert_eq!(all[0].name, "Appel téléphonique");
        assert!(all.iter().all(|entry| !entry.link.is_empty() && !entry.name.is_empty()));
    }

    #[test]
    fn what_is_required_is_what_the_simplest_contact_needs() {
        let all = list(&[], Language::English);
        assert_eq!(list(&["tel".into()], Language::English).len(), 1);
        let search = all.iter().find(|entry| entry.channel == "x_search").unwrap();
        let required: Vec<_> = search.required.iter().map(|field| field.name).collect();
        assert_eq!((required, search.to_label), (vec!["query"], ""));
        let tel = &all[0];
        assert!(tel.required.is_empty() && !tel.to_label.is_empty());
    }
}
