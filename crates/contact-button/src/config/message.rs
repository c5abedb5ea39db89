//! The contact of a link, its messages filled with what is known of the page before it is made.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use contact_link::{Channel, Contact, Error};

use super::Link;
use crate::variables::{NAMES, fill_for};

/// What becomes of a link's target and parameters.
#[derive(Clone, Debug)]
pub(super) struct Made {
    pub(super) contact: Contact,
    /// For whoever reads the link apart from its page: without the messages that the page is still to fill in.
    pub(super) listed: Contact,
    /// What the script needs to fill them in: parameter and value. None where the link is finished.
    pub(super) left: Vec<(String, String)>,
}

/// The values of a configuration's page, by their names.
type Page = BTreeMap<String, String>;

/// Builds the contact of a link.
pub(super) fn contact(channel: Channel, link: &Link, page: &Page) -> Result<Made, Error> {
    let of_page = |name: &str| page.get(name).map(String::as_str);
    // What the link has in a parameter of that name comes first, as in the script.
    let own: BTreeMap<&str, String> = link
        .params
        .iter()
        .filter(|(name, _)| !is_message(name))
        .map(|(name, value)| (name.as_str(), fill_for(channel, name, value, of_page)))
        .collect();
    let value = |name: &str| own.get(name).map(String::as_str).or_else(|| of_page(name));
    let open = |text: &str| names(text).any(|name| value(name).is_none());
    let built = |unfinished: &dyn Fn(String) -> String| {
        let mut builder = Contact::builder(channel);
        let mut add = |name: &str, value: &str| {
            if channel.is_list(name) {
                value.split(',').map(str::trim).filter(|v| !v.is_empty()).for_each(|item| {
                    builder.add(name, item);
                });
            } else if !value.is_empty() {
                builder.add(name, value);
            }
        };
        add("to", &link.to);
        for (name, text) in &link.params {
            match own.get(name.as_str()) {
                Some(value) => add(name, value),
                None => {
                    let filled = fill_for(channel, name, text, value);
                    add(name, &if open(text) { unfinished(filled) } else { filled });
                }
            }
        }
        builder.build()
    };
    let contact = built(&|text| text)?;
    let unfinished = link.params.iter().any(|(name, text)| is_message(name) && open(text));
    if !unfinished {
        return Ok(Made { listed: contact.clone(), contact, left: Vec::new() });
    }
    let words = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    // A channel that is nothing without its message keeps what is known of it.
    let listed = built(&|_| String::new()).or_else(|_| built(&words));
    let left = link
        .params
        .iter()
        .map(|(name, text)| (name.clone(), own.get(name.as_str()).unwrap_or(text).clone()));
    Ok(Made { listed: listed.unwrap_or_else(|_| contact.clone()), left: left.collect(), contact })
}

/// Whether the script fills this parameter in.
fn is_message(param: &str) -> bool {
    matches!(param, "text" | "subject" | "body")
}

/// The names in a text for which the page has something.
pub(super) fn names(text: &str) -> impl Iterator<Item = &'static str> {
    NAMES.iter().map(|(name, _)| *name).filter(move |name| text.contains(&format!("{{{name}}}")))
}
