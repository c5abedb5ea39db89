//! What somebody typed or pasted: recognised, cleaned, explained.

mod digits;
mod found;
mod label;
mod pasted;
mod words;

use contact_link::{Channel, Contact, Error, Kind};

use crate::names;
use crate::plain;
use crate::refusal::{self, Refusal};
use crate::words::{Language, Text};
pub(crate) use found::Reading;
use found::{FIND_ID, Found};
use words::*;

/// Reads whatever it is.
pub(crate) fn read(text: &str, country: &str, language: Language) -> Reading {
    let text = text.trim();
    if text.contains('<') && text.contains('>') {
        return pasted::read(text, language);
    }
    let folded = digits::plain(text);
    // What is a link already needs nobody to take its scheme for a label.
    let is_link = Contact::parse(text).is_ok_and(|contact| national(&contact).is_none());
    match label::off(&folded).filter(|_| !is_link) {
        Some((channels, rest)) => labelled(&channels, rest, country, language),
        None => unlabelled(text, country, language),
    }
}

/// What stands behind a label, for the channels that it names.
fn labelled(channels: &[&'static str], rest: &str, country: &str, language: Language) -> Reading {
    let mut reading = unlabelled(rest, country, language);
    if channels.is_empty() {
        return reading;
    }
    for national in &mut reading.national {
        national.channels = channels.to_vec();
    }
    let named = |found: &Found| channels.contains(&found.contact.channel());
    if !reading.found.iter().any(named) {
        // A name where the label wants a number, or the other way round.
        let wrong = Contact::new(channels[0], rest).err().filter(|_| reading.kind == "handle");
        return match wrong {
            Some(error) => Reading::new("nothing", Vec::new(), refused(&error, language)),
            None => reading,
        };
    }
    reading.found.retain(named);
    if !channels.iter().any(|channel| BY_NUMBER.contains(channel)) {
        reading.national.clear();
        reading.needs = reading.needs.filter(|needs| *needs != "country");
    }
    if let ([found], "number" | "handle") = (&reading.found[..], reading.kind) {
        let channel = Channel::from_name(found.contact.channel());
        let name = channel.map_or("", |channel| names::name(channel.info(), language));
        reading.sentence = language.say(LABELLED).replace("{}", name);
        reading.needs = reading.needs.filter(|needs| *needs != "channel");
    }
    reading
}

fn unlabelled(text: &str, country: &str, language: Language) -> Reading {
    let say = |text: Text| language.say(text);
    if text.is_empty() {
        return Reading::new("nothing", Vec::new(), say(EMPTY));
    }
    if let Some(reading) = link(text, language) {
        return reading;
    }
    if let Some(reading) = number(&digits::plain(text), country, language) {
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

/// The number of a link that its own country alone dials, where a country would make it one for all; not a short one.
fn national(contact: &Contact) -> Option<&str> {
    let number = contact.get("to")?;
    let is_long = number.len() > 6 || number.starts_with('0');
    let alone = contact.fields().count() == 1;
    let by_number = BY_NUMBER.contains(&contact.channel().name());
    (by_number && alone && is_long && number.bytes().all(|b| b.is_ascii_digit())).then_some(number)
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
    let of = |found: Found, contact: &Contact| {
        let name = names::name(contact.channel().info(), language);
        Some(Reading::new("link", vec![found], language.say(LINK).replace("{}", name)))
    };
    let parsed = Contact::parse(text);
    if parsed.is_err()
        && let Some((url, contact)) = spaced(text)
    {
        let mut found = Found::of_link(&url, &contact, language);
        found.tidied(language);
        return of(found, &contact);
    }
    match parsed {
        Ok(contact) => of(Found::of_link(text, &contact, language), &contact),
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

/// A link with blanks in its number as a browser reads it, and its contact.
fn spaced(text: &str) -> Option<(String, Contact)> {
    if !text.contains("://") || !text.contains(' ') {
        return None;
    }
    let url = text.replace(' ', "%20");
    let contact = Contact::parse(&url).ok()?;
    Some((url, contact))
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
    if let Some(international) = abroad(text) {
        let mut reading = number(&international, country, language)?;
        for found in &mut reading.found {
            found.cleaned.push(language.say(ABROAD).into());
        }
        return Some(reading);
    }
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
            return Some(reading.of_country(text));
        }
    }
    Some(Reading::new("number", Vec::new(), language.say(NATIONAL)).of_country(text))
}

/// A number with the 00 that most countries dial before the code of another, as it is dialled from everywhere.
fn abroad(text: &str) -> Option<String> {
    let rest = text.strip_prefix("00")?.trim_start();
    let has_code = rest.starts_with(|c: char| c.is_ascii_digit() && c != '0');
    let is_whole = rest.chars().filter(char::is_ascii_digit).count() > 6;
    (has_code && is_whole).then(|| format!("+{rest}"))
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
    Some(Reading::new("short", found, language.say(sentence)).of_country(digits))
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

/// Whether links of a channel begin with this name.
fn is_host(name: &str) -> bool {
    let has = |account: &&str| Contact::parse(&format!("https://{name}/{account}")).is_ok();
    name.contains('.') && ["furni", "33612345678"].iter().any(has)
}

fn handle(text: &str, language: Language) -> Option<Reading> {
    let name = text.strip_prefix('@').unwrap_or(text);
    let plain = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c);
    if name.is_empty() || name.len() > 50 || !name.chars().all(plain) {
        return None;
    }
    // Too few digits for a number, or the name of a service's own host.
    if name == text && name.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    if name == text && is_host(name) {
        return Some(Reading::new("link", Vec::new(), language.say(OTHER_LINK)));
    }
    let found: Vec<Found> = BY_HANDLE
        .iter()
        .filter_map(|channel| Contact::new(*channel, name).ok())
        .map(|contact| Found::of(&contact, language))
        .collect();
    (!found.is_empty())
        .then(|| Reading::new("handle", found, language.say(HANDLE)).needing("channel"))
}
