//! What a configuration comes to: lists of links.

use alloc::string::String;
use alloc::vec::Vec;

use contact_link::Contact;

use super::{Agent, Link};
use crate::schedule::Schedule;
use crate::strategy::Conditions;

/// The lists of a menu, in their order.
#[derive(Clone, Debug)]
pub(super) struct Compiled {
    pub(super) lists: Vec<List>,
}

/// Links under a label, which may be empty.
#[derive(Clone, Debug, Default)]
pub(super) struct List {
    pub(super) label: String,
    pub(super) links: Vec<Place>,
}

/// One link.
#[derive(Clone, Debug)]
pub(super) struct Place {
    /// Where the configuration has it, such as `channels[0]`.
    pub(super) path: String,
    pub(super) contact: Contact,
    /// The same for whoever reads it apart from the page.
    pub(super) listed: Contact,
    /// What the page's script is to fill in: parameter and value.
    pub(super) left: Vec<(String, String)>,
    /// As the configuration has it.
    pub(super) said: Link,
    pub(super) agent: Option<Agent>,
    /// Names the place that it shares with others; empty where it has its own.
    pub(super) slot: String,
    pub(super) when: Option<Conditions>,
    pub(super) unless: Option<Conditions>,
    pub(super) schedule: Option<Schedule>,
}

impl Compiled {
    pub(super) fn links(&self) -> impl Iterator<Item = &Place> + Clone {
        self.lists.iter().flat_map(|list| &list.links)
    }
}
