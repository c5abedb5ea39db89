//! Comparing an address with a template: the template read the other way round.

use alloc::string::String;

use crate::address::Address;
use crate::channel::Channel;
use crate::encode::decode;
use crate::error::Kind;
use crate::grammar::has_control;
use crate::row::{Form, Known, Row};
use crate::scan::{after, begins, cut, cut_or_all, head, lists, next_item, tail};
use crate::template::{Mode, Piece};
use crate::values::List;

/// A value that a link holds, still encoded.
pub(crate) struct Found<'u> {
    /// What it is a value of; `None` where it says nothing.
    pub(crate) param: Option<Known>,
    /// Whether it stands there without its leading `+` or `@`.
    pub(crate) bare: bool,
    /// The link's own name of it in a query.
    text: &'static str,
    pub(crate) value: &'u str,
    /// Whether `+` stands for a space.
    pub(crate) plus: bool,
}

impl<'u> Found<'u> {
    fn new(row: Row, piece: &Piece, value: &'u str, plus: bool) -> Found<'u> {
        Found { param: row.param_of(piece), bare: piece.bare(), text: piece.text, value, plus }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Found<'_> {
    /// Whether the value stands in the link as it is, and is one.
    pub(crate) fn is_plain(&self) -> bool {
        let coded = |byte: u8| (byte == b'%') | (byte == b'+' && self.plus);
        let is_one = |param: Known| !param.list() && !param.rule().has_words();
        !self.bare
            && self.param.is_none_or(is_one)
            && !self.value.bytes().fold(false, |found, byte| found | coded(byte))
    }
}

/// Compares an address with a form from left to right and collects the values
/// of its slots; `false` where it has another shape.
pub(crate) fn capture<'u>(
    channel: Channel,
    form: Form,
    address: &Address<'u>,
    found: &mut List<Found<'u>>,
) -> Result<bool, (Kind, &'u str)> {
    // Most forms are passed over here, before their template is read.
    let Some(mut rest) = past_start(form, address) else { return Ok(false) };
    let (row, https) = (channel.row(), address.scheme == "https");
    let pieces = form.pieces();
    let mut pieces = pieces.iter();
    // Whether the template itself has begun the query.
    let mut open = pieces.next().is_some_and(begins_query);
    let mut left = pieces.as_slice();
    while let [piece, following @ ..] = left {
        match piece.mode {
            Mode::Literal => match after(rest, piece.text) {
                Some(next) => {
                    open |= begins_query(piece);
                    rest = next;
                }
                None => return Ok(false),
            },
            Mode::Path => match after(rest, piece.text) {
                Some(next) => {
                    let has_slash = row.param_of(piece).is_some_and(|p| p.has_slash());
                    let mut end = value_end(next, following, https && !has_slash);
                    if open && https {
                        end = end.min(cut_or_all(next, b'&').0.len());
                    }
                    let value = head(next, end);
                    if piece.key() == "_" && after(value, "xn--").is_some() {
                        return Ok(false);
                    }
                    if !value.is_empty() {
                        found.push(Found::new(row, piece, value, false));
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
    // A slash at the end of a path says nothing, nor does a fragment.
    if https {
        rest = match after(rest, "/") {
            Some(next) if next.is_empty() || begins(next, b'?') || begins(next, b'#') => next,
            _ => rest,
        };
        rest = cut_or_all(rest, b'#').0;
    }
    match after(rest, if open { "&" } else { "?" }) {
        Some(text) if https || !left.is_empty() => {
            query(text, row, left, https && !form.plus_is_plus(), found).map(|()| true)
        }
        _ => Ok(rest.is_empty()),
    }
}

/// Whether the query begins within what stands for itself.
fn begins_query(piece: &Piece) -> bool {
    piece.mode == Mode::Literal && cut(piece.text, b'?').is_some()
}

/// What follows the first piece of a template in an address, where it is one of
/// its scheme and of one of its hosts.
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
        return Some(address.rest);
    }
    let same = lists(start.hosts, b'|', address.host)
        || after(cut_or_all(start.hosts, b'|').0, "www.") == Some(address.host);
    if same { after(tail(address.rest, address.host.len()), start.path) } else { None }
}

/// Where a value ends: before what the template can go on with.
fn value_end(text: &str, following: &[Piece], slash_ends: bool) -> usize {
    // No form goes on in more ways than there is room for; a test holds that every form is read as it was written.
    let mut ends = [b'?'; 8];
    ends[1] = b'#';
    if slash_ends {
        ends[2] = b'/';
    }
    let mut room = ends.iter_mut().skip(3);
    for piece in following {
        if !matches!(piece.mode, Mode::Literal | Mode::Path | Mode::Silent) {
            break;
        }
        if let ([first, ..], true) = (piece.text.as_bytes(), piece.mode != Mode::Silent)
            && let Some(end) = room.next()
        {
            *end = *first;
        }
        if piece.required || piece.mode == Mode::Literal {
            break;
        }
    }
    text.bytes().position(|byte| ends.contains(&byte)).unwrap_or(text.len())
}

/// Reads a query, in any order.
fn query<'u>(
    text: &'u str,
    row: Row,
    pieces: &[Piece],
    plus: bool,
    found: &mut List<Found<'u>>,
) -> Result<(), (Kind, &'u str)> {
    let start = found.len();
    let mut pairs = Some(text);
    while let Some(pair) = next_item(&mut pairs, b'&') {
        let (key, value) = cut_or_all(pair, b'=');
        let piece = pieces.iter().find(|p| p.text.eq_ignore_ascii_case(key));
        match piece {
            Some(piece) if piece.mode == Mode::Query => {
                if found.iter().skip(start).any(|f| f.text == piece.text) {
                    return Err((Kind::Duplicate, key));
                }
                found.push(Found::new(row, piece, value, plus));
            }
            Some(piece) if piece.mode == Mode::Constant && piece.constant() != value => {
                return Err((Kind::BadParam, key));
            }
            Some(_) => is_harmless(value, plus).map_err(|kind| (kind, key))?,
            None if key.is_empty() || is_tracking(key) => {
                is_harmless(value, plus).map_err(|kind| (kind, key))?;
            }
            None => return Err((Kind::BadParam, key)),
        }
    }
    Ok(())
}

/// Whether what is dropped hides nothing: a link that is read says the same to whoever reads it otherwise.
fn is_harmless(value: &str, plus: bool) -> Result<(), Kind> {
    let mut text = String::new();
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
    after(key, "utm_").is_some() || lists(TRACKING, b' ', key)
}
