//! Reads a phone number as people write it, by its country's numbering plan. The studio loads this when a number is
//! typed that does not begin with `+`; no page of a brand ever does.
//!
//! One JSON text in, `{"text": "01 23 45 67 89", "country": "FR"}`, one out; `js/loader.js` makes the shipped
//! `studio/phone.js` of it.

use contact_link::{Error, Kind, NumberType, PhoneNumber};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

/// What was typed.
#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
struct Typed {
    text: String,
    /// ISO 3166-1; not needed where the text begins with `+`.
    country: String,
    /// `en` or `fr`.
    language: String,
}

#[derive(Serialize)]
struct Number {
    e164: String,
    /// As people of its country write it.
    national: String,
    international: String,
    /// The digits of the extension, if there is one.
    extension: Option<String>,
    /// Its own country, which may be another than the one asked for.
    country: Option<String>,
    #[serde(rename = "type")]
    kind: &'static str,
    warnings: Vec<&'static str>,
    /// What of the warnings is wrong with the number itself, and belongs beside it for as long as it stands there.
    doubts: Vec<&'static str>,
}

/// The number, or what is wrong with it.
#[wasm_bindgen(skip_typescript)]
pub fn number(request: &str) -> String {
    let typed: Typed = serde_json::from_str(request).unwrap_or_default();
    let answer = match read(&typed) {
        Ok(number) => serde_json::to_string(&number),
        Err(error) => {
            let said = match typed.language.starts_with("fr") {
                true => in_french(error.kind()).to_owned(),
                // An extension or a short number of its country is no option here.
                false if error.kind() == Kind::TooShort => SHORT.to_owned(),
                // It stands beside the field.
                false => error.to_string().trim_start_matches("number ").to_owned(),
            };
            serde_json::to_string(&serde_json::json!({ "error": said }))
        }
    };
    answer.unwrap_or_default()
}

fn read(typed: &Typed) -> Result<Number, Error> {
    let text = typed.text.trim();
    let number = match text.starts_with('+') {
        true => PhoneNumber::new(text)?,
        false => PhoneNumber::national(text, typed.country.trim())?,
    };
    let language = usize::from(typed.language.starts_with("fr"));
    let mut warnings = Vec::new();
    if !number.is_valid() {
        warnings.push(UNKNOWN[language]);
    }
    match number.number_type() {
        NumberType::Mobile | NumberType::Personal => warnings.push(MOBILE[language]),
        NumberType::PremiumRate | NumberType::SharedCost => warnings.push(PREMIUM[language]),
        _ => {}
    }
    // Whether a mobile number may be public is asked before it is copied.
    let doubts = warnings.iter().copied().filter(|it| *it != MOBILE[language]).collect();
    Ok(Number {
        e164: number.e164().into(),
        national: number.format_national(),
        international: number.format_international(),
        extension: number.extension().map(Into::into),
        country: number.country(),
        kind: kind(number.number_type()),
        warnings,
        doubts,
    })
}

/// What is wrong with a number.
fn in_french(kind: Kind) -> &'static str {
    match kind {
        Kind::TooShort => "Ce numéro est trop court ; vérifiez chaque chiffre.",
        Kind::TooLong => "Ce numéro est trop long ; vérifiez chaque chiffre.",
        Kind::VanityLetters => {
            "Ce numéro contient des lettres ; écrivez les chiffres de leurs touches."
        }
        Kind::Emergency => "C’est un numéro d’urgence, qu’aucun bouton ne doit composer.",
        Kind::Ussd => "C’est un code pour le téléphone lui-même ; écrivez un numéro sans * ni #.",
        _ => {
            "Ce n’est pas un numéro de ce pays ; vérifiez chaque chiffre, ou commencez par + et l’indicatif."
        }
    }
}

fn kind(kind: NumberType) -> &'static str {
    match kind {
        NumberType::FixedLine => "fixed_line",
        NumberType::Mobile => "mobile",
        NumberType::FixedLineOrMobile => "fixed_line_or_mobile",
        NumberType::TollFree => "toll_free",
        NumberType::PremiumRate => "premium_rate",
        NumberType::SharedCost => "shared_cost",
        NumberType::Voip => "voip",
        NumberType::Personal => "personal",
        NumberType::Pager => "pager",
        NumberType::Company => "company",
        NumberType::Voicemail => "voicemail",
        _ => "unknown",
    }
}

const SHORT: &str = "This number is too short; check each digit.";
const UNKNOWN: [&str; 2] = [
    "No country has handed out this number; check each digit.",
    "Aucun pays n’a attribué ce numéro ; vérifiez chaque chiffre.",
];
const MOBILE: [&str; 2] = [
    "This is a mobile number. If it is somebody's own, everybody will have it once it is published; a number of the brand's is better.",
    "C’est un numéro de mobile. S’il est personnel, tout le monde l’aura une fois publié ; mieux vaut un numéro de la marque.",
];
const PREMIUM: [&str; 2] = [
    "Calls to this number cost more; the price belongs beside the button.",
    "Les appels à ce numéro sont surtaxés ; le prix doit figurer près du bouton.",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(text: &str, country: &str) -> serde_json::Value {
        let request = serde_json::json!({ "text": text, "country": country });
        serde_json::from_str(&number(&request.to_string())).unwrap()
    }

    #[test]
    fn a_national_number_becomes_an_international_one() {
        let paris = ask("01 23 45 67 89", "fr");
        assert_eq!(paris["e164"], "+33123456789");
        assert_eq!(
            (&paris["national"], &paris["type"]),
            (&"01 23 45 67 89".into(), &"fixed_line".into())
        );
        assert_eq!(ask("(201) 555-0123", "US")["e164"], "+12015550123");
        assert_eq!(ask("+44 20 7946 0958", "")["country"], "GB");
    }

    #[test]
    fn a_mobile_number_warns() {
        let mobile = ask("06 12 34 56 78", "FR");
        assert_eq!(
            (&mobile["type"], mobile["warnings"].as_array().unwrap().len()),
            (&"mobile".into(), 1)
        );
    }

    #[test]
    fn a_number_that_nobody_has_is_doubted_and_a_mobile_one_is_not() {
        for text in ["+999 12345", "+33 0 99 99 99 99", "+1 555 555 5555 55"] {
            let doubted = ask(text, "");
            let doubts = doubted["doubts"].as_array().is_some_and(|all| !all.is_empty());
            assert!(doubts || doubted["error"].is_string(), "{text}: {doubted}");
        }
        for text in ["+33 6 12 34 56 78", "+33 1 23 45 67 89", "+44 20 7946 0958"] {
            assert_eq!(ask(text, "")["doubts"], serde_json::json!([]), "{text}");
        }
        let short = ask("12", "FR");
        assert_eq!(short["error"], SHORT);
    }

    #[test]
    fn what_is_no_number_is_said() {
        for (text, country) in [("", "FR"), ("hello", "FR"), ("01 23 45 67 89", "ZZ"), ("12", "FR")]
        {
            assert!(ask(text, country)["error"].is_string(), "{text} {country}");
        }
        let french = serde_json::json!({ "text": "01", "country": "FR", "language": "fr" });
        assert_eq!(
            number(&french.to_string()),
            r#"{"error":"Ce numéro est trop court ; vérifiez chaque chiffre."}"#
        );
        assert!(number("{").contains("error"));
    }
}
