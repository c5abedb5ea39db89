//! Links as people paste them, and links that only look like them: `tests/data/pasted.json`, and for every channel the
//! same disguises of its own links.
#![cfg(feature = "catalogue")]
#![allow(missing_docs)]

use contact_link::{Channel, Contact};
use serde_json::Value;

fn data(list: &str) -> Vec<Value> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/data/pasted.json");
    let text = std::fs::read_to_string(path).expect("tests/data/pasted.json");
    let data: Value = serde_json::from_str(&text).expect("two lists");
    data[list].as_array().expect("a list").clone()
}

#[test]
fn what_people_paste_is_read() {
    let mut failures = Vec::new();
    for case in data("accepted") {
        let url = case["url"].as_str().unwrap();
        match (Contact::parse(url), case["link"].as_str()) {
            (Ok(contact), Some(link)) => {
                let canonical = contact.canonical().to_string();
                if canonical != link {
                    failures.push(format!("{url} becomes {canonical}, not {link}"));
                }
                // What it becomes is read as the same.
                let again = Contact::parse(link).map(|contact| contact.canonical().to_string());
                if again.as_deref() != Ok(link) {
                    failures.push(format!("{url} becomes {link}, and that {again:?}"));
                }
            }
            (Err(error), Some(link)) => {
                failures.push(format!("{url} is refused, not {link}: {error}"))
            }
            (Ok(contact), None) => failures.push(format!("{url} becomes {contact}, not refused")),
            (Err(_), None) => {}
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn what_only_looks_like_a_link_is_refused() {
    let mut failures = Vec::new();
    for case in data("refused") {
        let url = case["url"].as_str().unwrap();
        if let Ok(contact) = Contact::parse(url) {
            failures.push(format!("{url} becomes {contact}: {}", case["why"]));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// A contact of each form, from the examples of the table.
fn contacts() -> Vec<Contact> {
    let mut contacts = Vec::new();
    for info in Channel::ALL.iter().map(|channel| channel.info()) {
        for form in info.forms.iter().filter(|form| !form.name.starts_with('-')) {
            let slots = form.template.split(['{', '}']).skip(1).step_by(2);
            let mut builder = Contact::builder(info.channel).set("form", form.name);
            for key in slots.filter(|slot| !slot.starts_with("?=") && !slot.starts_with("?-")) {
                let key = key.trim_start_matches(['?', '!']).trim_end_matches('~');
                let key = key.rsplit_once(':').map_or(key, |(_, key)| key);
                if let Some(param) = info.params.iter().find(|param| param.name == key) {
                    builder.add(key.split('.').next().unwrap(), param.example);
                }
            }
            contacts.push(builder.build().unwrap());
        }
    }
    contacts
}

/// Every way that is known to make a link look like another, for the links of every form of every channel.
#[test]
fn no_disguise_of_a_link_is_read() {
    let mut failures = Vec::new();
    let mut tried = 0;
    for contact in contacts() {
        let link = contact.to_string();
        // Any host may be a server of a federated network.
        let federated = contact.get("instance").is_some();
        for (disguise, url) in disguises(&link) {
            if federated && ["a host below another", "a longer host"].contains(&disguise) {
                continue;
            }
            tried += 1;
            if let Ok(read) = Contact::parse(&url) {
                failures.push(format!("{disguise}: {url} becomes {read}"));
            }
        }
    }
    assert!(failures.is_empty(), "{} of {tried}:\n{}", failures.len(), failures.join("\n"));
    assert!(tried > 2000, "{tried}");
}

fn disguises(link: &str) -> Vec<(&'static str, String)> {
    let mut all = vec![
        ("a blank before", format!(" {link}")),
        ("a line break behind", format!("{link}\n")),
        ("a NUL behind", format!("{link}\0")),
        ("a tab in the scheme", format!("{}\t{}", &link[..2], &link[2..])),
        ("another scheme before", format!("javascript:{link}")),
    ];
    let Some(rest) = link.strip_prefix("https://") else { return all };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(end);
    let mut with_host = |what, host: String| all.push((what, format!("https://{host}{path}")));
    with_host("a user name", format!("someone@{host}"));
    with_host("a user name and password", format!("a:b@{host}"));
    with_host("the host as user name", format!("{host}@evil.example"));
    with_host("an encoded user name", format!("{host}%40evil.example"));
    with_host("the port of https", format!("{host}:443"));
    with_host("a port", format!("{host}:8443"));
    with_host("a dot behind the host", format!("{host}."));
    with_host("two dots", format!("{host}.."));
    with_host("a backslash", format!("{host}\\@evil.example"));
    with_host("a host below another", format!("{host}.evil.example"));
    with_host("a host without its dot", host.replacen('.', "", 1));
    with_host("a longer host", format!("x{}", host.trim_start_matches("www.")));
    with_host(
        "a Cyrillic letter",
        host.replacen(['a', 'e', 'o', 'c', 'x', 't', 'w', 's', 'l', 'g', 'h'], "\u{430}", 1),
    );
    with_host("full-width letters", host.replacen('.', "\u{ff0e}", 1));
    with_host("an ideographic stop", host.replacen('.', "\u{3002}", 1));
    with_host("a soft hyphen", format!("{}\u{ad}{}", &host[..1], &host[1..]));
    with_host("an invisible character", format!("{}\u{200b}{}", &host[..1], &host[1..]));
    with_host("Punycode", format!("xn--{host}"));
    with_host("Punycode below", format!("xn--80ak6aa92e.{host}"));
    with_host("an encoded letter", format!("%{:02x}{}", host.as_bytes()[0], &host[1..]));
    with_host("an encoded NUL", format!("{host}%00"));
    with_host("a tab", format!("{}\t{}", &host[..1], &host[1..]));
    for odd in
        ["\"", "<", ">", "[", "]", "^", "`", "{", "|", "}", "!", "*", "+", ",", ";", "=", "~"]
    {
        let host = format!("{}{odd}{}", &host[..1], &host[1..]);
        all.push(("a character that no host has", format!("https://{host}{path}")));
    }
    for hidden in ["%0a", "%0D%0A", "%09", "%00", "%1f", "%7f", "%C2%85"] {
        all.push(("a control character in what is dropped", format!("{link}#{hidden}")));
        // Of some the query is a text, which has lines.
        let (start, query) = link.split_once('?').unwrap_or((link, "="));
        if !link.contains('#') && query.contains('=') {
            all.push(("the same in a query", format!("{start}?utm_x={hidden}&{query}")));
        }
    }
    all.push(("no scheme before the colon", format!("://{host}{path}")));
    all.push(("a dot segment", format!("https://{host}/.{path}")));
    all.push(("two dot segments", format!("https://{host}/a/..{path}")));
    all.push(("encoded dot segments", format!("https://{host}/a/%2e%2E{path}")));
    all.push(("a mixed dot segment", format!("https://{host}/a/.%2e{path}")));
    if path.starts_with('/') && path.as_bytes().get(1).is_some_and(u8::is_ascii_alphanumeric) {
        all.push(("an empty segment", format!("https://{host}/{path}")));
    }
    all.push(("backslashes", format!("https:\\\\{host}{path}")));
    all.push(("one slash", format!("https:/{host}{path}")));
    if let Some((before, query)) = link.split_once('?')
        && query.contains('=')
        && !before.contains('#')
    {
        for pair in query.split('&') {
            all.push(("a parameter twice", format!("{before}?{query}&{pair}")));
        }
        all.push(("an unknown parameter", format!("{before}?{query}&evil=1")));
        all.push(("a control character", format!("{before}?{query}%07")));
        all.push(("an encoded NUL in a value", format!("{before}?{query}%00")));
        all.push(("bad UTF-8", format!("{before}?{query}%ff")));
    }
    all
}
