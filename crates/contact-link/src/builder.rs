//! A contact piece by piece.

use alloc::string::String;

use crate::asked::{Admitted, Asked, admit};
use crate::channel::Channel;
use crate::contact::Contact;
use crate::error::Error;
use crate::values::Values;

/// A contact while it is being described. It keeps the first error until
/// [`build`](ContactBuilder::build).
#[derive(Clone, Debug)]
pub struct ContactBuilder {
    channel: Channel,
    form: String,
    given: Values,
    error: Option<Error>,
}

impl ContactBuilder {
    /// Nothing but the channel yet.
    pub(crate) fn new(channel: Channel) -> ContactBuilder {
        ContactBuilder {
            channel,
            form: String::new(),
            given: Values::with_capacity(0),
            error: None,
        }
    }

    /// Sets a parameter, or adds a value to a list. `form` chooses the form of
    /// the link; an empty value is left out, except for `to`, where it is an
    /// error.
    #[must_use]
    pub fn set(mut self, param: &str, value: &str) -> Self {
        self.add(param, value);
        self
    }

    /// The same, in place.
    ///
    /// ```
    /// use contact_link::{Channel, Contact};
    /// let mut builder = Contact::builder(Channel::Email);
    /// for address in ["a@example.com", "b@example.com"] {
    ///     builder.add("to", address);
    /// }
    /// assert_eq!(builder.build()?.to_string(), "mailto:a@example.com,b@example.com");
    /// # Ok::<(), contact_link::Error>(())
    /// ```
    pub fn add(&mut self, param: &str, value: &str) {
        match admit(self.channel, param, value, |known| {
            self.given.has(known.id(), self.given.len())
        }) {
            Admitted::Form => self.form = value.into(),
            Admitted::Nothing => {}
            Admitted::Value(known) => self.given.push(known, value),
            Admitted::Refused(kind) if self.error.is_none() => {
                self.error = Some(Error::new(kind, Some(self.channel), param, value));
            }
            Admitted::Refused(_) => {}
        }
    }

    /// Adds what `contact` has and was not given yet.
    pub fn fill(&mut self, contact: &Contact) {
        let known = self.given.len();
        for (param, value) in contact.values.iter() {
            if !self.given.has(param.id(), known) {
                self.given.push(param, value);
            }
        }
    }

    /// Validates all of it.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong: a parameter that the channel does not
    /// take, a value outside its grammar, or something missing.
    pub fn build(self) -> Result<Contact, Error> {
        Asked::all(self.channel, &self.form, &self.given, self.error).build()
    }
}
