//! A number in the digits and marks that a telephone knows.

/// The zero of each script's ten digits; the nine others follow it (Unicode, category Nd).
const ZEROS: [char; 19] = [
    '\u{660}', '\u{6f0}', '\u{7c0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{b66}',
    '\u{be6}', '\u{c66}', '\u{ce6}', '\u{d66}', '\u{e50}', '\u{ed0}', '\u{f20}', '\u{1040}',
    '\u{17e0}', '\u{1810}', '\u{ff10}',
];

/// The text with ASCII digits, blanks, hyphens and plus, and without marks that nobody sees, which address books put around
/// a number.
pub(crate) fn plain(text: &str) -> String {
    text.chars().filter_map(of).collect::<String>().trim().to_owned()
}

fn of(c: char) -> Option<char> {
    Some(match c {
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{feff}' => return None,
        '\u{2060}'..='\u{2069}' => return None,
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '\u{ff0b}' => '+',
        '\u{ff08}' => '(',
        '\u{ff09}' => ')',
        '\u{ff0e}' => '.',
        '\u{ff0f}' => '/',
        c if c.is_whitespace() => ' ',
        c => digit(c).unwrap_or(c),
    })
}

fn digit(c: char) -> Option<char> {
    let zero = ZEROS.into_iter().find(|zero| (*zero..).take(10).any(|digit| digit == c))?;
    char::from_digit(u32::from(c) - u32::from(zero), 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_script_counts_from_its_zero() {
        for zero in ZEROS {
            let all: String = (zero..).take(10).collect();
            assert!(all.chars().all(char::is_numeric), "{all}");
            assert_eq!(plain(&all), "0123456789");
        }
        assert_eq!(plain("\u{202a}＋33\u{a0}1\u{2011}99\u{202c}"), "+33 1-99");
    }
}
