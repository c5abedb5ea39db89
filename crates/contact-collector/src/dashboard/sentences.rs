//! What the dashboard says with numbers in it, in each of its languages.

use std::borrow::Cow;

use contact_link::{Channel, Group};
use jiff::civil::Date;

use super::words::Language;
use crate::stats::{Rate, Verdict};

impl Language {
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
        let (name, rate) = (apart(more.0), self.rate(&more.1));
        let (other, than) = (apart(less.0), self.rate(&less.1));
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
                "Trop peu encore\u{202f}: {name} {rate}, {other} {than}\u{202f}; il faut environ {} vues de plus.",
                self.number(views)
            ),
            (Language::English, Verdict::Open(None)) => {
                format!("No difference worth waiting for: {name} {rate}, {other} {than}.")
            }
            (Language::French, Verdict::Open(None)) => {
                format!(
                    "Aucune différence qui vaille d’attendre\u{202f}: {name} {rate}, {other} {than}."
                )
            }
        }
    }

    /// What announces something: with a colon, as each language writes it.
    pub(super) fn before(self, text: &str) -> String {
        match self {
            Language::English => format!("{text}: "),
            Language::French => format!("{text}\u{202f}: "),
        }
    }

    /// How many values a table leaves out.
    pub(super) fn more(self, others: usize) -> String {
        let others = self.number(others as i64);
        match self {
            Language::English => format!("{others} more, not shown here:"),
            Language::French => format!("{others} de plus, non montrés ici\u{202f}:"),
        }
    }

    /// Of which campaign the variants are that are compared.
    pub(super) fn within(self, campaign: &str, several: bool) -> String {
        let campaign = &*apart(campaign);
        let mut said = match (self, campaign) {
            (Language::English, "") => {
                "These are the variants where no campaign is named.".to_owned()
            }
            (Language::French, "") => "Ce sont les variantes sans campagne.".to_owned(),
            (Language::English, _) => format!("These are the variants of the campaign {campaign}."),
            (Language::French, _) => format!("Ce sont les variantes de la campagne {campaign}."),
        };
        if several {
            said.push_str(match self {
                Language::English => {
                    " It has the most views; choose another one in the filters. Variants of different \
                     campaigns are not put together."
                }
                Language::French => {
                    " C’est elle qui a le plus de vues\u{202f}; choisissez-en une autre dans les filtres. Les \
                     variantes de campagnes différentes ne sont pas réunies."
                }
            });
        }
        said
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

    /// Calls that nobody took, and those of which that is not known.
    pub(super) fn missed(self, closed: i64, partly: i64, all: i64) -> String {
        let share = self.percent(if all > 0 { closed as f64 / all as f64 } else { 0.0 });
        let (closed, all) = (self.number(closed), self.number(all));
        let mut said = match self {
            Language::English => {
                format!("{closed} of {all} calls ({share}) were pressed while closed.")
            }
            Language::French => {
                format!("{closed} appels sur {all} ({share}) ont été lancés pendant la fermeture.")
            }
        };
        if partly > 0 {
            let partly = self.number(partly);
            said.push_str(&match self {
                Language::English => format!(
                    " {partly} more were pressed in an hour that is only partly open: calls are \
                     counted by the hour, so nobody knows how many of them were missed."
                ),
                Language::French => format!(
                    " {partly} autres l’ont été dans une heure ouverte en partie seulement\u{202f}: les \
                     appels sont comptés par heure, on ne sait donc pas combien ont été manqués."
                ),
            });
        }
        said
    }
}

/// A name within a sentence: one that is written from the right does not turn the numbers beside it
/// (Unicode's FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE).
pub(super) fn apart(name: &str) -> Cow<'_, str> {
    if name.is_ascii() { name.into() } else { format!("\u{2068}{name}\u{2069}").into() }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let arabic = Language::English.within("حملة", false);
        assert_eq!(arabic, "These are the variants of the campaign \u{2068}حملة\u{2069}.");
        assert_eq!(
            said(Language::French),
            "B apporte plus d’appels, 3,1 % (2,6 à 3,7) contre 2,2 % (1,8 à 2,7)."
        );
    }
}
