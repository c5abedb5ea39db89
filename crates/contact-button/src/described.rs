//! The contact that an element's attributes describe, completed by the link that it has.

use alloc::string::String;

use contact_link::{Channel, Contact, Error, Kind};

use crate::anchor::CLASS;
use crate::markup::Markup;
use crate::{tokens, x_markup};
use contact_link::scan::next_item;

/// An element and what is found out about it on the way.
pub(crate) struct Described<'m, 'a> {
    pub(crate) markup: &'m Markup<'a>,
    pub(crate) is_x: bool,
    /// Whether an error is about the link, not about an attribute.
    pub(crate) in_href: bool,
}

/// Whether the element asks to be a button at all.
pub(crate) fn asks(markup: &Markup<'_>, is_x: bool) -> bool {
    is_x || markup.get("contact").is_some()
        || markup.href.is_some() && (markup.wrapped || tokens::has(markup.class, CLASS))
}

impl Described<'_, '_> {
    /// The contact, or what is wrong with the attributes or with the link.
    pub(crate) fn contact(&mut self) -> Result<Contact, Error> {
        let markup = self.markup;
        let link = Contact::parse_href(markup.href.unwrap_or_default().trim_ascii());
        let channel = match (markup.get("contact"), &link) {
            (Some(name), _) => name.parse()?,
            (None, _) if self.is_x => Channel::XDm,
            (None, Ok(link)) => link.channel(),
            (None, Err(_)) => {
                self.in_href = true;
                return link;
            }
        };
        let fitting = link.as_ref().ok().filter(|link| link.channel() == channel);
        if fitting.is_some() && markup.attributes.is_empty() {
            return link;
        }
        let contact = self.build(channel, fitting);
        if contact.is_err() && fitting.is_some() {
            // The link may be of a form that has no place for what the attributes say.
            let alone = self.build(channel, None);
            return if is_missing(&alone) { contact } else { alone };
        }
        if is_missing(&contact) {
            self.in_href = self.is_x;
            // That an address of another kind is no contact link helps nobody.
            if link.as_ref().is_err_and(|error| error.kind() != Kind::UnknownLink) {
                self.in_href = true;
                return link;
            }
        }
        contact
    }

    /// The attributes, and what the link has beyond them. Its form goes with its target.
    fn build(&self, channel: Channel, link: Option<&Contact>) -> Result<Contact, Error> {
        let mut builder = Contact::builder(channel);
        let own_target = self.takes(channel, "to") && self.markup.get("to").is_some();
        if let Some(link) = link.filter(|_| !own_target) {
            builder.add("form", link.form());
        }
        for (attribute, value) in self.markup.attributes {
            let name = param(attribute);
            if !self.takes(channel, &name) {
                continue;
            }
            let list = channel.is_list(&name);
            let mut items = Some(*value);
            // What is no list has no NUL either: HTML has none.
            while let Some(item) = next_item(&mut items, if list { b',' } else { 0 }) {
                let item = if list { item.trim_ascii() } else { item };
                if !item.is_empty() {
                    builder.add(&name, item);
                }
            }
        }
        if let Some(link) = link {
            builder.fill(link);
        }
        builder.build()
    }

    fn takes(&self, channel: Channel, param: &str) -> bool {
        if self.is_x {
            return x_markup::takes(param);
        }
        param == "form" || channel.takes(param)
    }
}

fn is_missing(contact: &Result<Contact, Error>) -> bool {
    contact.as_ref().is_err_and(|error| error.kind() == Kind::MissingField)
}

/// A parameter's name: HTML has hyphens where the table has underscores.
pub(crate) fn param(attribute: &str) -> String {
    let mut name = String::new();
    for c in attribute.chars() {
        name.push(if c == '-' { '_' } else { c });
    }
    name
}
