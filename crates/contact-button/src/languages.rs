//! The languages that buttons speak. To add one: its file in `words/`, its row here, and
//! `cargo run -p contact-button --example languages`.

use crate::words::{ENGLISH, Words};
use contact_link::scan::{cut, head, next_item};

/// A language that buttons speak.
///
/// ```
/// use contact_button::LANGUAGES;
///
/// assert!(LANGUAGES.iter().any(|language| language.tag == "ja" && language.english == "Japanese"));
/// ```
#[cfg(any(not(target_arch = "wasm32"), feature = "languages"))]
#[derive(Debug)]
#[non_exhaustive]
pub struct Language {
    /// Its BCP 47 tag, which names its file in `words/`.
    pub tag: &'static str,
    /// What else it answers to, beside any region of its tag.
    pub also: &'static [&'static str],
    /// Its name in English.
    pub english: &'static str,
    /// Its own name.
    pub own: &'static str,
    /// Whether somebody whose language it is has read the words.
    pub reviewed: bool,
    /// The words.
    pub words: Words<'static>,
}

macro_rules! languages {
    ($($tag:literal [$($also:literal)*] $english:literal $own:literal $reviewed:literal,)*) => {
        /// The tags, and what else answers to one, as `name=tag`: one text is smaller than many.
        const NAMES: &str = concat!($($tag, " ", $($also, "=", $tag, " ",)*)*);

        /// Every language, English first. In WebAssembly only with the feature `languages`.
        #[cfg(any(not(target_arch = "wasm32"), feature = "languages"))]
        pub const LANGUAGES: &[Language] = &[$(Language {
            tag: $tag,
            also: &[$($also),*],
            english: $english,
            own: $own,
            reviewed: $reviewed,
            words: Words { tag: $tag, text: include_str!(concat!("../words/", $tag, ".txt")) },
        },)*];
    };
}

languages! {
    "en" [] "English" "English" true,
    "ar" [] "Arabic" "العربية" false,
    "bg" [] "Bulgarian" "български" false,
    "bn" [] "Bengali" "বাংলা" false,
    "ca" [] "Catalan" "català" false,
    "cs" [] "Czech" "čeština" false,
    "da" [] "Danish" "dansk" false,
    "de" [] "German" "Deutsch" false,
    "el" [] "Greek" "ελληνικά" false,
    "es" [] "Spanish" "español" false,
    "fa" [] "Persian" "فارسی" false,
    "fi" [] "Finnish" "suomi" false,
    "fil" ["tl"] "Filipino" "Filipino" false,
    "fr" [] "French" "français" false,
    "gu" [] "Gujarati" "ગુજરાતી" false,
    "he" ["iw"] "Hebrew" "עברית" false,
    "hi" [] "Hindi" "हिन्दी" false,
    "hr" [] "Croatian" "hrvatski" false,
    "hu" [] "Hungarian" "magyar" false,
    "id" ["in"] "Indonesian" "Indonesia" false,
    "it" [] "Italian" "italiano" false,
    "ja" [] "Japanese" "日本語" false,
    "kn" [] "Kannada" "ಕನ್ನಡ" false,
    "ko" [] "Korean" "한국어" false,
    "mr" [] "Marathi" "मराठी" false,
    "ms" ["msa"] "Malay" "Melayu" false,
    "nb" ["no" "nn"] "Norwegian Bokmål" "norsk bokmål" false,
    "nl" [] "Dutch" "Nederlands" false,
    "pl" [] "Polish" "polski" false,
    "pt" [] "Portuguese" "português" false,
    "ro" ["mo"] "Romanian" "română" false,
    "ru" [] "Russian" "русский" false,
    "sk" [] "Slovak" "slovenčina" false,
    "sr" [] "Serbian" "српски" false,
    "sr-Latn" ["sh"] "Serbian (Latin)" "srpski (latinica)" false,
    "sv" [] "Swedish" "svenska" false,
    "ta" [] "Tamil" "தமிழ்" false,
    "th" [] "Thai" "ไทย" false,
    "tr" [] "Turkish" "Türkçe" false,
    "uk" [] "Ukrainian" "українська" false,
    "ur" [] "Urdu" "اردو" false,
    "vi" [] "Vietnamese" "Tiếng Việt" false,
    "zh-Hans" ["zh" "cmn"] "Chinese (simplified)" "简体中文" false,
    "zh-Hant" ["zh-TW" "zh-HK" "zh-MO" "yue"] "Chinese (traditional)" "繁體中文" false,
}

