//! Numbers as people write them.
#![allow(missing_docs)]

use contact_cases::cases;
use contact_link::{Channel, Contact, Kind};

#[test]
fn one_number_from_every_way_of_writing_it() {
    for to in [
        "+442079460958",
        "+44 20 7946 0958",
        "+44-20-7946-0958",
        "+44.20.7946.0958",
        "+44 (20) 7946 0958",
        "+44 (0)20 7946 0958",
        "+44 (0) 20 7946 0958",
        "+44\u{a0}20\u{a0}7946\u{a0}0958",
        "+44\u{202f}20\u{2009}7946 0958",
        "+44\u{2013}20\u{2013}7946\u{2013}0958",
        "+44\u{2011}20\u{2010}7946\u{2212}0958",
        "  +44 20 7946 0958 ",
        #[cfg(feature = "catalogue")]
        "\u{202a}+44 20 7946 0958\u{202c}",
        #[cfg(feature = "catalogue")]
        "\u{200e}+44 20 7946 0958",
        #[cfg(feature = "catalogue")]
        "\u{ff0b}\u{ff14}\u{ff14} 20 7946 0958",
        #[cfg(feature = "catalogue")]
        "+44 20 7946 \u{ff10}\u{ff19}\u{ff15}\u{ff18}",
        #[cfg(feature = "catalogue")]
        "+44 20/79460958",
    ] {
        for channel in [Channel::Tel, Channel::Sms, Channel::Whatsapp, Channel::Signal] {
            let contact = Contact::new(channel, to).unwrap_or_else(|e| panic!("{to}: {e}"));
            assert_eq!(contact.get("to"), Some("+442079460958"), "{to}");
        }
    }
}

#[test]
fn what_is_no_international_number_is_refused() {
    for (to, kind) in [
        ("0044 20 7946 0958", Kind::NotE164),
        ("00442079460958", Kind::NotE164),
        ("020 7946 0958", Kind::NotE164),
        ("442079460958", Kind::NotE164),
        ("+0442079460958", Kind::NotE164),
        ("++442079460958", Kind::BadChar),
        ("+44 20 7946 0958 / 0959", Kind::BadChar),
        ("+44 20 \u{661}\u{662}\u{663}\u{664} 0958", Kind::BadChar),
        ("+44\u{200e}20 7946 0958", Kind::BadChar),
        ("+123456", Kind::TooShort),
        ("+1234567890123456", Kind::TooLong),
        ("+1-800-FLOWERS", Kind::VanityLetters),
        ("+44 20 (0) 7946 0958", Kind::NotE164),
        ("+1 (0) 201 555 0123", Kind::NotE164),
        ("+49 (030) 901820", Kind::NotE164),
        ("+(0)44 20 7946 0958", Kind::NotE164),
        ("911", Kind::Emergency),
        ("112", Kind::Emergency),
        ("", Kind::EmptyId),
        ("+", Kind::TooShort),
    ] {
        let error = Contact::new("tel", to).unwrap_err();
        assert_eq!((error.kind(), error.field()), (kind, "to"), "{to}: {error}");
    }
    // RFC 3966, clause 5.1.4: a local number must have its context.
    for to in ["3639", "36 39", "70420"] {
        let error = Contact::new("tel", to).unwrap_err();
        assert_eq!((error.kind(), error.field()), (Kind::MissingField, "context"), "{to}: {error}");
        assert_eq!(Contact::new("signal", to).unwrap_err().kind(), Kind::NotE164, "{to}");
    }
}

