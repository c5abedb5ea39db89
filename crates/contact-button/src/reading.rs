//! The button that an element of a page asks to be.

use alloc::string::String;

use contact_link::Channel;

use crate::anchor::{CLASS, safe_rel, target};
use crate::button::Button;
use crate::described::{Described, asks};
use crate::look::Look;
use crate::markup::Markup;
use crate::problem::Problem;
use crate::words::Words;
use crate::{label, tokens, x_markup};

impl<'a> Markup<'a> {
    /// The button that the element asks to be; `None` where it asks for none.
    ///
    /// Asking are: the class `contact-button` with an `href`, `data-contact`, and X's own message
    /// button. The attributes say what the link is to be, and the `href` fills in what they leave out
    /// where it is a link of the same channel. Attributes that the channel does not take belong to
    /// somebody else.
    ///
    /// # Errors
    ///
    /// No link can be made of what is there.
    ///
    /// ```
    /// use contact_button::Markup;
    ///
    /// let attributes = [("contact", "whatsapp"), ("text", "Bonjour"), ("analytics", "top")];
    /// let markup = Markup {
    ///     href: Some("https://wa.me/33612345678"),
    ///     attributes: &attributes,
    ///     ..Markup::default()
    /// };
    /// let button = markup.read()?.unwrap();
    /// assert_eq!(button.href(), "https://wa.me/33612345678?text=Bonjour");
    /// assert!(Markup { class: "btn", ..Markup::default() }.read()?.is_none());
    /// # Ok::<(), contact_button::Problem>(())
    /// ```
    pub fn read(&self) -> Result<Option<Button<'a>>, Problem> {
        let is_x = x_markup::is(self);
        if !asks(self, is_x) {
            return Ok(None);
        }
        let mut described = Described { markup: self, is_x, in_href: false };
        let contact = match described.contact() {
            Ok(contact) => contact,
            Err(error) => return Err(Problem { error, in_href: described.in_href }),
        };
        let names = label::names(&contact, self.screen_name(is_x));
        let channel = contact.channel();
        Ok(Some(self.button(channel, channel.name(), contact.link().into(), names, is_x)))
    }

    /// The button, once its link is known.
    pub(crate) fn button(
        &self,
        channel: Channel,
        name: &'static str,
        href: String,
        names: String,
        is_x: bool,
    ) -> Button<'a> {
        let keeps = self.has_content && !is_x;
        Button {
            channel,
            name,
            target: target(self.target, &href),
            href,
            class: tokens::list(self.class, x_markup::CLASS, CLASS),
            rel: safe_rel(self.rel),
            text: keeps.then_some(self.text.into()),
            names,
            bare: is_x,
            words: self.words.unwrap_or_else(|| Words::of(self.lang)),
            wanted: Words::tag_of(self.lang),
            look: Look::of(|name| self.get(name)),
        }
    }

    pub(crate) fn screen_name(&self, is_x: bool) -> &'a str {
        match self.get("screen-name") {
            Some(name) if !is_x || x_markup::names_account(self) => name,
            _ => "",
        }
    }
}
