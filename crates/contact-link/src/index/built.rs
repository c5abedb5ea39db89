//! The index, made by the compiler.

use crate::address::{Address, host_end};
use crate::channel::Channel;
use crate::channels::{CHANNEL_NAMES, TEMPLATES};
use crate::name::hash;
use crate::row::Form;
use crate::scan::{after, begins, cut, cut_or_all, ends_in, head, tail};
use crate::template::{Mode, has_mark, written};

/// The forms that can have this address: those of its host or scheme, in the
/// order of the table, then those whose host is a slot.
pub(crate) fn candidates(address: &Address<'_>) -> impl Iterator<Item = (Channel, Form)> {
    let own = if address.scheme == "https" { address.host } else { address.scheme };
    let key = if address.scheme == "https" { address.key } else { !address.key };
    let start = usize::from(*BUCKETS.get(bucket(key)).unwrap_or(&0));
    let entries = INDEX.get(start..).unwrap_or_default().iter();
    let entries = entries.skip_while(move |entry| entry.key < key);
    let own = entries.take_while(move |entry| entry.key == key).filter(move |e| e.text == own);
    let any = if address.scheme == "https" { ANY } else { &[] };
    let path = tail(address.rest, address.host.len());
    let any = any.iter().filter(move |any| {
        let is_alike = any.mark == 0 || path.as_bytes().get(1) == Some(&any.mark);
        address.host.is_empty()
            || is_alike && after(path, any.path).is_some() && ends_in(address.host, any.text)
    });
    own.chain(any).map(|entry| (entry.channel, entry.form))
}

/// Whether a web host, in lower case and without `www.`, is one that a row names, or is below one that a row names so.
pub(crate) fn is_known_host(host: &str) -> bool {
    let key = hash(host);
    let start = usize::from(*BUCKETS.get(bucket(key)).unwrap_or(&0));
    let mut entries = INDEX.get(start..).unwrap_or_default().iter();
    entries.by_ref().find(|entry| entry.key >= key).is_some_and(|first| {
        core::iter::once(first)
            .chain(entries)
            .take_while(|entry| entry.key == key)
            .any(|entry| entry.text == host && entry.form.is_web())
    }) || ANY.iter().any(|any| !any.text.is_empty() && ends_in(host, any.text))
}

/// A form of the table.
#[derive(Clone, Copy)]
struct Entry {
    /// The hash of a host, or of a scheme (inverted); [`ANY_HOST`] where the host is a slot.
    key: u32,
    /// The host or the scheme; how the host must end where it is a slot.
    text: &'static str,
    /// What must follow the host where it is a slot.
    path: &'static str,
    /// The second byte of that, which tells most apart; 0 where there is none.
    mark: u8,
    channel: Channel,
    form: Form,
}

/// The key of templates whose host is a slot.
const ANY_HOST: u32 = 0;

const MOST: usize = 2048;
const BUILT: ([Option<Entry>; MOST], usize) = build();
const COUNT: usize = BUILT.1;
static INDEX: [Entry; COUNT] = sorted();

/// The entries whose host is a slot: the first ones.
static ANY: &[Entry] = {
    let mut count = 0;
    while count < COUNT && INDEX[count].key == ANY_HOST {
        count += 1;
    }
    INDEX.split_at(count).0
};

/// The number of the bucket that holds a key.
const fn bucket(key: u32) -> usize {
    (key >> 22) as usize
}

/// For each bucket the first entry that is in it, or in one after it.
static BUCKETS: [u16; 1 << 10] = {
    let mut buckets = [COUNT as u16; 1 << 10];
    let mut at = COUNT;
    let mut next = 1 << 10;
    while next > 0 {
        next -= 1;
        while at > 0 && bucket(INDEX[at - 1].key) >= next {
            at -= 1;
        }
        buckets[next] = at as u16;
    }
    buckets
};

/// An entry for every host and scheme of every form.
const fn build() -> ([Option<Entry>; MOST], usize) {
    let mut all = [None; MOST];
    let mut count = 0;
    let mut channel = 0;
    while channel < TEMPLATES.len() {
        let mut form = 0;
        while form < TEMPLATES[channel].len() {
            let mut hosts = Some(TEMPLATES[channel][form]);
            let mut first = true;
            while let Some(text) = hosts {
                let (key, more) = first_key(text, first);
                if let Some((key, text)) = key {
                    let form = Channel::ALL[channel].row().0.forms[form];
                    let (text, path) = if key == ANY_HOST { around(form) } else { (text, "") };
                    let mark = match path.as_bytes() {
                        [_, mark, ..] => *mark,
                        _ => 0,
                    };
                    let channel = Channel::ALL[channel];
                    all[count] = Some(Entry { key, text, path, mark, channel, form });
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
const fn first_key(
    text: &'static str,
    first: bool,
) -> (Option<(u32, &'static str)>, Option<&'static str>) {
    // Written, never read.
    if has_mark(text, b'!') {
        return (None, None);
    }
    let text = written(text);
    let (scheme, rest) = if first { cut_or_all(text, b':') } else { ("https", text) };
    if !matches!(scheme.as_bytes(), b"https") {
        return (Some((!hash(scheme), scheme)), None);
    }
    let hosts = if first { tail(rest, 2) } else { rest };
    let hosts = head(hosts, host_end(hosts));
    let (host, more) = match cut(hosts, b'|') {
        Some((host, more)) => (host, Some(more)),
        None => (hosts, None),
    };
    if begins(host, b'{') {
        return (Some((ANY_HOST, "")), None);
    }
    let host = match host.as_bytes() {
        [b'w', b'w', b'w', b'.', ..] => tail(host, 4),
        _ => host,
    };
    let host = cut_or_all(host, b'{').0;
    (Some((hash(host), host)), more)
}

/// How a host that is a slot must end, and what must follow it.
const fn around(form: Form) -> (&'static str, &'static str) {
    let pieces = form.0.pieces;
    let text = match pieces {
        // `{_}-{_}.facebook.com/`
        [_, _, hyphen, _, next, ..] if matches!(hyphen.text.as_bytes(), b"-") => next.text,
        [_, _, next, ..] if matches!(next.mode, Mode::Literal) => next.text,
        _ => "",
    };
    let end = host_end(text);
    (head(text, end), tail(text, end))
}

const fn sorted() -> [Entry; COUNT] {
    let Some(first) = BUILT.0[0] else { panic!("the table has forms") };
    let mut index = [first; COUNT];
    let mut i = 0;
    // Insertion keeps the order of the table among equal keys.
    while i < COUNT {
        let Some(entry) = BUILT.0[i] else { panic!("counted") };
        let mut at = i;
        while at > 0 && index[at - 1].key > entry.key {
            index[at] = index[at - 1];
            at -= 1;
        }
        index[at] = entry;
        i += 1;
    }
    index
}

/// The channels by the hash of their name.
static NAMES: [(u32, Channel); Channel::ALL.len()] = {
    let mut names = [(0, Channel::Tel); Channel::ALL.len()];
    let mut i = 0;
    while i < names.len() {
        let entry = (hash(CHANNEL_NAMES[i]), Channel::ALL[i]);
        let mut at = i;
        while at > 0 && names[at - 1].0 > entry.0 {
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
    let start = NAMES.partition_point(|(other, _)| *other < key);
    let mut same = NAMES.get(start..)?.iter().take_while(|(other, _)| *other == key);
    same.find(|(_, channel)| channel.name() == name).map(|(_, channel)| *channel)
}
