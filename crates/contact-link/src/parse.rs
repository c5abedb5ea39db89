//! Reading a link: the same rows as building, the other way round.

#[cfg(feature = "catalogue")]
mod dialled;
#[cfg(not(target_arch = "wasm32"))]
mod direct;
mod mended;
#[cfg(all(feature = "catalogue", any(not(target_arch = "wasm32"), feature = "std")))]
mod of_channel;
#[cfg(any(not(target_arch = "wasm32"), feature = "std"))]
mod pasted;

use crate::address::{self, Address};
use crate::asked::Asked;
use crate::channel::Channel;
use crate::contact::Contact;
#[cfg(feature = "catalogue")]
use crate::elsewhere;
use crate::encode::decode;
use crate::error::{Error, Kind};
#[cfg(feature = "catalogue")]
use crate::grammar::rare;
use crate::grammar::{Rule, has_control};
use crate::index;
use crate::row::Form;
#[cfg(feature = "catalogue")]
use crate::row::Known;
#[cfg(feature = "catalogue")]
use crate::scan::{cut, lists};
use crate::scan::{cut_or_all, next_item, tail};
use crate::shape::{self, Found, Refused};
use crate::template::Mode;
use crate::values::{List, Text, Values};

/// A page's links are all read as a browser reads them.
#[cfg(not(any(not(target_arch = "wasm32"), feature = "std")))]
pub(crate) use contact as pasted;
#[cfg(all(feature = "catalogue", any(not(target_arch = "wasm32"), feature = "std")))]
pub(crate) use of_channel::of_channel;
#[cfg(any(not(target_arch = "wasm32"), feature = "std"))]
pub(crate) use pasted::pasted;

/// Reads a link by the rows of the table that can have such a link.
pub(crate) fn contact(given: &str) -> Result<Contact, Error> {
    usual(given, thorough)
}

/// Reads a usual link at one go, and any other in another way.
#[inline]
fn usual(
    given: &str,
    otherwise: impl FnOnce(&str) -> Result<Contact, Error>,
) -> Result<Contact, Error> {
    #[cfg(not(target_arch = "wasm32"))]
    if let Some(address) = Address::plain(given) {
        let mut values = Values::with_capacity(0);
        if let Some((channel, form)) = direct::read(&address, &mut values) {
            return Ok(Contact { channel, form, values });
        }
    }
    // Only who complains has to know why.
    otherwise(given)
}

fn thorough(given: &str) -> Result<Contact, Error> {
    let read = with_root(given);
    #[cfg(feature = "catalogue")]
    let read = read.map_err(|error| elsewhere::told(error, given));
    read
}

/// Reads an address, and one whose host has no slash behind it as a browser does, which writes it there.
fn with_root(given: &str) -> Result<Contact, Error> {
    let url = address::checked(given).map_err(|kind| Error::new(kind, None, "url", given))?;
    read(&url, given).or_else(|error| match address::with_root(&url) {
        Some(rooted) if error.kind() == Kind::UnknownLink => read(&rooted, given),
        _ => Err(error),
    })
}

fn read(url: &str, given: &str) -> Result<Contact, Error> {
    by_rows(&Address::new(url), given).or_else(|error| mended::contact(url).ok_or(error))
}

fn by_rows(address: &Address<'_>, given: &str) -> Result<Contact, Error> {
    let mut refused = None;
    let mut found = List::new();
    for (channel, form) in index::candidates(address) {
        found.clear();
        let (is_whole, error) = match shape::capture(channel, form, address, &mut found) {
            Ok(false) => continue,
            #[cfg(feature = "catalogue")]
            Ok(true) if form.parse_only() && is_of_another(&found) => continue,
            Ok(true) => match rebuild(channel, form, &found) {
                Ok(contact) => return Ok(contact),
                Err(error) => (true, error),
            },
            Err(refused) => (false, of_shape(channel, form, address, &found, refused)),
        };
        // What any page may have is no sign of this channel.
        if form.start().is_some_and(|start| start.has_any_host) && !is_server(address.host) {
            continue;
        }
        nearest(&mut refused, form, address, &found, is_whole, error);
    }
    Err(match refused {
        Some((_, error)) => error,
        None => {
            of_number(address).unwrap_or_else(|| Error::new(Kind::UnknownLink, None, "url", given))
        }
    })
}

/// What is wrong with a link that has a number, or should have one.
#[cfg(feature = "catalogue")]
fn of_number(address: &Address<'_>) -> Option<Error> {
    dialled::refusal(address)
}

#[cfg(not(feature = "catalogue"))]
fn of_number(_: &Address<'_>) -> Option<Error> {
    None
}

/// Whether a host is known as a server of a federated network.
#[cfg(feature = "catalogue")]
fn is_server(host: &str) -> bool {
    lists(rare::idn::SERVERS, b' ', host)
}

#[cfg(not(feature = "catalogue"))]
fn is_server(_: &str) -> bool {
    false
}

