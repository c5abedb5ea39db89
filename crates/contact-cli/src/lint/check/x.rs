//! Links to accounts on X, and X's own follow, post, mention and hashtag buttons. Their script completes the
//! link, so the link alone need not be one; its address can be outdated and
//! tracked all the same. X's message button is read as any button.

use super::{Check, window};
use crate::lint::mend;
use crate::lint::page::Element;
use crate::lint::rule::Rule;
use contact_snippet::remark;

const CLASSES: [&str; 4] = [
    "twitter-follow-button",
    "twitter-share-button",
    "twitter-mention-button",
    "twitter-hashtag-button",
];

/// What stands on X where an account's name could.
const OWN_PAGES: [&str; 16] = [
    "about", "compose", "download", "explore", "hashtag", "home", "i", "intent", "jobs", "login",
    "messages", "privacy", "search", "settings", "share", "tos",
];

/// Whether an element is one of them.
pub(super) fn is_button(element: &Element) -> bool {
    element.name == "a" && CLASSES.iter().any(|class| element.has_class(class))
}

/// Whether a link leads to an account on X, which is no contact link, but how a
/// brand is followed.
pub(super) fn is_profile(element: &Element) -> bool {
    let Some(address) = element.get("href").and_then(|href| Address::read(href.trim())) else {
        return false;
    };
    let path = address.rest.split(['?', '#']).next().unwrap_or_default();
    let name = path.trim_matches('/');
    let fits = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
    (1..=15).contains(&name.len())
        && name.bytes().all(fits)
        && !OWN_PAGES.iter().any(|page| page.eq_ignore_ascii_case(name))
}

/// Checks the address of either.
pub(super) fn check(check: &mut Check<'_>, element: &Element) {
    let Some(href) = element.get("href").map(str::trim) else {
        let message = "without X's script the button is no link; give it an href";
        return check.add(Rule::NoHref, element, message, None);
    };
    let Some(address) = Address::read(href) else { return };
    let mended = address.mended();
    let edits = || vec![mend::set(check.html, element, "href", &mended)];
    let fix = (mended != href).then(|| mend::tag(element, edits(), true));
    if !address.secure {
        let message = remark::Remark::Insecure.to_string();
        check.add(Rule::InsecureLink, element, message, fix.clone());
    }
    if let Some(name) = remark::tracking_parameter(href) {
        let message = remark::Remark::Tracked(name.to_owned()).to_string();
        check.add(Rule::TrackedLink, element, message, fix.clone());
    }
    if remark::is_outdated(&address.host) {
        let outdated = remark::Remark::Outdated { old: address.host, new: "x.com".into() };
        check.add(Rule::OutdatedLink, element, outdated.to_string(), fix);
    }
    window::of_element(check, element);
}

/// An address on X.
struct Address<'h> {
    secure: bool,
    host: String,
    rest: &'h str,
}

impl<'h> Address<'h> {
    fn read(href: &'h str) -> Option<Address<'h>> {
        let (scheme, rest) = href.split_once("//")?;
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (host, rest) = rest.split_at_checked(end)?;
        let host = host.to_ascii_lowercase();
        let known = [
            "x.com",
            "twitter.com",
            "www.x.com",
            "www.twitter.com",
            "mobile.twitter.com",
            "mobile.x.com",
        ];
        let secure = !scheme.eq_ignore_ascii_case("http:");
        known.contains(&host.as_str()).then_some(Address { secure, host, rest })
    }

    /// The same place on X's host of today, without what follows the visitor.
    fn mended(&self) -> String {
        let (start, fragment) = match self.rest.split_once('#') {
            Some((start, fragment)) => (start, Some(fragment)),
            None => (self.rest, None),
        };
        let mut mended = String::from("https://x.com");
        match start.split_once('?') {
            Some((path, query)) => {
                mended.push_str(path);
                let pairs: Vec<&str> = query.split('&').filter(|pair| !is_tracking(pair)).collect();
                if !pairs.is_empty() {
                    mended.push('?');
                    mended.push_str(&pairs.join("&"));
                }
            }
            None => mended.push_str(start),
        }
        if let Some(fragment) = fragment {
            mended.push('#');
            mended.push_str(fragment);
        }
        mended
    }
}

fn is_tracking(pair: &str) -> bool {
    pair.is_empty() || remark::tracking_parameter(&format!("?{pair}")).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_on_x_is_mended() {
        for (given, expected) in [
            ("https://twitter.com/furni?ref_src=twsrc%5Etfw", "https://x.com/furni"),
            (
                "http://www.twitter.com/share?text=a&utm_source=b&via=c#d",
                "https://x.com/share?text=a&via=c#d",
            ),
            ("//twitter.com/furni", "https://x.com/furni"),
            ("https://x.com/intent/tweet?", "https://x.com/intent/tweet"),
        ] {
            assert_eq!(Address::read(given).unwrap().mended(), expected);
        }
        assert!(Address::read("https://twitter.com.evil.example/").is_none());
        assert!(Address::read("/furni").is_none());
    }

    #[test]
    fn a_profile_is_an_account_s_name_alone() {
        let is_profile = |href: &str| {
            let html = format!("<a href='{href}'>X</a>");
            let page = crate::lint::page::read(html.as_bytes()).unwrap();
            super::is_profile(&page.elements[0])
        };
        assert!(is_profile("https://twitter.com/furni?ref_src=a") && is_profile("//x.com/furni/"));
        for href in
            ["https://x.com/", "https://x.com/share", "https://x.com/furni/status/1", "/furni"]
        {
            assert!(!is_profile(href), "{href}");
        }
    }
}
