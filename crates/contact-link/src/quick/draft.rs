//! A contact while it is being described, the quick way.

use alloc::string::String;

use super::layout::SLOTS;
use super::row::Row;
use super::value::Value;
use super::{read, write};
use crate::Channel;
use crate::scan::begins;

/// A channel and what is given for it, unchecked until [`link`](Draft::link).
///
/// ```
/// use contact_link::Draft;
///
/// let mut draft = Draft::read("https://wa.me/33612345678").ok_or("unsure")?;
/// assert_eq!(draft.set("text", "Bonjour"), Some(true));
/// let (link, to) = draft.link().ok_or("unsure")?;
/// assert_eq!((&*link, &*to), ("https://wa.me/33612345678?text=Bonjour", "+33612345678"));
///
/// // Another form of the same link: for the thorough way.
/// assert!(Draft::read("https://api.whatsapp.com/send?phone=33612345678").is_none());
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Draft<'a> {
    pub(super) row: Row,
    pub(super) values: [Value<'a>; SLOTS],
}

impl<'a> Draft<'a> {
    pub(super) fn of_row(row: Row) -> Draft<'a> {
        Draft { row, values: [Value::NONE; SLOTS] }
    }

    /// Nothing but a channel, by its name; `None` where there is none of this name.
    pub fn new(channel: &str) -> Option<Draft<'a>> {
        Row::all().find(|row| row.name() == channel).map(Draft::of_row)
    }

    /// What a link says, where it is one of the usual links.
    pub fn read(url: &'a str) -> Option<Draft<'a>> {
        read::link(url)
    }

    /// The channel.
    pub fn channel(&self) -> Channel {
        self.row.channel
    }

    /// The channel's name.
    pub fn name(&self) -> &'static str {
        self.row.name()
    }

    /// Whether the parameter has a value.
    pub fn has(&self, param: &str) -> bool {
        let mut values = self.values.iter().zip(self.row.params());
        values.any(|(value, (key, _))| key == param && !value.is_none())
    }

    /// Gives a parameter a value, in place of the one that it has. HTML's hyphen in a name is an underscore here. `Some(false)` where the channel does not take it,
    /// `None` where the quick way does not know about it.
    pub fn set(&mut self, param: &str, value: &'a str) -> Option<bool> {
        if param == "form" {
            return None;
        }
        let mut taken = false;
        for (slot, (key, grammar)) in self.values.iter_mut().zip(self.row.params()) {
            // Second grammars follow the first.
            if taken && !begins(key, b'.') {
                break;
            }
            let named = is_named(key, param);
            if named && grammar.is_empty() {
                return None;
            }
            if named || taken {
                taken = true;
                *slot = Value::given(value);
            }
        }
        Some(taken)
    }

    /// Takes the values of another draft of this channel where there are none yet; `None` where one that it does not
    /// take may be unusual, and so mean something else.
    pub fn fill(&mut self, other: &Draft<'a>) -> Option<()> {
        let mut is_read = true;
        for (value, other) in self.values.iter_mut().zip(&other.values) {
            if value.is_none() {
                *value = *other;
            } else {
                is_read &= other.is_none();
            }
        }
        if is_read { Some(()) } else { other.link().map(|_| ()) }
    }

    /// The link by the channel's default form, and the normal form of `to`, which may be empty; `None` where
    /// something is missing, refused or unusual.
    pub fn link(&self) -> Option<(String, String)> {
        write::link(self)
    }
}

/// Whether a parameter has this name, as the table or as HTML writes it.
fn is_named(key: &str, name: &str) -> bool {
    let same = |(a, b): (u8, u8)| a == b || a == b'_' && b == b'-';
    key.len() == name.len() && key.bytes().zip(name.bytes()).all(same)
}
