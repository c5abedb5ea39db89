//! What a configuration says, found right: contacts, hours, rules.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use contact_link::{Channel, Contact};

use super::lists::{Compiled, List, Place};
use super::message::{self, Made};
use super::{Agent, ConfigError, File, Link, checks, words};
use crate::schedule::{Closed, Schedule, ScheduleError};
use crate::strategy::Ready;
use crate::variables::NAMES;

impl Compiled {
    pub(super) fn of(file: &File) -> Result<Compiled, ConfigError> {
        words::of_menu(file)?;
        let mut reader = Reader { file, slots: 0 };
        let mut lists = reader.own()?;
        for (number, agent) in file.agents.iter().enumerate() {
            let path = format!("agents[{number}]");
            needs(&agent.name, &format!("{path}.name"), "the person's name")?;
            checks::picture(agent, &path, file)?;
            // Said even of somebody who has no links yet.
            reader.schedule([&agent.hours, &agent.timezone, "note"], &path, &[])?;
            let links = reader.links(&agent.channels, &path, Some(agent))?;
            lists.push(List { label: String::new(), links });
        }
        for (number, group) in file.groups.iter().enumerate() {
            let path = format!("groups[{number}]");
            needs(&group.label, &format!("{path}.label"), "a label, such as Write to us")?;
            let links = reader.links(&group.channels, &path, None)?;
            lists.push(List { label: group.label.clone(), links });
        }
        let mut compiled = Compiled { lists };
        compiled.lists.retain(|list| !list.links.is_empty());
        let contacts: Vec<Contact> = compiled.links().map(|link| link.contact.clone()).collect();
        reader.schedule([&file.hours, &file.timezone, &file.closed], "", &contacts)?;
        for link in compiled.lists.iter_mut().flat_map(|list| &mut list.links) {
            link.schedule = reader.schedule_of(link, &contacts)?;
            checks::rules(link, file)?;
            words::of_link(link)?;
        }
        checks::ids(compiled.links())?;
        checks::brand(file)?;
        if let Some(one) = contacts.first() {
            file.look.check(one)?;
        }
        unknown_values(file)?;
        if compiled.lists.is_empty() {
            let sentence = r#"the menu has no link; it takes one at least, such as {"channel": "tel", "to": "+33123456789"}"#;
            return Err(ConfigError::new("channels", sentence));
        }
        Ok(compiled)
    }

    /// How many links a visitor sees at once at most.
    pub(super) fn places(&self) -> usize {
        let mut slots: Vec<&str> = self.links().map(|link| link.slot.as_str()).collect();
        let alone = slots.iter().filter(|slot| slot.is_empty()).count();
        slots.retain(|slot| !slot.is_empty());
        slots.dedup();
        alone + slots.len()
    }
}

struct Reader<'f> {
    file: &'f File,
    slots: usize,
}

