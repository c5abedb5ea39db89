//! Reading a link: the same rows as building, the other way round.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use crate::Channel;
use crate::contact::Contact;
use crate::encode::decode;
use crate::error::{Error, Kind};
use crate::row::Form;
use crate::template::{Item, Piece, Pieces, Slot, items};

/// Reads a link by every row of the table.
pub(crate) fn contact(given: &str) -> Result<Contact, Error> {
    let of_url = |kind| Error::new(kind, None, "url", given);
    let url = normal(given).map_err(of_url)?;
    let mut refused = None;
    for &channel in Channel::ALL {
        for form in channel.row().forms() {
            match read(channel, form, &url) {
                Some(Ok(contact)) => return Ok(contact),
                // The first complaint is about the most usual form.
                Some(Err(error)) => refused = refused.or(Some(error)),
                None => {}
            }
        }
    }
    Err(refused.unwrap_or_else(|| of_url(Kind::UnknownLink)))
}

/// The address with its scheme and host in lower case, `http` made `https` and
/// `www.` dropped; refused where it pretends to be what it is not. Nothing here
/// relies on a browser to refuse: they drop tabs, turn `\` into `/` and
/// full-width letters into narrow ones.
fn normal(url: &str) -> Result<String, Kind> {
    if url.chars().any(|c| c < ' ' || c == '\u{7f}') {
        return Err(Kind::ControlChar);
    }
    if url.contains([' ', '\\']) {
        return Err(Kind::BadChar);
    }
    let (scheme, rest) = match url.strip_prefix("//") {
        Some(_) => ("https", url),
        None => url.split_once(':').ok_or(Kind::UnknownLink)?,
    };
    let scheme = scheme.to_ascii_lowercase();
    let mut out = String::with_capacity(url.len() + 8);
    let authority = rest.strip_prefix("//").filter(|_| scheme.starts_with("http"));
    let Some(after) = authority else {
        out.push_str(&scheme);
        out.push(':');
        out.push_str(rest);
        return Ok(out);
    };
    let end = after.find(['/', '?', '#']).unwrap_or(after.len());
    let (host, path) = after.split_at_checked(end).unwrap_or_default();
    if host.contains('@') {
        return Err(Kind::Userinfo);
    }
    if host.contains([':', '%']) {
        return Err(Kind::BadHost);
    }
    let host = host.to_ascii_lowercase();
    if !host.is_ascii() || host.split('.').any(|label| label.starts_with("xn--")) {
        return Err(Kind::HomoglyphHost);
    }
    let before_query = path.split(['?', '#']).next().unwrap_or_default();
    if before_query.split('/').any(is_dot_segment) {
        return Err(Kind::PathTraversal);
    }
    out.push_str("https://");
    out.push_str(host.strip_prefix("www.").unwrap_or(&host));
    out.push_str(path);
    Ok(out)
}

/// `.` and `..`, also where their dots are percent-encoded (WHATWG URL,
/// "single-dot" and "double-dot URL path segment").
fn is_dot_segment(segment: &str) -> bool {
    let mut rest = segment;
    let mut dots = 0;
    while let Some(after) = rest
        .strip_prefix('.')
        .or_else(|| rest.strip_prefix("%2e"))
        .or_else(|| rest.strip_prefix("%2E"))
    {
        dots += 1;
        rest = after;
    }
    rest.is_empty() && (dots == 1 || dots == 2)
}

/// A value that a link holds, still encoded.
struct Found<'u> {
    slot: Slot,
    value: &'u str,
    query: bool,
}

/// Reads `url` as this form; `None` where it has another shape.
fn read(channel: Channel, form: Form, url: &str) -> Option<Result<Contact, Error>> {
    let (template, rest) = past_host(form.template, url)?;
    let mut found = Vec::new();
    let https = form.template.starts_with("https");
    match capture(channel, template, rest, https, &mut found) {
        Ok(true) => Some(rebuild(channel, form, &found, https)),
        Ok(false) => None,
        Err((kind, given)) => Some(Err(Error::new(kind, Some(channel), "url", given))),
    }
}

/// What follows the host in the template and in the address, where one of the
/// template's hosts is the address's.
fn past_host<'u>(template: &'static str, url: &'u str) -> Option<(&'static str, &'u str)> {
    let Some(hosts) = template.strip_prefix("https://") else {
        return Some((template, url));
    };
    let rest = url.strip_prefix("https://")?;
    let end = hosts.find(['/', '{', '[', '?']).unwrap_or(hosts.len());
    let (hosts, template) = hosts.split_at_checked(end)?;
    if template.starts_with('{') && hosts.is_empty() {
        return Some((template, rest));
    }
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, rest) = rest.split_at_checked(end)?;
    let is_host = |h: &str| h.strip_prefix("www.").unwrap_or(h) == host;
    hosts.split('|').any(is_host).then_some((template, rest))
}

