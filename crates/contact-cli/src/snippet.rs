//! `contact-link snippet`: a button to paste where a page is made.

mod code;
mod markup;
mod menu;
mod paste;

use std::path::PathBuf;

use clap::ValueEnum;
use contact_link::Contact;

use crate::contact_args::ContactArgs;
use crate::outcome::Outcome;
use crate::{label, output};

pub(crate) use paste::{colours, icon};

/// Print a button as HTML, code or markup to paste; or, with --config, a menu
#[derive(Debug, clap::Args)]
#[command(
    mut_arg("channel", |channel| channel.index(1).required(false).required_unless_present("config")),
    mut_arg("to", |to| to.index(2))
)]
pub(crate) struct Args {
    #[command(flatten)]
    contact: ContactArgs,
    /// What to print
    #[arg(long = "as", value_enum, default_value_t = Kind::Html, value_name = "KIND")]
    kind: Kind,
    /// The words on the button, instead of the channel's
    #[arg(long)]
    label: Option<String>,
    /// The language of those words and of the page, such as fr
    #[arg(long, default_value = "en", value_name = "LANG")]
    language: String,
    /// Where the site has contact-buttons.js and contact-buttons.css
    #[arg(long, default_value = "/contact-buttons/", value_name = "PATH")]
    assets: String,
    /// A menu in JSON (contact-menu.schema.json describes it), `-` for the standard input, instead of a contact
    #[arg(long, value_name = "FILE", conflicts_with_all = ["channel", "label"])]
    config: Option<PathBuf>,
    /// What a visit would be shown of the menu, and why, such as "device=phone lang=fr path=/shop campaign=spring hours=open"
    #[arg(long, value_name = "VISIT", conflicts_with = "kind")]
    why: Option<String>,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
enum Kind {
    /// HTML with the stylesheet and the script
    Html,
    /// HTML with the stylesheet alone
    HtmlOnly,
    /// One piece with its own icon and styles, for site builders where nothing can be hosted
    Paste,
    /// Rust, with the crates contact-link and contact-button
    Rust,
    /// A React component
    React,
    /// A Vue component
    Vue,
    /// Markdown
    Markdown,
    /// HTML for the signature of an e-mail
    EmailSignature,
    /// A schema.org ContactPoint, for search engines
    JsonLd,
}

/// A button to be written down.
struct Button<'a> {
    contact: &'a Contact,
    link: String,
    label: String,
    language: &'a str,
    assets: &'a str,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<Outcome> {
    if let Some(file) = &args.config {
        return menu::run(args, file);
    }
    anyhow::ensure!(args.why.is_none(), "--why is about a menu; give --config with it");
    let contact = match args.contact.contact() {
        Ok(contact) => contact,
        Err(error) => {
            output::refuse(&error);
            return Ok(Outcome::Findings);
        }
    };
    let own = args.label.as_deref().map(str::trim).filter(|label| !label.is_empty());
    let button = Button {
        link: contact.to_string(),
        label: own.map_or_else(|| label::of(&contact, &args.language), str::to_owned),
        contact: &contact,
        language: &args.language,
        assets: args.assets.trim_end_matches('/'),
    };
    output::print(match args.kind {
        Kind::Html => markup::html(&button, true),
        Kind::HtmlOnly => markup::html(&button, false),
        Kind::Paste => paste::block(&button),
        Kind::Rust => code::rust(&button),
        Kind::React => code::react(&button),
        Kind::Vue => code::vue(&button),
        Kind::Markdown => markup::markdown(&button),
        Kind::EmailSignature => paste::signature(&button),
        Kind::JsonLd => markup::json_ld(&button),
    })?;
    for warning in contact.warnings() {
        output::warn(warning);
    }
    Ok(Outcome::Fine)
}
