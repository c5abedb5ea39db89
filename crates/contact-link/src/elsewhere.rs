//! Addresses that people take for contact links and that are none: short links, which hide where they lead, and what a
//! service has beside those who can be reached. Only who was refused comes here; no link is read by it.
//!
//! A pattern is a host and the beginning of a path, segment by segment: `*` is any segment, `wall*` one that begins so,
//! `+*` one that begins so and has a letter, `*.` before a host all below it, and `.*` behind a name its hosts of all
//! countries; the host of an app's address has the scheme before it, `tg:join`. `?q` asks for this name in the query, and
//! then for nothing more in the path. A `-` before a pattern says that such an address is none of them.

mod places;

use crate::address::host_end;
use crate::error::{Error, Kind};
use crate::scan::{after, begins, cut, cut_or_all, head, next_item, tail};

pub(crate) use places::SAID;
use places::{PATTERNS, SHORT};

/// What is said of an address instead, where more is known of it than that no form of the table has it.
pub(crate) fn told(error: Error, url: &str) -> Error {
    let is_open = error.kind() == Kind::UnknownLink
        || (error.channel().is_some() && error.kind() != Kind::DeadChannel);
    if !is_open {
        return error;
    }
    let kind = if is_one_of(SHORT, url) {
        Kind::ShortLink
    } else if place(url).is_some() {
        Kind::UnknownLink
    } else {
        return error;
    };
    Error::new(kind, None, "url", url)
}

/// The number of the place that an address is of.
pub(crate) fn place(url: &str) -> Option<usize> {
    PATTERNS.iter().position(|patterns| is_one_of(patterns, url))
}

fn is_one_of(patterns: &'static str, url: &str) -> bool {
    let is_parted = |(scheme, rest): &(&str, &str)| after(rest, "//").is_some() || is_app(scheme);
    let (scheme, rest) = cut(url, b':').filter(is_parted).unwrap_or(("", url));
    let scheme = scheme.to_ascii_lowercase();
    let rest = after(rest, "//").unwrap_or(rest);
    let (host, rest) = (head(rest, host_end(rest)), tail(rest, host_end(rest)));
    let mut host = host.to_ascii_lowercase();
    if !matches!(&*scheme, "" | "http" | "https") {
        host = [&*scheme, ":", &*host].concat();
    }
    let host = after(&host, "www.").unwrap_or(&host);
    let (rest, _) = cut_or_all(rest, b'#');
    let (path, query) = cut_or_all(rest, b'?');
    let mut patterns = Some(patterns);
    while let Some(pattern) = next_item(&mut patterns, b' ') {
        let (wanted, rest) = cut_or_all(after(pattern, "-").unwrap_or(pattern), b'/');
        let is_host = match cut(wanted, b'*') {
            Some(("", below)) => host.ends_with(below),
            // `fr`, `co.uk`
            Some((name, _)) => after(host, name).is_some_and(|country| country.len() < 7),
            None => host == wanted,
        };
        if is_host && has_path(rest, path, query) {
            return !begins(pattern, b'-');
        }
    }
    false
}

/// Whether a scheme may stand without the `//` behind it.
fn is_app(scheme: &str) -> bool {
    scheme.eq_ignore_ascii_case("tg")
}

/// Whether a path begins with these segments.
fn has_path(wanted: &str, path: &str, query: &str) -> bool {
    let (wanted, name) = cut_or_all(wanted, b'?');
    let mut segments = Some(after(path, "/").unwrap_or(path));
    let mut names = if wanted.is_empty() { None } else { Some(wanted) };
    while let Some(name) = next_item(&mut names, b'/') {
        let is_met = next_item(&mut segments, b'/').is_some_and(|segment| match cut(name, b'*') {
            None => segment == name,
            Some(("", _)) => !segment.is_empty(),
            // An invitation, not a number.
            Some(("+", _)) => {
                begins(segment, b'+') && segment.bytes().any(|byte| byte.is_ascii_alphabetic())
            }
            Some((start, _)) => after(segment, start).is_some(),
        });
        if !is_met {
            return false;
        }
    }
    let mut pairs = Some(query);
    name.is_empty()
        || segments.is_none_or(str::is_empty)
            && core::iter::from_fn(|| next_item(&mut pairs, b'&'))
                .any(|pair| cut_or_all(pair, b'=').0 == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contact::Contact;

    #[test]
    fn a_pattern_is_met_segment_by_segment() {
        for (pattern, url, is_met) in [
            ("lnkd.in/*", "https://lnkd.in/abc", true),
            ("lnkd.in/*", "http://www.lnkd.in/abc/d?e#f", true),
            ("lnkd.in/*", "LNKD.in/abc", true),
            ("lnkd.in/*", "https://lnkd.in/", false),
            ("lnkd.in/*", "https://lnkd.in", false),
            ("lnkd.in/*", "https://lnkd.in.example/abc", false),
            ("lnkd.in/*", "https://example.com/lnkd.in/abc", false),
            ("lnkd.in/*", "intents://lnkd.in/abc", false),
            ("x.com/*/status", "https://x.com/a/status/12", true),
            ("x.com/*/status", "https://x.com/a/statuses/12", false),
            ("t.me/+*", "https://t.me/+AbC", true),
            ("t.me/+*", "https://t.me/+12", false),
            ("*.slack.com/archives", "https://a.slack.com/archives/C1", true),
            ("*.slack.com/archives", "https://slack.com/archives/C1", false),
            ("maps.apple.com/?q", "https://maps.apple.com/?z=1&q=a", true),
            ("maps.apple.com/?q", "https://maps.apple.com?q=a", true),
            ("maps.apple.com/?q", "https://maps.apple.com/a?q=a", false),
            ("maps.apple.com/?q", "https://maps.apple.com/?qq=a", false),
        ] {
            assert_eq!(is_one_of(pattern, url), is_met, "{pattern}: {url}");
        }
    }

    /// No pattern has words for a link that is read.
    #[test]
    fn what_is_read_is_nowhere_else() {
        for channel in crate::Channel::ALL {
            let info = channel.info();
            for param in info.params {
                let name = cut_or_all(param.name, b'.').0;
                let Ok(contact) = Contact::builder(*channel).set(name, param.example).build()
                else {
                    continue;
                };
                let link = alloc::format!("{contact}");
                assert!(!is_one_of(SHORT, &link) && place(&link).is_none(), "{link}");
            }
        }
    }
}
