//! `contact-link lint`: every contact link and X button of a site.
//!
//! [`files`] finds the pages, [`page`] their elements, [`check`] what is wrong
//! with them, and [`report`] says so. What `--fix` writes is the page's own
//! bytes with [`edit`]s, never a page written anew.

mod check;
mod config;
mod edit;
mod files;
mod mend;
mod page;
mod place;
mod report;
mod rule;

use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

use crate::outcome::Outcome;
use crate::output;
use config::Config;
use report::{Format, Reported};
use rule::Finding;

/// Check the contact links and X buttons of pages, and mend them
#[derive(Debug, clap::Args)]
#[command(after_long_help = "\
A folder is searched for pages (.html, .htm, .xhtml), .gitignore respected. The nearest \
contact-link.toml above it may say:

  [lint]
  script = \"/contact-buttons.js\"  # what --fix puts in the place of X's widgets.js
  ignore = [\"drafts/\"]            # as in .gitignore
  extensions = [\"html\"]
  [lint.rules]
  only-a-phone = \"off\"            # or warning, or error

With --fix what can be mended without a human's judgement is, and every other byte stays; what is \
left is reported. The standard input is then written, mended, to the standard output.

Exit codes: 0 nothing was found, or all of it is mended; 1 findings; 2 wrong use, or a file that \
cannot be read or written.")]
pub(crate) struct Args {
    /// Files or folders; - for the standard input
    #[arg(value_name = "FILE|DIR|-", required_unless_present = "rules")]
    paths: Vec<PathBuf>,
    /// Mend what can be mended
    #[arg(long)]
    fix: bool,
    /// How findings are written
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// The configuration, instead of the nearest contact-link.toml
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// List the rules
    #[arg(long)]
    rules: bool,
}

pub(crate) fn run(args: &Args) -> Result<Outcome> {
    if args.rules {
        output::print(report::rules())?;
        return Ok(Outcome::Fine);
    }
    let mut reported = Vec::new();
    let (mut fixed, mut failed) = (0, false);
    for path in &args.paths {
        if path.as_os_str() == "-" {
            let (found, mended) = standard_input(args)?;
            reported.extend(found);
            fixed += mended;
            continue;
        }
        let folder = if path.is_dir() { path } else { path.parent().unwrap_or(path) };
        let here = Path::new(".");
        let from = if folder.as_os_str().is_empty() { here } else { folder };
        let config = Config::find(args.config.as_deref(), from)?;
        let pages = files::each(path, &config, |file| of_file(file, &config, args.fix));
        if pages.is_empty() {
            let ends = config.extensions.join(", .");
            output::warn(format_args!("{} has no page, no file in .{ends}", path.display()));
        }
        for page in pages {
            match page {
                Ok((found, mended)) => {
                    reported.extend(found);
                    fixed += mended;
                }
                // What is wrong with the other pages is worth knowing all the same.
                Err(error) => {
                    output::complain(format_args!("{error:#}"));
                    failed = true;
                }
            }
        }
    }
    let text = report::write(args.format, &reported)?;
    // Where the page goes to the output, the report goes beside it.
    if args.fix && args.paths.iter().any(|path| path.as_os_str() == "-") {
        output::remark(text.trim_end());
    } else {
        output::print(text)?;
    }
    if args.format == Format::Human {
        let unread = if failed { "; what could not be read is not checked" } else { "" };
        output::remark(format_args!("{}{unread}", report::sum(&reported, fixed)));
    }
    Ok(if failed { Outcome::Failed } else { Outcome::of(!reported.is_empty()) })
}

/// Checks a file; gives its findings and how many were mended.
fn of_file(path: &Path, config: &Config, fix: bool) -> Result<(Vec<Reported>, usize)> {
    let html = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let name = path.display().to_string();
    let (html, findings, fixed) =
        look(html, config, fix, |mended| replace(path, mended)).with_context(|| name.clone())?;
    Ok((Reported::all(&name, &html, findings, config), fixed))
}

fn standard_input(args: &Args) -> Result<(Vec<Reported>, usize)> {
    let config = Config::find(args.config.as_deref(), Path::new("."))?;
    let mut html = Vec::new();
    io::stdin().read_to_end(&mut html).context("cannot read the standard input")?;
    let (html, findings, fixed) = look(html, &config, args.fix, |_| Ok(()))?;
    if args.fix {
        output::print_bytes(&html)?;
    }
    Ok((Reported::all("-", &html, findings, &config), fixed))
}

/// The findings of a page; with `fix`, the page mended, those that are left, and
/// how many were mended.
fn look(
    mut html: Vec<u8>,
    config: &Config,
    fix: bool,
    save: impl FnOnce(&[u8]) -> Result<()>,
) -> Result<(Vec<u8>, Vec<Finding>, usize)> {
    /// A mended link can have more to mend, such as a name; that ends soon.
    const ROUNDS: usize = 4;
    let mut findings = findings(&html, config)?;
    let mut fixed = 0;
    for _ in 0..if fix { ROUNDS } else { 0 } {
        let safe: Vec<_> =
            findings.iter().filter_map(|found| found.fix.as_ref()).filter(|fix| fix.safe).collect();
        if safe.is_empty() {
            break;
        }
        fixed += safe.len();
        let edits: Vec<_> = safe.iter().flat_map(|fix| fix.edits.iter().cloned()).collect();
        html = edit::apply(&html, 0..html.len(), &edits);
        findings = self::findings(&html, config)?;
    }
    if fixed > 0 {
        save(&html)?;
    }
    Ok((html, findings, fixed))
}

fn findings(html: &[u8], config: &Config) -> Result<Vec<Finding>> {
    let marked = html.starts_with(b"\xFF\xFE") || html.starts_with(b"\xFE\xFF");
    let utf16 = marked && html.get(2..4).is_some_and(|start| start.contains(&0));
    ensure!(!utf16, "the page is UTF-16, in which no link is found; save it as UTF-8");
    Ok(check::page(html, &page::read(html)?, config))
}

/// Replaces a file at once, so that nobody ever sees half of it.
fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    let cannot = || format!("cannot write {}", path.display());
    // What a link points to is replaced, not the link.
    let path = fs::canonicalize(path).with_context(cannot)?;
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder).with_context(cannot)?;
    file.write_all(bytes).with_context(cannot)?;
    let permissions = fs::metadata(&path).with_context(cannot)?.permissions();
    file.as_file().set_permissions(permissions).with_context(cannot)?;
    file.persist(&path).with_context(cannot)?;
    Ok(())
}

#[cfg(test)]
mod tests;
