//! One request, one reply: text in, text out, fields parted by NUL.
//!
//! | request | reply |
//! |---|---|
//! | `l` channel to (name value)... | the link |
//! | `p` url | (name value)... of the contact, `channel` first; a list repeats its name |
//! | `u` and what [`Packed`] reads of an element | language content hint (attribute value)...; all empty where the element is none of ours, content where the author's stays |
//!
//! A refusal is `!` kind field. `dom.js` is the other end.

use alloc::string::String;

use contact_button::Packed;
use contact_link::{Contact, Error};

/// The reply to a request.
pub(crate) fn answer(request: &str) -> String {
    let mut fields = request.split('\0');
    let reply = match fields.next() {
        Some("l") => link(&mut fields),
        Some("p") => parse(fields.next().unwrap_or_default()),
        Some("u") => upgrade(fields),
        _ => Ok(String::new()),
    };
    reply.unwrap_or_else(|error| refusal(&error))
}

fn link<'a>(fields: &mut impl Iterator<Item = &'a str>) -> Result<String, Error> {
    let channel = fields.next().unwrap_or_default();
    let mut contact = Contact::new(channel, fields.next().unwrap_or_default())?;
    while let (Some(name), Some(value)) = (fields.next(), fields.next()) {
        contact = contact.with(name, value)?;
    }
    Ok(contact.link().into())
}

fn parse(url: &str) -> Result<String, Error> {
    let contact = Contact::parse(url)?;
    let mut reply = String::from("channel\0");
    reply.push_str(contact.channel().name());
    for (name, value) in contact.fields() {
        for field in [name, value] {
            reply.push('\0');
            reply.push_str(field);
        }
    }
    Ok(reply)
}

fn upgrade<'a>(fields: impl Iterator<Item = &'a str>) -> Result<String, Error> {
    let mut reply = String::new();
    let element = Packed::read(fields);
    let Some(button) = element.markup().read().map_err(|problem| problem.error().clone())? else {
        return Ok(reply);
    };
    reply.push_str(button.language());
    let mut say = |field: &str| {
        reply.push('\0');
        reply.push_str(field);
    };
    say(&button.content().unwrap_or_default());
    say(&button.hint().unwrap_or_default());
    for (name, value) in button.attributes() {
        say(name);
        say(value);
    }
    Ok(reply)
}

fn refusal(error: &Error) -> String {
    let mut reply = String::from("!");
    for field in [error.kind().name(), error.field()] {
        reply.push('\0');
        reply.push_str(field);
    }
    reply
}

#[cfg(test)]
mod tests {
    use super::answer;

    #[test]
    fn a_link_is_built() {
        assert_eq!(
            answer("l\0whatsapp\0+33 6 12 34 56 78\0text\0Bonjour"),
            "https://wa.me/33612345678?text=Bonjour"
        );
        assert_eq!(
            answer("l\0email\0a@example.com\0cc\0b@example.com\0cc\0c@example.com"),
            "mailto:a@example.com?cc=b@example.com,c@example.com"
        );
        assert_eq!(answer("l\0tel\0*#06#"), "!\0ussd\0to");
        assert_eq!(answer("l\0fax\x001"), "!\0unknown_channel\0channel");
        assert_eq!(answer("l\0email\0a@example.com\0colour\0red"), "!\0bad_param\0colour");
    }

    #[test]
    fn a_link_is_read() {
        assert_eq!(answer("p\0https://wa.me/33612345678"), "channel\0whatsapp\0to\0+33612345678");
        assert_eq!(answer("p\0javascript:alert(1)"), "!\0unknown_link\0url");
    }

    #[test]
    fn an_element_is_upgraded() {
        assert_eq!(
            answer("u\0fr\0\0\0class\0contact-button\0href\0tel:+33123456789"),
            "fr\0Appeler le +33 1 23 45 67 89\0\0class\0contact-button\0href\0tel:+33123456789\
             \0rel\0noopener noreferrer\0data-contact\0tel\0data-contact-state\0ready"
        );
        assert_eq!(answer("u\0fr\0Nous\0\0class\0btn"), "");
        assert_eq!(answer("u\0\0\0\0data-contact\0x_dm\0data-to\0furni"), "!\0bad_char\0to");
        assert_eq!(answer(""), "");
    }
}
