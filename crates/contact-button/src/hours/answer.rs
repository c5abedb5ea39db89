//! What a page's script asks of hours, and the answer: one text in, one text out, fields parted by NUL.

use alloc::string::String;

use super::local::put_number;
use super::{Hours, Local};
use crate::packed::Fields;

/// Whether something is open at a local time, and when that changes.
///
/// The request is the place's own time as [`Local::read`] takes it, then the hours, in one field or as a list in
/// several. The reply is `1` (open) or `0`, the minute in which that changes as `2026-12-21T09:00` (empty where it
/// never does), and its day of the week, 1 for Monday. What cannot be read is answered with `!` and a sentence.
///
/// ```
/// use contact_button::hours::answer;
///
/// let hours = "Mo-Fr 09:00-18:00";
/// let ask = |now: &str| answer(&[now, hours].join("\0"));
/// assert_eq!(ask("2026-12-25 20:00"), "0\02026-12-28T09:00\01");
/// assert_eq!(ask("2026-12-28 09:00"), "1\02026-12-28T18:00\01");
/// assert_eq!(answer("2026-12-25T20:00\024/7"), "1\0\0");
/// assert_eq!(
///     answer("2026-12-25T20:00\0Mo 9-18"),
///     "!\0hours \"9-18\" is no time; it takes 09:00-18:00 (at character 4)",
/// );
/// ```
pub fn answer(request: &str) -> String {
    let mut fields = Fields::of(request);
    let now = fields.next().and_then(Local::read);
    let hours = match Hours::list(fields) {
        Ok(hours) => hours,
        Err(error) => return refusal(&error.sentence()),
    };
    let Some(now) = now else {
        return refusal("the time is none; it takes one such as 2026-12-25T20:00");
    };
    let mut reply = String::from(if hours.is_open(now) { "1\0" } else { "0\0" });
    let change = hours.next_change(now);
    if let Some(change) = change {
        change.put(&mut reply);
    }
    reply.push('\0');
    if let Some(change) = change {
        put_number(&mut reply, change.weekday().into(), 1);
    }
    reply
}

fn refusal(sentence: &str) -> String {
    String::from("!\0") + sentence
}

#[cfg(test)]
mod tests {
    use super::answer;

    #[test]
    fn a_list_is_several_fields() {
        let list = "\0Mo-Fr 09:00-12:00\0Mo-Fr 14:00-18:00";
        let ask = |now: &str| answer(&[now, list].concat());
        assert_eq!(ask("2026-12-21T10:00"), "1\02026-12-21T12:00\01");
        assert_eq!(ask("2026-12-21T15:00"), "1\02026-12-21T18:00\01");
        assert_eq!(ask("2026-12-27T15:00"), "0\02026-12-28T09:00\01");
    }

    #[test]
    fn what_cannot_be_read_is_said() {
        for (request, word) in [
            ("", "the time"),
            ("\0Mo", "the time"),
            ("2026-02-29T10:00\0Mo", "the time"),
            ("2026-12-25T20:00\0", "(nothing)"),
            ("2026-12-25T20:00\0Mo\0Mx", "Mx"),
        ] {
            let reply = answer(request);
            assert!(reply.starts_with("!\0") && reply.contains(word), "{request:?}: {reply:?}");
        }
        assert_eq!(answer("2026-12-25T20:00"), "0\0\0");
    }
}
