//! The two outputs: results on one, words about them on the other. Colours only
//! on a terminal, and not where `NO_COLOR` is set.

use std::fmt;
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use anstyle::{AnsiColor, Style};
use anyhow::Context as _;
use contact_link::Error;

use crate::advice;

/// The style of what is wrong.
pub(crate) const ERROR: Style = AnsiColor::Red.on_default().bold();
/// The style of what is unwise.
pub(crate) const WARNING: Style = AnsiColor::Yellow.on_default().bold();
/// The style of what is to be found quickly.
pub(crate) const STRONG: Style = Style::new().bold();
/// The style of what may be passed over.
pub(crate) const DIM: Style = Style::new().dimmed();

/// An error that says what could not be done, of the same kind.
pub(crate) fn about(what: &str, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{what}: {error}"))
}

fn cannot_print(error: io::Error) -> io::Error {
    about("cannot write to the standard output", &error)
}

/// Writes `text` to the standard output.
///
/// # Errors
///
/// The output's own; a closed pipe among them.
pub(crate) fn print(text: impl fmt::Display) -> io::Result<()> {
    let mut out = anstream::stdout().lock();
    write!(out, "{text}").and_then(|()| out.flush()).map_err(cannot_print)
}

/// The same, and a line break.
pub(crate) fn print_line(text: impl fmt::Display) -> io::Result<()> {
    print(format_args!("{text}\n"))
}

/// Writes bytes that are no text for a terminal, such as a picture.
pub(crate) fn print_bytes(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(bytes).and_then(|()| out.flush()).map_err(cannot_print)
}

/// Says on the error output what is wrong. That nobody can read it is no reason
/// to stop.
pub(crate) fn complain(text: impl fmt::Display) {
    let _ = writeln!(anstream::stderr().lock(), "{ERROR}error{ERROR:#}: {text}");
}

/// Says on the error output why a contact was refused, and what to type instead.
pub(crate) fn refuse(error: &Error) {
    complain(error);
    if let Some(advice) = advice::on(error) {
        remark(format_args!("  {advice}"));
    }
}

/// Says on the error output what is unwise.
pub(crate) fn warn(text: impl fmt::Display) {
    let _ = writeln!(anstream::stderr().lock(), "{WARNING}warning{WARNING:#}: {text}");
}

/// Says something else on the error output.
pub(crate) fn remark(text: impl fmt::Display) {
    let _ = writeln!(anstream::stderr().lock(), "{text}");
}

/// Writes `bytes` into a file, or to the standard output where there is none.
///
/// # Errors
///
/// The file cannot be written; its path is named.
pub(crate) fn write_to(path: Option<&Path>, bytes: &[u8]) -> anyhow::Result<()> {
    match path {
        Some(path) => {
            fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
        }
        None => Ok(print_bytes(bytes)?),
    }
}