impl Reader<'_> {
    /// The menu's own links, in one list or, with a strategy, in two.
    fn own(&mut self) -> Result<Vec<List>, ConfigError> {
        let links = self.links(&self.file.channels, "", None)?;
        let Some(strategy) = self.file.strategy else {
            return Ok(alloc::vec![List { label: String::new(), links }]);
        };
        let mut lists = strategy
            .labels(&self.file.lang)
            .map(|label| List { label: label.into(), links: Vec::new() });
        for link in links {
            let channel = link.contact.channel();
            match strategy.group(channel) {
                Some(group) => lists[group].links.push(link),
                None => {
                    let wants = match strategy {
                        Ready::XToFacebook => {
                            "channels of X and of Facebook; put others into groups"
                        }
                        Ready::PublicPrivate => "any channel",
                    };
                    return Err(ConfigError::new(
                        &format!("{}.channel", link.path),
                        format!(
                            "{channel} is in neither group of {}; it takes {wants}",
                            strategy.name()
                        ),
                    ));
                }
            }
        }
        Ok(lists.into())
    }

    fn links(
        &mut self,
        links: &[Link],
        path: &str,
        agent: Option<&Agent>,
    ) -> Result<Vec<Place>, ConfigError> {
        let mut all = Vec::new();
        let start = if path.is_empty() { String::new() } else { format!("{path}.") };
        for (number, link) in links.iter().enumerate() {
            let path = format!("{start}channels[{number}]");
            let mut slot = String::new();
            if !link.instead.is_empty() {
                self.slots += 1;
                slot = format!("place-{}", self.slots);
            }
            // They come first, since the first that may be shown is.
            for (number, other) in link.instead.iter().enumerate() {
                let path = format!("{path}.instead[{number}]");
                let when = format!("{path}.when");
                needs(&other.when, &when, "when it takes the place, such as device=phone")?;
                if !other.instead.is_empty() {
                    let path = format!("{path}.instead");
                    return Err(ConfigError::new(
                        &path,
                        "is one too deep; put the link into the list above",
                    ));
                }
                all.push(self.link(other, path, agent, slot.clone())?);
            }
            all.push(self.link(link, path, agent, slot)?);
        }
        Ok(all)
    }

    fn link(
        &self,
        link: &Link,
        path: String,
        agent: Option<&Agent>,
        slot: String,
    ) -> Result<Place, ConfigError> {
        let conditions = |text: &str, field: &str| match text {
            "" => Ok(None),
            text => text
                .parse()
                .map(Some)
                .map_err(|error| ConfigError::new(&format!("{path}.{field}"), error)),
        };
        let Made { contact, listed, left } = self.contact(link, &path)?;
        checks::numbers(link, &contact, &path)?;
        Ok(Place {
            contact,
            listed,
            left,
            when: conditions(&link.when, "when")?,
            unless: conditions(&link.unless, "unless")?,
            said: link.clone(),
            agent: agent.cloned(),
            schedule: None,
            slot,
            path,
        })
    }

    fn contact(&self, link: &Link, path: &str) -> Result<Made, ConfigError> {
        let channel: Channel = link
            .channel
            .parse()
            .map_err(|error| ConfigError::new(&format!("{path}.channel"), error))?;
        message::contact(channel, link, &self.file.page).map_err(|error| {
            let field = match error.field() {
                "to" | "channel" => error.field().to_string(),
                field => format!("params.{field}"),
            };
            ConfigError::new(&format!("{path}.{field}"), error)
        })
    }

    fn schedule_of(&self, link: &Place, all: &[Contact]) -> Result<Option<Schedule>, ConfigError> {
        let (said, own) = (&link.said, !link.said.hours.is_empty());
        let agent = link.agent.as_ref().filter(|agent| !own && !agent.hours.is_empty());
        let (hours, zone, closed) = match agent {
            Some(agent) => (&agent.hours, &agent.timezone, &agent.closed),
            None => (&said.hours, &said.timezone, &said.closed),
        };
        let path = match agent {
            Some(_) => link.path.split_once('.').map_or("", |(agent, _)| agent),
            None => &link.path,
        };
        let others: Vec<Contact> =
            all.iter().filter(|other| other.channel() != link.contact.channel()).cloned().collect();
        self.schedule([hours, zone, closed], path, &others)
    }

    /// Hours, zone and what to do while closed; the zone is the menu's unless told.
    fn schedule(
        &self,
        [hours, zone, closed]: [&str; 3],
        path: &str,
        beside: &[Contact],
    ) -> Result<Option<Schedule>, ConfigError> {
        let at = |field: &str| {
            if path.is_empty() { field.to_string() } else { format!("{path}.{field}") }
        };
        if hours.is_empty() {
            let (field, value) =
                if closed.is_empty() { ("timezone", zone) } else { ("closed", closed) };
            // The menu's zone is for all that is in it.
            let idle =
                value.is_empty() || closed == "note" || (path.is_empty() && field == "timezone");
            return if idle {
                Ok(None)
            } else {
                Err(ConfigError::new(
                    &at(field),
                    "says nothing without hours; give hours beside it",
                ))
            };
        }
        let zone = if zone.is_empty() { &self.file.timezone } else { zone };
        let wrong = |error: ScheduleError| {
            let path = at(error.field());
            if path.ends_with("timezone") && zone.is_empty() {
                let sentence =
                    "is missing; it takes the IANA name of the place's, such as Europe/Paris";
                return ConfigError::new(&path, sentence);
            }
            ConfigError::new(&path, error)
        };
        let schedule = Schedule::new(hours, zone).map_err(wrong)?;
        let closed = Closed::read(closed, beside).map_err(wrong)?;
        Ok(Some(schedule.closed(closed)))
    }
}

fn needs(value: &str, path: &str, takes: &str) -> Result<(), ConfigError> {
    if value.trim().is_empty() {
        return Err(ConfigError::new(path, format!("is missing; it takes {takes}")));
    }
    Ok(())
}

/// A value under a name that no message can have is a slip of the pen.
fn unknown_values(file: &File) -> Result<(), ConfigError> {
    let unknown = file.page.keys().find(|name| NAMES.iter().all(|(known, _)| known != name));
    match unknown {
        None => Ok(()),
        Some(name) => {
            let names: Vec<&str> = NAMES.iter().map(|(name, _)| *name).collect();
            let sentence = format!("is no value of a message; it takes {}", names.join(", "));
            Err(ConfigError::new(&format!("page.{name}"), sentence))
        }
    }
}
