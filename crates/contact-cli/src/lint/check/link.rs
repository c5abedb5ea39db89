//! A plain link, and what can be said against it.

use contact_link::{Contact, Error, Group, Kind};

use super::Check;
use crate::lint::mend;
use crate::lint::page::Element;
use crate::lint::rule::Fix;
use crate::lint::rule::Rule;
use contact_snippet::remark::{self, Remark};

/// Schemes that are for contact and nothing else.
const SCHEMES: [&str; 10] =
    ["tel", "sms", "smsto", "mailto", "whatsapp", "tg", "sgnl", "viber", "sip", "sips"];

/// Checks the link of an element that says nothing else; gives its contact, if
/// it is for one.
pub(super) fn check(check: &mut Check<'_>, element: &Element) -> Option<Contact> {
    let href = element.get("href")?.trim();
    match Contact::parse_href(href) {
        Ok(contact) if has_any_host(&contact) => None,
        Ok(contact) => {
            remarks(check, element, href);
            local_number(check, element, &contact);
            Some(contact)
        }
        Err(error) => refused(check, element, href, error),
    }
}

/// Says why an address is no contact link, where it is meant as one; gives the
/// contact that is meant.
fn refused(
    check: &mut Check<'_>,
    element: &Element,
    href: &str,
    mut error: Error,
) -> Option<Contact> {
    match blanks_encoded(href).map(|encoded| Contact::parse_href(&encoded)) {
        Some(Ok(contact)) if has_any_host(&contact) => return None,
        Some(Ok(contact)) => {
            let (rule, message) = match href.split('?').next().unwrap_or(href).contains(' ') {
                true => (Rule::BrokenLink, error.to_string()),
                // Browsers encode those, other programs end the link there.
                false => (
                    Rule::UntidyLink,
                    "the link has blanks or line breaks in it; write a blank as %20".to_owned(),
                ),
            };
            let fix = fix(check, element, href, &contact);
            check.add(rule, element, message, fix);
            local_number(check, element, &contact);
            return Some(contact);
        }
        // What is wrong beside the blanks.
        Some(Err(other)) => error = other,
        None => {}
    }
    if let Some((host, contact)) = without_scheme(href) {
        let message = format!(
            "without https:// a browser looks for {host} on the page's own site; put https:// before it"
        );
        let fix = fix(check, element, href, &contact);
        check.add(Rule::BrokenLink, element, message, fix);
        return Some(contact);
    }
    check.add(complaint(href, &error)?, element, error.to_string(), None);
    None
}

/// The element with the link of a contact in place of its own.
fn fix(check: &Check<'_>, element: &Element, href: &str, contact: &Contact) -> Option<Fix> {
    let mended = contact.to_string();
    stays_web(href, &mended).then(|| {
        let edit = mend::set(check.html, element, "href", &mended);
        mend::tag(element, vec![edit], true)
    })
}

/// Whether a link that opens in any browser still does so, which no fix may take from it.
fn stays_web(href: &str, mended: &str) -> bool {
    is_web(mended) || !is_web(href)
}

/// Whether a link opens in any browser; a host without its scheme is meant so.
fn is_web(href: &str) -> bool {
    let href = href.trim_start().to_ascii_lowercase();
    let host = href.split(['/', ':', '?', '#']).next().unwrap_or_default();
    ["http:", "https:", "//"].iter().any(|start| href.starts_with(start))
        || host.contains('.') && !href[host.len()..].starts_with(':')
}

/// Says that a number is one of its country. A short one has no other way to be written.
fn local_number(check: &mut Check<'_>, element: &Element, contact: &Contact) {
    if contact.get("to").is_none_or(|to| to.len() < 7) {
        return;
    }
    for warning in contact.quick_warnings().iter().filter(|it| it.kind() == "local_number") {
        check.add(Rule::LocalNumber, element, warning.to_string(), None);
    }
}

/// Says what the link of an element has and a mended one has not.
pub(super) fn remarks(check: &mut Check<'_>, element: &Element, href: &str) {
    let Ok(contact) = Contact::parse_href(href.trim()) else { return };
    if has_any_host(&contact) {
        return;
    }
    for remark in remark::of(href, &contact) {
        let rule = match remark {
            Remark::Insecure => Rule::InsecureLink,
            Remark::Tracked(_) => Rule::TrackedLink,
            Remark::Outdated { .. } => Rule::OutdatedLink,
            // As good as the usual.
            Remark::Elsewhere { .. } => continue,
            // A web address may be written in many ways.
            Remark::Untidy if href.trim_start().starts_with(['h', '/']) => continue,
            Remark::Untidy => Rule::UntidyLink,
        };
        let fix = fix(check, element, href, &contact);
        check.add(rule, element, remark.to_string(), fix);
    }
}

/// A link that is right but for the blanks in it.
pub(super) fn without_blanks(href: &str) -> Option<String> {
    let mended = Contact::parse_href(&blanks_encoded(href.trim())?).ok()?.to_string();
    stays_web(href, &mended).then_some(mended)
}

/// What a browser makes of blanks and line breaks, where there are any.
fn blanks_encoded(href: &str) -> Option<String> {
    let has_some = href.contains([' ', '\t', '\r', '\n']);
    has_some.then(|| href.replace(['\t', '\r', '\n'], "").replace(' ', "%20"))
}

/// The host and the contact of a web address whose scheme was forgotten.
fn without_scheme(href: &str) -> Option<(&str, Contact)> {
    let end = href.find(['/', '?', '#', ':'])?;
    let (host, rest) = href.split_at_checked(end)?;
    if rest.starts_with(':') || !host.contains('.') {
        return None;
    }
    let contact = Contact::parse(&format!("https://{href}")).ok()?;
    (!has_any_host(&contact)).then_some((host, contact))
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
