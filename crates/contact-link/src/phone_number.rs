//! What is known of a number beyond its shape: Google's metadata, by
//! rlibphonenumber.

use alloc::string::String;

use rlibphonenumber::{PHONE_NUMBER_UTIL, ParseError, PhoneNumberFormat, PhoneNumberType, Region};

use crate::channel::AsChannel;
use crate::error::{Error, Kind};
use crate::grammar::Rule;
#[cfg(feature = "catalogue")]
use crate::grammar::phone::written::tidied;
use crate::grammar::phone::{LEAST, MOST};
use crate::values::Text;
use crate::{Contact, extension};

/// A phone number with what its country's numbering plan says of it.
///
/// ```
/// use contact_link::{NumberType, PhoneNumber};
///
/// let number = PhoneNumber::national("01 23 45 67 89 ext. 45", "FR")?;
/// assert_eq!(number.e164(), "+33123456789");
/// assert_eq!(number.extension(), Some("45"));
/// assert_eq!(number.number_type(), NumberType::FixedLine);
/// assert_eq!(number.format_national(), "01 23 45 67 89");
/// assert_eq!(number.contact("tel")?.to_string(), "tel:+33123456789;ext=45");
/// # Ok::<(), contact_link::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct PhoneNumber {
    number: rlibphonenumber::PhoneNumber,
    e164: String,
    extension: Option<String>,
}

/// What a number is for, as far as its digits tell.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum NumberType {
    /// A fixed line.
    FixedLine,
    /// A mobile phone.
    Mobile,
    /// One of the two, in a country whose numbers do not tell which.
    FixedLineOrMobile,
    /// Free for the caller.
    TollFree,
    /// Dearer for the caller than an ordinary call.
    PremiumRate,
    /// Paid by both sides.
    SharedCost,
    /// Telephony over the internet.
    Voip,
    /// A person's, wherever they are.
    Personal,
    /// A pager.
    Pager,
    /// A company's one number for all its offices.
    Company,
    /// A mailbox.
    Voicemail,
    /// The numbering plan does not say.
    Unknown,
}

impl PhoneNumber {
    /// Reads an international number, which begins with `+`.
    ///
    /// # Errors
    ///
    /// What is no number of any country's length, or has letters, `*` or `#`.
    /// Whether it is in use is [`is_valid`](PhoneNumber::is_valid)'s question.
    ///
    /// ```
    /// use contact_link::{Kind, PhoneNumber};
    /// assert!(PhoneNumber::new("+44 (0)20 7946 0958")?.is_valid());
    /// assert_eq!(PhoneNumber::new("020 7946 0958").unwrap_err().kind(), Kind::NotE164);
    /// # Ok::<(), contact_link::Error>(())
    /// ```
    pub fn new(number: &str) -> Result<PhoneNumber, Error> {
        read(number, None)
    }

    /// Reads a number as it is dialled in a country, given by its two letters
    /// (ISO 3166-1). An international number is read as one, with `+` or with
    /// the prefix that the country dials, such as `00`.
    ///
    /// # Errors
    ///
    /// As [`new`](PhoneNumber::new); and a country that is none.
    ///
    /// ```
    /// use contact_link::PhoneNumber;
    /// assert_eq!(PhoneNumber::national("0044 20 7946 0958", "DE")?.e164(), "+442079460958");
    /// # Ok::<(), contact_link::Error>(())
    /// ```
    pub fn national(number: &str, country: &str) -> Result<PhoneNumber, Error> {
        let region = country.to_ascii_uppercase().parse::<Region>().ok();
        let region =
            region.filter(|region| PHONE_NUMBER_UTIL.get_supported_regions().any(|r| r == *region));
        match region {
            Some(region) => read(number, Some(region)),
            None => Err(Error::new(Kind::BadParam, None, "country", country)),
        }
    }

    /// The number in E.164, such as `+33123456789`.
    pub fn e164(&self) -> &str {
        &self.e164
    }

    /// The digits of the extension.
    pub fn extension(&self) -> Option<&str> {
        self.extension.as_deref()
    }

