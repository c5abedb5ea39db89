//! What is said of values whose kind of error does not tell all that there is to see.

use super::Said;
#[cfg(feature = "catalogue")]
use super::host;
use crate::address::host_end;
use crate::catalogue::ParamInfo;
use crate::error::{Error, Kind};
use crate::grammar::{Rule, is_unseen, pattern};
use crate::scan::{begins, cut_or_all, head, tail};
use crate::values::Text;

/// What is wrong with a value, and what would be right; of the second, nothing where the table's words on the parameter
/// say it.
pub(super) fn said(error: &Error) -> Option<Said> {
    let given = error.given();
    let grammar = error.param().map_or("", grammar);
    let is_mail = matches!(grammar, "mail" | "sip" | "upn");
    Some(match error.kind() {
        Kind::BadChar | Kind::ControlChar if error.is_link() && is_right_within(given) => {
            ("has a blank or a line break before or behind it", "; copy the link without it")
        }
        Kind::UnknownLink | Kind::BadChar if error.is_link() && is_quoted(given) => {
            ("has quotation marks or brackets around it", "; copy the link without them")
        }
        Kind::UnknownLink | Kind::BadChar if error.is_link() && is_number(given) => (
            "is a number, not a link",
            "; write tel: before it and no blanks within, such as tel:+33123456789",
        ),
        Kind::UnknownLink | Kind::BadChar if error.is_link() && is_of_a_code(given) => (
            "is what a QR code or an address book holds, not a link",
            "; write the link of what is in it, such as tel:+33123456789 or mailto:user@example.com",
        ),
        Kind::UnknownLink if error.is_link() && is_name(given) => (
            "is a name, which may be anybody's on any service",
            "; give the address of the account, such as https://x.com/XDevelopers",
        ),
        Kind::UnknownLink if error.is_of_a_known_host() && has_another_scheme(given) => (
            "does not begin with https://, as the address of its host does",
            "; write https:// before the host",
        ),
        Kind::BadHost if error.is_link() && has_port(given) => {
            ("has a port behind its host, which no contact link has", "; leave it out")
        }
        #[cfg(feature = "catalogue")]
        Kind::BadHost | Kind::HomoglyphHost if host::said(given).is_some() => host::said(given)?,
        Kind::CrlfHeader if !error.channel().is_some_and(|channel| channel.takes("bcc")) => {
            ("has a line break, where one line is asked for", "")
        }
        Kind::BadChar if (grammar == "tag" || error.field() == "hashtag") && !has_letter(given) => {
            ("has no letter, without which it is no hashtag", "")
        }
        Kind::BadChar if grammar == "sip" && !given.contains('@') => {
            ("has no @ and host behind it; a password, which everyone would read, is left out", "")
        }
        Kind::BadChar if is_mail && given.bytes().filter(|byte| *byte == b'@').count() > 1 => {
            ("has more than one @, as two addresses in one have; give each by itself", "")
        }
        Kind::BadChar if given.contains(is_unseen) => {
            ("has a character that nobody sees", "; type it anew instead of pasting it")
        }
        Kind::BadChar if given.contains(is_foreign_digit) => {
            ("has digits of another script", "; write it with the digits 0 to 9")
        }
        Kind::BadChar if grammar == "handle" && !given.contains('.') => {
            ("has no dot, which every domain name has", "")
        }
        Kind::BadChar if grammar.starts_with("[1-9][0-9]{") && begins(given, b'0') => {
            ("begins with a 0, which no id does", "")
        }
        Kind::BadChar if is_of_a_pattern(grammar, given) => {
            ("has not the form that is asked for", "")
        }
        Kind::BadParam if grammar.starts_with("words:") && !accepts(grammar, given) => {
            ("is none of the words that it takes", "")
        }
        _ => return None,
    })
}

/// The second grammar of a parameter, where a value is right by its first one and refused by this: so it does not go with
/// the form, or with what else is given.
pub(super) fn in_its_place(error: &Error) -> Option<&'static ParamInfo> {
    let first = error.param()?;
    let is_of_value = match error.kind() {
        Kind::BadChar => true,
        // Of a target it is said where the form has none.
        Kind::BadParam => first.name != "to",
        _ => false,
    };
    if !is_of_value || !accepts(grammar(first), error.given()) {
        return None;
    }
    let params = error.channel()?.info().params.iter();
    let mut seconds = params
        .filter(|param| param.name.strip_prefix(first.name).is_some_and(|rest| begins(rest, b'.')));
    seconds.find(|second| !accepts(grammar(second), error.given()))
}

/// How one value of a parameter must look.
fn grammar(param: &ParamInfo) -> &'static str {
    tail(param.grammar, usize::from(begins(param.grammar, b'*')))
}

fn accepts(grammar: &'static str, value: &str) -> bool {
    Rule::of(grammar).check(value, &mut Text::new()).is_ok()
}

fn is_of_a_pattern(grammar: &'static str, value: &str) -> bool {
    Rule::of(grammar).is_pattern() && pattern::has_its_characters(grammar, value)
}

fn has_letter(tag: &str) -> bool {
    tag.chars().any(|c| !c.is_ascii_digit() && c != '_' && c != '#')
}

/// Arabic, Persian, Indian and wide ones, which people type most besides ASCII's.
fn is_foreign_digit(c: char) -> bool {
    matches!(c, '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' | '\u{966}'..='\u{96f}' | '\u{ff10}'..='\u{ff19}')
}

/// Whether nothing but the ends of an address have what no address has.
fn is_right_within(url: &str) -> bool {
    let is_bad = |c: char| c <= ' ' || c == '\u{7f}';
    !url.trim_matches(is_bad).contains(|c| is_bad(c) || c == '\\')
}

/// Whether what was given begins and ends with marks that are no part of a link.
fn is_quoted(given: &str) -> bool {
    let given = given.trim();
    given.starts_with(['"', '`', '\'', '(', '[', '<', '\u{ab}', '\u{201c}', '\u{201e}', '\u{2018}'])
        && given.ends_with([
            '"', '`', '\'', ')', ']', '>', '\u{bb}', '\u{201c}', '\u{201d}', '\u{2019}',
        ])
}

/// Whether it is a phone number alone.
fn is_number(given: &str) -> bool {
    let given = given.trim();
    given.starts_with(|c: char| c == '+' || c == '(' || c.is_ascii_digit())
        && given.chars().all(|c| c.is_ascii_digit() || " +-.()/\u{a0}".contains(c))
        && given.bytes().filter(u8::is_ascii_digit).count() > 2
}

/// Whether it begins as the text of a QR code for what is no link.
fn is_of_a_code(given: &str) -> bool {
    let starts = ["MATMSG:", "MECARD:", "BEGIN:", "WIFI:", "BIZCARD:"];
    starts.iter().any(|start| given.trim_start().starts_with(start))
}

/// Whether it is an account's name alone, `@furni` or `@furni@mastodon.social`.
fn is_name(given: &str) -> bool {
    given.starts_with('@') && !given.contains(['/', ':', '?'])
}

/// Whether an address begins with something else than a scheme of the web, as by a slip.
fn has_another_scheme(url: &str) -> bool {
    let is_web =
        |start: &str| ["https:", "http:"].iter().any(|web| start.eq_ignore_ascii_case(web));
    url.split_once("//").is_some_and(|(start, _)| !start.is_empty() && !is_web(start))
}

/// Whether an address has a port behind its host.
fn has_port(url: &str) -> bool {
    let Some((_, rest)) = url.split_once("//") else { return false };
    let (_, port) = cut_or_all(head(rest, host_end(rest)), b':');
    !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit())
}
