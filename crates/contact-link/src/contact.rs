//! A validated contact, and the funnel that every one comes through.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;

use crate::channel::{AsChannel, Channel};
use crate::error::{Error, Kind};
use crate::grammar::{self, Class};
use crate::link::{self, Link};
use crate::parse;
use crate::row::Form;
use crate::template::{self, Slot};
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
    channel: Channel,
    form: &'static str,
    template: &'static str,
    fields: Vec<Field>,
}

/// A value in its normal form.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) value: String,
    pub(crate) class: Class,
    pub(crate) list: bool,
    grammar: &'static str,
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
    /// # Ok::<(), contact_link::Error>(())
    /// ```
    pub fn new(channel: impl AsChannel, to: &str) -> Result<Contact, Error> {
        Contact::builder(channel.as_channel()?).set("to", to).build()
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
        ContactBuilder { channel, form: None, given: Vec::new(), error: None }
    }

    /// Reads a link: every form that the table knows, old hosts and app
    /// schemes included. Look-alikes are refused.
    ///
    /// # Errors
    ///
    /// [`Kind::UnknownLink`] where it is none of the table's links; otherwise
    /// what is wrong with the link that it nearly is.
    ///
    /// ```
    /// use contact_link::Contact;
    /// let contact = Contact::parse("https://api.whatsapp.com/send?phone=12015550123&text=Hello+world")?;
    /// assert_eq!(contact.get("to"), Some("+12015550123"));
    /// assert_eq!(contact.canonical().to_string(), "https://wa.me/12015550123?text=Hello%20world");
    /// # Ok::<(), contact_link::Error>(())
    /// ```
    pub fn parse(url: &str) -> Result<Contact, Error> {
        parse::contact(url)
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
        self.into_builder().set(param, value).build()
    }

    /// The same contact with a message prepared for the visitor.
    ///
    /// # Errors
    ///
    /// The channel takes no text, or the text holds a control character.
    pub fn text(self, text: &str) -> Result<Contact, Error> {
        self.with("text", text)
    }

    /// The same contact by its channel's default form.
    pub fn canonical(self) -> Contact {
        let mut builder = self.clone().into_builder();
        builder.form = None;
        builder.build().unwrap_or(self)
    }

    /// The channel.
    pub fn channel(&self) -> Channel {
        self.channel
    }

    /// The form of its link, one of the channel's.
    pub fn form(&self) -> &'static str {
        self.form
    }

    /// The value of a parameter (the first of a list) in its normal form, such
    /// as E.164 for a phone number.
    pub fn get(&self, param: &str) -> Option<&str> {
        self.fields().find(|(n, _)| *n == param).map(|(_, v)| v)
    }

    /// Every parameter and value; the name of a list stands before each of its
    /// values.
    pub fn fields(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.fields.iter().map(|f| (f.name, f.value.as_str()))
    }

    /// The link.
    pub fn link(&self) -> Link {
        let values: usize = self.fields.iter().map(|f| f.value.len() * 3).sum();
        let mut url = String::with_capacity(self.template.len() + values);
        link::write(self.template, &self.fields, &mut |piece| url.push_str(piece));
        Link::new(url)
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
        warning::of(self.fields.iter().map(|f| (f.name, f.value.as_str(), f.grammar)))
    }

    /// Whether the form is the channel's default.
    #[cfg(feature = "serde")]
    pub(crate) fn is_default_form(&self) -> bool {
        default_form(self.channel) == self.form
    }

    fn into_builder(self) -> ContactBuilder {
        ContactBuilder {
            channel: self.channel,
            form: (self.form != default_form(self.channel)).then(|| self.form.into()),
            given: self.fields.into_iter().map(|f| (f.name, f.value)).collect(),
            error: None,
        }
    }
}

impl fmt::Display for Contact {
    /// Writes the link.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut result = Ok(());
        link::write(self.template, &self.fields, &mut |piece| {
            result = result.and_then(|()| f.write_str(piece));
        });
        result
    }
}

impl FromStr for Contact {
    type Err = Error;

    fn from_str(url: &str) -> Result<Self, Error> {
        Contact::parse(url)
    }
}

/// A contact while it is being described. It keeps the first error until
/// [`build`](ContactBuilder::build).
#[derive(Clone, Debug)]
pub struct ContactBuilder {
    channel: Channel,
    form: Option<String>,
    given: Vec<(&'static str, String)>,
    error: Option<Error>,
}

impl ContactBuilder {
    /// Sets a parameter, or adds a value to a list. `form` chooses the form of
    /// the link; an empty value is left out, except for `to`, where it is an
    /// error.
    #[must_use]
    pub fn set(mut self, param: &str, value: &str) -> Self {
        if let Err(kind) = self.add(param, value) {
            let error = || Error::new(kind, Some(self.channel), param, value);
            self.error = self.error.or_else(|| Some(error()));
        }
        self
    }

    fn add(&mut self, param: &str, value: &str) -> Result<(), Kind> {
        let known = self.channel.row().param(param).filter(|p| p.name == param);
        let class = known.map(|p| grammar::class(p.grammar));
        if param == "form" || class == Some(Class::Form) {
            self.form = Some(value.into());
            return Ok(());
        }
        let known = known.ok_or(Kind::BadParam)?;
        if value.is_empty() && param != "to" {
            return Ok(());
        }
        if !known.list && self.given.iter().any(|(name, _)| *name == param) {
            return Err(Kind::Duplicate);
        }
        self.given.push((known.name, value.into()));
        Ok(())
    }

