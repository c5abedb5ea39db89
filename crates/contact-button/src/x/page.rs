//! What a page says of itself, from which buttons take what they leave out.

use alloc::string::String;

use super::link;
use super::warning::Warning;

/// A page around buttons.
#[derive(Copy, Clone, Debug, Default)]
pub struct Page<'a> {
    /// Its address.
    pub url: &'a str,
    /// Its title.
    pub title: &'a str,
    /// The address in `<link rel="canonical">`; empty if there is none.
    pub canonical: &'a str,
    /// The address of the first `a` or `link` with `rel="me"` that leads to a profile on X; empty if there is none.
    pub me: &'a str,
    /// `<meta name="twitter:site">`: the brand's handle.
    pub site: &'a str,
    /// `<meta name="twitter:site:id">`: the brand's numeric id.
    pub site_id: &'a str,
}

impl Page<'_> {
    /// The account of the page's author.
    pub(super) fn author(&self) -> String {
        link::profile(self.me).map_or_else(String::new, |found| found.name.into())
    }

    /// The address that the page wants to be known by.
    pub(super) fn address(&self) -> &str {
        if self.canonical.is_empty() { self.url } else { self.canonical }
    }

    /// A whole address, with what was wrong with the one given.
    pub(super) fn whole(&self, address: &str) -> (String, Option<Warning>) {
        let starts = |with: &str| {
            address.get(..with.len()).is_some_and(|head| head.eq_ignore_ascii_case(with))
        };
        if starts("http%3a") || starts("https%3a") {
            return (super::query::decode(address).0, Some(Warning::Encoded));
        }
        let Some((scheme, rest)) = self.url.split_once("://") else {
            return (address.into(), None);
        };
        let host = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let path = rest.find(['?', '#']).unwrap_or(rest.len());
        let base = match address.as_bytes() {
            [b'/', b'/', ..] => alloc::format!("{scheme}:"),
            [b'/', ..] => alloc::format!("{scheme}://{}", &rest[..host]),
            [b'?', ..] => alloc::format!("{scheme}://{}", &rest[..path]),
            _ => return (address.into(), None),
        };
        (base + address, Some(Warning::Relative))
    }
}