/// Behind the country code only, and not where a number has it abroad too.
#[test]
fn a_zero_in_brackets_is_what_its_country_makes_of_it() {
    for (to, e164) in [
        ("+44 (0)20 7946 0958", "+442079460958"),
        ("(+44) (0)20 7946 0958", "+442079460958"),
        ("+353 (0)1 234 5678", "+35312345678"),
        ("+250 (0)788 123 456", "+250788123456"),
        ("+39 (0)6 6981 2345", "+390669812345"),
        ("+39 (06) 6981 2345", "+390669812345"),
        ("+378 (0)549 886377", "+3780549886377"),
        ("+225 (0)1 23 45 67 89", "+2250123456789"),
        ("+1 201 (055) 1234", "+12010551234"),
    ] {
        let contact = Contact::new("tel", to).unwrap_or_else(|e| panic!("{to}: {e}"));
        assert_eq!(contact.get("to"), Some(e164), "{to}");
        #[cfg(feature = "phone-metadata")]
        if !to.starts_with("+1") {
            assert_eq!(contact_link::PhoneNumber::new(to).unwrap().e164(), e164, "{to}");
        }
    }
}

/// Codes for the phone itself, in every place that a number can have.
#[test]
fn ussd_is_always_refused() {
    for code in ["*#06#", "##002#", "*21*+33123456789#", "#31#+33123456789", "+33*1#", "*100#"] {
        for form in ["", "local"] {
            let contact = Contact::builder(Channel::Tel).set("to", code).set("form", form);
            assert_eq!(contact.build().unwrap_err().kind(), Kind::Ussd, "{code} {form}");
        }
        for (param, value) in [("context", "example.com"), ("vanity", "e161")] {
            let contact = Contact::builder(Channel::Tel).set("to", code).set(param, value);
            assert_eq!(contact.build().unwrap_err().kind(), Kind::Ussd, "{code} {param}");
        }
        for channel in [Channel::Sms, Channel::Whatsapp, Channel::Signal, Channel::Telegram] {
            assert!(Contact::new(channel, code).is_err(), "{channel} {code}");
        }
        for encoded in [code.replace('#', "%23"), code.replace('*', "%2A").replace('#', "%23")] {
            assert!(Contact::parse(&format!("tel:{encoded}")).is_err(), "{encoded}");
        }
    }
}

#[test]
fn letters_are_spelt_where_that_is_asked_for() {
    let contact = Contact::builder(Channel::Tel).set("to", "+1-800-FLOWERS").set("vanity", "e161");
    assert_eq!(contact.build().unwrap().to_string(), "tel:+18003569377");
}

#[test]
fn short_and_national_numbers_where_that_is_asked_for() {
    for (to, link) in [
        ("3639", "tel:3639"),
        ("112", "tel:112"),
        ("116 117", "tel:116117"),
        ("0800 11 11", "tel:08001111"),
        ("020 7946 0958", "tel:02079460958"),
    ] {
        let contact = Contact::builder(Channel::Tel).set("to", to).set("form", "local").build();
        assert_eq!(contact.unwrap().to_string(), link);
        let contact = Contact::builder(Channel::Tel).set("to", to).set("context", "+44").build();
        assert_eq!(contact.unwrap().to_string(), format!("{link};phone-context=+44"));
        // Not by itself. A link that is there already says what it means.
        assert!(Contact::new("tel", to).is_err(), "{to}");
        let read = Contact::parse(link).unwrap();
        assert_eq!((read.form(), read.canonical().to_string()), ("local", link.into()));
    }
    // A message goes to short codes too.
    for (to, link) in [("70420", "sms:70420?body=JOIN"), ("36 39", "sms:3639?body=JOIN")] {
        let contact = Contact::builder(Channel::Sms).set("to", to).set("text", "JOIN");
        assert_eq!(contact.clone().set("form", "local").build().unwrap().to_string(), link);
        let error = contact.build().unwrap_err();
        assert_eq!(error.kind(), Kind::NotE164, "{error}");
        assert!(error.to_string().contains("form=local"), "{error}");
        let read = Contact::parse(link).unwrap();
        assert_eq!((read.form(), read.canonical().to_string()), ("local", link.into()));
    }
    for code in ["*100#", "+33123456789"] {
        let contact = Contact::builder(Channel::Sms).set("to", code).set("form", "local");
        assert!(contact.build().is_err(), "{code}");
    }
    for (to, kind) in [("+33123456789", Kind::BadChar), ("1234567890123456", Kind::TooLong)] {
        let contact = Contact::builder(Channel::Tel).set("to", to).set("form", "local").build();
        assert_eq!(contact.unwrap_err().kind(), kind, "{to}");
    }
}

