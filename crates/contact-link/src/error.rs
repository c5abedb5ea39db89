//! Why a contact was refused.

use alloc::boxed::Box;
use alloc::string::String;

use crate::Channel;

macro_rules! kinds {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal,)+) => {
        /// What is wrong with a contact that was refused.
        #[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
        #[non_exhaustive]
        pub enum Kind { $($(#[doc = $doc])+ $variant,)+ }

        impl Kind {
            /// Every kind.
            pub const ALL: &'static [Kind] = &[$(Kind::$variant),+];

            /// The name that programs compare, such as `bad_char`.
            ///
            /// ```
            /// assert_eq!(contact_link::Kind::BadChar.name(), "bad_char");
            /// ```
            pub const fn name(self) -> &'static str {
                match self { $(Kind::$variant => $name,)+ }
            }
        }
    };
}

kinds! {
    /// The table has no such channel.
    UnknownChannel = "unknown_channel",
    /// The channel's service has closed.
    DeadChannel = "dead_channel",
    /// The channel is an action of a script, not a link.
    NotALink = "not_a_link",
    /// The address is no contact link that the table knows.
    UnknownLink = "unknown_link",
    /// A short link, which hides where it leads.
    ShortLink = "short_link",
    /// The target is empty or blank.
    EmptyId = "empty_id",
    /// Something is missing without which there is no link.
    MissingField = "missing_field",
    /// The channel does not take the parameter, or not with the others.
    BadParam = "bad_param",
    /// The same parameter twice.
    Duplicate = "duplicate",
    /// A character, or its place, is outside the grammar.
    BadChar = "bad_char",
    /// Fewer characters than the grammar asks for.
    TooShort = "too_short",
    /// More characters than the grammar allows.
    TooLong = "too_long",
    /// The service keeps this name for itself.
    ReservedName = "reserved_name",
    /// Not an international phone number.
    NotE164 = "not_e164",
    /// Letters in a phone number.
    VanityLetters = "vanity_letters",
    /// An emergency number.
    Emergency = "emergency",
    /// A code for the phone or its network, such as `*#06#`.
    Ussd = "ussd",
    /// A line break where a mail header would begin.
    CrlfHeader = "crlf_header",
    /// A control character.
    ControlChar = "control_char",
    /// A percent-encoding that is not UTF-8.
    BadEncoding = "bad_encoding",
    /// Not an address of the scheme that is asked for.
    BadScheme = "bad_scheme",
    /// A user name or password before the host.
    Userinfo = "userinfo",
    /// Not a host name.
    BadHost = "bad_host",
    /// A host with letters that look like others: of several scripts, all like Latin ones, or those of a known host.
    HomoglyphHost = "homoglyph_host",
    /// `.` or `..` as a segment of a path.
    PathTraversal = "path_traversal",
    /// A number beyond its limits.
    OutOfRange = "out_of_range",
    /// A checksum that does not fit: a character was changed.
    BadChecksum = "bad_checksum",
    /// A private key, which must never be in a link.
    SecretKey = "secret_key",
}

/// A contact that was refused: which field, what is wrong, and (as text) what
/// would be right.
///
/// ```
/// use contact_link::{Contact, Kind};
///
/// let error = Contact::new("tel", "*#06#").unwrap_err();
/// assert_eq!((error.kind(), error.field()), (Kind::Ussd, "to"));
/// println!("{error}");
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Error(Box<Refusal>);

/// In a box, so that what succeeds is not moved about with room for an error.
#[derive(Clone, Debug, Eq, PartialEq)]
struct Refusal {
    kind: Kind,
    channel: Option<Channel>,
    field: String,
    /// What the link calls the parameter, where it was read from one.
    called: &'static str,
    given: String,
}

impl Error {
    #[inline(never)]
    pub(crate) fn new(kind: Kind, channel: Option<Channel>, field: &str, given: &str) -> Error {
        let (field, given) = (field.into(), given.into());
        Error(Box::new(Refusal { kind, channel, field, called: "", given }))
    }

    /// The same of a parameter that the link calls so.
    pub(crate) fn called(mut self, name: &'static str) -> Error {
        self.0.called = name;
        self
    }

    /// What the link calls the parameter, where that is another name for it.
    pub(crate) fn other_name(&self) -> Option<&'static str> {
        let is_other = !matches!(self.field(), "to" | "url") && self.0.called != self.field();
        Some(self.0.called).filter(|name| is_other && !name.is_empty())
    }

    /// What is wrong, for programs.
    pub fn kind(&self) -> Kind {
        self.0.kind
    }

    /// The channel, as far as it was known.
    pub fn channel(&self) -> Option<Channel> {
        self.0.channel
    }

    /// The parameter that was refused, by the link's own name where only the link has it; `channel` for a channel's
    /// name, `url` for a link.
    pub fn field(&self) -> &str {
        &self.0.field
    }

    /// What was given, as it was given.
    pub fn given(&self) -> &str {
        &self.0.given
    }
}

impl core::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique() {
        for (i, a) in Kind::ALL.iter().enumerate() {
            assert!(Kind::ALL.iter().skip(i + 1).all(|b| a.name() != b.name()));
        }
    }
}
