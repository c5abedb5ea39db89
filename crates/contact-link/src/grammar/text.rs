//! Words: messages, subjects, hashtags.

use super::{has_control, is_wide_letter};
#[cfg(not(target_arch = "wasm32"))]
use crate::byte_set::classes;
use crate::error::Kind;
#[cfg(not(target_arch = "wasm32"))]
use crate::scan::any;
use crate::scan::{after, next_char, next_item};
use crate::values::Text;

/// A text; with `lines`, of several lines, every line break becoming LF.
pub(crate) fn words(value: &str, lines: bool, out: &mut Text) -> Result<(), Kind> {
    #[cfg(not(target_arch = "wasm32"))]
    if is_plain(value) {
        out.push_str(value);
        return Ok(());
    }
    let mut rest = Some(value);
    let mut first = true;
    while let Some(part) = next_item(&mut rest, b'\r') {
        // What follows a CR may begin with the LF of the same line break.
        let mut part = Some(if first { part } else { after(part, "\n").unwrap_or(part) });
        while let Some(line) = next_item(&mut part, b'\n') {
            if !first {
                if !lines {
                    return Err(Kind::CrlfHeader);
                }
                out.push('\n');
            }
            first = false;
            if has_control(line, true) {
                return Err(Kind::ControlChar);
            }
            out.push_str(line);
        }
    }
    Ok(())
}

/// Whether a text is one line of what is no control character, nor begins one. All bytes at once, since nearly always it is.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn is_plain(value: &str) -> bool {
    !any(value, |b| (b < b' ') | (b == 0x7f) | (b == 0xc2))
}

/// The bytes of most hashtags: letters, and what may stand beside them.
#[cfg(not(target_arch = "wasm32"))]
static TAG: [u8; 256] =
    classes(&[b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", b"0123456789_"]);

/// A hashtag, written without its `#`.
pub(crate) fn hashtag(value: &str, out: &mut Text) -> Result<(), Kind> {
    let tag = after(value, "#").or_else(|| after(value, "\u{ff03}")).unwrap_or(value);
    if tag.is_empty() {
        return Err(Kind::EmptyId);
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let seen = tag.bytes().fold(0, |seen, byte| seen | 1 << TAG[usize::from(byte)]);
        // Of letters at least, and of nothing but those two.
        if seen & 0b11 == 0b10 {
            out.push_str(tag);
            return Ok(());
        }
    }
    let mut letters = false;
    let mut rest = tag;
    while let Some(c) = next_char(&mut rest) {
        match c {
            // The last three join the letters of a word in some scripts.
            '0'..='9' | '_' | '\u{b7}' | '\u{200c}' | '\u{200d}' => {}
            'A'..='Z' | 'a'..='z' => letters = true,
            _ if is_wide_letter(c) => letters = true,
            _ => return Err(Kind::BadChar),
        }
    }
    if !letters {
        return Err(Kind::BadChar);
    }
    out.push_str(tag);
    Ok(())
}