/// Compares an address with a template from left to right and collects the
/// values of its slots.
fn capture<'u>(
    channel: Channel,
    template: &'static str,
    url: &'u str,
    https: bool,
    found: &mut Vec<Found<'u>>,
) -> Result<bool, (Kind, &'u str)> {
    let mut pieces = Pieces(template);
    let mut rest = url;
    while let Some(piece) = pieces.next() {
        let (slot, after) = match piece {
            Piece::Literal(text) => {
                let Some(next) = rest.strip_prefix(text) else {
                    return Ok(false);
                };
                rest = next;
                continue;
            }
            Piece::Query(group) => {
                rest = query(without_slash(rest, https), group, found)?;
                continue;
            }
            Piece::Slot(slot) => (slot, ""),
            Piece::Optional(before, slot, after) => match rest.strip_prefix(before) {
                Some(next) if !(before.is_empty() && next.starts_with('?')) => {
                    rest = next;
                    (slot, after)
                }
                _ => continue,
            },
        };
        let grammar = channel.row().param(slot.key).map_or("", |p| p.grammar);
        let slash_ends = https && !grammar.contains('/');
        let follows = pieces.0;
        let ends = |c: char| {
            matches!(c, '?' | '#')
                || (c == '/' && slash_ends)
                || after.starts_with(c)
                || may_follow(follows, c)
        };
        let end = rest.find(ends).unwrap_or(rest.len());
        let (value, next) = rest.split_at_checked(end).unwrap_or_default();
        let Some(next) = next.strip_prefix(after) else {
            return Ok(false);
        };
        if value.is_empty() && matches!(piece, Piece::Slot(_)) {
            return Ok(false);
        }
        rest = next;
        if !value.is_empty() {
            found.push(Found { slot, value, query: false });
        }
    }
    if https {
        // A query that the form has no use for may hold what trackers add.
        rest = query(without_slash(rest, https), "", found)?;
        // Nothing of a fragment reaches the service.
        return Ok(rest.is_empty() || rest.starts_with('#'));
    }
    Ok(rest.is_empty())
}

/// Whether a template can go on with this character.
fn may_follow(template: &'static str, c: char) -> bool {
    for piece in Pieces(template) {
        match piece {
            Piece::Literal(text) => return text.starts_with(c),
            Piece::Slot(_) => return false,
            Piece::Optional(before, ..) if before.starts_with(c) => return true,
            Piece::Optional(..) | Piece::Query(_) => {}
        }
    }
    false
}

/// A slash at the end of a path says nothing.
fn without_slash(rest: &str, https: bool) -> &str {
    match rest.strip_prefix('/') {
        Some(next) if https && (next.is_empty() || next.starts_with(['?', '#'])) => next,
        _ => rest,
    }
}

/// Reads a query, in any order; what follows it is given back.
fn query<'u>(
    rest: &'u str,
    group: &'static str,
    found: &mut Vec<Found<'u>>,
) -> Result<&'u str, (Kind, &'u str)> {
    let Some(text) = rest.strip_prefix('?') else {
        return Ok(rest);
    };
    let end = text.find('#').unwrap_or(text.len());
    let (text, rest) = text.split_at_checked(end).unwrap_or_default();
    for pair in text.split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let is_key = |wire: &str| wire.eq_ignore_ascii_case(key);
        let item = items(group).find(|item| match item {
            Item::Param { wire, .. } | Item::Constant { wire, .. } | Item::Ignored(wire) => {
                is_key(wire)
            }
        });
        match item {
            Some(Item::Param { slot, .. }) => {
                if found.iter().any(|f| f.query && f.slot == slot) {
                    return Err((Kind::Duplicate, key));
                }
                found.push(Found { slot, value, query: true });
            }
            Some(Item::Constant { value: fixed, .. }) if fixed != value => {
                return Err((Kind::BadParam, key));
            }
            Some(_) => {}
            None if is_tracking(key) => {}
            None => return Err((Kind::BadParam, key)),
        }
    }
    Ok(rest)
}

/// What ad networks and services add to any link.
fn is_tracking(key: &str) -> bool {
    key.starts_with("utm_")
        || ["fbclid", "gclid", "igshid", "igsh", "ref_src", "ref_url", "original_referer"]
            .contains(&key)
}

/// Puts what a link holds through the one funnel.
fn rebuild(
    channel: Channel,
    form: Form,
    found: &[Found<'_>],
    https: bool,
) -> Result<Contact, Error> {
    let mut builder = Contact::builder(channel);
    if !form.parse_only() {
        builder = builder.set("form", form.name);
    }
    for Found { slot, value, query } in found {
        let param = channel.row().param(slot.key);
        let list = param.is_some_and(|p| p.list);
        let phone = param.is_some_and(|p| p.grammar.starts_with("phone"));
        let mut items = value.split(',');
        let mut next = if list { items.next() } else { Some(*value) };
        while let Some(item) = next {
            // Forms write a space as "+"; a mailto: or sms: means a plus.
            let Some(text) = decode(item, https && *query) else {
                return Err(Error::new(Kind::BadEncoding, Some(channel), slot.name(), item));
            };
            // A link that has no place for the + of a number.
            let text = match text.trim_start() {
                number if phone && slot.bare && !number.starts_with('+') && !number.is_empty() => {
                    let mut with_plus = String::from("+");
                    with_plus.push_str(number);
                    Cow::Owned(with_plus)
                }
                _ => Cow::Borrowed(text.as_str()),
            };
            builder = builder.set(slot.name(), &text);
            next = if list { items.next() } else { None };
        }
    }
    builder.build()
}
