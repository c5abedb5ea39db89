//! The quick table: rows packed by the compiler into bytes that are read as they lie.
//!
//! ```text
//! row     = size (size name) (size form)* 0 0 (size key SP grammar)*
//! form    = (kind number length text)*
//! grammar = [`*`] code [`@`|flags (min max set LF)* name (`,` name)*]
//! ```
//!
//! A form is a row of tokens: literals, and slots with the number of their parameter and what the link calls them or has
//! before them. A size is two bytes of seven bits, a length is one; each counts what follows it. A key that begins with a dot is a second
//! grammar of the parameter before it; a parameter without a grammar is one that only the thorough way reads.

use crate::grammar::pattern::whole_number;
use crate::row::Param;
use crate::scan::{begins, cut, cut_or_all, head, tail};
use crate::template::{Mode, Piece, first_piece, written};

/// The kinds of tokens: a literal; one after `https://` or `https://www.`; a value, in the path or where there need not
/// be one; a query parameter, and one that must be there.
pub(super) const LITERAL: u8 = 1;
pub(super) const HTTPS: u8 = 2;
pub(super) const WWW: u8 = 3;
pub(super) const PATH: u8 = 4;
pub(super) const OPTIONAL: u8 = 5;
pub(super) const QUERY: u8 = 6;
pub(super) const REQUIRED: u8 = 7;
/// To be added to a kind: without the leading `+` or `@`.
pub(super) const BARE: u8 = 16;
/// So many parameters can be told apart.
pub(super) const SLOTS: usize = if cfg!(feature = "catalogue") { 14 } else { 10 };

/// The codes of grammars.
pub(super) const TEXT: u8 = b't';
pub(super) const LINE: u8 = b'l';
pub(super) const BODY: u8 = b'b';
pub(super) const PHONE: u8 = b'p';
pub(super) const ANY_PHONE: u8 = b'q';
/// Of patterns: an identifier, and an e-mail address.
pub(super) const ID: u8 = b'i';
pub(super) const MAIL: u8 = b'm';

/// The flags of a pattern.
pub(super) const AT: u8 = 1;
pub(super) const LOWER: u8 = 2;
pub(super) const UPPER: u8 = 4;
pub(super) const DOTS: u8 = 8;
pub(super) const MARKS: u8 = 16;

/// The e-mail addresses of most people. Between letters and digits stands one mark at most.
const MOST_MAIL: &str = "%,[0-9A-Za-z._+-]{1,64}@[0-9a-z-]{1,63}.[0-9a-z.-]{2,63}";

/// A row as the table has it.
pub(crate) struct Source {
    pub(crate) name: &'static str,
    pub(crate) params: &'static [Param],
    pub(crate) forms: &'static [(&'static str, &'static str)],
}

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

/// Whether a form is one of these that the quick way takes.
const fn is_quick(row: &Source, name: &str, template: &'static str) -> bool {
    if begins(name, b'-') || written(template).len() != template.len() {
        return false;
    }
    let mut rest = template;
    while let Some((piece, next)) = first_piece(rest) {
        match piece.mode {
            Mode::Silent | Mode::Constant => return false,
            // A query that is no list of parameters, or one that another channel's would match.
            Mode::Literal if cut(piece.text, b'?').is_some() => return false,
            Mode::Path | Mode::Query if piece.required && !takes(row, &piece) => return false,
            Mode::Path if !piece.required && !takes(row, &piece) => return false,
            _ => {}
        }
        rest = next;
    }
    true
}

/// Whether the quick way knows the grammar of what stands there.
const fn takes(row: &Source, piece: &Piece) -> bool {
    let mut at = 0;
    while at < row.params.len() {
        if same(row.params[at].key, piece.key()) {
            return code(row.params[at].grammar()).is_some();
        }
        at += 1;
    }
    false
}

/// The code of a grammar; `None` where the quick way does not know it.
const fn code(grammar: &'static str) -> Option<u8> {
    match cut_or_all(grammar, b':').0.as_bytes() {
        b"text" => Some(TEXT),
        b"line" => Some(LINE),
        b"body" => Some(BODY),
        b"phone" => Some(PHONE),
        b"phone?" => Some(ANY_PHONE),
        b"mail" => Some(MAIL),
        [b'%' | b'[' | b'_' | b'0'..=b'9', ..] => Some(ID),
        _ => None,
    }
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

/// The place of a parameter in the packed row, where each stands before its second grammars.
const fn number(row: &Source, key: &str) -> u8 {
    let mut count = 0;
    let mut at = 0;
    while at < row.params.len() {
        let first = row.params[at].key;
        if !is_second(&row.params[at]) {
            if same(first, key) {
                assert!((count as usize) < SLOTS);
                return count;
            }
            count += 1;
            let mut second = 0;
            while second < row.params.len() {
                let param = &row.params[second];
                if is_second(param) && same(param.name(), first) {
                    if same(param.key, key) {
                        return count;
                    }
                    count += 1;
                }
                second += 1;
            }
        }
        at += 1;
    }
    panic!("a slot names no parameter")
}

const fn is_second(param: &Param) -> bool {
    param.name().len() < param.key.len()
}

/// `==`, which is not const.
const fn same(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    while let ([x, after_a @ ..], [y, after_b @ ..]) = (a, b) {
        if *x != *y {
            return false;
        }
        (a, b) = (after_a, after_b);
    }
    a.is_empty() && b.is_empty()
}
