//! How long a value may be: the numbers of the channel table, and of the grammars that it names.

use core::fmt;

use crate::catalogue::ChannelInfo;
use crate::grammar::{Rule, Span};

/// What a limit counts.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Unit {
    /// Characters of Unicode.
    Characters,
    /// Bytes of UTF-8.
    Bytes,
    /// Digits; separators do not count.
    Digits,
    /// The length of a post as X counts it (the module `x_text`, with the feature of that name).
    Weighted,
    /// None: the number itself is between the limits.
    Value,
}

impl Unit {
    /// The name that programs compare, such as `characters`.
    ///
    /// ```
    /// assert_eq!(contact_link::Unit::Weighted.name(), "weighted");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Unit::Characters => "characters",
            Unit::Bytes => "bytes",
            Unit::Digits => "digits",
            Unit::Weighted => "weighted",
            Unit::Value => "value",
        }
    }
}

/// How long a value may be, or between which limits a number is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Limit {
    /// What is counted.
    pub unit: Unit,
    /// The least.
    pub min: i64,
    /// The most.
    pub max: i64,
    /// Whether what is beyond is refused; else a contact has the warning `long_text`, since the service may cut it.
    pub strict: bool,
}

impl fmt::Display for Limit {
    /// Writes it for people: `7 to 15 digits`, `at most 4096 characters`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Limit { unit, min, max, .. } = self;
        match unit {
            Unit::Value => return write!(f, "{min} to {max}"),
            _ if min == max => write!(f, "{max} ")?,
            _ if *min <= 1 => write!(f, "at most {max} ")?,
            _ => write!(f, "{min} to {max} ")?,
        }
        f.write_str(match unit {
            Unit::Weighted => "characters as X counts them",
            unit => unit.name(),
        })
    }
}

impl ChannelInfo {
    /// How long a value of the parameter of this name may be (`to`, or `to.phone` for a second grammar), by the table that
    /// checks it; `None` where nothing limits it, or where it is one of a few words.
    ///
    /// ```
    /// use contact_link::Channel;
    ///
    /// let limit = |channel: Channel, param| channel.info().limit(param).map(|l| l.to_string());
    /// assert_eq!(limit(Channel::Whatsapp, "to").as_deref(), Some("7 to 15 digits"));
    /// assert_eq!(limit(Channel::Telegram, "text").as_deref(), Some("at most 4096 characters"));
    /// assert_eq!(limit(Channel::XPost, "text").as_deref(), Some("at most 280 characters as X counts them"));
    /// assert_eq!(limit(Channel::Email, "body"), None);
    /// ```
    pub fn limit(&self, param: &str) -> Option<Limit> {
        let info = self.params.iter().find(|info| info.name == param)?;
        let rule = Rule::of(info.grammar.strip_prefix('*').unwrap_or(info.grammar));
        let Span { unit, min, max, strict } = rule.span()?;
        let is_post = unit == Unit::Characters && !strict && param == "text" && is_post(self.name);
        let unit = if is_post { Unit::Weighted } else { unit };
        Some(Limit { unit, min, max, strict })
    }
}

/// Whether the channel of this name writes a post on X.
pub(crate) fn is_post(channel: &str) -> bool {
    matches!(channel, "x_post" | "x_reply" | "x_mention" | "x_hashtag")
}
