//! What the studio asks, and the answers: one JSON text in, one out.
//!
//! The studio is a page where a brand makes its buttons. All that it decides is decided here, by the crates that make
//! the buttons themselves, so that what it shows and what it gives away cannot disagree with them. [`Request`] lists
//! what can be asked; an answer is `{"ok": ...}`, or `{"error": ...}` with a [`Refusal`].
//!
//! ```
//! let answer = contact_studio::ask(r#"{"ask": "read", "text": "+33 6 12 34 56 78"}"#);
//! assert!(answer.starts_with(r#"{"ok":{"#) && answer.contains(r#""kind":"number""#));
//!
//! let answer = contact_studio::ask(r#"{"ask": "check", "contact": {"channel": "x_dm", "to": "furni"}}"#);
//! assert!(answer.starts_with(r#"{"error":{"field":"to","#) && answer.contains("looks like a handle"));
//! ```

#![forbid(unsafe_code)]

mod catalogue;
mod check;
mod contrast;
mod french;
mod hours;
mod listen;
mod opens;
mod page;
mod profile;
mod qr;
mod query;
mod read;
mod refusal;
mod request;
mod snippets;
mod state;
mod why;
mod words;

pub use refusal::Refusal;
pub use request::{Request, ask};
pub use state::{As, Goal, Look, MenuState, State, StateContact};
pub use why::Visit;
pub use words::Language;
