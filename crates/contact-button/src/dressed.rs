//! The look that a server gives a button.

use crate::button::Button;
use crate::color::{Color, ColorError};
use crate::look::{COLOR, CONTRAST, ICON, IconPlace, SCHEME, SHAPE, SIZE, Shape, Size, VARIANT};
use crate::theme::{Scheme, Variant};

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