/// What is wrong with a parameter, or what is missing, where without the parameter nothing would be left.
fn of_shape(
    channel: Channel,
    form: Form,
    address: &Address<'_>,
    found: &[Found<'_>],
    (kind, field, given): Refused<'_>,
) -> Error {
    let says_nothing = kind == Kind::BadParam && nearness(form, address, found, false).count == 0;
    let missing = if says_nothing { rebuild(channel, form, &[]).err() } else { None };
    missing.unwrap_or_else(|| Error::new(kind, Some(channel), field, given))
}

/// Keeps an error in place of another whose form is not as near. Of forms that are, the first is the most usual one.
fn nearest(
    kept: &mut Option<(Nearness, Error)>,
    form: Form,
    address: &Address<'_>,
    found: &[Found<'_>],
    is_whole: bool,
    error: Error,
) {
    let nearness = nearness(form, address, found, is_whole);
    if kept.as_ref().is_none_or(|(other, _)| *other < nearness) {
        *kept = Some((nearness, error));
    }
}

/// How near an address comes to a form, by what counts most.
#[derive(Eq, Ord, PartialEq, PartialOrd)]
struct Nearness {
    /// Whether the form has a host of its own.
    has_host: bool,
    /// Whether it is a form of today, or the address has all of it.
    is_meant: bool,
    /// How much of its text the address has.
    length: usize,
    /// Whether it has all that the form asks for.
    has_all: bool,
    /// How many of its values.
    count: usize,
    /// Whether nothing but a value is wrong.
    is_whole: bool,
}

fn nearness(form: Form, address: &Address<'_>, found: &[Found<'_>], is_whole: bool) -> Nearness {
    let start = form.start();
    let (mut length, mut count, mut has_all) = (start.map_or(0, |start| start.path.len()), 0, true);
    for piece in form.pieces().iter().skip(1) {
        let mut pairs = Some(cut_or_all(address.rest, b'?').1);
        let is_met = match piece.mode {
            Mode::Literal => {
                length += piece.text.len();
                continue;
            }
            Mode::Path => found.iter().any(|f| f.param.is_some_and(|p| p.id() == piece.id())),
            _ => core::iter::from_fn(|| next_item(&mut pairs, b'&'))
                .any(|pair| cut_or_all(pair, b'=').0.eq_ignore_ascii_case(piece.text)),
        };
        count += usize::from(is_met);
        let is_asked_for = matches!(piece.mode, Mode::Path | Mode::Query) && piece.required;
        has_all &= is_met || !is_asked_for || piece.key() == "_";
    }
    Nearness {
        has_host: !start.is_some_and(|start| start.has_any_host),
        is_meant: has_all || !form.parse_only(),
        length,
        has_all,
        count,
        is_whole,
    }
}

/// Whether a value in a form that is only read is not what stands there: the form that is written takes more.
#[cfg(feature = "catalogue")]
fn is_of_another(found: &[Found<'_>]) -> bool {
    found.iter().any(|Found { param, value, plus, .. }| {
        param.is_some_and(|param| {
            let (mut text, rule) = (Text::new(), param.rule());
            is_second_pattern(param)
                && (decode(value, *plus, &mut text).is_none()
                    || rule.check(&text, &mut Text::new()).is_err())
        })
    })
}

/// Whether a parameter is a pattern beside the one of its name.
#[cfg(feature = "catalogue")]
fn is_second_pattern(param: Known) -> bool {
    param.rule().is_pattern() && cut(param.key, b'.').is_some()
}

/// Whether a value begins or ends in a control character, which is no slip of who copied a link: it stands there encoded.
/// Within a value, and in words, its grammar has the say.
fn hides_control(rule: Rule, value: &str) -> bool {
    !rule.is_words() && value.trim_ascii().len() < value.len() && has_control(value, false)
}

/// Puts what a link holds through the one funnel.
fn rebuild(channel: Channel, form: Form, found: &[Found<'_>]) -> Result<Contact, Error> {
    let name = form.written_as(channel.row());
    let bytes = found.iter().map(|found| found.value.len() + 1).sum();
    let mut values = Values::with_capacity(bytes);
    let mut error = None;
    for Found { param, bare, value, plus, .. } in found {
        let Some(param) = *param else { continue };
        let mut refuse = |kind, given: &str| {
            if error.is_none() {
                error = Some(Error::new(kind, Some(channel), param.name(), given));
            }
        };
        let mut items = Some(*value);
        while let Some(item) = if param.list() { next_item(&mut items, b',') } else { items.take() }
        {
            let start = values.bytes();
            if decode(item, *plus, values.text()).is_none() {
                values.text().truncate(start);
                refuse(Kind::BadEncoding, item);
                continue;
            }
            if hides_control(param.rule(), tail(values.text(), start)) {
                values.text().truncate(start);
                refuse(Kind::ControlChar, item);
                continue;
            }
            param.rule().read_wire(*bare, values.text(), start);
            let is_empty = values.bytes() == start;
            if is_empty && param.name() != "to" {
                continue;
            }
            if !param.list() && values.has(param.id(), values.len()) {
                refuse(Kind::Duplicate, tail(values.text(), start));
                values.text().truncate(start);
                continue;
            }
            values.add(param);
        }
    }
    let refused = |error: Error| {
        // What the place where a value stands says of it, whatever another place of its form would.
        let in_place = values.iter().find_map(|(param, value)| {
            let kind = param.rule().check(value, &mut Text::new()).err()?;
            Some(Error::new(kind, Some(channel), param.name(), value))
        });
        let error = in_place.filter(|own| own.field() == error.field()).unwrap_or(error);
        // What the link calls it.
        let pieces = form.pieces();
        let mut named = pieces.iter().filter(|piece| piece.mode == Mode::Query);
        match named.find(|piece| piece.id().text == error.field()) {
            Some(piece) => error.called(piece.text),
            None => error,
        }
    };
    let built = Asked::all(channel, name, &values, error).build();
    #[cfg(feature = "catalogue")]
    let built = match built {
        // Its usual form could be anybody's, and would not be read.
        Ok(contact) if form.parse_only() && contact.form.is_own() => {
            Asked::all(channel, tail(form.name, 1), &values, None).build()
        }
        built => built,
    };
    built.map_err(refused)
}
