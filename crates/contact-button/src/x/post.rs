//! A post: about the page, to an account, or with a hashtag.

use alloc::string::String;

use super::element::Kind;
use super::link::{handle, with_params};
use super::lists::{hashtags, names};
use super::reader::{Reader, XButton};
use super::warning::Warning;
use super::{POST, POST_TO};

/// Where a post is composed.
const COMPOSE: &str = "https://x.com/intent/tweet";

pub(super) fn read(reader: &mut Reader<'_>, kind: Kind) -> XButton {
    let page = reader.element.page;
    let mut text = reader.get("text");
    // Written as in a form.
    if text.contains('+') && !text.contains(' ') {
        text = text.replace('+', " ");
    }
    let given = reader.get("url");
    let (mut url, trouble) = page.whole(&given);
    if let Some(warning) = trouble {
        reader.warn(warning, &url);
    }
    let via = reader.get("via");
    let mut via = names(reader, &via);
    let related = reader.get("related");
    let mut related = names(reader, &related);
    let tags = reader.get("hashtags");
    let mut tags = hashtags(reader, &tags);
    let (mut to, mut shown) = (String::new(), String::new());
    let (mut channel, mut line) = ("x_post", POST);
    if kind == Kind::Share {
        if text.is_empty() {
            text = page.title.into();
        }
        if url.is_empty() {
            url = page.address().into();
        }
        if via.is_empty() {
            via = page.author();
        }
    } else {
        related = joined(page.author(), &related);
    }
    if kind == Kind::Mention {
        let given = reader.get("mention");
        match handle(&given) {
            Some(name) => {
                (channel, line) = ("x_mention", POST_TO);
                to = name.into();
                shown = alloc::format!("@{name}");
                if name != given {
                    reader.warn(Warning::Names, name);
                }
            }
            None => reader.warn(Warning::Mention, &given),
        }
    }
    if kind == Kind::Hashtag {
        let given = reader.get("hashtag");
        match hashtag(&given) {
            Some(tag) => {
                channel = "x_hashtag";
                shown = alloc::format!("#{tag}");
                tags = joined(tag.into(), &tags);
            }
            None => reader.warn(Warning::Hashtag, &given),
        }
    }
    let params = [
        ("hashtags", &*tags),
        ("related", &related),
        ("screen_name", &to),
        ("text", &text),
        ("url", &url),
        ("via", &via),
    ];
    reader.button(channel, with_params(COMPOSE, &params), line, shown)
}

fn joined(first: String, rest: &str) -> String {
    if first.is_empty() || rest.is_empty() { first + rest } else { first + "," + rest }
}

/// A hashtag without its `#`, as X's script takes it.
fn hashtag(text: &str) -> Option<&str> {
    let tag = text.strip_prefix(['#', '\u{ff03}']).unwrap_or(text);
    let is_mark = |c: char| ".,<>!/#-()'\"".contains(c) || c.is_whitespace();
    (!tag.is_empty() && !tag.contains(is_mark)).then_some(tag)
}
