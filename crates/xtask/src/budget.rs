//! budget.toml: the most that a page may load.

use anyhow::{Context, Result, bail};

use crate::workspace;

const FILE: &str = "budget.toml";

/// The limits, in bytes after brotli.
#[derive(Debug, Eq, PartialEq)]
pub(crate) struct Budget {
    /// What a page with one message button and one call button loads, both complete already.
    pub(crate) complete_page: usize,
    /// The same page with two plain links that the script makes buttons of.
    pub(crate) two_button_page: usize,
    /// The same where a button is not to be had without the wasm.
    pub(crate) wasm_page: usize,
    /// What a page with a menu of five channels and hours loads more than the page of two plain links.
    pub(crate) menu_page: usize,
    /// The same once the menu has been opened, with its icons.
    pub(crate) menu_opened: usize,
    /// What a page with any of X's buttons loads with `widgets.js`.
    pub(crate) x_button: usize,
    /// The file of one language.
    pub(crate) language: usize,
    /// The logic that the studio, the project's own page, loads first.
    pub(crate) studio_first: usize,
    /// All of its logic.
    pub(crate) studio: usize,
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
        let budget = Budget {
            complete_page: limit("complete-page")?,
            two_button_page: limit("two-button-page")?,
            wasm_page: limit("wasm-page")?,
            menu_page: limit("menu-page")?,
            menu_opened: limit("menu-opened")?,
            x_button: limit("x-button")?,
            language: limit("language")?,
            studio_first: limit("studio-first")?,
            studio: limit("studio")?,
        };
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

    const WHOLE: &str = "complete-page = 5_000\ntwo-button-page = 10_000\nwasm-page = 20_000\nmenu-page = 5_000\nmenu-opened = 6_000\nx-button = 15_000\nlanguage = 700\nstudio-first = 150_000\nstudio = 400_000\n";

    #[test]
    fn reads_the_limits() {
        assert_eq!(
            Budget::parse(WHOLE).unwrap(),
            Budget {
                complete_page: 5_000,
                two_button_page: 10_000,
                wasm_page: 20_000,
                menu_page: 5_000,
                menu_opened: 6_000,
                x_button: 15_000,
                language: 700,
                studio_first: 150_000,
                studio: 400_000
            }
        );
    }

    #[test]
    fn refuses_what_it_would_not_check() {
        for text in [
            String::new(),
            WHOLE.replace("language = 700", ""),
            WHOLE.replace("= 700", "= -1"),
            WHOLE.replace("700", "\"10 KB\""),
            format!("{WHOLE}other = 2"),
            String::from("="),
        ] {
            assert!(Budget::parse(&text).is_err(), "{text}");
        }
    }

    #[test]
    fn the_committed_file_is_read() {
        Budget::read().unwrap();
    }
}
