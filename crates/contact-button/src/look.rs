//! The attributes that the stylesheet alone reads.

use crate::button::Button;
use crate::color::{Color, ColorError};
use crate::markup::Markup;
use crate::theme::{Scheme, Variant};
use contact_link::scan::tail;

/// Their names. A `<contact-button>` has them without `data-`.
const NAMES: [&str; 7] = [
    "data-variant",
    "data-size",
    "data-shape",
    "data-scheme",
    "data-icon",
    "data-color",
    "data-contrast",
];

const VARIANT: usize = 0;
const SIZE: usize = 1;
const SHAPE: usize = 2;
const SCHEME: usize = 3;
const ICON: usize = 4;
const COLOR: usize = 5;
const CONTRAST: usize = 6;

/// Their values; empty where there is none.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Look<'a>([&'a str; NAMES.len()]);

impl<'a> Look<'a> {
    pub(crate) fn of(markup: &Markup<'a>) -> Look<'a> {
        let mut look = Look::default();
        // A loop, since `map` would be written out seven times over.
        for (place, name) in look.0.iter_mut().zip(NAMES) {
            *place = markup.get(tail(name, "data-".len())).unwrap_or_default();
        }
        look
    }

    pub(crate) fn attributes(&self) -> impl Iterator<Item = (&'static str, &'a str)> {
        NAMES.into_iter().zip(self.0)
    }

    /// Whether the label is shown by the icon alone until the pointer is over it.
    pub(crate) fn hides_label(&self) -> bool {
        self.0[ICON] == IconPlace::Only.name()
    }

    fn set(&mut self, at: usize, value: &'a str) {
        if let Some(place) = self.0.get_mut(at) {
            *place = value;
        }
    }
}

macro_rules! values {
    ($(#[$doc:meta])* $name:ident { $($(#[$value_doc:meta])* $value:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Copy, Clone, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[$value_doc])* $value,)+
        }

        impl $name {
            /// Every value.
            pub const ALL: &'static [$name] = &[$($name::$value),+];

            /// The attribute's value.
            pub const fn name(self) -> &'static str {
                match self {
                    $($name::$value => $text,)+
                }
            }
        }
    };
}

values! {
    /// How large a button is: the attribute `data-size`. Each is a least height, under a finger 44 px.
    Size {
        /// 28 px.
        Small = "small",
        /// 36 px.
        Medium = "medium",
        /// 44 px.
        Large = "large",
    }
}

values! {
    /// The corners: the attribute `data-shape`.
    Shape {
        /// Half circles.
        Pill = "pill",
        /// A radius of 8 px.
        Rounded = "rounded",
        /// None.
        Square = "square",
    }
}

values! {
    /// Where the icon is: the attribute `data-icon`.
    IconPlace {
        /// Before the label.
        Start = "start",
        /// In place of the label, which shows under the pointer and with the focus.
        Only = "only",
        /// Nowhere.
        None = "none",
    }
}

impl<'a> Button<'a> {
    /// How loud it is.
    ///
    /// ```
    /// # use contact_button::{Button, theme::Variant};
    /// # use contact_link::Contact;
    /// let contact = Contact::new("tel", "+33 1 23 45 67 89")?;
    /// let html = Button::new(&contact).variant(Variant::Outline).to_html();
    /// assert!(html.contains(" data-variant=\"outline\""));
    /// # Ok::<(), contact_link::Error>(())
    /// ```
    #[must_use]
    pub fn variant(mut self, variant: Variant) -> Self {
        self.look.set(VARIANT, variant.name());
        self
    }

    /// How large it is; medium unless told.
    #[must_use]
    pub fn size(mut self, size: Size) -> Self {
        self.look.set(SIZE, size.name());
        self
    }

    /// Its corners; rounded unless told.
    #[must_use]
    pub fn shape(mut self, shape: Shape) -> Self {
        self.look.set(SHAPE, shape.name());
        self
    }

    /// The colour scheme; that of the page unless told.
    #[must_use]
    pub fn scheme(mut self, scheme: Scheme) -> Self {
        self.look.set(SCHEME, scheme.name());
        self
    }

    /// Where the icon is; before the label unless told.
    #[must_use]
    pub fn icon(mut self, place: IconPlace) -> Self {
        self.look.set(ICON, place.name());
        self
    }

    /// A plate in the author's own colour, written `#0a7d5a` or `#085`. It is painted by the rule that
    /// [`Color::rule`] gives.
    ///
    /// # Errors
    ///
    /// The text is no such colour.
    ///
    /// ```
    /// # use contact_button::Button;
    /// # use contact_link::Contact;
    /// let contact = Contact::new("tel", "+33 1 23 45 67 89")?;
    /// let html = Button::new(&contact).color("#0a7d5a")?.to_html();
    /// assert!(html.contains(" data-color=\"#0a7d5a\""));
    /// assert!(Button::new(&contact).color("green").is_err());
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn color(mut self, color: &'a str) -> Result<Self, ColorError> {
        self.look.set(COLOR, Color::parse(color)?.as_str());
        Ok(self)
    }

    /// Text of a contrast of 7:1 at least, whatever the visitor's setting.
    #[must_use]
    pub fn more_contrast(mut self) -> Self {
        self.look.set(CONTRAST, "aaa");
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;
    use contact_link::{Channel, Contact};

    #[test]
    fn no_channel_takes_an_attribute_of_the_look() {
        for channel in Channel::ALL {
            for name in NAMES {
                assert!(!channel.takes(&name["data-".len()..]), "{channel} {name}");
            }
        }
    }

    #[test]
    fn what_the_page_says_stays() {
        let attributes = [("variant", "ghost"), ("size", ""), ("icon", "only"), ("color", "#abc")];
        let markup = Markup {
            class: "contact-button",
            href: Some("tel:+33123456789"),
            attributes: &attributes,
            ..Markup::default()
        };
        let button = markup.read().unwrap().unwrap();
        let look: Vec<_> = button.attributes().skip(5).collect();
        assert_eq!(
            look,
            [("data-variant", "ghost"), ("data-icon", "only"), ("data-color", "#abc")]
        );
    }

    #[test]
    fn a_hidden_label_has_an_element_of_its_own() {
        let contact = Contact::new("whatsapp", "+33612345678").unwrap();
        for label in ["", "Say <b>"] {
            let button = Button::new(&contact).label(label).new_tab(true).icon(IconPlace::Only);
            let html = button.to_html();
            let label = if label.is_empty() { "Chat on WhatsApp" } else { "Say &lt;b&gt;" };
            let span = alloc::format!(
                "data-icon=\"only\"><span class=\"contact-button-label\">{label}</span><span "
            );
            assert!(html.contains(&span), "{html}");
        }
        assert!(!Button::new(&contact).icon(IconPlace::Start).to_html().contains("label"));
    }

    #[test]
    fn the_stylesheet_knows_every_value() {
        let css = crate::css::stylesheet();
        let unset = ["brand", "medium", "rounded", "start"];
        let all = NAMES.into_iter().zip([
            Variant::ALL.iter().map(|v| v.name()).collect::<Vec<_>>(),
            Size::ALL.iter().map(|v| v.name()).collect(),
            Shape::ALL.iter().map(|v| v.name()).collect(),
            Scheme::ALL.iter().map(|v| v.name()).collect(),
            IconPlace::ALL.iter().map(|v| v.name()).collect(),
        ]);
        for (name, values) in all {
            for value in values {
                let known = css.contains(&alloc::format!("[{name}={value}]"));
                assert!(known != unset.contains(&value), "{name}={value}");
            }
        }
        assert!(css.contains("[data-contrast=aaa]"));
    }
}
