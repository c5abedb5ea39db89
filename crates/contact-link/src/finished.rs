//! Finished links: those that need nothing more, in a form that a script can use instead of the table.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::Channel;
use crate::row::{Form, Known, Row};
use crate::scan::{begins, cut_or_all, head, tail};
use crate::template::{Mode, Piece, written};

/// E.164 (clause 6), as `grammar/phone.rs` takes it.
const DIGITS: &str = r"[1-9]\d{6,14}";

/// The e-mail addresses of most people, and no longer than an address may be.
const MAIL: &str =
    r"\w{1,20}(?:[.+-]\w{1,20}){0,2}@(?:[a-z\d]{1,20}(?:-[a-z\d]{1,20})?\.){1,3}[a-z]{2,20}";

/// Text of one line, percent-encoded as `encode.rs` does it: of ASCII and of Latin letters with accents (UTF-8).
const TEXT: &str = r"\w(?:[\w.~-]|%(?:2[\dA-CF]|3[A-F]|C3%[89AB][\dA-F]))*";

/// How a channel's finished links look, for a script that has no WebAssembly yet.
///
/// The script puts a link together by the template, and asks the expression whether it has become one.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Finished {
    /// A regular expression: a link that matches is one of this channel, and the very one that a
    /// [`Contact`](crate::Contact) of it writes, so that there is nothing to check and nothing to mend. Many a good link
    /// does not match: it knows the default form, what is usual in it, ASCII and Latin letters. Its syntax is
    /// ECMAScript's, with look-ahead and without the flag `u`.
    pub expression: String,
    /// The first form, with slots `{before|parameter}`. What is `before` goes with the value, percent-encoded, or is left
    /// out with it; a `?` there becomes `&` behind another one. A number is marked: `{|+to}` has its `+` in the link,
    /// `{|~to}` has not.
    pub template: String,
}

impl Channel {
    /// The finished links of a [common](Channel::COMMON) channel; `None` for the others. Not for WebAssembly, which has
    /// the table itself.
    ///
    /// ```
    /// use contact_link::Channel;
    ///
    /// let links = Channel::Tel.finished().ok_or("not a common channel")?;
    /// assert_eq!(links.expression, r"^tel:\+[1-9]\d{6,14}(?:;ext=\d{1,15})?$");
    /// assert_eq!(links.template, "tel:{|+to}{;ext=|ext}");
    /// # Ok::<(), &str>(())
    /// ```
    pub fn finished(self) -> Option<Finished> {
        if !Channel::COMMON.contains(&self) {
            return None;
        }
        let row = self.row();
        let default = row.forms().next()?.name;
        let mut links: Vec<Finished> = Vec::new();
        // A form that differs from the first in an option alone is not usual.
        let mut starts: Vec<&str> = Vec::new();
        // What stands behind those that are only read is rarer still, and a page has no room for it.
        let usual = row.forms().take_while(|form| !form.parse_only());
        for form in usual.filter(|form| form.name == default) {
            let start = cut_or_all(form.template, b'[').0;
            if start == form.template || !starts.contains(&start) {
                starts.push(start);
                links.extend(link(row, &form));
            }
        }
        let template = links.first()?.template.clone();
        let expression = links.into_iter().map(|link| link.expression).collect::<Vec<_>>();
        let expression = match &*expression {
            [one] => format!("^{one}$"),
            several => format!("^(?:{})$", several.join("|")),
        };
        Some(Finished { expression, template })
    }
}

/// The links of a form; `None` where something in it is not usual.
fn link(row: Row, form: &Form) -> Option<Finished> {
    if written(form.template) != form.template || begins(form.name, b'-') {
        return None;
    }
    let mut expression = String::new();
    let mut template = String::new();
    // In a query, of which one at most may be there: several have an order, and then there is more to say.
    let mut options: Vec<String> = Vec::new();
    let mut says_something = false;
    let mut separator = "\\?";
    for piece in form.pieces() {
        let value = value(row, piece);
        match piece.mode {
            Mode::Literal => {
                let text = first_host(piece.text);
                expression.push_str(&escaped(&text));
                template.push_str(&text);
                continue;
            }
            Mode::Path if piece.required || piece.text.is_empty() => {
                says_something = true;
                expression.push_str(&value?);
            }
            Mode::Path => {
                let Some(value) = value else { continue };
                expression.push_str(&format!("(?:{}{value})?", escaped(piece.text)));
            }
            Mode::Query if piece.required => {
                says_something = true;
                expression.push_str(&format!("{separator}{}={}", piece.text, value?));
                separator = "&";
            }
            Mode::Query if is_text(row, piece) => {
                options.push(format!("{}={}", piece.text, value?));
            }
            Mode::Query | Mode::Ignored => continue,
            Mode::Constant | Mode::Silent => return None,
        }
        template.push_str(&slot(row, piece));
    }
    if !options.is_empty() {
        let options = if options.len() > 1 {
            format!("{separator}(?:{})", options.join("|"))
        } else {
            format!("{separator}{}", options.join(""))
        };
        expression.push_str(&if says_something { format!("(?:{options})?") } else { options });
    }
    Some(Finished { expression, template })
}

