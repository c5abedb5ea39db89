//! Workflow commands of GitHub Actions.
//! Source: <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>.

use super::Reported;

/// A command a finding.
pub(super) fn write(findings: &[Reported]) -> String {
    let lines = findings.iter().map(|found| {
        let (severity, rule) = (found.severity.name(), property(found.rule));
        let (file, line, column) = (property(&found.file), found.line, found.column);
        let message = match &found.fix {
            Some(fix) => data(&format!("{}\n{fix}", found.message)),
            None => data(&found.message),
        };
        format!("::{severity} file={file},line={line},col={column},title={rule}::{message}\n")
    });
    lines.collect()
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ends_a_property_or_a_line_is_escaped() {
        assert_eq!(property("a,b:c%"), "a%2Cb%3Ac%25");
        assert_eq!(data("a,b:c\n"), "a,b:c%0A");
    }
}
