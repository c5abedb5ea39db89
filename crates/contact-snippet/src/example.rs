//! A contact that shows what a channel is.

use contact_link::{ChannelInfo, Contact};

/// The simplest contact that the row's own examples make: its link is what the
/// row explains. `None` for a channel that has no links.
///
/// ```
/// let contact = contact_snippet::example(contact_link::Channel::XDm.info()).unwrap();
/// assert_eq!(contact.to_string(), "https://x.com/messages/compose?recipient_id=3805104374");
/// ```
pub fn example(info: &ChannelInfo) -> Option<Contact> {
    let plain = |name: &str| name.split('.').next().unwrap_or_default().to_owned();
    let build = |chosen: &[usize]| {
        let mut builder = Contact::builder(info.channel);
        for param in chosen.iter().filter_map(|at| info.params.get(*at)) {
            builder.add(&plain(param.name), param.example);
        }
        builder.build().ok()
    };
    let count = info.params.len();
    let one = (0..count).map(|a| vec![a]);
    let two = (0..count).flat_map(|a| (a + 1..count).map(move |b| vec![a, b]));
    let three = (0..count).flat_map(move |a| {
        (a + 1..count).flat_map(move |b| (b + 1..count).map(move |c| vec![a, b, c]))
    });
    one.chain(two).chain(three).find_map(|chosen| build(&chosen))
}

#[cfg(test)]
mod tests {
    use super::*;
    use contact_link::Channel;

    #[test]
    fn every_channel_that_has_links_has_an_example() {
        for info in Channel::ALL.iter().map(|channel| channel.info()) {
            let written = info.forms.iter().any(|form| !form.name.starts_with('-'));
            assert_eq!(example(info).is_some(), written, "{}", info.name);
        }
    }
}
