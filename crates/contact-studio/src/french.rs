//! What is wrong or unwise, in French. In English the crates contact-link and contact-button say it.

use contact_link::{Error, Kind};

use crate::names;
use crate::plain;
use crate::words::Language;

impl Language {
    /// What the crates of the buttons say in English, in this language.
    pub(crate) fn said(self, english: impl ToString) -> String {
        let english = english.to_string();
        match self {
            Language::English => plain::said(&english),
            Language::French => said(&english),
        }
    }

    /// What a field takes, in this language.
    pub(crate) fn wants(self, english: &'static str) -> &'static str {
        match self {
            Language::English => english,
            Language::French => wants(english),
        }
    }
}

/// What the fields of all channels take: `english => french`, a line each.
const WANTS: &str = include_str!("wants.txt");

/// The French of what a field takes; in English where there is none.
pub(crate) fn wants(english: &'static str) -> &'static str {
    let mut lines = WANTS.lines().filter_map(|line| line.split_once(" => "));
    lines.find(|(known, _)| *known == english).map_or(english, |(_, french)| french)
}

/// What else those crates say: `english => french`, a line each, with `{}` where a value stands; the first that fits holds.
const SENTENCES: &str = include_str!("sentences.txt");

/// The French of a sentence; in English where there is none.
pub(crate) fn said(english: &str) -> String {
    let mut lines = SENTENCES.lines().filter_map(|line| line.split_once(" => "));
    let found = lines.find_map(|(known, french)| Some((values(known, english)?, french)));
    let Some((values, french)) = found else { return english.to_owned() };
    let filled = french.split("{}").zip(values.iter().map(Some).chain([None]));
    filled.fold(String::new(), |said, (text, value)| said + text + value.unwrap_or(&""))
}

/// What stands in the places of the `{}`, if a sentence is of this form.
fn values<'s>(form: &str, sentence: &'s str) -> Option<Vec<&'s str>> {
    let mut texts = form.split("{}");
    let mut rest = sentence.strip_prefix(texts.next()?)?;
    let mut values = Vec::new();
    let mut texts = texts.peekable();
    while let Some(text) = texts.next() {
        let (value, after) = match texts.peek() {
            Some(_) => rest.split_once(text)?,
            None => (rest.strip_suffix(text)?, ""),
        };
        values.push(value);
        rest = after;
    }
    rest.is_empty().then_some(values)
}

/// One sentence: what was given, what is wrong with it.
pub(crate) fn sentence(error: &Error) -> String {
    let channel = error.channel();
    let channel = channel.map_or("", |channel| names::name(channel.info(), Language::French));
    let colon = if channel.is_empty() { "" } else { " : " };
    // As in English, a key that nobody may see is not quoted.
    let quoted = if error.kind() == Kind::SecretKey { "nsec1".len() } else { 60 };
    let given: String = error.given().chars().take(quoted).collect();
    let what = complaint(error.kind());
    match error.kind() {
        // What the row has for it stands below the field.
        Kind::MissingField if error.field() == "context" && !given.is_empty() => format!(
            "{channel}{colon}« {given} » est trop court pour un numéro international ; écrivez + et l’indicatif du pays \
             devant, ou cochez plus bas que c’est un numéro court"
        ),
        Kind::Emergency if dials_local(error) => format!(
            "{channel}{colon}« {given} » est un numéro d’urgence, qu’aucun bouton ne compose par erreur ; cochez plus bas si \
             c’est voulu"
        ),
        Kind::MissingField | Kind::EmptyId => format!("{channel}{colon}{what}"),
        _ => format!("{channel}{colon}« {given} » {what}"),
    }
}

/// Whether its channel dials a number as it stands where that is said.
fn dials_local(error: &Error) -> bool {
    let forms = error.channel().map_or(&[][..], |channel| channel.info().forms);
    forms.iter().any(|form| form.name == "local" && form.leads_elsewhere())
}

