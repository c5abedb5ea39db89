//! The template notation of a link, and reading it piece by piece.
//!
//! | notation | meaning |
//! |---|---|
//! | `{to}` | the value of `to`, required |
//! | `{to.phone}` | `to`, by its second grammar |
//! | `{to~}` | without its leading `+` or `@` |
//! | `{_}` | anything, when read; such a form is never written |
//! | `[;id={_}]` | the same, where it stands there |
//! | `[;ext={ext}]` | all of it where `ext` is given, else nothing |
//! | `{?text}` `{?CC:cc}` | a query parameter, where given; `CC` is the link's own name for `cc` |
//! | `{?!id:to}` | `!`: required |
//! | `{?=api:1}` | `=`: always there, with this value |
//! | `{?-ref}` | `-`: dropped when read, never written |
//! | `{!vanity}` | required to choose the form, and not in the link |
//! | `https://a\|b/` | `a` is written, either is read |
//! | `https://a\|*set/` | the same with the hosts of a set (`host_set.rs`) |
//! | `!https://`, `=https://`, `+https://` | first of all: `!` written, never read, since any link would fit; `=` leads elsewhere than the default form, and so stays as it is; `+` a plus means the other thing: in the query of a web address a plus, elsewhere a space |
//!
//! All else stands for itself. The query parameters stand together and last.

use crate::name::Name;
use crate::scan::{cut, cut_or_all, ends, head, tail};

/// A piece of a template.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Piece {
    pub(crate) mode: Mode,
    /// Whether there is no link without a value here.
    pub(crate) required: bool,
    /// A literal; what stands before an optional value; the link's own name of
    /// a query parameter.
    pub(crate) text: &'static str,
    /// What goes there: the key of a parameter, perhaps with `~`, or the value
    /// of a constant.
    slot: &'static str,
    /// What is asked for at every link, read once.
    #[cfg(not(target_arch = "wasm32"))]
    read: Read,
}

#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy, Debug, PartialEq)]
struct Read {
    key: Name,
    name: Name,
    literal: (&'static str, &'static str),
    begins_query: bool,
    pairs: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Mode {
    Literal,
    Path,
    Query,
    Constant,
    Ignored,
    Silent,
}

impl Piece {
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) const NONE: Piece = Piece::new(Mode::Literal, false, "", "");

    const fn new(mode: Mode, required: bool, text: &'static str, slot: &'static str) -> Piece {
        #[cfg(not(target_arch = "wasm32"))]
        let read = {
            let key = key(mode, slot);
            let name = cut_or_all(key, b'.').0;
            Read {
                key: Name::new(key),
                name: Name::new(name),
                literal: literal(text),
                begins_query: begins_query(mode, text),
                pairs: pairs(mode, text),
            }
        };
        Piece {
            mode,
            required,
            text,
            slot,
            #[cfg(not(target_arch = "wasm32"))]
            read,
        }
    }

    /// The parameter's key in the row, `to` or `to.phone`; empty where the piece
    /// takes no value.
    pub(crate) const fn key(&self) -> &'static str {
        #[cfg(not(target_arch = "wasm32"))]
        return self.read.key.text;
        #[cfg(target_arch = "wasm32")]
        return key(self.mode, self.slot);
    }

    /// The same, to be compared.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) const fn key_name(&self) -> Name {
        self.read.key
    }

    /// The API's name of the parameter, to be compared.
    pub(crate) const fn id(&self) -> Name {
        #[cfg(not(target_arch = "wasm32"))]
        return self.read.name;
        #[cfg(target_arch = "wasm32")]
        return Name::new(cut_or_all(self.key(), b'.').0);
    }

    /// Whether the value goes there without its leading `+` or `@`.
    pub(crate) const fn bare(&self) -> bool {
        ends(self.slot, b'~')
    }

    /// The two halves of a literal as it is written: all before the hosts that are read only, and all behind them.
    pub(crate) const fn literal(&self) -> (&'static str, &'static str) {
        #[cfg(not(target_arch = "wasm32"))]
        return self.read.literal;
        #[cfg(target_arch = "wasm32")]
        return literal(self.text);
    }

    /// Whether the query begins within what stands for itself.
    pub(crate) const fn begins_query(&self) -> bool {
        #[cfg(not(target_arch = "wasm32"))]
        return self.read.begins_query;
        #[cfg(target_arch = "wasm32")]
        return begins_query(self.mode, self.text);
    }

    /// What ends a value here: that of a value before, where the piece gives no name.
    pub(crate) const fn pairs(&self, before: &'static str) -> &'static str {
        #[cfg(not(target_arch = "wasm32"))]
        let pairs = self.read.pairs;
        #[cfg(target_arch = "wasm32")]
        let pairs = pairs(self.mode, self.text);
        if pairs.is_empty() { before } else { pairs }
    }

    /// Whether its text gives this name to a value, in any letter case.
    pub(crate) fn names(&self, key: &str) -> bool {
        !key.is_empty()
            && !self.pairs("").is_empty()
            && name_before(self.text).eq_ignore_ascii_case(key)
    }

    /// The value of a constant.
    pub(crate) const fn constant(&self) -> &'static str {
        self.slot
    }
}

