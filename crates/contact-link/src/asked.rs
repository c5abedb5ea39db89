//! The funnel that every contact comes through.

use crate::channel::Channel;
use crate::contact::Contact;
use crate::error::{Error, Kind};
use crate::extension;
use crate::grammar::{Rule, phone};
use crate::row::{Form, Known};
use crate::scan::{begins, ends};
use crate::template::{Mode, Piece};
use crate::values::{List, Text, Values};

/// What is asked of a channel: a form, and values as they were given.
pub(crate) struct Asked<'v> {
    channel: Channel,
    /// Empty where none is chosen.
    pub(crate) form: &'v str,
    given: List<(Known, &'v str)>,
    /// The first thing that is wrong.
    error: Option<Error>,
}

/// What becomes of a value that is given.
pub(crate) enum Admitted {
    /// It chooses the form.
    Form,
    /// It is empty, and so left out.
    Nothing,
    Value(Known),
    Refused(Kind),
}

/// Whether a value may be given; `has` tells whether the parameter has one already.
pub(crate) fn admit(
    channel: Channel,
    param: &str,
    value: &str,
    has: impl FnOnce(Known) -> bool,
) -> Admitted {
    let known = channel.row().param(param);
    if param == "form" || known.is_some_and(|p| p.grammar() == "form") {
        return Admitted::Form;
    }
    match known.filter(|p| p.name() == param) {
        None => Admitted::Refused(Kind::BadParam),
        Some(_) if value.is_empty() && param != "to" => Admitted::Nothing,
        Some(known) if !known.list() && has(known) => Admitted::Refused(Kind::Duplicate),
        Some(known) => Admitted::Value(known),
    }
}

/// How close a form came to what was given.
#[derive(Clone, Copy, Eq, Ord, PartialEq, PartialOrd)]
enum Closeness {
    /// The form asks for more.
    Missing,
    /// The form has no place for all of it.
    Unused,
    /// A value is outside its grammar, and so many were not.
    Refused(usize),
    /// The same, of a number: it is refused as a number, not as a user name.
    RefusedNumber,
}

