//! What is said of hours in one language: a text, one sentence a line, as `words/hours/README.md` explains.

use alloc::string::String;

use contact_link::scan::{cut, item, put};

use super::Local;
use super::local::DAY;

/// The lines of a language's file.
const LINES: usize = 4;

const TODAY: usize = 0;
const ANOTHER_DAY: usize = 1;
const OPEN: usize = 2;
const WEEKDAYS: usize = 3;

/// The sentences of one language: "Closed, opens Monday at 09:00".
///
/// ```
/// use contact_button::hours::{Local, Said};
///
/// let at = |text| Local::read(text).unwrap();
/// let (friday, monday) = (at("2026-12-18T18:30"), at("2026-12-21T09:00"));
/// assert_eq!(Said::of("fr-CA").closed(friday, Some(monday)), "Fermé, ouvre lundi à 09:00");
/// assert_eq!(Said::of("en").open(monday, Some(at("2026-12-21T18:00"))), "Open until 18:00");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Said<'a> {
    tag: &'a str,
    text: &'a str,
}

impl<'a> Said<'a> {
    /// The sentences in the text of a language's file; `None` where it is no such file.
    ///
    /// ```
    /// use contact_button::hours::Said;
    ///
    /// assert!(Said::read("de", "<!doctype html>").is_none());
    /// ```
    pub fn read(tag: &'a str, text: &'a str) -> Option<Said<'a>> {
        let lines = text.bytes().filter(|byte| *byte == b'\n').count();
        (lines == LINES).then_some(Said { tag, text })
    }

    /// The BCP 47 tag of the language.
    pub fn tag(&self) -> &'a str {
        self.tag
    }

    /// What is said while it is closed. `now` and `opens` are by the clock of whoever reads it. The day is named where
    /// it is another, and beyond six days its date too.
    ///
    /// ```
    /// # use contact_button::hours::{Local, Said};
    /// let at = |text| Local::read(text).unwrap();
    /// let closed = |opens| Said::of("en").closed(at("2026-12-24T18:00"), opens);
    /// assert_eq!(closed(Some(at("2026-12-24T19:00"))), "Closed, opens at 19:00");
    /// assert_eq!(closed(Some(at("2026-12-28T09:00"))), "Closed, opens Monday at 09:00");
    /// assert_eq!(closed(Some(at("2027-01-04T09:00"))), "Closed, opens Monday 2027-01-04 at 09:00");
    /// assert_eq!(closed(None), "Closed");
    /// ```
    pub fn closed(&self, now: Local, opens: Option<Local>) -> String {
        let Some(opens) = opens else { return self.bare(TODAY) };
        let days = opens.day - now.day;
        if days == 0 {
            return self.say(TODAY, &[&time(opens)]);
        }
        let names = item(self.text, b'\n', WEEKDAYS);
        let mut day = String::from(item(names, b',', usize::from(opens.weekday() - 1)));
        if days > 6 {
            day.push(' ');
            opens.put_date(&mut day);
        }
        self.say(ANOTHER_DAY, &[&day, &time(opens)])
    }

    /// What is said while it is open: until when, where that is within a day.
    ///
    /// ```
    /// # use contact_button::hours::{Local, Said};
    /// let at = |text| Local::read(text).unwrap();
    /// let open = |closes| Said::of("en").open(at("2026-12-24T18:00"), closes);
    /// assert_eq!(open(Some(at("2026-12-25T02:00"))), "Open until 02:00");
    /// assert_eq!(open(Some(at("2026-12-26T02:00"))), "Open");
    /// assert_eq!(open(None), "Open");
    /// ```
    pub fn open(&self, now: Local, closes: Option<Local>) -> String {
        match closes.filter(|closes| closes.minutes_after(now) <= i32::from(DAY)) {
            Some(closes) => self.say(OPEN, &[&time(closes)]),
            None => self.bare(OPEN),
        }
    }

    /// What a line says where there is nothing to name.
    fn bare(&self, line: usize) -> String {
        let line = item(self.text, b'\n', line);
        cut(line, b'|').map_or(line, |(_, bare)| bare).into()
    }

    /// A line with these in its places.
    fn say(&self, line: usize, what: &[&str]) -> String {
        let line = item(self.text, b'\n', line);
        let mut rest = cut(line, b'|').map_or(line, |(named, _)| named);
        let mut said = String::new();
        for what in what {
            let (before, after) = cut(rest, b'{').unwrap_or((rest, ""));
            put(&mut said, before);
            put(&mut said, what);
            rest = cut(after, b'}').map_or("", |(_, after)| after);
        }
        put(&mut said, rest);
        said
    }
}

fn time(at: Local) -> String {
    let mut time = String::new();
    at.put_time(&mut time);
    time
}

#[cfg(any(not(target_arch = "wasm32"), feature = "languages"))]
macro_rules! said {
    ($($tag:literal)*) => {
        /// The text of a language's file.
        fn compiled(tag: &str) -> &'static str {
            match tag {
                $($tag => include_str!(concat!("../../words/hours/", $tag, ".txt")),)*
                _ => include_str!("../../words/hours/en.txt"),
            }
        }
    };
}

#[cfg(any(not(target_arch = "wasm32"), feature = "languages"))]
said! {
    "en" "ar" "bg" "bn" "ca" "cs" "da" "de" "el" "es" "fa"
    "fi" "fil" "fr" "gu" "he" "hi" "hr" "hu" "id" "it" "ja"
    "kn" "ko" "mr" "ms" "nb" "nl" "pl" "pt" "ro" "ru" "sk"
    "sr" "sr-Latn" "sv" "ta" "th" "tr" "uk" "ur" "vi" "zh-Hans" "zh-Hant"
}

#[cfg(any(not(target_arch = "wasm32"), feature = "languages"))]
impl Said<'static> {
    /// The sentences for a page in this language, named as `lang` names it (`fr`, `fr-CA`, `zh-TW`), or English where
    /// there are none. In WebAssembly only with the feature `languages`.
    pub fn of(lang: &str) -> Said<'static> {
        let tag = crate::Words::tag_of(lang);
        Said { tag, text: compiled(tag) }
    }
}
