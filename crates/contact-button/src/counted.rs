//! Under which ids buttons are counted.

/// How many digits an id has at most: a phone number has as many, and more.
const DIGITS: usize = 6;

/// Whether the script tells of a button under this id, in events and to whoever counts: not where it may be a phone
/// number or the address of a mail, with an `@` or with seven digits and no letter between them.
///
/// ```
/// use contact_button::is_counted;
///
/// assert!(is_counted("hero") && is_counted("spring-2026") && is_counted("b1a2c3d4e5f6g7"));
/// assert!(!is_counted("+33123456789") && !is_counted("call-01.23.45.67.89") && !is_counted("a@b.example"));
/// ```
pub fn is_counted(id: &str) -> bool {
    let mut digits = 0;
    let mut has_number = false;
    for c in id.chars() {
        if c.is_ascii_alphabetic() {
            digits = 0;
        }
        digits += usize::from(c.is_ascii_digit());
        has_number |= digits > DIGITS;
    }
    !has_number && !id.contains('@')
}
