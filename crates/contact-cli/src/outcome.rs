//! How a command ends.

use std::io;
use std::process::ExitCode;

use crate::output;

/// What a command found, where it could do its work.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Outcome {
    /// Nothing to complain about: exit code 0.
    Fine,
    /// A contact, a link or a page that is not right: exit code 1.
    Findings,
    /// A part of the work could not be done, as was said already: exit code 2.
    Failed,
}

impl Outcome {
    /// `Findings` where there were any.
    pub(crate) fn of(findings: bool) -> Outcome {
        if findings { Outcome::Findings } else { Outcome::Fine }
    }
}

/// The exit code of a command; 2 where it could not do its work, which is then
/// said on the error output.
pub(crate) fn exit_code(result: anyhow::Result<Outcome>) -> ExitCode {
    match result {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Ok(Outcome::Failed) => ExitCode::from(2),
        // Whoever reads the output has seen enough.
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            output::complain(format_args!("{error:#}"));
            ExitCode::from(2)
        }
    }
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        cause.downcast_ref::<io::Error>().is_some_and(|e| e.kind() == io::ErrorKind::BrokenPipe)
    })
}
