//! A picture inside a page.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use anyhow::{Context as _, Result, bail, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// A file's bytes as an address.
///
/// # Errors
///
/// It cannot be read, is no picture that every browser shows, or is cut off.
pub(super) fn data_url(path: &Path) -> Result<String> {
    let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let Some(kind) = kind(&bytes) else {
        bail!("picture: {} is no PNG, JPEG, GIF or WebP", path.display());
    };
    let whole = match kind {
        "image/png" => png(&bytes),
        "image/jpeg" => jpeg(&bytes).is_some(),
        "image/gif" => gif(&bytes),
        _ => webp(&bytes),
    };
    ensure!(
        whole,
        "picture: {} begins as {} but is broken or cut off; save it again",
        path.display(),
        kind.trim_start_matches("image/").to_ascii_uppercase()
    );
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

/// Whether the whole picture can be painted.
fn png(bytes: &[u8]) -> bool {
    let Ok(mut reader) = png::Decoder::new(Cursor::new(bytes)).read_info() else { return false };
    while let Ok(row) = reader.next_row() {
        if row.is_none() {
            return reader.finish().is_ok();
        }
    }
    false
}

/// Its segments up to the first scan, with a frame of some size among them, and its end behind them.
/// Source: ITU-T T.81, annex B.
fn jpeg(bytes: &[u8]) -> Option<()> {
    let mut rest = bytes.get(2..)?;
    let mut framed = false;
    loop {
        // A marker may have any number of fill bytes before it.
        rest = rest.strip_prefix(&[0xFF])?;
        let marker = *rest.first()?;
        if marker == 0xFF {
            continue;
        }
        let length = usize::from(u16::from_be_bytes([*rest.get(1)?, *rest.get(2)?]));
        let segment = rest.get(3..1 + length)?;
        rest = &rest[1 + length..];
        match marker {
            // Of C0 to CF, these three are tables.
            0xC4 | 0xC8 | 0xCC => {}
            0xC0..=0xCF => framed = segment.get(3..5)? != [0, 0],
            0xDA => break,
            _ => {}
        }
    }
    (framed && rest.windows(2).any(|pair| pair == [0xFF, 0xD9])).then_some(())
}

/// Its size, and the byte that ends it. Source: GIF89a, clauses 18 and 27.
fn gif(bytes: &[u8]) -> bool {
    let size = bytes.get(6..10).unwrap_or_default();
    let filled = bytes.iter().rposition(|&byte| byte != 0);
    size.len() == 4
        && size[..2] != [0, 0]
        && size[2..] != [0, 0]
        && filled.is_some_and(|last| last > 13 && bytes[last] == 0x3B)
}

/// All that its header announces. Source: RFC 9649, clause 2.4.
fn webp(bytes: &[u8]) -> bool {
    let announced = bytes[4..8].iter().rev().fold(0, |sum, &byte| sum << 8 | usize::from(byte));
    announced > 12
        && bytes.len() >= announced + 8
        && bytes
            .get(12..16)
            .is_some_and(|chunk| [b"VP8 ", b"VP8L", b"VP8X"].iter().any(|it| chunk == *it))
}
