//! A menu as the markup of `<contact-menu>`.

use alloc::format;
use alloc::string::String;

use super::lists::{Compiled, List, Place};
use super::message::names;
use super::{File, Placement};
use crate::button::Button;
use crate::html::{attribute, escape};

pub(super) fn html(file: &File, compiled: &Compiled) -> String {
    let mut html = String::from("<contact-menu");
    let placement = match file.placement {
        Placement::BottomEnd => "",
        Placement::BottomStart => "bottom-start",
        Placement::Inline => "inline",
    };
    let zone = if file.hours.is_empty() { "" } else { &file.timezone };
    for (name, value) in [
        ("label", &*file.label),
        ("lang", &file.lang),
        ("hours", &file.hours),
        ("timezone", zone),
        ("closed", &file.closed),
        ("placement", placement),
        ("greeting", &file.greeting),
        // Its own button is in the colour of the links.
        ("data-color", color(file)),
    ] {
        if !value.is_empty() {
            attribute(name, value, &mut html);
        }
    }
    // What the script would else ask the page for.
    for (name, value) in &file.page {
        let asks = |text: &str| names(text).any(|asked| asked == name);
        if compiled.links().any(|link| link.left.iter().any(|(_, text)| asks(text))) {
            attribute(&format!("data-{name}"), value, &mut html);
        }
    }
    html.push_str(">\n");
    for list in &compiled.lists {
        write(list, file, &mut html);
    }
    html.push_str("</contact-menu>\n");
    html
}

/// The colour of all links, or nothing.
fn color(file: &File) -> &str {
    let pairs = file.look.pairs();
    pairs.into_iter().find(|(name, _)| *name == "color").map_or("", |(_, value)| value)
}

/// Links under a heading are a list of their own; those without one are children of the menu.
fn write(list: &List, file: &File, html: &mut String) {
    if list.label.is_empty() {
        for link in &list.links {
            html.push_str("  ");
            anchor(link, file, html);
            html.push('\n');
        }
        return;
    }
    // Never a level too deep for the heading before it.
    html.push_str("  <h2>");
    escape(&list.label, html);
    html.push_str("</h2>\n  <ul>\n");
    for link in &list.links {
        html.push_str("    <li>");
        anchor(link, file, html);
        html.push_str("</li>\n");
    }
    html.push_str("  </ul>\n");
}

fn anchor(link: &Place, file: &File, html: &mut String) {
    let said = &link.said;
    let button = Button::new(&link.contact)
        .lang(&file.lang)
        .screen_name(&said.screen_name)
        .label(said.label.as_str());
    let button = file.look.dress(button);
    // What the page fills in is no link that is finished.
    let open = !link.left.is_empty();
    html.push_str("<a");
    for (name, value) in button.attributes() {
        if !(open && name == "data-contact-state") {
            attribute(name, value, html);
        }
    }
    if open {
        attribute("data-to", &said.to, html);
        for (name, value) in &link.left {
            attribute(&format!("data-{}", name.replace('_', "-")), value, html);
        }
    }
    let zoned = link.schedule.as_ref().map(|schedule| schedule.attributes());
    for (name, value) in zoned.iter().flatten().copied().chain([
        ("id", &*said.id),
        ("data-numbers", &*super::checks::written(said)),
        ("data-cost", &said.cost),
        ("data-slot", &link.slot),
        ("data-when", link.when.as_ref().map_or("", |when| when.as_str())),
        ("data-unless", link.unless.as_ref().map_or("", |unless| unless.as_str())),
    ]) {
        if !value.is_empty() {
            attribute(name, value, html);
        }
    }
    html.push('>');
    let label = button.content().unwrap_or_else(|| said.label.clone());
    match &link.agent {
        Some(agent) => {
            // The name says whom, the rest how.
            if !agent.picture.is_empty() {
                html.push_str("<img");
                attribute("src", &agent.picture, html);
                html.push_str(" alt=\"\" width=\"40\" height=\"40\" loading=\"lazy\"> ");
            }
            html.push_str("<span>");
            escape(&agent.name, html);
            html.push_str(" <small>");
            let parts = [&*agent.role, &label].map(str::trim);
            let [role, way] = parts;
            escape(role, html);
            html.push_str(if role.is_empty() { "" } else { ", " });
            escape(way, html);
            html.push_str("</small></span>");
        }
        None => button.write_label(&label, html),
    }
    button.write_end(html);
}
