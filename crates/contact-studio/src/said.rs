//! A contact as the answers have it.

use std::collections::BTreeMap;

use contact_link::{Channel, Contact};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Said {
    channel: &'static str,
    to: String,
    fields: BTreeMap<&'static str, String>,
}

impl Said {
    /// Of a channel, and nothing else yet.
    pub(crate) fn bare(channel: Channel) -> Said {
        Said { channel: channel.name(), to: String::new(), fields: BTreeMap::new() }
    }

    /// The channel's name.
    pub(crate) fn channel(&self) -> &'static str {
        self.channel
    }

    pub(crate) fn of(contact: &Contact) -> Said {
        let mut said = Said {
            channel: contact.channel().name(),
            to: String::new(),
            fields: BTreeMap::default(),
        };
        for (name, value) in contact.fields() {
            let place = match name {
                "to" => &mut said.to,
                name => said.fields.entry(name).or_default(),
            };
            // Several of one name are parted by commas, as they are written.
            if !place.is_empty() {
                place.push_str(", ");
            }
            place.push_str(value);
        }
        // Another form of the link than the usual one counts where it leads elsewhere, as a number does that is dialled as
        // it stands.
        let mut forms = contact.channel().info().forms.iter();
        if forms.any(|form| form.name == contact.form() && form.leads_elsewhere()) {
            said.fields.insert("form", contact.form().into());
        }
        said
    }
}
