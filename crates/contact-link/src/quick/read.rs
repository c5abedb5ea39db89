//! Reading a link, the quick way: it is compared with one form after the other.

use super::draft::Draft;
use super::layout::{LITERAL, OPTIONAL};
use super::row::{Part, Row, Token};
use super::value::Value;
use crate::scan::{after, begins, cut, cut_or_all, head, next_item, tail};

pub(super) fn link(url: &str) -> Option<Draft<'_>> {
    if url.bytes().any(|b| b <= b' ' || b == 0x7f || b == b'\\') {
        return None;
    }
    // Without what most links begin with, which is compared once.
    let web = after(url, "https://").map(|rest| after(rest, "www.").unwrap_or(rest));
    for row in Row::all() {
        for form in row.forms() {
            let is_web = form.byte(0) != LITERAL;
            let Some(text) = (if is_web { web } else { Some(url) }) else { continue };
            // Nearly all forms differ in their first letter.
            if begins(text, form.byte(3))
                && let Some(draft) = compare(row, form, text, is_web)
            {
                return Some(draft);
            }
        }
    }
    None
}

/// What a link says, where it has this form; on the web, without what web links begin with.
fn compare<'u>(row: Row, mut form: Part, text: &'u str, is_web: bool) -> Option<Draft<'u>> {
    let mut rest = after(text, form.next_token()?.text.text())?;
    // Most forms differ before this.
    let mut draft = Draft::of_row(row);
    let mut query = form;
    while let Some(token) = form.next_token() {
        if token.kind > OPTIONAL {
            break;
        }
        query = form;
        match after(rest, token.text.text()) {
            Some(past) => rest = past,
            None if token.kind == OPTIONAL => continue,
            None => return None,
        }
        if token.kind != LITERAL {
            // What the form goes on with ends the value.
            let goes_on = !form.is_empty() && form.byte(0) <= OPTIONAL && form.byte(2) > 0;
            let stop = if goes_on { form.byte(3) } else { b'?' };
            let ends = |b| b == stop || matches!(b, b'?' | b'#' | b'/');
            let value = head(rest, rest.bytes().position(ends).unwrap_or(rest.len()));
            if value.is_empty() {
                return None;
            }
            rest = tail(rest, value.len());
            put(&mut draft, &token, value, false)?;
        }
    }
    // A slash at the end of a path says nothing.
    if is_web && (rest == "/" || after(rest, "/?").is_some()) {
        rest = tail(rest, 1);
    }
    let mut pairs = match after(rest, "?") {
        Some(pairs) if !query.is_empty() && cut(pairs, b'#').is_none() => Some(pairs),
        _ if rest.is_empty() => None,
        _ => return None,
    };
    while let Some(pair) = next_item(&mut pairs, b'&') {
        let (key, value) = cut_or_all(pair, b'=');
        let mut names = query;
        let token = loop {
            let token = names.next_token()?;
            if token.text.text() == key {
                break token;
            }
        };
        put(&mut draft, &token, value, is_web)?;
    }
    Some(draft)
}

/// Gives a slot its value; `None` where it has one.
fn put<'u>(draft: &mut Draft<'u>, slot: &Token, value: &'u str, plus: bool) -> Option<()> {
    let place = draft.values.get_mut(slot.number).filter(|place| place.is_none())?;
    *place = Value::found(value, plus, slot.bare);
    Some(())
}
