//! What is unwise about a contact that has a link all the same.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::grammar::advised_length;

/// Something that a service may cut or a visitor may stumble over.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Warning {
    kind: &'static str,
    field: String,
    length: usize,
    limit: usize,
}

impl Warning {
    /// The name that programs compare: `long_text`.
    pub fn kind(&self) -> &'static str {
        self.kind
    }

    /// The parameter that it is about.
    pub fn field(&self) -> &str {
        &self.field
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Warning { field, length, limit, .. } = self;
        write!(
            f,
            "{field} has {length} characters; the service takes {limit} at most and may cut the rest"
        )
    }
}

/// The warnings of a contact's fields: name, value, grammar.
pub(crate) fn of<'c>(
    fields: impl Iterator<Item = (&'static str, &'c str, &'static str)>,
) -> Vec<Warning> {
    fields
        .filter_map(|(name, value, grammar)| {
            let limit = advised_length(grammar)?;
            let length = value.chars().count();
            (length > limit).then(|| Warning {
                kind: "long_text",
                field: name.into(),
                length,
                limit,
            })
        })
        .collect()
}
