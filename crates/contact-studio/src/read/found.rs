//! What a reading gives: the contacts, and what was mended in them.

use contact_link::{Channel, Contact};
use contact_snippet::remark::{self, Remark};
use serde::Serialize;

use crate::said::Said;
use crate::words::{Language, Text};

/// What it is, and the contacts in it.
#[derive(Debug, Serialize)]
pub(crate) struct Reading {
    /// `number`, `short`, `handle`, `id`, `address`, `link`, `page` or `nothing`.
    pub(crate) kind: &'static str,
    pub(crate) found: Vec<Found>,
    /// What is still to be told: `country`, `channel` or `recipient_id`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) needs: Option<&'static str>,
    /// The numbers that are to be read by the plan of their country.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) national: Vec<National>,
    pub(crate) sentence: String,
}

/// A number as it is dialled within its country.
#[derive(Debug, Serialize)]
pub(crate) struct National {
    pub(crate) number: String,
    /// What it is for; anything that a number is for, where there is none.
    pub(crate) channels: Vec<&'static str>,
}

/// A contact that the text has.
#[derive(Debug, Serialize)]
pub(crate) struct Found {
    pub(crate) contact: Said,
    pub(crate) link: String,
    /// What was left out or made anew.
    pub(crate) cleaned: Vec<String>,
    /// What is unwise about it, or how it was understood.
    pub(crate) sentence: String,
}

impl Found {
    pub(crate) fn of(contact: &Contact, language: Language) -> Found {
        let warnings: Vec<String> =
            contact.warnings().iter().map(|warning| language.said(warning)).collect();
        Found {
            contact: Said::of(contact),
            link: contact.to_string(),
            cleaned: Vec::new(),
            sentence: warnings.join(" "),
        }
    }

    /// Of a link that opens the channel and says nothing yet.
    pub(crate) fn bare(channel: Channel) -> Found {
        Found {
            contact: Said::bare(channel),
            link: String::new(),
            cleaned: Vec::new(),
            sentence: String::new(),
        }
    }

    /// Says that it was written anew.
    pub(super) fn tidied(&mut self, language: Language) {
        let said = language.say(TIDIED);
        if !self.cleaned.iter().any(|other| other == said) {
            self.cleaned.push(said.into());
        }
    }

    /// Of a link that somebody has.
    pub(crate) fn of_link(url: &str, contact: &Contact, language: Language) -> Found {
        let contact = contact.clone().canonical();
        Found { cleaned: cleaned(url, &contact, language), ..Found::of(&contact, language) }
    }
}

impl Reading {
    pub(super) fn new(
        kind: &'static str,
        found: Vec<Found>,
        sentence: impl Into<String>,
    ) -> Reading {
        Reading { kind, found, needs: None, national: Vec::new(), sentence: sentence.into() }
    }

    pub(super) fn needing(self, needs: &'static str) -> Reading {
        Reading { needs: Some(needs), ..self }
    }

    /// Waits for the country of a number.
    pub(super) fn of_country(self, number: &str) -> Reading {
        let national = National { number: number.into(), channels: Vec::new() };
        Reading { national: vec![national], ..self.needing("country") }
    }
}

/// What of a link is not in the contact's own.
fn cleaned(url: &str, contact: &Contact, language: Language) -> Vec<String> {
    let mut said: Vec<String> = remark::tracking_parameters(url)
        .map(|name| language.say(DROPPED).replace("{}", name))
        .collect();
    for remark in remark::of(url, contact) {
        match remark {
            Remark::Tracked(_) => {}
            Remark::Insecure => said.push(language.say(SECURE).into()),
            Remark::Outdated { old, new } => {
                said.push(language.say(MOVED).replacen("{}", &new, 1).replacen("{}", &old, 1));
            }
            Remark::Elsewhere { other, usual } => {
                said.push(language.say(OTHER).replacen("{}", &other, 1).replacen("{}", &usual, 1));
            }
            Remark::Untidy => said.push(language.say(TIDIED).into()),
        }
    }
    said
}

pub(crate) const FIND_ID: Text = [
    "A recipient id is digits; this is a handle. Save the profile page from a browser as HTML and open it here: the id is in it, and nothing leaves this page.",
    "L’identifiant d’un destinataire est fait de chiffres ; ceci est un nom de compte. Enregistrez la page du profil en HTML depuis un navigateur et ouvrez-la ici : l’identifiant y est, et rien ne quitte cette page.",
];
const DROPPED: Text = ["{} dropped", "{} retiré"];
const SECURE: Text = ["https instead of http", "https au lieu de http"];
const MOVED: Text = ["{} instead of {}", "{} au lieu de {}"];
const OTHER: Text = [
    "{} is another address of the same; {} is the usual one",
    "{} est une autre adresse du même contact ; {} est l’adresse habituelle",
];
const TIDIED: Text = ["written as the service documents it", "écrit comme le service le documente"];
