//! `contact-link campaign`: one campaign for the three places where it runs, the
//! site, a printed QR code and an ad, each variant with its own number if need be.

mod ad;
mod address;
mod files;
mod page;
mod picture;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail, ensure};
use contact_button::Button as Rendered;
use contact_link::Contact;
use contact_snippet::{Item, escape};
use url::Url;

use crate::contact_args::ContactArgs;
use crate::outcome::Outcome;
use crate::{language, output, qr};

/// Write the links and the markup of a campaign: for the site, as QR codes, as ads
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    contact: ContactArgs,
    /// The name under which the campaign is counted
    #[arg(long, value_name = "NAME", value_parser = name)]
    campaign: String,
    /// A variant of it, with a number or name of its own after `=`; may be repeated
    #[arg(long = "variant", value_name = "NAME[=TO]", value_parser = variant)]
    variants: Vec<Variant>,
    /// The folder to write into; it is made where it is missing
    #[arg(short, long, value_name = "FOLDER")]
    output: PathBuf,
    /// The words on the button, instead of the channel's
    #[arg(long)]
    label: Option<String>,
    /// The language of those words and of the page, such as fr
    #[arg(long, default_value = "en", value_name = "LANG", value_parser = language::tag)]
    language: String,
    /// The sentence beside the button in an ad
    #[arg(long, default_value = "", hide_default_value = true, value_name = "TEXT")]
    heading: String,
    /// The brand's picture in an ad: PNG, JPEG, GIF or WebP
    #[arg(long, value_name = "FILE")]
    picture: Option<PathBuf>,
    /// The page that a printed code opens, where the press is counted; else it opens the link
    #[arg(long, value_name = "URL", value_parser = page::read)]
    page: Option<Url>,
    /// Where the site has contact-buttons.js and contact-buttons.css
    #[arg(long, default_value = "/contact-buttons/", value_name = "PATH", value_parser = address::read)]
    assets: String,
    /// Where the site's beacons go
    #[arg(long, default_value = "/beacon", value_name = "URL", value_parser = address::read)]
    beacon: String,
}

/// A variant, and whom it reaches where that is not the campaign's own contact.
#[derive(Clone, Debug, Default)]
struct Variant {
    name: Option<String>,
    to: Option<String>,
}

pub(crate) fn run(args: &Args) -> Result<Outcome> {
    let none = [Variant::default()];
    let variants = if args.variants.is_empty() { &none[..] } else { &args.variants };
    differ(variants)?;
    // All contacts first, so that a wrong number leaves no half of a campaign.
    let mut contacts = Vec::new();
    for variant in variants {
        let contact = match &variant.to {
            Some(to) => args.contact.reaching(to).contact(),
            None => args.contact.contact(),
        };
        match contact {
            Ok(contact) => contacts.push(contact),
            Err(error) => {
                output::complain(error);
                return Ok(Outcome::Findings);
            }
        }
    }
    for (variant, contact) in variants.iter().zip(&contacts) {
        spare_others(args, variant, contact)?;
    }
    let picture = args.picture.as_deref().map(picture::data_url).transpose()?;
    let folder = &args.output;
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    for (variant, contact) in variants.iter().zip(&contacts) {
        write(args, variant, contact, picture.as_deref())?;
    }
    let left = files::others(folder, variants);
    if !left.is_empty() {
        output::warn(format_args!(
            "output: {} in {} came from another run; remove what is of this campaign no more",
            left.join(", "),
            folder.display()
        ));
    }
    language::say_where_unknown(&args.language, args.label.as_deref());
    for warning in contacts.iter().flat_map(Contact::warnings) {
        output::warn(warning);
    }
    if args.page.is_none() {
        output::remark(
            "The printed codes open the link itself, which nothing counts; --page names a page that does.",
        );
    }
    Ok(Outcome::Fine)
}

/// Refuses variants that cannot be told apart, by their files neither.
fn differ(variants: &[Variant]) -> Result<()> {
    for (at, variant) in variants.iter().enumerate() {
        let name = variant.name.as_deref().unwrap_or_default();
        for other in variants[..at].iter().filter_map(|other| other.name.as_deref()) {
            ensure!(other != name, "variant {name} is given twice");
            ensure!(
                !other.eq_ignore_ascii_case(name),
                "variants {other} and {name} differ in capitals alone, and their files would be the same \
                 on macOS and Windows; name one of them otherwise"
            );
        }
    }
    Ok(())
}

