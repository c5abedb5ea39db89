//! What can be said against a link that is understood all the same.

use std::fmt;

use contact_link::Contact;

/// Hosts, with all of their subdomains, and schemes that their services have given up. Any
/// other that is not the usual one is in use: of countries, of companies, of apps.
const OUTDATED: [&str; 10] = [
    // Renamed.
    "twitter.com",
    "threads.net",
    "instagr.am",
    "vkontakte.ru",
    "discordapp.com",
    "telegram.me",
    "telegram.dog",
    // Closed in April 2026; m.me stays.
    "messenger.com",
    // Deprecated by LINE, since any app can take it.
    "line:",
    // Of phones' own making; RFC 5724 has sms:.
    "smsto:",
];

/// Something that the link of a contact has and ours would not.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Remark {
    /// It is `http:`.
    Insecure,
    /// It tells the service where the visitor comes from.
    Tracked(String),
    /// An older host or scheme than the service's own today.
    Outdated {
        /// The host or scheme that it has.
        old: String,
        /// The one of today.
        new: String,
    },
    /// Another host or scheme of the service's own than the usual, no worse than that.
    Elsewhere {
        /// The host or scheme that it has.
        other: String,
        /// The usual one.
        usual: String,
    },
    /// It says the same in another way.
    Untidy,
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Remark::Insecure => {
                f.write_str("the link begins with http://, so others can change it on its way")
            }
            Remark::Tracked(name) => {
                write!(f, "the parameter {name} tells the service where the visitor comes from")
            }
            Remark::Outdated { old, new } => {
                write!(f, "{old} is outdated; the service's own is {new}")
            }
            Remark::Elsewhere { other, usual } => {
                write!(f, "{other} is another address of the same; {usual} is the usual one")
            }
            Remark::Untidy => {
                f.write_str("the link works, but is not written as its service documents it")
            }
        }
    }
}

/// Everything that `given`, which was read as `contact`, has and the contact's own
/// link has not.
pub fn of(given: &str, contact: &Contact) -> Vec<Remark> {
    let mended = contact.to_string();
    let given = given.trim();
    let mut remarks = Vec::new();
    if given == mended {
        return remarks;
    }
    if given.get(..7).is_some_and(|start| start.eq_ignore_ascii_case("http://")) {
        remarks.push(Remark::Insecure);
    }
    if let Some(name) = tracking_parameter(given) {
        remarks.push(Remark::Tracked(name.to_owned()));
    }
    let (old, new) = (place(given), place(&mended));
    let bare = |place: &str| place.to_ascii_lowercase().trim_start_matches("www.").to_owned();
    if bare(old) != bare(new) {
        let (old, new) = (old.to_lowercase(), new.to_owned());
        remarks.push(match is_outdated(&old) {
            true => Remark::Outdated { old, new },
            false => Remark::Elsewhere { other: old, usual: new },
        });
    }
    if remarks.is_empty() {
        remarks.push(Remark::Untidy);
    }
    remarks
}

/// Whether a service has given up a host, or a scheme with its colon.
///
/// ```
/// use contact_snippet::remark::is_outdated;
/// assert!(is_outdated("mobile.twitter.com") && is_outdated("smsto:"));
/// assert!(!is_outdated("contoso.zoom.us"));
/// ```
pub fn is_outdated(place: &str) -> bool {
    let place = place.to_ascii_lowercase();
    let is_of = |old: &&str| {
        place.strip_suffix(old).is_some_and(|sub| sub.is_empty() || sub.ends_with('.'))
    };
    OUTDATED.iter().any(is_of)
}

/// The first parameter of an address that follows the visitor.
///
/// ```
/// use contact_snippet::remark::tracking_parameter;
/// assert_eq!(tracking_parameter("https://x.com/furni?lang=fr&utm_source=page"), Some("utm_source"));
/// ```
pub fn tracking_parameter(url: &str) -> Option<&str> {
    tracking_parameters(url).next()
}

/// Every parameter of an address that follows the visitor.
pub fn tracking_parameters(url: &str) -> impl Iterator<Item = &str> {
    const NAMES: [&str; 22] = [
        "fbclid",
        "gclid",
        "igshid",
        "igsh",
        "ref_src",
        "ref_url",
        "original_referer",
        "msclkid",
        "dclid",
        "gbraid",
        "wbraid",
        "yclid",
        "twclid",
        "ttclid",
        "mc_cid",
        "mc_eid",
        "_ga",
        "_gl",
        "mibextid",
        "si",
        "xmt",
        "srsltid",
    ];
    let query = url.split_once('?').map_or("", |(_, query)| query);
    let query = query.split('#').next().unwrap_or_default();
    let names = query.split('&').map(|pair| pair.split('=').next().unwrap_or_default());
    names.filter(|name| name.starts_with("utm_") || NAMES.contains(name))
}

