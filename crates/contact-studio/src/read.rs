//! What somebody typed or pasted: recognised, cleaned, explained.

mod found;
mod pasted;

use contact_link::{Contact, Error, Kind};

use crate::names;
use crate::plain;
use crate::refusal::{self, Refusal};
use crate::words::{Language, Text};
pub(crate) use found::Reading;
use found::{FIND_ID, Found};

/// Reads whatever it is.
pub(crate) fn read(text: &str, country: &str, language: Language) -> Reading {
    let text = text.trim();
    let say = |text: Text| language.say(text);
    if text.is_empty() {
        return Reading::new("nothing", Vec::new(), say(EMPTY));
    }
    if text.contains('<') && text.contains('>') {
        return pasted::read(text, language);
    }
    if let Some(reading) = link(text, language) {
        return reading;
    }
    if let Some(reading) = number(text, country, language) {
        return reading;
    }
    if let Some((name, _)) = text.split_once('@').filter(|(name, _)| !name.is_empty()) {
        return match Contact::new("email", text) {
            Ok(contact) => {
                Reading::new("address", vec![Found::of(&contact, language)], say(ADDRESS))
            }
            Err(error) if !name.contains(' ') => {
                Reading::new("address", Vec::new(), refused(&error, language))
            }
            Err(_) => Reading::new("nothing", Vec::new(), say(NOTHING)),
        };
    }
    handle(text, language).unwrap_or_else(|| Reading::new("nothing", Vec::new(), say(NOTHING)))
}

/// Why it is none, and what would be right.
fn refused(error: &Error, language: Language) -> String {
    match language {
        Language::English => plain::said(&error.to_string()),
        Language::French => {
            let Refusal { sentence, right, .. } = Refusal::from(error).said_in(language);
            format!("{sentence} {right}").trim_end().to_owned()
        }
    }
}

/// A link, with its scheme or as people write it without.
fn link(text: &str, language: Language) -> Option<Reading> {
    if text.contains(char::is_whitespace) && !text.contains(':') {
        return None;
    }
    // An address, whose sentences are its own.
    if text.contains('@') && !text.contains([':', '/', '?']) {
        return None;
    }
    match Contact::parse(text) {
        Ok(contact) => {
            let found = Found::of_link(text, &contact, language);
            let name = names::name(contact.channel().info(), language);
            let sentence = language.say(LINK).replace("{}", name);
            Some(Reading::new("link", vec![found], sentence))
        }
        Err(error) if error.kind() == Kind::UnknownLink => {
            let is_link = text.contains("://") || has_scheme(text) || is_address(text);
            is_link.then(|| Reading::new("link", Vec::new(), language.say(OTHER_LINK)))
        }
        Err(error) if error.kind() == Kind::MissingField && !text.contains('?') => {
            Some(bare(&error, language))
        }
        Err(error) => {
            let id = error.channel().is_some_and(|channel| channel.name() == "x_dm");
            Some(match id && error.kind() == Kind::BadChar {
                // How to find the id says what is wrong, too.
                true => {
                    Reading::new("link", Vec::new(), language.say(FIND_ID)).needing("recipient_id")
                }
                false => Reading::new("link", Vec::new(), refused(&error, language)),
            })
        }
    }
}

/// A link that opens a channel and says nothing, such as `twitter.com/share`: what is missing is a field of its row.
fn bare(error: &Error, language: Language) -> Reading {
    let (Some(channel), Some((wants, _))) = (error.channel(), refusal::takes(error)) else {
        return Reading::new("link", Vec::new(), refused(error, language));
    };
    let name = names::name(channel.info(), language);
    let sentence =
        language.say(BARE).replacen("{}", name, 1).replacen("{}", language.wants(wants), 1);
    Reading::new("link", vec![Found::bare(channel)], sentence)
}

/// `example.com/page`, as people write it.
fn is_address(text: &str) -> bool {
    text.split_once('/').is_some_and(|(host, _)| host.contains('.') && !host.contains('@'))
}

