//! What editors and type checkers are told of `<contact-button>`, from the tables that make it, and of `<contact-menu>`,
//! from `elements/menu.rs`.
//!
//! `custom-elements.json` is a Custom Elements Manifest (<https://github.com/webcomponents/custom-elements-manifest>);
//! `elements.d.ts` is the same for TypeScript, which the declarations for React, Preact, Vue and Svelte stand on.

mod menu;

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use contact_button::theme::{Scheme, Variant};
use contact_button::{Button, Channel, IconPlace, Shape, Size};
use contact_link::Contact;
use serde_json::{Value, json};

use crate::look;

/// The files, by name.
pub(super) fn files() -> Result<[(&'static str, String); 2]> {
    let attributes = attributes()?;
    let manifest = serde_json::to_string_pretty(&manifest(&attributes))?;
    Ok([("custom-elements.json", manifest + "\n"), ("elements.d.ts", declarations(&attributes))])
}

/// An attribute of `<contact-button>`.
struct Attribute {
    name: String,
    what: String,
    /// As TypeScript writes it.
    kind: String,
    /// What holds without it.
    unless: Option<&'static str>,
}

/// An attribute without which nothing else holds.
fn own(name: &str, kind: &str, what: &str) -> Attribute {
    Attribute { name: name.into(), what: what.into(), kind: kind.into(), unless: None }
}

fn attributes() -> Result<Vec<Attribute>> {
    let mut all = vec![
        own(
            "channel",
            "ContactChannel",
            "The channel. Without it, that of the link in the element.",
        ),
        own(
            "to",
            "string",
            "Whom: an international phone number, a numeric id, a user name; several by commas where the channel \
             takes several.",
        ),
        own(
            "form",
            "string",
            "The form of the link, where the channel has several, such as `app`.",
        ),
        own(
            "screen-name",
            "string",
            "The account's handle, with or without its `@`, for the label of a message or follow on X.",
        ),
        own(
            "target",
            "string",
            "Where a click opens the link, as an anchor's: `_blank` is a new tab. What leaves the page where it is (a \
             call, an app) opens none.",
        ),
    ];
    all.extend(look()?);
    let known: Vec<String> = all.iter().map(|attribute| attribute.name.clone()).collect();
    for (name, takers) in params() {
        if !known.contains(&name) {
            let what: Vec<String> = takers
                .iter()
                .map(|(wants, channels)| format!("{}: {wants}.", channels.join(", ")))
                .collect();
            all.push(own(&name, "string | number", &what.join(" ")));
        }
    }
    Ok(all)
}

/// Of each parameter, as an attribute: what it is, and for which channels.
type Params = BTreeMap<String, BTreeMap<&'static str, Vec<&'static str>>>;

fn params() -> Params {
    let mut params = Params::new();
    for channel in Channel::ALL {
        let info = channel.info();
        // After a dot comes a second grammar of the same parameter.
        for param in info.params.iter().filter(|param| !param.name.contains('.')) {
            let takers = params.entry(param.name.replace('_', "-")).or_default();
            takers.entry(param.wants).or_default().push(info.name);
        }
    }
    params
}

/// The attributes of the look: their names are those that a button of such a look has.
fn look() -> Result<Vec<Attribute>> {
    let contact = Contact::new("tel", "+33123456789")?;
    let plain = || Button::new(&contact);
    let name = |button: Button<'_>| {
        let plain: Vec<&str> = plain().attributes().map(|(name, _)| name).collect();
        let mut more = button.attributes().map(|(name, _)| name).filter(|n| !plain.contains(n));
        let name = more.next().context("a look is an attribute")?;
        ensure!(more.next().is_none(), "a look is one attribute");
        Ok(name.trim_start_matches("data-").to_owned())
    };
    let one_of = |values: &[&str]| {
        values.iter().map(|value| format!("{value:?}")).collect::<Vec<_>>().join(" | ")
    };
    let schemes: Vec<&str> = ["auto"].into_iter().chain(Scheme::ALL.map(Scheme::name)).collect();
    let sizes: Vec<&str> = Size::ALL.iter().map(|size| size.name()).collect();
    let shapes: Vec<&str> = Shape::ALL.iter().map(|shape| shape.name()).collect();
    let icons: Vec<&str> = IconPlace::ALL.iter().map(|place| place.name()).collect();
    let row = |button, kind: String, unless, what: &str| {
        Ok::<_, anyhow::Error>(Attribute { name: name(button)?, what: what.into(), kind, unless })
    };
    Ok(vec![
        row(
            plain().variant(Variant::Brand),
            one_of(&Variant::ALL.map(Variant::name)),
            Some(Variant::default().name()),
            "How loud the button is.",
        )?,
        row(
            plain().size(Size::Medium),
            one_of(&sizes),
            Some(Size::Medium.name()),
            "How large it is: 28, 36 or 44 px high at least.",
        )?,
        row(
            plain().shape(Shape::Rounded),
            one_of(&shapes),
            Some(Shape::Rounded.name()),
            "Its corners.",
        )?,
        row(
            plain().scheme(Scheme::Dark),
            one_of(&schemes),
            Some("auto"),
            "Its colour scheme; `auto` is the page's.",
        )?,
        row(
            plain().icon(IconPlace::Start),
            one_of(&icons),
            Some(IconPlace::Start.name()),
            "Where the icon is.",
        )?,
        row(
            plain().color("#0a7d5a")?,
            "string".into(),
            None,
            "A plate of your own colour: `#0a7d5a` or `#085`.",
        )?,
        row(
            plain().more_contrast(),
            one_of(&["aaa"]),
            None,
            "A contrast of 7:1 whatever the visitor's setting.",
        )?,
    ])
}

