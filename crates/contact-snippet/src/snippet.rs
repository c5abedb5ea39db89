//! Everything that can be written of some buttons.

use crate::head::{Head, is_more};
use crate::item::Item;

/// Buttons, or a menu of them, to be written down.
#[derive(Clone, Debug)]
pub struct Snippet<'a> {
    /// The buttons, in their order.
    pub items: Vec<Item>,
    /// The language of the page.
    pub language: &'a str,
    /// What the page loads.
    pub head: Head<'a>,
    /// The markup for the page: an anchor, a row of them, or `<contact-menu>`. Ends without a line break.
    pub body: String,
}

/// Anchors in a row that wraps; one alone stands alone.
///
/// ```
/// assert_eq!(contact_snippet::row(&["<a>1</a>"]), "<a>1</a>");
/// assert!(contact_snippet::row(&["<a>1</a>", "<a>2</a>"]).starts_with("<div class=\"contact-buttons\">\n  <a>1"));
/// ```
pub fn row(anchors: &[&str]) -> String {
    if let [one] = anchors {
        return (*one).to_owned();
    }
    let lines: String = anchors.iter().map(|anchor| format!("  {anchor}\n")).collect();
    format!("<div class=\"contact-buttons\">\n{lines}</div>")
}

impl<'a> Snippet<'a> {
    /// One button. `assets` is the folder in which the site has the files.
    pub fn of(item: Item, language: &'a str, assets: &'a str) -> Snippet<'a> {
        Snippet::row(vec![item], language, assets)
    }

    /// Several in a row that wraps; one alone stands alone.
    ///
    /// ```
    /// use contact_link::Contact;
    /// use contact_snippet::{Item, Snippet};
    ///
    /// let items = ["tel", "sms"].map(|name| Contact::new(name, "+33123456789").unwrap());
    /// let items = items.iter().map(|contact| Item::new(contact, None, "en")).collect();
    /// assert!(Snippet::row(items, "en", "/c").body.starts_with("<div class=\"contact-buttons\">\n  <a "));
    /// ```
    pub fn row(items: Vec<Item>, language: &'a str, assets: &'a str) -> Snippet<'a> {
        let anchors: Vec<&str> = items.iter().map(|item| &*item.html).collect();
        Snippet::around(row(&anchors), items, language, assets)
    }

    /// The same buttons in markup of their own, such as a menu's.
    pub fn around(
        body: String,
        items: Vec<Item>,
        language: &'a str,
        assets: &'a str,
    ) -> Snippet<'a> {
        let head = Head {
            assets: assets.trim_end_matches('/'),
            more: items.iter().any(|item| is_more(item.contact.channel())),
            ..Head::default()
        };
        Snippet { items, language, head, body }
    }
}
