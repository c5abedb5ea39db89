//! Words: messages, subjects, hashtags.

use alloc::string::String;

use super::{is_control, is_wide_letter};
use crate::error::Kind;

/// A text; with `lines`, of several lines, every line break becoming LF.
pub(super) fn words(value: &str, lines: bool, out: &mut String) -> Result<(), Kind> {
    let mut after_cr = false;
    for c in value.chars() {
        match c {
            '\r' | '\n' if !lines => return Err(Kind::CrlfHeader),
            '\r' => out.push('\n'),
            '\n' if after_cr => {}
            '\n' | '\t' => out.push(c),
            _ if is_control(c) => return Err(Kind::ControlChar),
            _ => out.push(c),
        }
        after_cr = c == '\r';
    }
    Ok(())
}

/// A hashtag, written without its `#`.
pub(super) fn hashtag(value: &str, out: &mut String) -> Result<(), Kind> {
    let tag = value.strip_prefix(['#', '\u{ff03}']).unwrap_or(value);
    if tag.is_empty() {
        return Err(Kind::EmptyId);
    }
    let is_tag_char = |c: char| c.is_ascii_alphanumeric() || c == '_' || is_wide_letter(c);
    if !tag.chars().all(is_tag_char) || tag.bytes().all(|b| b.is_ascii_digit() || b == b'_') {
        return Err(Kind::BadChar);
    }
    out.push_str(tag);
    Ok(())
}