/// A template without the marks that it may begin with.
pub(crate) const fn written(template: &'static str) -> &'static str {
    let mut rest = template;
    while let [b'!' | b'=' | b'+', ..] = rest.as_bytes() {
        rest = tail(rest, 1);
    }
    rest
}

/// Whether a template begins with this mark, perhaps behind others.
pub(crate) const fn has_mark(template: &'static str, mark: u8) -> bool {
    cut(head(template, template.len() - written(template).len()), mark).is_some()
}

/// The first piece of a template and what follows it. Const, so that the
/// compiler reads the whole table and a program never does.
pub(crate) const fn first_piece(template: &'static str) -> Option<(Piece, &'static str)> {
    let (mut mode, mut required, mut text, mut slot) = (Mode::Path, false, "", "");
    let rest;
    match template.as_bytes() {
        [] => return None,
        [b'{', mark, ..] => {
            (slot, rest) = cut_or_all(tail(template, 1), b'}');
            required = true;
            match mark {
                b'?' => {
                    (mode, required, text, slot) = query_piece(tail(slot, 1));
                }
                b'!' => {
                    mode = Mode::Silent;
                    slot = tail(slot, 1);
                }
                _ => {}
            }
        }
        [b'[', ..] => {
            let inner;
            (inner, rest) = cut_or_all(tail(template, 1), b']');
            (text, slot) = cut_or_all(inner, b'{');
            slot = cut_or_all(slot, b'}').0;
        }
        _ => {
            mode = Mode::Literal;
            text = cut_or_all(cut_or_all(template, b'{').0, b'[').0;
            rest = tail(template, text.len());
        }
    }
    Some((Piece::new(mode, required, text, slot), rest))
}

const fn key(mode: Mode, slot: &'static str) -> &'static str {
    match mode {
        Mode::Literal | Mode::Constant | Mode::Ignored => "",
        _ => cut_or_all(slot, b'~').0,
    }
}

const fn begins_query(mode: Mode, text: &str) -> bool {
    matches!(mode, Mode::Literal) && cut(text, b'?').is_some()
}

/// The name that a text gives to the value behind it: `body` of `&body=`, `ll` of `https://waze.com/ul?ll=`; empty where
/// it gives none.
pub(crate) fn name_before(text: &str) -> &str {
    if pairs_before(text).is_empty() {
        return "";
    }
    let at = text.bytes().rposition(begins_pair).map_or(0, |at| at + 1);
    tail(head(text, text.len() - 1), at)
}

/// What ends a value behind this text, and begins the next name: `&` behind `&body=` and `#text=`, and `;` too behind
/// `;body=`. Nothing behind a text that gives no name.
const fn pairs_before(text: &str) -> &'static str {
    let bytes = text.as_bytes();
    let mut at = bytes.len();
    while at > 0 && ends(text, b'=') {
        at -= 1;
        if begins_pair(bytes[at]) {
            return if bytes[at] == b';' { ";&" } else { "&" };
        }
    }
    ""
}

const fn pairs(mode: Mode, text: &str) -> &'static str {
    if matches!(mode, Mode::Literal | Mode::Path) { pairs_before(text) } else { "" }
}

/// Whether a name may stand behind this byte.
const fn begins_pair(byte: u8) -> bool {
    matches!(byte, b'?' | b'&' | b';' | b'#')
}

/// Without all hosts but the first of those that it lists.
const fn literal(text: &'static str) -> (&'static str, &'static str) {
    match cut(text, b'|') {
        Some((first, others)) => (first, tail(others, cut_or_all(others, b'/').0.len())),
        None => (text, ""),
    }
}

const fn query_piece(item: &'static str) -> (Mode, bool, &'static str, &'static str) {
    let (mode, marked) = match item.as_bytes() {
        [b'=', ..] => (Mode::Constant, true),
        [b'-', ..] => (Mode::Ignored, true),
        [b'!', ..] => (Mode::Query, true),
        _ => (Mode::Query, false),
    };
    let item = tail(item, marked as usize);
    match cut(item, b':') {
        Some((text, slot)) => (mode, marked, text, slot),
        None => (mode, marked, item, item),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn a_text_names_the_value_behind_it() {
        for (text, name, pairs) in [
            ("&body=", "body", "&"),
            ("?&body=", "body", "&"),
            (";ext=", "ext", ";&"),
            ("https://share.joinmastodon.org/#text=", "text", "&"),
            ("https://waze.com|ul.waze.com/ul?ll=", "ll", "&"),
            ("&hashtag=%23", "", ""),
            ("/data=", "", ""),
            ("=", "", ""),
            ("sms:", "", ""),
            ("", "", ""),
        ] {
            assert_eq!((name_before(text), pairs_before(text)), (name, pairs), "{text}");
        }
    }

    #[test]
    fn pieces_of_every_notation() {
        let template = "tel:{to~}[;ext={ext}]{!v}{?!b:a}{?c}{?=d:e}{?-f}#x";
        let mut pieces = Vec::new();
        let mut rest = written(template);
        while let Some((piece, next)) = first_piece(rest) {
            pieces.push((piece.mode, piece.text, piece.slot, piece.required));
            rest = next;
        }
        assert_eq!(
            pieces,
            [
                (Mode::Literal, "tel:", "", false),
                (Mode::Path, "", "to~", true),
                (Mode::Path, ";ext=", "ext", false),
                (Mode::Silent, "", "v", true),
                (Mode::Query, "b", "a", true),
                (Mode::Query, "c", "c", false),
                (Mode::Constant, "d", "e", true),
                (Mode::Ignored, "f", "f", true),
                (Mode::Literal, "#x", "", false),
            ]
        );
    }
}