    /// The country's two letters (ISO 3166-1); `None` for numbers of no
    /// country, such as +800, and for those that no country has handed out.
    pub fn country(&self) -> Option<String> {
        let region = self.number.get_region_code()?;
        let code = alloc::format!("{region}");
        (code.len() == 2 && code != "ZZ").then_some(code)
    }

    /// Whether the number is in a range that its country has handed out.
    pub fn is_valid(&self) -> bool {
        self.number.is_valid()
    }

    /// What the number is for.
    pub fn number_type(&self) -> NumberType {
        match self.number.get_type() {
            PhoneNumberType::FixedLine => NumberType::FixedLine,
            PhoneNumberType::Mobile => NumberType::Mobile,
            PhoneNumberType::FixedLineOrMobile => NumberType::FixedLineOrMobile,
            PhoneNumberType::TollFree => NumberType::TollFree,
            PhoneNumberType::PremiumRate => NumberType::PremiumRate,
            PhoneNumberType::SharedCost => NumberType::SharedCost,
            PhoneNumberType::VoIP => NumberType::Voip,
            PhoneNumberType::PersonalNumber => NumberType::Personal,
            PhoneNumberType::Pager => NumberType::Pager,
            PhoneNumberType::UAN => NumberType::Company,
            PhoneNumberType::VoiceMail => NumberType::Voicemail,
            PhoneNumberType::Unknown => NumberType::Unknown,
        }
    }

    /// As people abroad read it: `+33 1 23 45 67 89`.
    pub fn format_international(&self) -> String {
        self.number.format_as(PhoneNumberFormat::International).into_owned()
    }

    /// As people of its country read it: `01 23 45 67 89`.
    pub fn format_national(&self) -> String {
        self.number.format_as(PhoneNumberFormat::National).into_owned()
    }

    /// A contact at this number; the extension goes along where the channel
    /// takes one.
    ///
    /// # Errors
    ///
    /// A channel that is unknown or takes no phone number.
    pub fn contact(&self, channel: impl AsChannel) -> Result<Contact, Error> {
        let channel = channel.as_channel()?;
        let builder = Contact::builder(channel).set("to", &self.e164);
        match self.extension() {
            Some(extension) if channel.takes("ext") => builder.set("ext", extension).build(),
            _ => builder.build(),
        }
    }
}

fn read(given: &str, region: Option<Region>) -> Result<PhoneNumber, Error> {
    let refuse = |kind| Error::new(kind, None, "number", given);
    let tidied = tidied(given);
    let text = tidied.as_deref().unwrap_or(given);
    let (number, extension) = match extension::split(text) {
        Some((number, extension)) => (number, Some(String::from(extension))),
        None => (text, None),
    };
    let is_international = number.trim_start_matches([' ', '\u{a0}', '(']).starts_with('+');
    let number = match region {
        Some(region) if !is_international => national(number, region),
        _ => international(number),
    };
    let number = number.map_err(refuse)?;
    let e164 = number.format_as(PhoneNumberFormat::E164).into_owned();
    // Seven digits at least and fifteen at most, as for every contact; so 112 is no number of a country.
    match e164.len() - 1 {
        0..LEAST => Err(refuse(Kind::TooShort)),
        LEAST..=MOST => Ok(PhoneNumber { number, e164, extension }),
        _ => Err(refuse(Kind::TooLong)),
    }
}

/// As it stands.
#[cfg(not(feature = "catalogue"))]
fn tidied(_: &str) -> Option<String> {
    None
}

/// A number with its `+`, by the grammar of every contact.
fn international(number: &str) -> Result<rlibphonenumber::PhoneNumber, Kind> {
    let mut e164 = Text::new();
    Rule::of("phone").check(number, &mut e164)?;
    let number = PHONE_NUMBER_UTIL.parse(&e164, None).map_err(kind)?;
    // The library drops a 0 that is dialled at home only, which is no digit of the number that was given.
    match number.format_as(PhoneNumberFormat::E164) == e164.as_str() {
        true => Ok(number),
        false => Err(Kind::NotE164),
    }
}

