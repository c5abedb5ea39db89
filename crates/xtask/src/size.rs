//! `cargo xtask size`: the bytes that a page with two buttons loads, against budget.toml.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;

use anyhow::{Context, Result, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;
use lexopt::Parser;

use crate::budget::Budget;
use crate::dist::{self, Optimise};
use crate::workspace;

/// What a page with one X message button and one call button loads, in the order in which it comes to need it.
const PAGE: [(&str, &[&str]); 3] = [
    (
        "both buttons complete already",
        &["contact-buttons.js", "contact-buttons.css", "icons/x.svg", "icons/tel.svg"],
    ),
    ("two plain links", &["contact-buttons-finish.js"]),
    ("with a label of ours, or X's own markup", &["contact-buttons.wasm"]),
];

/// What a page with a menu and opening hours loads more than two plain links.
const MENU: [&str; 4] = [
    "contact-buttons-extras.js",
    "contact-buttons-hours.js",
    "contact-buttons-menu.css",
    "icons/sms.svg",
];

/// What comes when it opens: the icons of a call, WhatsApp, X, Telegram and e-mail, but for those of the two links.
const OPENED: [&str; 3] = ["icons/whatsapp.svg", "icons/telegram.svg", "icons/email.svg"];

/// The studio's logic: what it loads first, all of it, and the numbering plans, where a national number is typed.
const STUDIO: [&str; 3] = ["studio/first.wasm", "studio/studio.wasm", "studio/phone.wasm"];

/// What a page with any of X's buttons loads, in English.
const X_PAGE: [&str; 4] =
    ["widgets.js", "contact-buttons.js", "contact-buttons.css", "icons/x.svg"];

/// The same of X's own follow button, as published in May 2026: four files, its settings and its log left out.
const X_ITSELF: usize = 125_018;

/// What it loads besides.
const BESIDES: [(&str, &str); 9] = [
    ("where something has the focus beside a menu", "contact-buttons-aside.js"),
    ("where opening hours have dates", "contact-buttons-dates.js"),
    ("where a number is shown or chosen", "contact-buttons-calls.js"),
    ("where a visitor opens a QR code", "contact-buttons-qr.js"),
    ("and with it", "contact-buttons-qr.wasm"),
    ("where somebody counts", "contact-buttons-measure.js"),
    (
        "where a menu, hours or a number speak another language than English",
        "contact-buttons-words.js",
    ),
    ("where a link is unusual or wrong", "contact-buttons-full.wasm"),
    ("where a button has a colour of its own", "contact-buttons-color.wasm"),
];

/// Brotli bytes of what others' buttons load, measured once, and what they do for them.
const PEERS: [(&str, usize, &str); 3] = [
    ("github-buttons 2.33.1", 5_770, "one brand, nothing to validate"),
    ("shareon 2.8.1", 8_229, "24 share links, targets not checked"),
    ("X's widgets.js", 23_932, "its script alone; a whole follow button is 125,018"),
];

pub(crate) fn command(args: Parser) -> Result<()> {
    crate::no_more(args)?;
    check()
}

/// Prints the table and fails over the budget.
pub(crate) fn check() -> Result<()> {
    dist::build(Optimise::Always)?;
    let budget = Budget::read()?;
    println!("a page with two buttons             raw  gzip -9 brotli 11");
    let mut together = Bytes::default();
    let mut over = Vec::new();
    let limits = [budget.complete_page, budget.two_button_page, budget.wasm_page];
    for ((what, files), limit) in PAGE.into_iter().zip(limits) {
        together = together.plus(list(files)?);
        over.extend(held(what, together, limit));
        if limit == budget.two_button_page {
            print!("{}", peers(together.brotli)?);
        }
    }
    for (what, file) in BESIDES {
        println!("\nonly {what}\n  {}", row(file, weigh_file(file)?));
    }
    let mut more = Bytes::default();
    for (what, files, limit) in [
        ("a menu, with hours", &MENU[..], budget.menu_page),
        ("and opened, of five channels", &OPENED, budget.menu_opened),
    ] {
        println!();
        more = more.plus(list(files)?);
        over.extend(held(what, more, limit));
    }
    ensure!(over.is_empty(), "{}", over.join("; "));
    check_x()?;
    check_languages(budget.language)?;
    check_studio([budget.studio_first, budget.studio])
}

/// Prints what the studio's own page loads, which no other page does, and fails over the budget.
fn check_studio(limits: [usize; 2]) -> Result<()> {
    println!("\nthe studio");
    let [first, whole, phone] = STUDIO;
    let mut over = Vec::new();
    for (file, limit) in [first, whole].into_iter().zip(limits) {
        over.extend(held(file, weigh_file(file)?, limit));
    }
    println!("{}", row(phone, weigh_file(phone)?));
    ensure!(over.is_empty(), "the studio: {}", over.join("; "));
    Ok(())
}

/// Prints what one of X's buttons loads with `widgets.js`, and fails over the budget.
pub(crate) fn check_x() -> Result<()> {
    let limit = Budget::read()?.x_button;
    println!("\na page with any of X's buttons      raw  gzip -9 brotli 11");
    let together = list(&X_PAGE)?;
    let all = format!("{} requests", X_PAGE.len());
    let over = held(&all, together, limit);
    println!("  X's own: {}, {}", grouped(X_ITSELF), beside(together.brotli, X_ITSELF));
    ensure!(over.is_none(), "X's buttons: {}", over.unwrap_or_default());
    Ok(())
}

/// Prints the files, and gives their sum.
fn list(files: &[&str]) -> Result<Bytes> {
    let mut together = Bytes::default();
    for file in files {
        let bytes = weigh_file(file)?;
        println!("  {}", row(file, bytes));
        together = together.plus(bytes);
    }
    Ok(together)
}

/// Prints a sum beside its limit, and says by how much it is over.
fn held(what: &str, sum: Bytes, limit: usize) -> Option<String> {
    println!("{}\n  of {} bytes in budget.toml", row(what, sum), grouped(limit));
    let over = sum.brotli.checked_sub(limit).filter(|over| *over > 0)?;
    Some(format!("{what}: {} bytes over", grouped(over)))
}

/// Fails where a language is over its budget.
fn check_languages(limit: usize) -> Result<()> {
    let mut largest = 0;
    let files = workspace::files("dist/words", "txt")?;
    for file in &files {
        let bytes = weigh(&fs::read(file)?)?.brotli;
        ensure!(bytes <= limit, "{} has {bytes} bytes, and may have {limit}", file.display());
        largest = largest.max(bytes);
    }
    ensure!(!files.is_empty(), "dist/words has no language");
    println!("{} languages, of {largest} of {limit} bytes at most", files.len());
    Ok(())
}

fn row(name: &str, bytes: Bytes) -> String {
    let Bytes { raw, gzip, brotli } = bytes;
    let width = if name.contains('.') { 28 } else { 30 };
    format!("{name:<width$} {:>8} {:>8} {:>9}", grouped(raw), grouped(gzip), grouped(brotli))
}

/// Other people's buttons beside ours.
fn peers(ours: usize) -> Result<String> {
    let mut out = String::new();
    for (name, bytes, what) in PEERS {
        let compared = beside(ours, bytes);
        writeln!(out, "  {name}: {}, {compared} ({what})", grouped(bytes))?;
    }
    Ok(out)
}

/// Whether a peer's page is smaller, said plainly.
fn beside(ours: usize, peer: usize) -> String {
    if peer < ours {
        format!("SMALLER than ours by {}", grouped(ours - peer))
    } else {
        format!("larger than ours by {}", grouped(peer - ours))
    }
}

#[derive(Copy, Clone, Debug, Default, Eq, PartialEq)]
struct Bytes {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Bytes {
    fn plus(self, other: Bytes) -> Bytes {
        Bytes {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }
}

fn weigh_file(file: &str) -> Result<Bytes> {
    let path = workspace::dist().join(file);
    weigh(&fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?)
}

fn weigh(content: &[u8]) -> Result<Bytes> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(content)?;
    let mut brotli = Vec::new();
    let best = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    brotli::BrotliCompress(&mut &content[..], &mut brotli, &best)?;
    Ok(Bytes { raw: content.len(), gzip: gzip.finish()?.len(), brotli: brotli.len() })
}

/// 12345 as 12,345.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weighs_what_is_sent() {
        let bytes = weigh(&[b'a'; 10_000]).unwrap();
        assert_eq!(bytes.raw, 10_000);
        assert!(bytes.brotli < bytes.gzip && bytes.gzip < 100, "{bytes:?}");
    }

    #[test]
    fn thousands_are_grouped() {
        assert_eq!([0, 999, 1000, 1234567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn a_smaller_peer_is_called_smaller() {
        assert_eq!(beside(8_000, 5_770), "SMALLER than ours by 2,230");
        assert_eq!(beside(8_000, 8_229), "larger than ours by 229");
    }
}
