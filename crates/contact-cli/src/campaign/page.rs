//! The page that a printed code opens, and what its presses are counted under.

use anyhow::{Context as _, Result, ensure};
use url::{Url, form_urlencoded};

/// What the page's script reads from its address, the first where there are several.
const CAMPAIGN: &str = "utm_campaign";
const VARIANT: &str = "utm_content";

/// A page's whole address. Letters beyond ASCII are percent-encoded, as a browser does, and those of
/// a host become Punycode.
pub(super) fn read(text: &str) -> Result<Url> {
    const WANTED: &str = "it takes a page's whole address, such as https://brand.example/spring";
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    ensure!(rest.is_some_and(|rest| !rest.is_empty()), "{WANTED}");
    // No address has these, and a browser would drop some of them unseen.
    let other =
        text.chars().find(|&c| c.is_whitespace() || c.is_control() || "\"'<>\\^`{|}".contains(c));
    if let Some(other) = other {
        let encoded = form_urlencoded::byte_serialize(other.to_string().as_bytes())
            .collect::<String>()
            .replace('+', "%20");
        anyhow::bail!("{other:?} stands in no address; write {encoded}, if it is meant. {WANTED}");
    }
    Url::parse(text).with_context(|| WANTED)
}

/// The page as a campaign's code has it, and the parameters that gave way to the campaign's own.
pub(super) fn counted(page: &Url, campaign: &str, variant: Option<&str>) -> (Url, Vec<String>) {
    let (mut kept, mut replaced) = (Vec::new(), Vec::new());
    for pair in page.query().unwrap_or_default().split('&').filter(|pair| !pair.is_empty()) {
        let name = form_urlencoded::parse(pair.as_bytes()).next().map(|(name, _)| name);
        let ours = name.is_some_and(|name| [CAMPAIGN, VARIANT].contains(&&*name));
        // The others stay as they are written.
        if ours { &mut replaced } else { &mut kept }.push(pair.to_owned());
    }
    kept.push(format!("{CAMPAIGN}={campaign}"));
    kept.extend(variant.map(|variant| format!("{VARIANT}={variant}")));
    let mut counted = page.clone();
    counted.set_query(Some(&kept.join("&")));
    // What is the campaign's own already is not replaced.
    replaced.retain(|pair| !kept.contains(pair));
    (counted, replaced)
}
