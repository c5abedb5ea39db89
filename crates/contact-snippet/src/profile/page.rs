//! A saved page: X's profile page of today and of former years, or the brand's
//! own.

use contact_link::Contact;
use serde_json::Value;

use super::Found;
use crate::node::{Element, Event, events};

/// How deep a page's data is searched.
const DEEPEST: usize = 64;

/// Reads a page, or the JSON that a page loads.
pub(super) fn read(page: &str, found: &mut Found) {
    let mut in_script = false;
    for event in events(page) {
        match event {
            Event::Open(element) => {
                in_script = element.tag == "script";
                of_element(&element, found);
            }
            Event::Text(text) if in_script => of_script(&text, found),
            Event::Text(_) => {}
            Event::Close(_) => in_script = false,
        }
    }
    if page.trim_start().starts_with(['{', '[']) {
        of_script(page, found);
    }
    of_cookie(page, found);
}

fn of_element(el: &Element, found: &mut Found) {
    let get = |name| el.get(name).unwrap_or_default();
    match el.tag.as_str() {
        "div" if get("class").split_whitespace().any(|class| class == "ProfileNav") => {
            found.add(get("data-user-id"), None, "the head of a profile page", true);
        }
        "meta" => {
            let content = get("content");
            match el.get("name").or_else(|| el.get("property")).unwrap_or_default() {
                "twitter:site:id" => found.add(content, None, "twitter:site:id of the page", true),
                "twitter:creator:id" => {
                    found.add(content, None, "twitter:creator:id of the page", false);
                }
                "twitter:site" if found.handle.is_none() => set_handle(found, content),
                "al:android:url" | "al:ios:url" => {
                    if let Some((_, handle)) = content.split_once("user?screen_name=") {
                        set_handle(found, handle);
                    }
                }
                _ => {}
            }
        }
        "link" => {
            if let Some((_, rest)) = get("href").split_once("pbs.twimg.com/profile_banners/") {
                let id = rest.split('/').next().unwrap_or_default();
                found.add(id, None, "the address of the profile's banner", true);
            }
        }
        "a" => {
            let link = Contact::parse_href(get("href")).ok();
            let id = link.as_ref().and_then(|link| match link.channel().name() {
                "x_follow" => link.get("user_id"),
                "x_dm" => link.get("to"),
                _ => None,
            });
            if let Some(id) = id {
                found.add(id, None, "a link of the page", false);
            }
        }
        _ => {}
    }
}

fn set_handle(found: &mut Found, handle: &str) {
    let handle = handle.trim_start_matches('@');
    let fits = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
    if !handle.is_empty() && handle.len() <= 20 && handle.bytes().all(fits) {
        found.handle = Some(handle.to_owned());
    }
}

/// Every object in a script that is JSON or sets something to an object.
fn of_script(script: &str, found: &mut Found) {
    let mut rest = script;
    while let Some(start) = rest.find('{') {
        rest = rest.get(start..).unwrap_or_default();
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<Value>();
        let end = match values.next() {
            Some(Ok(value)) => {
                of_value(&value, found, 0);
                values.byte_offset().max(1)
            }
            // Code: what is no object by itself may hold some.
            _ => 1,
        };
        rest = rest.get(end..).unwrap_or_default();
    }
}

/// Every account in a page's data.
fn of_value(value: &Value, found: &mut Found, depth: usize) {
    if depth > DEEPEST {
        return;
    }
    match value {
        Value::Array(items) => items.iter().for_each(|item| of_value(item, found, depth + 1)),
        Value::Object(members) => {
            let text = |value: &Value| value.as_str().map(str::to_owned);
            if members.get("@type").is_some_and(|kind| kind == "ProfilePage") {
                of_profile(value, found);
            }
            // The name stands beside the id, or one step further in.
            let places = [value, &value["legacy"], &value["core"]];
            let handle = places.iter().find_map(|place| text(&place["screen_name"]));
            if let Some(handle) = handle {
                let names = ["rest_id", "id_str"];
                if let Some(id) = names.iter().find_map(|name| text(&value[*name])) {
                    found.add(&id, Some(&handle), "the data of the page", false);
                }
            }
            members.values().for_each(|member| of_value(member, found, depth + 1));
        }
        _ => {}
    }
}

