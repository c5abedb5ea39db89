//! A picture inside a page.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// A file's bytes as an address.
///
/// # Errors
///
/// It cannot be read, or is no picture that every browser shows.
pub(super) fn data_url(path: &Path) -> Result<String> {
    let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let Some(kind) = kind(&bytes) else {
        bail!("picture: {} is no PNG, JPEG, GIF or WebP", path.display());
    };
    Ok(format!("data:{kind};base64,{}", STANDARD.encode(bytes)))
}

/// By what the file begins with, whatever its name says.
fn kind(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some("image/png"),
        [0xFF, 0xD8, 0xFF, ..] => Some("image/jpeg"),
        [b'G', b'I', b'F', b'8', ..] => Some("image/gif"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("image/webp"),
        _ => None,
    }
}
