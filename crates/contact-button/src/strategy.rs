//! Which links of a list are shown: rules that hide a link, or let another stand in its place.
//!
//! A link may have two attributes of conditions and one that names its place:
//!
//! | attribute | what it says |
//! |---|---|
//! | `data-when` | shown only where this holds |
//! | `data-unless` | hidden where this holds |
//! | `data-slot` | of the links that share this place, the first that may be shown is, and no other |
//!
//! ```text
//! conditions = all *( ";" all )             ; one of them holds
//! all        = test *( " " test )           ; each of them holds
//! test       = name ("=" / "!=") value *( "," value )
//! name       = "device" / "hours" / "lang" / "path" / "campaign"
//! ```
//!
//! `device` is `phone`, `tablet` or `desktop`; `hours` is `open` or `closed`; `lang=fr` holds for `fr-CA` too; a `path`
//! that ends in `*` holds for all that begin so. Nothing is ever moved: a link that is shown stands where it stood on
//! every other page. Nothing about a visit is kept.

mod conditions;
#[cfg(any(not(target_arch = "wasm32"), feature = "config"))]
mod ready;

use alloc::vec::Vec;
use core::fmt;

pub use conditions::{Conditions, ConditionsError};
#[cfg(any(not(target_arch = "wasm32"), feature = "config"))]
pub use ready::Ready;

/// What is known of a visit while a page is shown, and forgotten then.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Visit<'a> {
    /// `phone`, `tablet` or `desktop`.
    pub device: &'a str,
    /// Whether somebody answers.
    pub open: bool,
    /// The language of the page, such as `fr-CA`.
    pub lang: &'a str,
    /// The path of the page, such as `/contact`.
    pub path: &'a str,
    /// The campaign that the page names, or nothing.
    pub campaign: &'a str,
}

/// A link of the list, as far as rules go.
#[derive(Clone, Copy, Debug, Default)]
pub struct Entry<'a> {
    /// The place that it shares with others, or nothing.
    pub slot: &'a str,
    /// Shown only where this holds.
    pub when: Option<&'a Conditions>,
    /// Hidden where this holds.
    pub unless: Option<&'a Conditions>,
    /// Whether somebody answers there, by hours of its own; else it is as the visit has it.
    pub open: Option<bool>,
}

/// Why a link is shown or hidden. As text it ends a sentence: "shown, since device=phone".
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Why<'a> {
    /// Shown: no rule is about it.
    Always,
    /// Shown: this of its `data-when` holds.
    When(&'a str),
    /// Hidden: nothing of its `data-when` holds.
    NotWhen(&'a str),
    /// Hidden: this of its `data-unless` holds.
    Unless(&'a str),
    /// Shown: nothing of its `data-unless` holds.
    NotUnless(&'a str),
    /// Hidden: the link with this number, from 0, has its place.
    Taken(usize),
}

impl Why<'_> {
    /// Whether the link is shown.
    pub fn shown(self) -> bool {
        matches!(self, Why::Always | Why::When(_) | Why::NotUnless(_))
    }
}

/// The sentence.
impl fmt::Display for Why<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Why::Always => f.write_str("shown, since no rule is about it"),
            Why::When(text) => write!(f, "shown, since {text}"),
            Why::NotWhen(text) => write!(f, "hidden, since it is shown only when {text}"),
            Why::Unless(text) => write!(f, "hidden, since {text}"),
            Why::NotUnless(text) => write!(f, "shown, since it is hidden only when {text}"),
            Why::Taken(by) => write!(f, "hidden, since link {} has its place", by + 1),
        }
    }
}

/// Which links are shown, and why, in the order of the list.
///
/// ```
/// use contact_button::strategy::{Conditions, Entry, Visit, Why, choose};
///
/// let phone: Conditions = "device=phone hours=open".parse()?;
/// let links = [
///     Entry { slot: "first", when: Some(&phone), ..Entry::default() }, // a call
///     Entry { slot: "first", ..Entry::default() },                     // an e-mail in its place
///     Entry::default(),                                                // WhatsApp
/// ];
/// let visit = Visit { device: "phone", open: true, ..Visit::default() };
/// let why = choose(&links, &visit);
/// assert_eq!(why, [Why::When("device=phone hours=open"), Why::Taken(0), Why::Always]);
/// assert_eq!(why[1].to_string(), "hidden, since link 1 has its place");
///
/// let why = choose(&links, &Visit { device: "desktop", ..visit });
/// assert_eq!(why.map_shown(), [false, true, true]);
/// # trait Shown { fn map_shown(&self) -> Vec<bool>; }
/// # impl Shown for Vec<Why<'_>> { fn map_shown(&self) -> Vec<bool> { self.iter().map(|why| why.shown()).collect() } }
/// # Ok::<(), contact_button::strategy::ConditionsError>(())
/// ```
pub fn choose<'a>(entries: &[Entry<'a>], visit: &Visit<'_>) -> Vec<Why<'a>> {
    let mut all: Vec<Why<'a>> = Vec::new();
    for entry in entries {
        let taken = || {
            let before = entries.iter().zip(&all);
            before.into_iter().position(|(other, why)| {
                !entry.slot.is_empty() && other.slot == entry.slot && why.shown()
            })
        };
        let visit = &Visit { open: entry.open.unwrap_or(visit.open), ..*visit };
        let why = match (entry.unless.map(|c| (c, c.holds(visit))), entry.when) {
            (Some((_, Some(text))), _) => Why::Unless(text),
            (_, Some(when)) => when.holds(visit).map_or(Why::NotWhen(when.as_str()), Why::When),
            (Some((unless, None)), None) => Why::NotUnless(unless.as_str()),
            (None, None) => Why::Always,
        };
        let why = match why.shown().then(taken).flatten() {
            Some(by) => Why::Taken(by),
            None => why,
        };
        all.push(why);
    }
    all
}

#[cfg(test)]
mod tests;
