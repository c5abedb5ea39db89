//! The files of `words/`, line by line against the English one, and the languages that pages ask for.

#[allow(dead_code)] // The test takes the table alone.
#[path = "../examples/languages.rs"]
mod example;

use std::fs;
use std::path::{Path, PathBuf};

use contact_button::{Button, LANGUAGES, Words};
use contact_link::Contact;

/// Where a name is put in that is neither of the language nor a service: its place is isolated from right to left.
const NAMING: [usize; 7] = [2, 3, 4, 5, 6, 7, 13];

/// By tag, the letters that a language is written with, and Latin words that it uses all the same.
const SCRIPTS: [(&str, &str, &[&str]); 20] = [
    ("ar", "\u{600}\u{6ff}", &[]),
    ("bg", "\u{400}\u{4ff}", &["SMS"]),
    ("bn", "\u{980}\u{9ff}", &[]),
    ("el", "\u{370}\u{3ff}", &["SMS", "email"]),
    ("fa", "\u{600}\u{6ff}", &[]),
    ("gu", "\u{a80}\u{aff}", &["SMS"]),
    ("he", "\u{590}\u{5ff}", &["SMS"]),
    ("hi", "\u{900}\u{97f}", &["SMS"]),
    ("ja", "\u{3040}\u{9fff}", &["SMS"]),
    ("kn", "\u{c80}\u{cff}", &["SMS"]),
    ("ko", "\u{ac00}\u{d7af}", &[]),
    ("mr", "\u{900}\u{97f}", &["SMS"]),
    ("ru", "\u{400}\u{4ff}", &["SMS"]),
    ("sr", "\u{400}\u{4ff}", &["SMS"]),
    ("ta", "\u{b80}\u{bff}", &["SMS"]),
    ("th", "\u{e00}\u{e7f}", &["SMS"]),
    ("uk", "\u{400}\u{4ff}", &["SMS"]),
    ("ur", "\u{600}\u{6ff}", &[]),
    ("zh-Hans", "\u{4e00}\u{9fff}", &[]),
    ("zh-Hant", "\u{4e00}\u{9fff}", &[]),
];

const RIGHT_TO_LEFT: [&str; 4] = ["ar", "fa", "he", "ur"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("words")
}

fn text(tag: &str) -> String {
    fs::read_to_string(folder().join(tag).with_extension("txt")).unwrap()
}

/// The phrases of a line: with a name, and without one.
fn phrases(line: &str) -> Vec<&str> {
    line.split('|').collect()
}

/// Calls `with` for every line of every language: tag, line number from 1, the line, the English one.
fn each_line(mut with: impl FnMut(&str, usize, &str, &str)) {
    let english = text("en");
    for language in LANGUAGES {
        let tag = language.tag;
        let text = text(tag);
        assert!(text.ends_with('\n') && !text.contains('\r'), "{tag}");
        assert_eq!(text.lines().count(), 26, "{tag}");
        for (number, (line, english)) in text.lines().zip(english.lines()).enumerate() {
            with(tag, number + 1, line, english);
        }
    }
}

#[test]
fn every_file_is_in_the_table() {
    let mut files: Vec<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter_map(|name| name.strip_suffix(".txt").map(String::from))
        .collect();
    files.sort();
    let mut tags: Vec<&str> = LANGUAGES.iter().map(|language| language.tag).collect();
    assert_eq!(tags[0], "en");
    tags.sort();
    assert_eq!(files, tags);
}

#[test]
fn no_line_is_missing_or_loses_its_place() {
    each_line(|tag, number, line, english| {
        let (phrases, of_english) = (phrases(line), phrases(english));
        assert_eq!(phrases.len(), of_english.len(), "{tag} {number}: {line}");
        for (phrase, english) in phrases.iter().zip(&of_english) {
            assert!(!phrase.is_empty() && phrase.trim() == *phrase, "{tag} {number}: {line}");
            assert!(!phrase.contains("  "), "{tag} {number}: {line}");
            for bracket in ["{", "}", "{}"] {
                let places = |text: &str| text.matches(bracket).count();
                assert_eq!(places(phrase), places(english), "{tag} {number}: {line}");
            }
        }
    });
}

