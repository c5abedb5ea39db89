//! budget.toml: the most that a page may load.

use anyhow::{Context, Result, bail};

use crate::workspace;

const FILE: &str = "budget.toml";

/// The limits, in bytes after brotli.
#[derive(Debug, Eq, PartialEq)]
pub(crate) struct Budget {
    /// Everything that a page with one message button and one call button loads.
    pub(crate) two_button_page: usize,
    /// The file of one language.
    pub(crate) language: usize,
}

impl Budget {
    /// Reads the committed file.
    pub(crate) fn read() -> Result<Budget> {
        Budget::parse(&workspace::text(FILE)?).with_context(|| format!("in {FILE}"))
    }

    fn parse(text: &str) -> Result<Budget> {
        let mut table: toml::Table = text.parse()?;
        let mut limit = |name: &str| {
            table
                .remove(name)
                .with_context(|| format!("`{name}` is missing"))?
                .as_integer()
                .and_then(|bytes| usize::try_from(bytes).ok())
                .with_context(|| format!("`{name}` must be a number of bytes"))
        };
        let budget =
            Budget { two_button_page: limit("two-button-page")?, language: limit("language")? };
        // A limit that nothing checks would be worse than none.
        if let Some(unknown) = table.keys().next() {
            bail!("nothing checks `{unknown}`");
        }
        Ok(budget)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_limit() {
        assert_eq!(
            Budget::parse("two-button-page = 10_000\nlanguage = 700").unwrap(),
            Budget { two_button_page: 10_000, language: 700 }
        );
    }

    #[test]
    fn refuses_what_it_would_not_check() {
        for text in [
            "",
            "two-button-page = 1",
            "two-button-page = -1\nlanguage = 1",
            "two-button-page = \"10 KB\"\nlanguage = 1",
            "two-button-page = 1\nlanguage = 1\nother = 2",
            "=",
        ] {
            assert!(Budget::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn the_committed_file_is_read() {
        Budget::read().unwrap();
    }
}
