//! A line of JSON as a record. What needs no unescaping is borrowed.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::{Keep, Record};
use crate::answer;

/// Reads a line, or says what is wrong with it.
pub(crate) fn read<'l>(line: &'l str, keep: &Keep) -> Result<Record<'l>, String> {
    let mut json = serde_json::Deserializer::from_str(line);
    let read = Fields { keep }.deserialize(&mut json);
    // A line is a document of its own, so its number is always 1.
    read.and_then(|record| json.end().map(|()| record))
        .map_err(|error| error.to_string().replace(" at line 1 column ", " at column "))
}

/// The most values that a line may have; a contact has a handful, a mail to many
/// some hundreds. More would take much memory, and long to look for in each other.
const MOST: usize = 1000;

fn too_many<E: Error>() -> E {
    E::custom(format_args!("it has more than {MOST} values, and no contact has"))
}

struct Fields<'k> {
    keep: &'k Keep,
}

impl<'l> DeserializeSeed<'l> for Fields<'_> {
    type Value = Record<'l>;

    fn deserialize<D: Deserializer<'l>>(self, json: D) -> Result<Record<'l>, D::Error> {
        json.deserialize_map(self)
    }
}

impl<'l> Visitor<'l> for Fields<'_> {
    type Value = Record<'l>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'l>>(self, mut map: A) -> Result<Record<'l>, A::Error> {
        let mut record = Record { fields: Vec::with_capacity(4), ..Record::default() };
        let mut kept: Vec<Cow<'l, str>> = Vec::new();
        while let Some(name) = map.next_key_seed(Text)? {
            if record.fields.len() >= MOST {
                return Err(too_many());
            }
            if self.keep.has(&name) {
                if kept.contains(&name) {
                    map.next_value::<IgnoredAny>()?;
                    record.twice = Some(name);
                    continue;
                }
                let value: &RawValue = map.next_value()?;
                answer::value(&name, &mut record.kept);
                record.kept.push(b':');
                record.kept.extend_from_slice(value.get().as_bytes());
                record.kept.push(b',');
                kept.push(name);
            } else if name == "channel" {
                // As any field null is nothing, such as beside a url.
                let Some(channel) = map.next_value_seed(Maybe)? else { continue };
                if record.channel.replace(channel).is_some() {
                    record.twice = Some(name);
                }
            } else if record.fields.iter().any(|(known, _)| *known == name) {
                map.next_value::<IgnoredAny>()?;
                record.twice = Some(name);
            } else {
                map.next_value_seed(Values { name, list: false, fields: &mut record.fields })?;
            }
        }
        Ok(record)
    }
}

/// A text and nothing else.
struct Text;

impl<'l> DeserializeSeed<'l> for Text {
    type Value = Cow<'l, str>;

    fn deserialize<D: Deserializer<'l>>(self, json: D) -> Result<Cow<'l, str>, D::Error> {
        json.deserialize_str(self)
    }
}

impl<'l> Visitor<'l> for Text {
    type Value = Cow<'l, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'l str) -> Result<Cow<'l, str>, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Cow<'l, str>, E> {
        Ok(Cow::Owned(text.to_owned()))
    }
}

/// A text or null.
struct Maybe;

impl<'l> DeserializeSeed<'l> for Maybe {
    type Value = Option<Cow<'l, str>>;

    fn deserialize<D: Deserializer<'l>>(self, json: D) -> Result<Self::Value, D::Error> {
        json.deserialize_option(self)
    }
}

impl<'l> Visitor<'l> for Maybe {
    type Value = Option<Cow<'l, str>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text as channel")
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'l>>(self, json: D) -> Result<Self::Value, D::Error> {
        Text.deserialize(json).map(Some)
    }
}

/// What a field may be given as: a text, a number, a truth, or a list of them;
/// null is nothing.
struct Values<'r, 'l> {
    name: Cow<'l, str>,
    /// Whether this is a list's value, which is no list itself.
    list: bool,
    fields: &'r mut Vec<(Cow<'l, str>, Cow<'l, str>)>,
}

impl<'l> Values<'_, 'l> {
    fn add(self, value: Cow<'l, str>) {
        self.fields.push((self.name, value));
    }
}