/// Refuses a folder that has the files of another contact: most of them would be replaced unseen.
fn spare_others(args: &Args, variant: &Variant, contact: &Contact) -> Result<()> {
    let (width, height) = ad::SIZES[0];
    let path = args.output.join(variant.file(&format!("ad-{width}x{height}"), "html"));
    let Ok(there) = fs::read_to_string(&path) else { return Ok(()) };
    ensure!(
        there.contains(&ad::click_tag(&contact.to_string())),
        "output: {} opens another contact; name another folder, or remove it first",
        path.display()
    );
    Ok(())
}

fn write(args: &Args, variant: &Variant, contact: &Contact, picture: Option<&str>) -> Result<()> {
    let link = contact.to_string();
    let label = Item::new(contact, args.label.as_deref(), &args.language).label;
    put(&args.output, &variant.file("site", "html"), &site(args, variant, contact, &label), &link)?;
    let printed = printed(args, variant, &link);
    put(&args.output, &variant.file("print", "svg"), &qr::svg(&printed)?, &printed)?;
    let creative = ad::Creative {
        contact,
        link: &link,
        label: &label,
        heading: args.heading.trim(),
        picture,
        language: &args.language,
    };
    for size in ad::SIZES {
        let page = creative.page(size);
        let file = variant.file(&format!("ad-{}x{}", size.0, size.1), "html");
        if ad::is_cut(&label, size) {
            output::warn(format_args!(
                "{file} has no room for all of {label:?}: shorten it with --label"
            ));
        }
        if page.len() > ad::HEAVIEST {
            output::warn(format_args!(
                "{file} has {} KB; most ad networks take at most {}: shrink the picture",
                page.len() / 1024,
                ad::HEAVIEST / 1024
            ));
        }
        put(&args.output, &file, &page, &link)?;
    }
    Ok(())
}

/// Writes a file and says so, with the link that it opens.
fn put(folder: &Path, file: &str, text: &str, link: &str) -> Result<()> {
    let path = folder.join(file);
    output::write_to(Some(&path), text.as_bytes())?;
    Ok(output::print_line(format_args!("{} {link}", path.display()))?)
}

/// What a variant's code opens: the page that is counted, or else the link itself.
fn printed(args: &Args, variant: &Variant, link: &str) -> String {
    let Some(page) = &args.page else { return link.to_owned() };
    let (counted, replaced) = page::counted(page, &args.campaign, variant.name.as_deref());
    if !replaced.is_empty() {
        output::warn(format_args!(
            "page: {} gives way to this campaign's own in {}",
            replaced.join("&"),
            variant.file("print", "svg")
        ));
    }
    counted.into()
}

/// The button for a page, and what its presses are counted under.
fn site(args: &Args, variant: &Variant, contact: &Contact, label: &str) -> String {
    use std::fmt::Write as _;
    let assets = escape(args.assets.trim_end_matches('/'));
    let mut page = format!(
        "<link rel=\"stylesheet\" href=\"{assets}/contact-buttons.css\">\n\
         <script type=\"module\" src=\"{assets}/contact-buttons.js\"></script>\n"
    );
    let settings = [
        ("beacon", Some(args.beacon.as_str())),
        ("campaign", Some(args.campaign.as_str())),
        ("variant", variant.name.as_deref()),
    ];
    for (name, value) in settings {
        if let Some(value) = value {
            let value = escape(value);
            let _ = writeln!(page, "<meta name=\"contact-buttons:{name}\" content=\"{value}\">");
        }
    }
    let button = Rendered::new(contact).lang(&args.language).label(label).to_html();
    let id = format!("<a id=\"{}-site\"", args.campaign);
    let _ = writeln!(page, "\n{}", button.replacen("<a", &id, 1));
    page
}

/// A name that is counted under, stands in an id and in a file's name.
fn name(text: &str) -> Result<String> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    ensure!(
        (1..=50).contains(&text.len()) && text.bytes().all(plain),
        "it takes 1 to 50 letters, digits, - and _, such as spring-2027"
    );
    // The collector's words for what it does not count apart, and for no name.
    ensure!(
        !["other", "-"].contains(&text),
        "other and - have a meaning of their own where campaigns are counted; it takes a name such as \
         spring-2027"
    );
    Ok(text.to_owned())
}

fn variant(text: &str) -> Result<Variant> {
    let (of, to) = match text.split_once('=') {
        Some((_, to)) if to.trim().is_empty() => bail!("nothing stands after the ="),
        Some((of, to)) => (of, Some(to.trim().to_owned())),
        None => (text, None),
    };
    Ok(Variant { name: Some(name(of)?), to })
}
