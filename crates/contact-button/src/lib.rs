//! What a contact button is, decided once: for a page's script, for a server and for a static site.
//!
//! [`Markup`] is what a page says of one element. Reading it gives a [`Button`]: the link, the class,
//! the label and what a screen reader hears beyond it. A script writes those onto the element that is
//! there; a server writes the same as HTML, so that the script finds nothing to change.
//!
//! ```
//! use contact_button::{Button, Markup};
//! use contact_link::Contact;
//!
//! let contact = Contact::new("whatsapp", "+33 6 12 34 56 78")?;
//! assert_eq!(
//!     Button::new(&contact).lang("fr").to_html(),
//!     "<a class=\"contact-button\" href=\"https://wa.me/33612345678\" rel=\"noopener noreferrer\" \
//!      data-contact=\"whatsapp\" data-contact-state=\"ready\">Discuter sur WhatsApp</a>",
//! );
//!
//! let markup = Markup {
//!     class: "contact-button",
//!     href: Some("https://twitter.com/messages/compose?recipient_id=3805104374"),
//!     attributes: &[("screen-name", "@furni")],
//!     ..Markup::default()
//! };
//! let button = markup.read()?.unwrap();
//! assert_eq!(button.href(), "https://x.com/messages/compose?recipient_id=3805104374");
//! assert_eq!(button.content().as_deref(), Some("Message @furni"));
//! # Ok::<(), Box<dyn core::error::Error>>(())
//! ```
//!
//! # Features
//!
//! * `jiff`: [opening hours](hours) at a moment in a time zone, and buttons that know them (`Schedule`).
//! * `x-text`: messages for X cut exactly as X counts them ([`variables`]). Needs the standard library.
//! * `config`: a contact menu from JSON (`config`), its JSON Schema, and JSON-LD. Needs the standard library.
//! * `serde`: a [`Button`] can be handed to a template engine.
//!
//! The crate is `no_std` and needs `alloc`. [`Markup::read`] reaches neither the stylesheet nor the
//! icons nor any formatting, so that a page's wasm holds none of them.

#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;

mod anchor;
mod answer;
mod brands;
mod button;
mod color;
#[cfg(feature = "config")]
pub mod config;
pub mod contrast;
#[cfg(any(not(target_arch = "wasm32"), feature = "config"))]
mod counted;
pub mod css;
mod described;
mod dressed;
pub mod hours;
mod html;
pub mod icon;
mod label;
mod languages;
mod look;
mod markup;
#[cfg(any(not(target_arch = "wasm32"), feature = "languages"))]
mod named;
mod number;
mod packed;
mod phrases;
mod problem;
mod quick;
mod reading;
#[cfg(feature = "jiff")]
mod schedule;
#[cfg(feature = "serde")]
mod serde_form;
#[cfg(any(not(target_arch = "wasm32"), feature = "languages"))]
mod served;
pub mod strategy;
pub mod theme;
mod tokens;
#[cfg(any(not(target_arch = "wasm32"), feature = "config"))]
pub mod variables;
mod words;
#[cfg(any(not(target_arch = "wasm32"), feature = "languages"))]
pub mod x;
mod x_markup;

pub use answer::{answer, quick_answer};
pub use button::Button;
pub use color::{Color, ColorError, color_rule};
pub use contact_link::Channel;
#[cfg(any(not(target_arch = "wasm32"), feature = "config"))]
pub use counted::is_counted;
pub use languages::is_rtl;
#[cfg(any(not(target_arch = "wasm32"), feature = "languages"))]
pub use languages::{LANGUAGES, Language};
pub use look::{IconPlace, Shape, Size};
pub use markup::Markup;
#[cfg(any(not(target_arch = "wasm32"), feature = "languages"))]
pub use named::{Look, LookError};
pub use number::grouped;
pub use packed::{Fields, Packed};
pub use problem::Problem;
#[cfg(feature = "jiff")]
pub use schedule::{Closed, Schedule, ScheduleError};
#[cfg(any(not(target_arch = "wasm32"), feature = "languages"))]
pub use served::served;
pub use words::Words;

/// The Rust examples of the project's README are tests, where their features are.
#[cfg(all(doctest, feature = "jiff"))]
#[doc = include_str!("../../../README.md")]
pub struct Readme;