    /// Validates all of it.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong: a parameter that the channel does not
    /// take, a value outside its grammar, or something missing.
    pub fn build(self) -> Result<Contact, Error> {
        if let Some(error) = self.error {
            return Err(error);
        }
        let channel = self.channel;
        let refuse = |kind, field, given: &str| Error::new(kind, Some(channel), field, given);
        let mut missing = None;
        let mut unused = None;
        let mut refused = None;
        let mut any = false;
        for form in channel.row().forms() {
            if form.parse_only() || !self.asks_for(form) {
                continue;
            }
            any = true;
            let fit = self.fit(form);
            if fit.missing.is_some() {
                missing = missing.or(fit.missing);
            } else if fit.unused.is_some() {
                unused = unused.or(fit.unused);
            } else {
                match self.read(form) {
                    Ok(fields) => {
                        return Ok(Contact {
                            channel,
                            form: form.name,
                            template: form.template,
                            fields,
                        });
                    }
                    // A number is refused as a number, not as a user name.
                    Err(error) if refused.is_none() || error.given().starts_with('+') => {
                        refused = Some(error);
                    }
                    Err(_) => {}
                }
            }
        }
        Err(match (refused, missing, unused) {
            (Some(error), _, _) => error,
            (_, _, Some(name)) => refuse(Kind::BadParam, name, self.value(name)),
            (_, Some(name), _) => refuse(Kind::MissingField, name, ""),
            _ if any => refuse(Kind::MissingField, self.first_param(), ""),
            _ => self.no_form(),
        })
    }

    /// Whether `form` is the one that was asked for: by its name, by the kind
    /// of its scheme (`https` or `app`), or the default.
    fn asks_for(&self, form: Form) -> bool {
        let Some(wanted) = self.form.as_deref() else {
            return form.name == default_form(self.channel);
        };
        let named = |f: Form| f.name == wanted && !f.parse_only();
        if self.channel.row().forms().any(named) {
            return form.name == wanted;
        }
        let web = form.template.starts_with("https:");
        (wanted == "https" && web) || (wanted == "app" && !web)
    }

    /// Whether what was given and what `form` has places for are the same.
    fn fit(&self, form: Form) -> Fit {
        let mut fit = Fit::default();
        let mut any = false;
        template::slots(form.template, |slot, required| {
            let given = self.given.iter().any(|(name, _)| *name == slot.name());
            any |= given;
            if required && !given && fit.missing.is_none() {
                fit.missing = Some(slot.name());
            }
        });
        for (name, _) in &self.given {
            let mut used = false;
            template::slots(form.template, |slot, _| used |= slot.name() == *name);
            if !used && !self.is_modifier(name) {
                fit.unused = Some(name);
            }
        }
        if !any && fit.missing.is_none() {
            fit.missing = Some(self.first_param());
        }
        fit
    }

    /// The values that `form` has places for, in its order and normal form.
    fn read(&self, form: Form) -> Result<Vec<Field>, Error> {
        let mut fields = Vec::with_capacity(self.given.len());
        let mut error = None;
        let refuse =
            |kind, name, given: &str| Some(Error::new(kind, Some(self.channel), name, given));
        let vanity = match self.value("vanity") {
            "" => false,
            "e161" => true,
            other => return Err(Error::new(Kind::BadParam, Some(self.channel), "vanity", other)),
        };
        template::slots(form.template, |slot: Slot, _| {
            let Some(param) = self.channel.row().param(slot.key) else {
                return;
            };
            for (name, given) in &self.given {
                if *name != slot.name() || error.is_some() {
                    continue;
                }
                let mut value = String::with_capacity(given.len() + 1);
                match grammar::check(param.grammar, given, vanity, &mut value) {
                    Ok(()) => fields.push(Field {
                        name,
                        value,
                        class: grammar::class(param.grammar),
                        list: param.list,
                        grammar: param.grammar,
                    }),
                    Err(kind) => error = refuse(kind, name, given),
                }
            }
        });
        error.map_or(Ok(fields), Err)
    }

    fn is_modifier(&self, name: &str) -> bool {
        let param = self.channel.row().param(name);
        param.is_some_and(|p| grammar::class(p.grammar) == Class::Modifier)
    }

    /// The value of a parameter, or nothing.
    fn value(&self, name: &str) -> &str {
        let found = self.given.iter().find(|(n, _)| *n == name);
        found.map(|(_, v)| v.as_str()).unwrap_or_default()
    }

    fn first_param(&self) -> &'static str {
        let first = self.channel.row().params().next();
        first.map(|(_, p)| p.name).unwrap_or("to")
    }

    /// Why no form at all could be chosen.
    fn no_form(&self) -> Error {
        let mut forms = self.channel.row().forms();
        let (kind, field, given) = match self.form.as_deref() {
            Some(form) if forms.any(|f| !f.parse_only()) => (Kind::BadParam, "form", form),
            _ if self.channel.row().forms().next().is_some() => {
                (Kind::DeadChannel, "channel", self.channel.name())
            }
            _ => (Kind::NotALink, "channel", self.channel.name()),
        };
        Error::new(kind, Some(self.channel), field, given)
    }
}

/// What is too little or too much for a form.
#[derive(Default)]
struct Fit {
    missing: Option<&'static str>,
    unused: Option<&'static str>,
}

fn default_form(channel: Channel) -> &'static str {
    channel.row().forms().next().map_or("", |form| form.name)
}
