//! A value, and its one normal form.

use alloc::string::String;

use super::layout::{ANY_PHONE, BODY, ID, LINE, MAIL, PHONE, TEXT};
use super::pattern;
use crate::encode::next_char;
use crate::grammar::Class;
use crate::scan::{begins, tail};

/// What is given for a parameter, or found in a link.
#[derive(Clone, Copy, Debug)]
pub(super) struct Value<'a> {
    text: &'a str,
    flags: u8,
}

const GIVEN: u8 = 1;
/// Found in a link, and so percent-encoded.
const FOUND: u8 = 2;
/// Found where a plus is a space.
const PLUS: u8 = 4;
/// Found without its `+` or `@`.
const BARE: u8 = 8;

impl<'a> Value<'a> {
    pub(super) const NONE: Value<'a> = Value { text: "", flags: 0 };

    pub(super) fn given(text: &'a str) -> Value<'a> {
        Value { text, flags: GIVEN }
    }

    pub(super) fn found(text: &'a str, plus: bool, bare: bool) -> Value<'a> {
        Value { text, flags: FOUND | if plus { PLUS } else { 0 } | if bare { BARE } else { 0 } }
    }

    pub(super) fn is_none(&self) -> bool {
        self.flags == 0
    }

    /// The normal form by a grammar of the quick table; `None` where there is none or it is unusual.
    pub(super) fn normal(&self, grammar: &'static str) -> Option<String> {
        let list = begins(grammar, b'*');
        let grammar = tail(grammar, usize::from(list));
        let code = code(grammar);
        let mut text = String::new();
        let is_phone = matches!(code, PHONE | ANY_PHONE);
        if is_phone && (self.flags & BARE != 0 || code == ANY_PHONE) && !begins(self.text, b'+') {
            text.push('+');
        }
        let mut rest = self.text.as_bytes();
        while !rest.is_empty() {
            match next_char(&mut rest, self.flags & FOUND != 0, self.flags & PLUS != 0)? {
                // Separators mean nothing, where a number has begun.
                ' ' | '-' | '.' | '\u{a0}' if is_phone && !text.is_empty() => {}
                '\n' if code == TEXT => text.push('\n'),
                // Several values.
                ',' if list => return None,
                c if c.is_control() => return None,
                c => text.push(c),
            }
        }
        if is_phone {
            return is_e164(&text).then_some(text);
        }
        if matches!(code, TEXT | LINE | BODY) {
            return (!text.is_empty()).then_some(text);
        }
        pattern::normal(tail(grammar, 1), text.trim_ascii())
    }
}

/// ITU-T E.164, clause 6, in which no country code is so short that fewer digits than seven would do.
fn is_e164(text: &str) -> bool {
    let digits = tail(text, 1);
    begins(text, b'+')
        && !begins(digits, b'0')
        && (7..=15).contains(&digits.len())
        && digits.bytes().all(|b| b.is_ascii_digit())
}

fn code(grammar: &str) -> u8 {
    grammar.bytes().next().unwrap_or(ID)
}

/// How values of this grammar are written.
pub(super) fn class(grammar: &str) -> Class {
    match code(tail(grammar, usize::from(begins(grammar, b'*')))) {
        TEXT | LINE | BODY => Class::Text,
        MAIL => Class::Mail,
        _ => Class::Id,
    }
}
