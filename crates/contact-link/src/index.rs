//! Which forms a link can have. A program asks an index by host and scheme that
//! the compiler makes of the table (`index/built.rs`), so that reading a link
//! does not walk through all of it. A page has no room for one and walks.

#[cfg(not(target_arch = "wasm32"))]
mod built;

#[cfg(target_arch = "wasm32")]
use crate::{address::Address, channel::Channel, row::Form};

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use built::{candidates, channel};

/// The channel with this name.
#[cfg(target_arch = "wasm32")]
pub(crate) fn channel(name: &str) -> Option<Channel> {
    Channel::ALL.iter().copied().find(|channel| channel.name() == name)
}

/// The forms that can have this address, in the order of the table: all of
/// them.
#[cfg(target_arch = "wasm32")]
pub(crate) fn candidates(_: &Address<'_>) -> impl Iterator<Item = (Channel, Form)> {
    let mut channels = Channel::ALL.iter();
    let mut current = None;
    core::iter::from_fn(move || {
        loop {
            if let Some((channel, forms)) = &mut current
                && let Some(form) = Iterator::next(forms)
            {
                return Some((*channel, form));
            }
            let channel = *channels.next()?;
            current = Some((channel, channel.row().forms()));
        }
    })
}
