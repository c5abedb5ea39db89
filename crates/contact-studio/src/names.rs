//! What channels are called, in the languages of the studio.

use contact_link::ChannelInfo;

use crate::words::Language;

/// Names, countries and search words beyond the table's own: `channel | country | French name | words`, a line each.
const MORE: &str = include_str!("names.txt");

/// A channel as people call it.
pub(crate) fn name(info: &'static ChannelInfo, language: Language) -> &'static str {
    let [_, french, _] = more(info.name);
    match language {
        Language::French if !french.is_empty() => french,
        _ => info.display,
    }
}

/// Country, French name, words; each may be empty.
pub(crate) fn more(channel: &str) -> [&'static str; 3] {
    for line in MORE.lines() {
        let mut parts = line.split('|').map(str::trim);
        if parts.next() == Some(channel) {
            return std::array::from_fn(|_| parts.next().unwrap_or_default());
        }
    }
    [""; 3]
}

#[cfg(test)]
mod tests {
    use super::*;
    use contact_link::{Channel, Status};

    #[test]
    fn every_line_is_of_a_channel() {
        for line in MORE.lines() {
            let name = line.split('|').next().unwrap_or_default().trim();
            assert!(Channel::from_name(name).is_some(), "{line}");
            assert_eq!(line.split('|').count(), 4, "{line}");
        }
    }

    #[test]
    fn no_name_stays_in_english_words() {
        const ENGLISH: [&str; 14] = [
            "on", "call", "chat", "message", "messages", "share", "search", "follow", "profile",
            "page", "room", "group", "service", "link",
        ];
        // Names of products, and what is no link.
        const KEPT: [&str; 4] = ["google_chat", "rcs", "copy_link", "web_share"];
        for info in Channel::ALL.iter().map(|channel| channel.info()) {
            let mut words = info.display.split([' ', '(', ')']).map(str::to_lowercase);
            let english = words.any(|word| ENGLISH.contains(&word.as_str()));
            if english && info.status != Status::Dead && !KEPT.contains(&info.name) {
                assert_ne!(name(info, Language::French), info.display, "{}", info.name);
            }
        }
    }
}
