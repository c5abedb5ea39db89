//! What a configuration has: the fields of its JSON.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::named::Look;
use crate::strategy::Ready;

/// A contact menu: `<contact-menu>` with its links.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(title = "contact-menu", extend("additionalProperties" = false))]
pub(super) struct File {
    /// Where this schema is, for editors.
    #[serde(rename = "$schema")]
    pub(super) schema: String,
    /// The words on the button; "Contact us" in the page's language unless told.
    pub(super) label: String,
    /// The language of the labels, such as `fr`; that of the page unless told, and English labels.
    pub(super) lang: String,
    /// Where the menu is.
    pub(super) placement: Placement,
    /// A sentence beside the closed button, which the visitor can close.
    pub(super) greeting: String,
    /// When somebody answers, such as `Mo-Fr 09:00-18:00; Sa 10:00-12:00; 2026 Dec 25 off`.
    pub(super) hours: String,
    /// The IANA name of the place's time zone, such as `Europe/Paris`; for all that have no other.
    pub(super) timezone: String,
    /// What the menu is while nobody answers: `note` (the default), `hide`, or the channel that alone is left.
    pub(super) closed: String,
    /// Whose menu it is, for search engines.
    pub(super) brand: Option<Brand>,
    /// How the links look.
    pub(super) look: Look,
    /// The links, in their order.
    pub(super) channels: Vec<Link>,
    /// The people, after them.
    pub(super) agents: Vec<Agent>,
    /// Links under labels of their own, after the people.
    pub(super) groups: Vec<Group>,
    /// Puts `channels` into two groups with ready-made labels.
    pub(super) strategy: Option<Ready>,
    /// What messages are filled with, whatever the page says of itself: `title`, `url`, `site`, `lang`, `product`,
    /// `price`, `sku`, `ref`. What is not here is left to the page.
    pub(super) page: BTreeMap<String, String>,
}

/// Where the menu is.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Placement {
    /// The corner at the end of a line.
    #[default]
    BottomEnd,
    /// The corner at the start of a line.
    BottomStart,
    /// Where it stands in the page.
    Inline,
}

/// Whose menu it is.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Brand {
    /// Its name.
    pub(super) name: String,
    /// The address of its site.
    pub(super) url: String,
}

/// Links under a label.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Group {
    /// The label.
    pub(super) label: String,
    /// The links, in their order.
    pub(super) channels: Vec<Link>,
}

/// Somebody who answers.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Agent {
    /// The name.
    pub(super) name: String,
    /// The role, such as `Sales`.
    pub(super) role: String,
    /// The address of a picture on the site itself, such as `/ana.jpg`.
    pub(super) picture: String,
    /// When this person answers.
    pub(super) hours: String,
    /// The IANA name of the time zone, where it is not the menu's.
    pub(super) timezone: String,
    /// What the person's links are while they do not answer: `note` (the default), `hide`, or another channel.
    pub(super) closed: String,
    /// The links, in their order.
    pub(super) channels: Vec<Link>,
}

/// A link.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Link {
    /// The channel's name, such as `tel`, `x_dm` or `whatsapp`.
    pub(super) channel: String,
    /// Whom: an international phone number, a numeric id, a user name; several by commas where the channel takes
    /// several.
    pub(super) to: String,
    /// The words on it, instead of the channel's own.
    pub(super) label: String,
    /// The attribute `id`, under which it is counted: one word that no other link has.
    pub(super) id: String,
    /// What the channel takes beside its target, such as `text`; a message may have `{title}`, `{url}`, `{site}`,
    /// `{lang}`, `{product}`, `{price}`, `{sku}` and `{ref}`.
    pub(super) params: BTreeMap<String, String>,
    /// The account's handle, for the label of a message or follow on X.
    pub(super) screen_name: String,
    /// When somebody answers here.
    pub(super) hours: String,
    /// The IANA name of the time zone, where it is not the menu's.
    pub(super) timezone: String,
    /// What it is while nobody answers: `note` (the default), `hide`, or the channel of a link that takes its place.
    pub(super) closed: String,
    /// The number of a call for each campaign, such as `{"spring": "+33 1 23 45 67 90"}`; that of `to` for all others.
    pub(super) numbers: BTreeMap<String, String>,
    /// What a call costs, such as `0,80 € a minute`, shown beside it.
    pub(super) cost: String,
    /// Shown only where this holds, such as `device=phone hours=open; campaign=spring`.
    pub(super) when: String,
    /// Hidden where this holds.
    pub(super) unless: String,
    /// Links that take its place where their `when` holds, the first that may.
    pub(super) instead: Vec<Link>,
    /// For search engines: what it is for, such as `sales`; `customer service` unless told.
    pub(super) contact_type: String,
    /// For search engines: the languages that are spoken, such as `fr`.
    pub(super) languages: Vec<String>,
    /// For search engines: the countries that it serves, such as `FR`.
    pub(super) area: Vec<String>,
}
