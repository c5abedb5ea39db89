//! Files of ours that become one script.

use std::path::Path;

use anyhow::{Context, Result};

use super::syntax;
use crate::workspace;

/// In one scope. The last one alone exports, and may import from the others and from what is made `beside` them.
pub(super) fn files(files: &[&'static str], beside: &[&'static str]) -> Result<String> {
    let (last, inner) = files.split_last().context("there is no file")?;
    let mut script = String::new();
    let mut names = beside.to_vec();
    for file in inner {
        script.push_str(&syntax::as_script(&workspace::text(file)?)?);
        names.extend(Path::new(file).file_name().and_then(|name| name.to_str()));
    }
    script.push_str(&syntax::without_imports(&workspace::text(last)?, &names)?);
    Ok(script)
}