/// `javascript:`, `skype:` and all others.
fn has_scheme(text: &str) -> bool {
    text.split_once(':').is_some_and(|(scheme, rest)| {
        scheme.len() > 1
            && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
            && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && !rest.is_empty()
    })
}

/// The channels that take a number.
const BY_NUMBER: [&str; 6] = ["tel", "whatsapp", "sms", "signal", "telegram", "viber"];

/// A number as people write it, or an id.
fn number(text: &str, country: &str, language: Language) -> Option<Reading> {
    let written = |c: char| c.is_ascii_digit() || "+()-./ \u{a0}\u{202f}\u{2011}".contains(c);
    let (digits, rest) = split_extension(text);
    let count = digits.chars().filter(char::is_ascii_digit).count();
    if count < 3 || !digits.chars().all(written) {
        return None;
    }
    let international = digits.trim_start().starts_with('+');
    if international {
        let found: Vec<Found> = BY_NUMBER
            .iter()
            .filter_map(|channel| {
                let to = if *channel == "tel" { text } else { digits };
                Contact::new(*channel, to.trim()).ok()
            })
            .map(|contact| Found::of(&contact, language))
            .collect();
        return Some(match Contact::new("tel", text) {
            Ok(_) => Reading::new("number", found, language.say(NUMBER)),
            Err(error) => Reading::new("number", Vec::new(), refused(&error, language)),
        });
    }
    if let Some(reading) = short(digits.trim(), count, language).filter(|_| rest.is_empty()) {
        return Some(reading);
    }
    let plain = rest.is_empty() && digits.chars().all(|c| c.is_ascii_digit());
    // An id of X is never so short that it could be anything, and begins with no zero.
    let id = Contact::new("x_dm", digits)
        .ok()
        .filter(|_| plain && count >= 5 && !digits.starts_with('0'));
    if let Some(id) = id {
        // No country has numbers of so many digits (ITU-T E.164: 15).
        if count > 15 {
            return Some(Reading::new("id", vec![Found::of(&id, language)], language.say(ID)));
        }
        if country.is_empty() {
            let reading =
                Reading::new("number", vec![Found::of(&id, language)], language.say(NUMBER_OR_ID));
            return Some(reading.needing("country"));
        }
    }
    Some(Reading::new("number", Vec::new(), language.say(NATIONAL)).needing("country"))
}

/// The channels that dial a short number as it stands.
const BY_SHORT_NUMBER: [&str; 2] = ["tel", "sms"];

/// A number too short for most countries, such as 3639 or 118 218: it is dialled within one alone, which is for its owner
/// to say.
fn short(digits: &str, count: usize, language: Language) -> Option<Reading> {
    let spaced = digits.chars().all(|c| c.is_ascii_digit() || c.is_whitespace());
    if !(3..=6).contains(&count) || !spaced || digits.starts_with('0') {
        return None;
    }
    let local = |channel: &&str| {
        let mut builder = Contact::builder(channel.parse().ok()?);
        builder.add("to", digits);
        builder.add("form", "local");
        builder.build().ok()
    };
    let mut found: Vec<Contact> = BY_SHORT_NUMBER.iter().filter_map(local).collect();
    if found.is_empty() {
        return None;
    }
    let is_emergency =
        Contact::new("tel", digits).is_err_and(|error| error.kind() == Kind::Emergency);
    let id = Contact::new("x_dm", digits).ok().filter(|_| count >= 5);
    let sentence = match (is_emergency, &id) {
        (true, _) => EMERGENCY,
        (_, Some(_)) => SHORT_OR_ID,
        _ => SHORT,
    };
    found.extend(id);
    let found = found.iter().map(|contact| Found::of(contact, language)).collect();
    Some(Reading::new("short", found, language.say(sentence)).needing("country"))
}

/// A number and what stands behind it, as people write an extension.
fn split_extension(text: &str) -> (&str, &str) {
    let at = text.find(|c: char| c.is_alphabetic() || c == '#' || c == ',').unwrap_or(text.len());
    text.split_at(at)
}

