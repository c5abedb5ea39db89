//! Reading a link: the same rows as building, the other way round.

use alloc::vec::Vec;

use crate::address::{self, Address};
use crate::builder::ContactBuilder;
use crate::channel::Channel;
use crate::contact::Contact;
use crate::encode::decode;
use crate::error::{Error, Kind};
use crate::grammar;
use crate::index;
use crate::row::Form;
use crate::scan::next_item;
use crate::shape::{self, Found};

/// Reads a link by the rows of the table that can have such a link.
pub(crate) fn contact(given: &str) -> Result<Contact, Error> {
    let url = match address::checked(given) {
        Ok(url) => url,
        Err(kind) => return Err(Error::new(kind, None, "url", given)),
    };
    let address = Address::new(&url);
    let mut refused = None;
    let mut found = Vec::new();
    for (channel, form) in index::candidates(&address) {
        found.clear();
        let error = match shape::capture(channel, form, &address, &mut found) {
            Ok(false) => continue,
            Ok(true) => match rebuild(channel, form, &found) {
                Ok(contact) => return Ok(contact),
                Err(error) => error,
            },
            Err((kind, given)) => Error::new(kind, Some(channel), "url", given),
        };
        // The first complaint is about the most usual form.
        if refused.is_none() {
            refused = Some(error);
        }
    }
    Err(match refused {
        Some(error) => error,
        // A host in other letters that is no contact's is one that means to be taken for another's.
        None if address::is_encoded(address.host) => {
            Error::new(Kind::HomoglyphHost, None, "url", given)
        }
        None => Error::new(Kind::UnknownLink, None, "url", given),
    })
}

/// Puts what a link holds through the one funnel.
fn rebuild(channel: Channel, form: Form, found: &[Found<'_>]) -> Result<Contact, Error> {
    let mut builder = ContactBuilder::new(channel);
    if !form.parse_only() {
        builder.choose(form.name);
    }
    for Found { piece, value, plus } in found {
        let Some(param) = channel.row().param(piece.key()) else { continue };
        let mut items = Some(*value);
        // No address holds a NUL, so what is no list is one item.
        while let Some(item) = next_item(&mut items, if param.list() { b',' } else { 0 }) {
            let Some(mut text) = decode(item, *plus) else {
                builder.refuse(Kind::BadEncoding, piece.name(), item);
                continue;
            };
            grammar::from_wire(param.grammar(), piece.bare(), &mut text);
            builder.add(piece.name(), &text);
        }
    }
    builder.build()
}
