//! `<meta name="contact-buttons:...">`: what a page sets for all its buttons.

use super::{Check, is_to_be_filled};
use crate::lint::page::Element;
use crate::lint::rule::Rule;

/// How the names begin.
const START: &str = "contact-buttons:";

/// Each setting, with the values that it takes, if they are of a list.
const SETTINGS: [(&str, &[&str]); 7] = [
    ("analytics", &["gtag", "dataLayer", "matomo", "plausible", "fathom", "umami"]),
    ("beacon", &[]),
    ("campaign", &[]),
    ("consent", &["wait", "granted", "denied"]),
    ("desktop", &["number", "qr"]),
    ("ref", &[]),
    ("variant", &[]),
];

pub(super) fn check(check: &mut Check<'_>, meta: &Element) {
    let Some(name) = meta.get("name").and_then(|name| name.strip_prefix(START)) else { return };
    let Some((_, values)) = SETTINGS.iter().find(|(known, _)| *known == name) else {
        let names = SETTINGS.map(|(name, _)| name).join(", ");
        let message = format!("{START}{name} is no setting that is known; there are {names}");
        return check.add(Rule::UnknownSetting, meta, message, None);
    };
    let content = meta.get("content").unwrap_or_default();
    if name == "beacon" && !is_to_be_filled(content) && is_foreign(content.trim(), &check.page.host)
    {
        let message = format!(
            "beacon \"{content}\" is an address of another host, which would learn of every visitor; it takes one of the page's own site, such as /beacon"
        );
        check.add(Rule::ForeignBeacon, meta, message, None);
    }
    if values.is_empty() || is_to_be_filled(content) {
        return;
    }
    let takes = values.join(", ");
    let given: Vec<&str> = match name {
        "consent" => vec![content.trim()],
        _ => content.split([' ', '\t', '\n', '\r', ',']).filter(|one| !one.is_empty()).collect(),
    };
    for value in given.into_iter().filter(|value| !values.contains(value)) {
        let message = format!("{name} \"{value}\" is none that is known; it takes {takes}");
        check.add(Rule::UnknownSetting, meta, message, None);
    }
}

/// Whether an address has a host of its own, which is not that of the page, as far as the page says it.
fn is_foreign(address: &str, own: &str) -> bool {
    let whole = if address.starts_with("//") { format!("https:{address}") } else { address.into() };
    let Ok(url) = url::Url::parse(&whole) else { return false };
    let host = url.host_str().unwrap_or_default();
    let own = own.strip_prefix("www.").unwrap_or(own);
    own.is_empty() || host != own && !host.ends_with(&format!(".{own}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The page's scripts and this list know the same.
    #[test]
    fn they_are_those_of_the_page() {
        let script = |name: &str| {
            let path =
                format!("{}/../contact-button-wasm/js/extras/{name}", env!("CARGO_MANIFEST_DIR"));
            std::fs::read_to_string(path).unwrap()
        };
        let (measure, calls) = (script("measure.js"), script("calls.js"));
        let (_, tools) = measure.split_once("const TOOLS = {").unwrap();
        let (tools, _) = tools.split_once("\n};").unwrap();
        let (_, every) = calls.split_once("const EVERY = {").unwrap();
        let (every, _) = every.split_once("\n};").unwrap();
        let keys = |text: &str| -> Vec<String> {
            let lines = text.lines().filter_map(|line| line.strip_prefix("  "));
            let keys = lines.filter(|line| line.starts_with(char::is_alphabetic));
            keys.filter_map(|line| Some(line.split_once(':')?.0.to_owned())).collect()
        };
        let values = |name: &str| SETTINGS.iter().find(|(known, _)| *known == name).unwrap().1;
        assert_eq!(keys(tools), values("analytics"));
        assert_eq!(keys(every), values("desktop"));
        assert!(measure.contains(&format!("/^({})$/", values("consent").join("|"))));
    }
}
