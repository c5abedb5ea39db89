//! What channels are called. The channel table has English names; most are a service's own, which is
//! the same everywhere.

use contact_link::Channel;

use super::words::Language;

/// English names that are not the table's.
const ENGLISH: [(&str, &str); 1] = [("sms", "Text message")];

/// Names of the table in French, `*` standing for a service. The first that fits is taken.
const FRENCH: [(&str, &str); 36] = [
    ("Phone call", "Appel"),
    ("Text message (SMS)", "SMS"),
    ("Email", "E-mail"),
    ("Callback form", "Formulaire de rappel"),
    ("Copy link", "Copie du lien"),
    ("Share (system)", "Partage (système)"),
    ("Map (geo:)", "Carte (geo:)"),
    ("Telegram channel messages", "Messages d’une chaîne Telegram"),
    ("Telegram Business chat", "Discussion Telegram Business"),
    ("Google Business Profile", "Fiche d’établissement Google"),
    ("* (direct message)", "* (message privé)"),
    ("* (legacy)", "* (ancien)"),
    ("* call link", "Lien d’appel *"),
    ("* call", "Appel *"),
    ("* messaging link", "Lien de message *"),
    ("* message", "Message *"),
    ("* customer service", "Service client *"),
    ("* add friend", "Ajout d’ami *"),
    ("* group", "Groupe *"),
    ("* channel", "Chaîne *"),
    ("* bot", "Bot *"),
    ("* room", "Salon *"),
    ("* server", "Serveur *"),
    ("* place", "Lieu *"),
    ("* review", "Avis *"),
    ("* profile", "Profil *"),
    ("* page", "Page *"),
    ("Post on *", "Publication sur *"),
    ("Post to *", "Publication sur *"),
    ("Reply on *", "Réponse sur *"),
    ("Share on *", "Partage sur *"),
    ("Follow on *", "Abonnement sur *"),
    ("Search on *", "Recherche sur *"),
    ("Mention on *", "Mention sur *"),
    ("Hashtag on *", "Hashtag sur *"),
    ("Directions *", "Itinéraire *"),
];

impl Language {
    /// A channel as people call it, by its name in the table.
    pub(super) fn channel(self, name: &str) -> String {
        let Some(known) = Channel::from_name(name) else { return name.into() };
        let shown = known.info().display;
        match self {
            Language::English => {
                let own = ENGLISH.iter().find(|(channel, _)| *channel == name);
                own.map_or(shown, |(_, own)| own).into()
            }
            Language::French => french(shown),
        }
    }
}

fn french(shown: &str) -> String {
    let named = FRENCH.iter().find_map(|(english, french)| match english.split_once('*') {
        None => (shown == *english).then(|| (*french).to_owned()),
        Some((before, after)) => {
            let service = shown.strip_prefix(before)?.strip_suffix(after)?;
            Some(french.replace('*', service))
        }
    });
    named.unwrap_or_else(|| shown.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whatever channel the table gets, its name has no English word that a name has today.
    #[test]
    fn french_names_are_french() {
        let english: Vec<&str> = FRENCH
            .iter()
            .flat_map(|(english, _)| english.split(['*', ' ', '(', ')', ':']))
            // Of Zoom Phone, which is a name.
            .filter(|word| word.len() > 2 && *word != "Phone")
            .filter(|word| FRENCH.iter().all(|(_, french)| !french.contains(word)))
            .collect();
        assert!(english.len() > 20, "{english:?}");
        for channel in Channel::ALL {
            let shown = Language::French.channel(channel.name());
            let left = shown.split([' ', '(', ')', ':']).find(|word| english.contains(word));
            assert_eq!(left, None, "{shown}");
        }
    }

    #[test]
    fn a_service_keeps_its_name() {
        for (name, english, french) in [
            ("tel", "Phone call", "Appel"),
            ("sms", "Text message", "SMS"),
            ("x_dm", "X (direct message)", "X (message privé)"),
            ("whatsapp_call", "WhatsApp call", "Appel WhatsApp"),
            ("google_maps_directions", "Directions (Google Maps)", "Itinéraire (Google Maps)"),
            ("x_hashtag", "Hashtag on X", "Hashtag sur X"),
            ("signal", "Signal", "Signal"),
            ("gone", "gone", "gone"),
        ] {
            assert_eq!(Language::English.channel(name), english);
            assert_eq!(Language::French.channel(name), french);
        }
    }
}
