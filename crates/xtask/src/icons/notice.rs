//! icons/NOTICE.md: whose each drawing is, from what simple-icons says of it.

use std::fmt::Write as _;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::Source;
use crate::npm;

const START: &str = "\
# Where the icons come from

<!-- Made by `cargo xtask icons --write`; do not edit. -->

The drawings of brands are those of [simple-icons](https://simpleicons.org) VERSION, which gives them away
under CC0 1.0. That is a licence for the drawings, not for the marks: each mark belongs to its owner, whose
guidelines say how it may be used. None of these companies has any part in this project. A brand that has
withdrawn from simple-icons, such as LinkedIn, Microsoft or Slack, has a neutral drawing here. Coordinates are
rounded to a hundredth, of 24 in a drawing: at 96 pixels its edges are where they were by half a pixel.

Marks are painted in one colour and never changed: white or black on a plate, or in their own colour.

| file | brand | drawing | owner's guidelines, or the page that the drawing is known from |
|---|---|---|---|
";

/// The data of the installed simple-icons.
pub(super) struct Notice {
    version: String,
    icons: Vec<Value>,
}

impl Notice {
    pub(super) fn read() -> Result<Notice> {
        let manifest = json("simple-icons/package.json")?;
        let version = manifest["version"].as_str().context("simple-icons has a version")?;
        let data = json("simple-icons/data/simple-icons.json")?;
        let icons = data.as_array().context("simple-icons lists its icons")?;
        Ok(Notice { version: version.to_owned(), icons: icons.clone() })
    }

    /// The file's text.
    pub(super) fn table(&self, sources: &[(&str, Source)]) -> Result<String> {
        let mut text = START.replace("VERSION", &self.version);
        for (name, source) in sources {
            match source {
                Source::Own => writeln!(
                    text,
                    "| `{name}.svg` | none | drawn for this project, MIT OR Apache-2.0 | |"
                )?,
                Source::SimpleIcons(slug) | Source::Rounder(slug) => {
                    let icon = self.icon(slug)?;
                    // Nearly all are under CC0; those that are not say so.
                    ensure!(icon["license"].is_null(), "{slug} is not under CC0");
                    let page = icon["guidelines"].as_str().or(icon["source"].as_str());
                    let title = icon["title"].as_str().context("an icon has a title")?;
                    let page = page.context("an icon has a source")?;
                    writeln!(
                        text,
                        "| `{name}.svg` | {title} | simple-icons `{slug}` | <{page}> |"
                    )?;
                }
            }
        }
        Ok(text)
    }

    fn icon(&self, slug: &str) -> Result<&Value> {
        let is = |icon: &&Value| match icon["slug"].as_str() {
            Some(own) => own == slug,
            None => icon["title"].as_str().is_some_and(|title| slug_of(title) == slug),
        };
        self.icons.iter().find(is).with_context(|| format!("simple-icons has no `{slug}` any more"))
    }
}

/// How simple-icons names the file of a title of plain letters.
fn slug_of(title: &str) -> String {
    title.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase()
}

fn json(path: &str) -> Result<Value> {
    let path = npm::module(path);
    let text = std::fs::read_to_string(&path)
        .with_context(|| format!("cannot read {}", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("in {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn notice(license: Value) -> Notice {
        let icon = serde_json::json!({
            "title": "Y Combinator", "source": "https://example.com", "license": license,
        });
        Notice { version: "1.2.3".into(), icons: vec![icon] }
    }

    #[test]
    fn every_drawing_has_its_line() {
        let sources = [("tel", Source::Own), ("y", Source::SimpleIcons("ycombinator"))];
        let table = notice(Value::Null).table(&sources).unwrap();
        assert!(table.contains("simple-icons](https://simpleicons.org) 1.2.3"), "{table}");
        assert!(table.contains("\n| `tel.svg` | none |"), "{table}");
        let line =
            "\n| `y.svg` | Y Combinator | simple-icons `ycombinator` | <https://example.com> |\n";
        assert!(table.ends_with(line), "{table}");
    }

    #[test]
    fn other_terms_and_withdrawn_brands_are_refused() {
        let other = notice(serde_json::json!({ "type": "CC-BY-4.0" }));
        assert!(other.table(&[("y", Source::SimpleIcons("ycombinator"))]).is_err());
        assert!(notice(Value::Null).table(&[("x", Source::SimpleIcons("x"))]).is_err());
    }
}
