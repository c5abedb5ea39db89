//! The look of a piece that brings its own styles.

use contact_button::theme::{Level, Paint, Palette, Scheme, State, Theme, Variant};
use contact_button::{Color, IconPlace, Shape, Size};
use contact_link::Channel;

/// Colours, corners and size, as they are written into markup. Nothing in it knows the page's colour scheme, so it is of
/// one.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Dress {
    /// Behind the text, as `#rrggbb`; `None` where the page is.
    pub plate: Option<String>,
    /// The text, as `#rrggbb`.
    pub text: String,
    /// The drawing, as `#rrggbb`.
    pub mark: String,
    /// Whether a line in the text's colour is around it.
    pub line: bool,
    /// The corners.
    pub shape: Shape,
    /// How large it is.
    pub size: Size,
    /// Whether there is a drawing. The words are always there: filters take drawings out.
    pub drawn: bool,
}

/// What is chosen of a look.
#[derive(Clone, Copy, Debug, Default)]
pub struct Choice<'a> {
    /// How loud it is.
    pub variant: Variant,
    /// The scheme of the page; light unless told.
    pub scheme: Option<Scheme>,
    /// A colour of the author's own.
    pub color: Option<Color<'a>>,
    /// Whether text has a contrast of 7:1.
    pub more_contrast: bool,
    /// The corners; rounded unless told.
    pub shape: Option<Shape>,
    /// How large it is; medium unless told.
    pub size: Option<Size>,
    /// Where the icon is.
    pub icon: Option<IconPlace>,
}

impl Dress {
    /// The look of a channel's button.
    ///
    /// ```
    /// use contact_button::{Color, Shape, theme::Variant};
    /// use contact_link::Channel;
    /// use contact_snippet::{Choice, Dress};
    ///
    /// let usual = Dress::of(Channel::Messenger, Choice::default());
    /// assert_eq!((&*usual.text, usual.shape), ("#fff", Shape::Rounded));
    /// let quiet = Choice { variant: Variant::Outline, ..Choice::default() };
    /// assert_eq!(Dress::of(Channel::Messenger, quiet).plate, None);
    /// let own = Choice { color: Color::parse("#0a7d5a").ok(), ..Choice::default() };
    /// assert_eq!(Dress::of(Channel::Messenger, own).plate.unwrap(), "#0a7d5a");
    /// ```
    pub fn of(channel: Channel, chosen: Choice<'_>) -> Dress {
        let scheme = chosen.scheme.unwrap_or(Scheme::Light);
        let palette = Theme::of(channel).map_or(Palette::Neutral, |theme| theme.palette);
        let paint = match chosen.color {
            Some(own) => own.paint(chosen.variant, scheme),
            None => Paint::of(palette, chosen.variant, scheme),
        };
        let level = if chosen.more_contrast { Level::Aaa } else { Level::Aa };
        let behind = paint.behind(scheme.ground(), State::Rest, level);
        Dress {
            plate: paint.plate.map(|_| behind.to_string()),
            text: paint.text.to_string(),
            mark: paint.mark.to_string(),
            line: chosen.variant == Variant::Outline,
            shape: chosen.shape.unwrap_or(Shape::Rounded),
            size: chosen.size.unwrap_or(Size::Medium),
            drawn: chosen.icon != Some(IconPlace::None),
        }
    }

    /// The radius of the corners, in pixels.
    pub(crate) fn radius(&self) -> u8 {
        match self.shape {
            Shape::Pill => 24,
            Shape::Rounded => 8,
            Shape::Square => 0,
        }
    }

    /// What colours it has, as properties of CSS with a `;` behind each.
    pub(crate) fn colours(&self) -> String {
        let plate = self.plate.as_ref().map(|plate| format!("background-color:{plate};"));
        let line = self.line.then(|| format!("border:1px solid {};", self.text));
        format!("{}color:{};{}", plate.unwrap_or_default(), self.text, line.unwrap_or_default())
    }
}
