//! An address as people paste it, taken apart and checked. Nothing here relies
//! on a browser to refuse: they drop tabs, turn `\\` into `/` and full-width
//! letters into narrow ones.

use alloc::borrow::Cow;
use alloc::string::String;

#[cfg(not(target_arch = "wasm32"))]
use crate::byte_set::classes;
use crate::error::Kind;
use crate::grammar::web::is_encoded;
#[cfg(not(target_arch = "wasm32"))]
use crate::name::hash;
#[cfg(not(target_arch = "wasm32"))]
use crate::scan::{self, any};
use crate::scan::{after, begins, cut, head, next_item, tail};

/// The parts of an address that a template is compared with.
#[derive(Clone, Copy)]
pub(crate) struct Address<'u> {
    /// In lower case; `https` also for `http` and for none.
    pub(crate) scheme: &'u str,
    /// The host of a web address, without `www.`; elsewhere empty.
    pub(crate) host: &'u str,
    /// What follows the scheme: for a web address its host and all after it.
    pub(crate) rest: &'u str,
    /// The same with the `www.` of a host, which is part of its name where the host may be any.
    pub(crate) whole: &'u str,
    /// The hash of the host, or of the scheme where it is none of the web.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) key: u32,
}

impl<'u> Address<'u> {
    /// Takes apart what [`checked`] gave.
    pub(crate) fn new(url: &'u str) -> Address<'u> {
        let (scheme, rest) = split(url);
        match web_rest(scheme, rest) {
            Some(whole) => {
                let web = after(whole, "www.").unwrap_or(whole);
                let host = head(web, host_end(web));
                Address {
                    scheme: "https",
                    host,
                    rest: web,
                    whole,
                    #[cfg(not(target_arch = "wasm32"))]
                    key: hash(host),
                }
            }
            None => Address {
                scheme,
                host: "",
                rest,
                whole: rest,
                #[cfg(not(target_arch = "wasm32"))]
                key: hash(scheme),
            },
        }
    }

    /// Takes apart, at one go, an address in which [`checked`] would find nothing to refuse or to change; `None` where
    /// there may be something. Nearly all are such.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn plain(url: &'u str) -> Option<Address<'u>> {
        // All bytes at once, since nearly always none is.
        let is_bad = |byte: u8| byte <= b' ' || byte == 0x7f || byte == b'\\';
        if any(url, is_bad) {
            return None;
        }
        let Some(whole) = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))
        else {
            let (scheme, key, end) = name(url)?;
            let rest = tail(url, scheme.len() + 1);
            let is_app = end == Some(b':') && !matches!(scheme, "" | "http" | "https");
            let is_app = is_app && !(begins(rest, b'/') && may_have_dots(rest));
            return is_app.then_some(Address { scheme, host: "", rest, whole: rest, key });
        };
        let web = whole.strip_prefix("www.").unwrap_or(whole);
        let (host, key, end) = name(web)?;
        let has_dots = may_have_dots(tail(web, host.len()));
        let is_plain = !has_dots && end != Some(b':') && !is_encoded(host);
        is_plain.then_some(Address { scheme: "https", host, rest: web, whole, key })
    }
}

/// Whether a segment may be one of dots, which begins with a dot that may be encoded.
#[cfg(not(target_arch = "wasm32"))]
fn may_have_dots(path: &str) -> bool {
    let path = scan::split(path, b'?').map_or(path, |(path, _)| path);
    if !any(path, |byte| (byte == b'.') | (byte == b'%')) {
        return false;
    }
    let path = path.as_bytes();
    let pairs = path.iter().zip(path.get(1..).unwrap_or_default());
    pairs.fold(false, |has, (a, b)| has | ((*a == b'/') & ((*b == b'.') | (*b == b'%'))))
}

/// The host or the scheme that a text begins with, its hash, and the byte that ends it; `None` where a byte is not usual
/// in either.
#[cfg(not(target_arch = "wasm32"))]
fn name(text: &str) -> Option<(&str, u32, Option<u8>)> {
    let end = text.bytes().position(|byte| USUAL[usize::from(byte)] == 0).unwrap_or(text.len());
    let name = head(text, end);
    let ended_by = text.as_bytes().get(end).copied();
    let is_end = matches!(ended_by, None | Some(b'/' | b'?' | b'#' | b':'));
    is_end.then(|| (name, hash(name), ended_by))
}

/// The bytes of nearly all hosts and schemes.
#[cfg(not(target_arch = "wasm32"))]
static USUAL: [u8; 256] = classes(&[b"abcdefghijklmnopqrstuvwxyz0123456789.-_"]);

