//! What an element says of its link beside where it leads: hours, rules, numbers for campaigns.

use contact_button::strategy::Conditions;
use contact_button::{Channel, Schedule, ScheduleError};
use contact_link::Contact;

use super::{Check, is_to_be_filled, x};
use crate::lint::page::Element;
use crate::lint::rule::Rule;

/// Checks an element of a page that has these contacts.
pub(super) fn check(check: &mut Check<'_>, element: &Element, contacts: &[(&Element, Contact)]) {
    hours(check, element, contacts);
    conditions(check, element);
    numbers(check, element, contacts);
}

/// The value, where there is one to check.
fn get<'e>(element: &'e Element, name: &str) -> Option<&'e str> {
    let value = element.get(name)?.trim();
    (!value.is_empty() && !is_to_be_filled(value)).then_some(value)
}

fn hours(check: &mut Check<'_>, element: &Element, contacts: &[(&Element, Contact)]) {
    let of_menu = element.name == "contact-menu";
    let names = match of_menu {
        true => ["hours", "timezone", "closed"],
        false => ["data-hours", "data-timezone", "data-closed"],
    };
    let [hours, zone, closed] = names.map(|name| get(element, name));
    let mut add = |message| check.add(Rule::BadHours, element, message, None);
    // The zone of a page that leaves it to the visitor's clock is whatever that is.
    match Schedule::new(hours.unwrap_or("24/7"), zone.unwrap_or("UTC")) {
        Err(error @ ScheduleError::Hours(_)) => {
            add(error.to_string());
            if let Some(Err(error)) = zone.map(|zone| Schedule::new("24/7", zone)) {
                add(error.to_string());
            }
        }
        Err(error) => add(error.to_string()),
        Ok(_) => {}
    }
    if closed.is_some_and(|closed| closed != "note") && !says(element, names[0]) {
        let message =
            format!("{} says nothing without {}; give hours beside it", names[2], names[0]);
        return add(message);
    }
    let Some(closed) = closed.filter(|closed| !["note", "hide"].contains(closed)) else { return };
    let none = || ScheduleError::Closed(closed.to_owned()).to_string();
    let Ok(channel) = closed.parse::<Channel>() else { return add(none()) };
    let end = element.end_tag.as_ref().map_or(usize::MAX, |end| end.start);
    let stands_in = |(link, contact): &(&Element, Contact)| {
        let inside = (element.tag.end..end).contains(&link.tag.start);
        contact.channel() == channel && link.tag != element.tag && inside == of_menu
    };
    // What X's own markup is for is known to the script alone.
    let mut others = check.page.elements.iter();
    if !contacts.iter().any(stands_in) && !others.any(x::is_button) {
        let message = none();
        check.add(Rule::BadHours, element, message, None);
    }
}

/// Whether there is a value, were it one that is still to be filled in.
fn says(element: &Element, name: &str) -> bool {
    element.get(name).is_some_and(|value| !value.trim().is_empty())
}

/// Whether an element has hours that its rules can ask for: its own, or those of the menu around it.
fn has_hours(check: &Check<'_>, element: &Element) -> bool {
    let around = |menu: &&Element| {
        let end = menu.end_tag.as_ref().map_or(usize::MAX, |end| end.start);
        menu.name == "contact-menu" && (menu.tag.end..end).contains(&element.tag.start)
    };
    let mut menus = check.page.elements.iter().filter(around);
    says(element, "data-hours") || menus.any(|menu| says(menu, "hours"))
}

fn conditions(check: &mut Check<'_>, element: &Element) {
    let is_ruled = ["a", "contact-button", "li"].contains(&element.name.as_str());
    for name in ["data-when", "data-unless"] {
        let Some(text) = get(element, name) else { continue };
        let message = match text.parse::<Conditions>() {
            Err(error) => format!("{name}: {error}"),
            Ok(rule) if is_ruled && rule.asks("hours") && !has_hours(check, element) => format!(
                "{name} asks for hours, and there are none: it takes data-hours on the same element, or hours on the menu around it"
            ),
            Ok(_) if is_ruled => continue,
            Ok(_) => format!(
                "{name} does nothing on <{}>; it takes a link, a <contact-button> or an <li>",
                element.name
            ),
        };
        check.add(Rule::BadCondition, element, message, None);
    }
}

/// As the script reads them: `spring=+33 1 23 45 67 90; autumn=+33 1 23 45 67 91`.
fn numbers(check: &mut Check<'_>, element: &Element, contacts: &[(&Element, Contact)]) {
    let Some(list) = get(element, "data-numbers") else { return };
    let contact = contacts.iter().find(|(link, _)| link.tag == element.tag);
    let channel = contact.map(|(_, contact)| contact.channel().name());
    // A link of the page's own, or a <contact-button> around one.
    let other = match element.name.as_str() {
        "contact-button" => get(element, "channel"),
        _ => get(element, "href")
            .filter(|href| !href.trim().to_ascii_lowercase().starts_with("tel:")),
    };
    if channel.or(other).is_some_and(|channel| channel != "tel") {
        let message = "numbers are for calls, and this link is none; put them on a tel: link";
        check.add(Rule::BadNumbers, element, message, None);
    }
    for item in list.split(';').map(str::trim).filter(|item| !item.is_empty()) {
        let number = item.split_once('=').filter(|(name, _)| !name.trim().is_empty());
        let contact = number.and_then(|(_, number)| Contact::new("tel", number.trim()).ok());
        if !contact.is_some_and(|contact| contact.get("to").is_some_and(|to| to.starts_with('+'))) {
            let message = format!(
                "numbers \"{item}\" is no campaign with its number; it takes spring=+33 1 23 45 67 89"
            );
            check.add(Rule::BadNumbers, element, message, None);
        }
    }
}
