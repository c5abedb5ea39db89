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
mod error;
mod file;
mod json_ld;
mod lists;
mod look;
mod markup;
mod message;
mod why;
mod words;

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

pub use error::ConfigError;
use file::{Agent, File, Link, Placement};
use jiff::Timestamp;
use lists::Compiled;

use crate::hours::Local;
use crate::strategy::Visit;

/// More links than these in one menu, and each is chosen less: the linter's measure too.
pub const MOST_LINKS: usize = 4;

/// A contact menu, read and found right.
#[derive(Clone, Debug)]
pub struct Menu {
    file: File,
    compiled: Compiled,
}

impl Menu {
    /// Reads and checks a menu.
    ///
    /// # Errors
    ///
    /// What is no JSON, no such field, no contact, no hours or no rule, with the path to it; a menu without a link.
    pub fn read(json: &str) -> Result<Menu, ConfigError> {
        // As some editors of Windows begin a file.
        let json = json.strip_prefix('\u{feff}').unwrap_or(json);
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
    /// <https://schema.org/ContactPoint>. Dates of every year are left out, which the format cannot say:
    /// [`Menu::json_ld_from`] has them for a year.
    pub fn json_ld(&self) -> String {
        json_ld::script(&self.file, &self.compiled, None)
    }

    /// The same with the dates of every year, such as `Dec 25 off`, as those of the year that begins with this day.
    ///
    /// ```
    /// use contact_button::config::Menu;
    /// use contact_button::hours::Local;
    ///
    /// let menu = Menu::read(r#"{"hours": "Mo-Fr 09:00-18:00; Dec 25-26 off", "timezone": "Europe/Paris",
    ///     "channels": [{"channel": "tel", "to": "+33123456789"}]}"#)?;
    /// let today = Local::new(2027, 1, 2, 0, 0).unwrap();
    /// let script = menu.json_ld_from(today);
    /// assert!(script.contains("\"validFrom\": \"2027-12-25\"") && script.contains("\"validThrough\": \"2027-12-26\""));
    /// assert!(!menu.json_ld().contains("valid"));
    /// # Ok::<(), contact_button::config::ConfigError>(())
    /// ```
    pub fn json_ld_from(&self, day: Local) -> String {
        json_ld::script(&self.file, &self.compiled, Some(day))
    }

    /// What [`Menu::json_ld_from`] or, without a day, [`Menu::json_ld`] cannot say of the hours, each as the path and
    /// one sentence.
    ///
    /// ```
    /// # use contact_button::config::Menu;
    /// let menu = Menu::read(r#"{"hours": "24/7; Dec 25 off", "timezone": "UTC",
    ///     "channels": [{"channel": "tel", "to": "+33123456789"}]}"#)?;
    /// assert!(menu.json_ld_warnings(None)[0].starts_with("hours: "));
    /// # Ok::<(), contact_button::config::ConfigError>(())
    /// ```
    pub fn json_ld_warnings(&self, from: Option<Local>) -> Vec<String> {
        json_ld::left_out(&self.file, &self.compiled, from)
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
        words::warnings(&self.file, self.compiled.places(), self.compiled.links())
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
        why::lines(&self.file, &self.compiled, visit, None)
    }

    /// The same at a moment: each link, and the menu, is open or closed by its own hours, whatever `visit.open` says.
    ///
    /// ```
    /// use contact_button::config::Menu;
    /// use contact_button::strategy::Visit;
    ///
    /// let menu = Menu::read(r#"{"hours": "Mo-Fr 09:00-18:00", "timezone": "Europe/Paris", "closed": "hide",
    ///     "channels": [{"channel": "tel", "to": "+33123456789"}],
    ///     "agents": [{"name": "Ana", "hours": "Mo-Fr 18:00-22:00", "channels": [{"channel": "telegram", "to": "durov"}]}]}"#)?;
    /// let evening = "2026-12-18T20:00:00+01:00".parse().unwrap();
    /// assert_eq!(
    ///     menu.why_at(&Visit::default(), evening),
    ///     [
    ///         "channels[0] tel: hidden while the menu is closed",
    ///         "agents[0].channels[0] telegram: shown, since no rule is about it, open by its own hours",
    ///     ],
    /// );
    /// # Ok::<(), contact_button::config::ConfigError>(())
    /// ```
    pub fn why_at(&self, visit: &Visit<'_>, now: Timestamp) -> Vec<String> {
        why::lines(&self.file, &self.compiled, visit, Some(now))
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
