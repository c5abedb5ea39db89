//! Phone numbers as people read them. No table of countries: that is for the command line.

use alloc::string::String;

use contact_link::scan::after;

/// By the first digit of a number, the second digits that make a country code of two, as bits (ITU-T
/// E.164, list of assigned codes): +20 and +27, +30 to +34, +36 and +39, and so on.
const TWO_DIGITS: [u16; 10] = [
    0,
    0,
    0b00_1000_0001,
    0b10_0101_1111,
    0b11_1111_1011,
    0b01_1111_1110,
    0b00_0111_1111,
    0,
    0b00_0101_0110,
    0b01_0011_1111,
];

/// The digits of a number in groups: country code, then pairs, or 3 3 4 under +1. What has no `+` stays as it is.
///
/// ```
/// assert_eq!(contact_button::grouped("+33199001234"), "+33 1 99 00 12 34");
/// ```
pub fn grouped(number: &str) -> String {
    let two = |first: u8, second: u8| {
        TWO_DIGITS.get(usize::from(first & 15)).is_some_and(|s| (s >> (second & 15)) & 1 == 1)
    };
    let code = match number.as_bytes() {
        [b'+', b'1' | b'7', ..] => 1,
        [b'+', first, second, ..] if two(*first, *second) => 2,
        [b'+', ..] => 3,
        _ => return number.into(),
    };
    let three = after(number, "+1").is_some();
    let mut text = String::new();
    for (at, c) in number.bytes().enumerate() {
        let left = number.len() - at;
        let starts = if three { left == 7 || left == 4 } else { left & 1 == 0 };
        if at > code && (at == code + 1 || starts) {
            text.push(' ');
        }
        text.push(char::from(c));
    }
    text
}

/// Whether a text shows a number: its last four digits, however grouped.
pub(crate) fn shows(text: &str, number: &str) -> bool {
    let wanted = number.bytes().fold(NO_DIGITS, tail);
    let mut last = NO_DIGITS;
    text.bytes().any(|c| {
        last = tail(last, c);
        c.is_ascii_digit() && last == wanted
    })
}

/// A one, which stands before the digits so that zeros in front count.
const NO_DIGITS: u32 = 1;

/// The last four digits, after one more character.
fn tail(last: u32, c: u8) -> u32 {
    let more = last * 10 + u32::from(c & 15);
    match c.is_ascii_digit() {
        true if more < 20_000 => more,
        true => more % 10_000 + 10_000,
        false => last,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups() {
        for (number, text) in [
            ("+33123456789", "+33 1 23 45 67 89"),
            ("+12015550123", "+1 201 555 0123"),
            ("+4915112345678", "+49 1 51 12 34 56 78"),
            ("+35312345678", "+353 12 34 56 78"),
            ("+78121234567", "+7 81 21 23 45 67"),
            ("+9812345678", "+98 12 34 56 78"),
            ("+4", "+4"),
            ("+", "+"),
            ("7042", "7042"),
        ] {
            assert_eq!(grouped(number), text);
        }
    }

    #[test]
    fn a_label_shows_a_number_or_does_not() {
        let number = "+33 1 23 45 67 89";
        for shown in ["01 23 45 67 89", "Call +33123456789", "(0)1.23.45.67.89 (24/7)"] {
            assert!(shows(shown, number), "{shown}");
        }
        for hidden in ["Call us", "Call us 24/7", "", "٦٧٨٩"] {
            assert!(!shows(hidden, number), "{hidden}");
        }
        assert!(!shows("Call us 24/7", "+33 1 23 45 02 47"), "a zero in front counts");
        assert!(!shows("0", "+1 201 555 0000"));
        assert!(shows("Call us: 02 47", "+33 1 23 45 02 47"));
        assert!(shows("extension 70 42", "7042"));
        assert!(shows("dial 118", "118"));
        assert!(!shows("dial 18", "118"));
        assert!(!shows("", ""));
    }
}
