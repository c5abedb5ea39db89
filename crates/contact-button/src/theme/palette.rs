//! Where the plates of a brand start, and how far they move.

use super::scheme::{Scheme, TEXT_CONTRAST};
use crate::contrast::{Rgb, ratio};

/// What the plates of a brand start from.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Palette {
    /// No brand: slate, and a pale slate in the dark scheme.
    Neutral,
    /// A mark in white on black, and in black on white in the dark scheme.
    Mono,
    /// A bright brand colour: under white in the light scheme, under ink in the dark one.
    Bright(Rgb),
    /// A deep brand colour, under white in both schemes: on blue and pink the eye reads white more
    /// easily than ink, even where their ratios are the same.
    Deep(Rgb),
    /// A brand colour so light that it is itself under ink alone, in both schemes.
    Pale(Rgb),
}

impl Palette {
    /// The brand's own colour, unchanged.
    pub const fn brand(self) -> Option<Rgb> {
        match self {
            Palette::Neutral | Palette::Mono => None,
            Palette::Bright(brand) | Palette::Deep(brand) | Palette::Pale(brand) => Some(brand),
        }
    }

    /// The scheme whose text stands on the plate, whatever the page's; `None` where it is the page's.
    pub const fn tone(self) -> Option<Scheme> {
        match self {
            Palette::Deep(_) => Some(Scheme::Light),
            Palette::Pale(_) => Some(Scheme::Dark),
            Palette::Neutral | Palette::Mono | Palette::Bright(_) => None,
        }
    }

    /// Whether the plate moves towards its text under the pointer: black, white and light colours have
    /// nowhere else to go. They have contrast to spare.
    pub const fn turns(self) -> bool {
        matches!(self, Palette::Mono | Palette::Pale(_))
    }

    /// The plate on a page of this scheme: moved away from its text until that is legible.
    pub fn plate(self, page: Scheme) -> Rgb {
        let scheme = self.tone().unwrap_or(page);
        let away = scheme.other().ground();
        let start = match (self, scheme) {
            (Palette::Neutral, Scheme::Light) => Rgb::hex(0x334155),
            (Palette::Neutral, Scheme::Dark) => Rgb::hex(0xAEBBCC),
            (Palette::Mono, _) => away,
            (Palette::Bright(brand) | Palette::Deep(brand) | Palette::Pale(brand), _) => brand,
        };
        (0..=100)
            .map(|percent| start.mix(away, percent))
            .find(|plate| ratio(*plate, scheme.on_plate()) >= TEXT_CONTRAST)
            .unwrap_or(away)
    }
}
