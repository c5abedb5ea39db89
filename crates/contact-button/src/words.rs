//! What buttons say, one table a language. A row follows each channel; `#` stands for what the label
//! names (a number, an address, a handle), and what follows `|` is said where nothing is known.

use contact_link::Channel;

use crate::scan::{head, tail};

/// A language.
#[derive(Debug)]
pub(crate) struct Words {
    /// Its BCP 47 tag.
    pub(crate) tag: &'static str,
    /// What a screen reader hears of a link that opens a tab.
    pub(crate) new_tab: &'static str,
    /// The labels, one a line in the order of the channels: one text is smaller than many.
    pub(crate) labels: &'static str,
}

impl Words {
    /// The words of a language as pages name it (`fr`, `fr-CA`), or English.
    pub(crate) fn of(lang: &str) -> &'static Words {
        let known = |words: &&Words| {
            let size = words.tag.len();
            let more = tail(lang, size).as_bytes().first();
            head(lang, size).eq_ignore_ascii_case(words.tag)
                && !more.is_some_and(u8::is_ascii_alphanumeric)
        };
        LANGUAGES.into_iter().find(known).unwrap_or(&ENGLISH)
    }
}

/// Does not compile where a row stands out of its place. The channels that contact-link's feature
/// `catalogue` adds come after these and have no words of ours yet.
macro_rules! words {
    ($name:ident $tag:literal, new_tab $new_tab:literal, $($channel:ident $label:literal,)*) => {
        static $name: Words = Words {
            tag: $tag,
            new_tab: $new_tab,
            labels: concat!($($label, "\n"),*),
        };
        const _: () = {
            let rows = [$(Channel::$channel as usize),*];
            assert!(rows.len() <= Channel::ALL.len());
            let mut at = 0;
            while at < rows.len() {
                assert!(rows[at] == at && Channel::ALL[at] as usize == at);
                at += 1;
            }
        };
    };
}

words! { ENGLISH "en",
    new_tab " (opens in a new tab)",
    Tel "Call #|Call",
    Sms "Text #|Send a text message",
    Email "Email #|Send an email",
    XDm "Message #|Message",
    Whatsapp "Chat on WhatsApp",
    Messenger "Chat on Messenger",
    Telegram "Chat on Telegram",
    Signal "Chat on Signal",
    Instagram "Message on Instagram",
    XPost "Post on X",
    XFollow "Follow #|Follow on X",
    FacebookPage "Visit on Facebook",
}

words! { FRENCH "fr",
    new_tab " (s’ouvre dans un nouvel onglet)",
    Tel "Appeler le #|Appeler",
    Sms "Envoyer un SMS au #|Envoyer un SMS",
    Email "Écrire à #|Écrire un e-mail",
    XDm "Envoyer un message à #|Envoyer un message",
    Whatsapp "Discuter sur WhatsApp",
    Messenger "Discuter sur Messenger",
    Telegram "Discuter sur Telegram",
    Signal "Discuter sur Signal",
    Instagram "Écrire sur Instagram",
    XPost "Publier sur X",
    XFollow "Suivre #|Suivre sur X",
    FacebookPage "Voir sur Facebook",
}

static LANGUAGES: [&Words; 2] = [&ENGLISH, &FRENCH];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_its_first_part() {
        for (lang, tag) in [
            ("", "en"),
            ("fr", "fr"),
            ("FR-ca", "fr"),
            ("fr_FR", "fr"),
            ("frr", "en"),
            ("de", "en"),
        ] {
            assert_eq!(Words::of(lang).tag, tag, "{lang}");
        }
    }

    #[test]
    fn no_cell_is_missing_or_left_in_english() {
        for words in LANGUAGES {
            assert!(words.new_tab.starts_with(' '));
            assert_eq!(words.labels.lines().count(), crate::theme::THEMES.len());
            for (label, english) in words.labels.lines().zip(ENGLISH.labels.lines()) {
                assert!(!label.trim().is_empty(), "{}", words.tag);
                assert!(words.tag == "en" || label != english, "{}: {label}", words.tag);
                assert_eq!(label.contains('#'), label.contains('|'), "{label}");
                assert!(label.matches('#').count() < 2, "{label}");
            }
        }
    }
}
