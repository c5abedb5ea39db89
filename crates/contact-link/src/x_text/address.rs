//! Where X finds addresses in a text, each of which it replaces by one of its own: the rules of twitter-text 3 for a domain,
//! a path and a query. Where no blank is written an address ends before the first character that none has, as in
//! `詳細はexample.com/chairへ`.

use alloc::vec::Vec;
use core::ops::Range;

/// As long as an address may be, in UTF-16.
const LONGEST: usize = 4096;

/// What X takes for the name of a short address of its own, at the longest.
const LONGEST_NAME: usize = 40;

/// The addresses of a text, in order.
pub(super) fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let end = may_begin(text, at).then(|| one(text, at, &mut found)).flatten();
        // What stands before the next one is none of this.
        at = end.unwrap_or(at);
        at += text[at..].chars().next().map_or(1, char::len_utf8);
    }
    found
}

/// Whether an address can stand here: not behind a letter or a digit, nor behind what begins a handle or a tag.
fn may_begin(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_none_or(|before| {
        let is_mark = matches!(before, '@' | '＠' | '$' | '#' | '＃');
        !(before.is_ascii_alphanumeric() || is_mark || is_no_character(before))
    })
}

/// Where what looks like an address here ends; it is found where it is one.
fn one(text: &str, start: usize, found: &mut Vec<Range<usize>>) -> Option<usize> {
    let scheme = scheme(&text[start..]);
    let domain = start + scheme..start + scheme + domain(&text[start + scheme..])?;
    let port = port(&text[domain.end..]);
    let path = path(&text[domain.end + port..]);
    let before_query = domain.end + port + path;
    let end = before_query + query(&text[before_query..]);
    if text[start..end].encode_utf16().count() + "https://".len() - scheme > LONGEST {
        return Some(end);
    }
    if scheme > 0 {
        found.extend(short(&text[start..end]).map_or(Some(start..end), |(name, length)| {
            (name <= LONGEST_NAME).then_some(start..start + length)
        }));
    } else if !text[..start].ends_with(['-', '_', '.', '/']) {
        let first = found.len();
        latin(&text[domain.clone()], domain.start, found);
        if path > 0
            && let Some(last) = found[first..].last_mut()
        {
            last.end = end;
        }
    }
    Some(end)
}

/// How many bytes `http://` or `https://` has, in small letters or capitals, where it begins with one.
fn scheme(text: &str) -> usize {
    let is =
        |scheme: &str| text.get(..scheme.len()).is_some_and(|s| s.eq_ignore_ascii_case(scheme));
    ["https://", "http://"].iter().find(|scheme| is(scheme)).map_or(0, |scheme| scheme.len())
}

/// How long the domain is that a text begins with: labels, the last but one of them without `_`, and a top-level domain.
fn domain(text: &str) -> Option<usize> {
    // Where each label begins that follows a dot.
    let mut labels = Vec::new();
    let mut start = 0;
    let run = |from: usize| while_is(&text[from..], |c| is_of_label(c) || c == '_' || c == '-');
    loop {
        let label = &text[start..start + run(start)];
        let is_whole = label.starts_with(is_of_label) && label.ends_with(is_of_label);
        if !is_whole || !text[start + label.len()..].starts_with('.') {
            break;
        }
        start += label.len() + 1;
        labels.push((label, start));
    }
    labels
        .iter()
        .rev()
        .filter(|(label, _)| !label.contains('_'))
        .find_map(|(_, start)| Some(start + top(&text[*start..])?))
}

/// Of a domain without a scheme, its parts in Latin letters, which alone are addresses.
fn latin(domain: &str, offset: usize, found: &mut Vec<Range<usize>>) {
    let mut at = 0;
    while at < domain.len() {
        let end = latin_end(&domain[at..]).map(|length| at + length);
        found.extend(end.map(|end| offset + at..offset + end));
        at = end.unwrap_or_else(|| at + domain[at..].chars().next().map_or(1, char::len_utf8));
    }
}

fn latin_end(text: &str) -> Option<usize> {
    let (mut start, mut end) = (0, None);
    loop {
        let label =
            while_is(&text[start..], |c| c == '-' || c.is_ascii_alphanumeric() || is_accented(c));
        if label == 0 || !text[start + label..].starts_with('.') {
            return end;
        }
        start += label + 1;
        end = top(&text[start..]).map(|length| start + length).or(end);
    }
}

/// How long the top-level domain is that a text begins with.
fn top(text: &str) -> Option<usize> {
    let label = while_is(text, is_of_label);
    // As in a browser's address bar or as it is sent.
    if text.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("xn--")) {
        let rest = while_is(&text[4..], |c| c == '-' || c.is_ascii_alphanumeric());
        return (rest > 0).then_some(4 + rest);
    }
    let mut ends: Vec<usize> =
        text[..label].char_indices().map(|(at, c)| at + c.len_utf8()).take(30).collect();
    ends.reverse();
    ends.into_iter().find(|end| {
        let goes_on = |c: char| c.is_ascii_alphanumeric() || matches!(c, '@' | '+' | '-');
        !text[*end..].starts_with(goes_on) && is_top(&text[..*end])
    })
}

