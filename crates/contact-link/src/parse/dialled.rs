//! Links to a number that no form has: a code for the phone, a number with what is pressed behind it, none at all.

use crate::Channel;
use crate::address::Address;
use crate::encode::decode;
use crate::error::{Error, Kind};
use crate::grammar::Rule;
use crate::scan::{after, cut_or_all};
use crate::values::Text;

/// What is wrong with the number; `None` where the link is of another scheme, or the number is good.
pub(super) fn refusal(address: &Address<'_>) -> Option<Error> {
    let channel = match address.scheme {
        "tel" => Channel::Tel,
        "sms" | "smsto" => Channel::Sms,
        _ => return None,
    };
    let rest = after(address.rest, "//").unwrap_or(address.rest);
    let mut number = rest;
    for end in *b"?&;" {
        number = cut_or_all(number, end).0;
    }
    let mut decoded = Text::new();
    decode(number, false, &mut decoded)?;
    let kind = match Rule::of("phone").check(&decoded, &mut Text::new()).err()? {
        Kind::EmptyId => Kind::MissingField,
        kind => kind,
    };
    Some(Error::new(kind, Some(channel), "to", &decoded))
}
