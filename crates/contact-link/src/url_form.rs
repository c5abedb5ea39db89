//! `url::Url` in and out.

use url::Url;

use crate::{Contact, Error, Link};

impl TryFrom<&Url> for Contact {
    type Error = Error;

    /// Reads a link as [`Contact::parse`] does.
    fn try_from(url: &Url) -> Result<Contact, Error> {
        Contact::parse(url.as_str())
    }
}

impl From<&Link> for Url {
    fn from(link: &Link) -> Url {
        // The laws of the crate's tests say that every link is a URL.
        Url::parse(link.as_str()).expect("a link is a valid URL")
    }
}

impl From<Link> for Url {
    fn from(link: Link) -> Url {
        Url::from(&link)
    }
}

impl From<&Contact> for Url {
    fn from(contact: &Contact) -> Url {
        Url::from(contact.link())
    }
}
