//! One request, one reply: text in, text out, fields parted by NUL.
//!
//! | request | reply |
//! |---|---|
//! | `l` channel (name value)... | the link |
//! | `p` url | (name value)... of the contact, `channel` first; a list repeats its name |
//! | `u` and what [`Packed`] reads of an element | language content hint (attribute value)...; all empty where the element is none of ours, content where the author's stays |
//!
//! A refusal is `!` kind field sentence. `dom.js` is the other end.

use alloc::string::String;

use contact_button::{Fields, Packed};
use contact_link::{Channel, Contact, Error};

/// The reply to a request.
pub(crate) fn answer(request: &str) -> String {
    let mut fields = Fields::of(request);
    let reply = match fields.next() {
        Some("l") => link(fields),
        Some("p") => parse(fields.next().unwrap_or_default()),
        Some("u") => return upgrade(fields),
        _ => Ok(String::new()),
    };
    reply.unwrap_or_else(|error| refusal(&error))
}

fn link(mut fields: Fields<'_>) -> Result<String, Error> {
    let channel: Channel = fields.next().unwrap_or_default().parse()?;
    let mut builder = Contact::builder(channel);
    while let (Some(name), Some(value)) = (fields.next(), fields.next()) {
        builder.add(name, value);
    }
    Ok(builder.build()?.link().into())
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

fn upgrade(fields: Fields<'_>) -> String {
    let element = Packed::read(fields);
    let button = match element.markup().read() {
        Ok(Some(button)) => button,
        Ok(None) => return String::new(),
        Err(problem) => return refusal(problem.error()),
    };
    let mut reply = String::from(button.language());
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
    reply
}

fn refusal(error: &Error) -> String {
    let mut reply = String::from("!");
    for field in [error.kind().name(), error.field(), &error.brief()] {
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
            answer("l\0whatsapp\0to\0+33 6 12 34 56 78\0text\0Bonjour"),
            "https://wa.me/33612345678?text=Bonjour"
        );
        assert_eq!(
            answer("l\0email\0to\0a@example.com\0cc\0b@example.com\0cc\0c@example.com"),
            "mailto:a@example.com?cc=b@example.com,c@example.com"
        );
        assert_eq!(
            answer("l\0tel\0to\0*#06#"),
            "!\0ussd\0to\0tel to \"*#06#\" is refused: ussd; it takes +33123456789"
        );
        assert_eq!(
            answer("l\0fax\0to\x001"),
            "!\0unknown_channel\0channel\0 channel \"fax\" is refused: unknown_channel"
        );
        assert_eq!(
            answer("l\0email\0to\0a@example.com\0colour\0red"),
            "!\0bad_param\0colour\0email colour \"red\" is refused: bad_param"
        );
    }

    #[test]
    fn a_link_is_read() {
        assert_eq!(answer("p\0https://wa.me/33612345678"), "channel\0whatsapp\0to\0+33612345678");
        assert_eq!(
            answer("p\0javascript:alert(1)"),
            "!\0unknown_link\0url\0 url \"javascript:alert(1)\" is refused: unknown_link"
        );
    }

    #[test]
    fn an_element_is_upgraded() {
        assert_eq!(
            answer("u\0fr\0\0\0\0class\0contact-button\0href\0tel:+33123456789"),
            "fr\0Appeler le +33 1 23 45 67 89\0\0class\0contact-button\0href\0tel:+33123456789\
             \0rel\0noopener noreferrer\0data-contact\0tel\0data-contact-state\0ready"
        );
        assert_eq!(answer("u\0fr\0Nous\0\0\0class\0btn"), "");
        assert_eq!(
            answer("u\0\0\0\0\0data-contact\0x_dm\0data-to\0furni"),
            "!\0bad_char\0to\0x_dm to \"furni\" is refused: bad_char; it takes [0-9]{1,19}"
        );
        assert_eq!(answer(""), "");
    }
}