/// The host of a web address, its scheme with the colon where it is another.
fn place(url: &str) -> &str {
    let head = |text: &'_ str| text.find([':', '/', '?', '#']).unwrap_or(text.len());
    let (first, rest) = url.split_at(head(url));
    let host = match rest.strip_prefix("://") {
        Some(rest) if first.to_ascii_lowercase().starts_with("http") => rest,
        // As secure as the page that it stands in.
        None if first.is_empty() => rest.trim_start_matches('/'),
        _ if rest.starts_with("://") || rest.starts_with(':') && !first.contains('.') => {
            return url.get(..=first.len()).unwrap_or(first);
        }
        // As people write it, without its scheme.
        _ => return first,
    };
    host.get(..head(host)).unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn remarks(url: &str) -> Vec<Remark> {
        of(url, &Contact::parse(url).unwrap())
    }

    #[test]
    fn what_is_right_gives_no_remark() {
        for url in
            ["https://wa.me/33612345678", "tel:+33123456789", "whatsapp://send?phone=33612345678"]
        {
            assert_eq!(remarks(url), [], "{url}");
        }
    }

    #[test]
    fn each_is_named() {
        let old = "http://twitter.com/messages/compose?recipient_id=12&utm_source=page";
        let outdated = Remark::Outdated { old: "twitter.com".into(), new: "x.com".into() };
        assert_eq!(
            remarks(old),
            [Remark::Insecure, Remark::Tracked("utm_source".into()), outdated]
        );
        assert_eq!(remarks("tel:+33-1-23-45-67-89"), [Remark::Untidy]);
        assert_eq!(remarks("https://www.x.com/intent/tweet?text=a"), [Remark::Untidy]);
        assert_eq!(remarks("//wa.me/33612345678"), [Remark::Untidy]);
        assert_eq!(remarks("WA.me/33612345678"), [Remark::Untidy]);
        let host = Remark::Outdated { old: "twitter.com".into(), new: "x.com".into() };
        assert_eq!(remarks("twitter.com/intent/tweet?text=a"), [host]);
        let scheme = Remark::Outdated { old: "smsto:".into(), new: "sms:".into() };
        assert_eq!(remarks("smsto:+33612345678"), [scheme]);
    }

    fn remarks_of_usual(url: &str) -> Vec<String> {
        let contact = Contact::parse(url).unwrap().canonical();
        of(url, &contact).iter().map(Remark::to_string).collect()
    }

    #[test]
    fn every_outdated_place_is_called_that_and_no_other() {
        let old = [
            "https://mobile.twitter.com/furni",
            "https://www.threads.net/@furni",
            "https://instagr.am/furni",
            "https://vkontakte.ru/share.php?url=https://example.com/",
            "https://discordapp.com/users/80351110224678912",
            "https://telegram.me/furni_help",
            "https://telegram.dog/furni_help",
            "https://www.messenger.com/t/furni",
            "line://oaMessage/%40furni",
            "SMSTO:+33612345678",
        ];
        for entry in OUTDATED {
            let url = old.iter().find(|url| place(url).to_lowercase().ends_with(entry));
            let url = url.unwrap_or_else(|| panic!("no link on {entry}"));
            let said = remarks(url);
            assert!(matches!(&said[..], [Remark::Outdated { .. }]), "{url}: {said:?}");
        }
        for url in [
            "https://teams.cloud.microsoft/l/chat/0/0?users=help@example.com",
            "https://us02web.zoom.us/j/12345678901",
            "https://contoso.zoom.us/j/12345678901",
            "https://discord.com/invite/furni",
            "https://ptb.discord.com/users/80351110224678912",
            "https://api.whatsapp.com/send?phone=33612345678",
            "https://www.facebook.com/messages/t/furni",
            "https://www.yelp.fr/biz/furni-paris",
            "https://durov.t.me",
            "instagram://user?username=furni",
            "twitter://user?screen_name=furni",
            "maps://?daddr=Paris",
        ] {
            let said = remarks_of_usual(url).concat();
            assert!(!said.contains("outdated"), "{url}: {said}");
        }
        let zoom = "https://us02web.zoom.us/j/12345678901";
        assert_eq!(
            remarks_of_usual(zoom),
            ["us02web.zoom.us is another address of the same; zoom.us is the usual one"]
        );
        let app = "whatsapp://send?phone=33612345678";
        assert_eq!(
            remarks_of_usual(app),
            ["whatsapp: is another address of the same; wa.me is the usual one"]
        );
    }
}
