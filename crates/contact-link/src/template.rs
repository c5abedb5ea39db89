//! The template notation of a link, and reading it piece by piece.
//!
//! | notation | meaning |
//! |---|---|
//! | `{to}` | the value of `to`, required |
//! | `{to.phone}` | `to`, by its second grammar |
//! | `{to~}` | without its leading `+` or `@` |
//! | `[;ext={ext}]` | all of it where `ext` is given, else nothing |
//! | `{?text,cc:CC}` | query parameters that are given, in this order; `CC` is the link's own name for `cc` |
//! | `{?!to:id}` | `!`: required |
//! | `{?=api:1}` | `=`: always there, with this value |
//! | `{?-ref}` | `-`: dropped when read, never written |
//! | `https://a\|b/` | `a` is written, either is read |
//!
//! All else stands for itself.

/// A piece of a template.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Piece {
    Literal(&'static str),
    Slot(Slot),
    /// Literal, slot, literal: written where the slot has a value.
    Optional(&'static str, Slot, &'static str),
    /// The items of a query group.
    Query(&'static str),
}

/// A place that a value goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Slot {
    /// The parameter's key in the row: `to` or `to.phone`.
    pub(crate) key: &'static str,
    /// Without its leading `+` or `@`.
    pub(crate) bare: bool,
}

impl Slot {
    fn new(text: &'static str) -> Slot {
        match text.strip_suffix('~') {
            Some(key) => Slot { key, bare: true },
            None => Slot { key: text, bare: false },
        }
    }

    /// The API's name of the parameter.
    pub(crate) fn name(&self) -> &'static str {
        self.key.split('.').next().unwrap_or_default()
    }
}

/// The pieces of a template, in order.
pub(crate) struct Pieces(pub(crate) &'static str);

impl Iterator for Pieces {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        let text = self.0;
        if let Some(rest) = text.strip_prefix("{?") {
            let (items, rest) = rest.split_once('}')?;
            self.0 = rest;
            return Some(Piece::Query(items));
        }
        if let Some(rest) = text.strip_prefix('{') {
            let (slot, rest) = rest.split_once('}')?;
            self.0 = rest;
            return Some(Piece::Slot(Slot::new(slot)));
        }
        if let Some(rest) = text.strip_prefix('[') {
            let (inner, rest) = rest.split_once(']')?;
            self.0 = rest;
            let (before, inner) = inner.split_once('{')?;
            let (slot, after) = inner.split_once('}')?;
            return Some(Piece::Optional(before, Slot::new(slot), after));
        }
        let end = text.find(['{', '[']).unwrap_or(text.len());
        let (literal, rest) = text.split_at_checked(end)?;
        self.0 = rest;
        (!literal.is_empty()).then_some(Piece::Literal(literal))
    }
}

/// One item of a query group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Item {
    /// A parameter under the link's own name.
    Param { slot: Slot, wire: &'static str, required: bool },
    /// A pair that is always there.
    Constant { wire: &'static str, value: &'static str },
    /// A parameter that says nothing about the contact.
    Ignored(&'static str),
}

/// The items of a query group.
pub(crate) fn items(group: &'static str) -> impl Iterator<Item = Item> {
    group.split(',').map(|item| {
        if let Some(wire) = item.strip_prefix('-') {
            return Item::Ignored(wire);
        }
        if let Some(pair) = item.strip_prefix('=') {
            let (wire, value) = pair.split_once(':').unwrap_or((pair, ""));
            return Item::Constant { wire, value };
        }
        let (item, required) = match item.strip_prefix('!') {
            Some(item) => (item, true),
            None => (item, false),
        };
        let (key, wire) = match item.split_once(':') {
            Some(named) => named,
            None => (item, item),
        };
        Item::Param { slot: Slot::new(key), wire, required }
    })
}

/// Every slot of a template, with whether it must have a value.
pub(crate) fn slots(template: &'static str, mut each: impl FnMut(Slot, bool)) {
    for piece in Pieces(template) {
        match piece {
            Piece::Literal(_) => {}
            Piece::Slot(slot) => each(slot, true),
            Piece::Optional(_, slot, _) => each(slot, false),
            Piece::Query(group) => {
                for item in items(group) {
                    if let Item::Param { slot, required, .. } = item {
                        each(slot, required);
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn pieces_of_every_notation() {
        let pieces: Vec<_> = Pieces("tel:{to~}[;ext={ext}]{?!a:b,c,=d:e,-f}#x").collect();
        let slot = |key, bare| Slot { key, bare };
        assert_eq!(
            pieces,
            [
                Piece::Literal("tel:"),
                Piece::Slot(slot("to", true)),
                Piece::Optional(";ext=", slot("ext", false), ""),
                Piece::Query("!a:b,c,=d:e,-f"),
                Piece::Literal("#x"),
            ]
        );
        let items: Vec<_> = items("!a:b,c,=d:e,-f").collect();
        assert_eq!(
            items,
            [
                Item::Param { slot: slot("a", false), wire: "b", required: true },
                Item::Param { slot: slot("c", false), wire: "c", required: false },
                Item::Constant { wire: "d", value: "e" },
                Item::Ignored("f"),
            ]
        );
    }
}
