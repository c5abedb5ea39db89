//! An account to follow.

use alloc::string::String;

use super::FOLLOW;
use super::link::{handle, with_params};
use super::reader::{Reader, XButton};
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
