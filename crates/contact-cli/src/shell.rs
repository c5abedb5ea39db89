//! `contact-link completions` and `contact-link man`: what a shell and a manual
//! want to know, made of the command line itself.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use clap::Command;
use clap_complete::Shell;

use crate::outcome::Outcome;
use crate::output;

/// Print the completions for a shell
#[derive(Debug, clap::Args)]
pub(crate) struct Completions {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

/// Print the manual page, or write those of all commands into a folder
#[derive(Debug, clap::Args)]
pub(crate) struct Man {
    /// The folder, such as ~/.local/share/man/man1
    folder: Option<PathBuf>,
}

pub(crate) fn completions(args: &Completions, mut command: Command) -> Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command, "contact-link", &mut script);
    output::print_bytes(&script)?;
    Ok(Outcome::Fine)
}

pub(crate) fn man(args: &Man, mut command: Command) -> Result<Outcome> {
    command.build();
    let Some(folder) = &args.folder else {
        output::print_bytes(&page(&command)?)?;
        return Ok(Outcome::Fine);
    };
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    write(folder, &command)?;
    for command in command.get_subcommands().filter(|command| command.get_name() != "help") {
        write(folder, command)?;
    }
    Ok(Outcome::Fine)
}

fn write(folder: &Path, command: &Command) -> Result<()> {
    let name = command.get_display_name().unwrap_or_else(|| command.get_name());
    output::write_to(Some(&folder.join(format!("{name}.1"))), &page(command)?)
}

fn page(command: &Command) -> Result<Vec<u8>> {
    let mut page = Vec::new();
    clap_mangen::Man::new(command.clone()).render(&mut page)?;
    Ok(page)
}
