//! What people paste that is no link to a browser, or one for Android alone: an address without its `https://`, an e-mail
//! address, a link in angle brackets, and an intent, which names the scheme of the link within.

use alloc::string::String;

use super::{contact, thorough, usual};
use crate::address::host_end;
use crate::contact::Contact;
use crate::error::{Error, Kind};
use crate::grammar::{is_unseen, mail};
use crate::index;
use crate::scan::{after, cut, cut_or_all, ends, head, next_item, put};
use crate::values::Text;

/// Reads a link, also one that people write and say so.
pub(crate) fn pasted(given: &str) -> Result<Contact, Error> {
    usual(given, otherwise)
}

fn otherwise(given: &str) -> Result<Contact, Error> {
    let read = thorough(given);
    if let (Err(_), Some(link)) = (&read, copied(given)) {
        return pasted(&link);
    }
    let error = match read {
        Err(error) if error.kind() == Kind::UnknownLink => error,
        read => return read,
    };
    if let Some(link) = unbracketed(given) {
        return pasted(link);
    }
    match with_scheme(given).or_else(|| of_mail(given)).or_else(|| of_intent(given)) {
        // What a link within is refused for is said of it; that it is no contact's, of what was given.
        Some(link) => contact(&link).map_err(|inner| match inner.kind() {
            Kind::UnknownLink => error,
            _ => inner,
        }),
        None => Err(error),
    }
}

/// What was copied along with a link, taken off: marks that nobody sees and hard blanks at its ends, and what HTML writes
/// for `&`.
fn copied(given: &str) -> Option<String> {
    let mut items = Some(given.trim_matches(|c| is_unseen(c) || c == '\u{a0}'));
    let mut link = String::from(next_item(&mut items, b'&').unwrap_or_default());
    while let Some(item) = next_item(&mut items, b'&') {
        put(&mut link, "&");
        put(&mut link, after(item, "amp;").unwrap_or(item));
    }
    (link != given).then_some(link)
}

/// The address with its `https://`, where its host is one of the table's, so that nothing else can be meant.
fn with_scheme(given: &str) -> Option<String> {
    let host = head(given, host_end(given)).to_ascii_lowercase();
    let is_known = index::is_known_host(after(&host, "www.").unwrap_or(&host));
    is_known.then(|| alloc::format!("https://{given}"))
}

/// What stands in angle brackets, as mail programs and Markdown have links (RFC 3986, appendix C).
fn unbracketed(given: &str) -> Option<&str> {
    let link = after(given, "<")?;
    ends(link, b'>').then(|| head(link, link.len() - 1))
}

/// The link to an e-mail address, where all of it stands for itself in one.
fn of_mail(given: &str) -> Option<String> {
    let is_plain =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'+' | b'-' | b'@');
    let is_mail = given.bytes().all(is_plain) && mail::address(given, &mut Text::new()).is_ok();
    is_mail.then(|| alloc::format!("mailto:{given}"))
}

/// The link that an intent hands to an app: `intent://send?phone=33612345678#Intent;scheme=whatsapp;end` (Chrome for
/// Developers, "Android Intents with Chrome").
fn of_intent(given: &str) -> Option<String> {
    let (link, fields) = cut(after(given, "intent:")?, b'#')?;
    let mut fields = Some(after(fields, "Intent;")?);
    let mut scheme = None;
    while let Some(field) = next_item(&mut fields, b';') {
        if let ("scheme", value) = cut_or_all(field, b'=')
            && scheme.replace(value).is_some()
        {
            // One of the two would be lost.
            return None;
        }
    }
    Some(alloc::format!("{}:{link}", scheme?))
}
