//! What a configuration may say of a link beside where it leads: its id, its numbers, a person's picture.

use alloc::format;
use alloc::string::String;

use contact_link::Contact;

use super::lists::Place;
use super::{Agent, ConfigError, File, Link};
use crate::strategy::Conditions;

/// The ids: one word each, and each one's own.
pub(super) fn ids<'p>(links: impl Iterator<Item = &'p Place> + Clone) -> Result<(), ConfigError> {
    for (number, link) in links.clone().enumerate() {
        let id = &*link.said.id;
        let at = |sentence: String| ConfigError::new(&format!("{}.id", link.path), sentence);
        if id.contains(|c: char| c.is_whitespace() || c.is_control()) {
            return Err(at(format!(
                "id {id:?} has a blank in it; it takes one word, such as hero"
            )));
        }
        if !crate::is_counted(id) {
            return Err(at(format!(
                "id {id:?} looks like a number or an address, which is never counted; it takes a word such as hero"
            )));
        }
        let before = links.clone().take(number).find(|other| !id.is_empty() && other.said.id == id);
        if let Some(other) = before {
            let sentence = format!(
                "id {id:?} is that of {} already; it takes one that no other link has",
                other.path
            );
            return Err(at(sentence));
        }
    }
    Ok(())
}

/// A list of numbers, each an international one, of a link that calls.
pub(super) fn numbers(link: &Link, contact: &Contact, path: &str) -> Result<(), ConfigError> {
    let channel = contact.channel().name();
    if !link.numbers.is_empty() && channel != "tel" {
        let sentence = format!("numbers are for calls; {channel} takes one address, in to");
        return Err(ConfigError::new(&format!("{path}.numbers"), sentence));
    }
    for (campaign, number) in &link.numbers {
        let at = format!("{path}.numbers.{campaign}");
        if campaign.trim().is_empty()
            || campaign.trim() != campaign
            || campaign.contains(['=', ';'])
        {
            let sentence = "is no name of a campaign; it takes one such as spring, without = and ;";
            return Err(ConfigError::new(&at, sentence));
        }
        let digits: String = number
            .chars()
            .filter(|c| !matches!(c, ' ' | '.' | '(' | ')' | '\u{a0}' | '-'))
            .collect();
        let read = Contact::new("tel", number).map_err(|error| ConfigError::new(&at, error))?;
        if read.get("to") != Some(&digits) || !digits.starts_with('+') {
            let sentence = format!(
                "number {number:?} is no international number; it takes one such as +33 1 23 45 67 90"
            );
            return Err(ConfigError::new(&at, sentence));
        }
    }
    Ok(())
}

/// The same as the attribute `data-numbers`.
pub(super) fn written(link: &Link) -> String {
    let items = link.numbers.iter().map(|(campaign, number)| format!("{campaign}={number}"));
    items.collect::<alloc::vec::Vec<_>>().join("; ")
}

/// A picture of the site itself: whoever opens the page asks nobody else for it.
pub(super) fn picture(agent: &Agent, path: &str, file: &File) -> Result<(), ConfigError> {
    let address = agent.picture.trim();
    let own = file.brand.as_ref().and_then(|brand| origin(&brand.url));
    let foreign = address.starts_with("//")
        || address.contains(|c: char| c == '\\' || c.is_control())
        || scheme(address).is_some() && (own.is_none() || origin(address) != own);
    if foreign {
        let sentence = format!(
            "picture {address:?} is not on the site itself; it takes an address such as /ana.jpg, or one on brand.url"
        );
        return Err(ConfigError::new(&format!("{path}.picture"), sentence));
    }
    Ok(())
}

/// The brand's site: an address of the web.
pub(super) fn brand(file: &File) -> Result<(), ConfigError> {
    let url = file.brand.as_ref().map_or("", |brand| brand.url.trim());
    if url.is_empty() || origin(url).is_some() {
        return Ok(());
    }
    let sentence =
        format!("url {url:?} is no address of a site; it takes one such as https://furni.example/");
    Err(ConfigError::new("brand.url", sentence))
}

/// Rules that ask for the hours need some.
pub(super) fn rules(link: &Place, file: &File) -> Result<(), ConfigError> {
    if link.schedule.is_some() || !file.hours.is_empty() {
        return Ok(());
    }
    let rules = [("when", &link.when), ("unless", &link.unless)];
    let asks = |rule: &Option<Conditions>| rule.as_ref().is_some_and(|rule| rule.asks("hours"));
    match rules.into_iter().find(|(_, rule)| asks(rule)) {
        None => Ok(()),
        Some((field, _)) => Err(ConfigError::new(
            &format!("{}.{field}", link.path),
            "asks for hours, and there are none; give hours to the menu, the person or the link",
        )),
    }
}

/// What stands before the colon of an address that has a scheme.
fn scheme(address: &str) -> Option<&str> {
    let end = address.find([':', '/', '?', '#'])?;
    address.get(end..)?.starts_with(':').then(|| address.get(..end)).flatten()
}

/// Scheme and host of an address of the web.
fn origin(address: &str) -> Option<String> {
    let scheme = scheme(address)?.to_ascii_lowercase();
    let rest = address.get(scheme.len()..)?.strip_prefix("://")?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let right = matches!(&*scheme, "http" | "https")
        && !host.is_empty()
        && !host.contains(|c: char| c == '@' || c == '\\' || c.is_whitespace() || c.is_control());
    right.then(|| format!("{scheme}://{}", host.to_ascii_lowercase()))
}
