//! Comparing an address with a template: the template read the other way round.

use alloc::vec::Vec;

use crate::address::{Address, host_end};
use crate::channel::Channel;
use crate::encode::decode;
use crate::error::Kind;
use crate::grammar::has_control;
use crate::row::Form;
use crate::scan::{after, begins, cut, cut_or_all, head, lists, next_item, tail};
use crate::template::{self, Mode, Piece};

/// A value that a link holds, still encoded.
pub(crate) struct Found<'u> {
    pub(crate) piece: Piece,
    pub(crate) value: &'u str,
    /// Whether `+` stands for a space.
    pub(crate) plus: bool,
}

/// Compares an address with a form from left to right and collects the values
/// of its slots; `false` where it has another shape.
pub(crate) fn capture<'u>(
    channel: Channel,
    form: Form,
    address: &Address<'u>,
    found: &mut Vec<Found<'u>>,
) -> Result<bool, (Kind, &'u str)> {
    // Most forms are passed over here, before their template is read.
    let Some(mut rest) = past_start(form.template, address) else { return Ok(false) };
    let https = address.scheme == "https";
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
                    let grammar = channel.row().param(piece.key()).map_or("", |p| p.grammar());
                    let mut end = value_end(next, following, https && cut(grammar, b'/').is_none());
                    if open && https {
                        end = end.min(cut_or_all(next, b'&').0.len());
                    }
                    let value = head(next, end);
                    if piece.name() == "_" && after(value, "xn--").is_some() {
                        return Ok(false);
                    }
                    if !value.is_empty() {
                        found.push(Found { piece: *piece, value, plus: false });
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
            query(text, left, https && !form.plus_is_plus(), found).map(|()| true)
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
fn past_start<'u>(template: &'static str, address: &Address<'u>) -> Option<&'u str> {
    // Written, never read: any link would fit.
    if begins(template, b'!') {
        return None;
    }
    let (scheme, start) = cut(template::written(template), b':')?;
    if scheme != address.scheme {
        return None;
    }
    let start = cut_or_all(cut_or_all(start, b'{').0, b'[').0;
    let Some(hosts) = after(start, "//").filter(|_| scheme == "https") else {
        return after(address.rest, start);
    };
    if hosts.is_empty() {
        // The host is a slot.
        return Some(address.rest);
    }
    let (hosts, path) = hosts.split_at_checked(host_end(hosts))?;
    let same = lists(hosts, b'|', address.host)
        || after(cut_or_all(hosts, b'|').0, "www.") == Some(address.host);
    if same { after(tail(address.rest, address.host.len()), path) } else { None }
}

/// Where a value ends: before what the template can go on with.
fn value_end(text: &str, following: &[Piece], slash_ends: bool) -> usize {
    let ends = |byte: u8| {
        if matches!(byte, b'?' | b'#') || (byte == b'/' && slash_ends) {
            return true;
        }
        for piece in following {
            if matches!(piece.mode, Mode::Literal | Mode::Path) && begins(piece.text, byte) {
                return true;
            }
            if piece.required || piece.mode == Mode::Literal {
                break;
            }
        }
        false
    };
    text.bytes().position(ends).unwrap_or(text.len())
}

/// Reads a query, in any order.
fn query<'u>(
    text: &'u str,
    pieces: &[Piece],
    plus: bool,
    found: &mut Vec<Found<'u>>,
) -> Result<(), (Kind, &'u str)> {
    let start = found.len();
    let mut pairs = Some(text);
    while let Some(pair) = next_item(&mut pairs, b'&') {
        let (key, value) = cut_or_all(pair, b'=');
        let piece = pieces.iter().find(|p| p.text.eq_ignore_ascii_case(key));
        match piece {
            Some(piece) if piece.mode == Mode::Query => {
                if found.iter().skip(start).any(|f| f.piece.text == piece.text) {
                    return Err((Kind::Duplicate, key));
                }
                found.push(Found { piece: *piece, value, plus });
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
    match decode(value, plus) {
        None => Err(Kind::BadEncoding),
        Some(text) if has_control(&text, false) => Err(Kind::ControlChar),
        Some(_) => Ok(()),
    }
}

/// What ad networks, mail programs and share menus add to any link, besides `utm_…`.
const TRACKING: &str = "fbclid gclid igshid igsh ref_src ref_url original_referer msclkid dclid gbraid wbraid yclid \
    twclid ttclid mc_cid mc_eid _ga _gl mibextid si xmt srsltid";

/// Whether it is one of those.
fn is_tracking(key: &str) -> bool {
    after(key, "utm_").is_some() || lists(TRACKING, b' ', key)
}
