//! `contact-link vcard`: all channels of a brand as one card for an address book.
//!
//! Source: <https://www.rfc-editor.org/rfc/rfc6350> (vCard 4.0) and
//! <https://www.rfc-editor.org/rfc/rfc9554> (SOCIALPROFILE).

use std::path::PathBuf;

use contact_link::{Channel, Contact, Group};

use crate::outcome::Outcome;
use crate::output;

/// The longest line, in bytes without its break.
const LINE: usize = 75;

/// Write a vCard of all a brand's channels
#[derive(Debug, clap::Args)]
#[command(after_help = "Exit codes: 0 fine; 1 a link is no contact link; 2 wrong use.")]
pub(crate) struct Args {
    /// The brand's name
    name: String,
    /// Its contact links, in the order of preference; `contact-link build` makes them
    #[arg(required = true, value_name = "URL")]
    links: Vec<String>,
    /// The brand's page
    #[arg(long, value_name = "URL")]
    website: Option<String>,
    /// The file to write, such as brand.vcf
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<Outcome> {
    let name = args.name.trim();
    anyhow::ensure!(!name.is_empty(), "the name is empty; a card is somebody's");
    let mut card = Card::default();
    card.add("BEGIN:VCARD");
    card.add("VERSION:4.0");
    card.add("KIND:org");
    card.add(&format!("FN:{}", escape(name)));
    card.add(&format!("ORG:{}", escape(name)));
    if let Some(website) = &args.website {
        // The grammar of an address to share is that of any web address.
        match Contact::builder(Channel::XPost).set("url", website).build() {
            Ok(contact) => card.add(&format!("URL:{}", contact.get("url").unwrap_or_default())),
            Err(error) => {
                // Not that the channel is another's.
                let message = error.to_string();
                let name = Channel::XPost.info().display;
                let message = message.strip_prefix(name).unwrap_or(&message);
                anyhow::bail!("--website: {}", message.trim_start_matches(": "))
            }
        }
    }
    let mut refused = false;
    for (at, link) in args.links.iter().enumerate() {
        match Contact::parse(link) {
            Ok(contact) => {
                // 1 to 100, the smaller the better.
                let rank = (at + 1).min(100);
                properties(&contact.canonical(), rank).iter().for_each(|line| card.add(line));
            }
            Err(error) => {
                output::complain(format_args!("{link}: {error}"));
                refused = true;
            }
        }
    }
    if refused {
        return Ok(Outcome::Findings);
    }
    card.add("END:VCARD");
    output::write_to(args.output.as_deref(), card.0.as_bytes())?;
    Ok(Outcome::Fine)
}

/// What a contact is in a card.
fn properties(contact: &Contact, rank: usize) -> Vec<String> {
    let info = contact.channel().info();
    let values = |name| contact.fields().filter(move |(field, _)| *field == name).map(|(_, v)| v);
    match (info.name, info.group) {
        ("tel", _) => vec![format!("TEL;VALUE=uri;TYPE=voice,work;PREF={rank}:{contact}")],
        ("sms", _) => values("to")
            .map(|to| format!("TEL;VALUE=uri;TYPE=text,work;PREF={rank}:tel:{to}"))
            .collect(),
        ("email", _) => {
            values("to").map(|to| format!("EMAIL;TYPE=work;PREF={rank}:{}", escape(to))).collect()
        }
        (_, Group::Call | Group::Message) => {
            vec![format!(
                "IMPP;SERVICE-TYPE={};TYPE=work;PREF={rank}:{contact}",
                quoted(info.display)
            )]
        }
        (_, Group::Follow) => vec![format!(
            "SOCIALPROFILE;SERVICE-TYPE={};TYPE=work;PREF={rank}:{contact}",
            quoted(info.display)
        )],
        _ => vec![format!("URL;TYPE=work;PREF={rank}:{contact}")],
    }
}

/// A card while it is written.
#[derive(Default)]
struct Card(String);

impl Card {
    /// Adds a line, folded where it is too long, never inside a character.
    fn add(&mut self, line: &str) {
        let mut length = 0;
        for c in line.chars() {
            if length + c.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(c);
            length += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// A text as a value.
fn escape(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;");
    text.replace("\r\n", "\\n").replace(['\n', '\r'], "\\n")
}

/// A text as the value of a parameter. The catalogue's names hold no quote.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "'"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folded_line_unfolds_to_itself() {
        contact_cases::cases(1_000, |u| {
            let line: String = u.arbitrary::<String>()?.replace(['\r', '\n'], "");
            let mut card = Card::default();
            card.add(&line);
            assert!(card.0.split("\r\n").all(|line| line.len() <= LINE));
            assert_eq!(card.0.strip_suffix("\r\n").unwrap().replace("\r\n ", ""), line);
            Ok(())
        });
    }

    #[test]
    fn a_value_cannot_end_its_line() {
        assert_eq!(escape("a,b;c\\d\r\ne\nf"), "a\\,b\\;c\\\\d\\ne\\nf");
    }
}
