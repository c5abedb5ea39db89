//! Findings as people and programs want them.

mod github;
mod human;
mod sarif;

use serde::Serialize;

use super::config::Config;
use super::edit;
use super::place::{Place, Places};
use super::rule::{Finding, Rule, Severity};
use crate::output::STRONG;

/// How findings are written.
#[derive(Clone, Copy, Debug, Eq, PartialEq, clap::ValueEnum)]
pub(crate) enum Format {
    /// For people
    Human,
    /// An array of objects: file, line, column, rule, severity, message, fix
    Json,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// Workflow commands, which GitHub shows beside the lines
    Github,
}

/// A finding with its place in a file.
#[derive(Debug, Serialize)]
pub(crate) struct Reported {
    file: String,
    line: usize,
    /// In characters, from 1.
    column: usize,
    rule: &'static str,
    severity: Severity,
    message: String,
    /// The mended markup.
    fix: Option<String>,
    /// Whether `--fix` does it.
    #[serde(skip)]
    fixable: bool,
}

impl Reported {
    /// The findings of a file.
    pub(crate) fn all(
        file: &str,
        html: &[u8],
        findings: Vec<Finding>,
        config: &Config,
    ) -> Vec<Reported> {
        let mut places = Places::new(html);
        let reported = findings.into_iter().map(|finding| {
            let Place { line, column } = places.of(finding.at);
            let mended = finding.fix.as_ref().map(|fix| {
                String::from_utf8_lossy(&edit::apply(html, fix.shown.clone(), &fix.edits))
                    .into_owned()
            });
            Reported {
                file: file.to_owned(),
                line,
                column,
                rule: finding.rule.name(),
                severity: config.severity(finding.rule),
                message: finding.message,
                fix: mended,
                fixable: finding.fix.is_some_and(|fix| fix.safe),
            }
        });
        reported.collect()
    }
}

/// All findings as a text.
///
/// # Errors
///
/// None that a program of today could cause: JSON that cannot be written.
pub(crate) fn write(format: Format, findings: &[Reported]) -> serde_json::Result<String> {
    Ok(match format {
        Format::Human => human::write(findings),
        Format::Github => github::write(findings),
        Format::Json => serde_json::to_string_pretty(findings)? + "\n",
        Format::Sarif => serde_json::to_string_pretty(&sarif::log(findings))? + "\n",
    })
}

/// How many there are.
pub(crate) fn sum(findings: &[Reported], fixed: usize) -> String {
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    let mut text =
        format!("{}, {}", count(errors, "error"), count(findings.len() - errors, "warning"));
    let fixable = findings.iter().filter(|finding| finding.fixable).count();
    if fixable > 0 {
        text.push_str(&format!("; --fix mends {fixable} of them"));
    }
    if fixed > 0 {
        text.push_str(&format!("; {fixed} mended"));
    }
    text
}

fn count(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

/// The rules, a line each.
pub(crate) fn rules() -> String {
    let lines = Rule::ALL.iter().map(|rule| {
        let (name, severity) = (rule.name(), rule.severity().name());
        format!("{STRONG}{name:<18}{STRONG:#} {severity:<8} {}\n", rule.about())
    });
    lines.collect()
}
