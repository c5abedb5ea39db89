//! What the dashboard says, in each of its languages.

use contact_link::{Channel, Group};
use jiff::civil::Date;

use crate::fold::OTHER;
use crate::key::Dimension;
use crate::stats::{Rate, Verdict};

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
    demo: "Demonstration: these numbers were made up.", "Démonstration : ces chiffres sont inventés.";
    open_here: "Open without a password, since only this machine can reach it.",
        "Ouvert sans mot de passe : seule cette machine y a accès.";
    filters: "Filters", "Filtres";
    from: "From", "Du";
    to: "To", "Au";
    all: "All", "Tous";
    none: "(none)", "(aucun)";
    other: "(other)", "(autres)";
    apply: "Show", "Afficher";
    reset: "All numbers", "Tous les chiffres";
    shown: "Shown", "Vus";
    opened: "Opened", "Ouverts";
    clicked: "Pressed", "Pressés";
    rate: "Rate", "Taux";
    interval: "95 % interval", "Intervalle à 95 %";
    views_not_people: "Views are counted, not people: a page seen twice counts twice.",
        "On compte des vues, pas des personnes : une page vue deux fois compte deux fois.";
    nothing: "Nothing has been counted here yet.", "Rien n’a encore été compté ici.";
    over_time: "Day by day", "Jour après jour";
    by_week: "One bar for each week.", "Une barre par semaine.";
    day: "Day", "Jour";
    week_from: "Week from", "Semaine du";
    numbers: "The numbers as a table", "Les chiffres en tableau";
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
    week_presses: "Presses by hour of the week", "Pressions par heure de la semaine";
    week_rates: "Rate by hour of the week", "Taux par heure de la semaine";
    open_line: "The line marks the opening hours.", "Le trait marque les heures d’ouverture.";
    calls: "Calls by hour", "Appels par heure";
    hour: "Hour", "Heure";
    while_open: "While open", "Pendant l’ouverture";
    while_closed: "While closed", "Pendant la fermeture";
    compare: "Compare", "Comparer";
    compare_note: "Decide when you will look before you look: who looks every day finds a difference by chance.",
        "Décidez quand regarder avant de regarder : qui regarde chaque jour trouve une différence par hasard.";
    one_only: "There are not two variants or campaigns to compare yet.",
        "Il n’y a pas encore deux variantes ou campagnes à comparer.";
    no_rate: "There is no rate yet: views are needed, and at least as many as presses.",
        "Pas encore de taux : il faut des vues, et au moins autant que de pressions.";
    conversation: "What is said of it on X", "Ce qu’on en dit sur X";
    export: "Take the numbers with you", "Emporter les chiffres";
    privacy: "No visitor is followed: each press adds one to a counter and is forgotten.",
        "Aucun visiteur n’est suivi : chaque pression ajoute un à un compteur, puis est oubliée.";
    no_database: "the database does not answer; try again later",
        "la base de données ne répond pas ; réessayez plus tard";
    noun_call: "calls", "d’appels";
    noun_message: "messages", "de messages";
    noun_click: "presses", "de pressions";
}

const DAYS: [[&str; 7]; 2] = [
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
];