fn complaint(kind: Kind) -> &'static str {
    match kind {
        Kind::UnknownChannel => "n’est pas un canal",
        Kind::DeadChannel => "a fermé : un lien n’y mènerait nulle part",
        Kind::NotALink => "est une action de script et n’a pas de lien",
        Kind::UnknownLink => "n’est pas un lien de contact",
        Kind::ShortLink => {
            "est un lien court, qui cache où il mène : ouvrez-le et copiez l’adresse où il mène"
        }
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
                "X (message privé) : « furni » contient un caractère qui n’est pas permis ici"
            ),
            "{said}"
        );
    }

    #[test]
    fn a_short_number_is_told_what_to_do() {
        for (to, word) in [("3639", "trop court"), ("112", "urgence")] {
            let said = sentence(&Contact::new("tel", to).unwrap_err());
            assert!(said.contains(word) && said.contains("cochez plus bas"), "{said}");
        }
        let said = sentence(&Contact::new("whatsapp", "112").unwrap_err());
        assert!(!said.contains("cochez"), "{said}");
    }

    /// Fails where it stays English.
    fn translated(english: impl ToString) {
        let english = english.to_string();
        let french = said(&english);
        assert_ne!(french, english, "has no French");
        let kept = ["; it takes ", " is no ", "{}"].into_iter().find(|part| french.contains(part));
        assert_eq!(kept, None, "{french}");
    }

    #[test]
    fn every_line_has_the_same_values() {
        for line in SENTENCES.lines() {
            let (english, french) = line.split_once(" => ").expect(line);
            assert_eq!(english.matches("{}").count(), french.matches("{}").count(), "{line}");
            assert!(!french.contains(" => "), "{line}");
        }
        assert_eq!(said("\"a{}b\" is no hashtag"), "« a{}b » n’est pas un mot-dièse");
        assert_eq!(said("nobody says this"), "nobody says this");
    }

    #[test]
    fn every_note_on_a_button_of_x_is_said_in_french() {
        for warning in contact_button::x::Warning::ALL {
            translated(warning.template().replace("{}", "furni"));
        }
    }

    #[test]
    fn every_uncertain_channel_is_said_in_french() {
        let mut unclear = 0;
        for info in Channel::ALL.iter().map(|channel| channel.info()) {
            if info.status == Status::Unclear && !info.note.is_empty() {
                translated(info.note);
                unclear += 1;
            }
        }
        assert!(unclear > 10, "{unclear}");
    }

    #[test]
    fn every_warning_is_said_in_french() {
        let long = "a".repeat(5000);
        let mut kinds = Vec::new();
        for (channel, to, field) in [
            ("viber_call", "+33612345678", ("", "")),
            ("telegram", "furni", ("text", &*long)),
            ("whatsapp", "+33612345678", ("text", &long)),
            ("zoom", "1234567890", ("passcode", "abc")),
            ("jitsi", "https://xn--bcher-kva.example/room", ("", "")),
            ("matrix", "@a:xn--bcher-kva.example", ("", "")),
            ("x_post", "", ("text", &long)),
            ("tel", "3639", ("form", "local")),
            ("tel", "01 23 45 67 89", ("form", "local")),
            ("sms", "0033123456789", ("form", "local")),
            ("mastodon_tag", "coffee", ("instance", "bücher.example")),
        ] {
            let mut builder = Contact::builder(channel.parse::<Channel>().expect(channel));
            for (name, value) in [("to", to), field] {
                if !value.is_empty() {
                    builder.add(name, value);
                }
            }
            let Ok(contact) = builder.build() else { continue };
            for warning in contact.warnings() {
                translated(&warning);
                kinds.push(warning.kind());
            }
        }
        for kind in [
            "unclear_channel",
            "long_text",
            "long_link",
            "public_secret",
            "encoded_host",
            "local_number",
            "assumed_server",
        ] {
            assert!(kinds.contains(&kind), "{kind} of {kinds:?}");
        }
    }
}

#[cfg(all(test, feature = "whole"))]
mod rules {
    use super::*;
    use contact_button::Schedule;
    use contact_button::strategy::Conditions;
    use contact_cases::cases;

    /// What stands in hours and conditions, right and wrong, in any order.
    const PIECES: [&str; 34] = [
        "Mo", "Fr", "Su", "-", ",", ";", " ", "09:00", "18:00", "25:00", "24:00", "off", "PH",
        "SH", "2026", "2025", "Dec", "Feb", "30", "31", "x", "\"", "é", "=", "!=", "device",
        "hours", "lang", "path", "campaign", "phone", "open", "/shop", "",
    ];

    #[test]
    fn whatever_is_wrong_is_said_in_french() {
        let mut seen = std::collections::BTreeSet::new();
        cases(1_000, |u| {
            let count = u.int_in_range(0..=8)?;
            let mut text = String::new();
            for _ in 0..count {
                text.push_str(u.choose(&PIECES)?);
            }
            let refusals = [
                Schedule::new(&text, "Europe/Paris").err().map(|error| error.to_string()),
                text.parse::<Conditions>().err().map(|error| error.to_string()),
            ];
            for english in refusals.into_iter().flatten() {
                let french = said(&english);
                assert_ne!(french, english);
                let line = SENTENCES.lines().find(|line| {
                    line.split_once(" => ")
                        .is_some_and(|(form, _)| values(form, &english).is_some())
                });
                seen.extend(line);
            }
            Ok(())
        });
        assert!(seen.len() > 1, "the pieces make few mistakes: {seen:#?}");
    }

    #[test]
    fn each_kind_of_mistake_is_said_in_french() {
        for (text, french) in [
            ("09:00-18:00 Mo", "est en trop"),
            ("hello", "ni un jour, ni une date"),
            ("PH off", "diffère d’un pays à l’autre"),
            ("Mo-Xx 09:00-18:00", "pas un jour de la semaine"),
            ("Feb 31 off", "pas un jour de ce mois"),
            ("2026 Dec 24-2025 Jan 2 off", "avant la première date"),
            ("Mo 9-18", "pas une heure"),
        ] {
            let error = Schedule::new(text, "Europe/Paris").expect_err(text);
            assert!(said(&error.to_string()).contains(french), "{text}: {error}");
        }
        for text in
            ["", "devise=phone", "device=fridge", "hours=late", "path=shop", "lang=", "campaign="]
        {
            let english = text.parse::<Conditions>().expect_err(text).to_string();
            assert!(said(&english).contains("n’est pas une condition ; il faut "), "{english}");
        }
    }
}