/// A slot as [`Finished::template`] has it.
fn slot(row: Row, piece: &Piece) -> String {
    let before = match piece.mode {
        Mode::Query => format!("?{}=", piece.text),
        _ => piece.text.into(),
    };
    let mark = match param(row, piece).map_or("", |param| kind(param)) {
        "phone" | "phone?" if piece.bare() => "~",
        "phone" | "phone?" => "+",
        _ => "",
    };
    format!("{{{before}|{mark}{}}}", cut_or_all(piece.key(), b'.').0)
}

/// A literal with the host that is written, of several.
fn first_host(text: &str) -> String {
    let (first, others) = cut_or_all(text, b'|');
    String::from(first) + tail(others, cut_or_all(others, b'/').0.len())
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        if matches!(c, '.' | '+' | '*' | '?' | '$' | '(' | ')' | '[' | ']' | '{' | '}' | '|' | '/')
        {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

fn param(row: Row, piece: &Piece) -> Option<Known> {
    row.param(piece.key())
}

fn is_text(row: Row, piece: &Piece) -> bool {
    param(row, piece).is_some_and(|param| matches!(kind(param), "text" | "line" | "body"))
}

fn kind(param: Known) -> &'static str {
    cut_or_all(param.grammar(), b':').0
}

/// What may stand in the place of a value.
fn value(row: Row, piece: &Piece) -> Option<String> {
    let param = param(row, piece)?;
    let query = piece.mode == Mode::Query;
    Some(match kind(param) {
        "phone" | "phone?" if piece.bare() => DIGITS.into(),
        "phone" | "phone?" => format!("{}{DIGITS}", if query { "%2B" } else { "\\+" }),
        "mail" if !query => MAIL.into(),
        "text" | "line" | "body" => TEXT.into(),
        _ if matches!(param.grammar().as_bytes(), [b'%' | b'[', ..]) => pattern(param.grammar())?,
        _ => return None,
    })
}

/// What a pattern of the table (`grammar/pattern.rs`) matches, where nothing in it is to be encoded.
fn pattern(grammar: &'static str) -> Option<String> {
    let (mut rest, reserved) = cut_or_all(grammar, b'!');
    let mut dots = true;
    while begins(rest, b'%') {
        dots &= head(tail(rest, 1), 1) != ".";
        rest = tail(rest, 2);
    }
    let mut found = String::new();
    if !reserved.is_empty() {
        // A name that begins with a dot is how others end.
        let names = reserved.split(',').map(|name| match begins(name, b'.') {
            true => format!("[^?]*{}", escaped(name)),
            false => escaped(name),
        });
        let names = names.collect::<Vec<_>>().join("|");
        found = format!("(?!(?:{names})(?:$|\\?))");
    }
    while begins(rest, b'[') {
        let (set, after) = cut_or_all(tail(rest, 1), b']');
        let (counts, after) =
            if begins(after, b'{') { cut_or_all(tail(after, 1), b'}') } else { ("1,1", after) };
        let (least, most) = cut_or_all(counts, b',');
        let most = if most.is_empty() { least } else { most };
        if set.bytes().any(|c| !(c.is_ascii_alphanumeric() || b"-._~".contains(&c))) {
            return None;
        }
        // A reserved name is one in any case; who writes lower case alone needs no more than this list.
        let set = if reserved.is_empty() { set } else { &set.replace("A-Z", "") };
        if dots {
            found.push_str(&run(set, least, most));
        } else {
            // One dot, between two runs of half the length.
            let half = most.parse::<usize>().ok()?.checked_sub(1)? / 2;
            let letters = run(&set.replace('.', ""), "1", &format!("{half}"));
            found.push_str(&format!("{letters}(?:\\.{letters})?"));
        }
        rest = after;
    }
    rest.is_empty().then_some(found)
}

fn run(set: &str, least: &str, most: &str) -> String {
    let set = set.replace("0-9", "\\d");
    let set = match &*set {
        "\\d" => set,
        "\\dA-Za-z_" => "\\w".into(),
        _ => format!("[{set}]"),
    };
    match (least, most) {
        ("1", "1") => set,
        _ if least == most => format!("{set}{{{least}}}"),
        _ => format!("{set}{{{least},{most}}}"),
    }
}