/// A number as it is dialled in a country.
fn national(number: &str, region: Region) -> Result<rlibphonenumber::PhoneNumber, Kind> {
    // The library would spell letters on the keypad, and cut what it does not know.
    for c in number.chars() {
        match c {
            '*' | '#' => return Err(Kind::Ussd),
            'A'..='Z' | 'a'..='z' => return Err(Kind::VanityLetters),
            '0'..='9' | ' ' | '-' | '.' | '/' | '(' | ')' => {}
            '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{2010}'..='\u{2015}' | '\u{2212}' => {}
            _ => return Err(Kind::BadChar),
        }
    }
    if number.trim_ascii().is_empty() {
        return Err(Kind::EmptyId);
    }
    // The library would take "(0)" for an area code.
    let parsed = PHONE_NUMBER_UTIL.parse(number.replace("(0)", "0"), Some(region)).map_err(kind)?;
    // What 00 begins is dialled abroad, but not from here: no country's numbers begin so, but for some of Japan's.
    let mut digits = number.bytes().filter(u8::is_ascii_digit);
    let is_foreign = digits.next() == Some(b'0') && digits.next() == Some(b'0');
    let is_from_here =
        PHONE_NUMBER_UTIL.get_country_code_for_region(region) == Some(parsed.country_code);
    match is_foreign && is_from_here && !parsed.is_valid() {
        true => Err(Kind::NotE164),
        false => Ok(parsed),
    }
}

/// What the library says, in the words of this crate.
fn kind(error: ParseError) -> Kind {
    match error {
        ParseError::InvalidCountryCode => Kind::NotE164,
        ParseError::TooShortAfterIdd | ParseError::TooShortNsn => Kind::TooShort,
        ParseError::TooLongNsn => Kind::TooLong,
        _ => Kind::BadChar,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::phone::WITH_ZERO;
    use alloc::format;
    use alloc::string::ToString;
    use alloc::vec::Vec;

    /// A number for each code of the list, which the numbering plan of its country has handed out with its 0.
    const WITNESSES: &[&str] = &[
        "+390236618300",
        "+4702011",
        "+2250123456789",
        "+22601011111",
        "+22708011111",
        "+2290121111111",
        "+24101441234",
        "+242061234567",
        "+247010111",
        "+3780549886377",
        "+687050111",
        "+80000011111",
        "+881000111111",
        "+88800011111111",
        "+992000111111",
    ];

    fn parsed(e164: &str) -> rlibphonenumber::PhoneNumber {
        PHONE_NUMBER_UTIL.parse(e164, None).unwrap_or_else(|e| panic!("{e164}: {e:?}"))
    }

    /// Whether a number of the country is dialled with a 0 before it there, and without it from abroad.
    fn has_trunk_zero(number: &rlibphonenumber::PhoneNumber) -> bool {
        let e164 = number.format_as(PhoneNumberFormat::E164);
        let code = number.country_code.to_string();
        let home = &e164[1 + code.len()..];
        PHONE_NUMBER_UTIL.parse(format!("+{code}0{home}"), None).is_ok_and(|n| n == *number)
    }

    #[test]
    fn a_zero_is_kept_where_the_numbering_plans_have_one() {
        let mut codes: Vec<_> = WITH_ZERO.split(' ').collect();
        for e164 in WITNESSES {
            let number = parsed(e164);
            assert!(number.is_valid() && number.format_as(PhoneNumberFormat::E164) == *e164);
            assert!(!has_trunk_zero(&number), "{e164}");
            let code = number.country_code.to_string();
            assert_eq!(e164.as_bytes()[1 + code.len()], b'0');
            codes.retain(|other| **other != code);
        }
        assert!(codes.is_empty(), "no number of {codes:?}");
        let regions = PHONE_NUMBER_UTIL.get_supported_regions();
        for number in regions.filter_map(|r| PHONE_NUMBER_UTIL.get_example_number(r).ok()) {
            let code = number.country_code.to_string();
            let is_kept = number.italian_leading_zero() && !has_trunk_zero(&number);
            assert!(!is_kept || WITH_ZERO.split(' ').any(|other| other == code), "{code}");
        }
    }
}
