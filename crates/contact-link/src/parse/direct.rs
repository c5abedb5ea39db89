//! The usual way of a link's values into a contact: each is read once, where it stands, straight into its place. Whoever
//! gets nothing from here asks [`Asked`](crate::asked::Asked), which knows every form and says what is wrong.

use crate::channel::Channel;
use crate::contact::Contact;
use crate::encode::decode;
use crate::row::{Form, Known};
use crate::scan::next_item;
use crate::shape::Found;
use crate::template::Mode;
use crate::values::{Text, Values};

/// The contact by the form itself, or by the channel's default where the form is never written; `None` where anything
/// is unusual.
pub(super) fn contact(channel: Channel, form: Form, found: &[Found<'_>]) -> Option<Contact> {
    let form = if form.parse_only() { channel.row().forms().next()? } else { form };
    if !form.leads {
        return None;
    }
    let mut values = Values::with_capacity(found.iter().map(|found| found.value.len() + 1).sum());
    let mut used = 0;
    for (piece, place) in form.pieces().iter().zip(form.places) {
        let (Mode::Path | Mode::Query, Some(param)) = (piece.mode, place.param) else { continue };
        let mut is_given = false;
        for found in found.iter().filter(|found| found.is_of(param)) {
            // A list may be given in parts.
            if is_given && !param.list() {
                return None;
            }
            read(found, param, &mut values)?;
            is_given = true;
            used += 1;
        }
        if piece.required && !is_given {
            return None;
        }
    }
    let all_used = used == found.iter().filter(|found| found.says_something()).count();
    (all_used && !values.is_empty()).then_some(Contact { channel, form, values })
}

/// Adds what a link holds, in its normal form.
fn read(found: &Found<'_>, param: Known, values: &mut Values) -> Option<()> {
    let plus = found.plus;
    let coded = |byte: u8| (byte == b'%') | ((byte == b'+') & plus);
    let is_coded = found.bare
        || found.param?.rule().has_words()
        || found.value.bytes().fold(false, |is_coded, byte| is_coded | coded(byte));
    let mut decoded = Text::new();
    let mut items = Some(found.value);
    while let Some(item) = if param.list() { next_item(&mut items, b',') } else { items.take() } {
        let mut value = item;
        if found.bare && param.rule().takes_bare(item, values.text()) {
            values.add(param);
            continue;
        }
        if is_coded {
            decoded.clear();
            decode(item, found.plus, &mut decoded)?;
            found.param?.rule().read_wire(found.bare, &mut decoded, 0);
            value = &decoded;
        }
        param.rule().check(value, values.text()).ok()?;
        values.add(param);
    }
    Some(())
}