impl<'l> DeserializeSeed<'l> for Values<'_, 'l> {
    type Value = ();

    fn deserialize<D: Deserializer<'l>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_any(self)
    }
}

impl<'l> Visitor<'l> for Values<'_, 'l> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a text, a number, true or false, or a list of them as {}", self.name)
    }

    fn visit_borrowed_str<E: Error>(self, text: &'l str) -> Result<(), E> {
        self.add(Cow::Borrowed(text));
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.add(Cow::Owned(text.to_owned()));
        Ok(())
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.visit_borrowed_str(if value { "true" } else { "false" })
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.visit_str(&value.to_string())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.visit_str(&value.to_string())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        // From here on digits are lost: an id would become another's.
        if value.abs() >= 9_007_199_254_740_992.0 {
            let name = &self.name;
            return Err(E::custom(format_args!(
                "{name} is a number of too many digits, which belongs in quotes"
            )));
        }
        self.visit_str(&value.to_string())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'l>>(self, mut seq: A) -> Result<(), A::Error> {
        if self.list {
            return Err(A::Error::custom(format_args!("{} is a list in a list", self.name)));
        }
        loop {
            let name = self.name.clone();
            if self.fields.len() >= MOST {
                return Err(too_many());
            }
            if seq.next_element_seed(Values { name, list: true, fields: self.fields })?.is_none() {
                return Ok(());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(line: &str) -> Result<Vec<(String, String)>, String> {
        let record = read(line, &Keep::new(&["id".into()]))?;
        Ok(record
            .fields
            .iter()
            .map(|(name, value)| (name.to_string(), value.to_string()))
            .collect())
    }

    #[test]
    fn values_become_texts() {
        let line = r#"{"a":"b\n","n":12,"m":-1.5,"t":true,"l":["x",2],"z":null,"e":[]}"#;
        let expected =
            [("a", "b\n"), ("n", "12"), ("m", "-1.5"), ("t", "true"), ("l", "x"), ("l", "2")];
        let found = fields(line).unwrap();
        let found: Vec<_> = found.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn no_digit_of_an_id_is_lost() {
        assert_eq!(fields(r#"{"to":18446744073709551615}"#).unwrap()[0].1, "18446744073709551615");
        let error = fields(r#"{"to":184467440737095516150}"#).unwrap_err();
        assert!(error.contains("to is a number of too many digits"), "{error}");
    }

    #[test]
    fn what_is_no_object_of_texts_is_refused() {
        for line in [
            "[]",
            "1",
            "{",
            "{\"a\":1}x",
            "{\"a\":{}}",
            "{\"a\":[[1]]}",
            "{\"channel\":1}",
            "{\"a\":1,}",
        ] {
            let error = fields(line).unwrap_err();
            assert!(!error.contains("line 1"), "{error}");
        }
        let deep = format!("{{\"a\":{}", "[".repeat(100_000));
        assert!(fields(&deep).is_err());
    }

    #[test]
    fn what_is_kept_stays_as_it_is() {
        let record = read(r#"{"id": {"a":[1e400]},"to":"x"}"#, &Keep::new(&["id".into()])).unwrap();
        assert_eq!(record.kept, br#""id":{"a":[1e400]},"#);
        assert_eq!(record.fields.len(), 1);
    }

    #[test]
    fn a_field_given_twice_is_noticed() {
        for line in
            [r#"{"to":"a","to":"b"}"#, r#"{"channel":"a","channel":"b"}"#, r#"{"id":1,"id":2}"#]
        {
            assert!(read(line, &Keep::new(&["id".into()])).unwrap().twice.is_some(), "{line}");
        }
    }

    #[test]
    fn null_is_nothing_and_a_line_of_names_alone_ends_soon() {
        assert!(read(r#"{"channel":null,"url":"a"}"#, &Keep::new(&[])).unwrap().channel.is_none());
        let names: Vec<String> = (0..100_000).map(|n| format!("\"k{n}\":1")).collect();
        for line in
            [format!("{{{}}}", names.join(",")), format!("{{\"to\":[{}1]}}", "1,".repeat(100_000))]
        {
            let error = fields(&line).unwrap_err();
            assert!(error.contains("more than 1000 values"), "{error}");
        }
    }
}
