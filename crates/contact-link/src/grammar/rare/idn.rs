//! Host names in letters beyond ASCII, and in Punycode, which shows a visitor other letters than a page holds. One is taken
//! only where its letters are of one script, and cannot be mistaken for those of a host that visitors know.

mod punycode;

#[cfg(any(not(target_arch = "wasm32"), feature = "std"))]
use alloc::string::String;
use alloc::vec::Vec;

use crate::Channel;
use crate::error::Kind;
use crate::grammar::web::is_encoded;
#[cfg(target_arch = "wasm32")]
use crate::host_set;
#[cfg(target_arch = "wasm32")]
use crate::scan::cut;
use crate::scan::{after, cut_or_all, next_item};
use crate::template;

/// Servers of federated networks that many people have their account on; no row names them.
pub(crate) const SERVERS: &str =
    "mastodon.social mastodon.online mstdn.social matrix.org bsky.social";

/// Cyrillic and Greek letters that are Latin ones to the eye, and those that they are taken for.
const ALIKE: (&str, &str) =
    ("асԁеһіјӏорԗԛѕԝхуъьҽпгѵѡαικνρυωηοτ", "acdehijlopnqswxybbenrvwaikvpuwnot");

/// Others, which are like Latin ones among these.
const NEARLY: (&str, &str) = ("вкмнтёїґκέίόύά", "bkmhteirkeioua");

/// What is wrong with a host that has other letters than ASCII's.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Fault {
    /// What stands behind `xn--` is the code of nothing, or of what needs none.
    NoCode,
    /// Letters of a script whose look is not known here, or what is no letter.
    Unknown,
    /// Letters of several scripts in one name.
    Mixed,
    /// A name in letters that are all Latin ones to the eye.
    Alike,
    /// A host that visitors know, but for letters that look like its own.
    Known,
    /// A code that no browser takes, as of a capital.
    Refused,
}

/// Refuses a host, given in lower case, whose Punycode is none or deceives.
pub(crate) fn check(host: &str) -> Result<(), Kind> {
    match fault(host) {
        None => Ok(()),
        Some(Fault::NoCode | Fault::Unknown | Fault::Refused) => Err(Kind::BadHost),
        Some(_) => Err(Kind::HomoglyphHost),
    }
}

/// A host in Punycode, as a browser makes it of letters; what has letters that look like others is refused.
#[cfg(any(not(target_arch = "wasm32"), feature = "std"))]
pub(crate) fn ascii(host: &str) -> Result<String, Kind> {
    let host = lower(host);
    check(&host)?;
    let mut ascii = String::new();
    let mut labels = Some(&*host);
    while let Some(label) = next_item(&mut labels, b'.') {
        if !ascii.is_empty() {
            ascii.push('.');
        }
        if label.is_ascii() {
            ascii.push_str(label);
            continue;
        }
        let letters: Vec<char> = label.chars().collect();
        // Letters of India and beyond have several spellings, of which a browser makes one.
        if letters.iter().any(|letter| script(*letter).is_some_and(|script| script > CJK)) {
            return Err(Kind::BadHost);
        }
        ascii.push_str("xn--");
        ascii.push_str(&punycode::encode(&letters).ok_or(Kind::BadHost)?);
    }
    Ok(ascii)
}

/// A host in lower case.
#[cfg(any(not(target_arch = "wasm32"), feature = "std"))]
pub(crate) fn lower(host: &str) -> String {
    host.to_lowercase()
}

/// The same as far as a page has room for it.
#[cfg(not(any(not(target_arch = "wasm32"), feature = "std")))]
pub(crate) fn lower(host: &str) -> alloc::string::String {
    host.to_ascii_lowercase()
}

/// A page has no room for the tables of letters.
#[cfg(not(any(not(target_arch = "wasm32"), feature = "std")))]
pub(crate) fn ascii(host: &str) -> Result<alloc::string::String, Kind> {
    Err(check(host).err().unwrap_or(Kind::BadHost))
}

/// What is wrong with a host, given in lower case, that has letters beyond ASCII or Punycode.
pub(crate) fn fault(host: &str) -> Option<Fault> {
    if host.is_ascii() && !is_encoded(host) {
        return None;
    }
    let mut seen = Vec::new();
    let mut fault = None;
    let mut labels = Some(host);
    while let Some(label) = next_item(&mut labels, b'.') {
        if !seen.is_empty() {
            seen.push('.');
        }
        let start = seen.len();
        match after(label, "xn--") {
            None => seen.extend(label.chars()),
            Some(code) => match punycode::decode(code) {
                Some(letters) if letters.iter().any(|letter| !letter.is_ascii()) => {
                    seen.extend(letters);
                }
                _ => return Some(Fault::NoCode),
            },
        }
        fault = fault.or_else(|| of_label(seen.get(start..).unwrap_or_default()));
    }
    // Whatever else is wrong with it, that is what it means to be.
    if is_like_a_known_host(&seen) {
        return Some(Fault::Known);
    }
    fault.or_else(|| (is_encoded(host) && !is_taken(host, &seen)).then_some(Fault::Refused))
}

/// Whether a browser takes a host in Punycode: it says so itself, where it is at hand.
#[cfg(feature = "url")]
fn is_taken(host: &str, _: &[char]) -> bool {
    matches!(url::Host::parse(host), Ok(url::Host::Domain(read)) if read == host)
}

