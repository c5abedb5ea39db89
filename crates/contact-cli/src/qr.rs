//! `contact-link qr`: a link that a phone reads off a screen or a sheet.

mod draw;

use std::io::{self, IsTerminal as _};
use std::path::PathBuf;

use anyhow::{Error, Result, bail};
use clap::ValueEnum;
use contact_snippet::qr::{self, Drawing, MARGIN};

use crate::contact_args::ContactArgs;
use crate::outcome::Outcome;
use crate::output;

/// Write the QR code of a contact's link
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    contact: ContactArgs,
    /// The file to write; its name says the format unless --format does
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// How the code is written; for the terminal unless told
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// How much of the code may be dirty or torn: 7, 15, 25 or 30 per cent
    #[arg(long, value_enum, value_name = "LEVEL", default_value_t = Level::M)]
    level: Level,
    /// Pixels a module, in a PNG
    #[arg(long, default_value_t = 8, value_name = "PIXELS", value_parser = clap::value_parser!(u32).range(1..=64))]
    scale: u32,
    /// Modules of white around the code; readers ask for 4
    #[arg(long, default_value_t = 4, value_name = "MODULES", value_parser = clap::value_parser!(u32).range(0..=64))]
    margin: u32,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
enum Format {
    /// A drawing of any size
    Svg,
    /// A picture
    Png,
    /// Characters, black on white whatever the terminal's colours
    Terminal,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Level {
    /// 7 per cent
    #[value(name = "L", alias = "l")]
    L,
    /// 15 per cent
    #[value(name = "M", alias = "m")]
    M,
    /// 25 per cent
    #[value(name = "Q", alias = "q")]
    Q,
    /// 30 per cent
    #[value(name = "H", alias = "h")]
    H,
}

pub(crate) fn run(args: &Args) -> Result<Outcome> {
    let contact = match args.contact.contact() {
        Ok(contact) => contact,
        Err(error) => {
            output::refuse(&error);
            return Ok(Outcome::Findings);
        }
    };
    let format = match (args.format, &args.output) {
        (Some(format), _) => format,
        (None, None) => Format::Terminal,
        (None, Some(path)) => {
            let extension = path.extension().map(|e| e.to_string_lossy().to_lowercase());
            match extension.as_deref() {
                Some("svg") => Format::Svg,
                Some("png") => Format::Png,
                Some("txt") => Format::Terminal,
                _ => bail!(
                    "{} does not say its format; take .svg or .png, or --format",
                    path.display()
                ),
            }
        }
    };
    let to_terminal = args.output.is_none() && io::stdout().is_terminal();
    if format == Format::Png && to_terminal {
        bail!("a PNG is nothing for a terminal; name a file with --output");
    }
    let link = contact.to_string();
    let level = match args.level {
        Level::L => qr::Level::Low,
        Level::M => qr::Level::Medium,
        Level::Q => qr::Level::Quartile,
        Level::H => qr::Level::High,
    };
    let code = qr::encode(&link, level).map_err(Error::msg)?;
    if args.margin < 4 {
        output::warn(
            "with less than 4 modules of white around it some readers do not see the code",
        );
    }
    let bytes = match format {
        Format::Svg => Drawing::of(&code, args.margin).svg(&link).into_bytes(),
        Format::Png => draw::png(&code, args.margin, args.scale)?,
        Format::Terminal => draw::terminal(&code, args.margin, to_terminal).into_bytes(),
    };
    output::write_to(args.output.as_deref(), &bytes)?;
    for warning in contact.warnings() {
        output::warn(warning);
    }
    Ok(Outcome::Fine)
}

/// The code of a link as a drawing, as printers want it.
///
/// # Errors
///
/// It is too long.
pub(crate) fn svg(link: &str) -> Result<String> {
    let code = qr::encode(link, qr::Level::Medium).map_err(Error::msg)?;
    Ok(Drawing::of(&code, MARGIN).svg(link))
}
