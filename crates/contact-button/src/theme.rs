//! The look of each channel, and every colour that follows from it.
//!
//! A mark is never recoloured to be legible: the plate under it moves instead, and just as far as the
//! contrast asks. Where there is no plate, the mark has its own colour if that can be seen, and the
//! colour of the text if not.
//!
//! The stylesheet does the same arithmetic ([`css`](crate::css)), so what is tested here is painted
//! there.

use contact_link::Channel;

pub use crate::brands::{COMMON, MORE};
use crate::contrast::{Rgb, ratio};
pub use crate::paint::{Paint, Variant};

/// What text must reach (WCAG 2.2, 1.4.3).
pub const TEXT_CONTRAST: f64 = 4.5;
/// What text must reach where more contrast is asked for (WCAG 2.2, 1.4.6).
pub const MORE_CONTRAST: f64 = 7.0;
/// What a mark or a focus ring must reach (WCAG 2.2, 1.4.11 and 2.4.13).
pub const MARK_CONTRAST: f64 = 3.0;
/// The dark text colour, a black with a trace of blue.
pub const INK: Rgb = Rgb::hex(0x0B0F14);
/// The light text colour where there is no plate of a brand: white, a little softened.
pub const PALE: Rgb = Rgb::hex(0xF1F5F9);
/// How far a plate moves away from its text where more contrast is asked for, in per cent: what
/// brings the plate of every brand from 4.5 to 7.
pub const MORE_SHIFT: u8 = 28;

/// The pages on which buttons without a plate are legible: from the lightest to the darkest of each
/// scheme, with one between.
/// On a picture or a strong colour a button needs its plate.
pub const PAGES: [(Scheme, [Rgb; 3]); 2] = [
    (Scheme::Light, [Rgb::WHITE, Rgb::hex(0xFAF9F6), Rgb::hex(0xF3F4F6)]),
    (Scheme::Dark, [Rgb::BLACK, Rgb::hex(0x111827), Rgb::hex(0x1F2937)]),
];

/// The colour scheme of the page around the button.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark text on a light page.
    Light,
    /// Light text on a dark page.
    Dark,
}

/// What the button is being used for right now.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing.
    Rest,
    /// The pointer is over it.
    Hover,
    /// It is being pressed.
    Active,
}

/// How much contrast the visitor or the author asks for.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Level {
    /// Text of 4.5:1 at least.
    Aa,
    /// Text of 7:1 at least: `prefers-contrast: more` or `data-contrast="aaa"`.
    Aaa,
}

impl Scheme {
    /// Both schemes.
    pub const ALL: [Scheme; 2] = [Scheme::Light, Scheme::Dark];

    /// `light` or `dark`, as CSS and the attribute have it.
    pub const fn name(self) -> &'static str {
        match self {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        }
    }

    /// White on a light page, black on a dark one.
    pub const fn ground(self) -> Rgb {
        match self {
            Scheme::Light => Rgb::WHITE,
            Scheme::Dark => Rgb::BLACK,
        }
    }

    /// The other one.
    pub const fn other(self) -> Scheme {
        match self {
            Scheme::Light => Scheme::Dark,
            Scheme::Dark => Scheme::Light,
        }
    }

    /// The colour of text and mark on a plate.
    pub const fn on_plate(self) -> Rgb {
        match self {
            Scheme::Light => Rgb::WHITE,
            Scheme::Dark => INK,
        }
    }

    /// The colour of text on the page itself.
    pub const fn on_page(self) -> Rgb {
        match self {
            Scheme::Light => INK,
            Scheme::Dark => PALE,
        }
    }

    /// The plate of the variant `neutral`.
    pub const fn quiet_plate(self) -> Rgb {
        match self {
            Scheme::Light => Rgb::hex(0xE9EDF2),
            Scheme::Dark => Rgb::hex(0x29313C),
        }
    }
}

impl State {
    /// All states.
    pub const ALL: [State; 3] = [State::Rest, State::Hover, State::Active];

    /// How many steps the colour behind the text moves.
    pub const fn steps(self) -> u8 {
        match self {
            State::Rest => 0,
            State::Hover => 1,
            State::Active => 2,
        }
    }
}

impl Level {
    /// Both levels.
    pub const ALL: [Level; 2] = [Level::Aa, Level::Aaa];