/// What a profile page says to search engines.
fn of_profile(page: &Value, found: &mut Found) {
    // Older pages call the account their author.
    let account = ["mainEntity", "author"].iter().map(|name| &page[*name]).find(|v| v.is_object());
    let Some(account) = account else { return };
    let id = &account["identifier"];
    let id = match id.as_u64() {
        Some(number) => number.to_string(),
        None => id.as_str().unwrap_or_default().to_owned(),
    };
    let handle = account["additionalName"].as_str();
    const SOURCE: &str = "what the profile page says of itself";
    found.add(&id, handle, SOURCE, true);
    if let Some(candidate) = found.candidates.iter_mut().find(|found| found.source == SOURCE) {
        candidate.created = page["dateCreated"].as_str().map(str::to_owned);
    }
    if let Some(handle) = handle {
        set_handle(found, handle);
    }
}

/// The cookie of whoever is logged in, where cookies were saved.
fn of_cookie(text: &str, found: &mut Found) {
    let mut rest = text;
    while let Some(at) = rest.find("twid") {
        rest = rest.get(at + 4..).unwrap_or_default();
        let value = rest.trim_start_matches(['=', '"', '\t', ' ', ':']);
        let id = ["u%3D", "u="].iter().find_map(|start| value.strip_prefix(start));
        if let Some(id) = id {
            let end = id.find(|c: char| !c.is_ascii_digit()).unwrap_or(id.len());
            found.login = true;
            found.add(id.get(..end).unwrap_or_default(), None, "the cookie of a login", true);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(page: &str) -> Found {
        let mut found = Found::default();
        read(page, &mut found);
        found
    }

    #[test]
    fn every_place_is_known() {
        for (page, id, own) in [
            (
                "<div class=\"ProfileNav\" role=\"navigation\" data-user-id=\"2467791\">",
                "2467791",
                true,
            ),
            (
                "<link rel=preload as=image href=\"https://pbs.twimg.com/profile_banners/1117398733/1670663894\"/>",
                "1117398733",
                true,
            ),
            ("<meta name=\"twitter:site:id\" content=\"12\">", "12", true),
            (
                "<a href=\"https://twitter.com/intent/user?user_id=1265789414023651328\">",
                "1265789414023651328",
                false,
            ),
            (
                "<script>window.__S__={\"users\":{\"a\":{\"rest_id\":\"44196397\",\"legacy\":{\"screen_name\":\"elonmusk\"}}}};f({})</script>",
                "44196397",
                false,
            ),
            ("{\"data\":[{\"id_str\":\"5\",\"screen_name\":\"a\"}]}", "5", false),
            (".x.com\tTRUE\t/\tTRUE\t0\ttwid\tu%3D99\n", "99", true),
        ] {
            let found = found(page);
            assert_eq!(found.candidates.len(), 1, "{page}");
            assert_eq!(
                (found.candidates[0].id.as_str(), found.candidates[0].own),
                (id, own),
                "{page}"
            );
        }
    }

    #[test]
    fn ids_of_others_are_none() {
        for page in [
            "<div class=tweet data-user-id=5>",
            "<script>{\"rest_id\":\"5\"}</script>",
            "<script>var a = {b: 1}; {\"screen_name\":\"a\"}</script>",
        ] {
            assert!(found(page).candidates.is_empty(), "{page}");
        }
    }

    #[test]
    fn a_profile_says_whose_it_is_and_since_when() {
        for key in ["mainEntity", "author"] {
            let page = format!(
                "<script type=\"application/ld+json\">{{\"@type\":\"ProfilePage\",\"dateCreated\":\"2013-01-24T18:06:50.000Z\",\
                 \"{key}\":{{\"additionalName\":\"TaminoMartinius\",\"identifier\":\"1117398733\"}}}}</script>"
            );
            let found = found(&page);
            assert_eq!(found.handle.as_deref(), Some("TaminoMartinius"));
            assert_eq!(found.candidates[0].created.as_deref(), Some("2013-01-24T18:06:50.000Z"));
        }
        let page = "<meta property=\"al:android:url\" content=\"twitter://user?screen_name=mohammed_attya\">";
        assert_eq!(found(page).handle.as_deref(), Some("mohammed_attya"));
    }
}
