//! `contact-link parse`: what a link is.

use std::fmt::Write as _;

use contact_link::{Contact, Error};

use crate::outcome::Outcome;
use crate::output::{ERROR, STRONG, WARNING};
use crate::{answer, output};
use contact_snippet::remark::{self, Remark};

/// Say what a link is, its canonical form, and what is wrong with it
#[derive(Debug, clap::Args)]
#[command(after_help = "Exit codes: 0 every link is a contact link; 1 one is not; 2 wrong use.")]
pub(crate) struct Args {
    /// Links, of any form that the catalogue knows
    #[arg(required = true, value_name = "URL")]
    urls: Vec<String>,
    /// Print one JSON object a link: url, contact, remarks, warnings, or error
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<Outcome> {
    let mut refused = false;
    for (number, url) in args.urls.iter().enumerate() {
        // As a browser does with what stands around an address.
        let url = url.trim_matches(|c: char| c <= ' ');
        let read = Contact::parse(url);
        refused |= read.is_err();
        if args.json {
            let mut line = Vec::new();
            match read {
                Ok(contact) => {
                    let remarks = remark::of(url, &contact);
                    let (first, contact) = (member(&remarks), contact.canonical());
                    answer::link(&first, &contact, true, &contact.warnings(), &mut line);
                }
                Err(error) => answer::refusal(b"", &error, &mut line),
            }
            output::print_bytes(&line)?;
            continue;
        }
        if number > 0 {
            output::print("\n")?;
        }
        output::print(describe(url, &read)?)?;
    }
    Ok(Outcome::of(refused))
}

/// What an object begins with where there are remarks.
fn member(remarks: &[Remark]) -> Vec<u8> {
    let mut member = Vec::new();
    if !remarks.is_empty() {
        let remarks: Vec<String> = remarks.iter().map(Remark::to_string).collect();
        member.extend_from_slice(b"\"remarks\":");
        answer::value(&remarks, &mut member);
        member.push(b',');
    }
    member
}

/// A heading and a line for everything there is to know.
fn describe(url: &str, read: &Result<Contact, Error>) -> Result<String, std::fmt::Error> {
    let mut text = format!("{STRONG}{url}{STRONG:#}\n");
    let contact = match read {
        Ok(contact) => contact,
        Err(error) => {
            writeln!(text, "  {ERROR}error{ERROR:#}      {error}")?;
            return Ok(text);
        }
    };
    let info = contact.channel().info();
    writeln!(text, "  {:<10} {} ({})", "channel", info.name, info.display)?;
    writeln!(text, "  {:<10} {}", "form", contact.form())?;
    for (name, value) in contact.fields() {
        writeln!(text, "  {name:<10} {value}")?;
    }
    let canonical = contact.clone().canonical();
    writeln!(text, "  {:<10} {canonical}", "canonical")?;
    for remark in remark::of(url, contact) {
        writeln!(text, "  {WARNING}remark{WARNING:#}     {remark}")?;
    }
    for warning in contact.warnings() {
        writeln!(text, "  {WARNING}warning{WARNING:#}    {warning}")?;
    }
    Ok(text)
}
