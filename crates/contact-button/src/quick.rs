//! Markup read the quick way (`contact_link::Draft`): what most pages have, in a third of the bytes.
//!
//! An answer here is the one that [`Markup::read`] gives; `tests/quick.rs` holds both against each other.

use contact_link::Draft;

use crate::button::Button;
use crate::described::asks;
use crate::label;
use crate::markup::Markup;
use crate::x_markup;
use contact_link::scan::{after, cut};

impl<'a> Markup<'a> {
    /// The same as [`read`](Markup::read) where the quick way knows; `None` where the thorough one is to be asked.
    ///
    /// ```
    /// use contact_button::Markup;
    ///
    /// let of = |href| Markup { class: "contact-button", href: Some(href), ..Markup::default() };
    /// let button = of("tel:+33123456789").quick().unwrap().unwrap();
    /// assert_eq!(button.content().as_deref(), Some("Call +33 1 23 45 67 89"));
    /// assert!(of("javascript:alert(1)").quick().is_none());
    /// ```
    pub fn quick(&self) -> Option<Option<Button<'a>>> {
        let is_x = x_markup::is(self);
        if !asks(self, is_x) {
            return Some(None);
        }
        let draft = self.draft(is_x)?;
        let (link, to) = draft.link()?;
        let names = label::names_of(draft.channel(), &to, self.screen_name(is_x));
        Some(Some(self.button(draft.channel(), draft.name(), link, names, is_x)))
    }

    /// The attributes, and what the link has beyond them.
    fn draft(&self, is_x: bool) -> Option<Draft<'a>> {
        let href = self.href.unwrap_or_default().trim_ascii();
        let link = Draft::read(href);
        let channel = match self.get("contact") {
            Some(name) => name,
            None if is_x => "x_dm",
            None => link.as_ref()?.name(),
        };
        let fitting = link.filter(|link| link.name() == channel);
        let mut draft = Draft::new(channel)?;
        for (attribute, value) in self.attributes {
            if !value.is_empty() && (!is_x || x_markup::takes(attribute)) {
                draft.set(attribute, value)?;
            }
        }
        match fitting {
            Some(link) => draft.fill(&link)?,
            // Nobody knows what it is, but it can say no more than for whom it is; and that is said.
            None if href.is_empty() || draft.has("to") && has_nothing_beside(href) => {}
            None => link.map(|_| ())?,
        }
        Some(draft)
    }
}

/// Whether an address has no place for anything but a target.
fn has_nothing_beside(href: &str) -> bool {
    after(href, "https://").is_some() && cut(href, b'?').is_none()
}
