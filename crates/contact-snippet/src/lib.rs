//! Contact buttons written down for where pages are made.
//!
//! [`Snippet`] holds the buttons or the menu, and writes them as [HTML](Snippet::html), as a component of a framework,
//! as Rust, as Markdown, as a piece that brings its own styles. The command `contact-link` and the studio both print
//! what it gives. Beside it is what else both need: [`label()`], [`remark`]s on links that people paste, the
//! [drawing](qr::Drawing) of a QR code, the [reader](profile) of saved profile pages.
//!
//! ```
//! use contact_link::Contact;
//! use contact_snippet::{Item, Snippet};
//!
//! let contact = Contact::new("tel", "+33 1 23 45 67 89")?;
//! let snippet = Snippet::of(Item::new(&contact, Some("Call us"), "en"), "en", "/contact-buttons/");
//! assert!(snippet.html(true).starts_with("<link rel=\"stylesheet\" href=\"/contact-buttons/contact-buttons.css\">\n"));
//! assert_eq!(snippet.markdown(), "[Call us](<tel:+33123456789>)\n");
//! # Ok::<(), contact_link::Error>(())
//! ```

#![forbid(unsafe_code)]

mod code;
mod component;
mod dress;
mod escape;
mod example;
mod head;
mod item;
mod label;
mod markup;
pub mod node;
mod paste;
pub mod profile;
pub mod qr;
pub mod remark;
mod snippet;

pub use dress::{Choice, Dress};
pub use escape::escape;
pub use example::example;
pub use head::{Asset, Head};
pub use item::Item;
pub use label::{label, of_button};
pub use paste::{colours, icon};
pub use snippet::{Snippet, row};