/// Whether it exists, in whatever script.
fn is_top(label: &str) -> bool {
    match label.is_ascii() {
        true => tld::exist_case_insensitive(label),
        // What is left out on the way stands behind it and is no part of it.
        false => idna::domain_to_ascii(label).is_ok_and(|sent| {
            tld::exist(&sent) && idna::domain_to_unicode(&sent).0 == label.to_lowercase()
        }),
    }
}

/// How long the port is, with its colon.
fn port(text: &str) -> usize {
    let digits = text.strip_prefix(':').map_or(0, |rest| while_is(rest, |c| c.is_ascii_digit()));
    if digits > 0 { digits + 1 } else { 0 }
}

/// How long the path is, with its slash: brackets in pairs, and no punctuation at its end.
fn path(text: &str) -> usize {
    let Some(rest) = text.strip_prefix('/') else { return 0 };
    let (mut at, mut end) = (0, 0);
    while let Some(c) = rest[at..].chars().next() {
        if is_of_path(c) {
            at += c.len_utf8();
            let is_letter = c.is_ascii_alphanumeric() || is_accented(c) || is_cyrillic(c);
            if is_letter || matches!(c, '+' | '-' | '=' | '_' | '#' | '/') {
                end = at;
            }
        } else if let Some(length) = in_brackets(&rest[at..]) {
            at += length;
            end = at;
        } else {
            break;
        }
    }
    1 + end
}

/// How long a pair of brackets is, with another in it at most.
fn in_brackets(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('(')?;
    let mut at = while_is(inner, is_of_path);
    if inner[at..].starts_with('(') {
        let within = while_is(&inner[at + 1..], is_of_path);
        if within == 0 || !inner[at + 1 + within..].starts_with(')') {
            return None;
        }
        at += within + 2;
        at += while_is(&inner[at..], is_of_path);
    }
    (at > 0 && inner[at..].starts_with(')')).then_some(at + 2)
}

/// How long the query is, with its question mark; none has punctuation alone.
fn query(text: &str) -> usize {
    let Some(rest) = text.strip_prefix('?') else { return 0 };
    let is_of_query = |c: char| c.is_ascii_alphanumeric() || "!?*'@();:&=+$/%#[]-_.,~|".contains(c);
    let run = &rest[..while_is(rest, is_of_query)];
    let is_last = |c: char| c.is_ascii_alphanumeric() || "-_&=#/".contains(c);
    run.rfind(is_last).map_or(0, |at| at + 2)
}

/// How long the name of one of X's own short addresses is, and the address with it, whatever follows.
fn short(address: &str) -> Option<(usize, usize)> {
    let rest = &address[scheme(address)..];
    let host = "t.co/";
    let is_own = rest.get(..host.len()).is_some_and(|start| start.eq_ignore_ascii_case(host));
    let name = while_is(rest.get(host.len()..)?, |c| c.is_ascii_alphanumeric());
    let end = address.len() - rest.len() + host.len() + name;
    (is_own && name > 0).then(|| (name, end + query(&address[end..])))
}

/// How many bytes of a text are of characters like these.
fn while_is(text: &str, is: impl Fn(char) -> bool) -> usize {
    text.find(|c| !is(c)).unwrap_or(text.len())
}

/// What labels of a domain are made of: neither punctuation nor blanks, nor what directs or is no character.
fn is_of_label(c: char) -> bool {
    let is_direction = matches!(c, '\u{202a}'..='\u{202e}' | '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}');
    let is_mark = "!'#%&()*+,\\-./:;<=>?@[]^_{|}~$".contains(c);
    !(is_mark || c.is_whitespace() || c == '\u{180e}' || is_direction || is_no_character(c))
}

fn is_of_path(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || "!*';:=+,.$/%#[]-\u{2013}_~@|&".contains(c)
        || is_accented(c)
        || is_cyrillic(c)
}

fn is_no_character(c: char) -> bool {
    matches!(c, '\u{fffe}' | '\u{feff}' | '\u{ffff}')
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{4ff}')
}

/// Latin letters that are not ASCII, and marks on them.
fn is_accented(c: char) -> bool {
    matches!(c,
        '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{24f}' | '\u{253}' | '\u{254}' | '\u{256}'
        | '\u{257}' | '\u{259}' | '\u{25b}' | '\u{263}' | '\u{268}' | '\u{26f}' | '\u{272}' | '\u{289}'
        | '\u{28b}' | '\u{2bb}' | '\u{300}'..='\u{36f}' | '\u{1e00}'..='\u{1eff}')
}
