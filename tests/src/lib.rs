//! What the browser tests and the benchmark stand on: engines, sessions, and a server that
//! hands out `dist/`, `www/`, `examples/` and `tests/pages/` and remembers who asked for what.
//!
//! ```text
//! engine     the table of browsers, one row each
//! process    a program with all that it starts
//! driver     starts a row's WebDriver program and waits until it answers
//! fleet      the open sessions, lent to one test at a time
//! browser    one session: open a page, ask it something, wait for something
//! conditions what a visitor has set: scheme, motion, forced colours, width, zoom
//! picture    what is painted; `sheet` draws the specimen sheet, `compare` tells two pictures apart
//! collector  programs that run beside a browser; `dashboard` draws what the collector shows
//! log        the browser's own log, and what was asked of the world
//! outside    the proxy that keeps the world out and remembers what was asked of it
//! tree       the accessibility tree
//! raw        commands of one engine's driver alone
//! site       the server; `variant` is its table of policies and faults
//! rounds     what the measurements share
//! trial      one test, and what is reported when it fails; `left_out` lists the known failures
//! ```
#![cfg(feature = "browser")]

pub mod browser;
pub mod collector;
pub mod compare;
pub mod conditions;
pub mod dashboard;
pub mod driver;
pub mod engine;
pub mod fleet;
pub mod left_out;
pub mod log;
pub mod outside;
pub mod picture;
pub mod process;
pub mod raw;
pub mod rounds;
pub mod sheet;
pub mod shipped;
pub mod site;
pub mod snapshot;
pub mod tree;
pub mod trial;
pub mod variant;
pub mod vectors;

pub use browser::{Browser, Visit};
pub use conditions::Conditions;
pub use snapshot::{Said, Snapshot};
pub use trial::Test;
pub use variant::Variant;
