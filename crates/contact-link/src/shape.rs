//! Comparing an address with a template: the template read the other way round.

mod query;
mod value_end;

use crate::address::{Address, check_host};
use crate::channel::Channel;
use crate::error::Kind;
use crate::grammar::web::is_encoded;
#[cfg(target_arch = "wasm32")]
use crate::host_set;
use crate::row::{Form, Known, Row};
#[cfg(target_arch = "wasm32")]
use crate::scan::lists;
use crate::scan::{after, begins, cut, cut_or_all, ends, head, next_item, split, tail};
use crate::template::{Mode, Piece};
use crate::values::List;
use query::{Query, bit, is_harmless};
use value_end::value_end;

/// A value that a link holds, still encoded.
pub(crate) struct Found<'u> {
    /// What it is a value of; `None` where it says nothing.
    pub(crate) param: Option<Known>,
    /// Whether it stands there without its leading `+` or `@`.
    pub(crate) bare: bool,
    pub(crate) value: &'u str,
    /// Whether `+` stands for a space.
    pub(crate) plus: bool,
    /// The number of its piece in the form.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) at: usize,
}

impl<'u> Found<'u> {
    /// The value of the piece of a form before the last so many.
    #[cfg(not(target_arch = "wasm32"))]
    #[inline]
    fn new(
        _: Row,
        form: Form,
        (piece, behind): (&Piece, usize),
        value: &'u str,
        plus: bool,
    ) -> Found<'u> {
        let at = form.places.len().saturating_sub(behind + 1);
        let param = form.places.get(at).and_then(|place| place.param);
        Found { param, bare: piece.bare(), value, plus, at }
    }

    /// The same for a page.
    #[cfg(target_arch = "wasm32")]
    fn new(
        row: Row,
        _: Form,
        (piece, _): (&Piece, usize),
        value: &'u str,
        plus: bool,
    ) -> Found<'u> {
        Found { param: row.param_of(piece), bare: piece.bare(), value, plus }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Found<'_> {
    /// Whether it gives anything a value: what is empty does not, but for a target.
    pub(crate) fn says_something(&self) -> bool {
        self.param.is_some_and(|param| !self.value.is_empty() || param.name() == "to")
    }

    /// Whether it may be given in parts.
    pub(crate) fn list(&self) -> bool {
        self.param.is_some_and(|param| param.list())
    }
}

/// What is wrong with a parameter of a query, the link's own name of it, and what it is.
pub(crate) type Refused<'u> = (Kind, &'u str, &'u str);

/// Compares an address with a form from left to right and collects the values
/// of its slots; `false` where it has another shape.
pub(crate) fn capture<'u>(
    channel: Channel,
    form: Form,
    address: &Address<'u>,
    found: &mut List<Found<'u>>,
) -> Result<bool, Refused<'u>> {
    // Most forms are passed over here, before their template is read.
    match past_start(form, address) {
        Some(rest) => compare(channel, form, address, rest, found),
        None => Ok(false),
    }
}

