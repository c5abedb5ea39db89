//! The attributes that the stylesheet alone reads.

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

pub(crate) const VARIANT: usize = 0;
pub(crate) const SIZE: usize = 1;
pub(crate) const SHAPE: usize = 2;
pub(crate) const SCHEME: usize = 3;
pub(crate) const ICON: usize = 4;
pub(crate) const COLOR: usize = 5;
pub(crate) const CONTRAST: usize = 6;

/// Their values; empty where there is none.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Look<'a>([&'a str; NAMES.len()]);

impl<'a> Look<'a> {
    /// The look by the attributes of an element; `data-` is left off their names.
    pub(crate) fn of(attribute: impl Fn(&str) -> Option<&'a str>) -> Look<'a> {
        let mut look = Look::default();
        // A loop, since `map` would be written out seven times over.
        for (place, name) in look.0.iter_mut().zip(NAMES) {
            *place = attribute(tail(name, "data-".len())).unwrap_or_default();
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

    pub(crate) fn set(&mut self, at: usize, value: &'a str) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::button::Button;
    use crate::markup::Markup;
    use crate::theme::{Scheme, Variant};
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
