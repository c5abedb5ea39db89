//! What the dashboard says without numbers, in each of its languages.

use crate::fold::OTHER;
use crate::key::Dimension;

/// A language of the dashboard.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Language {
    English,
    French,
}

macro_rules! words {
    ($($name:ident: $english:literal, $french:literal;)*) => {
        /// Sentences and labels without numbers.
        pub(super) struct Words { $(pub(super) $name: &'static str,)* }
        static ENGLISH: Words = Words { $($name: $english,)* };
        static FRENCH: Words = Words { $($name: $french,)* };
        #[cfg(test)]
        const ALL: &[(&str, &str, &str)] = &[$((stringify!($name), $english, $french),)*];
    };
}

words! {
    title: "What the buttons bring", "Ce que les boutons apportent";
    skip: "Skip to the numbers", "Aller aux chiffres";
    demo: "Demonstration: these numbers were made up.", "Démonstration\u{202f}: ces chiffres sont inventés.";
    open_here: "Open without a password, since only this machine can reach it.",
        "Ouvert sans mot de passe\u{202f}: seule cette machine y a accès.";
    filters: "Filters", "Filtres";
    from: "From", "Du";
    to: "To", "Au";
    other: "(other)", "(autres)";
    apply: "Show", "Afficher";
    reset: "All numbers", "Tous les chiffres";
    shown: "Shown", "Vus";
    opened: "Opened", "Ouverts";
    clicked: "Pressed", "Pressés";
    rate: "Rate", "Taux";
    interval: "95 % interval", "Intervalle à 95 %";
    views_not_people: "Views are counted, not people: a page seen twice counts twice.",
        "On compte des vues, pas des personnes\u{202f}: une page vue deux fois compte deux fois.";
    nothing: "Nothing has been counted here yet.", "Rien n’a encore été compté ici.";
    over_time: "Day by day", "Jour après jour";
    by_week: "One bar for each week.", "Une barre par semaine.";
    day: "Day", "Jour";
    week_from: "Week from", "Semaine du";
    numbers: "The numbers as a table", "Les chiffres en tableau";
    as_table: "as a table", "en tableau";
    channel: "Channel", "Canal";
    path: "Page", "Page";
    campaign: "Campaign", "Campagne";
    variant: "Variant", "Variante";
    button: "Button", "Bouton";
    lang: "Language", "Langue";
    device: "Device", "Appareil";
    site: "Site", "Site";
    event: "Event", "Événement";
    phone: "Phone", "Téléphone";
    tablet: "Tablet", "Tablette";
    desktop: "Desktop", "Ordinateur";
    week: "Hours of the week", "Heures de la semaine";
    week_note: "The stronger the colour, the more.", "Plus la couleur est forte, plus il y en a.";
    week_presses: "Presses by hour of the week", "Appuis par heure de la semaine";
    week_rates: "Rate by hour of the week", "Taux par heure de la semaine";
    open_line: "The line marks the opening hours.", "Le trait marque les heures d’ouverture.";
    calls: "Calls by hour", "Appels par heure";
    hour: "Hour", "Heure";
    while_open: "While open", "Pendant l’ouverture";
    while_partly: "In hours partly open", "Dans une heure ouverte en partie";
    opening_hours: "Opening hours", "Heures d’ouverture";
    pooled: "The same name may stand for another thing in each campaign: compare variants within one.",
        "Un même nom peut désigner autre chose dans chaque campagne\u{202f}: comparez les variantes d’une seule.";
    while_closed: "While closed", "Pendant la fermeture";
    compare: "Compare", "Comparer";
    compare_note: "Decide when you will look before you look: who looks every day finds a difference by chance.",
        "Décidez quand regarder avant de regarder\u{202f}: qui regarde chaque jour trouve une différence par hasard.";
    one_only: "There are not two variants or campaigns to compare yet.",
        "Il n’y a pas encore deux variantes ou campagnes à comparer.";
    one_left: "With these filters there are not two variants or campaigns to compare.",
        "Avec ces filtres, il n’y a pas deux variantes ou campagnes à comparer.";
    no_rate: "There is no rate yet: views are needed, and at least as many as presses.",
        "Pas encore de taux\u{202f}: il faut des vues, et au moins autant que d’appuis.";
    conversation: "What is said of it on X", "Ce qu’on en dit sur X";
    export: "Take the numbers with you", "Emporter les chiffres";
    privacy: "No visitor is followed: each press adds one to a counter and is forgotten.",
        "Aucun visiteur n’est suivi\u{202f}: chaque appui ajoute un à un compteur, puis est oublié.";
    no_database: "the database does not answer; try again later",
        "la base de données ne répond pas\u{202f}; réessayez plus tard";
    noun_call: "calls", "d’appels";
    noun_message: "messages", "de messages";
    noun_click: "presses", "d’appuis";
}

const DAYS: [[&str; 7]; 2] = [
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
];

impl Language {
    /// The first of ours in a list such as `Accept-Language` or a tag.
    pub(super) fn of(tags: &str) -> Language {
        for tag in tags.split(',') {
            let language = tag.trim().split(['-', ';']).next().unwrap_or_default();
            match language.to_ascii_lowercase().as_str() {
                "fr" => return Language::French,
                "en" => return Language::English,
                _ => {}
            }
        }
        Language::English
    }

    pub(super) fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::French => "fr",
        }
    }

    pub(super) fn words(self) -> &'static Words {
        match self {
            Language::English => &ENGLISH,
            Language::French => &FRENCH,
        }
    }

    /// The other one, with the name that it has for itself.
    pub(super) fn other(self) -> (&'static str, &'static str) {
        match self {
            Language::English => ("fr", "Français"),
            Language::French => ("en", "English"),
        }
    }

    pub(super) fn dimension(self, dimension: Dimension) -> &'static str {
        let words = self.words();
        match dimension {
            Dimension::Site => words.site,
            Dimension::Button => words.button,
            Dimension::Channel => words.channel,
            Dimension::Event => words.event,
            Dimension::Path => words.path,
            Dimension::Campaign => words.campaign,
            Dimension::Variant => words.variant,
            Dimension::Lang => words.lang,
            Dimension::Device => words.device,
        }
    }

    /// Whether the dimension's French name is feminine.
    fn is_feminine(dimension: Dimension) -> bool {
        let feminine = [Dimension::Path, Dimension::Campaign, Dimension::Variant, Dimension::Lang];
        feminine.contains(&dimension)
    }

    /// Every value of a dimension.
    pub(super) fn all(self, dimension: Dimension) -> &'static str {
        match self {
            Language::English => "All",
            Language::French if Language::is_feminine(dimension) => "Toutes",
            Language::French => "Tous",
        }
    }

    /// Where a page said nothing.
    fn none(self, dimension: Dimension) -> &'static str {
        match self {
            Language::English => "(none)",
            Language::French if Language::is_feminine(dimension) => "(aucune)",
            Language::French => "(aucun)",
        }
    }

    /// A value as people call it.
    pub(super) fn value(self, dimension: Dimension, value: &str) -> String {
        let words = self.words();
        match (dimension, value) {
            (_, "") => self.none(dimension).into(),
            (_, OTHER) => words.other.into(),
            (Dimension::Device, "phone") => words.phone.into(),
            (Dimension::Device, "tablet") => words.tablet.into(),
            (Dimension::Device, "desktop") => words.desktop.into(),
            (Dimension::Channel, name) => self.channel(name),
            _ => value.into(),
        }
    }

    pub(super) fn weekday(self, day: usize) -> &'static str {
        DAYS[self as usize][day % 7]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_left_in_english() {
        for (name, english, french) in ALL {
            let same = ["path", "site"].contains(name);
            assert_eq!(english == french, same, "{name}");
            assert_eq!(english.ends_with('.'), french.ends_with('.'), "{name}");
        }
    }

    /// French has a narrow space there, at which no line ends.
    #[test]
    fn no_french_line_begins_with_a_colon() {
        for (name, _, french) in ALL {
            assert!(![" :", " ;", " !", " ?"].iter().any(|end| french.contains(end)), "{name}");
        }
    }

    #[test]
    fn french_words_agree_with_their_noun() {
        for (dimension, all, none) in [
            (Dimension::Channel, "Tous", "(aucun)"),
            (Dimension::Campaign, "Toutes", "(aucune)"),
            (Dimension::Variant, "Toutes", "(aucune)"),
        ] {
            assert_eq!(Language::French.all(dimension), all);
            assert_eq!(Language::French.value(dimension, ""), none);
        }
    }

    #[test]
    fn the_first_language_that_we_have_is_taken() {
        assert_eq!(Language::of("de-DE,de;q=0.9,fr-CA;q=0.8,en;q=0.5"), Language::French);
        assert_eq!(Language::of("en-GB,fr"), Language::English);
        assert_eq!(Language::of("FR"), Language::French);
        assert_eq!(Language::of(""), Language::English);
    }
}
