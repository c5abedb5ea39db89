//! A post on X, which X measures in its own way.

use alloc::string::String;

/// Cuts a text to what X takes of it.
#[cfg(feature = "x-text")]
pub(super) fn cut(text: &mut String, limit: usize) {
    let end = contact_link::x_text::cut(text, limit).len();
    text.truncate(end);
}

/// Cuts a text to what X takes of it for sure: of all characters those of most alphabets count 1 and others 2, and what
/// may be an address counts no less than one does.
#[cfg(not(feature = "x-text"))]
pub(super) fn cut(text: &mut String, limit: usize) {
    use unicode_segmentation::UnicodeSegmentation as _;

    const ADDRESS: usize = 23;
    let weight =
        |text: &str| -> usize { text.chars().map(|c| if c <= '\u{10ff}' { 1 } else { 2 }).sum() };
    let (mut length, mut fits) = (0, 0);
    'words: for word in text.split_inclusive(char::is_whitespace) {
        if word.contains('.') {
            length += weight(word).max(ADDRESS);
            if length > limit {
                break;
            }
            fits += word.len();
            continue;
        }
        for grapheme in word.graphemes(true) {
            length += weight(grapheme);
            if length > limit {
                break 'words;
            }
            fits += grapheme.len();
        }
    }
    if fits < text.len() {
        text.truncate(fits);
        text.truncate(text.trim_end().len());
    }
}
