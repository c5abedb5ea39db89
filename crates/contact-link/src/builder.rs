//! The funnel that every contact comes through.

use alloc::string::String;
use alloc::vec::Vec;

use crate::channel::Channel;
use crate::contact::{Contact, Field};
use crate::error::{Error, Kind};
use crate::grammar;
use crate::row::Form;
use crate::scan::begins;
use crate::template::{Mode, Piece};

/// A contact while it is being described. It keeps the first error until
/// [`build`](ContactBuilder::build).
#[derive(Clone, Debug)]
pub struct ContactBuilder {
    channel: Channel,
    form: String,
    given: Vec<Given>,
    error: Option<Error>,
}

/// A value as it was given.
#[derive(Clone, Debug)]
struct Given {
    name: &'static str,
    value: String,
}

/// How close a form came to what was given.
#[derive(Clone, Copy, Eq, Ord, PartialEq, PartialOrd)]
enum Closeness {
    /// The form asks for more.
    Missing,
    /// The form has no place for all of it.
    Unused,
    /// A value is outside its grammar.
    Refused,
    /// The same, of a number: it is refused as a number, not as a user name.
    RefusedNumber,
}

impl ContactBuilder {
    /// Nothing but the channel yet.
    pub(crate) fn new(channel: Channel) -> ContactBuilder {
        ContactBuilder { channel, form: String::new(), given: Vec::new(), error: None }
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
        let known = self.channel.row().param(param);
        if param == "form" || known.is_some_and(|p| p.grammar() == "form") {
            return self.choose(value);
        }
        let Some(known) = known.filter(|p| p.name() == param) else {
            return self.refuse(Kind::BadParam, param, value);
        };
        if value.is_empty() && param != "to" {
            return;
        }
        if !known.list() && self.has(param) {
            return self.refuse(Kind::Duplicate, param, value);
        }
        self.given.push(Given { name: known.name(), value: value.into() });
    }

    /// Adds what `contact` has and was not given yet.
    pub fn fill(&mut self, contact: &Contact) {
        let known = self.given.len();
        for field in &contact.fields {
            let given = self.given.get(..known).unwrap_or_default();
            if !given.iter().any(|g| g.name == field.name) {
                self.given.push(Given { name: field.name, value: field.value.clone() });
            }
        }
    }

    pub(crate) fn choose(&mut self, form: &str) {
        self.form = form.into();
    }

    pub(crate) fn refuse(&mut self, kind: Kind, field: &str, given: &str) {
        if self.error.is_none() {
            self.error = Some(Error::new(kind, Some(self.channel), field, given));
        }
    }

    fn has(&self, name: &str) -> bool {
        self.given.iter().any(|given| given.name == name)
    }

    /// Validates all of it.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong: a parameter that the channel does not
    /// take, a value outside its grammar, or something missing.
    pub fn build(self) -> Result<Contact, Error> {
        let row = self.channel.row();
        let mut closest: Option<(Closeness, Error)> = None;
        // By its name, or by the kind of its scheme (`https` or `app`).
        let mut wanted = self.form.as_str();
        let mut named = false;
        for form in row.forms() {
            if wanted.is_empty() {
                wanted = form.name;
            }
            named |= form.name == wanted;
        }
        let (mut linked, mut dead) = (false, false);
        for form in row.forms() {
            dead |= form.parse_only();
            if form.parse_only() {
                continue;
            }
            linked = true;
            let kind = if form.is_web() { "https" } else { "app" };
            let asked_for = form.name == wanted || (!named && kind == wanted);
            if self.error.is_some() || !asked_for {
                continue;
            }
            match self.read(form) {
                Ok(fields) => {
                    let contact = Contact { channel: self.channel, form, fields };
                    // What only chose the form has done its work.
                    let silent = form.pieces().iter().any(|piece| piece.mode == Mode::Silent);
                    return Ok(if silent { contact.canonical() } else { contact });
                }
                Err((closeness, error)) => {
                    if closest.as_ref().is_none_or(|(other, _)| *other < closeness) {
                        closest = Some((closeness, error));
                    }
                }
            }
        }
        let refuse = |kind, field, given| Error::new(kind, Some(self.channel), field, given);
        Err(match (self.error, closest) {
            (Some(error), _) if linked => error,
            (_, Some((_, error))) => error,
            _ if linked => refuse(Kind::BadParam, "form", &self.form),
            _ if dead => refuse(Kind::DeadChannel, "channel", row.name()),
            _ => refuse(Kind::NotALink, "channel", row.name()),
        })
    }

    /// The values that `form` has places for, in its order and normal form.
    fn read(&self, form: Form) -> Result<Vec<Field>, (Closeness, Error)> {
        let pieces = form.pieces();
        let refuse = |closeness, kind, field: &str, given: &str| {
            (closeness, Error::new(kind, Some(self.channel), field, given))
        };
        for piece in pieces.iter() {
            if piece.required && !piece.key().is_empty() && !self.has(piece.name()) {
                return Err(refuse(Closeness::Missing, Kind::MissingField, piece.name(), ""));
            }
        }
        for Given { name, value } in &self.given {
            if !pieces.iter().any(|piece| piece.name() == *name) {
                return Err(refuse(Closeness::Unused, Kind::BadParam, name, value));
            }
        }
        let mut fields = Vec::with_capacity(self.given.len());
        for piece in pieces.iter() {
            for Given { name, value } in &self.given {
                if piece.name() != *name {
                    continue;
                }
                match self.field(piece, value) {
                    Ok(field) if piece.mode != Mode::Silent => fields.push(field),
                    Ok(_) => {}
                    Err(kind) => {
                        let closeness = match begins(value, b'+') {
                            true => Closeness::RefusedNumber,
                            false => Closeness::Refused,
                        };
                        return Err(refuse(closeness, kind, name, value));
                    }
                }
            }
        }
        if fields.is_empty() {
            let first = self.channel.row().first_param();
            return Err(refuse(Closeness::Missing, Kind::MissingField, first, ""));
        }
        Ok(fields)
    }

    /// Reads a value by the grammar of its place.
    fn field(&self, piece: &Piece, given: &str) -> Result<Field, Kind> {
        let param = self.channel.row().param(piece.key()).ok_or(Kind::BadParam)?;
        let mut value = String::with_capacity(given.len() + 1);
        grammar::check(param.grammar(), given, &mut value)?;
        Ok(Field { name: param.name(), value, param })
    }
}
