//! Packs the rows, at compile time, as `layout` says.

use super::known::{Source, code, is_quick, is_second, number, takes};
use super::layout::*;
use crate::grammar::pattern::whole_number;
use crate::row::Param;
use crate::scan::{begins, cut_or_all, head, same, tail};
use crate::template::{Mode, Piece, first_piece};

/// The e-mail addresses of most people. Between letters and digits stands one mark at most.
const MOST_MAIL: &str = "%,[0-9A-Za-z._+-]{1,64}@[0-9a-z-]{1,63}.[0-9a-z.-]{2,63}";

/// Writes bytes, or counts them only, where there is no room.
pub(crate) struct Pen<const N: usize> {
    pub(crate) bytes: [u8; N],
    pub(crate) at: usize,
}

impl<const N: usize> Pen<N> {
    const fn put(&mut self, byte: u8) {
        if self.at < N {
            self.bytes[self.at] = byte;
        }
        self.at += 1;
    }

    const fn text(&mut self, text: &str) {
        let mut rest = text.as_bytes();
        while let [first, after @ ..] = rest {
            self.put(*first);
            rest = after;
        }
    }

    /// Leaves room for a size, and gives where that is to count from.
    const fn open(&mut self) -> usize {
        self.put(0);
        self.put(0);
        self.at
    }

    /// Writes how much was written since `start`.
    const fn close(&mut self, start: usize) {
        let size = self.at - start;
        assert!(size < 1 << 14);
        if N > 0 {
            self.bytes[start - 2] = (size >> 7) as u8;
            self.bytes[start - 1] = (size & 127) as u8;
        }
    }

    const fn token(&mut self, kind: u8, number: u8, text: &str) {
        self.put(kind);
        self.put(number);
        self.put(0);
        self.lengthen(self.at, text);
    }

    /// Adds to the text of a token, which begins at `start`.
    const fn lengthen(&mut self, start: usize, text: &str) {
        self.text(text);
        let length = self.at - start;
        assert!(length < 1 << 7);
        if N > 0 {
            self.bytes[start - 1] = length as u8;
        }
    }

    const fn slot(&mut self, kind: u8, row: &Source, piece: &Piece) {
        let bare = if piece.bare() { BARE } else { 0 };
        self.token(kind | bare, number(row, piece.key()), piece.text);
    }

    const fn row(&mut self, row: &Source) {
        let start = self.open();
        let name = self.open();
        self.text(row.name);
        self.close(name);
        let mut at = 0;
        while at < row.forms.len() {
            let (name, template) = row.forms[at];
            if same(name, row.forms[0].0) && is_quick(row, name, template) {
                self.hosts(row, template);
            }
            at += 1;
        }
        self.open();
        let mut at = 0;
        while at < row.params.len() {
            if !is_second(&row.params[at]) {
                self.param(&row.params[at], row.params[at].key);
                let mut second = 0;
                while second < row.params.len() {
                    let param = &row.params[second];
                    if is_second(param) && same(param.name(), row.params[at].key) {
                        self.param(param, tail(param.key, param.name().len()));
                    }
                    second += 1;
                }
            }
            at += 1;
        }
        self.close(start);
    }

    const fn param(&mut self, param: &Param, key: &str) {
        let start = self.open();
        self.text(key);
        self.put(b' ');
        if param.list() {
            self.put(b'*');
        }
        if let Some(code) = code(param.grammar()) {
            self.put(code);
            match code {
                ID => self.pattern(param.grammar()),
                MAIL => self.pattern(MOST_MAIL),
                _ => {}
            }
        }
        self.close(start);
    }

