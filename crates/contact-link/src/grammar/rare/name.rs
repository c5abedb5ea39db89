//! Names that a pattern cannot describe.

use super::idn;
use crate::error::Kind;
use crate::grammar::pattern::{has_two_dots, whole_number};
use crate::grammar::{is_wide_letter, mail, pattern, web};
use crate::index;
use crate::scan::{after, begins, cut, cut_or_all, ends, tail};
use crate::values::Text;

/// A sign-in name of Microsoft Teams (a UPN), or `4:` and a number.
pub(super) fn sign_in(value: &str, out: &mut Text) -> Result<(), Kind> {
    if after(value, "4:").is_some() {
        return pattern::check("4:[0-9]{4,15}", value, out);
    }
    mail::address(value, out)
}

/// A name in the address of a page, in the letters of its country: `min,max` characters, among them `-`, `_`, `&` and
/// single dots inside.
pub(super) fn slug(value: &str, limits: &str, out: &mut Text) -> Result<(), Kind> {
    let known = |c: char| {
        c.is_ascii_alphanumeric()
            || matches!(c, '-' | '_' | '&' | '.' | '\'')
            || (is_wide_letter(c) && !matches!(c, '\u{d7}' | '\u{f7}'))
    };
    if !value.chars().all(known) || begins(value, b'.') || ends(value, b'.') || has_two_dots(value)
    {
        return Err(Kind::BadChar);
    }
    let (min, max) = cut_or_all(limits, b',');
    match value.chars().count() {
        count if count < whole_number(min) => Err(Kind::TooShort),
        count if count > whole_number(max) => Err(Kind::TooLong),
        _ => {
            out.push_str(value);
            Ok(())
        }
    }
}

/// A user of Reddit, also as `u/name`, or a community as `r/name`.
pub(super) fn reddit(value: &str, out: &mut Text) -> Result<(), Kind> {
    let value = after(value, "/").unwrap_or(value);
    if after(value, "r/").is_some() {
        return pattern::check("r/[0-9A-Za-z_]{3,21}", value, out);
    }
    pattern::check("[0-9A-Za-z_-]{3,20}", after(value, "u/").unwrap_or(value), out)
}

/// The host of a link: a name. What ends in a number is an IPv4 address to a browser, or nothing at all (WHATWG URL,
/// "ends in a number checker"); no top-level domain begins with a digit.
///
/// With `own` it is nobody's of the table: what is on such a host has a row, and would be read as that.
pub(super) fn host(value: &str, argument: &str, out: &mut Text) -> Result<(), Kind> {
    let last = value.as_bytes().rsplit(|byte| *byte == b'.').next();
    if let Some([b'0'..=b'9', ..]) = last {
        return Err(Kind::BadHost);
    }
    let start = out.len();
    server(value, out)?;
    let host = tail(out, start);
    if argument == "own" && index::is_known_host(after(host, "www.").unwrap_or(host)) {
        return Err(Kind::ReservedName);
    }
    Ok(())
}

/// A SIP address. What stands before its `@` is dialled, and so no code for a network.
pub(super) fn sip(value: &str, out: &mut Text) -> Result<(), Kind> {
    let user = cut_or_all(value, b'@').0;
    let is_code = user.bytes().any(|b| b == b'*' || b == b'#');
    if is_code && !user.bytes().any(|b| b.is_ascii_alphabetic()) {
        return Err(Kind::Ussd);
    }
    mail::address(value, out)
}

/// A handle of Bluesky: a host name, which is no host of a link.
pub(super) fn handle(value: &str, out: &mut Text) -> Result<(), Kind> {
    server(after(value, "@").unwrap_or(value), out).map_err(|kind| match kind {
        Kind::HomoglyphHost => kind,
        _ => Kind::BadChar,
    })
}

/// The name of a server, in Punycode where it has letters beyond ASCII, which must say what it stands for.
pub(in crate::grammar) fn server(value: &str, out: &mut Text) -> Result<(), Kind> {
    #[cfg(not(target_arch = "wasm32"))]
    if web::is_plain(value) && !web::is_encoded(value) {
        out.push_str(value);
        return Ok(());
    }
    if !value.is_ascii() {
        return web::host(&idn::ascii(value)?, out);
    }
    let start = out.len();
    web::host(value, out)?;
    idn::check(tail(out, start))
}

/// How many bytes a Matrix user id may have.
pub(in crate::grammar) const LONGEST: usize = 255;

/// The argument of a room's grammar.
pub(in crate::grammar) const ROOM: &str = "room";

/// The argument of the grammar of a room's id.
pub(in crate::grammar) const ROOM_ID: &str = "id";

/// A Matrix user id, `@localpart:server` (specification, appendices, "User
/// identifiers"), or with the argument `room` the alias of a room, `#localpart:server`, with `id` its id,
/// `!localpart:server`; all without a `/`, which would be a segment of the path.
pub(super) fn matrix(value: &str, argument: &str, out: &mut Text) -> Result<(), Kind> {
    if value.len() > LONGEST {
        return Err(Kind::TooLong);
    }
    let (user, server) = cut(value, b':').ok_or(Kind::BadChar)?;
    let local = match argument {
        ROOM => "#[0-9A-Za-z._=+-]{1,255}",
        ROOM_ID => "[0-9A-Za-z._=+-]{1,255}",
        _ => "@[0-9a-z._=+-]{1,255}",
    };
    // In a pattern a `!` is no character but what begins its exceptions.
    let user = match argument {
        ROOM_ID => {
            out.push('!');
            after(user, "!").ok_or(Kind::BadChar)?
        }
        _ => user,
    };
    pattern::check(local, user, out)?;
    out.push(':');
    match cut(server, b':') {
        None => self::server(server, out),
        Some((server, port)) => {
            self::server(server, out)?;
            out.push(':');
            pattern::check("[0-9]{1,5}", port, out)
        }
    }
}
