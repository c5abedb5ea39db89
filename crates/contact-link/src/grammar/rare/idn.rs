//! Host names in Punycode (RFC 3492), which show a visitor other letters than a page holds. One is taken only where its
//! letters are of one script, and cannot be mistaken for those of a host that visitors know.

use alloc::vec::Vec;

use crate::Channel;
use crate::error::Kind;
use crate::scan::{after, cut_or_all, next_item};
use crate::template;

/// Servers of federated networks that many people have their account on; no row names them.
const SERVERS: &str = "mastodon.social mastodon.online mstdn.social matrix.org bsky.social";

/// Cyrillic and Greek letters that are Latin ones to the eye.
const ALIKE: &str = "асԁеһіјӏорԗԛѕԝхуъьҽпгѵѡαικνρυωηοτ";

/// Refuses a host, given in lower case, whose Punycode is none or deceives.
pub(crate) fn check(host: &str) -> Result<(), Kind> {
    #[cfg(not(target_arch = "wasm32"))]
    if !crate::address::is_encoded(host) {
        return Ok(());
    }
    let mut seen = Vec::new();
    let mut is_encoded = false;
    let mut labels = Some(host);
    while let Some(label) = next_item(&mut labels, b'.') {
        if !seen.is_empty() {
            seen.push('.');
        }
        match after(label, "xn--") {
            None => seen.extend(label.chars()),
            Some(code) => {
                is_encoded = true;
                let letters = decode(code).filter(|letters| is_honest(letters));
                seen.extend(letters.ok_or(Kind::HomoglyphHost)?);
            }
        }
    }
    if is_encoded && is_like_a_known_host(&seen) {
        return Err(Kind::HomoglyphHost);
    }
    Ok(())
}

/// RFC 3492, clause 6.2. There is one code for each name, but for an empty text before the last hyphen.
fn decode(code: &str) -> Option<Vec<char>> {
    let (plain, coded) = match code.rfind('-') {
        Some(0) => return None,
        Some(at) => (code.get(..at)?, code.get(at + 1..)?),
        None => ("", code),
    };
    let mut letters: Vec<char> = plain.chars().collect();
    let (mut next, mut at, mut bias) = (128_u32, 0_u32, 72_u32);
    let mut digits = coded.bytes();
    while digits.len() > 0 {
        let (start, mut weight, mut step) = (at, 1_u32, 36_u32);
        loop {
            let digit = match digits.next()? {
                letter @ b'a'..=b'z' => u32::from(letter - b'a'),
                digit @ b'0'..=b'9' => u32::from(digit - b'0') + 26,
                _ => return None,
            };
            at = at.checked_add(digit.checked_mul(weight)?)?;
            let threshold = step.saturating_sub(bias).clamp(1, 26);
            if digit < threshold {
                break;
            }
            weight = weight.checked_mul(36 - threshold)?;
            step += 36;
        }
        let count = u32::try_from(letters.len()).ok()? + 1;
        bias = adapted(at - start, count, start == 0);
        next = next.checked_add(at / count)?;
        at %= count;
        letters.insert(usize::try_from(at).ok()?, char::from_u32(next)?);
        at += 1;
    }
    Some(letters)
}

/// RFC 3492, clause 6.1.
fn adapted(delta: u32, count: u32, is_first: bool) -> u32 {
    let mut delta = if is_first { delta / 700 } else { delta / 2 };
    delta += delta / count;
    let mut bias = 0;
    while delta > 455 {
        delta /= 35;
        bias += 36;
    }
    bias + 36 * delta / (delta + 38)
}

/// Whether letters are of one script, at least one of them beyond ASCII, and not all of them Latin to the eye.
fn is_honest(letters: &[char]) -> bool {
    let mut one = None;
    let mut is_alike = true;
    let mut is_wide = false;
    for letter in letters.iter().filter(|c| !matches!(c, '0'..='9' | '-')) {
        let Some(script) = script(*letter) else { return false };
        if *one.get_or_insert(script) != script {
            return false;
        }
        is_wide |= !letter.is_ascii();
        is_alike &= ALIKE.chars().any(|c| c == *letter);
    }
    is_wide && !is_alike
}

