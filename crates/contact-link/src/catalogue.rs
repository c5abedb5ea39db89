//! What people want to know of a channel. A page never needs any of it, so
//! nothing that builds or parses a link refers to these types.

mod system;

pub use system::System;

use crate::Channel;

/// Everything the table says of one channel, for listing and explaining.
///
/// ```
/// let info = contact_link::Channel::XDm.info();
/// assert_eq!(info.display, "X (direct message)");
/// assert_eq!(info.params[0].example, "3805104374");
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct ChannelInfo {
    /// The channel itself.
    pub channel: Channel,
    /// Its name in attributes, JSON and on the command line, such as `x_dm`.
    pub name: &'static str,
    /// Its name for people, in English.
    pub display: &'static str,
    /// What a visitor does with it.
    pub group: Group,
    /// Whether it can be relied on.
    pub status: Status,
    /// The forms of its link; the first is the default.
    pub forms: &'static [FormInfo],
    /// What it takes.
    pub params: &'static [ParamInfo],
    /// Where the link is described: a page of the service or a standard. After
    /// `unofficial: ` stands where it is seen, since its owner describes none;
    /// after `none: ` why there is nothing to describe.
    pub source: &'static str,
    /// The day the source was read, `YYYY-MM-DD`.
    pub read_on: &'static str,
    /// What is uncertain about an unclear channel, or what to use instead of a
    /// dead one; else empty.
    pub note: &'static str,
}

/// One form of a channel's link.
#[derive(Debug)]
#[non_exhaustive]
pub struct FormInfo {
    /// The value that `form` takes; it starts with `-` where the form is
    /// understood but never written.
    pub name: &'static str,
    /// How firm the form is.
    pub basis: Basis,
    /// The link with its slots.
    pub template: &'static str,
}

/// One thing that a channel takes.
#[derive(Debug)]
#[non_exhaustive]
pub struct ParamInfo {
    /// Its name; a part after a dot marks a second grammar of the same
    /// parameter.
    pub name: &'static str,
    /// Its grammar, in the notation of the table; a leading `*` marks a list.
    pub grammar: &'static str,
    /// What it is, to complete "it takes ...".
    pub wants: &'static str,
    /// A value that is accepted.
    pub example: &'static str,
}

/// What a visitor does with a channel.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Group {
    /// Talks, by voice or video.
    Call,
    /// Writes to the brand in private.
    Message,
    /// Writes in public, or passes something on.
    Share,
    /// Subscribes to what the brand publishes.
    Follow,
    /// Finds or rates a place.
    Local,
    /// Reads what is said in public.
    Search,
}

/// Whether a channel can be relied on.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Status {
    /// It works, and its owner says so.
    Alive,
    /// It works for some, or nobody official says that it does.
    Unclear,
    /// It is closed: recognised, never written.
    Dead,
}

/// How firm a form of a link is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Basis {
    /// A standard or the service's owner describes it.
    Documented,
    /// It is in wide use without being described.
    DeFacto,
    /// It follows from what is described.
    Inferred,
    /// It is known, not verified.
    Background,
}
