//! The same menu for search engines. Sources: <https://schema.org/ContactPoint>,
//! <https://schema.org/OpeningHoursSpecification>.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use serde_json::{Map, Value, json};

use super::File;
use super::lists::{Compiled, Place};
use crate::hours::{Hours, Local, MOST, Stretch};

const DAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The menu; dates of every year are those of the year that begins with this day.
pub(super) fn script(file: &File, compiled: &Compiled, from: Option<Local>) -> String {
    let points: Vec<Value> = compiled.links().map(|link| point(link, file, from)).collect();
    let mut data = Map::new();
    data.insert("@context".into(), json!("https://schema.org"));
    match &file.brand {
        Some(brand) => {
            data.insert("@type".into(), json!("Organization"));
            for (name, value) in [("name", &brand.name), ("url", &brand.url)] {
                if !value.is_empty() {
                    data.insert(name.into(), json!(value));
                }
            }
            data.insert("contactPoint".into(), points.into());
        }
        None => {
            data.insert("@graph".into(), points.into());
        }
    }
    let text = serde_json::to_string_pretty(&Value::Object(data)).unwrap_or_default();
    // No text may end the script.
    let text = text.replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">\n{text}\n</script>\n")
}

fn point(link: &Place, file: &File, from: Option<Local>) -> Value {
    let said = &link.said;
    let mut point = Map::new();
    let mut put = |name: &str, value: Value| point.insert(name.into(), value);
    put("@type", json!("ContactPoint"));
    let kind = if said.contact_type.is_empty() { "customer service" } else { &said.contact_type };
    put("contactType", json!(kind));
    let name = match &link.agent {
        Some(agent) => &agent.name,
        None => &said.label,
    };
    if !name.trim().is_empty() {
        put("name", json!(name));
    }
    match (link.contact.channel().name(), link.contact.get("to")) {
        ("tel", Some(to)) if to.starts_with('+') => put("telephone", json!(to)),
        ("email", Some(to)) => put("email", json!(to)),
        _ => put("url", json!(link.listed.to_string())),
    };
    for (name, values) in [("availableLanguage", &said.languages), ("areaServed", &said.area)] {
        if !values.is_empty() {
            put(name, json!(values));
        }
    }
    let own = link.schedule.as_ref().map(|schedule| schedule.hours().clone());
    let hours = own.or_else(|| file.hours.parse().ok());
    if let Some(hours) = hours {
        put("hoursAvailable", specifications(&hours, from).into());
    }
    Value::Object(point)
}

/// What it cannot say of the hours, each once: the path and one sentence.
pub(super) fn left_out(file: &File, compiled: &Compiled, from: Option<Local>) -> Vec<String> {
    let menu = file.hours.parse().ok().map(|hours: Hours| (String::from("hours"), hours));
    let own = compiled.links().filter_map(|link| {
        let of_agent = link.said.hours.is_empty();
        let place = match link.path.split_once('.') {
            Some((agent, _)) if of_agent => agent,
            _ => &link.path,
        };
        Some((format!("{place}.hours"), link.schedule.as_ref()?.hours().clone()))
    });
    let mut all: Vec<(String, Hours)> = menu.into_iter().chain(own).collect();
    all.dedup_by(|one, before| one.0 == before.0);
    let say = |(path, hours): (String, Hours)| {
        let exceptions = hours.exceptions(from);
        let until = exceptions.until.map(date);
        let more = exceptions.more.map(date);
        let yearly = hours.has_yearly().then(|| match until {
            Some(until) => format!(
                "{path}: dates without a year are those of every year, which schema.org cannot say: \
                 the JSON-LD has them until {until}; print it again before then"
            ),
            None => format!(
                "{path}: dates without a year are those of every year, which schema.org cannot say: \
                 the JSON-LD leaves them out; write the year too, such as 2026 Dec 25 off"
            ),
        });
        let cut = more.map(|from| {
            format!(
                "{path}: exceptions from {from} on are left out of the JSON-LD, which has those of {MOST} days at most; \
                 give the next ones later"
            )
        });
        yearly.into_iter().chain(cut)
    };
    all.into_iter().flat_map(say).collect()
}

/// Each stretch of the week with its days, then each exception with its first and last day.
fn specifications(hours: &Hours, from: Option<Local>) -> Vec<Value> {
    let mut week: Vec<(Stretch, Vec<&str>)> = Vec::new();
    for (day, stretches) in DAYS.into_iter().zip(hours.week()) {
        for stretch in stretches {
            match week.iter_mut().find(|(known, _)| *known == stretch) {
                Some((_, days)) => days.push(day),
                None => week.push((stretch, [day].into())),
            }
        }
    }
    let specification = |(opens, closes): Stretch, name: &str, value: Value| {
        let mut all = Map::new();
        all.insert("@type".into(), json!("OpeningHoursSpecification"));
        all.insert(name.into(), value);
        all.insert("opens".into(), json!(clock(opens)));
        all.insert("closes".into(), json!(clock(closes)));
        all
    };
    let usual =
        week.into_iter().map(|(stretch, days)| specification(stretch, "dayOfWeek", json!(days)));
    let dated = hours.exceptions(from).days.into_iter().flat_map(|(first, last, mut stretches)| {
        if stretches.is_empty() {
            // As search engines read it: closed all day.
            stretches.push((0, 0));
        }
        stretches.into_iter().map(move |stretch| {
            let mut one = specification(stretch, "validFrom", json!(date(first)));
            one.insert("validThrough".into(), json!(date(last)));
            one
        })
    });
    usual.chain(dated).map(Value::Object).collect()
}

fn date(day: Local) -> String {
    let (year, month, day) = day.date();
    format!("{year:04}-{month:02}-{day:02}")
}

fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}
