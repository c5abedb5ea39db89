//! The quick way: the links that nearly every page has, read and written from a table that the compiler packs.
//!
//! It knows each channel's default form and what people usually write into it, says "unsure" to all else, and never
//! says why. Whoever is told so asks the thorough way ([`Contact`](crate::Contact)), which knows every form and every
//! mistake. Where the quick way has an answer, it is the thorough one's: `tests/quick.rs` holds both against each
//! other.
//!
//! It exists because a page waits for it: a first script that knows the usual is a third of one that knows
//! everything.

mod draft;
mod known;
mod layout;
mod pack;
mod pattern;
mod read;
mod row;
mod value;
mod write;

pub use draft::Draft;
pub(crate) use known::Source;
pub(crate) use pack::pack;
