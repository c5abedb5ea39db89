//! One element as a page's script packs it.
//!
//! Here because two crates read it, the one that a page loads (`contact-button-wasm`) and the one that explains what
//! is wrong (`contact-button-explain`), and must read the same. The script that packs is `dom.js` of the first.

use alloc::vec::Vec;

use crate::markup::Markup;

/// What a script has read of one element: the language, the text, `1` where elements stand in it, then the name and
/// value of every attribute.
///
/// On `<contact-button>` its own attributes come first, as the `data-` attributes that they stand for, and those of
/// the anchor in it after them.
///
/// ```
/// use contact_button::Packed;
///
/// let fields = ["fr", "", "", "data-contact", "whatsapp", "href", "https://wa.me/33612345678"];
/// let packed = Packed::read(fields.into_iter());
/// let button = packed.markup().read()?.unwrap();
/// assert_eq!(button.content().as_deref(), Some("Discuter sur WhatsApp"));
/// # Ok::<(), contact_button::Problem>(())
/// ```
#[derive(Clone, Debug)]
pub struct Packed<'a> {
    page: Markup<'a>,
    attributes: Vec<(&'a str, &'a str)>,
}

impl<'a> Packed<'a> {
    /// Takes the fields apart.
    pub fn read(mut fields: impl Iterator<Item = &'a str>) -> Packed<'a> {
        let mut next = || fields.next();
        let mut page = Markup::default();
        page.lang = next().unwrap_or_default();
        page.text = next().unwrap_or_default();
        page.has_content = !page.text.is_empty() | next().is_some_and(|mixed| !mixed.is_empty());
        let mut attributes = Vec::new();
        while let (Some(name), Some(value)) = (next(), next()) {
            match name {
                "class" => page.class = value,
                "href" => page.href = Some(value),
                "target" => page.target = value,
                "rel" => page.rel = value,
                _ => attributes.extend(name.strip_prefix("data-").map(|name| (name, value))),
            }
        }
        Packed { page, attributes }
    }

    /// The same as what [`Markup::read`] takes.
    pub fn markup(&self) -> Markup<'_> {
        Markup { attributes: &self.attributes, ..self.page }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_its_place() {
        let packed = "fr\0Texte\0\0class\0a b\0id\0x\0data-to\x001\0href\0tel:1\0target\0_blank\0rel\0me\0data-to\x002";
        let packed = Packed::read(packed.split('\0'));
        let markup = packed.markup();
        assert_eq!((markup.lang, markup.text, markup.has_content), ("fr", "Texte", true));
        assert_eq!((markup.class, markup.href), ("a b", Some("tel:1")));
        assert_eq!((markup.target, markup.rel), ("_blank", "me"));
        assert_eq!(markup.attributes, [("to", "1"), ("to", "2")]);
    }

    #[test]
    fn elements_are_content_and_nothing_is_none() {
        assert!(Packed::read("\0\x001".split('\0')).markup().has_content);
        for packed in ["", "en", "en\0\0", "en\0\0\0href"] {
            let packed = Packed::read(packed.split('\0'));
            let markup = packed.markup();
            assert!(!markup.has_content && markup.href.is_none(), "{packed:?}");
            assert!(matches!(markup.read(), Ok(None)));
        }
    }
}
