//! A validated contact.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;

use crate::asked::Asked;
use crate::builder::ContactBuilder;
use crate::channel::{AsChannel, Channel};
use crate::error::Error;
use crate::link::{self, Link};
use crate::parse;
use crate::row::Form;
use crate::values::Values;
use crate::warning::{self, Warning};

/// A channel, a target on it and its options: always valid, so that it always
/// has a [`Link`].
///
/// ```
/// use contact_link::{Channel, Contact};
///
/// let contact = Contact::new(Channel::Telegram, "@durov")?.text("Hello world")?;
/// assert_eq!(contact.get("to"), Some("durov"));
/// assert_eq!(contact.link().as_str(), "https://t.me/durov?text=Hello%20world");
/// # Ok::<(), contact_link::Error>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Contact {
    pub(crate) channel: Channel,
    pub(crate) form: Form,
    /// In their normal form.
    pub(crate) values: Values,
}

impl Contact {
    /// A contact on `channel` (a [`Channel`] or its name) with the target
    /// `to`: a phone number, a numeric id, a user name, whatever the channel's
    /// [`info`](Channel::info) says.
    ///
    /// # Errors
    ///
    /// An unknown channel, a target outside its grammar, or a channel that
    /// needs more than a target.
    ///
    /// ```
    /// use contact_link::Contact;
    /// assert_eq!(Contact::new("tel", "+33 1 23 45 67 89")?.to_string(), "tel:+33123456789");
    ///
    /// // An extension behind a number is read as people write it.
    /// let desk = Contact::new("tel", "+1 (201) 555-0123 ext. 45")?;
    /// assert_eq!(desk.to_string(), "tel:+12015550123;ext=45");
    /// # Ok::<(), contact_link::Error>(())
    /// ```
    pub fn new(channel: impl AsChannel, to: &str) -> Result<Contact, Error> {
        let channel = channel.as_channel()?;
        let mut asked = Asked::new(channel);
        asked.add("to", to);
        asked.build()
    }

    /// A contact that is described piece by piece.
    ///
    /// ```
    /// use contact_link::{Channel, Contact};
    /// let contact = Contact::builder(Channel::Email)
    ///     .set("to", "a@example.com")
    ///     .set("cc", "b@example.com")
    ///     .set("cc", "c@example.com")
    ///     .build()?;
    /// assert_eq!(contact.to_string(), "mailto:a@example.com?cc=b@example.com,c@example.com");
    /// # Ok::<(), contact_link::Error>(())
    /// ```
    pub fn builder(channel: Channel) -> ContactBuilder {
        ContactBuilder::new(channel)
    }

    /// Reads a link: every form that the table knows, old hosts and app
    /// schemes included. Look-alikes are refused.
    ///
    /// # Errors
    ///
    /// [`Kind::UnknownLink`](crate::Kind::UnknownLink) where it is none of the table's links; otherwise
    /// what is wrong with the link that it nearly is.
    ///
    /// ```
    /// use contact_link::Contact;
    /// let contact = Contact::parse("https://api.whatsapp.com/send?phone=12015550123&text=Hello+world")?;
    /// assert_eq!(contact.get("to"), Some("+12015550123"));
    /// assert_eq!(contact.canonical().to_string(), "https://wa.me/12015550123?text=Hello%20world");
    ///
    /// // As people write it.
    /// assert_eq!(Contact::parse("wa.me/12015550123")?.to_string(), "https://wa.me/12015550123");
    /// # Ok::<(), contact_link::Error>(())
    /// ```
    pub fn parse(url: &str) -> Result<Contact, Error> {
        parse::pasted(url)
    }

    /// Reads a link of which its owner says whose it is: a callback form or a Jitsi meeting on a host of one's own, which
    /// [`parse`](Contact::parse) cannot tell from any other page, or a link that two channels share.
    ///
    /// # Errors
    ///
    /// What is wrong with the link as one of this channel.
    ///
    /// ```
    /// use contact_link::{Channel, Contact};
    /// let room = Contact::parse_as(Channel::Jitsi, "https://meet.example.com/standup")?;
    /// assert_eq!(room.get("host"), Some("meet.example.com"));
    /// assert!(Contact::parse("https://meet.example.com/standup").is_err());
    /// # Ok::<(), contact_link::Error>(())
    /// ```
    #[cfg(all(feature = "catalogue", any(not(target_arch = "wasm32"), feature = "std")))]
    pub fn parse_as(channel: impl AsChannel, url: &str) -> Result<Contact, Error> {
        parse::of_channel(channel.as_channel()?, url)
    }

    /// Reads the `href` of a page: as [`parse`](Contact::parse) does, but that an address without its scheme is a path
    /// of the page's own site there, to a browser, and no contact link.
    ///
    /// # Errors
    ///
    /// Those of [`parse`](Contact::parse).
    ///
    /// ```
    /// use contact_link::{Contact, Kind};
    /// assert!(Contact::parse_href("https://wa.me/12015550123").is_ok());
    /// assert_eq!(Contact::parse_href("wa.me/12015550123").unwrap_err().kind(), Kind::UnknownLink);
    /// ```
    pub fn parse_href(href: &str) -> Result<Contact, Error> {
        parse::contact(href)
    }

