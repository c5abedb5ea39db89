//! Reading a link of which its owner says whose it is: a page of one's own, a meeting on one's own server, a link that two
//! channels share.

use super::{nearest, of_shape, rebuild};
use crate::address::{self, Address};
use crate::channel::Channel;
use crate::contact::Contact;
use crate::error::{Error, Kind};
use crate::host_set;
use crate::row::{Form, Start};
use crate::scan::{after, cut, lists, tail};
use crate::shape;
use crate::template::written;
use crate::values::List;

/// Reads a link as one of this channel, by every form of it, also by those that anybody's link would fit.
pub(crate) fn of_channel(channel: Channel, given: &str) -> Result<Contact, Error> {
    let refuse = |kind| Error::new(kind, Some(channel), "url", given);
    let url = address::checked(given).map_err(refuse)?;
    let rooted = address::with_root(&url);
    let address = Address::new(rooted.as_deref().unwrap_or(&url));
    let mut refused = None;
    let mut found = List::new();
    for form in channel.row().forms() {
        found.clear();
        let Some(rest) = past_start(form, &address) else { continue };
        let (is_whole, error) = match shape::compare(channel, form, &address, rest, &mut found) {
            Ok(false) => continue,
            Ok(true) => match rebuild(channel, form, &found) {
                Ok(contact) => return Ok(contact),
                Err(error) => (true, error),
            },
            Err(refused) => (false, of_shape(channel, form, &address, &found, refused)),
        };
        nearest(&mut refused, form, &address, &found, is_whole, error);
    }
    Err(refused.map_or_else(|| refuse(Kind::UnknownLink), |(_, error)| error))
}

/// What follows the scheme and the host of a form, where an address has them.
fn past_start<'u>(form: Form, address: &Address<'u>) -> Option<&'u str> {
    let start = Start::as_written(form.template)?;
    let scheme = cut(written(form.template), b':').map_or("", |(scheme, _)| scheme);
    if scheme != address.scheme {
        return None;
    }
    if start.has_any_host {
        return Some(address.whole);
    }
    // Another form reads those.
    form.start()?;
    // Below one that the table has.
    if start.hosts.is_empty() {
        return after(address.rest, start.path);
    }
    let is_same = lists(start.hosts, b'|', address.host)
        || host_set::has(start.hosts, address.host)
        || start.hosts.split('|').any(|host| after(host, "www.") == Some(address.host));
    if is_same { after(tail(address.rest, address.host.len()), start.path) } else { None }
}
