//! The elements of a page that may have to do with contact, with the place of
//! everything that may have to change.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use anyhow::{Result, anyhow};
use lol_html::html_content::{Element as HtmlElement, TextChunk};
use lol_html::{HtmlRewriter, Settings, element, end_tag, text};

/// An element.
#[derive(Debug, Default)]
pub(crate) struct Element {
    /// In lower case.
    pub(crate) name: String,
    /// The start tag.
    pub(crate) tag: Range<usize>,
    /// The end tag, where there is one.
    pub(crate) end_tag: Option<Range<usize>>,
    pub(crate) attributes: Vec<Attribute>,
    /// The text in it, and what stands for its pictures.
    pub(crate) words: String,
    /// Whether there is anything but blanks in it.
    pub(crate) has_content: bool,
    /// Whether it is in a `<contact-button>`.
    pub(crate) wrapped: bool,
    /// Whether a link is in it.
    pub(crate) has_link: bool,
}

/// An attribute of an element.
#[derive(Debug)]
pub(crate) struct Attribute {
    /// In lower case.
    pub(crate) name: String,
    /// Without its entities.
    pub(crate) value: String,
    /// Where the value is, without quotes; none where there is no `=`.
    pub(crate) place: Option<Range<usize>>,
}

impl Element {
    /// The value of an attribute.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attribute(name).map(|attribute| attribute.value.as_str())
    }

    /// An attribute.
    pub(crate) fn attribute(&self, name: &str) -> Option<&Attribute> {
        self.attributes.iter().find(|attribute| attribute.name == name)
    }

    /// Whether the attribute `class` has this one.
    pub(crate) fn has_class(&self, class: &str) -> bool {
        self.get("class").unwrap_or_default().split_ascii_whitespace().any(|found| found == class)
    }
}

/// What a page has.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) elements: Vec<Element>,
    /// The language of the document.
    pub(crate) lang: String,
    /// The host of the site, where the page says its own address.
    pub(crate) host: String,
}

/// What is collected, and the elements that are still open.
#[derive(Default)]
struct Collected {
    page: Page,
    open: Vec<usize>,
}

/// Finds the elements of a page.
///
/// # Errors
///
/// The page is nested beyond all measure.
pub(crate) fn read(html: &[u8]) -> Result<Page> {
    let collected = Rc::new(RefCell::new(Collected::default()));
    let (elements, children, words, scripts, addresses) = (
        Rc::clone(&collected),
        Rc::clone(&collected),
        Rc::clone(&collected),
        Rc::clone(&collected),
        Rc::clone(&collected),
    );
    let settings = Settings::new()
        .with_strict(false)
        .append_element_content_handler(element!("html[lang]", |el: &mut HtmlElement<'_, '_>| {
            let lang = el.get_attribute("lang").unwrap_or_default();
            children.borrow_mut().page.lang = lang;
            Ok(())
        }))
        .append_element_content_handler(element!(
            "link[rel='canonical' i][href], meta[property='og:url' i][content]",
            |el: &mut HtmlElement<'_, '_>| {
                let address = el.get_attribute("href").or_else(|| el.get_attribute("content"));
                let url = url::Url::parse(&address.unwrap_or_default()).ok();
                if let Some(host) = url.as_ref().and_then(url::Url::host_str) {
                    addresses.borrow_mut().page.host = host.into();
                }
                Ok(())
            }
        ))
        // Before the next: an element is not in itself.
        .append_element_content_handler(element!(
            "a *, contact-button *",
            |el: &mut HtmlElement<'_, '_>| {
                let mut collected = words.borrow_mut();
                let own = own_words(el);
                collected.each_open(|element| {
                    element.words.push_str(&own);
                    element.has_content = true;
                });
                Ok(())
            }
        ))
        .append_element_content_handler(element!(
            "a, area, contact-button, contact-menu, script, [data-hours], [data-closed], [data-when], [data-unless], meta[name^='contact-buttons:']",
            |el: &mut HtmlElement<'_, '_>| {
                open(el, &elements);
                Ok(())
            }
        ))
        .append_element_content_handler(text!(
            "a, contact-button, script",
            |chunk: &mut TextChunk<'_>| {
                let text = chunk.as_str();
                scripts.borrow_mut().each_open(|element| {
                    element.words.push_str(text);
                    element.has_content |= !text.trim().is_empty();
                });
                Ok(())
            }
        ));
    let mut rewriter = HtmlRewriter::new(settings, |_: &[u8]| {});
    rewriter.write(html).and_then(|()| rewriter.end()).map_err(|error| anyhow!("{error}"))?;
    let page = std::mem::take(&mut collected.borrow_mut().page);
    Ok(page)
}

