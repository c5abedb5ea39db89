//! What is said of hosts in letters beyond ASCII, or in Punycode.

use super::Said;
use crate::address::host_end;
use crate::grammar::rare::idn::{Fault, fault, lower};
use crate::scan::{cut, head};

/// What is wrong with the host of what was given, and what would be right; `None` where it is of plain ASCII.
pub(super) fn said(given: &str) -> Option<Said> {
    let host = lower(host(given));
    Some(match fault(&host) {
        Some(Fault::NoCode) => ("has xn-- in its host, and behind it no code of any letters", ""),
        Some(Fault::Refused) => {
            ("has xn-- in its host, and behind it the code of a name that no browser takes", "")
        }
        Some(Fault::Unknown) => (
            "has a host with letters or signs that cannot be told here from others that look alike",
            "; use the name of the host in ASCII, if it has one",
        ),
        Some(Fault::Mixed) => {
            ("mixes letters of several scripts in its host, which look alike", "")
        }
        Some(Fault::Alike) => ("has a host in letters that all look like Latin ones", ""),
        Some(Fault::Known) => ("has a host that looks like a known one, and is another", ""),
        None if !host.is_ascii() => (
            "has a host in letters that are not encoded here",
            "; write it in Punycode (xn--...), as browsers copy it",
        ),
        None => return None,
    })
}

/// The host of an address, of an e-mail address, or itself.
fn host(given: &str) -> &str {
    let rest = given.find("//").and_then(|at| given.get(at + 2..)).unwrap_or(given);
    let rest = head(rest, host_end(rest));
    cut(rest, b'@').map_or(rest, |(_, host)| host)
}
