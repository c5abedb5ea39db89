//! What is said of phone numbers.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::Said;
use crate::catalogue::ParamInfo;
use crate::error::{Error, Kind};
use crate::extension;
use crate::grammar::Rule;
use crate::scan::begins;
use crate::values::Text;

/// What is wrong with a number, and what would be right; `None` where the usual words say it.
pub(super) fn said(error: &Error) -> Option<Said> {
    let given = error.given();
    let takes = |param| error.channel().is_some_and(|channel| channel.takes(param));
    let has_local =
        error.channel().is_some_and(|c| c.info().forms.iter().any(|f| f.name == "local"));
    Some(match error.kind() {
        Kind::BadChar if error.is_number_link() && has_letter_for_digit(given) => (
            "has a blank, and the letter O or I in the place of a digit",
            "; write the digits 0 and 1, and the number without blanks",
        ),
        Kind::VanityLetters if has_letter_for_digit(given) => {
            ("has the letter O or I in the place of a digit", "; write the digit 0 or 1")
        }
        // A pause and what is pressed behind it.
        Kind::BadChar | Kind::Ussd if has_keys(error) => (
            "has keys to be pressed behind the number, for which a link has no place",
            match takes("ext") {
                true => {
                    "; link the number alone, with an extension as ext (;ext=123), and write beside it what to press"
                }
                false => "; give the number alone",
            },
        ),
        Kind::Ussd if extension::split(given).is_some() && !takes("ext") => {
            ("has an extension, for which this channel has no place", "; leave it out")
        }
        Kind::Ussd if extension::split(given).is_some() => (
            "has a # behind the number, where an address goes on with its fragment",
            "; write an extension as ext (;ext=45)",
        ),
        Kind::Ussd if is_number_before_a_hash(given) => {
            ("has a # behind the number, which a phone would dial", "; write the number without it")
        }
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
        Kind::VanityLetters if !given.bytes().any(|byte| byte.is_ascii_digit()) => {
            ("is no number", "; write one with + and its country code, such as +33123456789")
        }
        Kind::VanityLetters => (
            "has letters, which a phone cannot dial from a link",
            "; write the digits of their keys, with + and the country code before them",
        ),
        Kind::TooShort if error.field() == "number" => (
            "is too short for an international number",
            "; if it is a short number of its country, give it as it is dialled there, with form=local",
        ),
        Kind::BadParam if error.field() == "context" && takes("vanity") => (
            "goes with a number that has no country code, and not with form=local",
            "; leave it out",
        ),
        Kind::BadParam if error.field() == "country" && error.channel().is_none() => {
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

/// What would be right, where it is made of the number itself.
pub(super) fn remedy(error: &Error) -> Option<String> {
    let given = error.given();
    let mut spelt = Text::new();
    let is_spelt = || extension::is_named(given) || extension::split(given).is_some();
    // A word that a link has in a number's place is no number that somebody spells.
    let count = |is: fn(&char) -> bool| given.chars().filter(is).count();
    let is_word = count(char::is_ascii_digit) < 3
        || count(char::is_ascii_alphabetic) < 3
        || has_letter_for_digit(given);
    if error.kind() == Kind::VanityLetters && !is_spelt() && !is_word {
        Rule::of("phone-letters").check(given, &mut spelt).ok()?;
        let takes = error.channel().is_some_and(|channel| channel.takes("vanity"));
        let how = if takes { "; vanity=e161 writes them where a link is built" } else { "" };
        return Some(format!("; write the digits of their keys, {}{how}", &*spelt));
    }
    if error.kind() != Kind::NotE164 || given.contains('+') {
        return None;
    }
    let digits: String = given.chars().filter(char::is_ascii_digit).collect();
    let (trunk, rest) = digits.split_at_checked(1)?;
    let is_area = rest.len() == 10 && !rest.starts_with(['0', '1', '2']);
    Some(match trunk {
        "1" if rest.len() == 10 && !rest.starts_with(['0', '1']) => {
            format!(
                "; in North America the 1 is its country code too: write + before it, +{digits}"
            )
        }
        "8" if is_area => format!(
            "; a number of Russia or Kazakhstan has +7 instead of the 8 that is dialled there, +7{rest}"
        ),
        _ => return None,
    })
}

/// Whether the only letters of a number, or of a link to one, are those that are taken for 0 and 1.
fn has_letter_for_digit(given: &str) -> bool {
    let number = given.split_once(':').map_or(given, |(_, number)| number);
    let mut letters = number.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_some()
        && letters.all(|letter| matches!(letter, 'O' | 'o' | 'I' | 'l'))
        && number.bytes().filter(u8::is_ascii_digit).count() > 4
}

/// Whether nothing but the `#` at its end is wrong with an international number.
fn is_number_before_a_hash(given: &str) -> bool {
    let number = given.trim_end().strip_suffix('#');
    number.is_some_and(|number| Rule::of("phone").check(number, &mut Text::new()).is_ok())
}

/// Whether there are pauses in a number, behind which keys are pressed.
fn has_keys(error: &Error) -> bool {
    let is_number = |p: &ParamInfo| p.name == error.field() && p.grammar.contains("phone");
    let mut params = error.channel().map_or(&[][..], |channel| channel.info().params).iter();
    let given = error.given();
    let keys = given.find([',', ';']).and_then(|at| given.get(at..)).unwrap_or_default();
    params.any(is_number)
        && keys.chars().all(|c| c.is_ascii_digit() || ",;*# ".contains(c))
        && keys.bytes().any(|b| b.is_ascii_digit())
        && given.trim_start().starts_with(|c: char| c.is_ascii_digit() || "+(".contains(c))
}

/// Whether a number begins with what a phone in North America dials before a country code: enough digits follow for one.
fn is_dialled_from_america(given: &str) -> bool {
    let digits: Vec<u8> = given.bytes().filter(u8::is_ascii_digit).collect();
    let code = digits.strip_prefix(b"011");
    code.is_some_and(|number| number.len() >= 9 && number.first() != Some(&b'0'))
}
