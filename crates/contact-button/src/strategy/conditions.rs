//! Conditions as text, and whether they hold.

use alloc::string::String;
use core::fmt;
use core::str::FromStr;

use super::Visit;
use contact_link::scan::cut;

/// Conditions such as `device=phone hours=open; campaign=spring`, by the grammar of [the module](super).
///
/// ```
/// use contact_button::strategy::{Conditions, Visit};
///
/// let conditions: Conditions = "lang=fr path=/boutique/*; campaign!=spring,summer".parse()?;
/// let visit = Visit { lang: "fr-CA", path: "/boutique/chaise", campaign: "spring", ..Visit::default() };
/// assert_eq!(conditions.holds(&visit), Some("lang=fr path=/boutique/*"));
/// assert_eq!(conditions.holds(&Visit { lang: "de", ..visit }), None);
///
/// let error = "devise=phone".parse::<Conditions>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "\"devise=phone\" is no condition; it takes device, hours, lang, path or campaign, such as device=phone",
/// );
/// # Ok::<(), contact_button::strategy::ConditionsError>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Conditions(String);

impl FromStr for Conditions {
    type Err = ConditionsError;

    /// Reads the text.
    ///
    /// # Errors
    ///
    /// What is no condition, or has a value that its name never has.
    fn from_str(text: &str) -> Result<Conditions, ConditionsError> {
        for all in text.split(';') {
            let mut tests = all.split_ascii_whitespace().peekable();
            if tests.peek().is_none() {
                return Err(ConditionsError { found: all.trim().into(), takes: NAMES });
            }
            for test in tests {
                let wrong = |takes| ConditionsError { found: test.into(), takes };
                let (name, _, values) = parts(test).ok_or_else(|| wrong(NAMES))?;
                let known: &[&str] = match name {
                    "device" => &["phone", "tablet", "desktop"],
                    "hours" => &["open", "closed"],
                    "lang" | "path" | "campaign" => &[],
                    _ => return Err(wrong(NAMES)),
                };
                for value in values.split(',') {
                    let right = match name {
                        "device" | "hours" => known.contains(&value),
                        "path" => value.starts_with('/'),
                        _ => !value.is_empty(),
                    };
                    if !right {
                        return Err(wrong(match name {
                            "device" => "device=phone, tablet or desktop",
                            "hours" => "hours=open or hours=closed",
                            "path" => "a path that begins with /, such as path=/shop/*",
                            "lang" => "a language, such as lang=fr",
                            _ => "a name, such as campaign=spring",
                        }));
                    }
                }
            }
        }
        Ok(Conditions(text.trim().into()))
    }
}

impl Conditions {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it asks for this: `device`, `hours`, `lang`, `path` or `campaign`.
    ///
    /// ```
    /// use contact_button::strategy::Conditions;
    ///
    /// let conditions: Conditions = "device=phone; lang=fr hours!=open".parse()?;
    /// assert!(conditions.asks("hours") && !conditions.asks("path"));
    /// # Ok::<(), contact_button::strategy::ConditionsError>(())
    /// ```
    pub fn asks(&self, name: &str) -> bool {
        let mut tests = self.0.split(';').flat_map(str::split_ascii_whitespace);
        tests.any(|test| parts(test).is_some_and(|(found, ..)| found == name))
    }

    /// What of it holds for this visit, the first if several do.
    pub fn holds(&self, visit: &Visit<'_>) -> Option<&str> {
        self.0.split(';').map(str::trim).find(|all| {
            all.split_ascii_whitespace().all(|test| test_holds(test, visit).unwrap_or(false))
        })
    }
}

/// Name, whether it is to be other than the values, values.
fn parts(test: &str) -> Option<(&str, bool, &str)> {
    let (name, values) = cut(test, b'=')?;
    Some(match name.strip_suffix('!') {
        Some(name) => (name, true, values),
        None => (name, false, values),
    })
}

fn test_holds(test: &str, visit: &Visit<'_>) -> Option<bool> {
    let (name, not, values) = parts(test)?;
    let one = |value: &str| match name {
        "device" => value == visit.device,
        "hours" => (value == "open") == visit.open,
        "lang" => speaks(visit.lang, value),
        "path" => match value.strip_suffix('*') {
            Some(start) => visit.path.starts_with(start),
            None => visit.path == value,
        },
        _ => value == visit.campaign,
    };
    Some(values.split(',').any(one) != not)
}

/// Whether a page in this language is one of that: `fr-CA` of `fr`.
fn speaks(page: &str, lang: &str) -> bool {
    let (start, rest) = page.split_at_checked(lang.len()).unwrap_or(("", "-"));
    start.eq_ignore_ascii_case(lang) && (rest.is_empty() || rest.starts_with(['-', '_']))
}

const NAMES: &str = "device, hours, lang, path or campaign, such as device=phone";

/// A text that is no condition.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ConditionsError {
    found: String,
    takes: &'static str,
}

/// One English sentence.
impl fmt::Display for ConditionsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}\" is no condition; it takes {}", self.found, self.takes)
    }
}

impl core::error::Error for ConditionsError {}