fn manifest(attributes: &[Attribute]) -> Value {
    let properties: Vec<Value> = look::properties()
        .map(|(name, what)| json!({ "name": name, "description": what }))
        .collect();
    json!({
        "schemaVersion": "2.1.0",
        "readme": "README.md",
        "modules": [{
            "kind": "javascript-module",
            "path": "contact-buttons.js",
            "declarations": [{
                "kind": "class",
                "customElement": true,
                "name": "ContactButton",
                "tagName": "contact-button",
                "superclass": { "name": "HTMLElement" },
                "summary": "A contact button: the link in it, made right, or a link made of its attributes.",
                "description": "The button is an `a` in the element, with the class `contact-button`; there is no \
                                shadow tree. The attribute `data-contact-state` of that link is `ready`, or `error` \
                                where no link can be made.",
                "attributes": entries(attributes),
                "cssProperties": properties,
                "slots": [{
                    "name": "",
                    "description": "A link, which works without the script, or the words on the button. Without \
                                    either the button has a label in the page's language.",
                }],
            }],
            "exports": [{
                "kind": "custom-element-definition",
                "name": "contact-button",
                "declaration": { "name": "ContactButton" },
            }],
        }, menu::manifest()],
    })
}

fn channels() -> String {
    let names = Channel::ALL.iter().map(|channel| format!("{:?}", channel.name()));
    names.collect::<Vec<_>>().join(" | ")
}

/// Attributes as a manifest has them.
fn entries(attributes: &[Attribute]) -> Vec<Value> {
    let entry = |attribute: &Attribute| {
        let kind = attribute.kind.replace("ContactChannel", &channels());
        let mut entry = json!({
            "name": attribute.name, "description": attribute.what, "type": { "text": kind },
        });
        if let Some(unless) = attribute.unless {
            entry["default"] = json!(format!("{unless:?}"));
        }
        entry
    };
    attributes.iter().map(entry).collect()
}

fn declarations(attributes: &[Attribute]) -> String {
    let mut text = format!(
        "/** A channel of the catalogue. */\nexport type ContactChannel = {};\n",
        channels()
    );
    interface("ContactButton", "contact-button", attributes, &mut text);
    interface("ContactMenu", "contact-menu", &menu::attributes(), &mut text);
    text.push_str(MENU_ELEMENT);
    text
}

/// The element of the menu, and the names of both.
const MENU_ELEMENT: &str = r#"
/** `<contact-menu>`. It fires `toggle` when it has opened or closed. */
export interface ContactMenuElement extends HTMLElement {
  /** Whether its links are shown. */
  open: boolean;
}

declare global {
  interface HTMLElementTagNameMap {
    "contact-button": HTMLElement;
    "contact-menu": ContactMenuElement;
  }
}
"#;

/// The attributes of an element.
fn interface(name: &str, tag: &str, attributes: &[Attribute], text: &mut String) {
    text.push_str(&format!(
        "\n/** The attributes of `<{tag}>` beside those of every element. */\nexport interface {name}Attributes {{\n"
    ));
    for Attribute { name, what, kind, unless } in attributes {
        let unless = unless.map_or(String::new(), |unless| format!(" `{unless}` unless told."));
        text.push_str(&format!("  /** {what}{unless} */\n  {name:?}?: {kind} | undefined;\n"));
    }
    text.push_str("}\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_attribute_of_a_channel_and_of_the_look_is_there() {
        let attributes = attributes().unwrap();
        let names: Vec<&str> = attributes.iter().map(|attribute| &*attribute.name).collect();
        for channel in Channel::ALL {
            for param in channel.info().params.iter().filter(|param| !param.name.contains('.')) {
                let name = param.name.replace('_', "-");
                assert!(names.contains(&&*name), "{channel} {name}");
            }
        }
        for look in ["variant", "size", "shape", "scheme", "icon", "color", "contrast"] {
            assert!(names.contains(&look), "{look}");
        }
        let mut once = names.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), names.len(), "an attribute stands twice");
    }

    #[test]
    fn no_text_ends_its_comment() {
        for attribute in attributes().unwrap().into_iter().chain(menu::attributes()) {
            assert!(!attribute.what.contains("*/") && !attribute.what.contains('\n'));
            assert!(!attribute.name.contains('_'), "{}", attribute.name);
        }
    }
}