impl Words<'static> {
    /// The words for a page in this language, named as `lang` names it (`fr`, `fr-CA`, `zh-TW`), or English where
    /// there are none. In WebAssembly, where
    /// bytes count, most languages are not compiled in, and read from their files instead.
    pub fn of(lang: &str) -> Words<'static> {
        compiled(tag_of(lang)).unwrap_or(ENGLISH)
    }

    /// The tag of the words for a page in this language: the name of their file in `words/`.
    ///
    /// The language comes first, with its script or region where that decides; then the names that X and older
    /// pages use. What is unknown is `en`.
    ///
    /// ```
    /// use contact_button::Words;
    ///
    /// for (page, file) in [
    ///     ("fr-CA", "fr"),
    ///     ("de_AT", "de"),
    ///     ("zh-HK", "zh-Hant"),
    ///     ("zh", "zh-Hans"),
    ///     ("no", "nb"),
    ///     ("msa", "ms"),
    ///     ("iw", "he"),
    ///     ("eo", "en"),
    /// ] {
    ///     assert_eq!(Words::tag_of(page), file);
    /// }
    /// ```
    pub fn tag_of(lang: &str) -> &'static str {
        tag_of(lang)
    }
}

/// Languages that are written from the right; the ones of [`LANGUAGES`], and those that a page may be in besides.
const FROM_THE_RIGHT: [&str; 11] =
    ["ar", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi"];

/// Scripts that are written from the right.
const SCRIPTS: [&str; 6] = ["Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"];

/// Whether a page in this language, named as `lang` names it, is written from the right: the value of `dir` for it.
///
/// ```
/// use contact_button::is_rtl;
///
/// assert!(is_rtl("ar") && is_rtl("he-IL") && is_rtl("pa_Arab_PK"));
/// assert!(!is_rtl("fr-CA") && !is_rtl("ug-Latn") && !is_rtl("eo"));
/// ```
pub fn is_rtl(lang: &str) -> bool {
    let mut parts = lang.trim_ascii().split(['-', '_']);
    let language = parts.next().unwrap_or_default();
    let one_of = |names: &[&str], part: &str| names.iter().any(|it| it.eq_ignore_ascii_case(part));
    // A script is named by four letters (BCP 47, clause 2.2.3), and decides where it is.
    match parts.find(|part| part.len() == 4 && part.bytes().all(|b| b.is_ascii_alphabetic())) {
        Some(script) => one_of(&SCRIPTS, script),
        None => one_of(&FROM_THE_RIGHT, language),
    }
}

/// The words with this tag, where they are compiled in.
#[cfg(any(not(target_arch = "wasm32"), feature = "languages"))]
fn compiled(tag: &str) -> Option<Words<'static>> {
    LANGUAGES.iter().find(|language| language.tag == tag).map(|language| language.words)
}

/// A page loads the words of its language alone.
#[cfg(not(any(not(target_arch = "wasm32"), feature = "languages")))]
fn compiled(_: &str) -> Option<Words<'static>> {
    None
}

/// The tag of the language that a page names so, or `en`. What is most exact counts: `zh-TW` before `zh`.
fn tag_of(lang: &str) -> &'static str {
    let mut lang = lang.trim_ascii();
    while !lang.is_empty() {
        let mut names = Some(NAMES);
        while let Some(item) = next_item(&mut names, b' ') {
            let (name, tag) = cut(item, b'=').unwrap_or((item, item));
            if is(name, lang) {
                return tag;
            }
        }
        let more = lang.bytes().rposition(|byte| matches!(byte, b'-' | b'_'));
        lang = head(lang, more.unwrap_or(0));
    }
    "en"
}

/// Whether a page means this name: case is nothing, and X writes `_` for `-`.
fn is(name: &str, lang: &str) -> bool {
    let same = |(a, b): (u8, u8)| (a ^ b) & !32 == 0 || a == b'-' && b == b'_';
    name.len() == lang.len() && name.bytes().zip(lang.bytes()).all(same)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each language's own name is written as the language is.
    #[test]
    fn languages_run_as_their_own_names_do() {
        for language in LANGUAGES {
            let is_from_the_right = |c: char| matches!(c, '\u{590}'..='\u{8ff}');
            assert_eq!(
                is_rtl(language.tag),
                language.own.chars().any(is_from_the_right),
                "{}",
                language.tag
            );
        }
    }
}
