//! What a page says of one element.

use crate::words::Words;

/// One element of a page. `data-` is left off the attributes' names; an element `<contact-button>` is
/// described by the anchor in it, or as the anchor that it will get, with `channel` as `contact`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Markup<'a> {
    /// The attribute `class`.
    pub class: &'a str,
    /// The attribute `href`, if there is one.
    pub href: Option<&'a str>,
    /// The attribute `lang` of the element or its nearest ancestor that has one; empty if none has.
    pub lang: &'a str,
    /// The attribute `target`.
    pub target: &'a str,
    /// The attribute `rel`.
    pub rel: &'a str,
    /// The text that can be seen, the hint for screen readers left out.
    pub text: &'a str,
    /// Whether there is a text, or an element such as an image.
    pub has_content: bool,
    /// Whether it stands in a `<contact-button>`, which asks as the class does.
    pub wrapped: bool,
    /// Names and values of the other attributes. One that is empty counts as absent.
    pub attributes: &'a [(&'a str, &'a str)],
    /// The words of the language, where they are not compiled in.
    pub words: Option<Words<'a>>,
}

impl<'a> Markup<'a> {
    /// The value of an attribute, if it has one.
    #[inline(never)]
    pub(crate) fn get(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|a| a.0 == name && !a.1.is_empty()).map(|a| a.1)
    }
}
