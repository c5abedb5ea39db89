//! `cargo xtask icons`: the committed icons, made again and compared.
//!
//! A brand's drawing comes from simple-icons, and its coordinates are rounded to what can be seen (svgo); a glyph of our
//! own is its file. Both have one form: one path on a field of 24 by 24, which a CSS mask paints. The table of their
//! owners is made from the same data.

mod notice;

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, ensure};
use lexopt::Parser;
use notice::Notice;

use crate::generated::{is_write, none_differ};
use crate::npm;
use crate::shell::say;
use crate::workspace;

const ICONS: &str = "crates/contact-button/icons";
const ROUNDING: &str = "crates/xtask/src/icons/svgo.config.mjs";
const ROUNDER: &str = "crates/xtask/src/icons/svgo.rounder.mjs";
const NOTICE: &str = "crates/contact-button/icons/NOTICE.md";

/// Where each icon comes from.
const SOURCES: &[(&str, Source)] = &[
    ("bluesky", Source::SimpleIcons("bluesky")),
    ("calendar", Source::Own),
    ("calendly", Source::SimpleIcons("calendly")),
    ("copy", Source::Own),
    ("discord", Source::SimpleIcons("discord")),
    ("element", Source::SimpleIcons("element")),
    ("email", Source::Own),
    ("facebook", Source::SimpleIcons("facebook")),
    ("google", Source::SimpleIcons("google")),
    ("googlechat", Source::SimpleIcons("googlechat")),
    ("googlemaps", Source::SimpleIcons("googlemaps")),
    ("googlemeet", Source::SimpleIcons("googlemeet")),
    ("imessage", Source::SimpleIcons("imessage")),
    ("instagram", Source::SimpleIcons("instagram")),
    ("intercom", Source::SimpleIcons("intercom")),
    ("jitsi", Source::SimpleIcons("jitsi")),
    ("kakaotalk", Source::SimpleIcons("kakaotalk")),
    ("line", Source::SimpleIcons("line")),
    ("mastodon", Source::SimpleIcons("mastodon")),
    ("matrix", Source::SimpleIcons("matrix")),
    ("messenger", Source::SimpleIcons("messenger")),
    ("person", Source::Own),
    ("pin", Source::Own),
    ("pinterest", Source::SimpleIcons("pinterest")),
    ("qq", Source::SimpleIcons("qq")),
    ("reddit", Source::SimpleIcons("reddit")),
    ("share", Source::Own),
    ("signal", Source::SimpleIcons("signal")),
    ("sms", Source::Own),
    ("snapchat", Source::SimpleIcons("snapchat")),
    ("star", Source::Own),
    ("steam", Source::SimpleIcons("steam")),
    ("tel", Source::Own),
    ("telegram", Source::Rounder("telegram")),
    ("threads", Source::SimpleIcons("threads")),
    ("threema", Source::SimpleIcons("threema")),
    ("tiktok", Source::SimpleIcons("tiktok")),
    ("tumblr", Source::SimpleIcons("tumblr")),
    ("viber", Source::SimpleIcons("viber")),
    ("video", Source::Own),
    ("vk", Source::SimpleIcons("vk")),
    ("waze", Source::SimpleIcons("waze")),
    ("wechat", Source::SimpleIcons("wechat")),
    ("whatsapp", Source::Rounder("whatsapp")),
    ("wire", Source::SimpleIcons("wire")),
    ("x", Source::Rounder("x")),
    ("xing", Source::SimpleIcons("xing")),
    ("xmpp", Source::SimpleIcons("xmpp")),
    ("ycombinator", Source::SimpleIcons("ycombinator")),
    ("yelp", Source::SimpleIcons("yelp")),
];

