//! One question, one answer: a contact to build or a link to read.

mod json;

use std::borrow::Cow;
use std::str;

use contact_link::{Contact, Error};

use crate::answer;

/// The longest line that is read, in bytes.
pub(crate) const LONGEST: usize = 1 << 20;

/// What is to stand in the answer besides: fields that are no question, and what numbering plans say.
pub(crate) struct Keep {
    names: Vec<String>,
    numbers: bool,
}

impl Keep {
    pub(crate) fn new(names: &[String]) -> Keep {
        Keep { names: names.to_vec(), numbers: false }
    }

    #[cfg(feature = "phone-metadata")]
    /// The same, and with `numbers` the warnings of numbering plans.
    pub(crate) fn with_numbers(self, numbers: bool) -> Keep {
        Keep { numbers, ..self }
    }

    /// Whether the field of this name is one.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.names.iter().any(|kept| kept == name)
    }
}

/// What a line asks.
#[derive(Debug, Default)]
pub(crate) struct Record<'l> {
    pub(crate) channel: Option<Cow<'l, str>>,
    /// The other fields; the values of a list one by one.
    pub(crate) fields: Vec<(Cow<'l, str>, Cow<'l, str>)>,
    /// JSON members with a comma after each, for the answer.
    pub(crate) kept: Vec<u8>,
    /// A field that was given twice.
    pub(crate) twice: Option<Cow<'l, str>>,
}

/// Answers a line of JSON; whether there is a link.
pub(crate) fn answer(line: &[u8], keep: &Keep, out: &mut Vec<u8>) -> bool {
    const TAKES: &str =
        "it takes one object, such as {\"channel\":\"tel\",\"to\":\"+33123456789\"}";
    let text = match str::from_utf8(line) {
        Ok(text) => text,
        Err(error) => {
            let place = error.valid_up_to() + 1;
            let message =
                format_args!("the line is not UTF-8 from byte {place} on; {TAKES} in UTF-8");
            answer::trouble(b"", "bad_utf8", "line", message, out);
            return false;
        }
    };
    if text.trim_ascii().is_empty() {
        answer::trouble(b"", "bad_json", "line", format_args!("the line is empty; {TAKES}"), out);
        return false;
    }
    match json::read(text, keep) {
        Ok(record) => record.answer(keep, out),
        Err(what) => {
            let message = format_args!("the line is not understood: {what}; {TAKES}");
            answer::trouble(b"", "bad_json", "line", message, out);
            false
        }
    }
}

/// Answers a line that was not read for its length.
pub(crate) fn too_long(out: &mut Vec<u8>) {
    let message = format_args!("the line is longer than {LONGEST} bytes, which no contact needs");
    answer::trouble(b"", "too_long", "line", message, out);
}

impl Record<'_> {
    /// Answers; whether there is a link.
    pub(crate) fn answer(&self, keep: &Keep, out: &mut Vec<u8>) -> bool {
        if let Some(name) = &self.twice {
            let message = format_args!("{name} is given twice; leave one out");
            answer::trouble(&self.kept, "duplicate", name, message, out);
            return false;
        }
        let (contact, read) = match &self.channel {
            Some(channel) => (self.build(channel), false),
            None => match self.fields.as_slice() {
                [(name, url)] if name == "url" => {
                    (Contact::parse(url).map(Contact::canonical), true)
                }
                fields => {
                    let message = match fields.iter().find(|(name, _)| name == "url") {
                        Some(_) => {
                            "a link is read alone; take the other fields out or name them with --keep"
                        }
                        None => {
                            "channel is missing; it takes a name of the catalogue, such as whatsapp, or a url alone"
                        }
                    };
                    answer::trouble(&self.kept, "missing_field", "channel", message, out);
                    return false;
                }
            },
        };
        match &contact {
            Ok(contact) => {
                let warnings =
                    if keep.numbers { contact.warnings() } else { contact.quick_warnings() };
                answer::link(&self.kept, contact, read, &warnings, out);
            }
            Err(error) => answer::refusal(&self.kept, error, out),
        }
        contact.is_ok()
    }

    fn build(&self, channel: &str) -> Result<Contact, Error> {
        let mut builder = Contact::builder(channel.parse()?);
        for (name, value) in &self.fields {
            builder.add(name, value);
        }
        builder.build()
    }
}
