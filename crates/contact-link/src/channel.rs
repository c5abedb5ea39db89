//! What can be asked of a channel.

use core::str::FromStr;

pub use crate::channels::Channel;
use crate::error::{Error, Kind};
use crate::index;

impl Channel {
    /// The name in attributes, JSON and on the command line.
    ///
    /// ```
    /// assert_eq!(contact_link::Channel::XDm.name(), "x_dm");
    /// ```
    pub fn name(self) -> &'static str {
        self.row().name()
    }

    /// The channel with this name, or `None`.
    ///
    /// ```
    /// use contact_link::Channel;
    /// assert_eq!(Channel::from_name("x_dm"), Some(Channel::XDm));
    /// assert_eq!(Channel::from_name("X_DM"), None);
    /// ```
    pub fn from_name(name: &str) -> Option<Channel> {
        index::channel(name)
    }

    /// Whether the channel has a parameter of this name. `form` is not one:
    /// every channel takes it.
    ///
    /// ```
    /// use contact_link::Channel;
    /// assert!(Channel::Email.takes("subject"));
    /// assert!(!Channel::Signal.takes("text"));
    /// ```
    pub fn takes(self, param: &str) -> bool {
        !param.contains('.') && self.row().param(param).is_some()
    }

    /// How many characters the service takes of the parameter of this name, where its table says so.
    ///
    /// ```
    /// use contact_link::Channel;
    /// assert_eq!(Channel::Telegram.limit("text"), Some(4096));
    /// assert_eq!(Channel::Email.limit("body"), None);
    /// ```
    pub fn limit(self, param: &str) -> Option<usize> {
        self.row().param(param).map(|p| p.rule().limit()).filter(|limit| *limit > 0)
    }

    /// Whether the parameter of this name takes several values.
    ///
    /// ```
    /// use contact_link::Channel;
    /// assert!(Channel::Email.is_list("cc"));
    /// assert!(!Channel::Email.is_list("subject"));
    /// ```
    pub fn is_list(self, param: &str) -> bool {
        self.row().param(param).is_some_and(|p| p.list())
    }
}

impl FromStr for Channel {
    type Err = Error;

    /// Reads a channel's name.
    ///
    /// # Errors
    ///
    /// [`Kind::UnknownChannel`] where the table has no such row.
    fn from_str(name: &str) -> Result<Self, Error> {
        Channel::from_name(name)
            .ok_or_else(|| Error::new(Kind::UnknownChannel, None, "channel", name))
    }
}

impl core::fmt::Display for Channel {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.name())
    }
}

/// A [`Channel`] or its name.
pub trait AsChannel {
    /// The channel.
    ///
    /// # Errors
    ///
    /// [`Kind::UnknownChannel`] where a name is in no row of the table.
    fn as_channel(&self) -> Result<Channel, Error>;
}

impl AsChannel for Channel {
    fn as_channel(&self) -> Result<Channel, Error> {
        Ok(*self)
    }
}

impl AsChannel for &str {
    fn as_channel(&self) -> Result<Channel, Error> {
        self.parse()
    }
}