impl<'v> Asked<'v> {
    /// Nothing but the channel yet.
    pub(crate) fn new(channel: Channel) -> Asked<'v> {
        Asked { channel, form: "", given: List::new(), error: None }
    }

    /// All that a contact has but its form.
    pub(crate) fn of(contact: &'v Contact) -> Asked<'v> {
        let given = contact.values.iter().collect();
        Asked { channel: contact.channel, form: "", given, error: None }
    }

    /// What a builder was given.
    pub(crate) fn all(
        channel: Channel,
        form: &'v str,
        values: &'v Values,
        error: Option<Error>,
    ) -> Asked<'v> {
        Asked { channel, form, given: values.iter().collect(), error }
    }

    /// Adds a value, or keeps what is wrong with it.
    pub(crate) fn add(&mut self, param: &str, value: &'v str) {
        let has = |known: Known| self.given.iter().any(|(other, _)| other.id() == known.id());
        match admit(self.channel, param, value, has) {
            Admitted::Form => self.form = value,
            Admitted::Nothing => {}
            Admitted::Value(known) => self.given.push((known, value)),
            Admitted::Refused(kind) => self.refuse(kind, param, value),
        }
    }

    pub(crate) fn refuse(&mut self, kind: Kind, field: &str, given: &str) {
        if self.error.is_none() {
            self.error = Some(Error::new(kind, Some(self.channel), field, given));
        }
    }

    /// Validates all of it: a contact, or the first thing that is wrong.
    pub(crate) fn build(mut self) -> Result<Contact, Error> {
        self.split_extension();
        let row = self.channel.row();
        // Nearly always it is the first form, and nothing is wrong with it.
        #[cfg(not(target_arch = "wasm32"))]
        if let Some(form) = row.forms().next()
            && self.error.is_none()
            && !form.parse_only()
            && (self.form.is_empty() || self.form == form.name)
            && !form.pieces().iter().any(|piece| piece.mode == Mode::Silent)
            && let Ok(values) = self.read(form)
        {
            return Ok(Contact { channel: self.channel, form, values });
        }
        let mut closest: Option<(Closeness, Error)> = None;
        // By its name, or by the kind of its scheme (`https` or `app`).
        let mut wanted = self.form;
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
                Ok(values) => {
                    let contact = Contact { channel: self.channel, form, values };
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
        Err(match (self.error.take(), closest) {
            (Some(error), _) if linked => error,
            (_, Some((_, error))) => self.without_context(error),
            _ if linked => refuse(Kind::BadParam, "form", self.form),
            _ if dead => refuse(Kind::DeadChannel, "channel", row.name()),
            _ => refuse(Kind::NotALink, "channel", row.name()),
        })
    }

    /// An extension that stands behind a number goes where the channel has a place for it.
    fn split_extension(&mut self) {
        let phones = self.given.iter_mut().filter(|(param, _)| param.rule().is_phone());
        let split = phones.filter_map(|(_, value)| Some((extension::split(value)?, value))).next();
        let Some(((number, digits), value)) = split else { return };
        if let Some(ext) = self.channel.row().param("ext") {
            *value = number;
            match self.given.iter().any(|(param, _)| param.id() == ext.id()) {
                true => self.refuse(Kind::Duplicate, "ext", digits),
                false => self.given.push((ext, digits)),
            }
        }
    }

    /// What a number lacks that is too short to have a country code.
    fn without_context(&self, error: Error) -> Error {
        let mut digits = Text::new();
        let is_local = error.kind() == Kind::NotE164
            && self.channel.takes("context")
            && Rule::of("local").check(error.given(), &mut digits).is_ok();
        if is_local && digits.len() < phone::LEAST && !begins(&digits, b'0') {
            return Error::new(Kind::MissingField, Some(self.channel), "context", error.given());
        }
        error
    }

    /// The values that `form` has places for, in its order and normal form.
    fn read(&self, form: Form) -> Result<Values, (Closeness, Error)> {
        let pieces = form.pieces();
        let refuse = |closeness, kind, field: &str, given: &str| {
            (closeness, Error::new(kind, Some(self.channel), field, given))
        };
        for piece in pieces.iter() {
            let name = piece.id();
            let has = || self.given.iter().any(|(param, _)| param.id() == name);
            if piece.required && !name.text.is_empty() && !has() {
                return Err(refuse(Closeness::Missing, Kind::MissingField, name.text, ""));
            }
        }
        let mut bytes = 0;
        for (param, value) in &self.given {
            if !pieces.iter().any(|piece| piece.id() == param.id()) {
                return Err(refuse(Closeness::Unused, Kind::BadParam, param.name(), value));
            }
            bytes += value.len() + 1;
        }
        let mut values = Values::with_capacity(bytes);
        let mut before = "";
        for piece in pieces.iter() {
            let name = piece.id();
            let is_segment = form.is_web() && piece.mode == Mode::Path && ends(before, b'/');
            before = piece.text;
            for (param, value) in &self.given {
                if name != param.id() {
                    continue;
                }
                // No encoding keeps one from being taken for a step in the path (WHATWG URL, "path state").
                let is_step = is_segment && matches!(*value, "." | "..");
                let read = match is_step {
                    true => Err(Kind::PathTraversal),
                    false => self.read_value(piece, value, &mut values),
                };
                if let Err(kind) = read {
                    let rule = self.channel.row().param_of(piece).map(|place| place.rule());
                    let closeness = match rule.filter(|_| begins(value, b'+')) {
                        Some(rule) if rule.is_phone() => Closeness::RefusedNumber,
                        // It needs nothing of what this form has besides.
                        Some(rule) if rule.is_local() && kind == Kind::BadChar => {
                            Closeness::Missing
                        }
                        _ => Closeness::Refused(values.len()),
                    };
                    return Err(refuse(closeness, kind, name.text, value));
                }
            }
        }
        if values.is_empty() {
            let first = self.channel.row().first_param();
            return Err(refuse(Closeness::Missing, Kind::MissingField, first, ""));
        }
        Ok(values)
    }

    /// Reads a value by the grammar of its place.
    fn read_value(&self, piece: &Piece, given: &str, values: &mut Values) -> Result<(), Kind> {
        let param = self.channel.row().param_of(piece).ok_or(Kind::BadParam)?;
        let start = values.bytes();
        param.rule().check(given, values.text())?;
        match piece.mode {
            Mode::Silent => values.text().truncate(start),
            _ => values.add(param),
        }
        Ok(())
    }
}
