//! A private message, which needs the account's numeric id.

use alloc::string::String;

use super::MESSAGE;
use super::link::{handle, with_params};
use super::reader::{Reader, XButton};
use super::warning::Warning;
use crate::tokens;
use crate::x_markup::NO;

/// Whose id X's documentation has, which pages copy as it is.
const EXAMPLE: (&str, &str) = ("3805104374", "furni");

pub(super) fn read(reader: &mut Reader<'_>) -> Option<XButton> {
    let page = reader.element.page;
    let given = reader.get("to");
    let screen_name = reader.get("name");
    let name = handle(&screen_name).unwrap_or_default();
    let shown = reader.element.attribute("data-show-screen-name");
    let is_named = !name.is_empty() && (shown.is_empty() || !tokens::has(NO, shown));
    let shown = if is_named { alloc::format!("@{name}") } else { String::new() };

    let id = given.trim();
    let mut to = if is_id(id) { id } else { "" };
    if to.is_empty() {
        let account = if name.is_empty() { handle(id).unwrap_or_default() } else { name };
        let site = handle(page.site).unwrap_or_default();
        if account.is_empty() {
            reader.warn(Warning::NoRecipient, id);
            return None;
        }
        if !account.eq_ignore_ascii_case(site) || !is_id(page.site_id.trim()) {
            reader.warn(Warning::Recipient, id);
            let href = String::from("https://x.com/") + account;
            return Some(reader.button("x_profile", href, MESSAGE, shown));
        }
        to = page.site_id.trim();
        reader.warn(Warning::SiteId, to);
    }
    if to == EXAMPLE.0 && !name.is_empty() && !name.eq_ignore_ascii_case(EXAMPLE.1) {
        reader.warn(Warning::Example, name);
    }
    let text = reader.get("message");
    let given = reader.get("welcome");
    let welcome = if is_id(given.trim()) { given.trim() } else { "" };
    if welcome != given {
        reader.warn(Warning::Welcome, &given);
    }
    let params = [("recipient_id", to), ("text", &text), ("welcome_message_id", welcome)];
    let href = with_params("https://x.com/messages/compose", &params);
    Some(reader.button("x_dm", href, MESSAGE, shown))
}

/// A number of 64 bits, not zero.
fn is_id(text: &str) -> bool {
    text.bytes().all(|digit| digit.is_ascii_digit())
        && !text.starts_with('0')
        && text.parse::<u64>().is_ok()
}
