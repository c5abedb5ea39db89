//! What a page's script asks, and the answer: one text in, one text out, fields parted by NUL.
//!
//! | request | reply |
//! |---|---|
//! | `l` channel (name value)... | the link |
//! | `p` url | (name value)... of the contact, `channel` first; a list repeats its name |
//! | `u` and what [`Packed`] reads of an element | language content hint (attribute value)...; all empty where the element is none of ours, content where the author's stays; `?` and a tag where the words of that language are to be given |
//!
//! A refusal is `!` kind field sentence. `dom.js` of `contact-button-wasm` is the other end.

use alloc::string::String;

use contact_link::scan::put;
use contact_link::{Channel, Contact, Draft, Error};

use crate::button::Button;
use crate::markup::Markup;
use crate::packed::{Fields, Packed};
use crate::problem::Problem;

/// The reply to a request.
///
/// ```
/// use contact_button::answer;
///
/// assert_eq!(answer("l\0tel\0to\0+33 1 23 45 67 89"), "tel:+33123456789");
/// assert_eq!(answer("p\0https://wa.me/33612345678"), "channel\0whatsapp\0to\0+33612345678");
/// assert!(answer("p\0javascript:alert(1)").starts_with("!\0unknown_link\0url\0"));
/// ```
pub fn answer(request: &str) -> String {
    let mut fields = Fields::of(request);
    let reply = match fields.next() {
        Some("l") => link(fields),
        Some("p") => parse(fields.next().unwrap_or_default()),
        Some("u") => return upgrade(fields),
        _ => Ok(String::new()),
    };
    reply.unwrap_or_else(|error| refusal(&error, &alloc::format!("{error}")))
}

/// The same in the quick way; `None` where [`answer`] is to be asked.
///
/// ```
/// use contact_button::quick_answer;
///
/// assert_eq!(quick_answer("l\0tel\0to\0+33 1 23 45 67 89").as_deref(), Some("tel:+33123456789"));
/// assert_eq!(quick_answer("l\0tel\0to\0*#06#"), None);
/// ```
pub fn quick_answer(request: &str) -> Option<String> {
    let mut fields = Fields::of(request);
    match fields.next()? {
        "l" => quick_link(fields),
        "u" => {
            let element = Packed::read(fields);
            let markup = element.markup();
            Some(markup.quick()?.map_or_else(String::new, |button| reply(&button, &markup)))
        }
        _ => None,
    }
}

fn link(mut fields: Fields<'_>) -> Result<String, Error> {
    let channel: Channel = fields.next().unwrap_or_default().parse()?;
    let mut builder = Contact::builder(channel);
    while let (Some(name), Some(value)) = (fields.next(), fields.next()) {
        builder.add(name, value);
    }
    Ok(builder.build()?.link().into())
}

fn quick_link(mut fields: Fields<'_>) -> Option<String> {
    let mut draft = Draft::new(fields.next()?)?;
    while let (Some(name), Some(value)) = (fields.next(), fields.next()) {
        // Empty, twice, or not taken: there is more to say of it.
        if value.is_empty() || draft.has(name) || !draft.set(name, value)? {
            return None;
        }
    }
    Some(draft.link()?.0)
}

fn parse(url: &str) -> Result<String, Error> {
    let contact = Contact::parse_href(url)?;
    let mut reply = String::from("channel\0");
    put(&mut reply, contact.channel().name());
    for (name, value) in contact.fields() {
        say(&mut reply, name);
        say(&mut reply, value);
    }
    Ok(reply)
}

fn upgrade(fields: Fields<'_>) -> String {
    let element = Packed::read(fields);
    let markup = element.markup();
    match markup.read() {
        Ok(Some(button)) => reply(&button, &markup),
        Ok(None) => String::new(),
        Err(problem) => {
            let attribute = attribute(&problem, markup.wrapped);
            let error = problem.error();
            let sentence =
                alloc::format!("{attribute}: {error}. The page's own link stays as it is.");
            refusal(error, &sentence)
        }
    }
}

/// The attribute to change, as the author wrote it: `<contact-button>` has no `data-`.
fn attribute(problem: &Problem, wrapped: bool) -> String {
    let attribute = problem.attribute();
    match attribute.strip_prefix("data-") {
        Some("contact") if wrapped => "channel".into(),
        Some(own) if wrapped => own.into(),
        _ => attribute,
    }
}

