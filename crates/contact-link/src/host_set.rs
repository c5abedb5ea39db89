//! Hosts that many rows have in common, named once: `https://www.google.com|*google/maps` has all of Google's. A program
//! has them written out by the compiler; a page, which loads the table as text, asks for them by name.

#[cfg(not(target_arch = "wasm32"))]
use crate::scan::cut_or_all;
use crate::scan::{cut, lists, same};

/// Each set by its name: hosts without `www.`, with `|` between them.
const SETS: &[(&str, &str)] = &[(
    "google",
    "google.fr|google.de|google.es|google.it|google.nl|google.be|google.ch|google.at|google.pl|google.ca|google.co.uk|\
     google.co.in|google.co.jp|google.com.au|google.com.br|google.com.mx|google.ie|google.pt|google.se|google.dk|\
     google.no|google.fi|google.cz|google.gr|google.hu|google.ro|google.com.tr|google.com.ar|google.co.za|\
     google.co.nz|google.co.kr|google.ae|maps.google.com",
)];

/// The set with this name, which nothing but its path or the end of a text may follow.
pub(crate) const fn named(name: &str) -> &'static str {
    let mut at = 0;
    while at < SETS.len() {
        if same(SETS[at].0, name) {
            return SETS[at].1;
        }
        at += 1;
    }
    panic!("a set of hosts that is named has a row")
}

/// What stands before a set, its hosts, and what follows; `None` where a template names none.
#[cfg(not(target_arch = "wasm32"))]
const fn parts(template: &str) -> Option<(&str, &'static str, &str)> {
    match cut(template, b'|') {
        Some((start, others)) if matches!(others.as_bytes(), [b'*', ..]) => {
            let name = cut_or_all(cut_or_all(others, b'*').1, b'/').0;
            let (_, rest) = others.split_at(1 + name.len());
            Some((start, named(name), rest))
        }
        _ => None,
    }
}

/// How long a template is where its set is written out.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) const fn length(template: &str) -> usize {
    match parts(template) {
        Some((start, hosts, rest)) => start.len() + 1 + hosts.len() + rest.len(),
        None => template.len(),
    }
}

/// The bytes of a template with its set written out.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) const fn bytes<const N: usize>(template: &str) -> [u8; N] {
    let Some((start, hosts, rest)) = parts(template) else {
        let Some(bytes) = template.as_bytes().first_chunk() else { panic!("as long as it is") };
        return *bytes;
    };
    // Between the start and the hosts stands one that is none of theirs.
    let mut bytes = [b'|'; N];
    let texts = [start, hosts, rest];
    let (mut text, mut at, mut to) = (0, 0, 0);
    while to < N {
        if at < texts[text].len() {
            bytes[to] = texts[text].as_bytes()[at];
            (at, to) = (at + 1, to + 1);
        } else {
            to += (text == 0) as usize;
            (text, at) = (text + 1, 0);
        }
    }
    bytes
}

/// The same while a program runs.
#[cfg(test)]
pub(crate) fn written_out(template: &str) -> alloc::string::String {
    match parts(template) {
        Some((start, hosts, rest)) => alloc::format!("{start}|{hosts}{rest}"),
        None => template.into(),
    }
}

/// A template with its set written out, by the compiler.
#[cfg(not(target_arch = "wasm32"))]
macro_rules! template {
    ($template:literal) => {
        const {
            const LENGTH: usize = $crate::host_set::length($template);
            const BYTES: [u8; LENGTH] = $crate::host_set::bytes($template);
            // Most name no set, and the compiler has enough to read.
            if LENGTH == $template.len() {
                $template
            } else {
                match str::from_utf8(&BYTES) {
                    Ok(template) => template,
                    Err(_) => panic!("a template is UTF-8"),
                }
            }
        }
    };
}

/// A template as a page has it.
#[cfg(target_arch = "wasm32")]
macro_rules! template {
    ($template:literal) => {
        $template
    };
}

pub(crate) use template;

/// Whether a set that is named among these hosts has this one.
///
/// No row of the common channels names one, nor a row that the compiler has written out.
pub(crate) fn has(hosts: &'static str, host: &str) -> bool {
    cfg!(feature = "catalogue")
        && cut(hosts, b'*').is_some_and(|(_, name)| lists(named(name), b'|', host))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_is_written_out() {
        let short = "https://www.google.com|*google/maps{?!q:query}";
        let long = short.replace("*google", named("google"));
        assert_eq!(written_out(short), long);
        assert_eq!(template!("https://www.google.com|*google/maps{?!q:query}"), long);
        for plain in [template!("https://a|b/c"), template!("tel:{to}[;ext={ext}]")] {
            assert_eq!(written_out(plain), plain);
        }
        let hosts = "www.google.com|*google";
        for known in ["google.co.uk", "google.fr"] {
            assert_eq!(has(hosts, known), cfg!(feature = "catalogue"));
        }
        assert!(!has(hosts, "google.example") && !has("google.com", "google.fr"));
    }
}
