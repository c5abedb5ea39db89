//! Contacts as maps: `{"channel":"whatsapp","to":"+33612345678","text":"Bonjour"}`.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use serde::de::{self, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Serialize};

use crate::{Channel, Contact};

impl Serialize for Channel {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for Channel {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Channel, D::Error> {
        let name = String::deserialize(deserializer)?;
        name.parse().map_err(de::Error::custom)
    }
}

impl Serialize for Contact {
    /// A list of one value is that value.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("channel", &self.channel())?;
        if !self.is_default_form() {
            map.serialize_entry("form", self.form())?;
        }
        for (number, (param, value)) in self.values.iter().enumerate() {
            let name = param.id();
            if self.values.has(name, number) {
                continue;
            }
            let mut values = self.values.iter().filter(|(p, _)| p.id() == name).map(|(_, v)| v);
            if values.nth(1).is_none() {
                map.serialize_entry(name.text, value)?;
            } else {
                let values = self.values.iter().filter(|(p, _)| p.id() == name).map(|(_, v)| v);
                map.serialize_entry(name.text, &values.collect::<Vec<_>>())?;
            }
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Contact {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Contact, D::Error> {
        deserializer.deserialize_map(ContactVisitor)
    }
}

struct ContactVisitor;

impl<'de> Visitor<'de> for ContactVisitor {
    type Value = Contact;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a contact: a map with a channel, its target and its options")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Contact, A::Error> {
        let mut channel = None;
        let mut given: Vec<(String, Vec<String>)> = Vec::new();
        while let Some(name) = map.next_key::<String>()? {
            if given.iter().any(|(n, _)| *n == name) || (name == "channel" && channel.is_some()) {
                return Err(de::Error::custom(format!("{name} is given twice")));
            }
            match name.as_str() {
                "channel" => channel = Some(map.next_value::<Channel>()?),
                _ => given.push((name, map.next_value::<Values>()?.0)),
            }
        }
        let channel = channel.ok_or_else(|| de::Error::missing_field("channel"))?;
        let mut builder = Contact::builder(channel);
        for (name, values) in &given {
            for value in values {
                builder = builder.set(name, value);
            }
        }
        builder.build().map_err(de::Error::custom)
    }
}

/// What a parameter may be given as: a text, a number, a truth, or a list.
struct Values(Vec<String>);

impl<'de> Deserialize<'de> for Values {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Values, D::Error> {
        deserializer.deserialize_any(ValuesVisitor)
    }
}

struct ValuesVisitor;

impl<'de> Visitor<'de> for ValuesVisitor {
    type Value = Values;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a number, true or false, or a list of them")
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Values, E> {
        Ok(Values(Vec::from([value.into()])))
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Values, E> {
        self.visit_str(if value { "true" } else { "false" })
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Values, E> {
        self.visit_str(&value.to_string())
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Values, E> {
        self.visit_str(&value.to_string())
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Values, E> {
        self.visit_str(&value.to_string())
    }

    fn visit_unit<E: de::Error>(self) -> Result<Values, E> {
        Ok(Values(Vec::new()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Values, A::Error> {
        let mut values = Vec::new();
        while let Some(Values(more)) = seq.next_element()? {
            values.extend(more);
        }
        Ok(Values(values))
    }
}
