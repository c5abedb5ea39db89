//! What the browser tests and the benchmark stand on: engines, sessions, and a server that
//! hands out `dist/`, `www/`, `examples/` and `tests/pages/` and remembers who asked for what.
//!
//! ```text
//! engine   the table of browsers, one row each
//! driver   starts a row's WebDriver program and waits until it answers
//! fleet    the open sessions, lent to one test at a time
//! browser  one session: open a page, ask it something, wait for something
//! devtools what only an engine with the DevTools protocol can do
//! site     the server; `variant` is its table of policies and faults
//! trial    one test, and what is reported when it fails
//! ```
#![cfg(feature = "browser")]

pub mod browser;
pub mod devtools;
pub mod driver;
pub mod engine;
pub mod fleet;
pub mod picture;
pub mod shipped;
pub mod site;
pub mod snapshot;
pub mod trial;
pub mod variant;
pub mod vectors;

pub use browser::{Browser, Visit};
pub use snapshot::{Said, Snapshot};
pub use trial::Test;
pub use variant::Variant;
