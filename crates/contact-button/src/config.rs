//! A contact menu as JSON: what a brand's people keep, compiled to the plain markup of `<contact-menu>`.
//!
//! The markup is what a page has; nothing reads the JSON there. `contact-menu.schema.json` describes it to editors.
//!
//! ```
//! use contact_button::config::Menu;
//!
//! let menu = Menu::read(r#"{
//!     "label": "Contact us",
//!     "hours": "Mo-Fr 09:00-18:00",
//!     "timezone": "Europe/Paris",
//!     "brand": {"name": "Furni"},
//!     "channels": [
//!         {"channel": "tel", "to": "+33 1 23 45 67 89", "label": "Call us"},
//!         {"channel": "whatsapp", "to": "+33 6 12 34 56 78", "params": {"text": "About {title}"}}
//!     ]
//! }"#)?;
//! assert!(menu.html().starts_with("<contact-menu label=\"Contact us\" hours=\"Mo-Fr 09:00-18:00\" "));
//! assert!(menu.json_ld().contains("\"telephone\": \"+33123456789\""));
//!
//! let error = Menu::read(r#"{"agents": [{"name": "Ana"}, {"name": "Bo", "hours": "9-5"}]}"#).unwrap_err();
//! assert_eq!(
//!     error.to_string(),
//!     "agents[1].hours: hours \"9-5\" is no time; it takes 09:00-18:00 (at character 1)",
//! );
//! # Ok::<(), contact_button::config::ConfigError>(())
//! ```

mod checks;
mod compiled;
mod json_ld;
mod look;
mod markup;
mod message;
mod why;

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use compiled::Compiled;
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::error::Category;

use crate::named::Look;
use crate::strategy::{Ready, Visit};

/// More links than these in one menu, and each is chosen less: the linter's measure too.
pub const MOST_LINKS: usize = 4;

/// A contact menu, read and found right.
#[derive(Clone, Debug)]
pub struct Menu {
    file: File,
    compiled: Compiled,
}

/// A contact menu: `<contact-menu>` with its links.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(title = "contact-menu", extend("additionalProperties" = false))]
struct File {
    /// Where this schema is, for editors.
    #[serde(rename = "$schema")]
    schema: String,
    /// The words on the button; "Contact us" in the page's language unless told.
    label: String,
    /// The language of the labels, such as `fr`; that of the page unless told, and English labels.
    lang: String,
    /// Where the menu is.
    placement: Placement,
    /// A sentence beside the closed button, which the visitor can close.
    greeting: String,
    /// When somebody answers, such as `Mo-Fr 09:00-18:00; Sa 10:00-12:00; 2026 Dec 25 off`.
    hours: String,
    /// The IANA name of the place's time zone, such as `Europe/Paris`; for all that have no other.
    timezone: String,
    /// What the menu is while nobody answers: `note` (the default), `hide`, or the channel that alone is left.
    closed: String,
    /// Whose menu it is, for search engines.
    brand: Option<Brand>,
    /// How the links look.
    look: Look,
    /// The links, in their order.
    channels: Vec<Link>,
    /// The people, after them.
    agents: Vec<Agent>,
    /// Links under labels of their own, after the people.
    groups: Vec<Group>,
    /// Puts `channels` into two groups with ready-made labels.
    strategy: Option<Ready>,
    /// What messages are filled with, whatever the page says of itself: `title`, `url`, `site`, `lang`, `product`,
    /// `price`, `sku`, `ref`. What is not here is left to the page.
    page: BTreeMap<String, String>,
}

/// Where the menu is.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
enum Placement {
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
struct Brand {
    /// Its name.
    name: String,
    /// The address of its site.
    url: String,
}

/// Links under a label.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
struct Group {
    /// The label.
    label: String,
    /// The links, in their order.
    channels: Vec<Link>,
}

/// Somebody who answers.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
struct Agent {
    /// The name.
    name: String,
    /// The role, such as `Sales`.
    role: String,
    /// The address of a picture on the site itself, such as `/ana.jpg`.
    picture: String,
    /// When this person answers.
    hours: String,
    /// The IANA name of the time zone, where it is not the menu's.
    timezone: String,
    /// What the person's links are while they do not answer: `note` (the default), `hide`, or another channel.
    closed: String,
    /// The links, in their order.
    channels: Vec<Link>,
}

/// A link.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
struct Link {
    /// The channel's name, such as `tel`, `x_dm` or `whatsapp`.
    channel: String,
    /// Whom: an international phone number, a numeric id, a user name; several by commas where the channel takes
    /// several.
    to: String,
    /// The words on it, instead of the channel's own.
    label: String,
    /// The attribute `id`, under which it is counted: one word that no other link has.
    id: String,
    /// What the channel takes beside its target, such as `text`; a message may have `{title}`, `{url}`, `{site}`,
    /// `{lang}`, `{product}`, `{price}`, `{sku}` and `{ref}`.
    params: BTreeMap<String, String>,
    /// The account's handle, for the label of a message or follow on X.
    screen_name: String,
    /// When somebody answers here.
    hours: String,
    /// The IANA name of the time zone, where it is not the menu's.
    timezone: String,
    /// What it is while nobody answers: `note` (the default), `hide`, or the channel of a link that takes its place.
    closed: String,
    /// The number of a call for each campaign, such as `{"spring": "+33 1 23 45 67 90"}`; that of `to` for all others.
    numbers: BTreeMap<String, String>,
    /// What a call costs, such as `0,80 € a minute`, shown beside it.
    cost: String,
    /// Shown only where this holds, such as `device=phone hours=open; campaign=spring`.
    when: String,
    /// Hidden where this holds.
    unless: String,
    /// Links that take its place where their `when` holds, the first that may.
    instead: Vec<Link>,
    /// For search engines: what it is for, such as `sales`; `customer service` unless told.
    contact_type: String,
    /// For search engines: the languages that are spoken, such as `fr`.
    languages: Vec<String>,
    /// For search engines: the countries that it serves, such as `FR`.
    area: Vec<String>,
}

impl Menu {
    /// Reads and checks a menu.
    ///
    /// # Errors
    ///
    /// What is no JSON, no such field, no contact, no hours or no rule, with the path to it; a menu without a link.
    pub fn read(json: &str) -> Result<Menu, ConfigError> {
        // Else a list would do, whose items are taken for the fields.
        if !json.trim_start().starts_with('{') {
            return Err(ConfigError::new(
                "",
                "a menu is a JSON object, such as {\"channels\": []}",
            ));
        }
        let mut from = serde_json::Deserializer::from_str(json);
        let file: File = serde_path_to_error::deserialize(&mut from).map_err(|error| {
            let path = error.path().to_string();
            // A place that was not reached is `?`.
            let path = path.trim_end_matches(['.', '?']);
            ConfigError::json(path, &error.into_inner())
        })?;
        from.end().map_err(|error| ConfigError::json("", &error))?;
        let compiled = Compiled::of(&file)?;
        Ok(Menu { file, compiled })
    }

