//! What is known of a number beyond its shape: Google's metadata, by
//! rlibphonenumber.

use alloc::string::String;

use rlibphonenumber::{PHONE_NUMBER_UTIL, ParseError, PhoneNumberFormat, PhoneNumberType, Region};

use crate::channel::AsChannel;
use crate::error::{Error, Kind};
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
    let refuse = |kind| Err(Error::new(kind, None, "number", given));
    let (number, extension) = match extension::split(given) {
        Some((number, extension)) => (number, Some(String::from(extension))),
        None => (given, None),
    };
    // The library would spell letters on the keypad, and cut what it does not know.
    for c in number.chars() {
        match c {
            '*' | '#' => return refuse(Kind::Ussd),
            'A'..='Z' | 'a'..='z' => return refuse(Kind::VanityLetters),
            '0'..='9' | '+' | ' ' | '-' | '.' | '/' | '(' | ')' => {}
            '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{2010}'..='\u{2015}' | '\u{2212}' => {}
            _ => return refuse(Kind::BadChar),
        }
    }
    if region.is_none() && !number.trim_ascii_start().starts_with(['+', '(']) {
        return refuse(Kind::NotE164);
    }
    // "(0)" is dialled at home only, and the library would keep it where it could be an area code.
    let plain = number.replace("(0)", if number.contains('+') { "" } else { "0" });
    let number = match PHONE_NUMBER_UTIL.parse(&plain, region) {
        Ok(number) => number,
        Err(error) => {
            return refuse(match error {
                ParseError::InvalidCountryCode => Kind::NotE164,
                ParseError::TooShortAfterIdd | ParseError::TooShortNsn => Kind::TooShort,
                ParseError::TooLongNsn => Kind::TooLong,
                _ if number.trim_ascii().is_empty() => Kind::EmptyId,
                _ => Kind::BadChar,
            });
        }
    };
    let e164 = number.format_as(PhoneNumberFormat::E164).into_owned();
    // Seven digits at least and fifteen at most, as for every contact; so 112 is no number of a country.
    match e164.len() {
        0..8 => refuse(Kind::TooShort),
        8..=16 => Ok(PhoneNumber { number, e164, extension }),
        _ => refuse(Kind::TooLong),
    }
}
