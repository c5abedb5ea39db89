//! X's own buttons as pages have them (`a.twitter-share-button` and its four sisters): what each is to become.
//!
//! `widgets.js`, which takes the place of X's script, decides the same in JavaScript; the tables here
//! ([`SOURCES`], [`Warning`]) are written into it, and a browser test compares its buttons with these.
//!
//! Source: X's documentation of its buttons (<https://docs.x.com/x-for-websites/post-button>) and
//! the markup of real pages. Where X's script loses data, the better is done, with a warning.
//!
//! ```
//! use contact_button::x::{Element, Page};
//!
//! let page = Page { url: "https://example.com/", title: "Chairs", ..Page::default() };
//! let attributes = [
//!     ("class", "twitter-share-button"),
//!     ("href", "https://twitter.com/share?ref_src=twsrc%5Etfw"),
//!     ("data-via", "@furni"),
//! ];
//! let read = Element { attributes: &attributes, lang: "fr", page }.read().unwrap();
//! let button = read.button.unwrap();
//! assert_eq!(
//!     button.href,
//!     "https://x.com/intent/tweet?text=Chairs&url=https%3A%2F%2Fexample.com%2F&via=furni"
//! );
//! assert_eq!(button.label(), "Publier");
//! assert_eq!(
//!     read.warnings[0].sentence(),
//!     "names are written without @, parted by single commas: \"furni\""
//! );
//! ```

mod element;
mod follow;
mod link;
mod lists;
mod message;
mod page;
mod post;
mod query;
mod reader;
mod reading;
mod warning;

/// The lines of a language's file that these buttons speak: a new tab, message, follow, post, post to somebody.
pub const LINES: [usize; 5] = [crate::phrases::NEW_TAB, MESSAGE, FOLLOW, POST, POST_TO];
pub(crate) const MESSAGE: usize = 4;
pub(crate) const FOLLOW: usize = 5;
pub(crate) const POST: usize = 6;
pub(crate) const POST_TO: usize = 12;

pub use element::{Element, Kind};
pub use page::Page;
pub use reader::{SOURCES, XButton};
pub use reading::Reading;
pub use warning::{Warned, Warning};
