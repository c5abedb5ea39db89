//! `contact-link batch`: a link for every line of a file, of any size.
//!
//! [`lines`] and [`table`] cut the input into chunks, [`record`] answers each
//! line of one, and [`pump`] keeps all cores busy and the answers in order.

mod lines;
mod progress;
mod pump;
mod record;
mod table;

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use crate::outcome::Outcome;
use lines::Lines;
use progress::Counted;
use record::Keep;
use table::Table;

/// How many threads work unless told, so that their memory is bounded too.
const MOST_JOBS: usize = 4;

/// Build and read links by the million: JSON Lines or CSV in, JSON Lines out
#[derive(Debug, clap::Args)]
#[command(after_long_help = "\
Each line is a contact, {\"channel\":\"whatsapp\",\"to\":\"+33612345678\",\"text\":\"Bonjour\"}, or a \
link to read, {\"url\":\"https://wa.me/33612345678\"}. A CSV file has the same names in its header, \
with commas, semicolons or tabs between them; empty cells count as absent, and empty lines are none.

Each answer stands on the line of its question: {\"url\":...}, for a link that was read with \
\"contact\":{...}, with \"warnings\":[...] where something is unwise; or \
{\"error\":{\"kind\":...,\"field\":...,\"message\":...}}. A line that is broken (no JSON, no UTF-8, empty, \
longer than 1 MiB) is answered by an error like any other.

Exit codes: 0 every line has a link; 1 some have an error; 2 wrong use, or a file that cannot be read.")]
pub(crate) struct Args {
    /// The file; - or nothing for the standard input
    #[arg(default_value = "-", hide_default_value = true)]
    file: PathBuf,
    /// Read CSV with a header; a file whose name ends in .csv is read so unasked
    #[arg(long)]
    csv: bool,
    /// Copy these fields to the answer as they are, such as id
    #[arg(long, value_name = "FIELD", value_delimiter = ',')]
    keep: Vec<String>,
    /// Check each number against the numbering plan of its country too, which takes several times as long
    #[cfg(feature = "phone-metadata")]
    #[arg(long)]
    numbers: bool,
    /// How many threads work; one a core unless told, and at most 4. Each takes some memory
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    jobs: Option<u16>,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<Outcome> {
    let jobs = match args.jobs {
        Some(jobs) => usize::from(jobs),
        None => std::thread::available_parallelism().map_or(1, usize::from).min(MOST_JOBS),
    };
    // The answer has its own of these, and what a contact is made of is asked for.
    let taken = ["url", "contact", "warnings", "error", "channel", "to"];
    if let Some(name) = args.keep.iter().find(|name| taken.contains(&name.as_str())) {
        bail!(
            "--keep {name}: {name} is a field of contacts or of answers; keep others, such as id"
        );
    }
    let (input, length) = open(&args.file)?;
    let input = Counted::new(input, length);
    let csv = args.csv || args.file.extension().is_some_and(|e| e.eq_ignore_ascii_case("csv"));
    let keep = Keep::new(&args.keep);
    #[cfg(feature = "phone-metadata")]
    let keep = keep.with_numbers(args.numbers);
    let out = io::stdout();
    let errors = if csv {
        let table = Table::new(input).context("cannot read the header")?;
        let header = table.header().to_vec();
        if let Some(name) = args.keep.iter().find(|name| !header.contains(name)) {
            bail!("--keep {name}: no column has this name; there are {}", header.join(", "));
        }
        let work = |rows: &table::Rows, out: &mut Vec<u8>, after: pump::After<'_>| {
            rows.answer(&header, &keep, out, after)
        };
        pump::run(table, out, jobs, work)
    } else {
        let work = |lines: &lines::Chunk, out: &mut Vec<u8>, after: pump::After<'_>| {
            lines.answer(&keep, out, after)
        };
        pump::run(Lines::new(input), out, jobs, work)
    };
    Ok(Outcome::of(errors? > 0))
}

/// The input, and how long it is where that is known.
fn open(path: &Path) -> anyhow::Result<(Box<dyn Read + Send>, Option<u64>)> {
    if path.as_os_str() == "-" {
        return Ok((Box::new(io::stdin()), None));
    }
    let cannot = || format!("cannot read {}", path.display());
    let file = File::open(path).with_context(cannot)?;
    let metadata = file.metadata().with_context(cannot)?;
    anyhow::ensure!(!metadata.is_dir(), "{}, a folder; name a file of it", cannot());
    Ok((Box::new(file), metadata.is_file().then_some(metadata.len())))
}