/// The same of what follows the start of the template.
pub(crate) fn compare<'u>(
    channel: Channel,
    form: Form,
    address: &Address<'u>,
    mut rest: &'u str,
    found: &mut List<Found<'u>>,
) -> Result<bool, Refused<'u>> {
    let (row, https) = (channel.row(), address.scheme == "https");
    let pieces = form.pieces();
    let mut pieces = pieces.iter();
    let all = pieces.as_slice();
    let first = pieces.next();
    // Whether the template itself has begun the query, and what ends the values that have names.
    let mut open = first.is_some_and(Piece::begins_query);
    let mut pairs = first.map_or("", |piece| piece.pairs(""));
    // A bit for each piece with a name that was met.
    let mut seen = 0_u32;
    let mut left = pieces.as_slice();
    while let [piece, following @ ..] = left {
        pairs = piece.pairs(pairs);
        match piece.mode {
            Mode::Literal => match after_literal(rest, piece.text) {
                Some(next) => {
                    open |= piece.begins_query();
                    rest = next;
                }
                None => return Ok(false),
            },
            Mode::Path => match after_name(rest, piece.text) {
                Some(next) => {
                    let places = (https, open, pairs);
                    let mut end = value_end(next, row, form, (piece, following), places);
                    #[cfg(feature = "catalogue")]
                    if piece.key() == "_" && begins(tail(next, end), b'-') {
                        end = last_hyphen(next, end);
                    }
                    // A slash at the end is the path's, also behind a value that may have some, but on a page of one's own.
                    let has_slash = https && !open && ends(head(next, end), b'/');
                    end -= usize::from(has_slash && !form.is_own());
                    let value = head(next, end);
                    if !value.is_empty() {
                        // Nobody else asks what such a value is.
                        if piece.key() == "_" {
                            // Of what is required some is a host; all of it, to a page.
                            let path = address.rest.len().saturating_sub(address.host.len());
                            let in_host =
                                !cfg!(feature = "catalogue") || !https || next.len() > path;
                            let is_host = piece.required && !https;
                            // A host that begins with `xn--` has no `-` to be parted at.
                            let is_disguised = is_encoded(value) || ends(value, b'-');
                            if piece.required && in_host && is_disguised
                                || is_host && check_host(value).is_err()
                            {
                                return Ok(false);
                            }
                            is_harmless(value, false).map_err(|kind| (kind, "url", value))?;
                        }
                        let plus = form.is_marked();
                        found.push(Found::new(row, form, (piece, following.len()), value, plus));
                        seen |= bit(following.len());
                        rest = tail(next, end);
                    } else if piece.required {
                        return Ok(false);
                    }
                }
                None if piece.required => return Ok(false),
                None => {}
            },
            Mode::Silent => return Ok(false),
            // The query parameters are the last pieces.
            _ => break,
        }
        left = following;
    }
    // What has names may stand in any order, and some of it twice or not at all.
    let query = Query { row, form, all, left, plus: https != form.is_marked() };
    while let [byte, ..] = rest.as_bytes()
        && cut(pairs, *byte).is_some()
    {
        let pair = tail(rest, 1);
        let ends = |byte: u8| matches!(byte, b'?' | b'#') || cut(pairs, byte).is_some();
        let end = pair.bytes().position(ends).unwrap_or(pair.len());
        query.pair(head(pair, end), &mut seen, found)?;
        rest = tail(pair, end);
    }
    // A slash at the end of a path says nothing, nor does the fragment of a page.
    rest = match after(rest, "/") {
        Some(next) if next.is_empty() || begins(next, b'?') || begins(next, b'#') => next,
        _ => rest,
    };
    let mut fragment = "";
    if https {
        (rest, fragment) = split(rest, b'#').unwrap_or((rest, ""));
    }
    match after(rest, if open { "&" } else { "?" }) {
        Some(text) if begins(text, b'&') && !https && has_hybrid(row) => return Ok(false),
        Some(text) if https || !left.is_empty() => {
            let mut pairs = Some(text);
            while let Some(pair) = next_item(&mut pairs, b'&') {
                query.pair(pair, &mut seen, found)?;
            }
        }
        _ if rest.is_empty() => {}
        _ => return Ok(false),
    }
    is_harmless(fragment, false).map_err(|kind| (kind, "fragment", fragment)).map(|()| true)
}

/// A name that nobody asks for may have hyphens itself: where the last one of its segment stands.
#[cfg(feature = "catalogue")]
fn last_hyphen(text: &str, first: usize) -> usize {
    let is_end = |byte: u8| matches!(byte, b'/' | b'?' | b'#' | b'.');
    let end = text.bytes().position(is_end).unwrap_or(text.len());
    head(text, end).bytes().rposition(|byte| byte == b'-').unwrap_or(first)
}

/// What follows a text of the template. Names of parameters are the same in capitals (RFC 3966, clause 4).
fn after_literal<'t>(text: &'t str, start: &str) -> Option<&'t str> {
    if begins(start, b';') { after_name(text, start) } else { after(text, start) }
}

/// What follows a text in any letter case, where an address goes on with it.
fn after_name<'t>(text: &'t str, start: &str) -> Option<&'t str> {
    head(text, start.len()).eq_ignore_ascii_case(start).then(|| tail(text, start.len()))
}

/// Whether a row has a form that begins its query with `?&`, so that this is no slip but that form.
fn has_hybrid(row: Row) -> bool {
    row.forms().any(|form| begins(cut_or_all(form.template, b'?').1, b'&'))
}

/// What follows the first piece of a template in an address, where it is one of
/// its scheme and of one of its hosts.
#[cfg(target_arch = "wasm32")]
fn past_start<'u>(form: Form, address: &Address<'u>) -> Option<&'u str> {
    let start = form.start()?;
    if start.scheme != address.scheme {
        return None;
    }
    if !start.is_web {
        return after(address.rest, start.path);
    }
    if start.hosts.is_empty() {
        // The host is a slot.
        return Some(if start.has_any_host { address.whole } else { address.rest });
    }
    let same = lists(start.hosts, b'|', address.host)
        || host_set::has(start.hosts, address.host)
        || after(cut_or_all(start.hosts, b'|').0, "www.") == Some(address.host);
    if same { after(tail(address.rest, address.host.len()), start.path) } else { None }
}

/// The same for a program, whose index has compared the scheme and the host.
#[cfg(not(target_arch = "wasm32"))]
fn past_start<'u>(form: Form, address: &Address<'u>) -> Option<&'u str> {
    let start = form.start()?;
    if start.has_any_host {
        return Some(address.whole);
    }
    // Empty where the address has no host.
    let host = if start.hosts.is_empty() { "" } else { address.host };
    after(tail(address.rest, host.len()), start.path)
}
