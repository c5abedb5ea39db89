//! The `contact-link` command: contact links from a terminal, over a million
//! rows, and in every page of a site.
//!
//! Every command is a module with its arguments and a `run`. What a link may be
//! and why it was refused comes from the library `contact-link`, never from
//! here.

mod advice;
mod answer;
mod args;
mod batch;
mod build;
mod campaign;
mod channels;
mod contact_args;
mod id;
mod language;
mod lint;
mod outcome;
mod output;
mod parse;
mod qr;
mod search_args;
mod shell;
mod snippet;
mod vcard;

use std::process::ExitCode;

use clap::{CommandFactory as _, Parser as _};

use crate::args::{Cli, Command};

fn main() -> ExitCode {
    // Wrong use ends here, with exit code 2.
    let cli = Cli::parse();
    let result = match cli.command {
        Command::Build(args) => build::run(&args),
        Command::Parse(args) => parse::run(&args),
        Command::Batch(args) => batch::run(&args),
        Command::Lint(args) => lint::run(&args),
        Command::Id(args) => id::run(&args),
        Command::Channels(args) => channels::run(&args),
        Command::Qr(args) => qr::run(&args),
        Command::Snippet(args) => snippet::run(&args),
        Command::Vcard(args) => vcard::run(&args),
        Command::Campaign(args) => campaign::run(&args),
        Command::Completions(args) => shell::completions(&args, Cli::command()),
        Command::Man(args) => shell::man(&args, Cli::command()),
    };
    outcome::exit_code(result)
}