/// The channels on which a brand has a name.
const BY_HANDLE: [&str; 9] = [
    "x_profile",
    "x_follow",
    "x_mention",
    "instagram",
    "telegram",
    "messenger",
    "facebook_page",
    "tiktok",
    "snapchat",
];

fn handle(text: &str, language: Language) -> Option<Reading> {
    let name = text.strip_prefix('@').unwrap_or(text);
    let plain = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c);
    if name.is_empty() || name.len() > 50 || !name.chars().all(plain) {
        return None;
    }
    let found: Vec<Found> = BY_HANDLE
        .iter()
        .filter_map(|channel| Contact::new(*channel, name).ok())
        .map(|contact| Found::of(&contact, language))
        .collect();
    (!found.is_empty())
        .then(|| Reading::new("handle", found, language.say(HANDLE)).needing("channel"))
}

const EMPTY: Text = [
    "Type a number, a @handle, or paste a link.",
    "Saisissez un numéro, un @compte, ou collez un lien.",
];
const NOTHING: Text = [
    "This is neither a number nor a handle nor a link. It takes +33 1 23 45 67 89, @furni or https://wa.me/33612345678.",
    "Ce n’est ni un numéro, ni un compte, ni un lien. Par exemple : +33 1 23 45 67 89, @furni ou https://wa.me/33612345678.",
];
const LINK: Text = ["A link of {}.", "Un lien : {}."];
const BARE: Text = [
    "A link of {}. Still missing, to be written below: {}.",
    "Un lien : {}. À compléter plus bas : {}.",
];
const OTHER_LINK: Text = [
    "This link opens no conversation that we know. Paste a link of a channel, such as https://wa.me/33612345678.",
    "Ce lien n’ouvre aucune conversation connue. Collez le lien d’un canal, par exemple https://wa.me/33612345678.",
];
const NUMBER: Text = [
    "An international number. Choose how you want to be reached on it.",
    "Un numéro international. Choisissez comment on peut vous y joindre.",
];
const NATIONAL: Text = [
    "A number as it is dialled within a country. Choose the country, so that visitors from everywhere can dial it.",
    "Un numéro tel qu’on le compose dans un pays. Choisissez le pays, pour qu’on puisse l’appeler de partout.",
];
const SHORT: Text = [
    "A short number, which reaches nobody from another country. If that is meant, tick below what it is for; or else write + and the country code before it.",
    "Un numéro court, injoignable depuis un autre pays. Si c’est voulu, cochez plus bas à quoi il sert ; sinon, écrivez + et l’indicatif du pays devant.",
];
const SHORT_OR_ID: Text = [
    "A short number, which reaches nobody from another country, or the numeric id of an X account. Tick below what it is.",
    "Un numéro court, injoignable depuis un autre pays, ou l’identifiant numérique d’un compte X. Cochez plus bas ce que c’est.",
];
const EMERGENCY: Text = [
    "An emergency number, which no button dials by mistake. If that is meant, tick below what it is for.",
    "Un numéro d’urgence, qu’aucun bouton ne compose par erreur. Si c’est voulu, cochez plus bas à quoi il sert.",
];
const NUMBER_OR_ID: Text = [
    "Digits alone: a number as it is dialled within a country, or the numeric id of an X account. Choose the country, or take the id.",
    "Des chiffres seuls : un numéro national, ou l’identifiant numérique d’un compte X. Choisissez le pays, ou prenez l’identifiant.",
];
const ID: Text = [
    "The numeric id of an X account, for private messages.",
    "L’identifiant numérique d’un compte X, pour les messages privés.",
];
const ADDRESS: Text = ["An e-mail address.", "Une adresse e-mail."];
const HANDLE: Text = [
    "A handle. Choose where it is yours. A private message on X takes the account's numeric id, which a saved profile page holds.",
    "Un nom de compte. Choisissez le service. Un message privé sur X demande l’identifiant numérique du compte, qu’une page de profil enregistrée contient.",
];