fn reply(button: &Button<'_>, markup: &Markup<'_>) -> String {
    // Words that were given and are none are not asked for again.
    if markup.words.is_none()
        && let Some(tag) = button.lacks()
    {
        return String::from("?") + tag;
    }
    let mut reply = String::from(button.language());
    say(&mut reply, &button.content().unwrap_or_default());
    say(&mut reply, &button.hint().unwrap_or_default());
    for (name, value) in button.attributes() {
        say(&mut reply, name);
        say(&mut reply, value);
    }
    reply
}

/// One more field.
fn say(reply: &mut String, field: &str) {
    reply.push('\0');
    put(reply, field);
}

fn refusal(error: &Error, sentence: &str) -> String {
    let mut reply = String::from("!");
    for field in [error.kind().name(), error.field(), sentence] {
        say(&mut reply, field);
    }
    reply
}

#[cfg(test)]
mod tests {
    use super::{answer, quick_answer};

    #[test]
    fn a_link_is_built() {
        assert_eq!(
            answer("l\0whatsapp\0to\0+33 6 12 34 56 78\0text\0Bonjour"),
            "https://wa.me/33612345678?text=Bonjour"
        );
        assert_eq!(
            answer("l\0email\0to\0a@example.com\0cc\0b@example.com\0cc\0c@example.com"),
            "mailto:a@example.com?cc=b@example.com,c@example.com"
        );
        assert!(answer("l\0tel\0to\0*#06#").starts_with("!\0ussd\0to\0"));
        assert!(answer("l\0fax\0to\x001").starts_with("!\0unknown_channel\0channel\0"));
        assert!(
            answer("l\0email\0to\0a@example.com\0colour\0red")
                .starts_with("!\0bad_param\0colour\0")
        );
    }

    #[test]
    fn the_quick_way_says_the_same_or_nothing() {
        for request in [
            "l\0whatsapp\0to\0+33 6 12 34 56 78\0text\0Bonjour",
            "u\0fr\0\0\0\0\0class\0contact-button\0href\0tel:+33123456789",
            "u\0fr\0\0Nous\0\0\0class\0btn",
        ] {
            assert_eq!(quick_answer(request), Some(answer(request)), "{request:?}");
        }
        for request in
            ["", "x", "l", "p\0tel:+33123456789", "l\0email\0to\0a@example.com\0colour\0red"]
        {
            assert_eq!(quick_answer(request), None, "{request:?}");
        }
    }

    #[test]
    fn an_element_is_upgraded() {
        assert_eq!(
            answer("u\0fr\0\0\0\0\0class\0contact-button\0href\0tel:+33123456789"),
            "fr\0Appeler le +33 1 23 45 67 89\0\0class\0contact-button\0href\0tel:+33123456789\
             \0rel\0noopener noreferrer\0data-contact\0tel\0data-contact-state\0ready"
        );
        assert_eq!(answer("u\0fr\0\0Nous\0\0\0class\0btn"), "");
        assert_eq!(answer(""), "");
    }

    /// What follows the kind and the field of a refusal.
    fn sentence(request: &str) -> String {
        answer(request).splitn(4, '\0').nth(3).unwrap().into()
    }

    use alloc::string::String;

    #[test]
    fn a_handle_is_told_from_a_number() {
        let sentence = sentence("u\0en\0\0Message us\0\0\0data-contact\0x_dm\0data-to\0furni");
        assert!(sentence.starts_with("data-to: X (direct message): to \"furni\" "), "{sentence}");
        assert!(sentence.contains("such as 3805104374"), "{sentence}");
    }

    #[test]
    fn an_element_has_its_attributes_without_data() {
        let to = sentence("u\0\0\0\0\x001\0data-contact\0tel\0data-to\0*#06#");
        assert!(to.starts_with("to: "), "{to}");
        let channel = sentence("u\0\0\0\0\x001\0data-contact\0fax\0data-to\x001");
        assert!(channel.starts_with("channel: "), "{channel}");
        let href = sentence("u\0\0\0Hi\0\0\0class\0contact-button\0href\0javascript:alert(1)");
        assert!(href.starts_with("href: "), "{href}");
    }
}
