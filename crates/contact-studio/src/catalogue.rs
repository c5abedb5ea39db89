//! Every channel that a button can be made for.

use contact_button::theme::{Palette, Scheme, Theme};
use contact_link::{Channel, ChannelInfo, Group, Status};
use contact_snippet::example;
use serde::Serialize;

use crate::french;
use crate::request::Said;
use crate::words::{Language, Text};

/// Names, countries and search words beyond the table's own: `channel | country | French name | words`, a line each.
const MORE: &str = include_str!("catalogue.txt");

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
    /// What it takes beside its target.
    fields: Vec<Field>,
    /// Its colours.
    theme: Colours,
    /// What is not certain about it, if anything.
    note: String,
    /// Whether most brands ask for it.
    common: bool,
}

#[derive(Debug, Serialize)]
struct Field {
    name: &'static str,
    label: String,
    required: bool,
    hint: String,
    /// Whether it takes several, by commas.
    list: bool,
    /// How many characters the service takes, where it says so.
    limit: Option<usize>,
}

#[derive(Debug, Serialize)]
struct Colours {
    /// The brand's own colour; `null` where it has none.
    brand: Option<String>,
    light: String,
    dark: String,
    on_light: String,
    on_dark: String,
    /// Whether `contact-buttons-more.css` dresses it.
    more: bool,
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
    let name = name(info, language);
    let wants = |english| match language {
        Language::English => english,
        Language::French => french::wants(english),
    };
    let plain = || info.params.iter().filter(|param| !param.name.contains('.'));
    let fields = plain().filter(|param| param.name != "to").map(|param| {
        let label = label(param.name).map(|text| language.say(text).to_owned());
        Field {
            name: param.name,
            label: label.unwrap_or_else(|| spoken(param.name)),
            required: example.get(param.name).is_some(),
            hint: format!("{}, {} {}", wants(param.wants), language.say(SUCH_AS), param.example),
            list: info.channel.is_list(param.name),
            limit: info.channel.limit(param.name),
        }
    });
    let theme = Theme::of(info.channel);
    let palette = theme.map_or(Palette::Neutral, |theme| theme.palette);
    let on = |page: Scheme| palette.tone().unwrap_or(page).on_plate().to_string();
    let keywords = [info.name, info.display, french, group.0, country, words];
    Some(Entry {
        channel: info.name,
        name,
        group: group.0,
        group_name: language.say(group.1),
        country,
        keywords: keywords.join(" ").to_lowercase(),
        link: example.to_string(),
        to_label: plain().find(|param| param.name == "to").map_or("", |param| wants(param.wants)),
        fields: fields.collect(),
        theme: Colours {
            brand: palette.brand().map(|colour| colour.to_string()),
            light: palette.plate(Scheme::Light).to_string(),
            dark: palette.plate(Scheme::Dark).to_string(),
            on_light: on(Scheme::Light),
            on_dark: on(Scheme::Dark),
            more: theme.is_some_and(|theme| {
                contact_button::theme::MORE.iter().any(|row| row.channels == theme.channels)
            }),
        },
        note: language.said(info.note),
        common: Channel::COMMON.contains(&info.channel),
        example: Said::of(&example),
    })
}

const SUCH_AS: Text = ["such as", "par exemple"];

/// A channel as people call it.
pub(crate) fn name(info: &'static ChannelInfo, language: Language) -> &'static str {
    let [_, french, _] = more(info.name);
    match language {
        Language::French if !french.is_empty() => french,
        _ => info.display,
    }
}

/// Country, French name, words; each may be empty.
fn more(channel: &str) -> [&'static str; 3] {
    for line in MORE.lines() {
        let mut parts = line.split('|').map(str::trim);
        if parts.next() == Some(channel) {
            return std::array::from_fn(|_| parts.next().unwrap_or_default());
        }
    }
    [""; 3]
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

/// What people call a field that many channels have.
fn label(field: &str) -> Option<Text> {
    Some(match field {
        "text" => ["Message", "Message"],
        "subject" => ["Subject", "Objet"],
        "body" => ["Text", "Texte"],
        "cc" => ["Copy to", "Copie à"],
        "bcc" => ["Blind copy to", "Copie cachée à"],
        "ext" => ["Extension", "Poste"],
        "url" => ["Address of a page", "Adresse d’une page"],
        "hashtags" => ["Hashtags", "Mots-dièse"],
        "via" => ["Via", "Via"],
        "related" => ["Related accounts", "Comptes liés"],
        "ref" => ["Reference", "Référence"],
        "query" => ["Search for", "Recherche"],
        "lang" => ["Language", "Langue"],
        "code" => ["Short code", "Code court"],
        "user_id" => ["Numeric id", "Identifiant numérique"],
        _ => return None,
    })
}

/// A field's own name as words.
fn spoken(field: &str) -> String {
    let mut words = field.replace('_', " ");
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_of_a_channel() {
        for line in MORE.lines() {
            let name = line.split('|').next().unwrap_or_default().trim();
            assert!(Channel::from_name(name).is_some(), "{line}");
            assert_eq!(line.split('|').count(), 4, "{line}");
        }
    }

    #[test]
    fn a_channel_is_found_by_its_country_and_by_words() {
        let all = list(&[], Language::French);
        let find = |word: &str| -> Vec<&str> {
            all.iter().filter(|e| e.keywords.contains(word)).map(|e| e.channel).collect()
        };
        assert!(find("kr").contains(&"kakaotalk"));
        assert!(find("japon").contains(&"line"));
        assert_eq!(all[0].name, "Appel téléphonique");
        assert!(all.iter().all(|entry| !entry.link.is_empty() && !entry.name.is_empty()));
    }

    #[test]
    fn what_is_required_is_what_the_simplest_contact_needs() {
        let all = list(&[], Language::English);
        assert_eq!(list(&["tel".into()], Language::English).len(), 1);
        let search = all.iter().find(|entry| entry.channel == "x_search").unwrap();
        let required: Vec<_> =
            search.fields.iter().filter(|f| f.required).map(|f| f.name).collect();
        assert_eq!((required, search.to_label), (vec!["query"], ""));
        let tel = &all[0];
        assert!(tel.fields.iter().all(|field| !field.required) && !tel.to_label.is_empty());
    }
}