    /// The same contact with one more option.
    ///
    /// # Errors
    ///
    /// The channel does not take the option, or not this value.
    ///
    /// ```
    /// use contact_link::Contact;
    /// let contact = Contact::new("messenger", "jaspersmarket")?.with("ref", "summer_2026")?;
    /// assert_eq!(contact.to_string(), "https://m.me/jaspersmarket?ref=summer_2026");
    /// # Ok::<(), contact_link::Error>(())
    /// ```
    pub fn with(self, param: &str, value: &str) -> Result<Contact, Error> {
        let mut asked = Asked::of(&self);
        if self.form.name != default_form(self.channel) {
            asked.form = self.form.name;
        }
        asked.add(param, value);
        asked.build()
    }

    /// The same contact with a message prepared for the visitor.
    ///
    /// # Errors
    ///
    /// The channel takes no text, or the text holds a control character.
    pub fn text(self, text: &str) -> Result<Contact, Error> {
        self.with("text", text)
    }

    /// The same contact by its channel's default form, or as it is where that one leads elsewhere or cannot be told from
    /// any page's address.
    pub fn canonical(self) -> Contact {
        // Most are, so that nothing is to be made anew.
        #[cfg(not(target_arch = "wasm32"))]
        if (self.channel.row().forms().next() == Some(self.form) || self.form.leads_elsewhere())
            && self.values.iter().all(|(param, _)| param.rule().is_final())
        {
            return self;
        }
        let mut asked = Asked::of(&self);
        if self.form.leads_elsewhere() {
            asked.form = self.form.name;
        }
        match asked.build() {
            Ok(usual) if usual.form.start().is_some() || self.form.start().is_none() => usual,
            _ => self,
        }
    }

    /// The channel.
    pub fn channel(&self) -> Channel {
        self.channel
    }

    /// The form of its link, one of the channel's.
    pub fn form(&self) -> &'static str {
        self.form.name
    }

    /// The value of a parameter (the first of a list) in its normal form, such
    /// as E.164 for a phone number.
    pub fn get(&self, param: &str) -> Option<&str> {
        self.fields().find(|(n, _)| *n == param).map(|(_, v)| v)
    }

    /// Every parameter and value; the name of a list stands before each of its
    /// values.
    pub fn fields(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.values.iter().map(|(param, value)| (param.name(), value))
    }

    /// The link.
    pub fn link(&self) -> Link {
        let mut url = String::with_capacity(self.form.template.len() + self.values.bytes() * 3);
        link::write(self.form, &self.values, &mut |piece| url.push_str(piece));
        Link::new(url)
    }

    /// Writes the link, without allocating.
    ///
    /// # Errors
    ///
    /// The writer's own.
    ///
    /// ```
    /// let contact = contact_link::Contact::new("tel", "+33 1 23 45 67 89")?;
    /// let mut page = String::from("<a href=\"");
    /// contact.write_to(&mut page)?;
    /// assert_eq!(page, "<a href=\"tel:+33123456789");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn write_to(&self, out: &mut impl fmt::Write) -> fmt::Result {
        let mut result = Ok(());
        link::write(self.form, &self.values, &mut |piece| {
            result = result.and_then(|()| out.write_str(piece));
        });
        result
    }

    /// What is unwise about the contact, although it has a link.
    ///
    /// ```
    /// use contact_link::{Channel, Contact};
    /// let long = "word ".repeat(60);
    /// let contact = Contact::builder(Channel::XPost).set("text", &long).build()?;
    /// assert_eq!(contact.warnings()[0].kind(), "long_text");
    /// # Ok::<(), contact_link::Error>(())
    /// ```
    pub fn warnings(&self) -> Vec<Warning> {
        warning::of(self, true)
    }

    /// What [`warnings`](Contact::warnings) says, but for what numbering plans tell of a phone number: a look into them
    /// takes longer than the link itself, which counts where there are millions. The same without the feature
    /// `phone-metadata`.
    ///
    /// ```
    /// use contact_link::Contact;
    /// assert!(Contact::new("tel", "+33 8 99 70 00 00")?.quick_warnings().is_empty());
    /// # Ok::<(), contact_link::Error>(())
    /// ```
    pub fn quick_warnings(&self) -> Vec<Warning> {
        warning::of(self, false)
    }

    /// Whether the form is the channel's default.
    #[cfg(feature = "serde")]
    pub(crate) fn is_default_form(&self) -> bool {
        default_form(self.channel) == self.form.name
    }
}

impl fmt::Display for Contact {
    /// Writes the link.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_to(f)
    }
}

impl FromStr for Contact {
    type Err = Error;

    fn from_str(url: &str) -> Result<Self, Error> {
        Contact::parse(url)
    }
}

fn default_form(channel: Channel) -> &'static str {
    channel.row().forms().next().map_or("", |form| form.name)
}
