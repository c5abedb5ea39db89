//! A row of the table as building and parsing see it. A program has it read by
//! the compiler (`row/compiled.rs`); a page, which loads the table as text,
//! reads it as it goes (`row/packed.rs`).

#[cfg(not(target_arch = "wasm32"))]
mod compiled;
#[cfg(any(target_arch = "wasm32", test))]
mod packed;

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use compiled::{Compiled, Form, Row, count_pieces, read_pieces};
#[cfg(target_arch = "wasm32")]
pub(crate) use packed::{Form, Row};

use crate::scan::{begins, cut_or_all, tail};

/// A parameter of a row.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Param {
    /// What slots call it: `to`, or `to.phone` for a second grammar.
    pub(crate) key: &'static str,
    /// How a value must look; `grammar.rs` reads it. A leading `*` marks a list.
    written: &'static str,
}

impl Param {
    pub(crate) const fn new(key: &'static str, written: &'static str) -> Param {
        Param { key, written }
    }

    /// The API's name, without the part after the dot.
    pub(crate) const fn name(&self) -> &'static str {
        cut_or_all(self.key, b'.').0
    }

    /// Whether several values may be given.
    pub(crate) const fn list(&self) -> bool {
        begins(self.written, b'*')
    }

    /// How one value must look.
    pub(crate) const fn grammar(&self) -> &'static str {
        tail(self.written, self.list() as usize)
    }
}

impl Form {
    /// Whether the form is understood but never written.
    pub(crate) fn parse_only(&self) -> bool {
        begins(self.name, b'-')
    }

    /// Whether a plus in the query means a plus, not a space.
    pub(crate) fn plus_is_plus(&self) -> bool {
        begins(self.template, b'+') || !self.is_web()
    }

    /// Whether it is the address of a page.
    pub(crate) fn is_web(&self) -> bool {
        let template = tail(self.template, !begins(self.template, b'h') as usize);
        crate::scan::after(template, "https:").is_some()
    }
}

#[cfg(test)]
mod tests {
    use crate::Channel;
    use crate::channels::PACKED;

    #[test]
    fn packed_and_compiled_rows_say_the_same() {
        for (channel, text) in Channel::ALL.iter().zip(PACKED) {
            let (compiled, packed) = (channel.row(), super::packed::Row(text));
            assert_eq!(compiled.name(), packed.name());
            for param in channel.info().params {
                let key = param.name;
                assert_eq!(compiled.param(key), packed.param(key), "{channel}: {key}");
                assert!(compiled.param(key).is_some(), "{channel}: {key}");
            }
            assert_eq!(compiled.first_param(), packed.first_param());
            assert_eq!(compiled.forms().count(), packed.forms().count(), "{channel}");
            for (a, b) in compiled.forms().zip(packed.forms()) {
                assert_eq!((a.name, a.template), (b.name, b.template), "{channel}");
                assert_eq!(a.pieces(), b.pieces(), "{channel}: {}", a.template);
            }
        }
    }
}