/// The address with its scheme and host in lower case; refused where it
/// pretends to be what it is not.
pub(crate) fn checked(url: &str) -> Result<Cow<'_, str>, Kind> {
    // All bytes at once, since nearly always none is.
    let is_bad = |byte: u8| byte <= b' ' || byte == 0x7f || byte == b'\\';
    let some_bad = url.bytes().fold(false, |bad, byte| bad | is_bad(byte));
    for byte in head(url, if some_bad { url.len() } else { 0 }).bytes() {
        match byte {
            0..b' ' | 0x7f => return Err(Kind::ControlChar),
            b' ' | b'\\' => return Err(Kind::BadChar),
            _ => {}
        }
    }
    let (scheme, rest) = split(url);
    if scheme.is_empty() && after(rest, "//").is_none() {
        return Err(Kind::UnknownLink);
    }
    // Without its slashes it is a path of the page's own site to a browser.
    #[cfg(feature = "catalogue")]
    if is_web(scheme) && after(rest, "//").is_none() {
        return Err(Kind::UnknownLink);
    }
    let mut lower_to = scheme.len();
    if let Some(web) = web_rest(scheme, rest) {
        let end = host_end(web);
        // What stands before it may look like a host with a port.
        if cut(head(web, end), b'@').is_some() {
            return Err(Kind::Userinfo);
        }
        let host = ascii(head(web, end))?;
        check_host(&host)?;
        let path = tail(web, end);
        if has_dot_segment(path) {
            return Err(Kind::PathTraversal);
        }
        lower_to = url.len() - web.len() + end;
        if let Cow::Owned(host) = host {
            return Ok(Cow::Owned(["https://", &host, path].concat()));
        }
    }
    // What stands behind a slash is a path to a browser in any scheme (WHATWG URL, "path state").
    #[cfg(feature = "catalogue")]
    if lower_to == scheme.len() && begins(rest, b'/') && has_dot_segment(rest) {
        return Err(Kind::PathTraversal);
    }
    if !head(url, lower_to).bytes().any(|b| b.is_ascii_uppercase()) {
        return Ok(Cow::Borrowed(url));
    }
    let mut lower = head(url, lower_to).to_ascii_lowercase();
    lower.push_str(tail(url, lower_to));
    Ok(Cow::Owned(lower))
}

/// The scheme, and what follows its colon; an address that begins with `//` has
/// the scheme of its page.
fn split(url: &str) -> (&str, &str) {
    match cut(url, b':') {
        Some((scheme, rest)) if !scheme.is_empty() && after(url, "//").is_none() => (scheme, rest),
        _ => ("", url),
    }
}

/// The host and all after it, where the scheme is one of the web.
fn web_rest<'u>(scheme: &str, rest: &'u str) -> Option<&'u str> {
    if is_web(scheme) { after(rest, "//") } else { None }
}

fn is_web(scheme: &str) -> bool {
    scheme.is_empty() || scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http")
}

/// Where the host ends. Const, so that the compiler reads the hosts of the table.
pub(crate) const fn host_end(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let mut at = 0;
    while at < bytes.len() && !matches!(bytes[at], b'/' | b'?' | b'#') {
        at += 1;
    }
    at
}

/// The address with a `/` behind its host, where what follows that is a query or a fragment.
pub(crate) fn with_root(url: &str) -> Option<String> {
    let (scheme, rest) = split(url);
    let web = web_rest(scheme, rest)?;
    let path = tail(web, host_end(web));
    let start = head(url, url.len() - path.len());
    (begins(path, b'?') || begins(path, b'#')).then(|| [start, "/", path].concat())
}

/// Refuses a host with what no host has. Names below some have an `_`, which browsers take.
pub(crate) fn check_host(host: &str) -> Result<(), Kind> {
    for byte in host.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => {}
            b'@' => return Err(Kind::Userinfo),
            // Who can encode it has done so.
            0x80.. => return Err(Kind::HomoglyphHost),
            _ => return Err(Kind::BadHost),
        }
    }
    if is_encoded(host) { check_code(&host.to_ascii_lowercase()) } else { Ok(()) }
}

/// The host in Punycode, where its letters are not all of ASCII.
#[cfg(feature = "catalogue")]
fn ascii(host: &str) -> Result<Cow<'_, str>, Kind> {
    match host.is_ascii() {
        true => Ok(Cow::Borrowed(host)),
        false => crate::grammar::rare::idn::ascii(host).map(Cow::Owned),
    }
}

/// As it stands: no row of these has a host of its own.
#[cfg(not(feature = "catalogue"))]
fn ascii(host: &str) -> Result<Cow<'_, str>, Kind> {
    Ok(Cow::Borrowed(host))
}

/// Refuses Punycode that is none or deceives.
#[cfg(feature = "catalogue")]
fn check_code(host: &str) -> Result<(), Kind> {
    crate::grammar::rare::idn::check(host)
}

/// Refuses Punycode: no row of these has a host of its own.
#[cfg(not(feature = "catalogue"))]
fn check_code(_: &str) -> Result<(), Kind> {
    Err(Kind::HomoglyphHost)
}

/// Whether a segment of a path, before its query and fragment, is one of dots.
fn has_dot_segment(path: &str) -> bool {
    let end = path.bytes().position(|b| b == b'?' || b == b'#');
    let mut segments = Some(head(path, end.unwrap_or(path.len())));
    core::iter::from_fn(|| next_item(&mut segments, b'/')).any(is_dot_segment)
}

/// `.` and `..`, also where their dots are percent-encoded (WHATWG URL,
/// "single-dot" and "double-dot URL path segment").
fn is_dot_segment(segment: &str) -> bool {
    let mut rest = segment;
    let mut dots = 0;
    loop {
        rest = match after(rest, ".") {
            Some(rest) => rest,
            None if head(rest, 3).eq_ignore_ascii_case("%2e") => tail(rest, 3),
            None => break,
        };
        dots += 1;
    }
    rest.is_empty() && (dots == 1 || dots == 2)
}
