//! One element as a page's script packs it.
//!
//! The script that packs is `dom.js` of `contact-button-wasm`.

use alloc::vec::Vec;

use crate::markup::Markup;
use crate::words::Words;
use contact_link::scan::{after, next_item};

/// The fields of a packed text, which NUL parts.
///
/// ```
/// let fields = contact_button::Fields::of("u\0\0fr");
/// assert!(fields.eq(["u", "", "fr"]));
/// ```
#[derive(Clone, Debug)]
pub struct Fields<'a>(Option<&'a str>);

impl<'a> Fields<'a> {
    /// The fields of this text, one at least.
    pub fn of(packed: &'a str) -> Fields<'a> {
        Fields(Some(packed))
    }
}

impl<'a> Iterator for Fields<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        next_item(&mut self.0, 0)
    }
}

/// What a script has read of one element: the language, its words if the script has them, the text, `1` where elements stand in it, `1`
/// where `<contact-button>` stands around it, then the name and value of every attribute.
///
/// On `<contact-button>` its own attributes come first, as the `data-` attributes that they stand for, and those of
/// the anchor in it after them.
///
/// ```
/// use contact_button::{Fields, Packed};
///
/// let fields = ["fr", "", "", "", "", "data-contact", "whatsapp", "href", "https://wa.me/33612345678"].join("\0");
/// let packed = Packed::read(Fields::of(&fields));
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
    pub fn read(mut fields: Fields<'a>) -> Packed<'a> {
        let mut next = || fields.next();
        let lang = next().unwrap_or_default();
        let words = next().unwrap_or_default();
        let text = next().unwrap_or_default();
        let mixed = next().is_some_and(|mixed| !mixed.is_empty());
        let mut page = Markup {
            lang,
            words: (!words.is_empty()).then(|| Words::read(Words::tag_of(lang), words)),
            text,
            has_content: !text.is_empty() | mixed,
            wrapped: next().is_some_and(|wrapped| !wrapped.is_empty()),
            ..Markup::default()
        };
        let mut attributes = Vec::new();
        while let (Some(name), Some(value)) = (next(), next()) {
            match name {
                "class" => page.class = value,
                "href" => page.href = Some(value),
                "target" => page.target = value,
                "rel" => page.rel = value,
                _ => {
                    if let Some(name) = after(name, "data-") {
                        attributes.push((name, value));
                    }
                }
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
        let packed = "fr\0\0Texte\0\0\0class\0a b\0id\0x\0data-to\x001\0href\0tel:1\0target\0_blank\0rel\0me\0data-to\x002";
        let packed = Packed::read(Fields::of(packed));
        let markup = packed.markup();
        assert_eq!((markup.lang, markup.text, markup.has_content), ("fr", "Texte", true));
        assert_eq!((markup.class, markup.href), ("a b", Some("tel:1")));
        assert_eq!((markup.target, markup.rel), ("_blank", "me"));
        assert_eq!(markup.attributes, [("to", "1"), ("to", "2")]);
    }

    #[test]
    fn elements_are_content_and_nothing_is_none() {
        assert!(Packed::read(Fields::of("\0\0\x001")).markup().has_content);
        for packed in ["", "en", "en\0\0", "en\0\0\0\0\0href"] {
            let packed = Packed::read(Fields::of(packed));
            let markup = packed.markup();
            assert!(!markup.has_content && markup.href.is_none(), "{packed:?}");
            assert!(matches!(markup.read(), Ok(None)));
        }
    }
}
