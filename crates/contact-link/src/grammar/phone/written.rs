//! What people write around and between the digits of a number that no dial has.

use alloc::string::String;

use crate::scan::cut;

/// A number without the marks of direction that address books put around it, in narrow digits where they are wide, and
/// with a blank for the slash behind an area code; `None` where it has none of all that.
pub(crate) fn tidied(value: &str) -> Option<String> {
    if value.is_ascii() && cut(value, b'/').is_none() {
        return None;
    }
    let marks = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    let mut tidied: String = value.trim_matches(marks).chars().map(narrow).collect();
    if let Some((before, after)) = cut(&tidied, b'/') {
        let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
        // Behind more digits a second number begins, or the end of one.
        let home = before.replace("(0)", "");
        if (2..=7).contains(&digits(&home)) && digits(after) >= 5 && cut(after, b'/').is_none() {
            tidied = [before, " ", after].concat();
        }
    }
    (tidied != value).then_some(tidied)
}

/// A character of ASCII where it is the wide one of it, as Japanese keyboards type them.
fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::tidied;

    #[test]
    fn what_people_write_around_digits() {
        for (written, expected) in [
            ("\u{202a}+33 1 23 45 67 89\u{202c}", "+33 1 23 45 67 89"),
            ("\u{feff}+33123456789", "+33123456789"),
            ("＋81（3）1234－5678", "+81(3)1234-5678"),
            ("+81\u{3000}3 1234 5678", "+81 3 1234 5678"),
            ("+49 30/123456", "+49 30 123456"),
            ("+49 (0)33203 / 12345", "+49 (0)33203   12345"),
            ("030/123456", "030 123456"),
        ] {
            assert_eq!(tidied(written).as_deref(), Some(expected), "{written}");
        }
        for as_it_is in [
            "+33 1 23 45 67 89",
            // Two numbers, and the end of a second one.
            "+44 20 7946 0958 / 0959",
            "+49 30123456/30123457",
            "+298 212345/212346",
            "+49 30/123456/57",
            "+49 30/1234",
            "+33\u{200e}123456789",
        ] {
            assert_eq!(tidied(as_it_is), None, "{as_it_is}");
        }
    }
}
