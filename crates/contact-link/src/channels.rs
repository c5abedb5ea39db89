//! The channel table: one row per channel, and nothing else knows one. The rows
//! stand in a file for each kind; here they become one table. Each macro hands
//! its rows, after those it was given, to the next one named.

mod common;
mod more;

use common::common;
use more::more;

#[cfg(feature = "catalogue")]
mod call;
#[cfg(feature = "catalogue")]
mod chat;
#[cfg(feature = "catalogue")]
mod follow;
#[cfg(feature = "catalogue")]
mod local;
#[cfg(feature = "catalogue")]
mod open;
#[cfg(feature = "catalogue")]
mod regional;
#[cfg(feature = "catalogue")]
mod search;
#[cfg(feature = "catalogue")]
mod share;
#[cfg(feature = "catalogue")]
mod work;

#[cfg(feature = "catalogue")]
use {
    call::call, chat::chat, follow::follow, local::local, open::open, regional::regional,
    search::search, share::share, work::work,
};

use crate::table::channels;

#[cfg(feature = "catalogue")]
common! { [more call chat open regional work share follow local search channels] }

#[cfg(not(feature = "catalogue"))]
common! { [more channels] }

impl Channel {
    /// The channels that most brands ask for: all that there are without the
    /// feature `catalogue`, and the first of [`ALL`](Channel::ALL) with it.
    ///
    /// ```
    /// use contact_link::Channel;
    /// assert_eq!(Channel::COMMON.len(), 12);
    /// assert!(Channel::ALL.starts_with(Channel::COMMON));
    /// ```
    pub const COMMON: &'static [Channel] =
        Channel::ALL.split_at(Channel::FacebookPage as usize + 1).0;
}
