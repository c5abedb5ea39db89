//! A menu from a configuration.

use std::fs;
use std::io::{self, Read as _};
use std::path::Path;

use anyhow::{Context as _, Result, bail, ensure};
use contact_button::config::Menu;
use contact_button::hours::Local;
use contact_button::strategy::Visit;
use jiff::Timestamp;

use super::{Args, Kind};
use contact_snippet::Head;

use crate::outcome::Outcome;
use crate::output;

pub(super) fn run(args: &Args, file: &Path) -> Result<Outcome> {
    let json = read(file)?;
    let menu = match Menu::read(&json) {
        Ok(menu) => menu,
        Err(error) => {
            output::complain(error);
            return Ok(Outcome::Findings);
        }
    };
    if let Some(visit) = &args.why {
        let (visit, at) = self::visit(visit)?;
        let lines = at.map_or_else(|| menu.why(&visit), |at| menu.why_at(&visit, at));
        output::print_line(lines.join("\n"))?;
        return Ok(Outcome::Fine);
    }
    let today = today();
    let assets = args.assets.trim_end_matches('/');
    let head = Head { assets, menu: true, ..Head::default() };
    let html = menu.html();
    output::print(match args.kind {
        Kind::Html => format!("{}\n{html}", head.html(true)),
        Kind::HtmlOnly => format!("{}\n{html}", head.html(false)),
        Kind::JsonLd => match today {
            Some(today) => menu.json_ld_from(today),
            None => menu.json_ld(),
        },
        _ => bail!("a menu is html, html-only or json-ld; give one of them after --as"),
    })?;
    let of_format = match args.kind {
        Kind::JsonLd => menu.json_ld_warnings(today),
        _ => Vec::new(),
    };
    for warning in menu.warnings().into_iter().chain(of_format) {
        output::warn(warning);
    }
    Ok(Outcome::Fine)
}

/// The day on which a year of dates begins; that of the place may be the next.
fn today() -> Option<Local> {
    Local::read(&Timestamp::now().to_string())
}

fn read(file: &Path) -> Result<String> {
    if file.as_os_str() == "-" {
        let mut text = String::new();
        io::stdin().read_to_string(&mut text).context("cannot read the standard input")?;
        return Ok(text);
    }
    fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}

/// A visit as the command line describes it, and its moment, if it has one.
fn visit(text: &str) -> Result<(Visit<'_>, Option<Timestamp>)> {
    const TAKES: &str = "it takes device=phone, tablet or desktop, hours=open or closed, or at=2026-12-19T10:00+01:00 instead, lang=fr, path=/shop, campaign=spring";
    ensure!(
        !text.trim().is_empty(),
        "--why \"\" says nothing of a visit; {TAKES}; what is left out is a desktop, open, at /"
    );
    let mut visit = Visit { device: "desktop", open: true, path: "/", ..Visit::default() };
    let (mut at, mut has_hours) = (None, false);
    for part in text.split_ascii_whitespace() {
        match part.split_once('=') {
            Some(("device", value @ ("phone" | "tablet" | "desktop"))) => visit.device = value,
            Some(("hours", value @ ("open" | "closed"))) => {
                visit.open = value == "open";
                has_hours = true;
            }
            Some(("at", value)) => {
                let moment = value.parse().ok();
                at = Some(moment.with_context(|| {
                    format!("--why \"{part}\" is no moment; it takes at=2026-12-19T10:00+01:00")
                })?);
            }
            Some(("lang", value)) => visit.lang = value,
            Some(("path", value)) if value.starts_with('/') => visit.path = value,
            Some(("campaign", value)) => visit.campaign = value,
            _ => bail!("--why \"{part}\" says nothing of a visit; {TAKES}"),
        }
    }
    ensure!(
        at.is_none() || !has_hours,
        "--why has both hours= and at=; at= tells the hours of each link, hours= says one thing of all"
    );
    Ok((visit, at))
}