/// Channels whose name is not a service's.
const CHANNELS: [(&str, &str, &str); 3] =
    [("tel", "Phone call", "Appel"), ("sms", "Text message", "SMS"), ("email", "Email", "E-mail")];

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

    /// A value as people call it.
    pub(super) fn value(self, dimension: Dimension, value: &str) -> String {
        let words = self.words();
        match (dimension, value) {
            (_, "") => words.none.into(),
            (_, OTHER) => words.other.into(),
            (Dimension::Device, "phone") => words.phone.into(),
            (Dimension::Device, "tablet") => words.tablet.into(),
            (Dimension::Device, "desktop") => words.desktop.into(),
            (Dimension::Channel, name) => self.channel(name),
            _ => value.into(),
        }
    }

    fn channel(self, name: &str) -> String {
        match (CHANNELS.iter().find(|(channel, ..)| *channel == name), self) {
            (Some((_, english, _)), Language::English) => (*english).into(),
            (Some((_, _, french)), Language::French) => (*french).into(),
            (None, _) => Channel::from_name(name).map_or(name, |known| known.info().display).into(),
        }
    }

    pub(super) fn weekday(self, day: usize) -> &'static str {
        DAYS[self as usize][day % 7]
    }

    /// A whole number, its thousands apart.
    pub(super) fn number(self, number: i64) -> String {
        let digits = number.unsigned_abs().to_string();
        let apart = match self {
            Language::English => ",",
            Language::French => "\u{202f}",
        };
        let mut text = String::from(if number < 0 { "\u{2212}" } else { "" });
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push_str(apart);
            }
            text.push(digit);
        }
        text
    }

    /// A share of one, in per cent, without the sign.
    fn share(self, share: f64) -> String {
        let digits = if share < 0.000_95 && share > 0.0 { 2 } else { 1 };
        let text = format!("{:.digits$}", share * 100.0);
        match self {
            Language::English => text,
            Language::French => text.replace('.', ","),
        }
    }

    pub(super) fn percent(self, share: f64) -> String {
        format!("{}\u{a0}%", self.share(share))
    }

    /// The interval without its middle: `2.6 to 3.7`.
    pub(super) fn interval(self, rate: &Rate) -> String {
        let to = match self {
            Language::English => "to",
            Language::French => "à",
        };
        format!("{}\u{a0}{to}\u{a0}{}", self.share(rate.low), self.share(rate.high))
    }

    fn rate(self, rate: &Rate) -> String {
        format!("{} ({})", self.percent(rate.rate), self.interval(rate))
    }

    pub(super) fn date(self, date: Date) -> String {
        match self {
            Language::English => date.strftime("%-d %b %Y").to_string(),
            Language::French => date.strftime("%d/%m/%Y").to_string(),
        }
    }

    /// A day without its year, for axes.
    pub(super) fn short_date(self, date: Date) -> String {
        match self {
            Language::English => date.strftime("%-d %b").to_string(),
            Language::French => date.strftime("%d/%m").to_string(),
        }
    }

    /// What a press of this channel brings.
    pub(super) fn noun(self, channel: Option<&str>) -> &'static str {
        let group = channel.and_then(Channel::from_name).map(|channel| channel.info().group);
        match group {
            Some(Group::Call) => self.words().noun_call,
            Some(Group::Message) => self.words().noun_message,
            _ => self.words().noun_click,
        }
    }

    /// What a comparison says, in one sentence.
    pub(super) fn verdict(
        self,
        verdict: Verdict,
        noun: &str,
        a: (&str, Rate),
        b: (&str, Rate),
    ) -> String {
        let (more, less) = if verdict == Verdict::Second { (b, a) } else { (a, b) };
        let (name, rate) = (more.0, self.rate(&more.1));
        let (other, than) = (less.0, self.rate(&less.1));
        match (self, verdict) {
            (Language::English, Verdict::First | Verdict::Second) => {
                format!("{name} brings more {noun}, {rate} against {than}.")
            }
            (Language::French, Verdict::First | Verdict::Second) => {
                format!("{name} apporte plus {noun}, {rate} contre {than}.")
            }
            (Language::English, Verdict::Open(Some(views))) => format!(
                "Too few yet: {name} {rate}, {other} {than}; about {} more views needed.",
                self.number(views)
            ),
            (Language::French, Verdict::Open(Some(views))) => format!(
                "Trop peu encore : {name} {rate}, {other} {than} ; il faut environ {} vues de plus.",
                self.number(views)
            ),
            (Language::English, Verdict::Open(None)) => {
                format!("No difference to be seen: {name} {rate}, {other} {than}.")
            }
            (Language::French, Verdict::Open(None)) => {
                format!("Aucune différence visible : {name} {rate}, {other} {than}.")
            }
        }
    }

    /// From how many views on a rate is shown.
    pub(super) fn least_views(self, views: i64) -> String {
        match self {
            Language::English => format!("Hours with fewer than {views} views have no rate yet."),
            Language::French => {
                format!("Une heure de moins de {views} vues n’a pas encore de taux.")
            }
        }
    }

    /// Calls that nobody took.
    pub(super) fn missed(self, closed: i64, all: i64) -> String {
        let share = self.percent(if all > 0 { closed as f64 / all as f64 } else { 0.0 });
        let (closed, all) = (self.number(closed), self.number(all));
        match self {
            Language::English => {
                format!("{closed} of {all} calls ({share}) were pressed while closed.")
            }
            Language::French => {
                format!("{closed} appels sur {all} ({share}) ont été lancés pendant la fermeture.")
            }
        }
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

    #[test]
    fn numbers_are_written_as_each_language_writes_them() {
        for (number, english, french) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (1_234_567, "1,234,567", "1\u{202f}234\u{202f}567"),
        ] {
            assert_eq!(Language::English.number(number), english);
            assert_eq!(Language::French.number(number), french);
        }
        assert_eq!(Language::English.percent(0.0312), "3.1\u{a0}%");
        assert_eq!(Language::French.percent(0.0004), "0,04\u{a0}%");
    }

    #[test]
    fn a_comparison_is_a_sentence() {
        let (a, b) = (Rate::of(84, 3800).unwrap(), Rate::of(118, 3800).unwrap());
        let said = |language: Language| {
            let verdict = crate::stats::compare((84, 3800), (118, 3800)).unwrap();
            language
                .verdict(verdict, language.noun(Some("tel")), ("A", a), ("B", b))
                .replace('\u{a0}', " ")
        };
        assert_eq!(
            said(Language::English),
            "B brings more calls, 3.1 % (2.6 to 3.7) against 2.2 % (1.8 to 2.7)."
        );
        assert_eq!(
            said(Language::French),
            "B apporte plus d’appels, 3,1 % (2,6 à 3,7) contre 2,2 % (1,8 à 2,7)."
        );
    }

    #[test]
    fn the_first_language_that_we_have_is_taken() {
        assert_eq!(Language::of("de-DE,de;q=0.9,fr-CA;q=0.8,en;q=0.5"), Language::French);
        assert_eq!(Language::of("en-GB,fr"), Language::English);
        assert_eq!(Language::of("FR"), Language::French);
        assert_eq!(Language::of(""), Language::English);
    }
}
