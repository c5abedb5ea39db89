//! The one view model: everything that is seen or heard of a button.

use alloc::borrow::Cow;
use alloc::string::String;

use contact_link::{Channel, Contact};

use crate::anchor::{self, CLASS, is_web, safe_rel};
use crate::look::Look;
use crate::phrases::{self, Row, name};
use crate::words::Words;
use crate::{label, number, tokens};
use contact_link::scan::put;

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
///      <span class=\"contact-button-hint\">: +33 1 23 45 67 89</span></a>",
/// );
/// # Ok::<(), contact_link::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Button<'a> {
    pub(crate) channel: Channel,
    /// The channel's name.
    pub(crate) name: &'static str,
    pub(crate) href: String,
    pub(crate) class: String,
    pub(crate) rel: String,
    pub(crate) target: &'a str,
    /// The author's words; without them the label is ours.
    pub(crate) text: Option<Cow<'a, str>>,
    /// What our label names.
    pub(crate) names: String,
    /// Whether our label leaves out the service.
    pub(crate) bare: bool,
    pub(crate) words: Words<'a>,
    /// The language that was asked for.
    pub(crate) wanted: &'static str,
    pub(crate) look: Look<'a>,
}

impl<'a> Button<'a> {
    /// The button of a contact, with an English label.
    pub fn new(contact: &Contact) -> Button<'a> {
        Button {
            channel: contact.channel(),
            name: contact.channel().name(),
            href: contact.link().into(),
            class: CLASS.into(),
            rel: safe_rel(""),
            target: "",
            text: None,
            names: label::names(contact, ""),
            bare: false,
            words: Words::of(""),
            wanted: Words::tag_of(""),
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
        self.wanted = Words::tag_of(lang);
        self
    }

    /// The words of a language that is not compiled in.
    #[must_use]
    pub fn words(mut self, words: Words<'a>) -> Self {
        self.words = words;
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
        if matches!(Row::of(self.channel).names(), name::SCREEN_NAME | name::HANDLE) {
            self.names = label::marked(handle, "@");
        }
        self
    }

    /// Whether a click opens a new tab. A call, a text message and an e-mail never do.
    #[must_use]
    pub fn new_tab(mut self, new_tab: bool) -> Self {
        self.target = if new_tab && is_web(&self.href) { "_blank" } else { "" };
        self
    }

    /// Where a click opens the link, as HTML's `target`. What leaves the page where it is (a call, an app) opens no tab.
    ///
    /// ```
    /// # use contact_button::Button;
    /// # use contact_link::Contact;
    /// let contact = Contact::new("whatsapp", "+33 6 12 34 56 78")?;
    /// assert!(Button::new(&contact).target("help").to_html().contains(" target=\"help\""));
    /// # Ok::<(), contact_link::Error>(())
    /// ```
    #[must_use]
    pub fn target(mut self, target: &'a str) -> Self {
        self.target = anchor::target(target, &self.href);
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
            ("data-contact", self.name),
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
            None => Some(label::label(&self.words, self.channel, &self.names, self.bare)),
        }
    }

    /// What only a screen reader says, after the content and in [its language](Button::hint_language): the
    /// number that a label leaves out, or that a tab opens.
    pub fn hint(&self) -> Option<String> {
        let mut hint = String::new();
        if self.channel == Channel::Tel {
            // Our own label has the number.
            if !number::shows(self.text.as_deref()?, &self.names) {
                put(&mut hint, ": ");
                put(&mut hint, &self.names);
            }
        } else if self.opens_tab() {
            hint.push(' ');
            put(&mut hint, self.words.line(phrases::NEW_TAB));
        }
        (!hint.is_empty()).then_some(hint)
    }

    /// The language of the hint, as a BCP 47 tag; `None` for a number, which is read in the language of the page.
    pub fn hint_language(&self) -> Option<&str> {
        (self.channel != Channel::Tel).then(|| self.language())
    }

    /// The language of the label, as a BCP 47 tag.
    pub fn language(&self) -> &str {
        self.words.tag
    }

    /// The tag of the words that the button would speak with and does not have: what a script has to fetch, before it
    /// asks again with [`Words::read`]. `None` where it has them, and where it says nothing of its own.
    ///
    /// ```
    /// # use contact_button::{Button, Words};
    /// # use contact_link::Contact;
    /// let contact = Contact::new("whatsapp", "+33612345678")?;
    /// let button = Button::new(&contact).lang("de-AT").words(Words::of("en"));
    /// assert_eq!(button.lacks(), Some("de"));
    /// assert_eq!(button.clone().words(Words::of("de")).lacks(), None);
    /// assert_eq!(button.label("Schreib uns").lacks(), None);
    /// # Ok::<(), contact_link::Error>(())
    /// ```
    pub fn lacks(&self) -> Option<&'static str> {
        let speaks = self.text.is_none() || self.opens_tab();
        (speaks && self.wanted != self.words.tag).then_some(self.wanted)
    }

    fn opens_tab(&self) -> bool {
        is_web(&self.href) && self.target.eq_ignore_ascii_case("_blank")
    }
}