    /// A pattern (its notation is in `grammar/pattern.rs`).
    const fn pattern(&mut self, grammar: &'static str) {
        let (mut rest, reserved) = cut_or_all(grammar, b'!');
        let mut flags = 0;
        while let [b'%', flag, ..] = rest.as_bytes() {
            flags |= match flag {
                b'@' => AT,
                b'l' => LOWER,
                b'u' => UPPER,
                b'.' => DOTS,
                _ => MARKS,
            };
            rest = tail(rest, 2);
        }
        // A bit of its own, so that it is never a line feed.
        self.put(64 | flags);
        while !rest.is_empty() {
            let (set, min, max);
            (set, min, max, rest) = run(rest);
            // Ten at least, so that none of them is a line feed.
            self.put((min >> 6) as u8 + 11);
            self.put((min & 63) as u8 + 11);
            self.put((max >> 6) as u8 + 11);
            self.put((max & 63) as u8 + 11);
            self.text(set);
            self.put(9);
        }
        self.put(8);
        self.text(reserved);
    }

    /// The form once for its first host, which is the one written, and once for the second.
    const fn hosts(&mut self, row: &Source, template: &'static str) {
        let (start, others) = cut_or_all(template, b'|');
        let path =
            if others.is_empty() { "" } else { tail(others, cut_or_all(others, b'/').0.len()) };
        self.form(row, start, path);
        if !others.is_empty() {
            let second = cut_or_all(cut_or_all(others, b'/').0, b'|').0;
            self.form(row, second, path);
        }
    }

    const fn form(&mut self, row: &Source, start: &'static str, path: &'static str) {
        let at = self.open();
        // Where the text of the first token begins: after its kind, number and length.
        let text = at + 3;
        let start = match start.as_bytes() {
            [b'h', b't', b't', b'p', b's', b':', b'/', b'/', ..] => {
                let start = tail(start, 8);
                self.host(start);
                start
            }
            // A second host.
            _ if !path.is_empty() => {
                self.host(start);
                start
            }
            // The scheme of an app.
            _ => {
                self.token(LITERAL, 0, "");
                start
            }
        };
        self.pieces(
            text,
            row,
            match start.as_bytes() {
                [b'w', b'w', b'w', b'.', ..] => tail(start, 4),
                _ => start,
            },
        );
        self.pieces(text, row, path);
        self.close(at);
    }

    const fn host(&mut self, start: &str) {
        let www = matches!(start.as_bytes(), [b'w', b'w', b'w', b'.', ..]);
        self.token(if www { WWW } else { HTTPS }, 0, "");
    }

    /// The tokens of a template that goes on after a literal token, whose text begins at `text`.
    const fn pieces(&mut self, text: usize, row: &Source, template: &'static str) {
        let mut rest = template;
        let mut literal = true;
        while let Some((piece, next)) = first_piece(rest) {
            match piece.mode {
                Mode::Literal if literal => self.lengthen(text, piece.text),
                Mode::Literal => self.token(LITERAL, 0, piece.text),
                Mode::Path if piece.required => self.slot(PATH, row, &piece),
                Mode::Path => self.slot(OPTIONAL, row, &piece),
                Mode::Query if piece.required => self.slot(REQUIRED, row, &piece),
                Mode::Query if takes(row, &piece) => self.slot(QUERY, row, &piece),
                _ => {}
            }
            literal = false;
            rest = next;
        }
    }
}

/// All rows, one after the other.
pub(crate) const fn pack<const N: usize>(rows: &[Source]) -> Pen<N> {
    let mut pen = Pen { bytes: [0; N], at: 0 };
    let mut at = 0;
    while at < rows.len() {
        pen.row(&rows[at]);
        at += 1;
    }
    pen
}

/// The first run of a pattern: its set, how many at least and at most, and the pattern after it.
const fn run(pattern: &'static str) -> (&'static str, usize, usize, &'static str) {
    if !begins(pattern, b'[') {
        return (head(pattern, 1), 1, 1, tail(pattern, 1));
    }
    let (set, rest) = cut_or_all(tail(pattern, 1), b']');
    if !begins(rest, b'{') {
        return (set, 1, 1, rest);
    }
    let (counts, rest) = cut_or_all(tail(rest, 1), b'}');
    let (least, most) = cut_or_all(counts, b',');
    let min = whole_number(least);
    (set, min, if most.is_empty() { min } else { whole_number(most) }, rest)
}