    /// The markup of `<contact-menu>`, ready for a page: a plain list of links without the script.
    pub fn html(&self) -> String {
        markup::html(&self.file, &self.compiled)
    }

    /// A script for search engines: the brand's ContactPoints, or those alone where no brand is named. Source:
    /// <https://schema.org/ContactPoint>. Holidays without a year are left out, which the format cannot say.
    pub fn json_ld(&self) -> String {
        json_ld::script(&self.file, &self.compiled)
    }

    /// What is unwise, each as the path and one sentence.
    ///
    /// ```
    /// use contact_button::config::Menu;
    ///
    /// let link = r#"{"channel": "tel", "to": "+33123456789"}"#;
    /// let menu = Menu::read(&format!(r#"{{"channels": [{}]}}"#, [link; 5].join(",")))?;
    /// assert!(menu.warnings()[0].starts_with("channels: 5 links"));
    /// # Ok::<(), contact_button::config::ConfigError>(())
    /// ```
    pub fn warnings(&self) -> Vec<String> {
        let places = self.compiled.places();
        if places <= MOST_LINKS {
            return Vec::new();
        }
        alloc::vec![format!("channels: {}", too_many(places))]
    }

    /// What a visit is shown, and why, one line for each link: the rules, and what the hours make of what they leave.
    /// Where nobody answers (`visit.open`), that is so of all that has hours.
    ///
    /// ```
    /// use contact_button::config::Menu;
    /// use contact_button::strategy::Visit;
    ///
    /// let menu = Menu::read(r#"{"timezone": "Europe/Paris", "channels": [
    ///     {"channel": "tel", "to": "+33123456789", "hours": "Mo-Fr 09:00-18:00", "closed": "email"},
    ///     {"channel": "email", "to": "hello@example.com"},
    ///     {"channel": "telegram", "to": "durov", "when": "device=desktop"}
    /// ]}"#)?;
    /// let night = Visit { device: "phone", ..Visit::default() };
    /// assert_eq!(
    ///     menu.why(&night),
    ///     [
    ///         "channels[0] tel: hidden while it is closed, when channels[1] email stands in",
    ///         "channels[1] email: shown, since no rule is about it, in the place of channels[0] tel",
    ///         "channels[2] telegram: hidden, since it is shown only when device=desktop",
    ///     ],
    /// );
    /// # Ok::<(), contact_button::config::ConfigError>(())
    /// ```
    pub fn why(&self, visit: &Visit<'_>) -> Vec<String> {
        why::lines(&self.file, &self.compiled, visit)
    }

    /// The JSON Schema of the configuration: `contact-menu.schema.json`.
    pub fn schema() -> String {
        let schema = schemars::schema_for!(File);
        let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
        text.push('\n');
        text
    }
}

/// The sentence about a menu with more links than [`MOST_LINKS`].
pub fn too_many(links: usize) -> String {
    format!(
        "{links} links in one menu: each is chosen less for the others; keep the {MOST_LINKS} that you answer best, \
         or put them into groups on a page of their own"
    )
}

/// A configuration that is not right: the path to what is wrong, and one sentence.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ConfigError {
    path: String,
    sentence: String,
}

impl ConfigError {
    fn new(path: &str, sentence: impl ToString) -> ConfigError {
        ConfigError { path: path.into(), sentence: sentence.to_string() }
    }

    /// What is no JSON has no path to name, but a place in the text.
    fn json(path: &str, error: &serde_json::Error) -> ConfigError {
        match error.classify() {
            Category::Eof => {
                let within =
                    if path.is_empty() { String::new() } else { format!(", within {path}") };
                let (line, column) = (error.line(), error.column());
                let sentence = format!(
                    "the JSON ends before it is whole, at line {line} column {column}{within}"
                );
                ConfigError::new("", sentence)
            }
            Category::Syntax => ConfigError::new("", format!("is no JSON: {error}")),
            _ => ConfigError::new(path, error),
        }
    }

    /// Where it is, such as `agents[1].hours`; empty where it is no JSON.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What is wrong there, and what would be right.
    pub fn sentence(&self) -> &str {
        &self.sentence
    }
}

/// Path and sentence.
impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            f.write_str(&self.sentence)
        } else {
            write!(f, "{}: {}", self.path, self.sentence)
        }
    }
}

impl core::error::Error for ConfigError {}
