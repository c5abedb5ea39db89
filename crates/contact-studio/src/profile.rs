//! The numeric id in a saved profile page.

use contact_link::Contact;
use contact_snippet::profile::{Choice, Found, made_at};
use serde::Serialize;

use crate::refusal::Refusal;
use crate::words::{Language, Text};

#[derive(Debug, Serialize)]
pub(crate) struct Account {
    id: String,
    handle: Option<String>,
    /// Where in the page it stood.
    source: &'static str,
    /// When the account was made, where that is known.
    created: Option<String>,
    /// The link for a private message.
    link: String,
    /// What is not to be given away; empty where all may be.
    warning: &'static str,
}

pub(crate) fn id(html: &str, handle: &str, language: Language) -> Result<Account, Refusal> {
    let found = Found::read(html);
    let handle = Some(handle.trim()).filter(|handle| !handle.is_empty());
    let refuse = |text: Text| Refusal::new("html", language.say(text), language.say(RIGHT));
    let one = match found.choose(handle) {
        Choice::One(one) => one,
        Choice::None => return Err(refuse(NONE)),
        Choice::Several(_) => {
            return Err(Refusal::new("handle", language.say(SEVERAL), ""));
        }
        Choice::OtherHandle(handles) => {
            let sentence = language.say(OTHER).replace("{}", &handles.join(", @"));
            return Err(Refusal::new("handle", sentence, language.say(RIGHT)));
        }
    };
    let contact = Contact::new("x_dm", &one.id).map_err(|error| Refusal::from(&error))?;
    let warning = match (found.login, found.private) {
        (true, _) => language.say(LOGIN),
        (_, true) => language.say(PRIVATE),
        _ => "",
    };
    Ok(Account {
        created: one.created.clone().or_else(|| made_at(&one.id)),
        handle: one.handle.or(found.handle),
        source: one.source,
        link: contact.to_string(),
        id: one.id,
        warning,
    })
}

const RIGHT: Text = [
    "the profile page (https://x.com/NAME), saved from a browser as HTML",
    "la page du profil (https://x.com/NOM), enregistrée en HTML depuis un navigateur",
];
const NONE: Text = [
    "There is no account's id in this page.",
    "Cette page ne contient l’identifiant d’aucun compte.",
];
const SEVERAL: Text = [
    "The page has the ids of several accounts; say which handle is meant.",
    "La page contient les identifiants de plusieurs comptes ; indiquez lequel.",
];
const OTHER: Text = ["This page is about @{}.", "Cette page est celle de @{}."];
const LOGIN: Text = [
    "This file holds cookies of a login: never give it away. Nothing of it leaves this page.",
    "Ce fichier contient les cookies d’une connexion : ne le donnez jamais. Rien n’en quitte cette page.",
];
const PRIVATE: Text = [
    "This file is part of a data archive and holds private data: never give it away. Nothing of it leaves this page.",
    "Ce fichier vient d’une archive de données et contient des données privées : ne le donnez jamais. Rien n’en quitte cette page.",
];
