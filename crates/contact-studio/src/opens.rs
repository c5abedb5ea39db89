//! What a click opens on each system.

use contact_link::{Contact, Group};
use serde::Serialize;

use crate::words::{Language, Text};

#[derive(Debug, Serialize)]
pub(crate) struct Opens {
    /// `ios`, `android`, `windows` or `macos`.
    system: &'static str,
    what: String,
}

const SYSTEMS: [&str; 4] = ["ios", "android", "windows", "macos"];

/// What happens by the scheme of the link, on each system in their order.
type Row = [Text; 4];

pub(crate) fn opens(contact: &Contact, language: Language) -> Vec<Opens> {
    let link = contact.to_string();
    let scheme = link.split(':').next().unwrap_or_default();
    // The service alone: what it is used for stands in brackets behind it.
    let name = contact.channel().info().display.split(" (").next().unwrap_or_default();
    let row: Row = match scheme {
        "tel" | "callto" => CALL,
        "sms" => SMS,
        "mailto" => MAIL,
        "facetime" | "facetime-audio" | "imessage" => APPLE,
        "geo" => GEO,
        "https" if has_app(contact) => APP_LINK,
        "https" => PAGE,
        _ => APP,
    };
    SYSTEMS
        .into_iter()
        .zip(row)
        .map(|(system, text)| Opens { system, what: language.say(text).replace("{}", name) })
        .collect()
}

/// Whether phones give the link to the service's app where it is installed.
fn has_app(contact: &Contact) -> bool {
    let group = contact.channel().info().group;
    matches!(group, Group::Call | Group::Message | Group::Follow | Group::Local)
        && contact.channel().name() != "callback"
}

const CALL: Row = [
    ["Asks whether to call, then dials.", "Demande s’il faut appeler, puis compose le numéro."],
    [
        "Opens the dialler with the number; the visitor presses Call.",
        "Ouvre le clavier avec le numéro ; il reste à appuyer sur Appeler.",
    ],
    [
        "Offers Phone Link or another calling program. Where there is none, “Show number” helps.",
        "Propose Mobile connecté ou un autre logiciel d’appel. À défaut, « Afficher le numéro » aide.",
    ],
    [
        "Offers FaceTime, which calls through an iPhone nearby.",
        "Propose FaceTime, qui appelle par un iPhone à proximité.",
    ],
];
const SMS: Row = [
    ["Opens Messages with the text.", "Ouvre Messages avec le texte."],
    ["Opens the messages program with the text.", "Ouvre l’application de SMS avec le texte."],
    ["Opens Phone Link, where it is set up.", "Ouvre Mobile connecté, s’il est configuré."],
    ["Opens Messages.", "Ouvre Messages."],
];
const MAIL: Row = [
    [
        "Opens Mail, or the chosen mail program.",
        "Ouvre Mail, ou l’application de messagerie choisie.",
    ],
    [
        "Opens Gmail, or the chosen mail program.",
        "Ouvre Gmail, ou l’application de messagerie choisie.",
    ],
    ["Opens the chosen mail program.", "Ouvre le logiciel de messagerie choisi."],
    ["Opens Mail, or the chosen mail program.", "Ouvre Mail, ou le logiciel choisi."],
];
const APPLE: Row = [
    ["Opens at once.", "S’ouvre aussitôt."],
    ["Opens nothing.", "N’ouvre rien."],
    ["Opens nothing.", "N’ouvre rien."],
    ["Opens at once.", "S’ouvre aussitôt."],
];
const GEO: Row = [
    ["Opens nothing in Safari.", "N’ouvre rien dans Safari."],
    ["Offers the map programs.", "Propose les applications de cartes."],
    ["Opens Maps, where it is installed.", "Ouvre Cartes, s’il est installé."],
    ["Opens nothing.", "N’ouvre rien."],
];
/// The same on phones, and the same on computers.
const fn by_size(phone: Text, computer: Text) -> Row {
    [phone, phone, computer, computer]
}

const APP_LINK: Row = by_size(
    [
        "Opens the app ({}) where it is installed, else its page in the browser.",
        "Ouvre l’application ({}) si elle est installée, sinon sa page dans le navigateur.",
    ],
    [
        "Opens the page ({}) in the browser, which offers the app where there is one.",
        "Ouvre la page ({}) dans le navigateur, qui propose l’application s’il y en a une.",
    ],
);
const IN_BROWSER: Text =
    ["Opens the page ({}) in the browser.", "Ouvre la page ({}) dans le navigateur."];
const PAGE: Row = by_size(IN_BROWSER, IN_BROWSER);
const APP: Row = by_size(
    [
        "Opens the app ({}); where it is not installed, nothing happens.",
        "Ouvre l’application ({}) ; si elle n’est pas installée, rien ne se passe.",
    ],
    [
        "Asks, then opens the program ({}), where it is installed.",
        "Demande, puis ouvre le programme ({}), s’il est installé.",
    ],
);
