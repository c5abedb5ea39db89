//! What does nothing where it stands: an attribute of calls on another link, one that is read with `data-` alone, an id
//! that is never told.

use contact_button::is_counted;
use contact_link::Contact;

use super::{Check, is_to_be_filled};
use crate::lint::page::Element;
use crate::lint::rule::Rule;

/// What is read with `data-` alone, on `<contact-button>` too.
const WITH_DATA: [&str; 10] =
    ["hours", "timezone", "closed", "number", "numbers", "qr", "cost", "when", "unless", "slot"];

/// Checks an element of a page that has these contacts.
pub(super) fn check(check: &mut Check<'_>, element: &Element, contacts: &[(&Element, Contact)]) {
    let mut found = Vec::new();
    let is_button = element.name == "contact-button";
    for name in WITH_DATA.iter().filter(|_| is_button) {
        if element.get(name).is_some() {
            found.push(format!("{name} does nothing on <contact-button>; write data-{name}"));
        }
    }
    // Of a <contact-button> the link in it has the contact.
    let end = element.end_tag.as_ref().map_or(element.tag.end, |end| end.start);
    let is_its_own = |link: &Element| {
        link.tag == element.tag || is_button && (element.tag.end..end).contains(&link.tag.start)
    };
    let contact = contacts.iter().find(|(link, _)| is_its_own(link)).map(|(_, contact)| contact);
    if let Some(contact) = contact {
        let channel = contact.channel();
        if element.get("data-number").is_some_and(|value| value != "off") && channel.name() != "tel"
        {
            found.push(format!(
                "data-number shows the number of a call, and this link is one to {}; data-qr shows its code",
                channel.info().display
            ));
        }
        if element.get("data-cost").is_some() && !["tel", "sms"].contains(&channel.name()) {
            found.push(format!(
                "data-cost is what a call costs, and this link is one to {}; leave it out",
                channel.info().display
            ));
        }
    }
    for message in found {
        check.add(Rule::IdleAttribute, element, message, None);
    }
    let id = element.get("id").filter(|id| !is_to_be_filled(id) && !is_counted(id));
    let tells =
        contact.is_some() || element.get("data-beacon").is_some() || element.name == "contact-menu";
    if let Some(id) = id.filter(|_| tells) {
        let message = format!(
            "id \"{id}\" looks like a phone number or an address, under which nothing is counted; it takes a word such as hero"
        );
        check.add(Rule::UncountedId, element, message, None);
    }
}