#[test]
fn nothing_is_left_in_english() {
    let plain = |phrase: &str| phrase.replace(['\u{2068}', '\u{2069}'], "").to_lowercase();
    each_line(|tag, number, line, english| {
        if tag != "en" {
            for (phrase, english) in phrases(line).iter().zip(phrases(english)) {
                assert_ne!(plain(phrase), plain(english), "{tag} {number}");
            }
        }
    });
}

#[test]
fn every_phrase_is_in_the_letters_of_its_language() {
    each_line(|tag, number, line, _| {
        let script = SCRIPTS.iter().find(|(of, ..)| *of == tag);
        for phrase in phrases(line) {
            let Some((_, range, latin)) = script else {
                assert!(phrase.chars().any(|c| c.is_alphabetic()), "{tag} {number}: {line}");
                assert!(
                    phrase
                        .chars()
                        .all(|c| c < '\u{2e80}' && !('\u{370}'..='\u{1dff}').contains(&c)),
                    "{tag} {number}: {line}"
                );
                continue;
            };
            let rest = latin.iter().fold(phrase.to_owned(), |rest, word| rest.replace(word, ""));
            let ends: Vec<char> = range.chars().collect();
            assert!(!rest.contains(|c: char| c.is_ascii_alphabetic()), "{tag} {number}: {line}");
            let own = |c: char| (ends[0]..=ends[1]).contains(&c);
            assert!(rest.contains(own), "{tag} {number}: {line}");
            assert!(rest.chars().all(|c| !c.is_alphabetic() || own(c)), "{tag} {number}: {line}");
        }
    });
}

#[test]
fn the_two_chinese_scripts_are_not_mixed() {
    // Characters of these phrases that have another form in the other script.
    for (tag, foreign) in [
        ("zh-Hans", "開啟撥話傳簡訊電郵給發佈議覽線圖約請複製連結視訊評論錄"),
        ("zh-Hant", "开签页话发关评视频线约请电复链图"),
    ] {
        let text = text(tag);
        assert!(!text.contains(|c| foreign.contains(c)), "{tag}");
    }
}

#[test]
fn the_typography_is_that_of_print() {
    each_line(|tag, number, line, _| {
        // Straight quotes; three dots; Romanian letters with a cedilla.
        for wrong in ["'", "\"", "...", "ş", "ţ"] {
            let right = wrong == "ş" && tag == "tr";
            assert!(right || !line.contains(wrong), "{tag} {number}: {line}");
        }
        assert!(!line.ends_with(['.', '!', '।', '。']), "{tag} {number}: {line}");
    });
}

#[test]
fn names_are_isolated_where_one_reads_from_the_right() {
    each_line(|tag, number, line, _| {
        let isolated = line.matches("\u{2068}{}\u{2069}").count();
        let expected = usize::from(RIGHT_TO_LEFT.contains(&tag) && NAMING.contains(&number));
        assert_eq!(
            isolated, expected,
            "{tag} {number}: the place stands between U+2068 and U+2069"
        );
        let controls = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        assert_eq!(
            line.matches(controls).count(),
            2 * expected,
            "{tag} {number}: invisible characters"
        );
    });
    let call = Contact::new("tel", "+33123456789").unwrap();
    assert_eq!(
        Button::new(&call).lang("ar").content().unwrap(),
        "الاتصال بالرقم \u{2068}+33 1 23 45 67 89\u{2069}"
    );
    let message = Contact::new("x_dm", "12").unwrap();
    assert_eq!(
        Button::new(&message).lang("he-IL").screen_name("furni").content().unwrap(),
        "שליחת הודעה אל \u{2068}@furni\u{2069}"
    );
}

#[test]
fn every_locale_of_x_has_its_words() {
    for (locale, tag) in
        [("zh-cn", "zh-Hans"), ("zh-tw", "zh-Hant"), ("msa", "ms"), ("no", "nb"), ("en-gb", "en")]
    {
        assert_eq!(Words::tag_of(locale), tag);
    }
    let others = "en ar bn cs da de el es fa fi fil fr he hi hu id it ja ko nl pl pt ro ru sv th tr uk ur vi gu kn mr ta \
                  bg ca hr sr sk";
    for locale in others.split_whitespace() {
        assert_eq!(Words::tag_of(locale), locale);
    }
    assert_eq!(others.split_whitespace().count() + 5, 44);
}

