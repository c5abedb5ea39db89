//! Why markup makes no button.

use alloc::string::String;
use core::fmt;

use contact_link::Error;

/// An element that asks to be a contact button and gives no valid contact: what is wrong, and in
/// which attribute.
///
/// ```
/// use contact_button::Markup;
///
/// let attributes = [("contact", "x_dm"), ("to", "furni")];
/// let problem = Markup { attributes: &attributes, ..Markup::default() }.read().unwrap_err();
/// assert_eq!(problem.attribute(), "data-to");
/// assert_eq!(problem.error().kind().name(), "bad_char");
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Problem {
    pub(crate) error: Error,
    pub(crate) in_href: bool,
}

impl Problem {
    /// What is wrong.
    pub fn error(&self) -> &Error {
        &self.error
    }

    /// The attribute of an anchor that has to change: `href`, or one such as `data-to`, which on
    /// `<contact-button>` is without `data-` (and `channel` for `data-contact`).
    pub fn attribute(&self) -> String {
        let mut name = String::new();
        match self.error.field() {
            _ if self.in_href => name.push_str("href"),
            "channel" => name.push_str("data-contact"),
            field => {
                name.push_str("data-");
                name.extend(field.chars().map(|c| if c == '_' { '-' } else { c }));
            }
        }
        name
    }
}

/// One English sentence.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.attribute(), self.error)
    }
}

impl core::error::Error for Problem {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        Some(&self.error)
    }
}
