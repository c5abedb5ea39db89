//! For people.

use super::{Reported, Severity};
use crate::output::{DIM, ERROR, STRONG, WARNING};

/// The place and the sentence, and the mended markup below.
pub(super) fn write(findings: &[Reported]) -> String {
    let mut text = String::new();
    for found in findings {
        let Reported { file, line, column, rule, message, .. } = found;
        let style = if found.severity == Severity::Error { ERROR } else { WARNING };
        let severity = found.severity.name();
        text.push_str(&format!(
            "{STRONG}{file}:{line}:{column}{STRONG:#}: {style}{severity}{style:#} {DIM}[{rule}]{DIM:#} {message}\n"
        ));
        if let Some(fix) = &found.fix {
            let label = if found.fixable { "fix" } else { "advice" };
            let fix = fix.split_whitespace().collect::<Vec<_>>().join(" ");
            text.push_str(&format!("  {DIM}{label}:{DIM:#} {fix}\n"));
        }
    }
    text
}
