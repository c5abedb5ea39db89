//! Which phrase each channel says.

mod rows;

use contact_link::Channel;

use contact_link::scan::{item, tail};

use rows::{CATALOGUE, COMMON};

/// The lines of a language's file.
pub(crate) const LINES: usize = 26;

/// The line that says, to a screen reader, that a tab opens. The other lines are phrases.
pub(crate) const NEW_TAB: usize = 0;

/// How many lines the common channels use, which therefore stand first.
const COMMON_LINES: usize = 12;

/// How many lines the channels that are compiled in use.
pub(crate) const LINES_USED: usize = if HAS_CATALOGUE { LINES } else { COMMON_LINES };

const HAS_CATALOGUE: bool = Channel::ALL.len() > Channel::COMMON.len();

/// What a channel says: a packed row.
#[derive(Clone, Copy)]
pub(crate) struct Row(&'static str);

/// What a label names, as the letter that a row has for it.
pub(crate) mod name {
    pub(crate) const NUMBER: u8 = b'+';
    pub(crate) const TARGET: u8 = b'=';
    pub(crate) const SCREEN_NAME: u8 = b'@';
    pub(crate) const HANDLE: u8 = b'a';
    pub(crate) const HASHTAG: u8 = b'#';
}

impl Row {
    /// The row of a channel.
    pub(crate) fn of(channel: Channel) -> Row {
        let number = channel as usize;
        Row(match number.checked_sub(Channel::COMMON.len()) {
            Some(number) if HAS_CATALOGUE => item(CATALOGUE, b'\n', number),
            _ => item(COMMON, b'\n', number),
        })
    }

    /// The line of the phrase that names somebody.
    pub(crate) fn named(self) -> usize {
        self.line(0)
    }

    /// The line of the phrase where nobody is to be named.
    pub(crate) fn other(self) -> usize {
        self.line(1)
    }

    /// What the first one names.
    pub(crate) fn names(self) -> u8 {
        self.byte(2)
    }

    /// What the second one names.
    pub(crate) fn service(self) -> &'static str {
        tail(self.0, 3)
    }

    fn byte(self, at: usize) -> u8 {
        self.0.as_bytes().get(at).copied().unwrap_or_default()
    }

    /// `a` is line 1.
    fn line(self, at: usize) -> usize {
        usize::from(self.byte(at) & 31)
    }
}

#[cfg(test)]
mod tests {
    use super::rows::{CATALOGUE_NAMES, COMMON_NAMES};
    use super::*;
    use crate::languages::LANGUAGES;
    use alloc::vec::Vec;

    #[test]
    fn every_channel_has_its_row_in_order() {
        let rows: Vec<_> = COMMON_NAMES.iter().chain(CATALOGUE_NAMES).copied().collect();
        for (at, channel) in Channel::ALL.iter().enumerate() {
            assert_eq!(rows.get(at).copied(), Some(channel.name()), "row {at}");
        }
        // Without the catalogue, the others are not compiled in.
        assert!(!HAS_CATALOGUE || Channel::ALL.len() == rows.len(), "a row too many here");
    }

    #[test]
    fn a_row_says_what_it_names() {
        for channel in Channel::ALL.iter().copied() {
            let (row, name) = (Row::of(channel), channel.name());
            assert!(
                (1..LINES).contains(&row.named()) && (1..LINES).contains(&row.other()),
                "{name}"
            );
            for language in LANGUAGES {
                let words = language.words;
                let named = words.say(row.named(), "NAME");
                assert!(row.names() == b' ' || named.contains("NAME"), "{name}: {named}");
                let other = words.say(row.other(), row.service());
                assert!(!other.is_empty() && !other.contains("{}"), "{name}: {other}");
                assert!(other.contains(row.service()), "{name}: {other}");
            }
        }
    }

    #[test]
    fn the_lines_of_a_small_page_are_enough_for_its_channels() {
        for channel in Channel::COMMON {
            let row = Row::of(*channel);
            assert!(row.named().max(row.other()) < COMMON_LINES, "{}", channel.name());
        }
    }
}
