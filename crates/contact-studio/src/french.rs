//! What is wrong with a contact, in French. In English the crate contact-link says it.

use contact_link::{Error, Kind};

use crate::catalogue;
use crate::words::Language;

/// What the fields of all channels take: `english => french`, a line each.
const WANTS: &str = include_str!("wants.txt");

/// The French of what a field takes; in English where there is none.
pub(crate) fn wants(english: &'static str) -> &'static str {
    let mut lines = WANTS.lines().filter_map(|line| line.split_once(" => "));
    lines.find(|(known, _)| *known == english).map_or(english, |(_, french)| french)
}

/// One sentence: what was given, what is wrong with it.
pub(crate) fn sentence(error: &Error) -> String {
    let channel = error.channel();
    let channel = channel.map_or("", |channel| catalogue::name(channel.info(), Language::French));
    let colon = if channel.is_empty() { "" } else { " : " };
    let given: String = error.given().chars().take(60).collect();
    let what = complaint(error.kind());
    match error.kind() {
        Kind::MissingField | Kind::EmptyId => format!("{channel}{colon}{what}"),
        _ => format!("{channel}{colon}« {given} » {what}"),
    }
}

fn complaint(kind: Kind) -> &'static str {
    match kind {
        Kind::UnknownChannel => "n’est pas un canal",
        Kind::DeadChannel => "a fermé : un lien n’y mènerait nulle part",
        Kind::NotALink => "est une action de script et n’a pas de lien",
        Kind::UnknownLink => "n’est pas un lien de contact",
        Kind::EmptyId | Kind::MissingField => "il manque ce champ",
        Kind::BadParam => "ne va pas avec ce canal, ou pas avec le reste",
        Kind::Duplicate => "est donné deux fois",
        Kind::BadChar => "contient un caractère qui n’est pas permis ici",
        Kind::TooShort => "est trop court",
        Kind::TooLong => "est trop long",
        Kind::ReservedName => "est un nom que le service se réserve",
        Kind::NotE164 => "n’est pas un numéro international",
        Kind::VanityLetters => {
            "contient des lettres, qu’un téléphone ne compose pas depuis un lien"
        }
        Kind::Emergency => "est un numéro d’urgence, qu’aucun bouton ne doit composer",
        Kind::Ussd => "est un code pour le téléphone lui-même, qu’aucun bouton ne doit composer",
        Kind::CrlfHeader => "contient un retour à la ligne, qui commencerait un autre en-tête",
        Kind::ControlChar => "contient un caractère de contrôle",
        Kind::BadEncoding => "est encodé en pour cent, mais pas en UTF-8",
        Kind::BadScheme => "ne commence ni par https:// ni par http://",
        Kind::Userinfo => "a un nom d’utilisateur devant son hôte, ce qui cache où il mène",
        Kind::BadHost => "n’a pas de nom d’hôte possible",
        Kind::HomoglyphHost => "a un hôte dont les lettres ressemblent à d’autres",
        Kind::PathTraversal => "a un segment fait de points dans son chemin",
        Kind::OutOfRange => "dépasse les limites",
        Kind::BadChecksum => {
            "ne correspond pas à sa propre somme de contrôle : un caractère est faux"
        }
        Kind::SecretKey => "est une clé privée, qui ne doit jamais vous quitter",
        _ => "n’est pas accepté",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contact_link::{Channel, Contact, Status};

    #[test]
    fn every_field_is_said_in_french() {
        let alive = Channel::ALL.iter().map(|channel| channel.info());
        let alive = alive.filter(|info| info.status != Status::Dead);
        let known: Vec<&str> =
            WANTS.lines().map(|line| line.split_once(" => ").expect(line).0).collect();
        for info in alive {
            for param in info.params {
                assert!(known.contains(&param.wants), "{}: {:?}", info.name, param.wants);
            }
        }
        let used = |wants: &str| {
            let mut all = Channel::ALL.iter().flat_map(|channel| channel.info().params);
            all.any(|param| param.wants == wants)
        };
        let idle: Vec<_> = known.iter().filter(|wants| !used(wants)).collect();
        assert!(idle.is_empty(), "of no field: {idle:?}");
    }

    #[test]
    fn a_mistake_is_said_in_french() {
        let error = Contact::new("x_dm", "furni").unwrap_err();
        let said = sentence(&error);
        assert!(
            said.ends_with(
                "X (message privé) : « furni » contient un caractère qui n’est pas permis ici"
            ),
            "{said}"
        );
    }
}
