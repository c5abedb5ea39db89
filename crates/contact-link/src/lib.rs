//! Contact links, built and parsed by one table.
//!
//! A [`Contact`] is a channel (a phone call, an X direct message, a WhatsApp
//! chat, ...), a target on it and its options, all validated. It becomes one
//! [`Link`]; a link that someone pasted becomes a [`Contact`] again. Both are
//! readings of the same row of the [channel table](Channel), so they cannot
//! disagree.
//!
//! ```
//! use contact_link::Contact;
//!
//! let contact = Contact::new("whatsapp", "+33 6 12 34 56 78")?.text("Bonjour")?;
//! assert_eq!(contact.to_string(), "https://wa.me/33612345678?text=Bonjour");
//!
//! let pasted = Contact::parse("https://twitter.com/messages/compose?recipient_id=3805104374")?;
//! assert_eq!(pasted.to_string(), "https://x.com/messages/compose?recipient_id=3805104374");
//! # Ok::<(), contact_link::Error>(())
//! ```
//!
//! Identifiers are refused, never repaired, and an [`Error`] says which field
//! and why:
//!
//! ```
//! let error = contact_link::Contact::new("x_dm", "furni").unwrap_err();
//! assert_eq!(error.field(), "to");
//! assert!(error.to_string().contains("such as 3805104374"));
//! ```
//!
//! # Features
//!
//! * `catalogue` (default): every channel of the table, not only those that most
//!   brands ask for ([`Channel::COMMON`]); with it `x_search` puts X's search
//!   operators together, and `channel_table` documents each channel.
//! * `url` (default): `TryFrom<&url::Url>` for [`Contact`], and a [`Link`]
//!   turns into a `url::Url`.
//! * `serde`: a [`Contact`] is a map such as
//!   `{"channel":"whatsapp","to":"+33612345678","text":"Bonjour"}`.
//! * `phone-metadata`: `PhoneNumber` tells whether a number exists, what type
//!   it is and how people write it, and reads national numbers; premium-rate
//!   numbers warn.
//! * `x-text`: the module counts a post as X does; a post that is too long warns
//!   with that count.
//!
//! Without features the crate is `no_std` and needs `alloc`.

#![no_std]

extern crate alloc;
#[cfg(any(test, feature = "std"))]
extern crate std;

mod address;
mod asked;
mod builder;
#[cfg(not(target_arch = "wasm32"))]
mod byte_set;
mod catalogue;
mod channel;
mod channels;
mod contact;
#[cfg(feature = "catalogue")]
mod elsewhere;
mod encode;
mod error;
mod extension;
#[cfg(not(target_arch = "wasm32"))]
mod finished;
mod grammar;
mod host_set;
mod index;
mod limit;
mod link;
mod name;
mod parse;
mod quick;
mod row;
#[doc(hidden)]
pub mod scan;
mod sentence;
mod shape;
mod table;
mod template;
mod values;
mod warning;

#[cfg(feature = "phone-metadata")]
mod phone_number;
#[cfg(feature = "serde")]
mod serde_form;
#[cfg(feature = "url")]
mod url_form;
#[cfg(all(feature = "catalogue", any(not(target_arch = "wasm32"), feature = "std")))]
pub mod x_search;
#[cfg(feature = "x-text")]
pub mod x_text;

pub use builder::ContactBuilder;
pub use catalogue::{Basis, ChannelInfo, FormInfo, Group, ParamInfo, Status, System};
pub use channel::{AsChannel, Channel};
pub use contact::Contact;
pub use error::{Error, Kind};
#[cfg(not(target_arch = "wasm32"))]
pub use finished::Finished;
pub use limit::{Limit, Unit};
pub use link::Link;
#[cfg(feature = "phone-metadata")]
pub use phone_number::{NumberType, PhoneNumber};
pub use quick::Draft;
pub use warning::Warning;

#[cfg(feature = "catalogue")]
#[doc = include_str!("../CATALOGUE.md")]
pub mod channel_table {}

/// The examples of the README are tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
