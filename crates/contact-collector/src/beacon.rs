//! A beacon: what a page's button says when it is shown, opened or pressed.
//!
//! ```text
//! POST /beacon
//! Content-Type: text/plain
//!
//! {"v":1,"event":"click","channel":"x_dm","button":"hero","path":"/contact",
//!  "campaign":"spring","variant":"a","lang":"fr","device":"phone"}
//! ```
//!
//! Every field but the first three may be left out; nothing else may be in it. A beacon with
//! anything wrong is refused whole, with one sentence: nothing in it is repaired or cut.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::sync::LazyLock;

use contact_link::Channel;
use serde::Deserialize;

use crate::key::Key;

/// The longest beacon that is read, in bytes.
pub const LONGEST: usize = 2048;

/// What can be counted.
pub const EVENTS: [&str; 3] = ["show", "open", "click"];

/// The classes of device that a page may name.
pub const DEVICES: [&str; 3] = ["phone", "tablet", "desktop"];

/// Longest button, campaign and variant, in bytes.
const LONGEST_NAME: usize = 64;
const LONGEST_PATH: usize = 256;
const LONGEST_LANG: usize = 35; // RFC 5646, section 4.4.1

/// Why a beacon was refused, in one sentence that names the field. It repeats nothing of what the
/// page sent.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Refusal(String);

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Refusal {}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a beacon takes an object of fields")]
struct Fields<'a> {
    v: u32,
    #[serde(borrow)]
    event: Cow<'a, str>,
    #[serde(borrow)]
    channel: Cow<'a, str>,
    #[serde(borrow, default)]
    button: Cow<'a, str>,
    #[serde(borrow, default)]
    path: Cow<'a, str>,
    #[serde(borrow, default)]
    campaign: Cow<'a, str>,
    #[serde(borrow, default)]
    variant: Cow<'a, str>,
    #[serde(borrow, default)]
    lang: Cow<'a, str>,
    #[serde(borrow, default)]
    device: Cow<'a, str>,
}

/// Reads a beacon's body: the key of the counter that it adds one to, on this site.
///
/// # Errors
///
/// A sentence for the page's developer.
///
/// ```
/// use contact_collector::{beacon, key::Dimension};
/// let key = beacon::read(br#"{"v":1,"event":"click","channel":"tel","path":"/menu"}"#, "bistro")?;
/// assert_eq!(key.get(Dimension::Path), "/menu");
/// let refusal = beacon::read(br#"{"v":1,"event":"click","channel":"fax"}"#, "bistro").unwrap_err();
/// assert!(refusal.to_string().starts_with("channel"));
/// # Ok::<(), beacon::Refusal>(())
/// ```
pub fn read(body: &[u8], site: &str) -> Result<Key, Refusal> {
    if body.len() > LONGEST {
        return refuse(format!("a beacon takes at most {LONGEST} bytes"));
    }
    // A derived reader takes an array of values too.
    if body.trim_ascii_start().first() != Some(&b'{') {
        return refuse(
            r#"a beacon is a JSON object, such as {"v":1,"event":"click","channel":"tel"}"#,
        );
    }
    let fields: Fields<'_> = serde_json::from_slice(body).map_err(not_json)?;
    if fields.v != 1 {
        return refuse("v is a version that this collector does not know; it takes 1");
    }
    let channel = CHANNELS.get(&*fields.channel).ok_or_else(|| {
        Refusal("channel is in no row of the channel table; it takes a name such as \"tel\"".into())
    })?;
    let device = match &*fields.device {
        "" => "",
        device => word("device", device, &DEVICES)?,
    };
    let event = word("event", &fields.event, &EVENTS)?;
    Ok(Key::new([
        site,
        name("button", &fields.button)?,
        channel,
        event,
        path(&fields.path)?,
        name("campaign", &fields.campaign)?,
        name("variant", &fields.variant)?,
        lang(&fields.lang)?,
        device,
    ]))
}

/// Names of channels, looked up for every beacon.
static CHANNELS: LazyLock<HashMap<&str, &str>> =
    LazyLock::new(|| Channel::ALL.iter().map(|channel| (channel.name(), channel.name())).collect());

fn refuse<T>(sentence: impl Into<String>) -> Result<T, Refusal> {
    Err(Refusal(sentence.into()))
}

/// The parser's sentence names the field. It may quote a value, which is not ours to repeat.
fn not_json(error: serde_json::Error) -> Refusal {
    let text = error.to_string();
    let known = ["missing field", "duplicate field", "unknown field"];
    match known.iter().find(|start| text.starts_with(**start)) {
        Some(&"unknown field") => Refusal(
            "a beacon takes v, event, channel, button, path, campaign, variant, lang and device, \
             and no other field"
                .into(),
        ),
        Some(_) => {
            Refusal(format!("{}; see the format", text.split(" at line").next().unwrap_or(&text)))
        }
        None if error.is_data() => Refusal(format!(
            "a field has the wrong type (column {}): v takes the number 1, the others take text",
            error.column()
        )),
        None => Refusal(format!("the body is not JSON (column {})", error.column())),
    }
}

fn word(field: &str, value: &str, words: &[&'static str]) -> Result<&'static str, Refusal> {
    match words.iter().find(|word| **word == value) {
        Some(word) => Ok(word),
        None => refuse(format!("{field} takes {}", words.join(", "))),
    }
}

fn name<'a>(field: &str, value: &'a str) -> Result<&'a str, Refusal> {
    bounded(field, value, LONGEST_NAME)
}