    /// What text reaches at least.
    pub const fn text(self) -> f64 {
        match self {
            Level::Aa => TEXT_CONTRAST,
            Level::Aaa => MORE_CONTRAST,
        }
    }
}

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

    /// The colour of the mark where there is no plate at all; `None` where it is the text's.
    pub fn mark(self, page: Scheme) -> Option<Rgb> {
        seen_without_plate(self.brand()?, page)
    }
}

/// A colour, if it can be seen as a mark where there is no plate, in every state.
pub(crate) fn seen_without_plate(color: Rgb, page: Scheme) -> Option<Rgb> {
    let paint = Paint::quiet(Variant::Ghost, page, None);
    let pages = PAGES.iter().filter(|(scheme, _)| *scheme == page).flat_map(|(_, pages)| pages);
    let mut grounds = pages.flat_map(|ground| paint.grounds(*ground));
    grounds.all(|(_, _, behind)| ratio(color, behind) >= MARK_CONTRAST).then_some(color)
}

/// The look of the channels of one brand.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// What people call it, in English.
    pub name: &'static str,
    /// The channels' names, as attributes have them.
    pub channels: &'static [&'static str],
    /// The file of their drawing.
    pub icon: &'static str,
    /// What their plates start from.
    pub palette: Palette,
    /// How links of these channels begin: what the stylesheet goes by where no script has run.
    pub links: &'static [&'static str],
}

impl Theme {
    /// Every row, those of `contact-buttons.css` first.
    pub fn all() -> impl Iterator<Item = &'static Theme> {
        COMMON.iter().chain(MORE)
    }

    /// The row of a channel.
    ///
    /// ```
    /// # use contact_button::{Channel, theme::{Scheme, Theme}};
    /// let x = Theme::of(Channel::XDm).unwrap();
    /// assert_eq!(x.palette.plate(Scheme::Light).to_string(), "#000");
    /// assert_eq!(x.palette.plate(Scheme::Dark).to_string(), "#fff");
    /// ```
    pub fn of(channel: Channel) -> Option<&'static Theme> {
        Theme::named(channel.name())
    }

    /// The row of the channel with this name.
    pub fn named(channel: &str) -> Option<&'static Theme> {
        Theme::all().find(|row| row.channels.contains(&channel))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn every_channel_has_one_row() {
        for &channel in Channel::ALL {
            let rows = Theme::all().filter(|row| row.channels.contains(&channel.name()));
            assert_eq!(rows.count(), 1, "{channel}");
        }
        let mut names: Vec<_> = Theme::all().flat_map(|row| row.channels).collect();
        let listed = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), listed);
    }

    /// Which channels there are is up to `contact-link`'s feature `catalogue`: all of them, or the first twelve.
    #[test]
    fn every_row_is_of_a_channel() {
        let unknown: Vec<_> = Theme::all()
            .flat_map(|row| row.channels)
            .filter(|name| Channel::from_name(name).is_none())
            .collect();
        assert!(unknown.is_empty() || Channel::ALL.len() == Channel::COMMON.len(), "{unknown:?}");
    }

    #[test]
    fn the_plate_moves_no_further_than_it_must() {
        for (channel, light, dark) in [
            ("facebook_page", Some(0x0866FF), Some(0x0866FF)),
            ("signal", Some(0x3B45FD), Some(0x3B45FD)),
            ("instagram", None, None),
            ("whatsapp", None, Some(0x25D366)),
            ("telegram", None, Some(0x26A5E4)),
            ("snapchat", Some(0xFFFC00), Some(0xFFFC00)),
        ] {
            let palette = Theme::named(channel).unwrap().palette;
            for (scheme, same) in [(Scheme::Light, light), (Scheme::Dark, dark)] {
                let plate = palette.plate(scheme);
                let text = palette.tone().unwrap_or(scheme).on_plate();
                match same {
                    Some(hex) => assert_eq!(plate, Rgb::hex(hex), "{channel}"),
                    None => assert!(ratio(plate, text) < TEXT_CONTRAST + 0.2, "{channel}"),
                }
            }
        }
    }

    #[test]
    fn a_mark_has_its_own_colour_or_that_of_the_text() {
        let mark = |channel, scheme| Theme::named(channel).unwrap().palette.mark(scheme);
        assert_eq!(mark("whatsapp", Scheme::Light), None);
        assert_eq!(mark("whatsapp", Scheme::Dark), Some(Rgb::hex(0x25D366)));
        assert_eq!(mark("facebook_page", Scheme::Light), Some(Rgb::hex(0x0866FF)));
        assert_eq!(mark("x_dm", Scheme::Light), None);
    }
}