/// The same as far as it can be told of the letters: no capital is encoded.
#[cfg(not(feature = "url"))]
fn is_taken(_: &str, letters: &[char]) -> bool {
    let letters: alloc::string::String = letters.iter().collect();
    lower(&letters) == letters
}

/// What is wrong with a label.
fn of_label(letters: &[char]) -> Option<Fault> {
    if letters.iter().all(char::is_ascii) {
        return None;
    }
    let mut one = None;
    let mut is_alike = true;
    let mut fault = None;
    for letter in letters.iter().filter(|c| !matches!(c, '0'..='9' | '-')) {
        let Some(script) = script(*letter) else { return Some(Fault::Unknown) };
        if *one.get_or_insert(script) != script {
            fault = Some(Fault::Mixed);
        }
        is_alike &= ALIKE.0.chars().any(|c| c == *letter);
    }
    if is_alike { Some(Fault::Alike) } else { fault }
}

/// The last of the scripts whose letters have one spelling each.
const CJK: u32 = 8;

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
        // These have another spelling, or none.
        '\u{9dc}'
        | '\u{9dd}'
        | '\u{9df}'
        | '\u{a33}'
        | '\u{a36}'
        | '\u{a59}'..='\u{a5e}'
        | '\u{b5c}'
        | '\u{b5d}' => return None,
        '\u{e33}' | '\u{eb3}' | '\u{edc}' | '\u{edd}' => return None,
        // The scripts of India and what follows them have a block of 128 each.
        '\u{904}'..='\u{94d}' | '\u{981}'..='\u{eb9}' => u32::from(letter) >> 7,
        '\u{10d0}'..='\u{10fa}' => 7,
        '\u{3005}'..='\u{3007}'
        | '\u{3041}'..='\u{3096}'
        | '\u{30a1}'..='\u{30fe}'
        | '\u{3400}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{20000}'..='\u{323af}' => CJK,
        _ => return None,
    })
}

/// The letter of ASCII that one is taken for.
fn to_the_eye(letter: char) -> Option<char> {
    if let '\u{ff01}'..='\u{ff5e}' = letter {
        return char::from_u32(u32::from(letter) - 0xfee0);
    }
    let pairs =
        [ALIKE, NEARLY].into_iter().flat_map(|(like, ascii)| like.chars().zip(ascii.chars()));
    pairs.into_iter().find_map(|(like, ascii)| (like == letter).then_some(ascii))
}

/// Whether a host differs from one that visitors know in nothing but letters that look like its own: what a Latin letter
/// with a mark was made of is not asked.
fn is_like_a_known_host(host: &[char]) -> bool {
    let is_like = |known: char, c: char| {
        known == c || (!c.is_ascii() && script(c) == Some(1)) || to_the_eye(c) == Some(known)
    };
    let alike = |known: &str| {
        known.len() == host.len() && known.chars().zip(host).all(|(known, c)| is_like(known, *c))
    };
    let known_of_template = |written: &'static str| {
        let start = after(template::written(written), "https://")?;
        let hosts = cut_or_all(cut_or_all(start, b'/').0, b'{').0;
        #[cfg(target_arch = "wasm32")]
        let hosts = cut(hosts, b'*').map_or(hosts, |(_, name)| host_set::named(name));
        let mut hosts = Some(hosts);
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

    #[test]
    fn what_deceives_is_told_from_what_is_foreign() {
        for (host, expected) in [
            ("xn--mnchen-3ya.social", None),
            ("xn--e1afmkfd.example", None),
            ("xn--r8jz45g.jp", None),
            // As long as signal.me and ig.me.
            ("xn--e1afmkfd.xn--p1ai", None),
            ("xn--r8jz45g.me", None),
            // All Cyrillic, and Latin to the eye.
            ("xn--80ak6aa92e.com", Some(Fault::Alike)),
            // Latin and Cyrillic.
            ("xn--pple-43d.com", Some(Fault::Mixed)),
            // A host that visitors know, with another letter: wa.mé, mąstodon.social, wа.me, ｗａ.me.
            ("wa.xn--m-bga", Some(Fault::Known)),
            ("xn--mstodon-p4a.social", Some(Fault::Known)),
            ("w\u{430}.me", Some(Fault::Known)),
            ("\u{ff57}\u{ff41}.me", Some(Fault::Known)),
            // Nothing, and nothing but ASCII.
            ("xn--.social", Some(Fault::NoCode)),
            ("xn--abc-.social", Some(Fault::NoCode)),
            // A capital: mĘstodn.
            ("xn--mstodn-p4a.social", Some(Fault::Refused)),
            ("\u{2603}.example", Some(Fault::Unknown)),
        ] {
            assert_eq!(fault(host), expected, "{host}");
        }
    }

    #[test]
    fn each_letter_has_one_that_it_looks_like() {
        for (like, ascii) in [ALIKE, NEARLY] {
            assert_eq!(like.chars().count(), ascii.len(), "{like}");
            assert!(ascii.is_ascii());
        }
    }

    #[test]
    fn letters_become_what_a_browser_makes_of_them() {
        for host in [
            "münchen.social",
            "пример.рф",
            "例え.jp",
            "MÜNCHEN.example",
            "straße.example",
            "δοκιμή.gr",
            "בדיקה.example",
            "مثال.example",
            "테스트.kr",
            "dvořák.cz",
            "հայ.example",
            "ქართული.ge",
        ] {
            let browsers = url::Url::parse(&alloc::format!("https://{host}/")).unwrap();
            assert_eq!(ascii(host).as_deref().ok(), browsers.host_str(), "{host}");
        }
    }
}
