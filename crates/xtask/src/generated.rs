//! What the commands that make committed files again have in common.

use anyhow::{Result, bail};
use lexopt::{Arg, Parser};

/// Whether the files are to be replaced, `--write`, and not only compared.
pub(crate) fn is_write(mut args: Parser) -> Result<bool> {
    let mut write = false;
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Long("write") => write = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(write)
}

/// Fails where files differ from what `source` gives, with the command that mends them.
pub(crate) fn none_differ(differ: &[String], source: &str, command: &str) -> Result<()> {
    if !differ.is_empty() {
        bail!("not what {source} gives: {}\n  cargo xtask {command} --write", differ.join(", "));
    }
    Ok(())
}
