//! What people paste that is no link to a browser, or one for Android alone: an address without its `https://`, and an
//! intent, which names the scheme of the link within.

use alloc::string::String;

use super::{contact, thorough, usual};
use crate::address::host_end;
use crate::contact::Contact;
use crate::error::{Error, Kind};
use crate::index;
use crate::scan::{after, cut, cut_or_all, head, next_item};

/// Reads a link, also one that people write and say so.
pub(crate) fn pasted(given: &str) -> Result<Contact, Error> {
    usual(given, otherwise)
}

fn otherwise(given: &str) -> Result<Contact, Error> {
    let error = match thorough(given) {
        Err(error) if error.kind() == Kind::UnknownLink => error,
        read => return read,
    };
    match with_scheme(given).or_else(|| of_intent(given)) {
        // What a link within is refused for is said of it; that it is no contact's, of what was given.
        Some(link) => contact(&link).map_err(|inner| match inner.kind() {
            Kind::UnknownLink => error,
            _ => inner,
        }),
        None => Err(error),
    }
}

/// The address with its `https://`, where its host is one of the table's, so that nothing else can be meant.
fn with_scheme(given: &str) -> Option<String> {
    let host = head(given, host_end(given)).to_ascii_lowercase();
    let is_known = index::is_known_host(after(&host, "www.").unwrap_or(&host));
    is_known.then(|| alloc::format!("https://{given}"))
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
