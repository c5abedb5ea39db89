//! Lists of names and of hashtags, which X's composer shows as they are given.

use alloc::string::String;
use alloc::vec::Vec;

use super::reader::Reader;
use super::warning::Warning;

/// Names parted by commas, without `@`.
pub(super) fn names(reader: &mut Reader<'_>, text: &str) -> String {
    let items = text.split(',').map(|item| item.trim().trim_start_matches('@').trim());
    joined(reader, text, items.filter(|item| !item.is_empty()).collect(), Warning::Names)
}

/// Hashtags parted by commas or spaces, without `#`.
pub(super) fn hashtags(reader: &mut Reader<'_>, text: &str) -> String {
    let items = text.split(|c: char| c == ',' || c.is_whitespace());
    let items = items.map(|item| item.trim_start_matches(['#', '\u{ff03}']));
    joined(reader, text, items.filter(|item| !item.is_empty()).collect(), Warning::Hashtags)
}

fn joined(reader: &mut Reader<'_>, text: &str, items: Vec<&str>, warning: Warning) -> String {
    let list = items.join(",");
    if list != text {
        reader.warn(warning, &list);
    }
    list
}