#[test]
fn an_extension_behind_the_number() {
    for to in [
        "+1 201 555 0123 ext 45",
        "+1 201 555 0123 ext. 45",
        "+1 201 555 0123 x45",
        "+12015550123;ext=45",
        "+1 (201) 555-0123, Extension 45",
        "+1 201 555 0123 #45",
    ] {
        let contact = Contact::new("tel", to).unwrap_or_else(|e| panic!("{to}: {e}"));
        assert_eq!(contact.to_string(), "tel:+12015550123;ext=45");
        assert_eq!(Contact::parse("tel:+1-201-555-0123;ext=45").as_ref(), Ok(&contact));
    }
    // A message has none.
    assert!(Contact::new("sms", "+1 201 555 0123 ext 45").is_err());
}

/// However a number is written, it is that number or refused, and never another.
#[test]
fn a_number_is_never_another() {
    let (mut same, mut refused) = (0, 0);
    // A loaded machine draws little at a time.
    for _ in 0..100 {
        cases(500, |u| {
            let (code, zero, home) = *u.choose(&[
                ("44", "(0)", "2079460958"),
                ("33", "(0)", "123456789"),
                ("250", "(0)", "788123456"),
                ("1", "", "2015550123"),
                ("39", "", "0669812345"),
                ("225", "", "0123456789"),
            ])?;
            let mut text = format!("+{code}");
            if u.arbitrary()? {
                text.push_str(&format!(" {zero}"));
            }
            let separators: &[&str] = &[
                " ", "-", ".", "\u{a0}", "\u{2009}", "\u{202f}", "\u{2011}", "\u{2013}",
                "\u{2212}", ") ", "(",
            ];
            // What no number has.
            let noise: &[&str] =
                &["/", "+", "*", "\u{200e}", "\u{661}", ",", ";", "e", "%20", "\n", zero];
            let noisy = u.ratio(1, 8)?;
            for digit in home.chars() {
                if u.ratio(1, 3)? {
                    text.push_str(u.choose(if noisy { noise } else { separators })?);
                }
                text.push(digit);
            }
            let extensions =
                ["", "", " ext 45", " x45", ", Ext. 45", ";ext=45", " - extension: 45"];
            let extension = *u.choose(&extensions)?;
            text.push_str(extension);
            match Contact::new(Channel::Tel, &text) {
                Ok(contact) => {
                    assert_eq!(contact.get("to"), Some(&*format!("+{code}{home}")), "{text:?}");
                    assert_eq!(
                        contact.get("ext"),
                        (!extension.is_empty()).then_some("45"),
                        "{text:?}"
                    );
                    same += 1;
                }
                Err(error) => {
                    // Separators can put a digit 0 in brackets too, and that is refused.
                    let doubtful = error.to_string().contains("a 0 in brackets");
                    let written = text.strip_prefix(&format!("+{code} {zero}")).unwrap_or(&text);
                    assert!(noisy || doubtful && written.contains("(0)"), "{text:?}: {error}");
                    refused += 1;
                }
            }
            Ok(())
        });
        if same > 200 && refused > 50 {
            break;
        }
    }
    assert!(same > 200 && refused > 50, "{same} {refused}");
}

#[cfg(feature = "phone-metadata")]
mod metadata {
    use super::*;
    use contact_link::{NumberType, PhoneNumber};

