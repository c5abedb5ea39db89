//! What `contact-buttons/server` is to give, as `contact-button` gives it here: a file of cases for Node.js.

use anyhow::{Context, Result, ensure};
use contact_button::theme::{Scheme, Variant};
use contact_button::{Button, Channel, IconPlace, LANGUAGES, Shape, Size};
use contact_link::Contact;
use serde_json::{Map, Value, json};

use crate::workspace;

/// As JSON: a list of `channel`, `to`, `options`, and either `html`, or `error` with its kind, field and message.
pub(super) fn cases() -> Result<String> {
    let mut cases = vectors()?;
    ensure!(cases.len() > 200, "only {} vectors build something", cases.len());
    cases.extend(catalogue());
    cases.extend(languages()?);
    cases.extend(looks()?);
    Ok(Value::from(cases).to_string())
}

/// Names and values, as `served` takes them apart.
type Pairs = Vec<(String, Vec<String>)>;

/// One case: a plain button of this contact, or why there is none.
fn plain(channel: &str, pairs: &Pairs, options: Value, dress: impl Fn(Button) -> String) -> Value {
    let contact = channel.parse().and_then(|channel| {
        let mut builder = Contact::builder(channel);
        for (name, values) in pairs {
            values.iter().for_each(|value| builder.add(name, value));
        }
        builder.build()
    });
    let to = pairs.iter().find(|(name, _)| name == "to").map(|(_, values)| values);
    let params: Map<String, Value> = pairs
        .iter()
        .filter(|(name, _)| name != "to")
        .map(|(name, values)| (name.clone(), json!(values)))
        .collect();
    let mut options = options;
    options["params"] = Value::Object(params);
    match contact {
        Ok(contact) => json!({
            "channel": channel, "to": to, "options": options, "html": dress(Button::new(&contact)),
        }),
        Err(error) => json!({
            "channel": channel, "to": to, "options": options,
            "error": {
                "kind": error.kind().name(),
                "field": error.field(),
                "message": format!("contact-buttons: {error}"),
            },
        }),
    }
}

/// The shared vectors, refusals among them.
fn vectors() -> Result<Vec<Value>> {
    let vectors: Vec<Value> = serde_json::from_str(&workspace::text("tests/data/vectors.json")?)?;
    let mut cases = Vec::new();
    for vector in vectors.iter().filter(|vector| vector["op"] == "build") {
        let input = vector["input"].as_object().context("a vector has an input")?;
        let channel = vector["input"]["channel"].as_str().unwrap_or_default();
        let pairs: Pairs = input
            .iter()
            .filter(|(name, _)| *name != "channel")
            .map(|(name, value)| (name.clone(), texts(value)))
            .collect();
        cases.push(plain(channel, &pairs, json!({}), |button| button.to_html()));
    }
    Ok(cases)
}

/// As JavaScript writes them.
fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::Array(values) => values.iter().flat_map(texts).collect(),
        // NUL parts the fields on the way: it arrives as the HTML parser would hand it on.
        Value::String(text) => vec![text.replace('\0', "\u{fffd}")],
        Value::Null => Vec::new(),
        other => vec![other.to_string()],
    }
}

/// Every channel in each of its forms, with the example of each parameter, in one language after another.
fn catalogue() -> Vec<Value> {
    let mut tags = LANGUAGES.iter().map(|language| language.tag).cycle();
    let mut cases = Vec::new();
    for &channel in Channel::ALL {
        let info = channel.info();
        let to = info.params.iter().find(|param| param.name == "to");
        let mut forms: Vec<&str> = info.forms.iter().map(|form| form.name).collect();
        forms.retain(|name| !name.starts_with('-'));
        // A dead channel has none that is written, and is refused.
        forms.extend(forms.is_empty().then_some(""));
        for form in forms {
            for param in info.params.iter().filter(|param| !param.name.contains('.')) {
                let one = |name: &str, value: &str| (name.to_owned(), vec![value.to_owned()]);
                let mut pairs = vec![one("form", form), one(param.name, param.example)];
                if let Some(to) = to.filter(|to| to.name != param.name) {
                    pairs.push(one(to.name, to.example));
                }
                let tag = tags.next().unwrap_or("en");
                let options = json!({ "lang": tag, "target": "_blank" });
                cases.push(plain(info.name, &pairs, options, |button| {
                    button.lang(tag).target("_blank").to_html()
                }));
            }
        }
    }
    cases
}

/// Every language: labels of every kind, the author's own, and what a screen reader hears.
fn languages() -> Result<Vec<Value>> {
    let mut cases = Vec::new();
    for language in LANGUAGES {
        let tag = language.tag;
        for (channel, to) in [
            ("tel", "+33 1 23 45 67 89"),
            ("sms", "+12015550123"),
            ("email", "a@example.com"),
            ("x_dm", "12"),
            ("whatsapp", "+33612345678"),
            ("calendly", "acme"),
            ("x_follow", "furni"),
        ] {
            let contact = Contact::new(channel, to)?;
            for label in ["", "<b>Écris</b> & \"nous\"\r\n"] {
                for target in ["", "_blank", "help"] {
                    let button = Button::new(&contact).lang(tag).label(label).target(target);
                    cases.push(json!({
                        "channel": channel, "to": to,
                        "options": {
                            "lang": tag, "label": label, "target": target, "screenName": "@acme",
                        },
                        "html": button.screen_name("@acme").to_html(),
                    }));
                }
            }
        }
    }
    Ok(cases)
}

/// Every look.
fn looks() -> Result<Vec<Value>> {
    let contact = Contact::new("telegram", "durov")?;
    let mut cases = Vec::new();
    for variant in Variant::ALL {
        for &size in Size::ALL {
            for &shape in Shape::ALL {
                for scheme in Scheme::ALL {
                    for &icon in IconPlace::ALL {
                        let look = Button::new(&contact).variant(variant).size(size).shape(shape);
                        let look = look.scheme(scheme).icon(icon).more_contrast();
                        cases.push(json!({
                            "channel": "telegram", "to": "durov",
                            "options": {
                                "variant": variant.name(), "size": size.name(),
                                "shape": shape.name(), "scheme": scheme.name(),
                                "icon": icon.name(), "contrast": "aaa", "color": "#0a7d5a",
                                "class": "wide  wide",
                            },
                            "html": look.color("#0a7d5a")?.class("wide  wide").to_html(),
                        }));
                    }
                }
            }
        }
    }
    Ok(cases)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_buttons_and_refusals_of_every_channel() {
        let cases: Vec<Value> = serde_json::from_str(&cases().unwrap()).unwrap();
        assert!(cases.len() > 2000, "{}", cases.len());
        for channel in Channel::ALL {
            assert!(cases.iter().any(|case| case["channel"] == channel.name()), "{channel}");
        }
        let refused = cases.iter().filter(|case| case["error"].is_object()).count();
        let made = cases.iter().filter(|case| case["html"].is_string()).count();
        assert!(refused > 50 && made > 1500 && refused + made == cases.len(), "{refused} {made}");
    }
}
