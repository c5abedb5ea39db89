//! `contact-link build`: the link of a contact.

use contact_link::Contact;

use crate::contact_args::ContactArgs;
use crate::outcome::Outcome;
use crate::{answer, output};

/// Build the link of a contact
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    contact: ContactArgs,
    /// Print every form of the link that can say this, with the form's name
    #[arg(long, conflicts_with = "form")]
    all_forms: bool,
    /// Print one JSON object: url, contact, warnings, or error
    #[arg(long)]
    json: bool,
    /// Open the link, as a click would
    #[arg(long, conflicts_with = "all_forms")]
    open: bool,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<Outcome> {
    let contact = match args.contact.contact() {
        Ok(contact) => contact,
        Err(error) if args.json => {
            let mut line = Vec::new();
            answer::refusal(b"", &error, &mut line);
            output::print_bytes(&line)?;
            return Ok(Outcome::Findings);
        }
        Err(error) => {
            output::refuse(&error);
            return Ok(Outcome::Findings);
        }
    };
    let contacts = if args.all_forms { forms(&args.contact, &contact) } else { vec![contact] };
    if args.json {
        let mut lines = Vec::new();
        for contact in &contacts {
            answer::link(b"", contact, true, &contact.warnings(), &mut lines);
        }
        output::print_bytes(&lines)?;
    } else {
        for contact in &contacts {
            if args.all_forms {
                output::print(format_args!("{:<8} ", contact.form()))?;
            }
            output::print_line(contact)?;
        }
        for warning in contacts.first().map(Contact::warnings).unwrap_or_default() {
            output::warn(warning);
        }
    }
    if let (true, Some(contact)) = (args.open, contacts.first()) {
        opener::open(contact.link().as_str())?;
    }
    Ok(Outcome::Fine)
}

/// The contact in every form that has places for all of it.
fn forms(args: &ContactArgs, contact: &Contact) -> Vec<Contact> {
    let mut found: Vec<Contact> = Vec::new();
    for form in contact.channel().info().forms {
        let Ok(contact) = args.in_form(form.name) else { continue };
        if !found.iter().any(|known| known.to_string() == contact.to_string()) {
            found.push(contact);
        }
    }
    found
}
