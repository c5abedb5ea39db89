//! `contact-link.toml`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use ignore::gitignore::{Gitignore, GitignoreBuilder};
use serde::Deserialize;

use super::rule::{Rule, Severity};

/// The file's name.
pub(crate) const FILE: &str = "contact-link.toml";

/// What a site wants.
#[derive(Debug)]
pub(crate) struct Config {
    severities: BTreeMap<&'static str, Severity>,
    ignored: Gitignore,
    /// How the names of pages end.
    pub(crate) extensions: Vec<String>,
    /// Where the site has `contact-buttons.js`, to put it in the place of X's script.
    pub(crate) script: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    lint: Lint,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Lint {
    script: Option<String>,
    #[serde(default)]
    ignore: Vec<String>,
    extensions: Option<Vec<String>>,
    #[serde(default)]
    rules: BTreeMap<String, Severity>,
}

impl Config {
    /// The configuration in the file that was named, or in the nearest folder
    /// above `from` that has one; else what holds without.
    ///
    /// # Errors
    ///
    /// The file cannot be read or is not understood; it is named.
    pub(crate) fn find(named: Option<&Path>, from: &Path) -> Result<Config> {
        let path = match named {
            Some(path) => Some(path.to_owned()),
            None => nearest(from),
        };
        let Some(path) = path else { return Config::new(Lint::default(), Path::new("")) };
        let about = || path.display().to_string();
        let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", about()))?;
        let file: File = toml::from_str(&text).with_context(about)?;
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        Config::new(file.lint, folder.unwrap_or(Path::new("."))).with_context(about)
    }

    fn new(lint: Lint, folder: &Path) -> Result<Config> {
        let mut severities: BTreeMap<_, _> =
            Rule::ALL.iter().map(|rule| (rule.name(), rule.severity())).collect();
        for (name, severity) in lint.rules {
            let Some(own) = severities.get_mut(name.as_str()) else {
                let names: Vec<_> = Rule::ALL.iter().map(|rule| rule.name()).collect();
                bail!("there is no rule {name:?}; there are {}", names.join(", "));
            };
            *own = severity;
        }
        let mut ignored = GitignoreBuilder::new(folder);
        for pattern in &lint.ignore {
            ignored.add_line(None, pattern).with_context(|| format!("ignore {pattern:?}"))?;
        }
        let usual = || ["html", "htm", "xhtml"].map(String::from).to_vec();
        let extensions = lint.extensions.unwrap_or_else(usual);
        Ok(Config {
            severities,
            ignored: ignored.build()?,
            extensions: extensions.iter().map(|e| e.trim_start_matches('.').to_owned()).collect(),
            script: lint.script,
        })
    }

    /// How much a rule matters here.
    pub(crate) fn severity(&self, rule: Rule) -> Severity {
        self.severities.get(rule.name()).copied().unwrap_or(rule.severity())
    }

    /// Whether a file is passed over.
    pub(crate) fn ignores(&self, path: &Path) -> bool {
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let root = fs::canonicalize(self.ignored.path());
        let path = root.ok().and_then(|root| path.strip_prefix(root).ok().map(PathBuf::from));
        path.is_some_and(|path| self.ignored.matched_path_or_any_parents(path, false).is_ignore())
    }
}

/// The file in the nearest folder above.
fn nearest(from: &Path) -> Option<PathBuf> {
    let from = fs::canonicalize(from).ok()?;
    from.ancestors().map(|folder| folder.join(FILE)).find(|path| path.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(text: &str) -> Result<Config> {
        Config::new(toml::from_str::<File>(text)?.lint, Path::new(""))
    }

    #[test]
    fn a_rule_can_be_switched() {
        let config = config("[lint.rules]\nno-name = 'warning'\nonly-a-phone = 'off'").unwrap();
        assert_eq!(config.severity(Rule::NoName), Severity::Warning);
        assert_eq!(config.severity(Rule::OnlyAPhone), Severity::Off);
        assert_eq!(config.severity(Rule::BrokenLink), Severity::Error);
    }

    #[test]
    fn an_extension_may_have_its_dot() {
        let config = config("[lint]\nextensions = ['.php', 'html']").unwrap();
        assert_eq!(config.extensions, ["php", "html"]);
    }

    #[test]
    fn what_is_misspelt_is_named() {
        for (text, part) in [
            ("[lint.rules]\nno-nme = 'off'", "there is no rule \"no-nme\""),
            ("[lint]\nscripts = 'a'", "unknown field `scripts`"),
            ("[lint.rules]\nno-name = 'never'", "unknown variant `never`"),
        ] {
            let error = format!("{:#}", config(text).unwrap_err());
            assert!(error.contains(part), "{error}");
        }
    }
}
