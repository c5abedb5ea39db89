//! What a page's script asks of hours, and the answer: one text in, one text out, fields parted by NUL.

use alloc::string::String;

use super::local::{DAY, put_number, take_number};
use super::{Hours, Local};
use crate::packed::Fields;

/// Whether something is open at a local time, and when that changes.
///
/// The request is the place's own clock as minutes since 1970 (`Date.UTC(year, month, day, hour, minute) / 60000` of
/// what the clock shows), then the hours, in one field or as a list in several. The reply is `1` (open) or `0`, and
/// the minute in which that changes, counted in the same way; nothing where it never does. Where the hours cannot be
/// read it is `!`, the place from 0, NUL and what stands there; [`Hours`] says the same in a sentence.
///
/// ```
/// use contact_button::hours::{Local, answer};
///
/// let minutes = |text| Local::read(text).unwrap().minutes().to_string();
/// let ask = |now| answer(&[&*minutes(now), "Mo-Fr 09:00-18:00"].join("\0"));
/// assert_eq!(ask("2026-12-25T20:00"), format!("0{}", minutes("2026-12-28T09:00")));
/// assert_eq!(ask("2026-12-28T09:00"), format!("1{}", minutes("2026-12-28T18:00")));
/// assert_eq!(answer("29969040\024/7"), "1");
/// assert_eq!(answer("29969040\0Mo 9-18"), "!3\09-18");
/// ```
pub fn answer(request: &str) -> String {
    let mut fields = Fields::of(request);
    let now = take_number(&mut fields.next().unwrap_or_default().as_bytes()).unwrap_or_default();
    let mut reply = String::new();
    match Hours::list(fields) {
        Ok(hours) => {
            let day = u32::from(DAY);
            let now = Local { day: (now / day) as i32, minute: (now % day) as u16 };
            reply.push(if hours.is_open(now) { '1' } else { '0' });
            if let Some(change) = hours.next_change(now) {
                put_number(&mut reply, change.minutes().unsigned_abs(), 1);
            }
        }
        Err(error) => {
            reply.push('!');
            put_number(&mut reply, error.at as u32, 1);
            reply.push('\0');
            reply.push_str(&error.found);
        }
    }
    reply
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;

    fn minutes(text: &str) -> i32 {
        Local::read(text).unwrap().minutes()
    }

    #[test]
    fn a_list_is_several_fields() {
        for (now, open, change) in [
            ("2026-12-21T10:00", 1, "2026-12-21T12:00"),
            ("2026-12-21T15:00", 1, "2026-12-21T18:00"),
            ("2026-12-27T15:00", 0, "2026-12-28T09:00"),
        ] {
            let request = format!("{}\0Mo-Fr 09:00-12:00\0Mo-Fr 14:00-18:00", minutes(now));
            assert_eq!(answer(&request), format!("{open}{}", minutes(change)));
        }
    }

    #[test]
    fn what_cannot_be_read_has_its_place() {
        assert_eq!(answer("29969040\0"), "!0\0");
        assert_eq!(answer("29969040\0Mo\0Mx"), "!0\0Mx");
        // No hours: never open.
        assert_eq!(answer("29969040"), "0");
        // No time: the beginning of 1970, a Thursday.
        assert_eq!(answer("\0Th 00:00-01:00"), "160");
    }
}
