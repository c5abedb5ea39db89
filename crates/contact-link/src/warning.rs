//! What is unwise about a contact that has a link all the same.

use alloc::vec::Vec;
use core::fmt;

use crate::Channel;
use crate::catalogue::Status;
use crate::grammar::length_and_limit;

/// Something that a service may cut or a visitor may stumble over.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Warning {
    field: &'static str,
    what: What,
}

#[derive(Clone, Debug, Eq, PartialEq)]
enum What {
    LongText { length: usize, limit: usize },
    UnclearChannel { note: &'static str },
}

impl Warning {
    /// The name that programs compare: `long_text` or `unclear_channel`.
    pub fn kind(&self) -> &'static str {
        match self.what {
            What::LongText { .. } => "long_text",
            What::UnclearChannel { .. } => "unclear_channel",
        }
    }

    /// The parameter that it is about; `channel` for the channel itself.
    pub fn field(&self) -> &str {
        self.field
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.what {
            What::LongText { length, limit } => write!(
                f,
                "{} has {length} characters; the service takes {limit} at most and may cut the rest",
                self.field
            ),
            What::UnclearChannel { note } => f.write_str(note),
        }
    }
}

/// The warnings of a contact: of its channel, and of its fields (name, value,
/// grammar).
pub(crate) fn of<'c>(
    channel: Channel,
    fields: impl Iterator<Item = (&'static str, &'c str, &'static str)>,
) -> Vec<Warning> {
    let info = channel.info();
    let unclear = (info.status == Status::Unclear)
        .then_some(Warning { field: "channel", what: What::UnclearChannel { note: info.note } });
    let long = fields.filter_map(|(field, value, grammar)| {
        let (length, limit) = length_and_limit(grammar, value)?;
        (length > limit).then_some(Warning { field, what: What::LongText { length, limit } })
    });
    unclear.into_iter().chain(long).collect()
}
