//! What a contact or a refusal is as JSON: one object on one line.

use std::fmt::{self, Display};

use contact_link::{Contact, Error, Warning};
use serde::Serialize;

/// Writes `{"url":...}`, with the contact where it was `read` from a link, so
/// that its fields are news, and with the warnings where there are any. `first` is
/// what the object begins with: nothing, or members each with a comma after it.
pub(crate) fn link(
    first: &[u8],
    contact: &Contact,
    read: bool,
    warnings: &[Warning],
    out: &mut Vec<u8>,
) {
    open(first, out);
    out.extend_from_slice(b"\"url\":\"");
    // Every link is ASCII without quotes, backslashes and control characters.
    let written = contact.write_to(&mut Plain(out));
    debug_assert!(written.is_ok(), "a buffer refuses nothing");
    out.push(b'"');
    if read {
        out.extend_from_slice(b",\"contact\":");
        value(contact, out);
    }
    if !warnings.is_empty() {
        out.extend_from_slice(b",\"warnings\":[");
        for (number, warning) in warnings.iter().enumerate() {
            if number > 0 {
                out.push(b',');
            }
            complaint(warning.kind(), warning.field(), warning, out);
        }
        out.push(b']');
    }
    out.extend_from_slice(b"}\n");
}

/// Writes `{"error":...}`: why a contact was refused.
pub(crate) fn refusal(first: &[u8], error: &Error, out: &mut Vec<u8>) {
    trouble(first, error.kind().name(), error.field(), error, out);
}

/// The same for what is no contact at all.
pub(crate) fn trouble(
    first: &[u8],
    kind: &str,
    field: &str,
    message: impl Display,
    out: &mut Vec<u8>,
) {
    open(first, out);
    out.extend_from_slice(b"\"error\":");
    complaint(kind, field, message, out);
    out.extend_from_slice(b"}\n");
}

fn open(first: &[u8], out: &mut Vec<u8>) {
    out.push(b'{');
    out.extend_from_slice(first);
}

fn complaint(kind: &str, field: &str, message: impl Display, out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"kind\":");
    value(kind, out);
    out.extend_from_slice(b",\"field\":");
    value(field, out);
    out.extend_from_slice(b",\"message\":");
    value(message.to_string().as_str(), out);
    out.push(b'}');
}

/// Appends a text in which JSON has nothing to escape.
struct Plain<'o>(&'o mut Vec<u8>);

impl fmt::Write for Plain<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        debug_assert!(!text.bytes().any(|b| b < b' ' || matches!(b, b'"' | b'\\')), "{text:?}");
        self.0.extend_from_slice(text.as_bytes());
        Ok(())
    }
}

/// Writes a JSON value.
pub(crate) fn value(value: &(impl Serialize + ?Sized), out: &mut Vec<u8>) {
    // Neither a buffer nor a text nor a contact can refuse.
    let written = serde_json::to_writer(out, value);
    debug_assert!(written.is_ok(), "{written:?}");
}
