//! The index, made by the compiler.

use crate::address::{Address, host_end};
use crate::channel::Channel;
use crate::channels::{CHANNEL_NAMES, TEMPLATES};
use crate::name::hash;
use crate::row::Form;
use crate::scan::{after, begins, cut, cut_or_all, ends_in, head, same, tail};
use crate::template::{Mode, has_mark, written};

/// The forms that can have this address: those of its host or scheme, in the
/// order of the table, then those whose host is a slot.
#[inline]
pub(crate) fn candidates(address: &Address<'_>) -> impl Iterator<Item = (Channel, Form)> {
    let path = tail(address.rest, address.host.len());
    let mark = path.as_bytes().get(1);
    let (own, any) = match address.scheme {
        "https" => {
            let any = left(&MARKED, mark) & left(&ENDED, address.host.as_bytes().last());
            (entries(address.key, address.host), any)
        }
        scheme => (entries(!address.key, scheme), 0),
    };
    let any = any_of(any).filter(move |any| {
        address.host.is_empty()
            || after(path, any.path).is_some() && ends_in(address.host, any.text)
    });
    let own = own.iter().filter(move |entry| entry.mark == 0 || Some(&entry.mark) == mark);
    own.chain(any).map(|entry| (entry.channel, entry.form))
}

/// Whether a web host, in lower case and without `www.`, is one that a row names, or is below one that a row names so.
pub(crate) fn is_known_host(host: &str) -> bool {
    let mut below = any_of(BELOW & left(&ENDED, host.as_bytes().last()));
    !entries(hash(host), host).is_empty() || below.any(|any| ends_in(host, any.text))
}

/// The entries of a host or a scheme, in the order of the table.
fn entries(key: u32, text: &str) -> &'static [Entry] {
    let start = usize::from(*BUCKETS.get(bucket(key)).unwrap_or(&0));
    let at_least = INDEX.get(start..).unwrap_or_default();
    let before = at_least.iter().take_while(|entry| entry.key < key).count();
    let (_, from) = at_least.split_at(before);
    match from {
        [first, ..] if first.key == key && first.text == text => {
            from.get(..usize::from(first.count)).unwrap_or_default()
        }
        _ => &[],
    }
}

/// A form of the table.
#[derive(Clone, Copy)]
struct Entry {
    /// The hash of a host, or of a scheme (inverted); [`ANY_HOST`] where the host is a slot.
    key: u32,
    /// The host or the scheme; how the host must end where it is a slot.
    text: &'static str,
    /// What must follow the host or the scheme.
    path: &'static str,
    /// The second byte of that, which tells most apart; 0 where there is none.
    mark: u8,
    /// How many have this key, from this one on.
    count: u16,
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

/// A bit for each of [`ANY`] that a host or a path may have with a byte at a certain place.
type Bits = [u64; 1 << 7];

/// The bits for each second byte of a path.
static MARKED: Bits = bits(true);

/// The bits for each last byte of a host.
static ENDED: Bits = bits(false);

/// The bits of those whose host ends in a certain way.
static BELOW: u64 = {
    let (mut below, mut i) = (0, 0);
    while i < ANY.len() {
        below |= (!ANY[i].text.is_empty() as u64) << i;
        i += 1;
    }
    below
};

const fn bits(of_path: bool) -> Bits {
    let mut bits = [0; 1 << 7];
    let mut i = 0;
    while i < ANY.len() {
        let wanted = match ANY[i].text.as_bytes() {
            _ if of_path => ANY[i].mark,
            [.., last] => *last,
            [] => 0,
        };
        let mut byte = 0;
        while byte < bits.len() {
            if wanted == 0 || wanted as usize == byte {
                bits[byte] |= 1 << i;
            }
            byte += 1;
        }
        i += 1;
    }
    bits
}

/// The entries of these bits.
fn any_of(mut bits: u64) -> impl Iterator<Item = &'static Entry> {
    core::iter::from_fn(move || {
        let entry = ANY.get(bits.trailing_zeros() as usize)?;
        bits &= bits - 1;
        Some(entry)
    })
}

/// The bits that a byte of a host or of a path leaves.
fn left(bits: &Bits, byte: Option<&u8>) -> u64 {
    bits[usize::from(byte.copied().unwrap_or_default() & 0x7f)]
}

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
                    let (text, path) =
                        if key == ANY_HOST { around(form) } else { (text, path(form)) };
                    let mark = match path.as_bytes() {
                        [_, mark, ..] => *mark,
                        _ => 0,
                    };
                    let channel = Channel::ALL[channel];
                    all[count] = Some(Entry { key, text, path, mark, count: 1, channel, form });
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

/// What must follow a host or a scheme that is none.
const fn path(form: Form) -> &'static str {
    match form.0.start {
        Some(start) => start.path,
        None => "",
    }
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
    // From the last one on.
    while i > 1 {
        i -= 1;
        if index[i - 1].key == index[i].key {
            let is_host = index[i].key != ANY_HOST;
            assert!(!is_host || same(index[i - 1].text, index[i].text), "a hash of two texts");
            index[i - 1].count = index[i].count + 1;
        }
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
