//! The usual way of a link into a contact: each value is read once, where it stands, straight into its place, and what
//! does not fit is passed over without a word. It refuses what [`Asked`](crate::asked::Asked) refuses, which says why.

use crate::address::Address;
use crate::channel::Channel;
use crate::encode::decode;
use crate::index;
use crate::parse::hides_control;
#[cfg(feature = "catalogue")]
use crate::parse::is_of_another;
use crate::row::{Form, Known};
use crate::scan::{any, next_item, tail};
use crate::shape::{self, Found};
use crate::values::{List, Text, Values};

/// Puts the values of an address into `values`, and says whose they are; `None` where it is no contact's.
///
/// In their place, since what has room for so many bytes costs more to be moved than to be read.
#[inline]
pub(super) fn read(address: &Address<'_>, values: &mut Values) -> Option<(Channel, Form)> {
    let mut found = List::new();
    for (channel, form) in index::candidates(address) {
        found.clear();
        if shape::capture(channel, form, address, &mut found) == Ok(true)
            && let Some(form) = rebuild(channel, form, &found, values)
        {
            return Some((channel, form));
        }
    }
    None
}

/// The first form of this name that takes all that was found; the channel's default instead of one that is never written.
#[inline]
fn rebuild(
    channel: Channel,
    read_by: Form,
    found: &[Found<'_>],
    values: &mut Values,
) -> Option<Form> {
    #[cfg(feature = "catalogue")]
    if read_by.parse_only() && is_of_another(found) {
        return None;
    }
    let forms = channel.row().0.forms;
    let wanted = match read_by.parse_only() {
        false => &read_by,
        true => {
            let name = read_by.written_as(channel.row());
            forms.iter().find(|form| name.is_empty() || form.name == name)?
        }
    };
    let mut same = forms.iter().filter(|form| form.id == wanted.id && form.is_written);
    let mut takes = |form: &&Form| take(**form, places(**form, read_by, found)?, found, values);
    let form = same.find(|form| takes(form).is_some()).copied()?;
    if !read_by.parse_only() || !form.is_own() {
        return Some(form);
    }
    // Its usual form could be anybody's, and would not be read.
    let own = tail(read_by.name, 1);
    forms.iter().find(|form| form.name == own && takes(form).is_some()).copied()
}

/// No place, where a value says nothing.
const NOWHERE: u8 = 32;

/// For each value that was found the number of its piece in a form.
struct Places {
    of: [u8; 32],
    /// Whether they are in the order of the form, as mostly they are.
    is_sorted: bool,
}

/// The places of values in a form; `None` where one has none, or where the form asks for more.
#[inline]
fn places(form: Form, read_by: Form, found: &[Found<'_>]) -> Option<Places> {
    let mut places = Places { of: [NOWHERE; 32], is_sorted: true };
    let mut seen = 0_u32;
    for (place, found) in places.of.iter_mut().zip(found) {
        let Some(param) = found.param.filter(|_| found.says_something()) else { continue };
        let at = match core::ptr::eq(form.0, read_by.0) {
            true => found.at,
            false => form.pieces().iter().position(|piece| piece.id() == param.id())?,
        };
        // A list may be given in parts.
        if seen & 1 << at != 0 && !param.list() {
            return None;
        }
        places.is_sorted &= seen >> at <= 1;
        seen |= 1 << at;
        *place = at as u8;
    }
    (form.required & !seen == 0 && seen != 0).then_some(places)
}

/// Takes the values in the order of the form; `None` where one is refused.
fn take(form: Form, places: Places, found: &[Found<'_>], values: &mut Values) -> Option<()> {
    values.clear(found.iter().map(|found| found.value.len() + 1).sum());
    let mut add_at = |place: u8, found: &Found<'_>| {
        add(found, form.places.get(usize::from(place))?.param?, values)
    };
    let given = || places.of.iter().zip(found).filter(|(place, _)| **place != NOWHERE);
    if places.is_sorted {
        given().try_for_each(|(place, found)| add_at(*place, found))?;
    } else {
        for at in 0..NOWHERE {
            given()
                .filter(|(place, _)| **place == at)
                .try_for_each(|(place, found)| add_at(*place, found))?;
        }
    }
    (!values.is_empty()).then_some(())
}

/// Adds what a link holds, in its normal form.
fn add(found: &Found<'_>, param: Known, values: &mut Values) -> Option<()> {
    if !found.list() {
        item(found, found.value, param, values.text())?;
        values.add(param);
        return Some(());
    }
    let mut items = Some(found.value);
    while let Some(value) = next_item(&mut items, b',') {
        // Of a target it is told that it is empty.
        if !value.is_empty() || param.name() == "to" {
            item(found, value, param, values.text())?;
            values.add(param);
        }
    }
    Some(())
}

/// Appends the normal form of one value.
fn item(found: &Found<'_>, value: &str, param: Known, out: &mut Text) -> Option<()> {
    let (rule, wire) = (param.rule(), found.param?.rule());
    let plus = found.plus;
    let coded = |byte: u8| (byte == b'%') | ((byte == b'+') & plus);
    let is_coded = any(value, coded);
    if found.bare || wire.has_words() {
        if found.bare && wire.is_phone() && rule.takes_bare(value, out) {
            return Some(());
        }
    } else if !is_coded {
        return rule.accepts(value, out);
    } else if rule.is_words() {
        // Most are good as they come.
        let start = out.len();
        decode(value, plus, out)?;
        if rule.accepted(out, start) {
            return Some(());
        }
        out.truncate(start);
    }
    let mut decoded = Text::new();
    decode(value, plus, &mut decoded)?;
    if hides_control(wire, &decoded) {
        return None;
    }
    wire.read_wire(found.bare, &mut decoded, 0);
    rule.accepts(&decoded, out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contact::Contact;
    use crate::template::Mode;
    use alloc::string::String;
    use alloc::vec::Vec;
    use contact_cases::cases;

    /// Links of every form that is read or written, from the examples of the table.
    fn links() -> Vec<String> {
        let mut links = Vec::new();
        for channel in Channel::ALL {
            let info = channel.info();
            for form in channel.row().forms().filter(|form| form.start().is_some()) {
                let mut link = String::new();
                let mut separator = '?';
                for piece in form.pieces() {
                    let example = info.params.iter().find(|param| param.name == piece.key());
                    let example = example.map_or("0", |param| param.example).replace(' ', "%20");
                    let example = example.replace('#', "%23").replace('&', "%26");
                    match piece.mode {
                        Mode::Literal => {
                            let (start, end) = piece.literal();
                            link.extend([start, end]);
                        }
                        Mode::Path => link.extend([piece.text, &*example]),
                        Mode::Silent => {}
                        Mode::Query | Mode::Constant | Mode::Ignored => {
                            let value = match piece.mode {
                                Mode::Constant => piece.constant(),
                                _ => &*example,
                            };
                            link.push(separator);
                            link.extend([piece.text, "=", value]);
                            separator = '&';
                        }
                    }
                }
                links.push(link);
            }
        }
        links
    }

    #[test]
    fn it_says_what_the_thorough_way_says() {
        let (links, mut accepted) = (links(), 0);
        for link in &links {
            cases(30, |u| {
                let mut link = link.clone();
                for _ in 0..u.int_in_range(0..=3)? {
                    let at = u.int_in_range(0..=link.len())?;
                    let likely = [
                        "a", "Z", "9", ".", "-", "_", "@", "/", "+", ",", ",,", "%2C", "%20",
                        "%40", "%2B", "%C3%A9", "%C3", "%0A", "%", "é", "&", "=", "?", "#", ";",
                    ];
                    match u.int_in_range(0..=2)? {
                        0 if link.is_char_boundary(at) => link.insert_str(at, u.choose(&likely)?),
                        0 => {}
                        1 => drop(link.pop()),
                        // A parameter again, or one that is not of this form.
                        _ => {
                            let others = ["text", "to", "phone", "url", "to.phone", "cc", "name"];
                            let name = u.choose(&others)?;
                            link.extend(["&", name, "=", *u.choose(&likely)?]);
                        }
                    }
                }
                let Some(address) = Address::plain(&link) else { return Ok(()) };
                let mut values = Values::with_capacity(0);
                let ours = read(&address, &mut values);
                let ours = ours.map(|(channel, form)| Contact { channel, form, values });
                accepted += usize::from(ours.is_some());
                assert_eq!(ours, super::super::by_rows(&address, &link).ok(), "{link}");
                Ok(())
            });
        }
        // Of thirty of each, however many channels there are.
        assert!(accepted > links.len(), "{accepted} of {}", links.len());
    }
}