enum Source {
    /// Drawn for this project.
    Own,
    /// The icon of this slug in the npm package simple-icons.
    SimpleIcons(&'static str),
    /// The same, one of those that most pages have, with fewer digits: looked at enlarged, nobody tells them apart.
    Rounder(&'static str),
}

pub(crate) fn command(args: Parser) -> Result<()> {
    let write = is_write(args)?;
    npm::install()?;
    if write { update() } else { check() }
}

/// Fails where a committed icon is not what its source gives.
pub(crate) fn check() -> Result<()> {
    npm::install()?;
    let brands = brands()?;
    let mut differ = Vec::new();
    for (name, source) in SOURCES {
        let path = format!("{ICONS}/{name}.svg");
        let committed = workspace::text(&path)?;
        if committed != made(name, &committed, source, &brands).with_context(|| path.clone())? {
            differ.push(path);
        }
    }
    if workspace::text(NOTICE)? != Notice::read()?.table(SOURCES)? {
        differ.push(NOTICE.to_owned());
    }
    none_differ(&differ, "the source", "icons")?;
    for file in workspace::files(ICONS, "svg")? {
        let name = file.file_stem().unwrap_or_default();
        let known = SOURCES.iter().any(|(known, _)| name == *known);
        ensure!(known, "{} has no row in SOURCES of crates/xtask/src/icons.rs", file.display());
    }
    say(format!("{} icons are what their sources give", SOURCES.len()));
    Ok(())
}

fn update() -> Result<()> {
    let brands = brands()?;
    for (name, source) in SOURCES {
        let path = workspace::root().join(ICONS).join(name).with_extension("svg");
        let committed = fs::read_to_string(&path).unwrap_or_default();
        fs::write(&path, made(name, &committed, source, &brands)?)?;
    }
    fs::write(workspace::root().join(NOTICE), Notice::read()?.table(SOURCES)?)?;
    check()
}

fn made(
    name: &str,
    committed: &str,
    source: &Source,
    brands: &BTreeMap<&str, String>,
) -> Result<String> {
    match source {
        Source::Own => normal_form(committed),
        Source::SimpleIcons(_) | Source::Rounder(_) => {
            brands.get(name).cloned().with_context(|| format!("{name} has no drawing"))
        }
    }
}

/// The drawings of simple-icons, rounded, by the names of our files.
fn brands() -> Result<BTreeMap<&'static str, String>> {
    let slug = |source: &Source| match source {
        Source::SimpleIcons(slug) => Some(*slug),
        _ => None,
    };
    let rounder = |source: &Source| match source {
        Source::Rounder(slug) => Some(*slug),
        _ => None,
    };
    let mut all = rounded(ROUNDING, slug)?;
    all.append(&mut rounded(ROUNDER, rounder)?);
    Ok(all)
}

/// The drawings that `slug` names, rounded as a configuration of svgo says.
fn rounded(
    configuration: &str,
    slug: impl Fn(&Source) -> Option<&'static str>,
) -> Result<BTreeMap<&'static str, String>> {
    let scratch = tempfile::tempdir()?;
    let [exact, rounded] = ["exact", "rounded"].map(|folder| scratch.path().join(folder));
    fs::create_dir(&exact)?;
    let slugs =
        || SOURCES.iter().filter_map(|(name, source)| slug(source).map(|slug| (*name, slug)));
    for (name, slug) in slugs() {
        let path = npm::module("simple-icons/icons").join(slug).with_extension("svg");
        let drawing =
            fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let drawing = normal_form(&drawing).with_context(|| slug.to_owned())?;
        fs::write(exact.join(name).with_extension("svg"), drawing)?;
    }
    npm::tool("svgo/bin/svgo.js")
        .args("--quiet --config")
        .arg(workspace::root().join(configuration))
        .arg("--folder")
        .arg(&exact)
        .arg("--output")
        .arg(&rounded)
        .read()?;
    slugs()
        .map(|(name, _)| {
            let drawing = fs::read_to_string(rounded.join(name).with_extension("svg"))?;
            Ok((name, normal_form(&drawing).with_context(|| name.to_owned())?))
        })
        .collect()
}

/// The drawing's only path, in an SVG with nothing else.
fn normal_form(svg: &str) -> Result<String> {
    ensure!(svg.contains(r#"viewBox="0 0 24 24""#), "the field is not 24 by 24");
    let mut paths = svg.split(r#" d=""#).skip(1);
    let path = paths.next().and_then(|tail| tail.split_once('"')).context("there is no path")?.0;
    ensure!(paths.next().is_none(), "there is more than one path");
    Ok(format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="{path}"/></svg>"#
    ) + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_path_and_nothing_else() {
        let drawing = r#"<svg role="img" viewBox="0 0 24 24" xmlns="http://www.w3.org/2000/svg"><title>Name</title><path d="M0 0h1z"/></svg>"#;
        let icon = normal_form(drawing).unwrap();
        assert_eq!(
            icon,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"><path d=\"M0 0h1z\"/></svg>\n"
        );
        assert_eq!(normal_form(&icon).unwrap(), icon);
        assert!(normal_form(r#"<svg viewBox="0 0 24 24"></svg>"#).is_err());
        assert!(normal_form(r#"<svg viewBox="0 0 24 24"><path d=""/><path d=""/></svg>"#).is_err());
        assert!(normal_form(r#"<svg viewBox="0 0 16 16"><path d=""/></svg>"#).is_err());
    }
}
