//! What is made in the studio: all that an address or a saved file holds.

use std::collections::BTreeMap;

use contact_button::Look;
use contact_link::{Channel, Contact};
use serde::de::value::MapDeserializer;
use serde::{Deserialize, Deserializer, Serialize};

use crate::refusal::Refusal;

/// How many contacts there are at most.
pub(crate) const MOST_CONTACTS: usize = 24;
/// How long one text is at most, in bytes.
const LONGEST: usize = 4096;
/// How many fields a contact has at most.
const MOST_FIELDS: usize = 32;

/// Everything that is chosen. What is left out has its default; names that are not known are passed over.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default)]
pub struct State {
    /// What the brand wants first.
    pub goal: Option<Goal>,
    /// The brand's name.
    pub brand: String,
    /// The contacts, in their order.
    pub contacts: Vec<StateContact>,
    /// How the buttons look.
    #[serde(deserialize_with = "known")]
    pub look: Look,
    /// The language of the page; English unless told.
    pub language: String,
    /// Where the site has the files; `/contact-buttons/` unless told.
    pub assets: String,
    /// Whether they are buttons in the page or a menu.
    #[serde(rename = "as")]
    pub form: As,
    /// The menu.
    pub menu: MenuState,
    /// When somebody answers.
    pub hours: String,
    /// The IANA name of the place's zone.
    pub timezone: String,
    /// What happens while nobody does: `note`, `hide` or a channel.
    pub closed: String,
}

/// What a brand wants first.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Goal {
    /// To be called.
    Calls,
    /// To get messages that nobody else reads.
    Private,
    /// To be asked where everybody reads along.
    Public,
}

/// Buttons or a menu.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum As {
    /// Buttons in the page.
    #[default]
    Buttons,
    /// One button in a corner that shows the links.
    Menu,
}

/// One contact, as it was typed.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default)]
pub struct StateContact {
    /// The channel's name.
    pub channel: String,
    /// Whom it reaches.
    pub to: String,
    /// What the channel takes beside that, such as `text`; and `screen_name`, for the label of an X message.
    pub fields: BTreeMap<String, String>,
    /// The words on the button, instead of the channel's.
    pub label: String,
    /// Shown only where this holds, such as `device=phone`.
    pub when: String,
    /// Hidden where this holds.
    pub unless: String,
}

/// The look, without the names that are not known.
fn known<'de, D: Deserializer<'de>>(from: D) -> Result<Look, D::Error> {
    let names = Look::default().pairs().map(|(name, _)| name);
    let mut given = BTreeMap::<String, String>::deserialize(from)?;
    given.retain(|name, _| names.contains(&name.as_str()));
    Look::deserialize(MapDeserializer::new(given.into_iter()))
}

/// What a menu has beside its links.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default)]
pub struct MenuState {
    /// The words on its button.
    pub label: String,
    /// `bottom-end`, `bottom-start` or `inline`.
    pub placement: String,
    /// A sentence beside it.
    pub greeting: String,
    /// `public_private` or `x_to_facebook`.
    pub strategy: String,
}

impl State {
    /// The same, if it is of a size that can be worked with; with its own name for what was left out.
    pub(crate) fn checked(mut self) -> Result<State, Refusal> {
        if self.contacts.len() > MOST_CONTACTS {
            return Err(Refusal::new(
                "contacts",
                format!("there are {} contacts, and {MOST_CONTACTS} at most", self.contacts.len()),
                "",
            ));
        }
        let own = [
            ("brand", &self.brand),
            ("language", &self.language),
            ("assets", &self.assets),
            ("hours", &self.hours),
            ("timezone", &self.timezone),
            ("closed", &self.closed),
            ("menu.label", &self.menu.label),
            ("menu.placement", &self.menu.placement),
            ("menu.greeting", &self.menu.greeting),
            ("menu.strategy", &self.menu.strategy),
        ];
        for (field, text) in own {
            short(field, text)?;
        }
        for (name, text) in self.look.pairs() {
            short(&format!("look.{name}"), text)?;
        }
        for (number, contact) in self.contacts.iter().enumerate() {
            contact.short().map_err(|refusal| inside(number, refusal))?;
        }
        self.assets = self.assets.trim_end_matches('/').to_owned();
        Ok(self)
    }

    /// The language of the page.
    pub(crate) fn lang(&self) -> &str {
        if self.language.is_empty() { "en" } else { &self.language }
    }

    /// The folder of the files, without a slash at its end.
    pub(crate) fn assets(&self) -> &str {
        if self.assets.is_empty() { "/contact-buttons" } else { &self.assets }
    }

    /// Every contact, found right.
    pub(crate) fn read(&self) -> Result<Vec<Contact>, Refusal> {
        let all = self.contacts.iter().enumerate();
        all.map(|(number, contact)| contact.read().map_err(|refusal| inside(number, refusal)))
            .collect()
    }
}

/// A refusal with the path to its contact.
pub(crate) fn inside(number: usize, refusal: Refusal) -> Refusal {
    let field = format!("contacts[{number}].{}", refusal.field);
    refusal.at(field)
}

fn short(field: &str, text: &str) -> Result<(), Refusal> {
    if text.len() <= LONGEST {
        return Ok(());
    }
    let sentence = format!("{field} has {} bytes, and may have {LONGEST}", text.len());
    Err(Refusal::new(field, sentence, ""))
}

/// The name under which the handle of an X account is kept.
pub(crate) const SCREEN_NAME: &str = "screen_name";

impl StateContact {
    fn short(&self) -> Result<(), Refusal> {
        let own = [
            ("channel", &self.channel),
            ("to", &self.to),
            ("label", &self.label),
            ("when", &self.when),
            ("unless", &self.unless),
        ];
        for (field, text) in own {
            short(field, text)?;
        }
        if self.fields.len() > MOST_FIELDS {
            let sentence = format!("fields: there are {MOST_FIELDS} at most");
            return Err(Refusal::new("fields", sentence, ""));
        }
        self.fields.iter().try_for_each(|(name, text)| short(&format!("fields.{name}"), text))
    }

    /// The contact, found right.
    pub(crate) fn read(&self) -> Result<Contact, Refusal> {
        self.short()?;
        let channel: Channel = self.channel.parse().map_err(|error| Refusal::from(&error))?;
        let plain = self.fields.iter().all(|(name, value)| own(name, value, channel));
        // An extension behind a number is read where nothing else says it.
        let contact = match plain && !channel.is_list("to") {
            true => Contact::new(channel, self.to.trim()),
            false => self.build(channel),
        };
        contact.map_err(|error| {
            let refusal = Refusal::from(&error);
            match refusal.field.as_str() {
                "to" | "channel" => refusal,
                field => {
                    let field = format!("fields.{field}");
                    refusal.at(field)
                }
            }
        })
    }

    fn build(&self, channel: Channel) -> Result<Contact, contact_link::Error> {
        let mut builder = Contact::builder(channel);
        let to = ("to", self.to.as_str());
        let fields = self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        for (name, value) in std::iter::once(to).chain(fields) {
            if name != "to" && own(name, value, channel) {
                continue;
            }
            if channel.is_list(name) {
                let items = value.split(',').map(str::trim).filter(|item| !item.is_empty());
                items.for_each(|item| builder.add(name, item));
            } else if !value.trim().is_empty() {
                builder.add(name, value.trim());
            }
        }
        builder.build()
    }
}

/// Whether a field says nothing to the channel: it is empty, or for the label alone.
fn own(name: &str, value: &str, channel: Channel) -> bool {
    value.trim().is_empty() || name == SCREEN_NAME && !channel.takes(SCREEN_NAME)
}
