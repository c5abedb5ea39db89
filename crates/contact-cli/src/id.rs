//! `contact-link id`: the numeric id of an X account, out of what is on this
//! machine already. Nothing is asked of X; `contact_snippet::profile` reads it.

use std::fs;
use std::io::{self, Read as _};
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use contact_link::Contact;
use contact_snippet::profile::{Candidate, Choice, Found, made_at};
use serde::Serialize;
use serde_json::json;

use crate::outcome::Outcome;
use crate::output;

/// Find the numeric id of an X account in a saved profile page or data archive, offline
#[derive(Debug, clap::Args)]
#[command(after_long_help = "\
The file is a profile page saved in a browser (https://x.com/NAME, as HTML), data/account.js of an X \
data archive, or the source of the brand's own page (it may have twitter:site:id). Nothing is sent \
anywhere. The id alone goes to the standard output, words about it go beside it.

Exit codes: 0 the id is found; 1 there is none, or several and no --handle says which; 2 wrong use, \
or a file that cannot be read.")]
pub(crate) struct Args {
    /// A saved page or account.js; - for the standard input
    file: PathBuf,
    /// The account's handle, to check the id against
    #[arg(long, value_name = "NAME")]
    handle: Option<String>,
    /// Print JSON: id, handle, source, created, link, candidates; or error, candidates
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(args: &Args) -> Result<Outcome> {
    let bytes = if args.file.as_os_str() == "-" {
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes).context("cannot read the standard input")?;
        bytes
    } else {
        fs::read(&args.file).with_context(|| format!("cannot read {}", args.file.display()))?
    };
    let text = String::from_utf8_lossy(&bytes);
    let found = Found::read(&text);
    if found.private {
        output::warn(
            "this file is part of a data archive and holds the account's e-mail address and phone \
             number: never upload it or give it away; the id is all that a button needs",
        );
    }
    if found.login {
        output::warn(
            "this file holds cookies of a login: whoever has them can act as the account, so never upload \
             it or give it away; the id is all that a button needs",
        );
    }
    match found.choose(args.handle.as_deref()) {
        Choice::One(candidate) => one(args, &found, &candidate),
        Choice::None => {
            let found = match &found.handle {
                Some(handle) => format!("the page is of @{handle}, but no X account's id is in it"),
                None => "no X account's id is in it".to_owned(),
            };
            refuse(
                args,
                "missing_field",
                &[],
                &format!(
                    "{found}; save the profile page (https://x.com/NAME) from a browser as HTML, or take \
                     data/account.js out of the X data archive"
                ),
            )
        }
        Choice::OtherHandle(handles) => {
            let asked = args.handle.as_deref().unwrap_or_default().trim_start_matches('@');
            let about = handles.join(", @");
            let message = format!(
                "the file is about @{about}, not about @{asked}; save the page of @{asked}"
            );
            refuse(args, "other_handle", &[], &message)
        }
        Choice::Several(candidates) => {
            let message = "the file has several ids; --handle NAME says whose is meant";
            refuse(args, "several", &candidates, message)
        }
    }
}

/// Says why there is no id, and which there could be.
fn refuse(args: &Args, kind: &str, candidates: &[Candidate], message: &str) -> Result<Outcome> {
    /// How many are listed; a file of an archive has thousands.
    const LISTED: usize = 20;
    if args.json {
        let error = json!({ "kind": kind, "field": "id", "message": message });
        let answer = json!({ "error": error, "candidates": candidates });
        output::print_line(serde_json::to_string_pretty(&answer)?)?;
        return Ok(Outcome::Findings);
    }
    output::complain(message);
    for candidate in candidates.iter().take(LISTED) {
        output::remark(format_args!("  {}", describe(candidate)));
    }
    if let Some(more) = candidates.len().checked_sub(LISTED + 1) {
        output::remark(format_args!("  and {} more", more + 1));
    }
    Ok(Outcome::Findings)
}

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a str,
    handle: Option<&'a str>,
    source: &'a str,
    created: Option<String>,
    link: String,
    candidates: &'a [Candidate],
}

fn one(args: &Args, found: &Found, candidate: &Candidate) -> Result<Outcome> {
    let created = candidate.created.clone().or_else(|| made_at(&candidate.id));
    let handle = candidate.handle.as_deref().or(found.handle.as_deref());
    // An id of 20 digits is one of X's, but not one that a link may have.
    let link = match Contact::new("x_dm", &candidate.id) {
        Ok(contact) => contact.to_string(),
        Err(error) => return refuse(args, error.kind().name(), &[], &error.to_string()),
    };
    if args.json {
        let (id, source) = (candidate.id.as_str(), candidate.source);
        let answer = Answer { id, handle, source, created, link, candidates: &found.candidates };
        output::print_line(serde_json::to_string_pretty(&answer)?)?;
        return Ok(Outcome::Fine);
    }
    output::print_line(&candidate.id)?;
    output::remark(format_args!("  {}", describe(candidate)));
    match &created {
        Some(created) => {
            output::remark(format_args!("  made on {}", created.get(..10).unwrap_or(created)))
        }
        None => {
            output::remark("  made before 2016, when ids were counted and did not hold their time")
        }
    }
    match (&args.handle, handle) {
        (Some(asked), None) => output::warn(format_args!(
            "its place does not say whose id it is: open {link} and see whether it is {asked}"
        )),
        _ => output::remark(format_args!("  {link}")),
    }
    Ok(Outcome::Fine)
}

fn describe(candidate: &Candidate) -> String {
    let handle =
        candidate.handle.as_deref().map(|handle| format!(" of @{handle}")).unwrap_or_default();
    format!("{}{handle}, from {}", candidate.id, candidate.source)
}