fn bounded<'a>(field: &str, value: &'a str, longest: usize) -> Result<&'a str, Refusal> {
    if value.len() > longest {
        return refuse(format!("{field} is too long; it takes at most {longest} bytes"));
    }
    if value.chars().any(char::is_control) {
        return refuse(format!("{field} holds a control character"));
    }
    if value.contains(BIDI) {
        return refuse(format!("{field} holds a character that turns the direction of text"));
    }
    Ok(value)
}

/// Unicode's Bidi_Control: with them a name reads as another one.
const BIDI: fn(char) -> bool = |c| matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');

/// The query and the fragment of an address may hold what belongs to a visitor.
fn path(value: &str) -> Result<&str, Refusal> {
    if value.is_empty() {
        return Ok(value);
    }
    if !value.starts_with('/') || value.contains(['?', '#']) {
        return refuse("path takes the page's path alone, such as \"/contact\"");
    }
    bounded("path", value, LONGEST_PATH)
}

fn lang(value: &str) -> Result<&str, Refusal> {
    let part = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    if value.is_empty() || (value.len() <= LONGEST_LANG && value.split('-').all(part)) {
        return Ok(value);
    }
    refuse("lang takes a language tag, such as \"fr\" or \"fr-CA\"")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key::Dimension;

    const WHOLE: &str = r#"{"v":1,"event":"click","channel":"x_dm","button":"hero","path":"/contact",
        "campaign":"spring","variant":"a","lang":"fr","device":"phone"}"#;

    fn refusal(body: &str) -> String {
        read(body.as_bytes(), "").expect_err(body).to_string()
    }

    #[test]
    fn every_field_has_its_place() {
        let key = read(WHOLE.as_bytes(), "bistro").unwrap();
        let values: Vec<&str> = key.values().collect();
        assert_eq!(
            values,
            ["bistro", "hero", "x_dm", "click", "/contact", "spring", "a", "fr", "phone"]
        );
    }

    #[test]
    fn each_fault_names_its_field() {
        for (from, to, field) in [
            ("\"v\":1", "\"v\":2", "v"),
            ("\"click\"", "\"hover\"", "event"),
            ("\"x_dm\"", "\"X_DM\"", "channel"),
            ("\"hero\"", "\"he\\u0000ro\"", "button"),
            ("/contact", "contact", "path"),
            ("/contact", "/contact?mail=a@b.example", "path"),
            ("/contact", "/contact#me", "path"),
            ("\"spring\"", "\"spring\\n\"", "campaign"),
            ("\"spring\"", "\"\u{202e}gnirps\"", "campaign"),
            ("\"hero\"", "\"he\u{2066}ro\"", "button"),
            ("\"fr\"", "\"fr_FR\"", "lang"),
            ("\"fr\"", "\"fr-\"", "lang"),
            ("\"phone\"", "\"watch\"", "device"),
        ] {
            let sentence = refusal(&WHOLE.replacen(from, to, 1));
            assert!(sentence.starts_with(&format!("{field} ")), "{to}: {sentence}");
        }
        for (field, longest) in [("campaign", "spring"), ("variant", "a"), ("button", "hero")] {
            let long = WHOLE.replace(&format!("\"{longest}\""), &format!("\"{}\"", "x".repeat(65)));
            assert!(refusal(&long).starts_with(field));
        }
    }

    #[test]
    fn what_is_missing_double_or_unknown_is_said() {
        assert!(refusal(r#"{"v":1,"event":"click"}"#).contains("`channel`"));
        assert!(refusal(r#"{"v":1,"v":1,"event":"show","channel":"tel"}"#).contains("`v`"));
        let more = r#"{"v":1,"event":"show","channel":"tel","email":"a@b.example"}"#;
        assert!(refusal(more).ends_with("no other field"));
        for wrong in ["", " ", "[]", "null", "\"x\"", r#"[1,"click","tel"]"#, "\u{feff}{}"] {
            assert!(refusal(wrong).starts_with("a beacon is a JSON object"), "{wrong}");
        }
        assert!(refusal("{").contains("is not JSON"));
        assert!(refusal(r#"{"v":"1","event":"show","channel":"tel"}"#).contains("wrong type"));
    }

    #[test]
    fn a_refusal_repeats_nothing_that_was_sent() {
        let needle = "needle-4711";
        for field in ["event", "channel", "button", "path", "campaign", "lang", "device", needle] {
            let body =
                format!(r#"{{"v":1,"event":"show","channel":"tel","{field}":"{needle}\u0007"}}"#);
            assert!(!refusal(&body).contains(needle), "{field}: {}", refusal(&body));
            let body = format!(r#"{{"v":"{needle}","{field}":["{needle}"]}}"#);
            assert!(!refusal(&body).contains(needle), "{field}: {}", refusal(&body));
        }
    }

    /// Any bytes: no panic, and whatever is accepted keeps every bound.
    #[test]
    fn arbitrary_bodies() {
        contact_cases::cases(1_000, |u| {
            let values: [String; 6] = u.arbitrary()?;
            let body = match u.ratio(1, 3)? {
                true => u.bytes(u.len().min(LONGEST + 1))?.to_vec(),
                false => serde_json::json!({
                    "v": 1, "event": u.choose(&EVENTS)?, "channel": "tel",
                    "button": values[0], "path": format!("/{}", values[1]), "campaign": values[2],
                    "variant": values[3], "lang": values[4], "device": u.choose(&DEVICES)?,
                })
                .to_string()
                .into_bytes(),
            };
            if let Ok(key) = read(&body, "") {
                assert!(key.values().all(|value| value.len() <= LONGEST_PATH));
                assert!(key.values().all(|value| !value.contains(char::is_control)));
                assert!(!key.get(Dimension::Path).contains('?'));
                assert!(Channel::from_name(key.get(Dimension::Channel)).is_some());
                assert!(EVENTS.contains(&key.get(Dimension::Event)));
            }
            Ok(())
        });
    }
}
