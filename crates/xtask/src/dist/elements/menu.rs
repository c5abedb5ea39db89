//! `<contact-menu>`, as README has it.

use serde_json::{Value, json};

use super::{Attribute, entries, own};

/// Its attributes.
pub(super) fn attributes() -> Vec<Attribute> {
    let mut all = vec![
        own(
            "label",
            "string",
            "The words on the button; \"Contact us\" in the page's language unless told.",
        ),
        own("placement", r#""bottom-end" | "bottom-start" | "inline""#, "Where it stands."),
        own(
            "greeting",
            "string",
            "A sentence beside the closed button, which the visitor can close.",
        ),
        own("hours", "string", "When somebody answers, such as `Mo-Fr 09:00-18:00`."),
        own(
            "timezone",
            "string",
            "The IANA name of the zone of the hours, such as `Europe/Paris`; the visitor's own unless told.",
        ),
        own(
            "closed",
            r#""note" | "hide" | ContactChannel"#,
            "What it is while nobody answers: it says so, it is hidden, or the channel whose links alone are left.",
        ),
    ];
    for attribute in &mut all {
        attribute.unless = match attribute.name.as_str() {
            "placement" => Some("bottom-end"),
            "closed" => Some("note"),
            _ => None,
        };
    }
    all
}

/// Its module in the manifest.
pub(super) fn manifest() -> Value {
    json!({
        "kind": "javascript-module",
        "path": "contact-buttons-extras.js",
        "declarations": [{
            "kind": "class",
            "customElement": true,
            "name": "ContactMenu",
            "tagName": "contact-menu",
            "superclass": { "name": "HTMLElement" },
            "summary": "Links behind one button, in a corner of the page or in it.",
            "attributes": entries(&attributes()),
            "members": [{
                "kind": "field",
                "name": "open",
                "type": { "text": "boolean" },
                "description": "Whether the links are shown.",
            }],
            "events": [
                { "name": "toggle", "type": { "text": "Event" }, "description": "It has opened or closed." },
                {
                    "name": "contact:open",
                    "type": { "text": "CustomEvent" },
                    "description": "It has opened; `detail` has the channel of its first link and its own id.",
                },
            ],
            "cssProperties": [
                {
                    "name": "--contact-menu-offset",
                    "description": "How far it keeps from the window's lower edge, beside what a phone needs.",
                },
                { "name": "--contact-menu-layer", "description": "Its z-index while it is closed, 1000 unless told." },
            ],
            "slots": [{ "name": "", "description": "The links, in the author's order; lists and headings as they are." }],
        }],
        "exports": [{
            "kind": "custom-element-definition",
            "name": "contact-menu",
            "declaration": { "name": "ContactMenu" },
        }],
    })
}
