//! The one view model: everything that is seen or heard of a button.

use alloc::borrow::Cow;
use alloc::string::String;

use contact_link::{Channel, Contact};

use crate::look::Look;
use crate::scan::after;
use crate::words::Words;
use crate::{label, number, tokens};

/// The class of every button.
pub(crate) const CLASS: &str = "contact-button";

/// The `rel` of a link that tells the other side nothing.
pub(crate) fn safe_rel(rel: &str) -> String {
    tokens::list(rel, "", "noopener noreferrer")
}

/// A finished button: one anchor, its attributes and what stands in it.
///
/// Made of a contact on a server, or of a page's [`Markup`](crate::Markup). As text it is HTML.
///
/// ```
/// use contact_button::Button;
/// use contact_link::Contact;
///
/// let contact = Contact::new("tel", "+33 1 23 45 67 89")?;
/// assert_eq!(
///     Button::new(&contact).label("Call us").to_html(),
///     "<a class=\"contact-button\" href=\"tel:+33123456789\" rel=\"noopener noreferrer\" \
///      data-contact=\"tel\" data-contact-state=\"ready\">Call us\
///      <span class=\"contact-button-hint\" lang=\"en\">: +33 1 23 45 67 89</span></a>",
/// );
/// # Ok::<(), contact_link::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Button<'a> {
    pub(crate) channel: Channel,
    pub(crate) href: String,
    pub(crate) class: String,
    pub(crate) rel: String,
    pub(crate) target: &'a str,
    /// The author's words; without them the label is ours.
    pub(crate) text: Option<Cow<'a, str>>,
    /// What our label names.
    pub(crate) names: String,
    pub(crate) words: &'static Words,
    pub(crate) look: Look<'a>,
}

impl<'a> Button<'a> {
    /// The button of a contact, with an English label.
    pub fn new(contact: &Contact) -> Button<'a> {
        Button {
            channel: contact.channel(),
            href: contact.link().into(),
            class: CLASS.into(),
            rel: safe_rel(""),
            target: "",
            text: None,
            names: label::names(contact, ""),
            words: Words::of(""),
            look: Look::default(),
        }
    }

    /// A label in the author's own words. A blank one is none.
    #[must_use]
    pub fn label(mut self, text: impl Into<Cow<'a, str>>) -> Self {
        let text = text.into();
        self.text = (!text.trim_ascii().is_empty()).then_some(text);
        self
    }

    /// The language of the page, such as `fr` or `fr-CA`; English where there are no words for it.
    #[must_use]
    pub fn lang(mut self, lang: &str) -> Self {
        self.words = Words::of(lang);
        self
    }

    /// The account's handle, with or without its `@`, for the label of a message or follow on X.
    ///
    /// ```
    /// # use contact_button::Button;
    /// # use contact_link::Contact;
    /// let contact = Contact::new("x_dm", "3805104374")?;
    /// let button = Button::new(&contact).screen_name("furni");
    /// assert_eq!(button.content().as_deref(), Some("Message @furni"));
    /// # Ok::<(), contact_link::Error>(())
    /// ```
    #[must_use]
    pub fn screen_name(mut self, handle: &str) -> Self {
        if matches!(self.channel, Channel::XDm | Channel::XFollow) {
            self.names = label::handle(handle);
        }
        self
    }

    /// Whether a click opens a new tab. A call, a text message and an e-mail never do.
    #[must_use]
    pub fn new_tab(mut self, new_tab: bool) -> Self {
        self.target = if new_tab && self.is_web() { "_blank" } else { "" };
        self
    }

    /// A further class, or several.
    #[must_use]
    pub fn class(mut self, names: &str) -> Self {
        self.class = tokens::list(&self.class, "", names);
        self
    }

    /// The channel.
    pub fn channel(&self) -> Channel {
        self.channel
    }

    /// The link.
    pub fn href(&self) -> &str {
        &self.href
    }

    /// The attributes that the anchor is to have, in the order in which HTML lists them. Others that
    /// an author gave it stay.
    pub fn attributes(&self) -> impl Iterator<Item = (&'static str, &str)> {
        [
            ("class", &*self.class),
            ("href", &*self.href),
            ("target", self.target),
            ("rel", &*self.rel),
            ("data-contact", self.channel.name()),
            ("data-contact-state", "ready"),
        ]
        .into_iter()
        .chain(self.look.attributes())
        .filter(|(_, value)| !value.is_empty())
    }

    /// The text to put into the anchor; `None` where what the author put there stays.
    pub fn content(&self) -> Option<String> {
        match self.text {
            Some(_) => None,
            None => Some(label::label(self.words, self.channel, &self.names)),
        }
    }

    /// What only a screen reader says, after the content and in [its language](Button::language): the
    /// number that a label leaves out, or that a tab opens.
    pub fn hint(&self) -> Option<String> {
        let mut hint = String::new();
        if self.channel == Channel::Tel {
            // Our own label has the number.
            if !number::shows(self.text.as_deref()?, &self.names) {
                hint.push_str(": ");
                hint.push_str(&self.names);
            }
        } else if self.is_web() && self.target.eq_ignore_ascii_case("_blank") {
            hint.push_str(self.words.new_tab);
        }
        (!hint.is_empty()).then_some(hint)
    }

    /// The language of the label and the hint: `en` or `fr`.
    pub fn language(&self) -> &'static str {
        self.words.tag
    }

    fn is_web(&self) -> bool {
        after(&self.href, "https:").is_some()
    }
}
