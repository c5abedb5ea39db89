//! What a reading says.

use crate::words::Text;

pub(super) const EMPTY: Text = [
    "Type a number, a @handle, or paste a link.",
    "Saisissez un numéro, un @compte, ou collez un lien.",
];
pub(super) const NOTHING: Text = [
    "This is neither a number nor a handle nor a link. It takes +33 1 23 45 67 89, @furni or https://wa.me/33612345678.",
    "Ce n’est ni un numéro, ni un compte, ni un lien. Par exemple : +33 1 23 45 67 89, @furni ou https://wa.me/33612345678.",
];
pub(super) const LINK: Text = ["A link of {}.", "Un lien : {}."];
pub(super) const BARE: Text = [
    "A link of {}. Still missing, to be written below: {}.",
    "Un lien : {}. À compléter plus bas : {}.",
];
pub(super) const OTHER_LINK: Text = [
    "This link opens no conversation that we know. Paste a link of a channel, such as https://wa.me/33612345678.",
    "Ce lien n’ouvre aucune conversation connue. Collez le lien d’un canal, par exemple https://wa.me/33612345678.",
];
pub(super) const NUMBER: Text = [
    "An international number. Choose how you want to be reached on it.",
    "Un numéro international. Choisissez comment on peut vous y joindre.",
];
pub(super) const ABROAD: Text = ["+ in the place of 00", "+ à la place de 00"];
pub(super) const NATIONAL: Text = [
    "A number as it is dialled within a country. Choose the country, so that visitors from everywhere can dial it.",
    "Un numéro tel qu’on le compose dans un pays. Choisissez le pays, pour qu’on puisse l’appeler de partout.",
];
pub(super) const SHORT: Text = [
    "A short number, which reaches nobody from another country. If that is meant, tick below what it is for; or else write + and the country code before it.",
    "Un numéro court, injoignable depuis un autre pays. Si c’est voulu, cochez plus bas à quoi il sert ; sinon, écrivez + et l’indicatif du pays devant.",
];
pub(super) const SHORT_OR_ID: Text = [
    "A short number, which reaches nobody from another country, or the numeric id of an X account. Tick below what it is.",
    "Un numéro court, injoignable depuis un autre pays, ou l’identifiant numérique d’un compte X. Cochez plus bas ce que c’est.",
];
pub(super) const EMERGENCY: Text = [
    "An emergency number, which no button dials by mistake. If that is meant, tick below what it is for.",
    "Un numéro d’urgence, qu’aucun bouton ne compose par erreur. Si c’est voulu, cochez plus bas à quoi il sert.",
];
pub(super) const NUMBER_OR_ID: Text = [
    "Digits alone: a number as it is dialled within a country, or the numeric id of an X account. Choose the country, or take the id.",
    "Des chiffres seuls : un numéro national, ou l’identifiant numérique d’un compte X. Choisissez le pays, ou prenez l’identifiant.",
];
pub(super) const ID: Text = [
    "The numeric id of an X account, for private messages.",
    "L’identifiant numérique d’un compte X, pour les messages privés.",
];
pub(super) const ADDRESS: Text = ["An e-mail address.", "Une adresse e-mail."];
pub(super) const HANDLE: Text = [
    "A handle. Choose where it is yours. A private message on X takes the account's numeric id, which a saved profile page holds.",
    "Un nom de compte. Choisissez le service. Un message privé sur X demande l’identifiant numérique du compte, qu’une page de profil enregistrée contient.",
];
pub(super) const LABELLED: Text =
    ["{}, as the word before it says.", "{}, comme l’indique le mot placé devant."];
