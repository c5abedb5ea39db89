//! The command line.

use clap::{Parser, Subcommand};

use crate::{batch, build, campaign, channels, id, lint, parse, qr, shell, snippet, vcard};

/// Builds, reads and checks contact links: one, a million, or those of a whole
/// site.
#[derive(Debug, Parser)]
#[command(
    name = "contact-link",
    version,
    max_term_width = 100,
    after_help = "Exit codes: 0 fine; 1 a contact, a link or a page is not right; 2 wrong use, or a \
                  file that cannot be read or written."
)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Build(build::Args),
    Parse(parse::Args),
    Batch(batch::Args),
    Lint(lint::Args),
    Id(id::Args),
    Channels(channels::Args),
    Qr(qr::Args),
    Snippet(snippet::Args),
    Vcard(vcard::Args),
    Campaign(campaign::Args),
    Completions(shell::Completions),
    Man(shell::Man),
}
