//! `contact-link snippet`: a button to paste where a page is made.

mod menu;

use std::path::PathBuf;

use clap::ValueEnum;
use contact_snippet::{Item, Snippet};

use crate::contact_args::ContactArgs;
use crate::outcome::Outcome;
use crate::{language, output};

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
    #[arg(long, default_value = "en", value_name = "LANG", value_parser = language::tag)]
    language: String,
    /// Where the site has contact-buttons.js and contact-buttons.css
    #[arg(long, default_value = "/contact-buttons/", value_name = "PATH")]
    assets: String,
    /// A menu in JSON (contact-menu.schema.json describes it), `-` for the standard input, instead of a contact
    #[arg(long, value_name = "FILE", conflicts_with_all = ["channel", "label"])]
    config: Option<PathBuf>,
    /// What a visit would be shown of the menu, and why, such as "device=phone lang=fr path=/shop campaign=spring hours=open", or with at=2026-12-19T10:00+01:00 instead of hours
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
    /// A Svelte component
    Svelte,
    /// An Angular component
    Angular,
    /// Markdown
    Markdown,
    /// HTML for the signature of an e-mail
    EmailSignature,
    /// A schema.org ContactPoint, for search engines
    JsonLd,
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
    let item = Item::new(&contact, args.label.as_deref(), &args.language);
    let snippet = Snippet::of(item, &args.language, &args.assets);
    output::print(match args.kind {
        Kind::Html => snippet.html(true),
        Kind::HtmlOnly => snippet.html(false),
        Kind::Paste => snippet.paste(),
        Kind::Rust => snippet.rust(),
        Kind::React => snippet.react(),
        Kind::Vue => snippet.vue(),
        Kind::Svelte => snippet.svelte(),
        Kind::Angular => snippet.angular(),
        Kind::Markdown => snippet.markdown(),
        Kind::EmailSignature => snippet.signature(),
        Kind::JsonLd => snippet.json_ld(),
    })?;
    language::say_where_unknown(&args.language, args.label.as_deref());
    for warning in contact.warnings() {
        output::warn(warning);
    }
    Ok(Outcome::Fine)
}
