//! Why something else is compared than the address asks for.

use crate::dashboard::sentences::apart;
use crate::dashboard::words::Language;
use crate::key::Dimension;

impl Language {
    /// The other dimension is compared, since the one that was asked for has not two values.
    pub(super) fn instead(self, of: Dimension, filtered: bool) -> &'static str {
        match (self, of == Dimension::Variant, filtered) {
            (Language::English, true, true) => {
                "The filter leaves one campaign: its variants are compared."
            }
            (Language::French, true, true) => {
                "Le filtre ne laisse qu’une campagne\u{202f}: ce sont ses variantes qui sont comparées."
            }
            (Language::English, true, false) => {
                "There are not two campaigns here: variants are compared instead."
            }
            (Language::French, true, false) => {
                "Il n’y a pas deux campagnes ici\u{202f}: ce sont des variantes qui sont comparées."
            }
            (Language::English, false, _) => {
                "No campaign has two variants here: campaigns are compared instead."
            }
            (Language::French, false, _) => {
                "Aucune campagne n’a deux variantes ici\u{202f}: ce sont des campagnes qui sont comparées."
            }
        }
    }

    /// What the address names is not there.
    pub(super) fn missing(self, names: &[&str]) -> Option<String> {
        let names: Vec<_> = names.iter().map(|name| apart(name)).collect();
        match (self, &names[..]) {
            (_, []) => None,
            (Language::English, [name]) => {
                Some(format!("{name} is not to be found here: another one is compared."))
            }
            (Language::French, [name]) => {
                Some(format!("{name} ne se trouve pas ici\u{202f}: une autre est comparée."))
            }
            (Language::English, [a, b, ..]) => {
                Some(format!("Neither {a} nor {b} is to be found here: others are compared."))
            }
            (Language::French, [a, b, ..]) => {
                Some(format!("Ni {a} ni {b} ne se trouvent ici\u{202f}: d’autres sont comparées."))
            }
        }
    }

    /// The address names one twice.
    pub(super) fn with_itself(self, name: &str) -> String {
        let name = apart(name);
        match self {
            Language::English => {
                format!("{name} is not compared with itself: another one stands beside it.")
            }
            Language::French => {
                format!("{name} ne se compare pas à soi-même\u{202f}: une autre la côtoie.")
            }
        }
    }
}
