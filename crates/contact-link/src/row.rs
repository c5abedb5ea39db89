//! A row of the table as building and parsing see it. A program has it read by
//! the compiler (`row/compiled.rs`); a page, which loads the table as text,
//! reads it as it goes (`row/packed.rs`).

#[cfg(not(target_arch = "wasm32"))]
mod compiled;
#[cfg(any(target_arch = "wasm32", test))]
mod packed;

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use compiled::{
    Compiled, Form, Known, Row, Shape, count_pieces, is_written, places, read_pieces, required,
};
#[cfg(target_arch = "wasm32")]
pub(crate) use packed::{Form, Known, Row};

use crate::address::host_end;
use crate::grammar::Rule;
#[cfg(not(target_arch = "wasm32"))]
use crate::grammar::pattern::Compiled as Pattern;
use crate::name::Name;
use crate::scan::{begins, cut, cut_or_all, head, tail};
use crate::template::{has_mark, written};

/// A parameter of a row.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Param {
    /// What slots call it: `to`, or `to.phone` for a second grammar.
    pub(crate) key: &'static str,
    /// How a value must look; `grammar.rs` reads it. A leading `*` marks a list.
    written: &'static str,
    /// What is asked for at every link, read once.
    #[cfg(not(target_arch = "wasm32"))]
    read: Read,
}

#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy, Debug)]
struct Read {
    key: Name,
    name: Name,
    rule: Rule,
    has_slash: bool,
}

impl Param {
    pub(crate) const fn new(key: &'static str, written: &'static str) -> Param {
        Param {
            key,
            written,
            #[cfg(not(target_arch = "wasm32"))]
            read: Read {
                key: Name::new(key),
                name: Name::new(cut_or_all(key, b'.').0),
                rule: Rule::of(tail(written, begins(written, b'*') as usize)),
                has_slash: cut(written, b'/').is_some(),
            },
        }
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

impl PartialEq for Param {
    fn eq(&self, other: &Param) -> bool {
        (self.key, self.written) == (other.key, other.written)
    }
}

impl Eq for Param {}

#[cfg(not(target_arch = "wasm32"))]
impl Param {
    /// The same with its pattern, where its grammar is one.
    pub(crate) const fn with(mut self, pattern: &'static Pattern) -> Param {
        self.read.rule = self.read.rule.with(pattern);
        self
    }

    /// The API's name, to be compared.
    pub(crate) fn id(&self) -> Name {
        self.read.name
    }

    /// The grammar, read.
    pub(crate) fn rule(&self) -> Rule {
        self.read.rule
    }

    /// Whether a value may have a slash.
    #[cfg(test)]
    pub(crate) fn has_slash(&self) -> bool {
        self.read.has_slash
    }
}

#[cfg(target_arch = "wasm32")]
impl Param {
    /// The API's name, to be compared.
    pub(crate) fn id(&self) -> Name {
        Name::new(self.name())
    }

    /// The grammar, read.
    pub(crate) fn rule(&self) -> Rule {
        Rule::of(self.grammar())
    }

    /// Whether a value may have a slash.
    pub(crate) fn has_slash(&self) -> bool {
        cut(self.written, b'/').is_some()
    }
}

/// How the addresses of a form begin: all that stands before its first slot.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Start {
    #[cfg(target_arch = "wasm32")]
    pub(crate) scheme: &'static str,
    /// The hosts of a web address with `|` between them; empty where the host is a slot, and elsewhere.
    pub(crate) hosts: &'static str,
    /// What follows the host, or the scheme where there is none.
    pub(crate) path: &'static str,
    /// Whether it is a web address.
    pub(crate) is_web: bool,
    /// Whether its host may be any.
    pub(crate) has_any_host: bool,
}

impl Start {
    /// `None` where the form is never read, since any link would fit.
    pub(crate) const fn of(template: &'static str) -> Option<Start> {
        if has_mark(template, b'!') {
            return None;
        }
        Start::as_written(template)
    }

    /// The same also of what is read by nobody but who knows the channel.
    pub(crate) const fn as_written(template: &'static str) -> Option<Start> {
        let Some((scheme, rest)) = cut(written(template), b':') else { return None };
        // A slot, and then the path.
        let has_any_host = match rest.as_bytes() {
            [b'/', b'/', b'{', ..] => begins(cut_or_all(rest, b'}').1, b'/'),
            _ => false,
        };
        let rest = cut_or_all(cut_or_all(rest, b'{').0, b'[').0;
        Some(match (scheme.as_bytes(), rest.as_bytes()) {
            (b"https", [b'/', b'/', ..]) => {
                let rest = tail(rest, 2);
                let end = host_end(rest);
                Start {
                    #[cfg(target_arch = "wasm32")]
                    scheme,
                    hosts: head(rest, end),
                    path: tail(rest, end),
                    is_web: true,
                    has_any_host,
                }
            }
            _ => Start {
                #[cfg(target_arch = "wasm32")]
                scheme,
                hosts: "",
                path: rest,
                is_web: false,
                has_any_host: false,
            },
        })
    }
}

impl Form {
    /// Whether the form is understood but never written.
    pub(crate) fn parse_only(&self) -> bool {
        begins(self.name, b'-')
    }

    /// Whether a plus means what it does not mean elsewhere: in the query of a web address a plus, in any other place a
    /// blank.
    pub(crate) fn is_marked(&self) -> bool {
        has_mark(self.template, b'+')
    }

    /// Whether nobody but its owner tells it from any other page.
    pub(crate) fn is_own(&self) -> bool {
        cfg!(feature = "catalogue") && self.start().is_none()
    }

    /// Whether it leads elsewhere than the channel's default form, so that nothing may be made of it but itself.
    pub(crate) fn leads_elsewhere(&self) -> bool {
        has_mark(self.template, b'=')
    }

    /// The name of the form that is written of what this one reads, where it is not the channel's default: `-local` reads
    /// what `local` writes.
    pub(crate) fn written_as(&self, row: Row) -> &'static str {
        if !self.parse_only() {
            return self.name;
        }
        let own = tail(self.name, 1);
        match row.forms().any(|form| form.name == own && form.leads_elsewhere()) {
            true => own,
            false => "",
        }
    }

    /// Whether it is the address of a page.
    pub(crate) fn is_web(&self) -> bool {
        crate::scan::after(written(self.template), "https:").is_some()
    }
}

#[cfg(test)]
mod tests {
    use crate::Channel;
    use crate::channels::PACKED;
    use crate::host_set::written_out;

    #[test]
    fn packed_and_compiled_rows_say_the_same() {
        for (channel, text) in Channel::ALL.iter().zip(PACKED) {
            let (compiled, packed) = (channel.row(), super::packed::Row(text));
            assert_eq!(compiled.name(), packed.name());
            for param in channel.info().params {
                let key = param.name;
                assert_eq!(compiled.param(key).copied(), packed.param(key), "{channel}: {key}");
                assert!(compiled.param(key).is_some(), "{channel}: {key}");
            }
            assert_eq!(compiled.first_param(), packed.first_param());
            assert_eq!(compiled.forms().count(), packed.forms().count(), "{channel}");
            for (a, b) in compiled.forms().zip(packed.forms()) {
                // A page has the name of a set of hosts.
                let template = written_out(b.template);
                assert_eq!((a.name, a.template), (b.name, &*template), "{channel}");
                if a.template == b.template {
                    assert_eq!(a.pieces(), b.pieces(), "{channel}: {}", a.template);
                }
            }
        }
    }
}
