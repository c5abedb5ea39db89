//! An account to follow.

use alloc::string::String;

use super::FOLLOW;
use super::element::{Reader, XButton};
use super::link::{self, handle, with_params};
use super::warning::Warning;

pub(super) fn read(reader: &mut Reader<'_>) -> Option<XButton> {
    let given = reader.get("follow");
    let Some(name) = handle(&given) else {
        reader.warn(Warning::Follow, &given);
        return None;
    };
    let href = with_params("https://x.com/intent/follow", &[("screen_name", name)]);
    // X's script knows this one word.
    let is_named = reader.element.attribute("data-show-screen-name") != "false";
    let shown = if is_named { alloc::format!("@{name}") } else { String::new() };
    Some(reader.button("x_follow", href, FOLLOW, shown))
}

/// The account whose profile the link is.
pub(super) fn account(reader: &mut Reader<'_>) -> String {
    let Some(found) = link::profile(reader.href) else { return String::new() };
    if !found.is_usual {
        reader.warn(Warning::Profile, found.name);
    }
    found.name.into()
}
