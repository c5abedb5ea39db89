//! The word that people put before a number, a name or a link: `Tel:`, `WhatsApp :`, `X:`.

use super::BY_NUMBER;

/// What each says: `words => channels`, a line each; a word without channels says that something follows.
const LABELS: &str = include_str!("labels.txt");

/// The channels that the word before the text names, and the text without it.
pub(super) fn off(text: &str) -> Option<(Vec<&'static str>, &str)> {
    // A drawn telephone says no more than that one follows.
    let bare = text.trim_start_matches(|c: char| {
        !c.is_ascii() && !c.is_alphanumeric() || c.is_whitespace() || c == '\u{fe0f}'
    });
    if let Some((label, rest)) = bare.split_once([':', '：']) {
        let rest = rest.trim();
        if rest.is_empty() || rest.starts_with("//") {
            return None;
        }
        return channels(label).map(|channels| (channels, rest));
    }
    let end = bare.find(|c: char| !c.is_alphabetic() && !"-°".contains(c)).unwrap_or(bare.len());
    let (label, rest) = bare.split_at(end);
    let rest = rest.trim_start_matches(|c: char| c == '.' || c.is_whitespace());
    let digits = rest.bytes().filter(u8::is_ascii_digit).count();
    if digits < 5 || !rest.starts_with(|c: char| c.is_ascii_digit() || "+(".contains(c)) {
        return None;
    }
    if label.is_empty() {
        return (bare.len() < text.len()).then(|| (Vec::new(), rest));
    }
    let channels = channels(label)?;
    channels.iter().all(|channel| BY_NUMBER.contains(channel)).then_some((channels, rest))
}

/// The channels of a word, whatever its case and the full stop behind it.
fn channels(label: &str) -> Option<Vec<&'static str>> {
    let label = label.trim().trim_end_matches('.').trim_end().to_lowercase();
    let mut lines = LABELS.lines().filter_map(|line| line.split_once(" =>"));
    let found = lines.find(|(words, _)| words.split(' ').any(|word| word == label));
    found.map(|(_, channels)| channels.split_whitespace().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use contact_link::Channel;

    #[test]
    fn every_label_is_of_channels() {
        for line in LABELS.lines() {
            let (words, channels) = line.split_once(" =>").expect(line);
            assert!(words.split(' ').all(|word| word == word.to_lowercase() && !word.is_empty()));
            for channel in channels.split_whitespace() {
                assert!(Channel::from_name(channel).is_some(), "{channel}");
            }
        }
    }

    #[test]
    fn a_label_is_one_word_of_ours() {
        assert_eq!(off("Tél. : 01 99"), Some((vec!["tel"], "01 99")));
        assert_eq!(off("Tel 01 99 00 12 34"), Some((vec!["tel"], "01 99 00 12 34")));
        assert_eq!(off("\u{260e}\u{fe0f} 01 99 00 12 34"), Some((vec![], "01 99 00 12 34")));
        for none in ["Fax: 01 99 00 12 34", "tel:", "x://a", "x 12345678", "01 99", "text me"] {
            assert_eq!(off(none), None, "{none}");
        }
    }
}
