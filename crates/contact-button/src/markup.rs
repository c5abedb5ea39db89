//! What a page says of one element, and the contact in it.

use alloc::string::String;

use contact_link::Channel;

use crate::button::{Button, CLASS, is_web, safe_rel};
use crate::described::{Described, asks};
use crate::look::Look;
use crate::problem::Problem;
use crate::words::Words;
use crate::{label, tokens, x_markup};
use contact_link::scan::after;

/// One element of a page. `data-` is left off the attributes' names; an element `<contact-button>` is
/// described by the anchor in it, or as the anchor that it will get, with `channel` as `contact`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Markup<'a> {
    /// The attribute `class`.
    pub class: &'a str,
    /// The attribute `href`, if there is one.
    pub href: Option<&'a str>,
    /// The attribute `lang` of the element or its nearest ancestor that has one; empty if none has.
    pub lang: &'a str,
    /// The attribute `target`.
    pub target: &'a str,
    /// The attribute `rel`.
    pub rel: &'a str,
    /// The text that can be seen, the hint for screen readers left out.
    pub text: &'a str,
    /// Whether there is a text, or an element such as an image.
    pub has_content: bool,
    /// Whether it stands in a `<contact-button>`, which asks as the class does.
    pub wrapped: bool,
    /// Names and values of the other attributes. One that is empty counts as absent.
    pub attributes: &'a [(&'a str, &'a str)],
    /// The words of the language, where they are not compiled in.
    pub words: Option<Words<'a>>,
}

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
            look: Look::of(self),
        }
    }

    /// The value of an attribute, if it has one.
    #[inline(never)]
    pub(crate) fn get(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|a| a.0 == name && !a.1.is_empty()).map(|a| a.1)
    }

    pub(crate) fn screen_name(&self, is_x: bool) -> &'a str {
        match self.get("screen-name") {
            Some(name) if !is_x || x_markup::names_account(self) => name,
            _ => "",
        }
    }
}

/// Where the link opens. A call, a text message, an e-mail and an app leave the page where it is: a tab would stay
/// empty. A frame's `_top` is no tab.
pub(crate) fn target<'a>(target: &'a str, href: &str) -> &'a str {
    let tab = after(target, "_").is_none() || target.eq_ignore_ascii_case("_blank");
    if tab && !target.is_empty() && !is_web(href) { "_self" } else { target }
}
