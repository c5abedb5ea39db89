//! X's own message button, as X documents it: `<a class="twitter-dm-button" href="...?recipient_id=...">`.
//!
//! X's script reads the recipient from the address alone, the text from `data-text` before the
//! address, and never the content, which it replaces.
//! Source: <https://docs.x.com/x-for-websites/direct-message-button>, with the markup of real pages.

use crate::markup::Markup;
use crate::tokens;

/// The class of X's message button. Blockers hide what bears it, so it never stays.
pub(crate) const CLASS: &str = "twitter-dm-button";

/// Words by which X's markup says no.
pub(crate) const NO: &str = "0 off OFF false FALSE no NO";

/// Whether the element is X's and was not made ours by a `data-contact`.
pub(crate) fn is(markup: &Markup<'_>) -> bool {
    markup.get("contact").is_none() && tokens::has(markup.class, CLASS)
}

/// Whether X's script would take the parameter from an attribute.
pub(crate) fn takes(param: &str) -> bool {
    matches!(param, "text" | "welcome_message_id" | "welcome-message-id")
}

/// Whether the label may name the account.
pub(crate) fn names_account(markup: &Markup<'_>) -> bool {
    markup.get("show-screen-name").is_none_or(|word| !tokens::has(NO, word))
}
