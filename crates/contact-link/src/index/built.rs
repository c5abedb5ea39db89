//! The index, made by the compiler.

use crate::address::Address;
use crate::channel::Channel;
use crate::channels::{CHANNEL_NAMES, TEMPLATES};
use crate::name::hash;
use crate::row::Form;
use crate::scan::{cut, cut_or_all, tail};

/// The forms that can have this address: those of its host or scheme, in the
/// order of the table, then those whose host is a slot.
pub(crate) fn candidates(address: &Address<'_>) -> impl Iterator<Item = (Channel, Form)> {
    let web = address.scheme == "https";
    let own = if web { hash(address.host) } else { !hash(address.scheme) };
    let any = web.then_some(ANY_HOST);
    [Some(own), any].into_iter().flatten().flat_map(with_key).filter_map(|entry| {
        let channel = *Channel::ALL.get(usize::from(entry.channel))?;
        Some((channel, channel.row().forms().nth(usize::from(entry.form))?))
    })
}

/// A form of the table.
#[derive(Clone, Copy)]
struct Entry {
    /// The hash of a host, of a scheme (inverted), or [`ANY_HOST`].
    key: u32,
    channel: u8,
    form: u8,
}

/// The key of templates whose host is a slot.
const ANY_HOST: u32 = 0;

const NONE: Entry = Entry { key: 0, channel: 0, form: 0 };
const MOST: usize = 1024;
const BUILT: ([Entry; MOST], usize) = build();
const COUNT: usize = BUILT.1;
static INDEX: [Entry; COUNT] = sorted();

/// The entries with this key.
fn with_key(key: u32) -> impl Iterator<Item = Entry> {
    let start = INDEX.partition_point(|e| e.key < key);
    let entries = INDEX.get(start..).unwrap_or_default();
    entries.iter().copied().take_while(move |e| e.key == key)
}

/// An entry for every host and scheme of every form.
const fn build() -> ([Entry; MOST], usize) {
    let mut all = [NONE; MOST];
    let mut count = 0;
    let mut channel = 0;
    while channel < TEMPLATES.len() {
        let mut form = 0;
        while form < TEMPLATES[channel].len() {
            let mut hosts = Some(TEMPLATES[channel][form]);
            let mut first = true;
            while let Some(text) = hosts {
                let (key, more) = first_key(text, first);
                if let Some(key) = key {
                    all[count] = Entry { key, channel: channel as u8, form: form as u8 };
                    count += 1;
                }
                hosts = more;
                first = false;
            }
            form += 1;
        }
        channel += 1;
    }
    (all, count)
}

/// The key of the scheme or of the first host, and the hosts after it.
const fn first_key(text: &'static str, first: bool) -> (Option<u32>, Option<&'static str>) {
    let text = match text.as_bytes() {
        // Written, never read.
        [b'!', ..] => return (None, None),
        [b'+', ..] => tail(text, 1),
        _ => text,
    };
    let (scheme, rest) = if first { cut_or_all(text, b':') } else { ("https", text) };
    if !matches!(scheme.as_bytes(), b"https") {
        return (Some(!hash(scheme)), None);
    }
    let hosts = cut_or_all(if first { tail(rest, 2) } else { rest }, b'/').0;
    let hosts = cut_or_all(hosts, b'?').0;
    let (host, more) = match cut(hosts, b'|') {
        Some((host, more)) => (host, Some(more)),
        None => (hosts, None),
    };
    match host.as_bytes() {
        [b'{', ..] => (Some(ANY_HOST), None),
        [b'w', b'w', b'w', b'.', ..] => (Some(hash(cut_or_all(tail(host, 4), b'{').0)), more),
        _ => (Some(hash(cut_or_all(host, b'{').0)), more),
    }
}

const fn sorted() -> [Entry; COUNT] {
    let mut index = [NONE; COUNT];
    let mut i = 0;
    // Insertion keeps the order of the table among equal keys.
    while i < COUNT {
        let mut at = i;
        while at > 0 && index[at - 1].key > BUILT.0[i].key {
            index[at] = index[at - 1];
            at -= 1;
        }
        index[at] = BUILT.0[i];
        i += 1;
    }
    index
}

/// The channels by the hash of their name.
static NAMES: [Entry; Channel::ALL.len()] = {
    let mut names = [NONE; Channel::ALL.len()];
    let mut i = 0;
    while i < names.len() {
        let entry = Entry { key: hash(CHANNEL_NAMES[i]), channel: i as u8, form: 0 };
        let mut at = i;
        while at > 0 && names[at - 1].key > entry.key {
            names[at] = names[at - 1];
            at -= 1;
        }
        names[at] = entry;
        i += 1;
    }
    names
};

/// The channel with this name.
pub(crate) fn channel(name: &str) -> Option<Channel> {
    let key = hash(name);
    let start = NAMES.partition_point(|entry| entry.key < key);
    let same = NAMES.get(start..)?.iter().take_while(|entry| entry.key == key);
    let mut channels = same.filter_map(|entry| Channel::ALL.get(usize::from(entry.channel)));
    channels.find(|channel| channel.name() == name).copied()
}
