//! Comparing an address with a template: the template read the other way round.

mod value_end;

use crate::address::{Address, check_host, is_encoded};
use crate::channel::Channel;
use crate::encode::decode;
use crate::error::Kind;
use crate::grammar::has_control;
#[cfg(not(target_arch = "wasm32"))]
use crate::name::hash;
use crate::row::{Form, Known, Row};
#[cfg(not(target_arch = "wasm32"))]
use crate::scan::any;
use crate::scan::{after, begins, cut_or_all, ends, head, lists, next_item, split, tail};
use crate::template::{Mode, Piece};
use crate::values::{List, Text};
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
type Refused<'u> = (Kind, &'u str, &'u str);

/// Compares an address with a form from left to right and collects the values
/// of its slots; `false` where it has another shape.
pub(crate) fn capture<'u>(
    channel: Channel,
    form: Form,
    address: &Address<'u>,
    found: &mut List<Found<'u>>,
) -> Result<bool, Refused<'u>> {
    // Most forms are passed over here, before their template is read.
    let Some(mut rest) = past_start(form, address) else { return Ok(false) };
    let (row, https) = (channel.row(), address.scheme == "https");
    let pieces = form.pieces();
    let mut pieces = pieces.iter();
    // Whether the template itself has begun the query.
    let mut open = pieces.next().is_some_and(Piece::begins_query);
    let mut left = pieces.as_slice();
    while let [piece, following @ ..] = left {
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
                    let mut end = value_end(next, row, form, (piece, following), (https, open));
                    // A slash at the end is the path's, also behind a value that may have some.
                    end -= usize::from(https && !open && ends(head(next, end), b'/'));
                    let value = head(next, end);
                    if !value.is_empty() {
                        // Nobody else asks what such a value is.
                        if piece.key() == "_" {
                            if is_encoded(value) || !https && check_host(value).is_err() {
                                return Ok(false);
                            }
                            is_harmless(value, false).map_err(|kind| (kind, "url", value))?;
                        }
                        let plus = form.is_marked();
                        found.push(Found::new(row, form, (piece, following.len()), value, plus));
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
            query(text, (row, form), left, https != form.is_marked(), found)?;
        }
        _ if rest.is_empty() => {}
        _ => return Ok(false),
    }
    is_harmless(fragment, false).map_err(|kind| (kind, "fragment", fragment)).map(|()| true)
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

/// Reads a query, in any order.
fn query<'u>(
    text: &'u str,
    (row, form): (Row, Form),
    pieces: &[Piece],
    plus: bool,
    found: &mut List<Found<'u>>,
) -> Result<(), Refused<'u>> {
    // A bit for each piece that was met.
    let mut seen = 0_u32;
    let mut pairs = Some(text);
    while let Some(pair) = next_item(&mut pairs, b'&') {
        let (key, value) = cut_or_all(pair, b'=');
        let mut left = pieces.iter();
        let piece = left.find(|p| p.text.eq_ignore_ascii_case(key));
        match piece {
            Some(piece) => {
                let bit = 1_u32.wrapping_shl(left.len() as u32);
                if seen & bit != 0 {
                    return Err((Kind::Duplicate, key, value));
                }
                seen |= bit;
                match piece.mode {
                    Mode::Query => {
                        found.push(Found::new(row, form, (piece, left.len()), value, plus));
                    }
                    Mode::Constant if piece.constant() != value => {
                        return Err((Kind::BadParam, key, value));
                    }
                    _ => is_harmless(value, plus).map_err(|kind| (kind, key, value))?,
                }
            }
            None if key.is_empty() || is_tracking(key) => {
                is_harmless(value, plus).map_err(|kind| (kind, key, value))?;
            }
            None => return Err((Kind::BadParam, key, value)),
        }
    }
    Ok(())
}

/// Whether what is dropped hides nothing: a link that is read says the same to whoever reads it otherwise.
fn is_harmless(value: &str, plus: bool) -> Result<(), Kind> {
    // Of ASCII that stands for itself an address was asked already.
    #[cfg(not(target_arch = "wasm32"))]
    if !any(value, |byte| (byte == b'%') | (byte >= 0x80)) {
        return Ok(());
    }
    let mut text = Text::new();
    match decode(value, plus, &mut text) {
        None => Err(Kind::BadEncoding),
        Some(()) if has_control(&text, false) => Err(Kind::ControlChar),
        Some(()) => Ok(()),
    }
}

/// What ad networks, mail programs and share menus add to any link, besides `utm_…`.
const TRACKING: &str = "fbclid gclid igshid igsh ref_src ref_url original_referer msclkid dclid gbraid wbraid yclid \
    twclid ttclid mc_cid mc_eid _ga _gl mibextid si xmt srsltid";

/// Whether it is one of those.
fn is_tracking(key: &str) -> bool {
    // A program compares one number first, since a link that is of another form has such keys too.
    #[cfg(not(target_arch = "wasm32"))]
    if !TRACKING_HASHES.contains(&hash(key)) {
        return after(key, "utm_").is_some();
    }
    after(key, "utm_").is_some() || lists(TRACKING, b' ', key)
}

#[cfg(not(target_arch = "wasm32"))]
static TRACKING_HASHES: [u32; 22] = {
    let mut hashes = [0; 22];
    let mut rest = TRACKING;
    let mut at = 0;
    while !rest.is_empty() {
        let (word, others) = cut_or_all(rest, b' ');
        hashes[at] = hash(word);
        (rest, at) = (others, at + 1);
    }
    assert!(at == hashes.len(), "a hash for each word");
    hashes
};