/// A number for the script of a letter that a host can have; by coarse ranges, so that what is rare is refused. Capitals
/// may be among them: a browser refuses a host whose code has one. Chinese, Japanese and Korean are written together.
fn script(letter: char) -> Option<u32> {
    Some(match letter {
        'a'..='z'
        | '\u{df}'..='\u{f6}'
        | '\u{f8}'..='\u{132}'
        | '\u{134}'..='\u{13e}'
        | '\u{141}'..='\u{148}'
        | '\u{14b}'..='\u{17e}'
        | '\u{180}'..='\u{1c3}'
        | '\u{1cd}'..='\u{1ef}'
        | '\u{1f5}'..='\u{24f}'
        | '\u{1e00}'..='\u{1e99}'
        | '\u{1e9f}'..='\u{1eff}' => 1,
        '\u{3ac}'..='\u{3ce}' => 2,
        '\u{430}'..='\u{481}' | '\u{48a}'..='\u{52f}' => 3,
        '\u{561}'..='\u{586}' => 4,
        '\u{5d0}'..='\u{5ea}' => 5,
        '\u{620}'..='\u{63f}' | '\u{641}'..='\u{64a}' | '\u{679}'..='\u{6d3}' => 6,
        '\u{e33}' | '\u{eb3}' | '\u{edc}' | '\u{edd}' => return None,
        // The scripts of India and what follows them have a block of 128 each.
        '\u{904}'..='\u{94d}' | '\u{981}'..='\u{eb9}' => u32::from(letter) >> 7,
        '\u{10d0}'..='\u{10fa}' => 7,
        '\u{3005}'..='\u{3007}'
        | '\u{3041}'..='\u{3096}'
        | '\u{30a1}'..='\u{30fe}'
        | '\u{3400}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{20000}'..='\u{323af}' => 8,
        _ => return None,
    })
}

/// Whether a host differs from one that visitors know in nothing but letters that ASCII does not have.
fn is_like_a_known_host(host: &[char]) -> bool {
    let alike = |known: &str| {
        known.len() == host.len()
            && known.chars().zip(host).all(|(known, c)| known == *c || !c.is_ascii())
    };
    let known_of_template = |written: &'static str| {
        let start = after(template::written(written), "https://")?;
        let mut hosts = Some(cut_or_all(cut_or_all(start, b'/').0, b'{').0);
        while let Some(known) = next_item(&mut hosts, b'|') {
            if alike(after(known, "www.").unwrap_or(known)) {
                return Some(());
            }
        }
        None
    };
    SERVERS.split(' ').any(alike)
        || Channel::ALL
            .iter()
            .any(|c| c.row().forms().any(|f| known_of_template(f.template).is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    fn read(code: &str) -> Option<String> {
        decode(code).map(|letters| letters.into_iter().collect())
    }

    #[test]
    fn codes_of_the_specification_and_of_real_hosts() {
        assert_eq!(read("mnchen-3ya").as_deref(), Some("münchen"));
        assert_eq!(read("80ak6aa92e").as_deref(), Some("аррӏе"));
        assert_eq!(read("e1afmkfd").as_deref(), Some("пример"));
        assert_eq!(read("r8jz45g").as_deref(), Some("例え"));
        assert_eq!(read("ihqwcrb4cv8a8dqg056pqjye").as_deref(), Some("他们为什么不说中文"));
        for broken in ["-abc", "a-!", "999999999", "zzzzzzzz99"] {
            assert_eq!(read(broken), None, "{broken}");
        }
    }

    #[test]
    fn what_deceives_is_refused() {
        for host in ["xn--mnchen-3ya.social", "xn--e1afmkfd.example", "xn--r8jz45g.jp"] {
            assert_eq!(check(host), Ok(()), "{host}");
        }
        for host in [
            // All Cyrillic, and Latin to the eye.
            "xn--80ak6aa92e.com",
            // Latin and Cyrillic.
            "xn--pple-43d.com",
            // A host that visitors know, with another letter: wa.mé, mąstodon.social.
            "wa.xn--m-bga",
            "xn--mstodon-p4a.social",
            // Nothing, and nothing but ASCII.
            "xn--.social",
            "xn--abc-.social",
        ] {
            assert_eq!(check(host), Err(Kind::HomoglyphHost), "{host}");
        }
    }
}