    #[test]
    fn a_national_number_with_its_country() {
        for (number, country, e164, international, national, number_type) in [
            (
                "01 23 45 67 89",
                "FR",
                "+33123456789",
                "+33 1 23 45 67 89",
                "01 23 45 67 89",
                NumberType::FixedLine,
            ),
            (
                "0033 6 12 34 56 78",
                "FR",
                "+33612345678",
                "+33 6 12 34 56 78",
                "06 12 34 56 78",
                NumberType::Mobile,
            ),
            (
                "(201) 555-0123",
                "us",
                "+12015550123",
                "+1 201-555-0123",
                "(201) 555-0123",
                NumberType::FixedLineOrMobile,
            ),
            (
                "020 7946 0958",
                "GB",
                "+442079460958",
                "+44 20 7946 0958",
                "020 7946 0958",
                NumberType::FixedLine,
            ),
            (
                "0800 123 4567",
                "DE",
                "+498001234567",
                "+49 800 1234567",
                "0800 1234567",
                NumberType::TollFree,
            ),
            (
                "0909 8790000",
                "GB",
                "+449098790000",
                "+44 909 879 0000",
                "0909 879 0000",
                NumberType::PremiumRate,
            ),
        ] {
            let read = PhoneNumber::national(number, country).unwrap_or_else(|e| panic!("{e}"));
            assert_eq!(read.e164(), e164, "{number}");
            assert!(read.is_valid(), "{number}");
            assert_eq!(read.number_type(), number_type, "{number}");
            assert_eq!(read.country().as_deref(), Some(country.to_uppercase().as_str()));
            assert_eq!(read.format_international(), international);
            assert_eq!(read.format_national(), national);
            assert_eq!(PhoneNumber::new(e164).unwrap().e164(), e164);
            assert_eq!(read.contact("whatsapp").unwrap().get("to"), Some(e164));
        }
    }

    #[test]
    fn what_is_refused() {
        for (number, country, kind, field) in [
            ("*#06#", "FR", Kind::Ussd, "number"),
            ("0800 FLOWERS", "US", Kind::VanityLetters, "number"),
            ("112", "FR", Kind::TooShort, "number"),
            ("3639", "FR", Kind::TooShort, "number"),
            ("012345678901234567", "FR", Kind::TooLong, "number"),
            ("01 23 45 67 89; drop", "FR", Kind::BadChar, "number"),
            ("\u{661}\u{662}\u{663}\u{664}\u{665}\u{666}\u{667}", "FR", Kind::BadChar, "number"),
            ("", "FR", Kind::EmptyId, "number"),
            ("01 23 45 67 89", "XX", Kind::BadParam, "country"),
            ("01 23 45 67 89", "France", Kind::BadParam, "country"),
        ] {
            let error = PhoneNumber::national(number, country).unwrap_err();
            assert_eq!((error.kind(), error.field()), (kind, field), "{number}: {error}");
        }
    }

    #[cfg(feature = "catalogue")]
    #[test]
    fn a_national_number_as_it_is_copied() {
        for (number, country, e164) in [
            ("\u{202a}01 23 45 67 89\u{202c}", "FR", "+33123456789"),
            ("\u{ff10}3-1234-5678", "JP", "+81312345678"),
            ("030/12345678", "DE", "+493012345678"),
        ] {
            assert_eq!(PhoneNumber::national(number, country).unwrap().e164(), e164, "{number}");
        }
        let short = PhoneNumber::national("3639", "FR").unwrap_err().to_string();
        assert!(short.contains("if it is a short number of its country"), "{short}");
    }

    #[test]
    fn premium_rate_and_unknown_numbers_warn() {
        for (to, warning) in [
            ("+449098790000", "premium_rate"),
            ("+12001234567", "unknown_number"),
            ("+999123456789", "unknown_number"),
            ("+33123456789", ""),
        ] {
            let contact = Contact::new("tel", to).unwrap();
            let warnings = contact.warnings();
            let kinds: Vec<_> = warnings.iter().map(|w| (w.kind(), w.field())).collect();
            let expected: Vec<_> =
                (!warning.is_empty()).then_some((warning, "to")).into_iter().collect();
            assert_eq!(kinds, expected, "{to}: {warnings:?}");
        }
    }
}
