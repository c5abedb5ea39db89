//! The files of `words/hours/`, line by line against the English one.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use contact_button::LANGUAGES;
use contact_button::hours::{Local, Said};

const RIGHT_TO_LEFT: [&str; 4] = ["ar", "fa", "he", "ur"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("words/hours")
}

fn text(tag: &str) -> String {
    fs::read_to_string(folder().join(tag).with_extension("txt")).unwrap()
}

#[test]
fn every_language_has_its_file_and_no_other() {
    let files = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name());
    let files: HashSet<String> = files
        .filter_map(|name| name.into_string().unwrap().strip_suffix(".txt").map(String::from))
        .collect();
    let tags = LANGUAGES.iter().map(|language| language.tag.to_owned());
    assert_eq!(files, tags.collect());
}

#[test]
fn no_line_is_missing_or_loses_its_places() {
    let english = text("en");
    for language in LANGUAGES {
        let tag = language.tag;
        let text = text(tag);
        assert!(text.ends_with('\n') && !text.contains('\r'), "{tag}");
        assert_eq!(text.lines().count(), english.lines().count(), "{tag}");
        for (line, english) in text.lines().zip(english.lines()) {
            let parts: Vec<&str> = line.split(['|', ',']).collect();
            assert!(parts.iter().all(|part| !part.trim().is_empty()), "{tag}: {line}");
            assert_eq!(line.matches('|').count(), english.matches('|').count(), "{tag}: {line}");
            for (phrase, english) in line.split('|').zip(english.split('|')) {
                assert_eq!(phrase.trim(), phrase, "{tag}: {line}");
                let places = |text: &str| text.matches("{}").count();
                assert_eq!(places(phrase), places(english), "{tag}: {line}");
                let brackets = |text: &str| text.matches(['{', '}']).count();
                assert_eq!(brackets(phrase), 2 * places(phrase), "{tag}: {line}");
                assert!(tag == "en" || phrase != english, "{tag}: {line}");
            }
            let isolated = line.matches("\u{2068}{}\u{2069}").count();
            let expected =
                if RIGHT_TO_LEFT.contains(&tag) { line.matches("{}").count() } else { 0 };
            assert_eq!(isolated, expected, "{tag}: {line}");
            assert!(!line.contains(['\'', '"', '.']) || line.contains("kl."), "{tag}: {line}");
        }
        let days: HashSet<&str> = text.lines().nth(3).unwrap().split(',').collect();
        assert_eq!(days.len(), 7, "{tag}");
    }
}

#[test]
fn a_sentence_names_its_day_and_time_in_every_language() {
    let at = |text| Local::read(text).unwrap();
    let (now, soon) = (at("2026-12-24T08:15"), at("2026-12-24T09:45"));
    for language in LANGUAGES {
        let (tag, file) = (language.tag, text(language.tag));
        let said = Said::of(tag);
        assert_eq!(said.tag(), tag);
        let read = Said::read(tag, &file).unwrap();
        let days: Vec<&str> = file.lines().nth(3).unwrap().split(',').collect();
        for (opens, day) in [
            ("2026-12-27T10:30", days[6]),
            ("2026-12-28T10:30", days[0]),
            ("2026-12-30T10:30", days[2]),
        ] {
            let sentence = said.closed(now, Some(at(opens)));
            assert!(sentence.contains(day) && sentence.contains("10:30"), "{tag}: {sentence}");
            assert!(!sentence.contains(['{', '}', '|']), "{tag}: {sentence}");
            assert_eq!(sentence, read.closed(now, Some(at(opens))));
        }
        let sentences = [
            said.closed(now, Some(soon)),
            said.closed(now, Some(at("2027-01-04T10:30"))),
            said.closed(now, None),
            said.open(now, Some(soon)),
            said.open(now, None),
        ];
        assert!(sentences[0].contains("09:45") && sentences[3].contains("09:45"), "{sentences:?}");
        assert!(sentences[1].contains("2027-01-04"), "{sentences:?}");
        let different: HashSet<&String> = sentences.iter().collect();
        assert_eq!(different.len(), sentences.len(), "{tag}: {sentences:?}");
    }
}