impl Collected {
    fn each_open(&mut self, mut with: impl FnMut(&mut Element)) {
        for at in &self.open {
            if let Some(element) = self.page.elements.get_mut(*at) {
                with(element);
            }
        }
    }
}

/// Notes an element, and that it is open until its end tag.
fn open(el: &mut HtmlElement<'_, '_>, collected: &Rc<RefCell<Collected>>) {
    let name = el.tag_name();
    let mut state = collected.borrow_mut();
    let has_words = ["a", "area", "contact-button", "script"].contains(&name.as_str());
    // A link or a script ends what was forgotten to be closed: HTML has none in another.
    if has_words || name == "contact-menu" {
        let elements = &state.page.elements;
        let kept: Vec<usize> = state
            .open
            .iter()
            .copied()
            .filter(|at| elements.get(*at).is_some_and(|open| open.name == "contact-button"))
            .collect();
        state.open = kept;
    }
    let wrapped = name == "a" && !state.open.is_empty();
    if wrapped {
        state.each_open(|element| element.has_link = true);
    }
    let attributes = el.attributes().iter().map(|attribute| Attribute {
        name: attribute.name(),
        value: htmlize::unescape_attribute(attribute.value()).into_owned(),
        place: attribute.value_source_location().map(|place| place.bytes()),
    });
    let at = state.page.elements.len();
    let element = Element {
        attributes: attributes.collect(),
        tag: el.source_location().bytes(),
        wrapped,
        name,
        ..Element::default()
    };
    state.page.elements.push(element);
    if !el.can_have_content() || el.tag_name() == "area" {
        return;
    }
    // The words in a menu or a list are those of its links.
    if has_words {
        state.open.push(at);
    }
    let collected = Rc::clone(collected);
    // Refused only where there is no content.
    let _ = el.on_end_tag(end_tag!(move |end| {
        let mut state = collected.borrow_mut();
        state.open.retain(|open| *open != at);
        if let Some(element) = state.page.elements.get_mut(at) {
            element.end_tag = Some(end.source_location().bytes());
        }
        Ok(())
    }));
}

/// The words that an element has as attributes.
fn own_words(el: &HtmlElement<'_, '_>) -> String {
    let names: &[&str] = match el.tag_name().as_str() {
        "img" | "area" | "input" => &["alt", "aria-label", "aria-labelledby", "title"],
        _ => &["aria-label", "aria-labelledby", "title"],
    };
    let words = names.iter().filter_map(|name| el.get_attribute(name));
    words.fold(String::new(), |all, words| all + &htmlize::unescape_attribute(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_have_their_places() {
        let html = "<html lang=fr><p>\u{e9}<A HREF='a&amp;b' class=\"x y\" hidden>\
                    <img alt=Call><b>us</b></A><contact-button to=1><a href=c></a></contact-button>";
        let page = read(html.as_bytes()).unwrap();
        assert_eq!(page.lang, "fr");
        let [link, button, inner] = page.elements.as_slice() else { panic!("{page:?}") };
        assert_eq!((link.name.as_str(), link.words.as_str()), ("a", "Callus"));
        let href = link.attribute("href").unwrap();
        assert_eq!((href.value.as_str(), &html[href.place.clone().unwrap()]), ("a&b", "a&amp;b"));
        assert!(link.attribute("hidden").unwrap().place.is_none() && link.has_class("y"));
        assert_eq!(&html[link.tag.clone()], "<A HREF='a&amp;b' class=\"x y\" hidden>");
        assert_eq!(&html[link.end_tag.clone().unwrap()], "</A>");
        assert!(button.has_link && inner.wrapped && !inner.has_content);
    }

    #[test]
    fn places_are_those_of_the_bytes_whatever_their_encoding() {
        let html = b"\xff\xfe<p>\xe9<a href=\"tel:1\xe9\">x</a>";
        let page = read(html).unwrap();
        let place = page.elements[0].attribute("href").unwrap().place.clone().unwrap();
        assert_eq!(&html[place], b"tel:1\xe9");
    }

    #[test]
    fn a_link_that_nobody_closed_ends_at_the_next() {
        let page = read(b"<a href=a>one<p>two<a href=b>three</a>four").unwrap();
        let words: Vec<_> = page.elements.iter().map(|element| element.words.as_str()).collect();
        assert_eq!(words, ["onetwo", "three"]);
    }
}
