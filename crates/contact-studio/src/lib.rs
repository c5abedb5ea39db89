//! What the studio asks, and the answers: one JSON text in, one out.
//!
//! The studio is a page where a brand makes its buttons. All that it decides is decided here, by the crates that make
//! the buttons themselves, so that what it shows and what it gives away cannot disagree with them. [`Request`] and
//! [`Later`] list what can be asked; an answer is `{"ok": ...}`, or `{"error": ...}` with a [`Refusal`].
//!
//! A page loads it twice: without the feature `whole` first, a quarter of the bytes, which reads what is typed and previews it, and
//! then with it.
//!
//! ```
//! let answer = contact_studio::ask(r#"{"ask": "read", "text": "+33 6 12 34 56 78"}"#);
//! assert!(answer.starts_with(r#"{"ok":{"#) && answer.contains(r#""kind":"number""#));
//!
//! let answer = contact_studio::ask(r#"{"ask": "check", "contact": {"channel": "x_dm", "to": "furni"}}"#);
//! assert!(answer.starts_with(r#"{"error":{"field":"to","#) && answer.contains("looks like a handle"));
//! ```

#![forbid(unsafe_code)]
// Some of what stands around the buttons is told later.
#![cfg_attr(not(feature = "whole"), allow(dead_code))]

mod catalogue;
mod check;
#[cfg(feature = "whole")]
mod contrast;
#[cfg(feature = "whole")]
mod fields;
mod french;
#[cfg(feature = "whole")]
mod hours;
#[cfg(feature = "whole")]
mod listen;
mod names;
#[cfg(feature = "whole")]
mod opens;
mod page;
mod plain;
#[cfg(feature = "whole")]
mod profile;
#[cfg(feature = "whole")]
mod qr;
mod query;
mod read;
mod refusal;
mod request;
mod said;
#[cfg(feature = "whole")]
mod snippets;
mod state;
mod usual;
#[cfg(feature = "whole")]
mod why;
mod words;

pub use refusal::Refusal;
#[cfg(feature = "whole")]
pub use request::Later;
pub use request::{Request, ask};
pub use state::{As, Goal, MenuState, State, StateContact};
#[cfg(feature = "whole")]
pub use why::Visit;
pub use words::Language;
