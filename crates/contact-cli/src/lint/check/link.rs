//! A plain link, and what can be said against it.

use contact_link::{Channel, Contact, Error, Group, Kind};

use super::Check;
use crate::lint::mend;
use crate::lint::page::Element;
use crate::lint::rule::Rule;
use crate::remark::{self, Remark};

/// Schemes that are for contact and nothing else.
const SCHEMES: [&str; 10] =
    ["tel", "sms", "smsto", "mailto", "whatsapp", "tg", "sgnl", "viber", "sip", "sips"];

/// Checks the link of an element that says nothing else; gives its contact, if
/// it is for one.
pub(super) fn check(check: &mut Check<'_>, element: &Element) -> Option<Contact> {
    let href = element.get("href")?.trim();
    match Contact::parse(href) {
        Ok(contact) if has_any_host(&contact) => None,
        Ok(contact) => {
            remarks(check, element, href);
            Some(contact)
        }
        Err(error) => {
            let rule = complaint(href, &error)?;
            let mended = without_blanks(href);
            let fix = mended.as_ref().map(|mended| {
                mend::tag(element, vec![mend::set(check.html, element, "href", mended)], true)
            });
            check.add(rule, element, error.to_string(), fix);
            mended.and_then(|mended| Contact::parse(&mended).ok())
        }
    }
}

/// Says what the link of an element has and a mended one has not.
pub(super) fn remarks(check: &mut Check<'_>, element: &Element, href: &str) {
    let Ok(contact) = Contact::parse(href.trim()) else { return };
    if has_any_host(&contact) {
        return;
    }
    for remark in remark::of(href, &contact) {
        let rule = match remark {
            Remark::Insecure => Rule::InsecureLink,
            Remark::Tracked(_) => Rule::TrackedLink,
            Remark::Outdated { .. } => Rule::OutdatedLink,
            // A web address may be written in many ways.
            Remark::Untidy if href.trim_start().starts_with("http") => continue,
            Remark::Untidy => Rule::UntidyLink,
        };
        let edit = mend::set(check.html, element, "href", &contact.to_string());
        let fix = Some(mend::tag(element, vec![edit], true));
        check.add(rule, element, remark.to_string(), fix);
    }
}

/// A link whose identifier has the blanks of a printed number, without them.
pub(super) fn without_blanks(href: &str) -> Option<String> {
    let (scheme, number) = href.trim().split_once(':')?;
    let channel = match scheme.to_ascii_lowercase().as_str() {
        "tel" => Channel::Tel,
        "sms" | "smsto" => Channel::Sms,
        _ => return None,
    };
    let plain = number.trim_start_matches("//").replace("%20", " ").replace("%2B", "+");
    Some(Contact::new(channel, &plain).ok()?.to_string())
}

/// Which rule an address breaks that is no contact link; none where it is
/// somebody else's address.
fn complaint(href: &str, error: &Error) -> Option<Rule> {
    let scheme = href.split(':').next().unwrap_or_default().to_ascii_lowercase();
    let own_scheme = SCHEMES.contains(&scheme.as_str()) && href.contains(':');
    let group = error.channel().map(|channel| channel.info().group);
    match error.kind() {
        Kind::DeadChannel => Some(Rule::DeadChannel),
        Kind::ReservedName | Kind::NotALink => None,
        Kind::BadParam if own_scheme || is_talk(group) => Some(Rule::UnknownParameter),
        _ if own_scheme || is_talk(group) => Some(Rule::BrokenLink),
        _ => None,
    }
}

/// What people are reached by; pages to share and to follow have many addresses
/// that are none of ours.
fn is_talk(group: Option<Group>) -> bool {
    matches!(group, Some(Group::Call | Group::Message))
}

/// Whether any site may have such an address, so that it is no sign of contact.
fn has_any_host(contact: &Contact) -> bool {
    let forms = contact.channel().info().forms.iter();
    forms.filter(|form| form.name == contact.form()).any(|form| form.template.contains("//{"))
}
