//! Writing a link, the quick way.

use alloc::string::String;

use super::draft::Draft;
use super::layout::{HTTPS, PATH, QUERY, REQUIRED, WWW};
use super::row::Part;
use super::value;
use crate::encode::{Place, encode_into};
use crate::scan::{begins, put, tail};

/// The link by the first form that has a place for all that is given, and what `to` is in its normal form.
pub(super) fn link(draft: &Draft<'_>) -> Option<(String, String)> {
    draft.row.forms().find_map(|form| by_form(draft, form))
}

fn by_form(draft: &Draft<'_>, form: Part) -> Option<(String, String)> {
    let mut url = String::new();
    let mut to = String::new();
    let mut used = 0;
    let mut separator = '?';
    let mut rest = form;
    while let Some(token) = rest.next_token() {
        let mut place = Place::Path;
        match token.kind {
            HTTPS => put(&mut url, "https://"),
            WWW => put(&mut url, "https://www."),
            _ => {}
        }
        if token.kind < PATH {
            put(&mut url, token.text.text());
            continue;
        }
        let value = draft.values.get(token.number)?;
        if value.is_none() {
            if token.kind == PATH || token.kind == REQUIRED {
                return None;
            }
            continue;
        }
        used |= 1 << token.number;
        let (key, grammar) = draft.row.params().nth(token.number)?;
        let normal = value.normal(grammar)?;
        if token.kind >= QUERY {
            place = if begins(grammar, b'*') { Place::QueryList } else { Place::Query };
            url.push(separator);
            separator = '&';
        }
        put(&mut url, token.text.text());
        if token.kind >= QUERY {
            url.push('=');
        }
        let sigil = token.bare && (begins(&normal, b'+') || begins(&normal, b'@'));
        encode_into(tail(&normal, usize::from(sigil)), value::class(grammar), place, &mut url);
        // Second grammars are of `to` alone.
        if key == "to" || begins(key, b'.') {
            to = normal;
        }
    }
    (used != 0 && all_used(draft, used)).then_some((url, to))
}

/// Whether every parameter that has a value was written, by its grammar or by a second one.
fn all_used(draft: &Draft<'_>, used: u32) -> bool {
    let mut waits = false;
    for (number, (key, _)) in draft.row.params().enumerate() {
        let second = begins(key, b'.');
        if !second && waits {
            return false;
        }
        let given = draft.values.get(number).is_some_and(|value| !value.is_none());
        waits = (waits || !second && given) && used >> number & 1 == 0;
    }
    !waits
}