#[test]
fn pages_name_languages_in_many_ways() {
    for (lang, tag) in [
        ("", "en"),
        (" ", "en"),
        ("fr", "fr"),
        (" FR-ca ", "fr"),
        ("fr_FR", "fr"),
        ("frr", "en"),
        ("-", "en"),
        ("eo", "en"),
        ("pt-BR", "pt"),
        ("de-Latn-DE-1996", "de"),
        ("zh", "zh-Hans"),
        ("zh-SG", "zh-Hans"),
        ("ZH_hant", "zh-Hant"),
        ("zh-Hant-HK", "zh-Hant"),
        ("zh-HK", "zh-Hant"),
        ("zh-mo", "zh-Hant"),
        ("zh-Hans-HK", "zh-Hans"),
        ("yue-HK", "zh-Hant"),
        ("nn", "nb"),
        ("iw-IL", "he"),
        ("in", "id"),
        ("tl-PH", "fil"),
        ("sr", "sr"),
        ("sr-Cyrl-RS", "sr"),
        ("sr-Latn-RS", "sr-Latn"),
        ("sh", "sr-Latn"),
        ("mo", "ro"),
    ] {
        assert_eq!(Words::tag_of(lang), tag, "{lang:?}");
        assert_eq!(Words::of(lang).tag(), tag, "{lang:?}");
    }
    for language in LANGUAGES {
        for name in language.also.iter().chain([&language.tag]) {
            assert_eq!(Words::tag_of(name), language.tag, "{name}");
            assert_eq!(Words::tag_of(&name.to_uppercase()), language.tag, "{name}");
            assert_eq!(Words::tag_of(&format!("{name}-x-private")), language.tag, "{name}");
        }
    }
}

#[test]
fn a_file_that_is_read_says_what_is_compiled_in() {
    let contact = Contact::new("telegram", "durov").unwrap();
    for language in LANGUAGES {
        let file = text(language.tag);
        let words = Words::read(language.tag, &file);
        let read = Button::new(&contact).words(words).new_tab(true);
        let compiled = Button::new(&contact).lang(language.tag).new_tab(true);
        assert_eq!(read.to_html(), compiled.to_html());
        assert_eq!(read.language(), language.tag);
    }
    for wrong in ["", "<!doctype html>\n<title>404</title>\n"] {
        assert_eq!(Words::read("de", wrong).tag(), "en");
    }
}

#[test]
fn the_committed_table_is_up_to_date() {
    let committed = fs::read_to_string(folder().join("LANGUAGES.md")).unwrap();
    assert!(
        committed == example::table().unwrap(),
        "cargo run -p contact-button --example languages"
    );
}

#[test]
fn the_readme_explains_every_line() {
    let readme = fs::read_to_string(folder().join("README.md")).unwrap();
    let rows: Vec<&str> = readme.lines().filter(|line| line.ends_with("` |")).collect();
    let english = text("en");
    assert_eq!(rows.len(), english.lines().count());
    for (number, (row, english)) in rows.iter().zip(english.lines()).enumerate() {
        assert!(row.starts_with(&format!("| {} | ", number + 1)), "{row}");
        assert!(row.ends_with(&format!("| `{}` |", english.replace('|', "\\|"))), "{row}");
    }
}

/// What menus and numbers say: `words/menu`.
#[test]
fn menus_speak_every_language() {
    let folder = folder().join("menu");
    let read = |tag: &str| fs::read_to_string(folder.join(tag).with_extension("txt")).unwrap();
    let english = read("en");
    for language in LANGUAGES {
        let text = read(language.tag);
        let lines: Vec<&str> = text.lines().collect();
        assert!(text.ends_with('\n'), "{}", language.tag);
        assert_eq!(lines.len(), english.lines().count(), "{}", language.tag);
        for (line, english) in lines.iter().zip(english.lines()) {
            assert!(!line.is_empty() && line.trim() == *line, "{}: {line}", language.tag);
            // The script parts the English ones with it.
            assert!(!line.contains('|'), "{}: {line}", language.tag);
            assert!(language.tag == "en" || *line != english, "{}: {line}", language.tag);
        }
    }
    assert_eq!(fs::read_dir(folder).unwrap().count(), LANGUAGES.len(), "a file of no language");
}
