//! The catalogue as a document. To make the committed one again:
//!
//! ```sh
//! cargo run -p contact-link --example catalogue > crates/contact-link/CATALOGUE.md
//! ```

#[path = "../tests/shared/template.rs"]
mod template;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use contact_link::{Basis, Channel, ChannelInfo, Contact, Error, Group, ParamInfo, Status, System};
use template::keys;

#[allow(dead_code)] // The test takes the document alone.
fn main() {
    print!("{}", document());
}

/// The whole document, in Markdown.
pub(crate) fn document() -> String {
    let mut text = String::from(START);
    for (group, title) in [
        (Group::Call, "Call"),
        (Group::Message, "Message"),
        (Group::Share, "Share"),
        (Group::Follow, "Follow"),
        (Group::Local, "Find a place"),
        (Group::Search, "Search"),
    ] {
        let rows = Channel::ALL.iter().map(|channel| channel.info());
        let rows: Vec<_> = rows.filter(|info| info.group == group).collect();
        let _ = write!(text, "\n## {title}\n\n{HEAD}");
        rows.iter().for_each(|info| line(&mut text, info));
        rows.iter().filter(|i| !i.params.is_empty()).for_each(|info| channel(&mut text, info));
    }
    text
}

const START: &str = "# The channels

Made from the channel table by `cargo run -p contact-link --example catalogue`; do not edit.

A link's `{to}` is the value of the parameter `to`, `{to.mail}` its second grammar, `{to~}` without its `+` or `@`;
`{?text}` a parameter of the query, `{?CC:cc}` under the link's own name for it, `{?!id:to}` one that must be there,
`{?=api:1}` one that is always there, `{?-s}` one that is dropped when read; `[;ext={ext}]` stands where `ext` is given;
of `a|b` the host `a` is written and both are read; `!` before a link says that it is written and never read, `+`
that a plus in its query is a plus, or, where a plus is one anyway, a space; `{_}` is anything, and dropped. In a
grammar a leading `*` marks a list. A form opens on every system unless some are named.

A source is a page of the service or a standard, and the day it was read. `unofficial` says that the service describes
no such link: what follows is where it is seen.

Errors are what `Error::kind` says of a value of that parameter, warnings what `Warning::kind` says of a contact that
has a link all the same. Every channel also gives `missing_field` (what no link can be without), `bad_param` (a
parameter or form that it does not have), `duplicate` (a parameter twice that is no list), and, when a link is read,
`unknown_link`, `short_link` (it hides where it leads), `userinfo`, `bad_host`, `homoglyph_host`, `path_traversal`, `control_char` and `bad_encoding`. With
the feature `phone-metadata` every parameter that is a phone number also warns `premium_rate` and `unknown_number`;
with `x-text` hashtags of X warn `cut_hashtag`. A host in Punycode is read: letters of one script are
taken with the warning `encoded_host`, and what deceives is refused as `homoglyph_host`.
";

const HEAD: &str = "| channel | name | status | link | source, read on |\n|---|---|---|---|---|\n";

fn line(text: &mut String, info: &ChannelInfo) {
    let status = match info.status {
        Status::Alive => String::from("alive"),
        Status::Unclear => format!("unclear: {}", info.note),
        Status::Dead => format!("dead: {}", info.note),
        _ => unreachable!("a status that this document does not know"),
    };
    let link = match info.forms.first() {
        Some(form) => format!("`{}`", cell(form.template)),
        None => String::from("none: an action of a script"),
    };
    let source = match info.source.split_once("https://") {
        Some((how, page)) => format!("{how}<https://{page}>"),
        None => String::from(info.source),
    };
    let (name, display, read_on) = (info.name, info.display, info.read_on);
    let _ = writeln!(text, "| `{name}` | {display} | {status} | {link} | {source}, {read_on} |");
}

fn channel(text: &mut String, info: &ChannelInfo) {
    let _ = write!(text, "\n### `{}`: {}\n\n", info.name, info.display);
    for form in info.forms {
        let basis = match form.basis {
            Basis::Documented => "documented",
            Basis::DeFacto => "de facto",
            Basis::Inferred => "inferred",
            Basis::Background => "background knowledge",
            _ => unreachable!("a basis that this document does not know"),
        };
        let name = match form.name.strip_prefix('-') {
            Some(name) => format!("read only (`{name}`)"),
            None => format!("`form={}`", form.name),
        };
        let systems: Vec<_> = form.systems().iter().map(|system| system_name(*system)).collect();
        let systems = match systems.len() {
            all if all == System::ALL.len() => String::new(),
            _ => format!(", on {}", systems.join(", ")),
        };
        let _ = writeln!(text, "- {name}, {basis}{systems}: `{}`", form.template);
    }
    text.push_str(
        "\n| parameter | what it is | limit | such as | grammar | errors |\n|---|---|---|---|---|---|\n",
    );
    for param in info.params {
        let [name, wants, example, grammar] =
            [param.name, param.wants, param.example, param.grammar].map(cell);
        let errors = listed(&errors(info, param), " ");
        let limit = info.limit(param.name).map(|limit| limit.to_string()).unwrap_or_default();
        let _ = writeln!(
            text,
            "| `{name}` | {wants} | {limit} | `{example}` | `{grammar}` | {errors} |"
        );
    }
    let warnings = warnings(info);
    if !warnings.is_empty() {
        let _ = writeln!(text, "\nWarnings: {}.", listed(&warnings, ", "));
    }
}

