//! Which forms a link can have. A program asks an index by host and scheme that
//! the compiler makes of the table (`index/built.rs`), so that reading a link
//! does not walk through all of it. A page has no room for one and walks.

#[cfg(not(target_arch = "wasm32"))]
mod built;

#[cfg(target_arch = "wasm32")]
use crate::{address::Address, channel::Channel, row::Form};
#[cfg(target_arch = "wasm32")]
use crate::{
    address::host_end,
    host_set,
    scan::{after, cut, head, next_item},
    template,
};

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use built::{candidates, channel, is_known_host};

/// The channel with this name.
#[cfg(target_arch = "wasm32")]
pub(crate) fn channel(name: &str) -> Option<Channel> {
    Channel::ALL.iter().copied().find(|channel| channel.name() == name)
}

/// Whether a web host, in lower case and without `www.`, is one that a row names, or is below one that a row names so.
#[cfg(target_arch = "wasm32")]
pub(crate) fn is_known_host(host: &str) -> bool {
    let is_known = |template: &'static str| {
        let start = after(template::written(template), "https://")?;
        let mut hosts = Some(head(start, host_end(start)));
        while let Some(known) = next_item(&mut hosts, b'|') {
            // `{_}.zoom.us` and `{_}-{_}.facebook.com`, but not `{instance}`.
            let mut below = cut(known, b'}').map(|(_, below)| below);
            while let Some((_, last)) = below.and_then(|below| cut(below, b'}')) {
                below = Some(last);
            }
            let below = below.filter(|below| !below.is_empty());
            if below.is_some_and(|below| host.ends_with(below))
                || host_set::has(known, host)
                || after(known, "www.").unwrap_or(known) == host
            {
                return Some(());
            }
        }
        None
    };
    Channel::ALL.iter().any(|c| c.row().forms().any(|form| is_known(form.template).is_some()))
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
