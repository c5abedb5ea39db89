//! Running other programs, and saying so.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::workspace;

/// One line of progress.
pub(crate) fn say(line: impl AsRef<str>) {
    eprintln!("==> {}", line.as_ref());
}

/// A program to run from the top of the workspace, which can print itself as a line to paste.
pub(crate) struct Run {
    command: Command,
    line: String,
}

impl Run {
    pub(crate) fn new(program: impl AsRef<OsStr>) -> Run {
        let program = program.as_ref();
        let mut command = Command::new(program);
        command.current_dir(workspace::root()).stdin(Stdio::null());
        Run { command, line: quoted(program) }
    }

    /// The cargo that started us.
    pub(crate) fn cargo() -> Run {
        let mut run = Run::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        run.line = "cargo".to_owned();
        // `cargo run` tells its child which package it is; another cargo is not to take that for its own.
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("CARGO_PKG_") {
                run.command.env_remove(name);
            }
        }
        run
    }

    pub(crate) fn arg(mut self, arg: impl AsRef<OsStr>) -> Run {
        let _ = write!(self.line, " {}", quoted(arg.as_ref()));
        self.command.arg(arg);
        self
    }

    /// Arguments without spaces, as one would type them.
    pub(crate) fn args(self, typed: &str) -> Run {
        typed.split_whitespace().fold(self, Run::arg)
    }

    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Run {
        self.line = format!("{name}={} {}", quoted(value.as_ref()), self.line);
        self.command.env(name, value);
        self
    }

    pub(crate) fn dir(mut self, dir: &Path) -> Run {
        self.line = format!("cd {} && {}", quoted(dir.as_os_str()), self.line);
        self.command.current_dir(dir);
        self
    }

    /// Starts it and leaves it running. Only its complaints are heard.
    pub(crate) fn start(mut self) -> Result<Child> {
        let quiet = self.command.stdout(Stdio::null());
        quiet.spawn().with_context(|| format!("cannot start `{}`", self.line))
    }

    /// Runs it with our own output streams.
    pub(crate) fn run(mut self) -> Result<()> {
        let status =
            self.command.status().with_context(|| format!("cannot start `{}`", self.line))?;
        if !status.success() {
            bail!("this failed ({status}); to repeat it:\n  {}", self.line);
        }
        Ok(())
    }

    /// Runs it in silence and gives its standard output; what it printed is in the error.
    pub(crate) fn read(mut self) -> Result<String> {
        let output =
            self.command.output().with_context(|| format!("cannot start `{}`", self.line))?;
        let stdout = String::from_utf8_lossy(&output.stdout).into_owned();
        if !output.status.success() {
            let stderr = String::from_utf8_lossy(&output.stderr);
            bail!("this failed ({}):\n  {}\n{stdout}{stderr}", output.status, self.line);
        }
        Ok(stdout)
    }
}

/// Where a program is that the shell would start under this name.
pub(crate) fn find(program: &str) -> Option<std::path::PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?)
        .map(|dir| dir.join(program).with_extension(std::env::consts::EXE_EXTENSION))
        .find(|path| path.is_file())
}

fn quoted(word: &OsStr) -> String {
    let word = word.to_string_lossy();
    let plain = |c: char| c.is_alphanumeric() || "-_=./:@,+%".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        return word.into_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_can_be_pasted() {
        let run = Run::new("tool").args("a --b").arg("it's c").env("FLAGS", "-D x");
        assert_eq!(run.line, r"FLAGS='-D x' tool a --b 'it'\''s c'");
    }

    #[test]
    fn a_failure_says_how_to_repeat_it() {
        let error = Run::new("cargo").args("no-such-command").read().unwrap_err().to_string();
        assert!(error.contains("cargo no-such-command"), "{error}");
    }
}
