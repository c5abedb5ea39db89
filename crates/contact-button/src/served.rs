//! What a server's program asks, and the answer: one text in, one text out, fields parted by NUL.
//!
//! `js/loader.js` of `contact-button-server` is the other end.

mod hours;

use alloc::format;
use alloc::string::{String, ToString};

use contact_link::scan::after;
use contact_link::{Channel, Contact, Error};
use hours::When;

use crate::button::Button;
use crate::packed::Fields;

/// The options, beside `params`.
const OPTIONS: [&str; 16] = [
    "label",
    "lang",
    "variant",
    "size",
    "shape",
    "icon",
    "scheme",
    "contrast",
    "color",
    "target",
    "screenName",
    "class",
    "hours",
    "timezone",
    "closed",
    "now",
];

/// The HTML that a server's program asks for, or why there is none.
///
/// The request is the channel, then names and values: `to`, the channel's parameters as `params.text`, and the options
/// of the button by the names that `server.d.ts` of the npm package has; `now` as the clock of the time zone shows it,
/// which knows no zones here. NUL parts them.
///
/// ```
/// use contact_button::{Button, served};
/// use contact_link::Contact;
///
/// let contact = Contact::new("whatsapp", "+33 6 12 34 56 78")?.text("Bonjour")?;
/// assert_eq!(
///     served("whatsapp\0to\0+33 6 12 34 56 78\0params.text\0Bonjour\0lang\0fr"),
///     Button::new(&contact).lang("fr").to_html(),
/// );
/// assert!(served("tel\0to\0+33123456789\0size\0huge").starts_with("!\0bad_value\0size\0"));
/// assert!(served("x_dm\0to\0furni").starts_with("!\0bad_char\0to\0"));
/// # Ok::<(), contact_link::Error>(())
/// ```
pub fn served(request: &str) -> String {
    match html(Fields::of(request)) {
        Ok(html) => html,
        Err(Refusal { kind, field, sentence }) => format!("!\0{kind}\0{field}\0{sentence}"),
    }
}

/// Why there is no button.
struct Refusal {
    kind: &'static str,
    field: String,
    sentence: String,
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Refusal {
        Refusal {
            kind: error.kind().name(),
            field: error.field().into(),
            sentence: error.to_string(),
        }
    }
}

fn html(fields: Fields<'_>) -> Result<String, Refusal> {
    let mut button = Button::new(&contact(fields.clone())?);
    let mut when = When::default();
    let mut given = fields.skip(1);
    while let (Some(name), Some(value)) = (given.next(), given.next()) {
        if name != "to" && after(name, "params.").is_none() && !when.take(name, value)? {
            button = with(button, name, value)?;
        }
    }
    when.html(&button)
}

fn contact(mut fields: Fields<'_>) -> Result<Contact, Error> {
    let channel: Channel = fields.next().unwrap_or_default().parse()?;
    let mut builder = Contact::builder(channel);
    while let (Some(name), Some(value)) = (fields.next(), fields.next()) {
        if name == "to" {
            builder.add(name, value);
        } else if let Some(param) = after(name, "params.") {
            builder.add(param, value);
        }
    }
    builder.build()
}

/// The button with one option more. An empty one is none, as an empty attribute is.
fn with<'a>(button: Button<'a>, name: &str, value: &'a str) -> Result<Button<'a>, Refusal> {
    if value.is_empty() && OPTIONS.contains(&name) {
        return Ok(button);
    }
    Ok(match name {
        "label" => button.label(value),
        "lang" => button.lang(value),
        "screenName" => button.screen_name(value),
        "target" => button.target(value),
        "class" => button.class(value),
        "variant" | "size" | "shape" | "icon" | "scheme" | "contrast" | "color" => {
            button.look(name, value).map_err(|error| bad_value(name, error.to_string()))?
        }
        _ => {
            return Err(Refusal {
                kind: "bad_option",
                field: name.into(),
                sentence: format!(
                    "{name:?} is no option of a button; it takes {}, and params for what the channel takes",
                    OPTIONS.join(", ")
                ),
            });
        }
    })
}

fn bad_value(option: &str, sentence: String) -> Refusal {
    Refusal { kind: "bad_value", field: option.into(), sentence }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::look::{IconPlace, Shape, Size};
    use crate::theme::{Scheme, Variant};
    use alloc::vec::Vec;

    #[test]
    fn every_option_is_the_buttons_own() {
        let contact = Contact::builder(Channel::XDm).set("to", "12").set("text", "Hi").build();
        let contact = contact.unwrap();
        let plain = || Button::new(&contact);
        for (option, value, button) in [
            ("label", "Say <b>", plain().label("Say <b>")),
            ("label", "  ", plain()),
            ("lang", "pt-BR", plain().lang("pt-BR")),
            ("lang", "eo", plain()),
            ("screenName", "furni", plain().screen_name("@furni")),
            ("target", "_blank", plain().new_tab(true)),
            ("class", "btn btn-lg", plain().class("btn btn-lg")),
            ("variant", "ghost", plain().variant(Variant::Ghost)),
            ("size", "large", plain().size(Size::Large)),
            ("shape", "pill", plain().shape(Shape::Pill)),
            ("icon", "only", plain().icon(IconPlace::Only)),
            ("scheme", "dark", plain().scheme(Scheme::Dark)),
            ("scheme", "auto", plain()),
            ("contrast", "aaa", plain().more_contrast()),
            ("color", "#0a7d5a", plain().color("#0a7d5a").unwrap()),
        ] {
            let request = ["x_dm", "to", "12", "params.text", "Hi", option, value].join("\0");
            assert_eq!(served(&request), button.to_html(), "{option} {value}");
            assert!(OPTIONS.contains(&option), "{option}");
            let empty = ["x_dm", "to", "12", "params.text", "Hi", option, ""].join("\0");
            assert_eq!(served(&empty), plain().to_html(), "{option}");
        }
    }

    #[test]
    fn what_leaves_the_page_opens_no_tab() {
        let html = served("tel\0to\0+33123456789\0target\0_blank");
        assert!(html.contains("target=\"_self\"") && !html.contains("_blank"), "{html}");
    }

    #[test]
    fn a_refusal_names_kind_field_and_what_would_be_right() {
        for (request, kind, field, word) in [
            ("", "unknown_channel", "channel", "channel"),
            ("fax\0to\x001", "unknown_channel", "channel", "fax"),
            ("tel", "missing_field", "to", "international"),
            ("tel\0to\0*#06#", "ussd", "to", "*#06#"),
            ("tel\0to\0+33123456789\0params.text\0Hi", "bad_param", "text", "text"),
            ("tel\0to\0+33123456789\0text\0Hi", "bad_option", "text", "params"),
            ("tel\0to\0+33123456789\0variant\0loud", "bad_value", "variant", "outline"),
            ("tel\0to\0+33123456789\0scheme\0sepia", "bad_value", "scheme", "auto"),
            ("tel\0to\0+33123456789\0contrast\0aa", "bad_value", "contrast", "aaa"),
            ("tel\0to\0+33123456789\0color\0green", "bad_value", "color", "#0a7d5a"),
        ] {
            let reply = served(request);
            let parts: Vec<&str> = reply.split('\0').collect();
            assert_eq!(parts[..3], ["!", kind, field], "{request:?}: {reply:?}");
            assert!(parts.len() == 4 && parts[3].contains(word), "{reply:?}");
        }
    }
}
