//! What a page fills into a message: `{title} {url} {site} {lang} {product} {price} {sku} {ref}`.
//!
//! The text is filled here and encoded once, by whoever builds the link. A browser does the same with its own
//! `Intl.Segmenter`; this is for servers and sites that are made once.

mod post;

use alloc::string::String;

use contact_link::{Channel, Limit, Unit};
use unicode_segmentation::UnicodeSegmentation as _;

/// The names that a message may have in braces, with what each stands for.
///
/// ```
/// use contact_button::variables::NAMES;
///
/// assert!(NAMES.iter().any(|(name, what)| *name == "sku" && what.contains("product")));
/// ```
pub const NAMES: [(&str, &str); 8] = [
    ("title", "the title of the page"),
    ("url", "the canonical address of the page"),
    ("site", "the name of the site"),
    ("lang", "the language of the page"),
    ("product", "the name of the product"),
    ("price", "its price, with the currency"),
    ("sku", "the number that the shop gives the product"),
    ("ref", "where the visitor comes from, in the author's words"),
];

/// The text with values in the places of their names, cut to at most so many characters.
///
/// A name of [`NAMES`] for which there is no value leaves nothing; other braces stay as they are, and so do braces in a
/// value. A control character of a value is a blank. What is beyond `limit` is cut where no character, accent or emoji
/// is broken, and not in the middle of a value's blank.
///
/// ```
/// use contact_button::variables::fill;
///
/// let page = |name: &str| match name {
///     "product" => Some("Blue chair"),
///     "url" => Some("https://furni.example/chair?a=1&b=2"),
///     _ => None,
/// };
/// assert_eq!(
///     fill("{product}: {url} {price}{colour}", page, None),
///     "Blue chair: https://furni.example/chair?a=1&b=2 {colour}",
/// );
/// assert_eq!(fill("{product} 👩‍👩‍👧", page, Some(13)), "Blue chair");
/// ```
pub fn fill<'v>(
    text: &str,
    value: impl Fn(&str) -> Option<&'v str>,
    limit: Option<usize>,
) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let name = after.split_once('}').map_or("", |(name, _)| name);
        if NAMES.iter().any(|(known, _)| *known == name) {
            let value = value(name).unwrap_or_default().trim();
            filled.extend(value.chars().map(|c| if c.is_control() { ' ' } else { c }));
            rest = after.get(name.len() + 1..).unwrap_or_default();
        } else {
            filled.push('{');
            rest = after;
        }
    }
    filled.push_str(rest);
    if let Some(limit) = limit {
        cut(&mut filled, limit);
    }
    filled
}

/// The same for a parameter of a channel, cut at what its service takes.
///
/// ```
/// use contact_button::variables::fill_for;
/// use contact_link::{Channel, Limit, Unit};
///
/// let long = "é".repeat(5000);
/// let text = fill_for(Channel::Telegram, "text", "{title}", |_| Some(&long));
/// assert_eq!(text.chars().count(), 4096);
/// // X counts such a character as two.
/// let long = "椅".repeat(5000);
/// let text = fill_for(Channel::XPost, "text", "{title}", |_| Some(&long));
/// assert_eq!(text.chars().count(), 140);
/// ```
///
/// A post on X is cut by X's own count: with the feature `x-text` exactly, without it no later, since an address counts as
/// what it is then, and no emoji as one.
pub fn fill_for<'v>(
    channel: Channel,
    param: &str,
    text: &str,
    value: impl Fn(&str) -> Option<&'v str>,
) -> String {
    match channel.info().limit(param) {
        Some(Limit { unit: Unit::Weighted, max, .. }) => {
            let mut filled = fill(text, value, None);
            post::cut(&mut filled, usize::try_from(max).unwrap_or_default());
            filled
        }
        _ => fill(text, value, channel.limit(param)),
    }
}

/// The words that stand in braces by themselves and are none of [`NAMES`]: slips of the pen, most likely.
///
/// ```
/// use contact_button::variables::unknown;
///
/// let found: Vec<&str> = unknown("{titel} of {site} {}, {a b}").collect();
/// assert_eq!(found, ["titel"]);
/// ```
pub fn unknown(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| {
        let (name, _) = rest.split_once('}')?;
        let word = name.trim();
        let is_word =
            !word.is_empty() && word.chars().all(|c| c.is_alphanumeric() || "_-".contains(c));
        (is_word && NAMES.iter().all(|(known, _)| *known != name)).then_some(name)
    })
}

/// Cuts a text to at most so many characters, before the grapheme that would be too much.
fn cut(text: &mut String, limit: usize) {
    let mut length = 0;
    let too_much = text.grapheme_indices(true).find(|(_, grapheme)| {
        length += grapheme.chars().count();
        length > limit
    });
    if let Some((at, _)) = too_much {
        text.truncate(at);
        text.truncate(text.trim_end().len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;

    #[test]
    fn names_are_filled_once() {
        let page = |name: &str| match name {
            "title" => Some("{url} & <b>\u{7}\"%20"),
            "url" => Some("https://a.example/?q={title}"),
            "lang" => Some("  fr\n"),
            _ => None,
        };
        for (text, filled) in [
            ("", ""),
            ("no names", "no names"),
            ("{title}", "{url} & <b> \"%20"),
            ("{url}", "https://a.example/?q={title}"),
            ("a{lang}b{lang}", "afrbfr"),
            ("{sku}", ""),
            ("{Title}{ title }{}", "{Title}{ title }{}"),
            ("{{lang}}", "{fr}"),
            ("{lang", "{lang"),
            ("lang}", "lang}"),
            ("{été}{lang}", "{été}fr"),
        ] {
            assert_eq!(fill(text, page, None), filled, "{text:?}");
        }
    }

    #[test]
    fn nothing_is_broken_by_a_cut() {
        // Each is one character to a reader.
        for one in [
            "é",
            "e\u{301}",
            "👩\u{200d}👩\u{200d}👧",
            "🇫🇷",
            "👍🏽",
            "각",
            "क्षि",
            "☎\u{fe0f}",
            "\r\n",
        ] {
            let size = one.chars().count();
            let text = format!("ab{one}{one}");
            for limit in 0..=text.chars().count() + 1 {
                let cut = fill(&text, |_| None, Some(limit));
                let whole = limit.saturating_sub(2) / size;
                let expected = match limit {
                    0 | 1 => "ab"[..limit].into(),
                    _ if limit >= text.chars().count() => text.clone(),
                    _ => format!("ab{}", one.repeat(whole.min(2))).trim_end().into(),
                };
                assert_eq!(cut, expected, "{one} {limit}");
            }
        }
    }

    #[test]
    fn a_cut_text_is_a_beginning_of_the_whole() {
        contact_cases::cases(1_000, |u| {
            let text: String = u.arbitrary()?;
            let limit = u.int_in_range(0..=40)?;
            let whole = fill("{title}", |_| Some(&text), None);
            let cut = fill("{title}", |_| Some(&text), Some(limit));
            assert!(whole.starts_with(&cut) && cut.chars().count() <= limit);
            let boundary = whole.grapheme_indices(true).any(|(at, _)| at == cut.len());
            assert!(
                boundary
                    || cut.len() == whole.len()
                    || whole[cut.len()..].starts_with(char::is_whitespace)
            );
            Ok(())
        });
    }
}
