//! A link or a button: which contact it is for, and what is wrong with it.

use contact_button::{Markup, Problem};
use contact_link::Contact;

use super::{Check, link, name, window, x};
use crate::lint::mend;
use crate::lint::page::Element;
use crate::lint::rule::Rule;

/// Accounts of somebody's documentation, which get copied with its examples.
const EXAMPLES: [(&str, &str); 2] =
    [("3805104374", "@furni, X's example"), ("23252770252", "a number made up for an example")];

/// Checks an element; gives its contact, if it is for one.
pub(super) fn check(check: &mut Check<'_>, element: &Element) -> Option<Contact> {
    let contact = match element.name.as_str() {
        // The link in it is checked by itself, with what it says.
        "contact-button" if element.has_link => return None,
        "contact-button" => custom_element(check, element)?,
        _ if x::is_button(element) => {
            x::check(check, element);
            return None;
        }
        _ => anchor(check, element)?,
    };
    for field in ["to", "user_id"] {
        let given = contact.get(field).unwrap_or_default();
        if let Some((_, whose)) = EXAMPLES.iter().find(|(id, _)| *id == given) {
            let message = format!("{given} is {whose}; put the brand's own account there");
            check.add(Rule::ExampleId, element, message, None);
        }
    }
    Some(contact)
}

/// `<a>` and `<area>`.
fn anchor(check: &mut Check<'_>, element: &Element) -> Option<Contact> {
    let contact = match asked(element, check.lang(element)) {
        Some(Ok(made)) => {
            let contact = Contact::parse(&made).ok()?;
            match element.get("href") {
                // What the attributes add is the script's business; the link must work without.
                Some(href) if !href.trim().is_empty() => {
                    link::remarks(check, element, href);
                }
                _ => {
                    let edits = vec![mend::set(check.html, element, "href", &made)];
                    let message = "without a script the button is no link; give it an href";
                    let fix = Some(mend::tag(element, edits, true));
                    check.add(Rule::NoHref, element, message, fix);
                }
            }
            contact
        }
        Some(Err(problem)) => {
            let mended = element.get("href").and_then(link::without_blanks);
            let fix = mended.filter(|_| problem.attribute() == "href").map(|mended| {
                let edit = mend::set(check.html, element, "href", &mended);
                mend::tag(element, vec![edit], true)
            });
            check.add(Rule::BrokenLink, element, problem.to_string(), fix);
            return None;
        }
        None if x::is_profile(element) => {
            x::check(check, element);
            return None;
        }
        None => link::check(check, element)?,
    };
    window::check(check, element, &contact);
    name::check(check, element, &contact);
    Some(contact)
}

/// `<contact-button>` without a link in it.
fn custom_element(check: &mut Check<'_>, element: &Element) -> Option<Contact> {
    match asked(element, check.lang(element))? {
        Ok(href) => {
            let contact = Contact::parse(&href).ok()?;
            let (href, label) =
                (mend::escape(&href, '"'), contact_snippet::label(&contact, check.lang(element)));
            let link = format!("<a href=\"{href}\">{}</a>", mend::escape_text(&label));
            let at = element.tag.end..element.tag.end;
            let edits = vec![crate::lint::edit::Edit::new(at, link)];
            // What else stands in it would stand beside the link.
            let fix =
                mend::whole(element, edits, element.end_tag.is_some() && !element.has_content);
            let message = "without a script there is no link in it; put one there";
            check.add(Rule::NoHref, element, message, Some(fix));
            Some(contact)
        }
        Err(problem) => {
            // On an element of its own the attributes have no `data-`.
            let attribute = problem.attribute();
            let attribute = match attribute.trim_start_matches("data-") {
                "contact" => "channel",
                other => other,
            };
            let message = format!("{attribute}: {}", problem.error());
            check.add(Rule::BrokenLink, element, message, None);
            None
        }
    }
}

/// The link that the script makes of an element that asks to be a button.
fn asked(element: &Element, lang: &str) -> Option<Result<String, Problem>> {
    let custom = element.name == "contact-button";
    let names: Vec<(String, &str)> = element
        .attributes
        .iter()
        .filter_map(|attribute| {
            let name = match attribute.name.as_str() {
                "channel" if custom => "contact",
                "class" | "href" | "lang" | "target" | "rel" => return None,
                name if custom => name,
                name => name.strip_prefix("data-")?,
            };
            Some((name.to_owned(), attribute.value.as_str()))
        })
        .collect();
    let attributes: Vec<(&str, &str)> =
        names.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    let get = |name| element.get(name).unwrap_or_default();
    let markup = Markup {
        class: get("class"),
        href: element.get("href").filter(|_| !custom),
        lang,
        target: get("target"),
        rel: get("rel"),
        text: &element.words,
        has_content: element.has_content,
        wrapped: element.wrapped || custom,
        attributes: &attributes,
        ..Markup::default()
    };
    match markup.read() {
        Ok(button) => Some(Ok(button?.href().to_owned())),
        Err(problem) => Some(Err(problem)),
    }
}
