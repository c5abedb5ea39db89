//! What is said of phone numbers.

use alloc::vec::Vec;

use super::Said;
use crate::error::{Error, Kind};
use crate::extension;
use crate::scan::begins;

/// What is wrong with a number, and what would be right; `None` where the usual words say it.
pub(super) fn said(error: &Error) -> Option<Said> {
    let given = error.given();
    let takes = |param| error.channel().is_some_and(|channel| channel.takes(param));
    let has_local =
        error.channel().is_some_and(|c| c.info().forms.iter().any(|f| f.name == "local"));
    Some(match error.kind() {
        Kind::MissingField if error.field() == "context" && !given.is_empty() => (
            "is too short for an international number, and has no context",
            "; write + and the country code before it, or give its context (the number prefix or domain that it \
             belongs to, phone-context), such as +33, or choose form=local",
        ),
        Kind::NotE164 if given.trim_ascii_start().starts_with("00") => (
            "is not an international number: it begins with 00, which is dialled in some countries alone",
            "; write + in its place, such as +33123456789",
        ),
        Kind::NotE164 if is_dialled_from_america(given) => (
            "is not an international number: 011 is dialled before one in North America alone, and elsewhere an area code",
            "; write + in its place, or + and the country code instead of the 0 of an area code, such as +33123456789",
        ),
        Kind::NotE164 if begins(given.trim_ascii_start(), b'0') && has_local => (
            "is not an international number, but one as it is dialled at home",
            "; write + and the country code instead of its first 0, such as +33123456789, or choose form=local",
        ),
        Kind::NotE164 if begins(given.trim_ascii_start(), b'0') => (
            "is not an international number, but one as it is dialled at home",
            "; write + and the country code instead of its first 0, such as +33123456789",
        ),
        Kind::NotE164 if !given.contains('+') && has_local => (
            "is not an international number: it has no + before its country code",
            "; write + and the country code before it, such as +33123456789, or choose form=local",
        ),
        Kind::NotE164 if !given.contains('+') => (
            "is not an international number: it has no + before its country code",
            "; write + and the country code before it, such as +33123456789",
        ),
        Kind::NotE164 if given.contains("(0") => (
            "has a 0 in brackets, of which nobody can tell whether it is dialled",
            "; write the number as it is dialled from abroad, such as +33123456789",
        ),
        Kind::NotE164 => (
            "has no country code that could be right behind its +, or a 0 behind it that is dialled at home only",
            "; write the number as it is dialled from abroad, such as +33123456789",
        ),
        Kind::VanityLetters if extension::split(given).is_some() && !takes("ext") => {
            ("has an extension, for which this channel has no place", "; leave it out")
        }
        Kind::VanityLetters if extension::is_named(given) => (
            "has a word for an extension, which is not dialled",
            "; give the extension by itself as ext, in digits",
        ),
        Kind::VanityLetters if takes("vanity") => (
            "has letters, which a phone cannot dial from a link",
            "; write the digits of their keys, or give vanity=e161",
        ),
        Kind::BadParam if error.field() == "context" => (
            "goes with a number that has no country code, and not with form=local",
            "; leave it out",
        ),
        Kind::BadParam if error.field() == "country" => {
            ("is no country", "; write the two letters of ISO 3166-1, such as FR")
        }
        Kind::Emergency if has_local => (
            "is an emergency number, which no button dials by mistake",
            "; choose form=local where it is meant",
        ),
        Kind::Ussd => (
            "is a code for the phone itself, which no button may dial",
            "; write a number without * and #",
        ),
        _ if error.field() == "number" => {
            (error.complaint(), "; it takes a number with its country code, such as +33123456789")
        }
        _ => return None,
    })
}

/// Whether a number begins with what a phone in North America dials before a country code: enough digits follow for one.
fn is_dialled_from_america(given: &str) -> bool {
    let digits: Vec<u8> = given.bytes().filter(u8::is_ascii_digit).collect();
    let code = digits.strip_prefix(b"011");
    code.is_some_and(|number| number.len() >= 9 && number.first() != Some(&b'0'))
}