fn system_name(system: System) -> &'static str {
    match system {
        System::Android => "Android",
        System::Ios => "iOS",
        System::Linux => "Linux",
        System::Macos => "macOS",
        System::Windows => "Windows",
        _ => unreachable!("a system that this document does not know"),
    }
}

fn listed(kinds: &BTreeSet<&str>, between: &str) -> String {
    let kinds: Vec<_> = kinds.iter().map(|kind| format!("`{kind}`")).collect();
    kinds.join(between)
}

/// A bar would end the cell.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

/// The contact that a form makes of its examples and one other value: the grammars are asked, not described.
fn with(info: &ChannelInfo, form: usize, param: &str, value: &str) -> Result<Contact, Error> {
    let form = &info.forms[form];
    let mut builder = Contact::builder(info.channel).set("form", form.name);
    for key in keys(form.template) {
        let example = info.params.iter().find(|p| p.name == key).map_or("", |p| p.example);
        let name = key.split('.').next().unwrap_or(key);
        builder.add(name, if key == param { value } else { example });
    }
    builder.build()
}

/// The forms that are written and have a place for the parameter.
fn forms(info: &ChannelInfo, param: &str) -> impl Iterator<Item = usize> {
    let forms = info.forms.iter().enumerate().filter(|(_, form)| !form.name.starts_with('-'));
    let forms = forms.filter(move |(_, form)| keys(form.template).any(|key| key == param));
    forms.map(|(at, _)| at)
}

/// Values that some grammar refuses.
const WRONG: &[&str] = &[
    " ",
    "a",
    "1",
    "+1",
    "a b",
    "a\u{1}b",
    "a\nb",
    "a\u{85}b",
    "\u{20ac}",
    "a@b",
    "a@b.c\n",
    "+1-800-FLOWERS",
    "0612345678",
    "*100#",
    "112",
    "99999",
    "0",
    "-99999999999",
    "1e3",
    "share",
    "login",
    "login/a",
    "auth/login",
    "sharer",
    "a..b",
    "javascript:alert(1)",
    "https://",
    "https://a@b.example/",
    "https://a b.example/",
    "-a.example",
    "wa.me",
    "nsec1vl029mgpspedva04g90vltkh6fvh240zqtv9k0t9af8935ke9laqsnlfe5",
    "npub10elfcs4fr0l0r8af98jlmgdh9c8tcxjvz9qkw038js35mp4dma8qzvjptq",
    "@example.org",
    "99999999999999999999",
];

/// The kinds of errors that values of a parameter meet.
fn errors(info: &ChannelInfo, param: &ParamInfo) -> BTreeSet<&'static str> {
    let long = ["a", "1", "+1", "@a"].map(|start| format!("{start}{}", "1".repeat(2100)));
    let name = param.name.split('.').next().unwrap_or(param.name);
    let mut kinds = BTreeSet::new();
    for form in forms(info, param.name) {
        for value in WRONG.iter().copied().chain(long.iter().map(String::as_str)) {
            if let Err(error) = with(info, form, param.name, value)
                && error.field() == name
            {
                kinds.insert(error.kind().name());
            }
        }
    }
    kinds
}

/// The kinds of warnings that a contact of the channel can have.
fn warnings(info: &ChannelInfo) -> BTreeSet<&'static str> {
    let long = ["a ".repeat(6000), format!("https://example.com/{}", "a".repeat(3000))];
    let mut kinds = BTreeSet::new();
    for param in info.params {
        for form in forms(info, param.name) {
            for value in [param.example, &long[0], &long[1]] {
                if let Ok(contact) = with(info, form, param.name, value) {
                    kinds.extend(contact.warnings().iter().map(|warning| warning.kind()));
                }
            }
        }
    }
    // By features, of which the text says it for all channels.
    for kind in ["premium_rate", "unknown_number", "cut_hashtag"] {
        kinds.remove(kind);
    }
    kinds
}
