//! The command as a process: what it prints, what it refuses, how it ends.

mod basics;
mod batch;
mod campaign;
mod id;
mod limits;
mod lint;
mod lint_beside;
mod qr;
mod search;
mod shell;
mod snippet;
mod vcard;
mod vectors;

use std::path::{Path, PathBuf};

use assert_cmd::Command;

/// The command with these arguments.
fn contact_link(args: &[&str]) -> Command {
    let mut command = Command::cargo_bin("contact-link").expect("cargo builds it for its tests");
    command.args(args);
    command
}

/// What the command prints and its exit code.
fn run(args: &[&str], input: &str) -> (String, String, i32) {
    let output = contact_link(args).write_stdin(input).output().expect("it starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("it prints UTF-8");
    (text(output.stdout), text(output.stderr), output.status.code().expect("it ends by itself"))
}

/// A file of the tests.
fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)
}
